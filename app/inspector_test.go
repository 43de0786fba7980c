package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
)

// saysIn are the texts that a drawing shows.
func saysIn(d fyne.Widget) string {
	var b strings.Builder
	for _, o := range test.WidgetRenderer(d).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			b.WriteString(t.Text + "\n")
		}
	}
	return b.String()
}

// pressPlace presses the first spot of the inspector whose name begins so.
func pressPlace(t *testing.T, w *window, name string) {
	t.Helper()
	for _, s := range w.inspector.Spots {
		if strings.HasPrefix(s.Name, name) {
			s.Do()
			return
		}
	}
	t.Fatalf("the inspector has nothing called %q", name)
}

// cellWith goes to the first cell that holds.
func cellWith(t *testing.T, w *window, holds func(compare.Cell) bool) {
	t.Helper()
	for row, n := range w.table.Rows {
		for account := 1; account < len(w.s.Cmp.Accounts); account++ {
			if holds(w.s.Cmp.Cell(&w.s.Cmp.Groups[n], account)) {
				w.table.Choose(row, account)
				return
			}
		}
	}
	t.Fatal("no cell is like that")
}

func TestInspectorLeadsToThePassageOfAQuotation(t *testing.T) {
	w := opened(t, lib(t))
	cellWith(t, w, func(x compare.Cell) bool {
		return x.Pair != nil && len(x.Pair.Findings) > 0 && x.Pair.Findings[0].Kind == compare.QuoteKind
	})
	says := saysIn(w.inspector)
	if strings.Index(says, "QUOTES") > strings.Index(says, "FIGURES") || !strings.Contains(says, "In the original: ¶") {
		t.Errorf("the quotation and its passage do not lead:\n%s", says)
	}
	pressPlace(t, w, "passage")
	if w.table.Column != 0 || !w.s.Cmp.Told(w.table.Current()) {
		t.Errorf("pressed the passage, and column %d of %s is active", w.table.Column, w.table.Current().ID)
	}
}

func TestInspectorLeadsToWhereElseAClaimStands(t *testing.T) {
	w := opened(t, lib(t))
	chooseText(t, w, "Tap water is safe")
	row := w.table.At
	pressPlace(t, w, "B")
	if w.table.At != row || w.table.Column != 2 {
		t.Errorf("row %d, column %d", w.table.At, w.table.Column)
	}
}

func TestSentencesAreAddedAndSplitOff(t *testing.T) {
	w := imported(t, lib(t))
	before := chooseText(t, w, "64 ships").Member.Passage()
	pressPlace(t, w, say.OutletOf(w.s.Cmp.Accounts[1])+"Add the sentence after")
	cell, _ := w.s.Chosen.Cell()
	if now := cell.Member.Passage(); len(now) != len(before)+1 || !cell.ByPerson {
		t.Fatalf("added one to %v: %v, by hand %v", before, now, cell.ByPerson)
	}
	added := cell.Member.Passage()[len(before)]
	w.inspector.SplitOff(compare.Ref{Account: 1, Claim: added})
	if cell, _ := w.s.Chosen.Cell(); !slices.Equal(cell.Member.Passage(), before) {
		t.Errorf("split off: %v, was %v", cell.Member.Passage(), before)
	}
	w.undoStep()
	w.undoStep()
	if cell, _ := w.s.Chosen.Cell(); cell.ByPerson || !slices.Equal(cell.Member.Passage(), before) {
		t.Errorf("undone twice: %+v", cell)
	}
}

func TestSentencesOfTheOriginalAreAddedAndSplitOff(t *testing.T) {
	w := imported(t, lib(t))
	account := chooseText(t, w, "64 ships").Member.Passage()
	told := func() []int { cell, _ := w.s.Chosen.Cell(); return w.inspector.ToldBy(cell) }
	before := told()
	pressPlace(t, w, say.OutletOf(w.s.Cmp.Accounts[0])+"Add the sentence after")
	now := told()
	if len(now) != len(before)+1 {
		t.Fatalf("added one to %v: %v", before, now)
	}
	added := now[len(before)]
	row := session.GroupsOf(w.s.Cmp, 0)[added][0]
	if cell := w.s.Cmp.Cell(&w.s.Cmp.Groups[row], 1); !cell.ByPerson || !slices.Contains(cell.Member.Passage(), account[0]) {
		t.Errorf("the row of the added claim has %+v", cell.Member)
	}
	w.inspector.SplitOff(compare.Ref{Account: 0, Claim: added})
	if now := told(); !slices.Equal(now, before) {
		t.Errorf("split off: %v, was %v", now, before)
	}
	if cell, _ := w.s.Chosen.Cell(); !slices.Equal(cell.Member.Passage(), account) {
		t.Errorf("the account's side is %v, was %v", cell.Member.Passage(), account)
	}
}

