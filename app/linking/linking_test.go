package linking

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/app/say"
	"synoptic/app/screentest"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/compare"
)

// bench is the harbour with a letter of a reader as a third text, the claim that
// nobody was hurt chosen, and the cells that linking went to.
func bench(t *testing.T, letter string, column int) (*screentest.Bench, *Linking, *[][2]int) {
	t.Helper()
	b := screentest.Harbour(t)
	b.Add(compare.Account{Title: "A letter", Outlet: "Reader", Text: letter})
	b.Choose("nobody was hurt", column)
	var went [][2]int
	k := New(b.S, b.Files.Desk, Calls{Turn: func(int) {}, Choose: func(row, account int) { went = append(went, [2]int{row, account}) }})
	k.Open()
	return b, k, &went
}

// TestTypingSearchesTheClaimsOfAllAccounts links a claim with one of an
// account whose column is not the active one.
func TestTypingSearchesTheClaimsOfAllAccounts(t *testing.T) {
	b, _, _ := bench(t, "Nobody in the town was asked about the crane, a reader writes. The wharf needs paint.", 1)
	list := b.List()
	for _, c := range list.Choices {
		if c.Letter != "A" {
			t.Fatalf("before anything is typed, a claim of %s is offered", c.Letter)
		}
	}
	b.Type("wharf")
	if len(list.Choices) != 1 || list.Choices[0].Letter != "B" {
		t.Fatalf("of all accounts %d claims have the word", len(list.Choices))
	}
	b.Press("Return")
	b.Choose("nobody was hurt", 2)
	if now, ok := b.S.Chosen.Cell(); !ok || now.Member == nil || !now.ByPerson || !strings.Contains(b.S.Cmp.Text(2, now.Member.Claims), "wharf") {
		t.Errorf("linked: %+v", now)
	}
	if b.S.UndoSteps != 1 || b.Canvas().Overlays().Top() != nil {
		t.Errorf("%d steps to undo", b.S.UndoSteps)
	}
}

// TestTheChosenClaimStaysWhenMoreCome moves down the list while the claims of
// other accounts are still ranked.
func TestTheChosenClaimStaysWhenMoreCome(t *testing.T) {
	b, k, _ := bench(t, "The wharf needs paint. The crane is old, a reader writes.", 1)
	list := b.List()
	finish := slowly(&k.looking)
	b.Type("the")
	b.Press("Down")
	was, few := list.Choices[list.At].Text, len(list.Choices)
	finish()
	if len(list.Choices) <= few || list.Choices[list.At].Text != was {
		t.Errorf("%d claims, then %d; %q was chosen, then %q", few, len(list.Choices), was, list.Choices[list.At].Text)
	}
	b.Press("Escape")
	if k.looking.Busy || b.Canvas().Overlays().Top() != nil {
		t.Error("Esc leaves the panel or its work behind")
	}
}

// slowly keeps the work of a lane until finish is called.
func slowly(l *task.Lane) (finish func()) {
	var late []func()
	l.Spawn = func(f func()) { late = append(late, f) }
	return func() {
		for len(late) > 0 {
			next := late[0]
			late = late[1:]
			next()
		}
	}
}

// TestLinkToSaysThatNotAllAreShown opens the panel on an account with more
// claims than it offers at once.
func TestLinkToSaysThatNotAllAreShown(t *testing.T) {
	const linkLimit = 60
	var long strings.Builder
	for i := range linkLimit + 3 {
		fmt.Fprintf(&long, "Reader number %d writes that the wharf needs paint. ", i+1)
	}
	b, _, _ := bench(t, long.String(), 2)
	list := b.List()
	if len(list.Choices) != linkLimit || !strings.Contains(list.More, "60 of 63 claims") {
		t.Errorf("%d claims are offered, under them %q", len(list.Choices), list.More)
	}
	b.Type("number 17")
	if len(list.Choices) != 1 || list.More != "" {
		t.Errorf("of the words typed %d claims have them, under them %q", len(list.Choices), list.More)
	}
}

// TestNothingIsLinkedWithoutATable: no comparison, or one that is not of these
// texts any more, opens no panel.
func TestNothingIsLinkedWithoutATable(t *testing.T) {
	b := screentest.Harbour(t)
	k := New(b.S, b.Files.Desk, Calls{})
	b.S.Stale = true
	k.Open()
	b.S.Stale, b.S.Cmp = false, nil
	k.Open()
	if len(screentest.OnTop[*ui.Picker](b)) != 0 {
		t.Error("a panel is open")
	}
}

// TestLinksAreRankedBesideTheWindow: the panel is there before the ranking is,
// and Enter links nothing that nobody saw.
func TestLinksAreRankedBesideTheWindow(t *testing.T) {
	b := screentest.Harbour(t)
	b.Choose("nobody was hurt", 1)
	k := New(b.S, b.Files.Desk, Calls{Turn: func(int) {}, Choose: func(int, int) {}})
	finish := slowly(&k.ranking)
	k.Open()
	if b.Press("Return"); b.S.UndoSteps != 0 {
		t.Error("linked with a claim that nobody saw")
	}
	finish()
	if b.Press("Return"); b.S.UndoSteps != 1 {
		t.Error("the ranked claims cannot be chosen")
	}
}

// TestOnePairHasOneFigure: what is matched already has the figure that the table
// and the pane give the pair, and what is not has none of a match, only how alike
// the wording is, as the pane will say once it is linked.
func TestOnePairHasOneFigure(t *testing.T) {
	b := screentest.Harbour(t)
	matched := 0
	for row := range b.S.View.Order {
		g := &b.S.Cmp.Groups[b.S.View.Order[row]]
		cell := b.S.Cmp.Cell(g, 1)
		if cell.Pair == nil || !b.S.Cmp.Told(g) {
			continue
		}
		b.S.Chosen.Group, b.S.Chosen.Column = b.S.View.Order[row], 1
		k := New(b.S, b.Files.Desk, Calls{Turn: func(int) {}, Choose: func(int, int) {}})
		k.Open()
		for _, c := range b.List().Choices {
			linked := false
			for _, n := range cell.Member.Passage() {
				linked = linked || c.Text == b.S.Cmp.Text(1, []int{n})
			}
			want := "match " + say.Share(cell.Pair.Score)
			if linked {
				matched++
			} else {
				from := b.S.Cmp.Text(0, g.Members[0].Claims)
				want = "wording " + say.Share((&compare.Pair{Edits: compare.Diff(from, c.Text)}).Alike())
			}
			if c.Right != want && len(g.Members[0].Claims) == 1 {
				t.Errorf("claim %s: %q has %q, want %q", g.Number(), c.Text, c.Right, want)
			}
		}
		b.Press("Escape")
	}
	if matched == 0 {
		t.Error("nothing is matched")
	}
}
