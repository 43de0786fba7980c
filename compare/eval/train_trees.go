package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"synoptic/compare/align"
)

const (
	shrinkage = 0.05 // how much of what a tree says counts
	leafRidge = 12.0 // how much a large leaf costs
	cuts      = 24   // how many values of a signal are tried
	// Every tree sees a draw of the examples and of the signals, so that each
	// finds something else (Friedman, "Stochastic Gradient Boosting", 2002).
	examplesDrawn = 0.6
	signalsDrawn  = 0.4
)

// growTrees learns so many trees for what a regression leaves unexplained, by
// boosting. offsets are the logits so far. The same examples give the same
// trees.
func growTrees(examples []example, offsets []float64, many int) align.Trees {
	b := newBooster(examples, offsets)
	var out align.Trees
	for n := range many {
		t := b.grow(n)
		for i := range b.logit {
			b.logit[i] += t.Of(b.examples[i].values)
		}
		out = append(out, t)
	}
	return out
}

// booster holds the examples with their logits and the cuts of every signal.
type booster struct {
	examples     []example
	logit        []float64
	above        [][]float64 // the cuts of a signal, rising
	place        [][]uint8   // of an example: how many cuts each value is above
	slope, curve []float64
	leaf         []int
}

func newBooster(examples []example, offsets []float64) *booster {
	n := len(examples)
	b := &booster{examples: examples, logit: slices.Clone(offsets), place: make([][]uint8, n),
		slope: make([]float64, n), curve: make([]float64, n), leaf: make([]int, n)}
	for s := range examples[0].values {
		var column []float64
		for _, e := range examples {
			column = append(column, e.values[s])
		}
		slices.Sort(column)
		var at []float64
		for k := 1; k <= cuts; k++ {
			at = append(at, column[k*(n-1)/(cuts+1)])
		}
		b.above = append(b.above, slices.Compact(at))
	}
	for i, e := range examples {
		for s, x := range e.values {
			at, _ := slices.BinarySearch(b.above[s], x) // not above a cut that it equals
			b.place[i] = append(b.place[i], uint8(at))
		}
	}
	return b
}

// grow returns tree n.
func (b *booster) grow(n int) align.Tree {
	for i, e := range b.examples {
		b.slope[i], b.curve[i], b.leaf[i] = 0, 0, 0
		if drawn(n, i, examplesDrawn) {
			p := 1 / (1 + math.Exp(-b.logit[i]))
			b.slope[i], b.curve[i] = e.weight*(p-e.right), e.weight*p*(1-p)
		}
	}
	var t align.Tree
	for depth := range align.TreeDepth {
		signal, cut := b.best(n, 1<<depth)
		t.Signal[depth], t.Above[depth] = signal, b.above[signal][cut]
		for i := range b.examples {
			if int(b.place[i][signal]) > cut {
				b.leaf[i] |= 1 << depth
			}
		}
	}
	var slope, curve [1 << align.TreeDepth]float64
	for i, l := range b.leaf {
		slope[l] += b.slope[i]
		curve[l] += b.curve[i]
	}
	for l := range slope {
		t.Leaf[l] = -shrinkage * slope[l] / (curve[l] + leafRidge)
	}
	return t
}

// drawn says whether a thing is in the draw of a tree: the same every time.
func drawn(tree, thing int, share float64) bool {
	r := rand.New(rand.NewPCG(uint64(tree), uint64(int64(thing))))
	return r.Float64() < share
}

// best returns the question that explains most, asked in all leaves so far.
// Tree n looks at the signals drawn for it.
func (b *booster) best(n, leaves int) (signal, cut int) {
	most := math.Inf(-1)
	for s := range b.above {
		if !drawn(n, -1-s, signalsDrawn) {
			continue
		}
		for c, gain := range b.gains(s, leaves) {
			if gain > most {
				most, signal, cut = gain, s, c
			}
		}
	}
	return signal, cut
}

// gains returns how much each cut of a signal explains.
func (b *booster) gains(s, leaves int) []float64 {
	width := len(b.above[s]) + 1
	slope, curve := make([]float64, width*leaves), make([]float64, width*leaves)
	for i, l := range b.leaf {
		at := l*width + int(b.place[i][s])
		slope[at] += b.slope[i]
		curve[at] += b.curve[i]
	}
	out := make([]float64, width-1)
	for l := range leaves {
		allSlope, allCurve := sum(slope[l*width:(l+1)*width]), sum(curve[l*width:(l+1)*width])
		low, bend := 0.0, 0.0
		for c := range out {
			low += slope[l*width+c]
			bend += curve[l*width+c]
			high := allSlope - low
			out[c] += low*low/(bend+leafRidge) + high*high/(allCurve-bend+leafRidge)
		}
	}
	return out
}

func sum(of []float64) float64 {
	total := 0.0
	for _, x := range of {
		total += x
	}
	return total
}
