package judge

import (
	"slices"
	"testing"
)

// toldCase is a claim with parts between bars, what an account makes of it, and
// the parts that a reader misses there.
type toldCase struct {
	claim, account string
	lost           []string
}

var toldCases = []toldCase{
	{"The ferry was built in Gdansk in 1998, and its owner has been fined twice for faulty lifeboats.", "The ship came from a yard in Gdansk, where it was built in 1998.",
		[]string{"and its owner has been fined twice for faulty lifeboats."}},
	{"The ferry was built in Gdansk in 1998, and its owner has been fined twice for faulty lifeboats.", "Built in Gdansk in 1998, the ferry belongs to an owner who was fined twice over lifeboats that were faulty.", nil},
	{"Teachers will get 4 percent more from May, the minister said, while nurses must wait for another round of talks.", "From May teachers earn 4 percent more, according to the minister.",
		[]string{"while nurses must wait for another round of talks."}},
	{"The mill at the river closed for good in March.", "In the spring production ended at the old mill.", nil},
	{"The mill closed in March.", "In March the mill was shut.", nil},
	{"Prices rose; wages in the public sector fell for the third year running.", "Prices rose again.", []string{"wages in the public sector fell for the third year running."}},
}

func TestPartsLeftOut(t *testing.T) {
	for _, x := range toldCases {
		said := judgeSentences(x.claim, x.account)
		var lost []string
		for _, s := range said.Told.LeftOut {
			lost = append(lost, s.Of(x.claim))
		}
		if !slices.Equal(lost, x.lost) {
			t.Errorf("%q told as %q (%.2f): left out %q, want %q", x.claim, x.account, said.Told.Share, lost, x.lost)
		}
		if (said.Told.Share < 1) != (len(said.Told.LeftOut) > 0) {
			t.Errorf("%q told as %q: a share of %.2f is told, and %d parts are left out", x.claim, x.account, said.Told.Share, len(said.Told.LeftOut))
		}
		if len(x.lost) > 0 && (said.Told.Share <= 0 || said.Told.Share > 0.9) {
			t.Errorf("%q: a share of %.2f is told", x.claim, said.Told.Share)
		}
	}
}
