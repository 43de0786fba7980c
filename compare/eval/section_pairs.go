package main

import (
	"fmt"
	"io"
	"math"
	"slices"

	"synoptic/compare"
)

// scoredPair is two sentences with the score that people gave them.
type scoredPair struct {
	row
	gold, score float64
	learn       bool
}

func readScored(set string) ([]scoredPair, error) {
	rows, err := readTable(set, "pairs.tsv")
	if err != nil {
		return nil, err
	}
	var out []scoredPair
	for i, r := range rows {
		out = append(out, scoredPair{r, decimal(r["score"]), compare.Similarity(r["text_a"], r["text_b"]),
			slices.Contains(likenessSets, set) && learnsRow(i)})
	}
	return out, nil
}

// correlation is Pearson's of the pairs chosen that were not learnt from.
func correlation(pairs []scoredPair, of func(row) bool) (float64, int) {
	var x, y []float64
	for _, p := range pairs {
		if of(p.row) && !p.learn {
			x, y = append(x, p.score), append(y, p.gold)
		}
	}
	return pearson(x, y), len(x)
}

// stsb measures graded similarity.
func stsb(w io.Writer) error {
	pairs, err := readScored("stsb")
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "stsb, not learnt from")
	for _, part := range []struct {
		name string
		of   func(row) bool
	}{
		{"dev", func(r row) bool { return r["split"] == "dev" }},
		{"dev news", func(r row) bool { return r["split"] == "dev" && r["genre"] == "news" }},
		{"all news", func(r row) bool { return r["genre"] == "news" }},
	} {
		r, n := correlation(pairs, part.of)
		fmt.Fprintf(w, "  %-9s (%4d)     Pearson %.4f\n", part.name, n, r)
	}
	return nil
}

// decisionSection measures yes or no: at a fixed threshold, and at the best
// one as an upper bound.
func decisionSection(set string, threshold float64, of func(row) bool) func(io.Writer) error {
	return func(w io.Writer) error {
		pairs, err := readScored(set)
		if err != nil {
			return err
		}
		var points []scored
		hits, said, gold, right := 0, 0, 0, 0
		for _, p := range pairs {
			if !of(p.row) || p.learn {
				continue
			}
			positive := p.gold >= 0.5
			points = append(points, scored{p.score, positive})
			gold += count(positive)
			said += count(p.score >= threshold)
			hits += count(positive && p.score >= threshold)
			right += count(positive == (p.score >= threshold))
		}
		fmt.Fprintf(w, "%s, not learnt from (%d pairs, %d positive)\n", set, len(points), gold)
		fmt.Fprintf(w, "  threshold %.2f       %v  accuracy %.4f\n", threshold, rated(hits, said, gold), float64(right)/float64(len(points)))
		bound, at := bestRate(points, gold)
		accuracy, where := bestAccuracy(points, gold)
		fmt.Fprintf(w, "  best threshold %.2f  %v (upper bound); accuracy %.4f at %.2f\n", at, bound, accuracy, where)
		return nil
	}
}

// bestAccuracy returns the highest accuracy of any threshold. The points are
// in falling order.
func bestAccuracy(points []scored, gold int) (float64, float64) {
	best, at, hits := 1-float64(gold)/float64(len(points)), math.Inf(1), 0
	for i, p := range points {
		hits += count(p.right)
		if a := float64(len(points)-gold-(i+1)+2*hits) / float64(len(points)); a > best {
			best, at = a, p.score
		}
	}
	return best, at
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func anyRow(row) bool     { return true }
func testFull(r row) bool { return r["split"] == "test-full" }
