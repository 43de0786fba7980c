package main

import (
	"cmp"
	"math"
	"slices"
)

// rate is precision, recall and their harmonic mean.
type rate struct{ P, R, F1 float64 }

// rated returns the rate of hits among what was predicted and what is gold;
// all 1 where there is nothing to find and nothing was found.
func rated(hits, predicted, gold int) rate {
	if predicted == 0 && gold == 0 {
		return rate{1, 1, 1}
	}
	if hits == 0 {
		return rate{}
	}
	p, r := float64(hits)/float64(predicted), float64(hits)/float64(gold)
	return rate{p, r, 2 * p * r / (p + r)}
}

// scored is a prediction and whether it is right.
type scored struct {
	score float64
	right bool
}

// bestRate returns the highest F1 of any threshold, which is an upper bound
// and no result.
func bestRate(all []scored, gold int) (rate, float64) {
	slices.SortFunc(all, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	var best rate
	at, hits := math.Inf(1), 0
	for i, s := range all {
		if s.right {
			hits++
		}
		if i+1 < len(all) && all[i+1].score == s.score {
			continue
		}
		if r := rated(hits, i+1, gold); r.F1 > best.F1 {
			best, at = r, s.score
		}
	}
	return best, at
}

// precisionAt returns the average precision of the first k of a ranking.
func precisionAt(ranked []bool, k, wanted int) float64 {
	total, hits := 0.0, 0
	for i, right := range ranked[:min(k, len(ranked))] {
		if right {
			hits++
			total += float64(hits) / float64(i+1) / float64(wanted)
		}
	}
	return total
}

// pearson returns the correlation of two series.
func pearson(x, y []float64) float64 {
	mx, my := mean(x), mean(y)
	var vx, vy, both float64
	for i := range x {
		vx += (x[i] - mx) * (x[i] - mx)
		vy += (y[i] - my) * (y[i] - my)
		both += (x[i] - mx) * (y[i] - my)
	}
	if vx == 0 || vy == 0 {
		return 0
	}
	return both / math.Sqrt(vx*vy)
}

func mean(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum / float64(len(x))
}