func TestKeysSelectTextsOfTheInspector(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	w.places.focusInspector()
	press(w, "S+Right", "S+Right", "S+Left")
	if got := w.sel.Text(); got != "Inspectors" {
		t.Errorf("two words and one less: %q", got)
	}
	w.hands.selectAll()
	w.hands.copyClaim()
	if got := w.app.Clipboard().Content(); !strings.HasPrefix(got, "“Inspectors visited 46 ships") || !strings.Contains(got, "Lomsund ships fail checks") {
		t.Errorf("copied %q", got)
	}
	if at := w.inspector.At; at != 0 {
		t.Errorf("selecting moved the keyboard to spot %d", at)
	}
}

func TestKeysSelectTextsOfTheReadingView(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	w.places.toggleReading()
	press(w, "Right", "S+Right", "S+Right")
	if got := w.sel.Text(); got != "Inspectors visited" {
		t.Errorf("two words of the account: %q", got)
	}
	press(w, "Left")
	w.hands.selectAll()
	w.hands.copyClaim()
	if got := w.app.Clipboard().Content(); !strings.Contains(got, "64 ships") || !strings.Contains(got, w.s.Cmp.Accounts[0].Title) {
		t.Errorf("all of the passage of the original: %q", got)
	}
}

// TestInspectorServesTheKeyboard goes through everything that can be pressed.
func TestInspectorServesTheKeyboard(t *testing.T) {
	w := opened(t, lib(t))
	chooseText(t, w, "Tap water is safe")
	w.Canvas().Focus(w.table)
	w.Canvas().Focused().TypedRune('i')
	p := w.inspector
	if w.Canvas().Focused() != fyne.Focusable(p) || len(p.Spots) < 4 {
		t.Fatalf("%T has the keyboard; %d spots", w.Canvas().Focused(), len(p.Spots))
	}
	for range p.Spots {
		s := p.Spots[p.At]
		if top := s.At.Y - p.Scroll.Offset.Y; top < 0 || top+s.Size.Height > p.Scroll.Size().Height+1 {
			t.Errorf("%q is at %.0f of %.0f", s.Name, top, p.Scroll.Size().Height)
		}
		keysTo(w, fyne.KeyDown)
	}
	p.At = slices.IndexFunc(p.Spots, func(s ui.Spot) bool { return strings.HasPrefix(s.Name, "B") })
	keysTo(w, fyne.KeyReturn)
	if w.table.Column != 2 {
		t.Errorf("Enter on another account: column %d", w.table.Column)
	}
	keysTo(w, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown)
	if end := p.High - p.Scroll.Size().Height; p.Scroll.Offset.Y != end {
		t.Errorf("scrolled to %.0f of %.0f", p.Scroll.Offset.Y, end)
	}
	keysTo(w, fyne.KeyEscape)
	if w.Canvas().Focused() != fyne.Focusable(w.table) {
		t.Error("Esc does not lead back to the table")
	}
}

// TestTextOfTheInspectorIsSelected selects in the wording: what is struck
// through is not copied.
func TestTextOfTheInspectorIsSelected(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	p := w.inspector.Proses[0]
	w.inspector.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(p.X+p.Width, p.Y+p.Height()-2)},
		Dragged: fyne.NewDelta(p.Width, p.Height()-4)})
	if got := w.sel.Text(); got != "Inspectors visited 46 ships in the harbour of Lomsund in March." {
		t.Errorf("selected %q", got)
	}
}

