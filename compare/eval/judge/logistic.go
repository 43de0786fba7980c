package main

import (
	"math"

	"synoptic/compare/score"
)

// leak is the probability that a pair is called changed without any unit being
// so: of the edits of summaries about one in ten says the same in other words.
const leak = 0.08

// sample is bags in one table, to learn from.
type sample struct {
	rows   [][]float32
	bagOf  []int
	change []bool
	weight []float64
}

func newSample(bags []*bag) *sample {
	s := &sample{}
	for i, b := range bags {
		s.change = append(s.change, b.change)
		s.weight = append(s.weight, b.weight)
		for _, r := range b.rows {
			s.rows = append(s.rows, r)
			s.bagOf = append(s.bagOf, i)
		}
	}
	return s
}

func sigmoid(z float64) float64 { return 1 / (1 + math.Exp(-max(-30, min(30, z)))) }

// none returns, for each bag, the logarithm of the probability that none of
// its units is a change.
func (s *sample) none(p []float64) []float64 {
	out := make([]float64, len(s.change))
	for i := range out {
		out[i] = math.Log(1 - leak)
	}
	for i, b := range s.bagOf {
		out[b] += math.Log1p(-min(p[i], 1-1e-9))
	}
	return out
}

// learnLogistic fits by L-BFGS with a penalty on the squares of the weights.
func learnLogistic(s *sample, penalty float64) *score.Logistic {
	n := len(s.rows[0])
	l := &score.Logistic{Mean: make([]float64, n), Scale: make([]float64, n), Weight: make([]float64, n+1)}
	s.standardise(l)
	z := make([][]float64, len(s.rows))
	for i, r := range s.rows {
		z[i] = make([]float64, n)
		for k, x := range r {
			z[i][k] = (float64(x) - l.Mean[k]) / l.Scale[k]
		}
	}
	l.Weight[n] = -1.5
	minimise(l.Weight, func(w, gradient []float64) float64 { return s.loss(z, w, gradient, penalty) })
	return l
}

func (s *sample) standardise(l *score.Logistic) {
	n := float64(len(s.rows))
	for k := range l.Mean {
		sum, squares := 0.0, 0.0
		for _, r := range s.rows {
			sum += float64(r[k])
			squares += float64(r[k]) * float64(r[k])
		}
		l.Mean[k] = sum / n
		l.Scale[k] = math.Sqrt(max(0, squares/n-l.Mean[k]*l.Mean[k])) + 1e-6
	}
}

// loss is the negative logarithm of the likelihood with its gradient.
func (s *sample) loss(z [][]float64, w, gradient []float64, penalty float64) float64 {
	n := len(w) - 1
	p := make([]float64, len(z))
	for i, r := range z {
		sum := w[n]
		for k, x := range r {
			sum += w[k] * x
		}
		p[i] = sigmoid(sum)
	}
	none := s.none(p)
	loss := 0.0
	factor := make([]float64, len(none))
	for b, ln := range none {
		some := max(1e-9, min(1-1e-9, 1-math.Exp(ln)))
		if s.change[b] {
			loss -= s.weight[b] * math.Log(some)
			factor[b] = -s.weight[b] * (1 - some) / some
		} else {
			loss -= s.weight[b] * ln
			factor[b] = s.weight[b]
		}
	}
	clear(gradient)
	for i, r := range z {
		g := factor[s.bagOf[i]] * p[i]
		gradient[n] += g
		for k, x := range r {
			gradient[k] += g * x
		}
	}
	for k := range n {
		loss += penalty / 2 * w[k] * w[k]
		gradient[k] += penalty * w[k]
	}
	return loss
}

// minimise is L-BFGS with a backtracking line search (Nocedal and Wright 2006,
// algorithm 7.5); x is changed in place.
func minimise(x []float64, f func(x, gradient []float64) float64) {
	const memory, most = 10, 300
	n := len(x)
	g, next, gNext := make([]float64, n), make([]float64, n), make([]float64, n)
	value := f(x, g)
	var steps, changes [][]float64
	for range most {
		d := direction(g, steps, changes)
		slope := dot(d, g)
		if slope > -1e-5*max(1, value) {
			return
		}
		rate := 1.0
		if len(steps) == 0 {
			rate = 1 / math.Sqrt(dot(g, g))
		}
		for {
			for i := range x {
				next[i] = x[i] + rate*d[i]
			}
			v := f(next, gNext)
			if v <= value+1e-4*rate*slope {
				value = v
				break
			}
			if rate /= 2; rate < 1e-12 {
				return
			}
		}
		s, y := make([]float64, n), make([]float64, n)
		for i := range x {
			s[i], y[i] = next[i]-x[i], gNext[i]-g[i]
		}
		if dot(s, y) > 1e-12 {
			steps, changes = append(steps, s), append(changes, y)
			if len(steps) > memory {
				steps, changes = steps[1:], changes[1:]
			}
		}
		copy(x, next)
		copy(g, gNext)
	}
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// direction is the two-loop recursion.
func direction(g []float64, steps, changes [][]float64) []float64 {
	d := make([]float64, len(g))
	for i := range g {
		d[i] = -g[i]
	}
	alpha := make([]float64, len(steps))
	for k := len(steps) - 1; k >= 0; k-- {
		alpha[k] = dot(steps[k], d) / dot(steps[k], changes[k])
		for i := range d {
			d[i] -= alpha[k] * changes[k][i]
		}
	}
	if k := len(steps) - 1; k >= 0 {
		scale := dot(steps[k], changes[k]) / dot(changes[k], changes[k])
		for i := range d {
			d[i] *= scale
		}
	}
	for k := range steps {
		beta := dot(changes[k], d) / dot(steps[k], changes[k])
		for i := range d {
			d[i] += (alpha[k] - beta) * steps[k][i]
		}
	}
	return d
}
