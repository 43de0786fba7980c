package main

import (
	"context"
	"math"
	"slices"
	"sync"

	"synoptic/compare/align"

	"synoptic/compare"
	"synoptic/compare/made/gold"
)

// query is a claim with the claims that are ranked for it.
type query struct {
	looks []compare.Look
	right []bool
	set   int
	part  int
}

// rankedSets are the sets whose rankings are learnt from.
var rankedSets = []string{"knownlie", "checkthat2020", "wice", "superpal"}

// partOfLine says which part the ranking for a line of a is in: checkthat2020
// is one document.
func (p *docPair) partOfLine(set string, a int) int {
	if set == "checkthat2020" {
		return a % parts
	}
	return p.part
}

// rankings returns the rankings that are for learning.
func rankings() ([]query, error) {
	var out []query
	for n, set := range rankedSets {
		pairs, err := readPairs(set)
		if err != nil {
			return nil, err
		}
		for _, p := range pairs {
			found, err := p.rankings(set, n)
			if err != nil {
				return nil, err
			}
			out = append(out, found...)
		}
	}
	for _, p := range stories() {
		found, err := p.rankings("", len(rankedSets))
		if err != nil {
			return nil, err
		}
		for _, q := range found {
			q.part = noPart
			out = append(out, q)
		}
	}
	return append(out, tuneRankings(len(rankedSets))...), nil
}

// rankings returns the rankings for the linked lines of a.
func (p *docPair) rankings(set string, n int) ([]query, error) {
	wanted := map[int]bool{}
	for l := range p.gold {
		wanted[l.a] = true
	}
	if len(wanted) == 0 {
		return nil, nil
	}
	c, err := compare.Compare(context.Background(), []compare.Account{p.a, p.b}, compare.Options{})
	if err != nil {
		return nil, err
	}
	r := c.Rankings().Between(0, 1)
	var out []query
	for i, claim := range c.Claims[0] {
		if !wanted[claim.Line] {
			continue
		}
		q := query{looks: r.Looks(i), set: n, part: p.partOfLine(set, claim.Line)}
		for _, l := range q.looks {
			_, ok := p.gold[line{claim.Line, c.Claims[1][l.B].Line}]
			q.right = append(q.right, ok)
		}
		out = append(out, q)
	}
	return out, nil
}

// tuneRankings returns the rankings of compare/testdata/gold/tune, both ways.
func tuneRankings(set int) []query {
	var out []query
	pairs, _ := gold.Read(goldFolder) // an error has shown already
	for _, p := range pairs {
		if !p.Tune() {
			continue
		}
		for from := range 2 {
			r := p.Result.Rankings().Between(from, 1-from)
			for i := range p.Result.Claims[from] {
				q := query{looks: r.Looks(i), set: set, part: noPart}
				for _, l := range q.looks {
					at := [2]int{i, l.B}
					q.right = append(q.right, p.Links[gold.Line{Original: at[from], Account: at[1-from]}] == gold.Aligned)
				}
				out = append(out, q)
			}
		}
	}
	return out
}

// learnRanking fits weights so that what is right stands before what is not,
// and a bias so that the scores are probabilities. Every set counts alike.
func learnRanking(queries []query) align.Weights {
	counts := map[int]float64{}
	for i := range queries {
		if queries[i].ranked() {
			counts[queries[i].set]++
		}
	}
	var examples []example
	for i := range queries {
		examples = append(examples, queries[i].examples(alike/max(1, counts[queries[i].set]))...)
	}
	fit := learn(examples, 1)
	return align.Weights{Bias: biasOf(queries, fit, counts), Of: fit.weights}
}

// crossRankings are the weights that were learnt from all parts but one each.
var crossRankings = sync.OnceValues(func() (out [parts]align.Weights, err error) {
	queries, err := rankings()
	if err != nil {
		return out, err
	}
	for part := range out {
		out[part] = learnRanking(slices.DeleteFunc(slices.Clone(queries), func(q query) bool { return q.part == part }))
	}
	return out, nil
})

// ranked reports whether there is something to put in order.
func (q *query) ranked() bool { return q.hits() > 0 && q.hits() < len(q.right) }

func (q *query) hits() int {
	n := 0
	for _, r := range q.right {
		n += count(r)
	}
	return n
}

// mostOthers is how many of the claims that are wrong are learnt from, about:
// those that share the weightiest words.
const mostOthers = 40

// examples are the differences between what is right and what is not, both
// ways round.
func (q *query) examples(weight float64) []example {
	var out []example
	hits := q.hits()
	others := min(mostOthers, len(q.looks)-hits)
	for i, x := range q.looks {
		for k, y := range q.looks[:min(len(q.looks), mostOthers+hits)] {
			if q.right[i] && !q.right[k] {
				d := make([]float64, len(x.Values))
				back := make([]float64, len(d))
				for n := range d {
					d[n] = x.Values[n] - y.Values[n]
					back[n] = -d[n]
				}
				w := weight / float64(2*hits*others)
				out = append(out, example{d, 1, w, 0}, example{back, 0, w, 0})
			}
		}
	}
	return out
}

// biasOf returns the bias under which as much is right as the scores say.
func biasOf(queries []query, fit regression, counts map[int]float64) float64 {
	low, high := -30.0, 30.0
	for range 60 {
		middle := (low + high) / 2
		over := 0.0
		for i := range queries {
			q := &queries[i]
			if q.ranked() {
				over += q.excess(fit, middle) / counts[q.set]
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

// excess is by how much the scores of a ranking exceed what is right.
func (q *query) excess(fit regression, bias float64) float64 {
	sum := 0.0
	for i, l := range q.looks {
		z := bias
		for n, x := range l.Values {
			z += fit.weights[n] * x
		}
		sum += 1/(1+math.Exp(-z)) - float64(count(q.right[i]))
	}
	return sum
}
