package align

import "testing"

// A link that rests on names hides no omission of a story, and a few claims
// in a crowd need more than a few in a short text.
func TestOpenLinks(t *testing.T) {
	for _, x := range []struct {
		name     string
		a, b     int
		cell     match
		possible bool
	}{
		{"names only, report and story", 40, 30, match{score: 0.62, named: true}, false},
		{"nothing there, report and story", 40, 30, match{score: 0.62, silent: true}, false},
		{"surely alike, report and story", 40, 30, match{score: 0.84, named: true}, true},
		{"more than names, report and story", 40, 30, match{score: 0.38}, true},
		{"names only, one claim", 1, 30, match{score: 0.62, named: true}, true},
		{"a little, one claim", 1, 30, match{score: 0.38}, false},
		{"half, one claim", 1, 30, match{score: 0.5}, true},
		{"half, one claim in a crowd", 1, 900, match{score: 0.5}, false},
		{"half, a crowd on the other side", 900, 1, match{score: 0.5}, false},
		{"half, many claims in a crowd", 900, 30, match{score: 0.5}, false},
		{"confirmed, one claim in a crowd", 1, 900, match{confirmed: true}, true},
	} {
		_, possible := x.cell.verdict(newOpenness(x.a, x.b), x.cell.score, x.cell.score)
		if possible != x.possible {
			t.Errorf("%s: possible is %v", x.name, possible)
		}
	}
}
