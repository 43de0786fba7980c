package main

import (
	"math"
	"os"
	"slices"

	"synoptic/compare"
)

const (
	treesLearnt = 160  // how many trees
	shrinkage   = 0.06 // how much of what a tree says counts
	leafRidge   = 12.0 // how much a large leaf costs
	cuts        = 24   // how many values of a signal are tried
)

// growTrees learns trees for what a regression leaves unexplained, by
// boosting. offsets are the logits so far. The same examples give the same
// trees.
func growTrees(examples []example, offsets []float64) compare.Trees {
	b := newBooster(examples, offsets)
	var out compare.Trees
	for range treesLearnt {
		t := b.grow()
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

// grow returns the next tree.
func (b *booster) grow() compare.Tree {
	for i, e := range b.examples {
		p := 1 / (1 + math.Exp(-b.logit[i]))
		b.slope[i], b.curve[i], b.leaf[i] = e.weight*(p-e.right), e.weight*p*(1-p), 0
	}
	var t compare.Tree
	for depth := range compare.TreeDepth {
		signal, cut := b.best(1 << depth)
		t.Signal[depth], t.Above[depth] = signal, b.above[signal][cut]
		for i := range b.examples {
			if int(b.place[i][signal]) > cut {
				b.leaf[i] |= 1 << depth
			}
		}
	}
	var slope, curve [1 << compare.TreeDepth]float64
	for i, l := range b.leaf {
		slope[l] += b.slope[i]
		curve[l] += b.curve[i]
	}
	for l := range slope {
		t.Leaf[l] = -shrinkage * slope[l] / (curve[l] + leafRidge)
	}
	return t
}

// best returns the question that explains most, asked in all leaves so far.
func (b *booster) best(leaves int) (signal, cut int) {
	most := math.Inf(-1)
	for s := range b.above {
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

// trainTrees learns the trees for texts of one claim each from every other
// pair of stsb and mrpc, and writes them.
func trainTrees(path string) error {
	pairs, offsets, err := pairExamples()
	if err != nil {
		return err
	}
	head := "# trees over compare.PairSignals; learnt by go run ./compare/eval -trees\n"
	return os.WriteFile(path, []byte(head+growTrees(pairs, offsets).String()), 0o644)
}

// pairExamples are those of likeness with the values of compare.PairSignals,
// and what the regression says of them. Each set has a bias of its own.
func pairExamples() ([]example, []float64, error) {
	pairs, err := likeness(func(s *compare.Study) []float64 { return s.Pair() })
	if err != nil {
		return nil, nil, err
	}
	at := slices.Index(compare.PairSignals(), "regression")
	bias := make([]float64, len(likenessSets))
	for set := range bias {
		bias[set] = biasOfSet(pairs, set, at)
	}
	var offsets []float64
	for _, e := range pairs {
		offsets = append(offsets, e.values[at]+bias[e.set])
	}
	return pairs, offsets, nil
}

// biasOfSet returns by how much the logits at a place of the values must be
// raised for the examples of a set to be right on the whole.
func biasOfSet(pairs []example, set, at int) float64 {
	low, high := -10.0, 10.0
	for range 50 {
		middle, over := (low+high)/2, 0.0
		for _, e := range pairs {
			if e.set == set {
				over += 1/(1+math.Exp(-e.values[at]-middle)) - e.right
			}
		}
		if over > 0 {
			high = middle
		} else {
			low = middle
		}
	}
	return low
}