// gold is a window on a pair of texts that was aligned by hand.
func gold(t *testing.T, name string) *window {
	t.Helper()
	w := opened(t, lib(t))
	if err := w.s.NewProject(name, ""); err != nil {
		t.Fatal(err)
	}
	var texts [2]string
	for i, role := range []string{"original", "account"} {
		raw, err := os.ReadFile(filepath.Join("..", "compare", "testdata", "gold", name, role+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = string(raw)
	}
	store(t, w, compare.Account{Role: compare.Original, Title: "Report", Text: texts[0]}, compare.Account{Title: "Story", Text: texts[1]})
	w.s.Reload()
	return w
}

// TestInspectorShowsTheNearestSentence: of what is left out it shows what comes
// nearest, and which words that has not.
func TestInspectorShowsTheNearestSentence(t *testing.T) {
	w := opened(t, lib(t))
	var n compare.Nearest
	ok := false
	for row, group := range w.table.Rows {
		g := &w.s.Cmp.Groups[group]
		if !ok && w.s.Cmp.Told(g) && w.s.Cmp.Member(g, 2) == nil {
			if n, ok = w.s.Cmp.Nearest(g.Members[0].Claims[0], 2); ok {
				w.table.Choose(row, 2)
			}
		}
	}
	says := saysIn(w.inspector)
	if !ok || !strings.Contains(says, "THE NEAREST SENTENCE") || !strings.Contains(says, "It has nothing of: ") {
		t.Fatalf("nearest %v, %+v; the inspector says\n%s", ok, n, says)
	}
	pressPlace(t, w, "nearest")
	cell, _ := w.s.Chosen.Cell()
	if cell.Member == nil || !slices.Contains(cell.Member.Passage(), n.Claim) {
		t.Error("pressing the sentence does not lead to it")
	}
}

// TestADoubtfulClaimOfItsOwnRow is shown with the claim to which it may belong,
// and is an addition once that is rejected.
func TestADoubtfulClaimOfItsOwnRow(t *testing.T) {
	w := gold(t, filepath.Join("tune", "ports-audit"))
	perhaps := func() int { return w.s.Cmp.Counts()[1].Perhaps }
	before := perhaps()
	row := slices.IndexFunc(w.table.Rows, func(n int) bool { return len(w.s.Cmp.Groups[n].Perhaps) > 0 })
	if row < 0 {
		t.Fatal("no claim stands in such a row")
	}
	w.table.Choose(row, 1)
	if says := saysIn(w.inspector); !strings.Contains(says, "IT MAY BELONG TO") || !w.s.Chosen.CanConfirm() || !w.s.Chosen.CanReject() {
		t.Errorf("the inspector says\n%s", says)
	}
	id := w.table.Current().ID
	w.s.Chosen.Reject()
	if g := w.table.Current(); g.ID != id || w.s.Cmp.Cell(g, 1).Status != compare.Added || perhaps() != before-1 {
		t.Errorf("rejected, row %s is %s, and %d are left of %d", g.ID, w.s.Cmp.Cell(g, 1).Status, perhaps(), before)
	}
	w.undoStep()
	w.s.Chosen.Confirm()
	if perhaps() != before-1 {
		t.Errorf("confirmed, %d are left of %d", perhaps(), before)
	}
}

// TestAnAdditionShowsItsQuotationsAndTheNearestSentence of the original, and the
// sentence over the table leads to the quotations that the original does not have.
func TestAnAdditionShowsItsQuotationsAndTheNearestSentence(t *testing.T) {
	w := opened(t, lib(t))
	shown := map[string]bool{}
	for row, n := range w.table.Rows {
		for account := 1; account < len(w.s.Cmp.Accounts); account++ {
			if w.s.Cmp.Cell(&w.s.Cmp.Groups[n], account).Status != compare.Added {
				continue
			}
			w.table.Choose(row, account)
			says := saysIn(w.inspector)
			for _, words := range []string{"THE NEAREST SENTENCE OF THE ORIGINAL", "The original has nothing of:", "QUOTES", "not found"} {
				shown[words] = shown[words] || strings.Contains(says, words)
			}
			if !strings.Contains(says, "NEAREST SENTENCE OF THE ORIGINAL") {
				t.Errorf("row %d, account %d: the inspector says %s", row, account, says)
			}
		}
	}
	for _, words := range []string{"The original has nothing of:", "QUOTES"} {
		if !shown[words] {
			t.Errorf("no addition shows %q", words)
		}
	}
	if !shown["not found"] {
		t.Log("no addition of the sample has a quotation of its own")
	}
	for account := 1; account < len(w.s.Cmp.Accounts); account++ {
		for _, p := range w.s.Cmp.InShort(account) {
			if strings.Contains(p.Form, "quotation") && !p.Rows {
				t.Errorf("%q of account %d leads nowhere", p, account)
			}
		}
	}
}
