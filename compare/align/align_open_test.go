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
		{"names only, report and story", 40, 30, match{score: 0.4, named: true}, false},
		{"nothing there, report and story", 40, 30, match{score: 0.4, silent: true}, false},
		{"surely alike, report and story", 40, 30, match{score: 0.6, named: true}, true},
		{"more than names, report and story", 40, 30, match{score: 0.25}, true},
		{"hardly alike, report and story", 40, 30, match{score: 0.15}, false},
		{"names only, one claim", 1, 30, match{score: 0.4, named: true}, true},
		{"a little, one claim", 1, 30, match{score: 0.15}, true},
		{"a little, one claim in a crowd", 1, 900, match{score: 0.2}, false},
		{"a little, a crowd on the other side", 900, 1, match{score: 0.2}, false},
		{"half, many claims in a crowd", 900, 30, match{score: 0.5}, true},
		{"rejected, one claim", 1, 30, match{score: 0.9, rejected: true}, false},
	} {
		if possible := x.cell.possible(newOpenness(x.a, x.b), x.cell.score, false, nil); possible != x.possible {
			t.Errorf("%s: possible is %v", x.name, possible)
		}
	}
}

// What a sure link explains is not offered: a doubtful one stands beside it
// only where it is about as strong, and alone only as the best of its claim.
func TestPossibleLinksOfOneClaim(t *testing.T) {
	for _, x := range []struct {
		name       string
		score, row float64
		told       bool
		possible   bool
	}{
		{"weak, the claim is surely told", 0.3, 0.9, true, false},
		{"strong, the claim is surely told", 0.45, 0.9, true, true},
		{"the best of an open claim", 0.3, 0.3, false, true},
		{"a better one is offered", 0.3, 0.4, false, false},
	} {
		cell := match{score: x.score}
		if possible := cell.possible(newOpenness(40, 30), x.row, x.told, nil); possible != x.possible {
			t.Errorf("%s: possible is %v", x.name, possible)
		}
	}
}
