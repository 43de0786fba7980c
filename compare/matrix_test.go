package compare

import (
	"testing"

	"synoptic/compare/judge"
)

func TestEveryBadgeHasAMark(t *testing.T) {
	for _, status := range Statuses {
		if (Cell{Status: status}).Mark() == NoMark {
			t.Errorf("%s has no mark", status)
		}
	}
	for kind := range changes {
		if (Cell{Status: judge.Changed, Pair: &Pair{Findings: []judge.Finding{{Kind: kind}}}}).Mark() == NoMark {
			t.Errorf("a change of %s has no mark", kind)
		}
	}
}
