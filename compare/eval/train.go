package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"

	"synoptic/compare/align"

	"synoptic/compare"
)

// example is a cell with what people said of it, 0 to 1.
type example struct {
	values []float64
	right  float64
	weight float64
	set    int // which set it is from: each has a bias of its own while learning
}

// regression is a logistic regression with a bias for each set.
type regression struct {
	weights []float64
	bias    []float64
}

const (
	ridge       = 3.0  // how much large weights cost, on standardised values
	ridgeOfBias = 0.01 // how much a large bias costs
	steps       = 30   // of Newton's method at most
)

// learn fits the weights by Newton's method. Every set counts alike. The same
// examples give the same weights.
func learn(examples []example, sets int) regression {
	n := len(examples[0].values)
	mean, spread := standard(examples, n)
	w := make([]float64, n+sets)
	for range steps {
		step := newton(examples, w, mean, spread, sets)
		largest := 0.0
		for i := range w {
			w[i] -= step[i]
			largest = max(largest, math.Abs(step[i]))
		}
		if largest < 1e-6 {
			break
		}
	}
	out := regression{weights: w[:n], bias: w[n:]}
	for i := range out.weights {
		out.weights[i] /= spread[i]
		for k := range out.bias {
			out.bias[k] -= out.weights[i] * mean[i]
		}
	}
	return out
}

// standard returns the mean and the standard deviation of every value.
func standard(examples []example, n int) (mean, spread []float64) {
	mean, spread = make([]float64, n), make([]float64, n)
	total := 0.0
	for _, e := range examples {
		total += e.weight
		for i, x := range e.values {
			mean[i] += e.weight * x
		}
	}
	for i := range mean {
		mean[i] /= total
	}
	for _, e := range examples {
		for i, x := range e.values {
			spread[i] += e.weight * (x - mean[i]) * (x - mean[i])
		}
	}
	for i := range spread {
		spread[i] = math.Sqrt(spread[i]/total) + 1e-9
	}
	return mean, spread
}

// newton returns the step to take from w.
func newton(examples []example, w, mean, spread []float64, sets int) []float64 {
	n := len(mean)
	slope, curve := make([]float64, n+sets), make([][]float64, n+sets)
	for i := range curve {
		curve[i] = make([]float64, i+1)
	}
	x := make([]float64, n)
	for _, e := range examples {
		own := n + e.set
		z := w[own]
		for i := range x {
			x[i] = (e.values[i] - mean[i]) / spread[i]
			z += w[i] * x[i]
		}
		p := 1 / (1 + math.Exp(-z))
		err, bend := e.weight*(p-e.right), e.weight*p*(1-p)
		for i := range x {
			slope[i] += err * x[i]
			for k := range i + 1 {
				curve[i][k] += bend * x[i] * x[k]
			}
			curve[own][i] += bend * x[i]
		}
		slope[own] += err
		curve[own][own] += bend
	}
	for i := range slope {
		cost := ridge
		if i >= n {
			cost = ridgeOfBias
		}
		slope[i] += cost * w[i]
		curve[i][i] += cost
	}
	return solve(curve, slope)
}

// solve returns x where a·x = b, a being symmetric and positive: Cholesky's method.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		for j := range i + 1 {
			sum := a[i][j]
			for k := range j {
				sum -= a[i][k] * a[j][k]
			}
			if i == j {
				a[i][i] = math.Sqrt(max(sum, 1e-12))
			} else {
				a[i][j] = sum / a[j][j]
			}
		}
	}
	x := make([]float64, n)
	for i := range n {
		x[i] = b[i]
		for k := range i {
			x[i] -= a[i][k] * x[k]
		}
		x[i] /= a[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			x[i] -= a[k][i] * x[k]
		}
		x[i] /= a[i][i]
	}
	return x
}

// writeWeights writes the weights of a regression as lines of the table.
func writeWeights(out *strings.Builder, name string, signals []string, w align.Weights) {
	fmt.Fprintf(out, "%s\tbias\t%.4f\n", name, w.Bias)
	for i, s := range signals {
		fmt.Fprintf(out, "%s\t%s\t%.4f\n", name, s, w.Of[i])
	}
}

// train learns the five models and the trees of links, claims and likeness, and
// writes them into a folder.
func train(folder string) error {
	var out strings.Builder
	out.WriteString("# model, signal, weight; learnt by go -C compare/eval run . -train\n")
	sets, err := studies()
	if err != nil {
		return err
	}
	m := learnLinks(sets, func(*studied) bool { return true })
	writeWeights(&out, "first", compare.Signals(), m.First)
	writeWeights(&out, "second", align.ContextSignals(), m.Second)
	const head = "# trees over both looks; learnt by go -C compare/eval run . -train\n"
	if err := os.WriteFile(filepath.Join(folder, "links.txt"), []byte(head+m.Trees.Table(align.LinkSignals())), 0o644); err != nil {
		return err
	}
	claims, err := toldClaims()
	if err != nil {
		return err
	}
	learnStates(&m, claims, func(*toldClaim) bool { return true })
	writeWeights(&out, "state", align.StateSignals(), m.State)
	const stateHead = "# trees of a claim for an account; learnt by go -C compare/eval run . -train\n"
	if err := os.WriteFile(filepath.Join(folder, "states.txt"), []byte(stateHead+m.StateTrees.Table(align.StateSignals())), 0o644); err != nil {
		return err
	}
	trees, err := trainLikeness(&out)
	if err != nil {
		return err
	}
	ranks, err := rankings()
	if err != nil {
		return err
	}
	writeWeights(&out, "rank", align.RankSignals(), learnRanking(ranks))
	if err := os.WriteFile(filepath.Join(folder, "trees.txt"), []byte(trees), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "weights.txt"), []byte(out.String()), 0o644)
}

// meanBias is the bias to use: the mean of those of real and written reports
// with their stories.
func meanBias(of []float64) float64 { return (of[reportsSet] + of[reportsSet+1]) / 2 }
