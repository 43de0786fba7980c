package main

import (
	"fmt"
	"io"
	"math"

	"synoptic/compare/eval/home"

	"synoptic/compare"
)

// correlation is Pearson's of the pairs chosen.
func correlation(pairs []likened, of func(*likened) bool) (float64, int) {
	var x, y []float64
	for i := range pairs {
		if p := &pairs[i]; of(p) {
			x, y = append(x, p.score), append(y, p.right)
		}
	}
	return pearson(x, y), len(x)
}

// stsb measures graded similarity.
func stsb(w io.Writer) error {
	pairs, err := crossScored()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "stsb, every pair by what was learnt from the other parts of %d\n", folds)
	for _, part := range []struct {
		name string
		of   func(*likened) bool
	}{
		{"dev", func(p *likened) bool { return p.set == 0 && p.row["split"] == "dev" }},
		{"dev news", func(p *likened) bool { return p.set == 0 && p.row["split"] == "dev" && p.row["genre"] == "news" }},
		{"all news", func(p *likened) bool { return p.set == 0 && p.row["genre"] == "news" }},
	} {
		r, n := correlation(pairs, part.of)
		fmt.Fprintf(w, "  %-9s (%4d)     Pearson %.4f\n", part.name, n, r)
	}
	return nil
}

// mrpc measures yes or no.
func mrpc(w io.Writer) error {
	pairs, err := crossScored()
	if err != nil {
		return err
	}
	var points []scored
	for _, p := range pairs {
		if p.set == 1 {
			points = append(points, scored{p.score, p.right >= 0.5})
		}
	}
	printDecisions(w, fmt.Sprintf("mrpc, every pair by what was learnt from the other parts of %d", folds), points, 0.6)
	return nil
}

// claimdiff measures the same on pairs that were not learnt from.
func claimdiff(w io.Writer) error {
	rows, err := home.Table(home.Sets(), "claimdiff", "pairs.tsv")
	if err != nil {
		return err
	}
	var points []scored
	for _, r := range rows {
		if r["split"] == "test-full" {
			points = append(points, scored{compare.Similarity(r["text_a"], r["text_b"]), decimal(r["score"]) >= 0.5})
		}
	}
	printDecisions(w, "claimdiff, not learnt from", points, 0.5)
	return nil
}

// printDecisions prints the rates of yes or no at a fixed threshold, and at
// the best one as an upper bound.
func printDecisions(w io.Writer, name string, points []scored, threshold float64) {
	hits, said, gold, right := 0, 0, 0, 0
	for _, p := range points {
		yes := p.score >= threshold
		gold += count(p.right)
		said += count(yes)
		hits += count(p.right && yes)
		right += count(p.right == yes)
	}
	fmt.Fprintf(w, "%s (%d pairs, %d positive)\n", name, len(points), gold)
	fmt.Fprintf(w, "  threshold %.2f       %v  accuracy %.4f\n", threshold, rated(hits, said, gold), float64(right)/float64(len(points)))
	bound, at := bestRate(points, gold)
	accuracy, where := bestAccuracy(points, gold)
	fmt.Fprintf(w, "  best threshold %.2f  %v (upper bound); accuracy %.4f at %.2f\n", at, bound, accuracy, where)
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
