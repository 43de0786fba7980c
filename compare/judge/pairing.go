package judge

import (
	"cmp"
	"slices"

	"synoptic/compare/passage"
)

// band is how far from one another, by their number in their passage, two
// things may stand that are compared, where a passage has very many: a table
// that is read as one claim must not cost the square of its length.
const band = 100

// scoredPair is the i-th thing of the one passage with the j-th of the other.
type scoredPair struct {
	i, j  int
	score float64
}

// pairUp pairs n things with m others, the highest scores first; each is used
// once, and scores of 0 or less make no pair.
func pairUp(n, m int, score func(i, j int) float64) []scoredPair {
	var all []scoredPair
	for i := range n {
		from, to := 0, m
		if n*m > band*band {
			from, to = max(0, i-band), min(m, i+band)
		}
		for j := from; j < to; j++ {
			if s := score(i, j); s > 0 {
				all = append(all, scoredPair{i, j, s})
			}
		}
	}
	slices.SortStableFunc(all, func(p, q scoredPair) int { return cmp.Compare(q.score, p.score) })
	usedI, usedJ := make([]bool, n), make([]bool, m)
	return slices.DeleteFunc(all, func(p scoredPair) bool {
		if usedI[p.i] || usedJ[p.j] {
			return true
		}
		usedI[p.i], usedJ[p.j] = true, true
		return false
	})
}

// pairMarks pairs the marks of two lists by a score and returns those of each
// that are left, soft ones aside.
func pairMarks(as, bs []passage.Mark, score func(x, y passage.Mark) float64) (left, added []passage.Mark) {
	usedA, usedB := make([]bool, len(as)), make([]bool, len(bs))
	for _, p := range pairUp(len(as), len(bs), func(i, j int) float64 { return score(as[i], bs[j]) }) {
		usedA[p.i], usedB[p.j] = true, true
	}
	return passage.Unused(as, usedA), passage.Unused(bs, usedB)
}
