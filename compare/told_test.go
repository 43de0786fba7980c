package compare

import (
	"strings"
	"testing"

	"synoptic/compare/align"
	"synoptic/compare/judge"
	"synoptic/compare/made"
	"synoptic/compare/text"
)

// partTold is a claim and what an account makes of it, which is half of it.
var partTold = [2]string{"The ferry was built in Gdansk in 1998, and its owner has been fined twice for faulty lifeboats.",
	"The ship came from a yard in Gdansk, where it was built in 1998."}

// A claim that is told in part is neither left out nor fully told, and says so.
func TestToldInPartIsAState(t *testing.T) {
	c := mustCompare(t, []text.Account{
		{ID: 1, Role: text.Original, Language: "en", Lines: true, Text: partTold[0] + "\nThe harbour was dredged in spring.\nA pilot boat sank off Hel."},
		{ID: 2, Role: text.Retold, Language: "en", Lines: true, Text: partTold[1] + "\nThe harbour was dredged in spring.\nTickets cost less now."},
	})
	g := rowOf(c, Ref{})
	cell := c.Cell(g, 1)
	if cell.Status != Partly || len(cell.Pair.LeftOut) != 1 {
		t.Fatalf("the cell is %q, left out %v", cell.Status, cell.Pair)
	}
	if n := c.Counts()[1]; n.Partly != 1 || n.Same != 1 || n.Omitted != 1 || n.Matched() != 2 {
		t.Errorf("counts are %+v", n)
	}
	if same := c.Cell(rowOf(c, Ref{Claim: 1}), 1); same.Pair.ToldShare != 1 || same.Pair.LeftOut != nil {
		t.Errorf("of the same words a share of %.2f is told", same.Pair.ToldShare)
	}
}

// TestNearestOfWhatIsLeftOut holds that what an account leaves out has a nearest
// claim that falls short of a link, with words that this one has not.
func TestNearestOfWhatIsLeftOut(t *testing.T) {
	c := mustCompare(t, made.Quay)
	found := 0
	for i := range c.Groups {
		g := &c.Groups[i]
		if !c.Told(g) {
			continue
		}
		claim := g.Members[0].Claims[0]
		for account := 1; account < len(c.Accounts); account++ {
			n, ok := c.Nearest(claim, account)
			if silent := c.Cell(g, account).Status == judge.Omitted; !ok || !silent {
				if ok {
					t.Errorf("claim %d is linked with account %d and has a nearest claim", claim, account)
				}
				continue
			}
			found++
			if n.Account != account || n.Alike >= align.SureScore || len(n.Missing) == 0 {
				t.Errorf("claim %d in account %d: %+v", claim, account, n)
			}
			said := strings.ToLower(c.Text(account, []int{n.Claim}))
			for _, s := range n.Missing {
				if word := strings.ToLower(s.Of(c.Accounts[0].Text)); strings.Contains(said, word) {
					t.Errorf("%q is missing in %q", word, said)
				}
			}
		}
	}
	if found < 3 {
		t.Errorf("only %d claims have a nearest one", found)
	}
}
