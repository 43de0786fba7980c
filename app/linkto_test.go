package app

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/ui"
)

// TestTypingSearchesTheClaimsOfAllAccounts links a claim with one of an
// account whose column is not the active one.
func TestTypingSearchesTheClaimsOfAllAccounts(t *testing.T) {
	w := imported(t, lib(t))
	taken(t, w, written(t, "letter.txt", "Nobody in the town was asked about the crane, a reader writes. The wharf needs paint."))
	cell := chooseText(t, w, "nobody was hurt")
	w.table.Choose(w.table.At, 1)
	w.links.Open()
	list := onTop[*ui.Picker](w)[0]
	for _, c := range list.Choices {
		if c.Letter != "A" {
			t.Fatalf("before anything is typed, a claim of %s is offered", c.Letter)
		}
	}
	test.Type(w.Canvas().Focused().(*ui.Field), "wharf")
	if len(list.Choices) != 1 || list.Choices[0].Letter != "B" {
		t.Fatalf("of all accounts %d claims have the word", len(list.Choices))
	}
	press(w, "Return")
	g := w.table.Current()
	if now := w.s.Cmp.Cell(g, 2); now.Member == nil || !now.ByPerson || !strings.Contains(w.s.Cmp.Text(2, now.Member.Claims), "wharf") {
		t.Errorf("linked: %+v, was %+v", now, cell)
	}
}

// TestTheChosenClaimStaysWhenMoreCome moves down the list while the claims of
// other accounts are still ranked.
func TestTheChosenClaimStaysWhenMoreCome(t *testing.T) {
	w := imported(t, lib(t))
	taken(t, w, written(t, "letter.txt", "The wharf needs paint. The crane is old, a reader writes."))
	chooseText(t, w, "nobody was hurt")
	w.table.Choose(w.table.At, 1)
	w.links.Open()
	list := onTop[*ui.Picker](w)[0]
	finish := slowly(&w.links.Looking)
	test.Type(w.Canvas().Focused().(*ui.Field), "the")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	was := list.Choices[list.At].Text
	few := len(list.Choices)
	finish()
	if len(list.Choices) <= few || list.Choices[list.At].Text != was {
		t.Errorf("%d claims, then %d; %q was chosen, then %q", few, len(list.Choices), was, list.Choices[list.At].Text)
	}
	press(w, "Escape")
	if w.links.Looking.Busy || len(w.s.Cmp.Groups) == 0 || w.Canvas().Overlays().Top() != nil {
		t.Error("Esc leaves the panel or its work behind")
	}
}

// TestLinkToSaysThatNotAllAreShown opens the panel on an account with more
// claims than it offers at once.
func TestLinkToSaysThatNotAllAreShown(t *testing.T) {
	w := imported(t, lib(t))
	const linkLimit = 60
	var long strings.Builder
	for i := range linkLimit + 3 {
		fmt.Fprintf(&long, "Reader number %d writes that the wharf needs paint. ", i+1)
	}
	taken(t, w, written(t, "letters.txt", long.String()))
	chooseText(t, w, "nobody was hurt")
	w.table.Choose(w.table.At, 2)
	w.links.Open()
	list := onTop[*ui.Picker](w)[0]
	if len(list.Choices) != linkLimit || !strings.Contains(list.More, "60 of 63 claims") {
		t.Errorf("%d claims are offered, under them %q", len(list.Choices), list.More)
	}
	test.Type(w.Canvas().Focused().(*ui.Field), "number 17")
	if len(list.Choices) != 1 || list.More != "" {
		t.Errorf("of the words typed %d claims have them, under them %q", len(list.Choices), list.More)
	}
}
