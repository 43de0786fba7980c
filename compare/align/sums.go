package align

import (
	"strconv"

	"synoptic/compare/text"
)

// Figures that add up: 82 people are 78 and 4 of them.

const (
	leastSum    = 13   // smaller sums come about by chance
	mostAddends = 6    // figures of a claim of which sums are made
	firstYear   = 1900 // whole numbers from here to lastYear are years more often than amounts
	lastYear    = 2100
)

// readValues reads the values of the words that are numbers; 0 for all others and
// for what may be a year.
func (v *vocabulary) readValues() {
	v.values = make([]float64, len(v.keys))
	for i, k := range v.keys {
		if k.Kind != text.NumberWord {
			continue
		}
		if x, err := strconv.ParseFloat(k.Stem, 64); err == nil && (x < firstYear || x > lastYear) {
			v.values[i] = x
		}
	}
}

// addsUp returns a figure of one claim that two or three figures of the other
// come to, which has not the figure itself; false where there is none.
func (s *scratch) addsUp(a, b *claimText) (whole int32, ok bool) {
	for _, p := range [2][2]*claimText{{a, b}, {b, a}} {
		parts := p[1].figures
		if len(parts) < 2 || len(parts) > mostAddends {
			continue
		}
		for _, w := range p[0].figures {
			if x := s.v.values[w]; x >= leastSum && common([]int32{w}, parts) == 0 && s.isSum(x, parts) {
				return w, true
			}
		}
	}
	return 0, false
}

// isSum reports whether two or three of some figures come to x.
func (s *scratch) isSum(x float64, of []int32) bool {
	for i, u := range of {
		for j := i + 1; j < len(of); j++ {
			two := s.v.values[u] + s.v.values[of[j]]
			if s.v.values[u] == 0 || s.v.values[of[j]] == 0 {
				continue
			}
			if two == x {
				return true
			}
			for _, w := range of[j+1:] {
				if s.v.values[w] > 0 && two+s.v.values[w] == x {
					return true
				}
			}
		}
	}
	return false
}
