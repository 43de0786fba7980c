package app

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestTypingSearchesTheClaimsOfAllAccounts links a claim with one of an
// account whose column is not the active one.
func TestTypingSearchesTheClaimsOfAllAccounts(t *testing.T) {
	w := imported(t, lib(t))
	taken(t, w, written(t, "letter.txt", "Nobody in the town was asked about the crane, a reader writes. The wharf needs paint."))
	cell := chooseText(t, w, "nobody was hurt")
	w.table.choose(w.table.at, 1)
	w.openLink()
	list := onTop[*picker](w)[0]
	for _, c := range list.choices {
		if c.letter != "A" {
			t.Fatalf("before anything is typed, a claim of %s is offered", c.letter)
		}
	}
	test.Type(w.Canvas().Focused().(*field), "wharf")
	if len(list.choices) != 1 || list.choices[0].letter != "B" {
		t.Fatalf("of all accounts %d claims have the word", len(list.choices))
	}
	press(w, "Return")
	g := w.table.current()
	if now := w.cmp.Cell(g, 2); now.Member == nil || !now.ByPerson || !strings.Contains(w.cmp.Text(2, now.Member.Claims), "wharf") {
		t.Errorf("linked: %+v, was %+v", now, cell)
	}
}

// TestTheChosenClaimStaysWhenMoreCome moves down the list while the claims of
// other accounts are still ranked.
func TestTheChosenClaimStaysWhenMoreCome(t *testing.T) {
	w := imported(t, lib(t))
	taken(t, w, written(t, "letter.txt", "The wharf needs paint. The crane is old, a reader writes."))
	chooseText(t, w, "nobody was hurt")
	w.table.choose(w.table.at, 1)
	w.openLink()
	list := onTop[*picker](w)[0]
	finish := slowly(&w.linking)
	test.Type(w.Canvas().Focused().(*field), "the")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	was := list.choices[list.at].text
	few := len(list.choices)
	finish()
	if len(list.choices) <= few || list.choices[list.at].text != was {
		t.Errorf("%d claims, then %d; %q was chosen, then %q", few, len(list.choices), was, list.choices[list.at].text)
	}
	press(w, "Escape")
	if w.linking.Busy || len(w.cmp.Groups) == 0 || w.Canvas().Overlays().Top() != nil {
		t.Error("Esc leaves the panel or its work behind")
	}
}

// TestLinkToSaysThatNotAllAreShown opens the panel on an account with more
// claims than it offers at once.
func TestLinkToSaysThatNotAllAreShown(t *testing.T) {
	w := imported(t, lib(t))
	var long strings.Builder
	for i := range linkLimit + 3 {
		fmt.Fprintf(&long, "Reader number %d writes that the wharf needs paint. ", i+1)
	}
	taken(t, w, written(t, "letters.txt", long.String()))
	chooseText(t, w, "nobody was hurt")
	w.table.choose(w.table.at, 2)
	w.openLink()
	list := onTop[*picker](w)[0]
	if len(list.choices) != linkLimit || !strings.Contains(list.more, "60 of 63 claims") {
		t.Errorf("%d claims are offered, under them %q", len(list.choices), list.more)
	}
	test.Type(w.Canvas().Focused().(*field), "number 17")
	if len(list.choices) != 1 || list.more != "" {
		t.Errorf("of the words typed %d claims have them, under them %q", len(list.choices), list.more)
	}
}
