package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// keysTo sends keys to what has the keyboard.
func keysTo(w *window, names ...fyne.KeyName) {
	for _, k := range names {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// TestReadingViewSharesTheSelectionWithTheTable goes through both pages by keys.
func TestReadingViewSharesTheSelectionWithTheTable(t *testing.T) {
	w := opened(t, lib(t))
	r := w.reading
	w.table.choose(2, 1)
	w.Canvas().Focus(w.table)
	w.Canvas().Focused().TypedRune('r')
	if !r.root.Visible() || w.table.Visible() || w.Canvas().Focused() != fyne.Focusable(r) {
		t.Fatal("the reading view is not shown, or has not the keyboard")
	}
	for side, p := range r.pages {
		i := r.itemOf(side, w.table.current())
		if y := p.tops[i] - p.offset; i < 0 || y < 0 || y > r.Size().Height {
			t.Errorf("page %d: the active passage %d is at %.0f", side, i, y)
		}
	}
	keysTo(w, fyne.KeyRight, fyne.KeyDown)
	at := r.itemOf(1, w.table.current())
	claim := w.s.Cmp.Text(1, []int{r.pages[1].items[at].claim})
	if cell, _ := w.s.Chosen.Cell(); cell.Member == nil || !strings.Contains(w.s.Cmp.Text(1, cell.Member.Passage()), claim) {
		t.Errorf("down on the account's page: the table is not on %q", claim)
	}
	w.Canvas().Focused().TypedRune('a')
	if r.pages[1].account != 2 || w.table.column != 2 {
		t.Errorf("the next account: page %d, column %d", r.pages[1].account, w.table.column)
	}
	keysTo(w, fyne.KeyEscape)
	if r.root.Visible() || !w.table.Visible() || w.Canvas().Focused() != fyne.Focusable(w.table) {
		t.Error("Esc did not lead back to the table")
	}
}

// TestReadingPagesHoldEveryClaimAndEveryTie compares pages and ties with the comparison.
func TestReadingPagesHoldEveryClaimAndEveryTie(t *testing.T) {
	w := opened(t, lib(t))
	w.toggleReading()
	r := w.reading
	for _, p := range r.pages {
		if len(p.items) != len(w.s.Cmp.Claims[p.account]) {
			t.Errorf("account %d: %d of %d pieces", p.account, len(p.items), len(w.s.Cmp.Claims[p.account]))
		}
	}
	want := 0
	for i := range w.s.Cmp.Groups {
		if cell := w.s.Cmp.Cell(&w.s.Cmp.Groups[i], 1); w.s.Cmp.Told(&w.s.Cmp.Groups[i]) && cell.Member != nil {
			want += len(cell.Member.Passage())
		}
	}
	if len(r.ties) != want || want == 0 {
		t.Errorf("%d ties, want %d", len(r.ties), want)
	}
}

// TestReadingPagesScrollTogether holds that a tie at the anchor stands level,
// and that both ends are reached.
func TestReadingPagesScrollTogether(t *testing.T) {
	w := opened(t, lib(t))
	w.Resize(fyne.NewSize(1000, 560))
	w.table.choose(2, 1)
	w.toggleReading()
	r := w.reading
	anchor := r.Size().Height * anchoring
	tested := 0
	for _, tie := range r.level() {
		p, q := r.pages[0], r.pages[1]
		r.scroll(0, p.middle(tie.items[0])-anchor-p.offset)
		want := q.middle(tie.items[1]) - anchor
		if p.middle(tie.items[0])-anchor != p.offset || want < 0 || want > q.end()-r.Size().Height {
			continue // at an end of a page nothing can stand level
		}
		tested++
		if d := q.offset - want; d > 1 || d < -1 {
			t.Errorf("passages %v are %.0f apart", tie.items, d)
		}
	}
	if tested == 0 {
		t.Error("no tie could be brought to the anchor")
	}
	r.scroll(1, 1e9)
	if p := r.pages[1]; p.offset != max(0, p.end()-r.Size().Height) {
		t.Error("the end of the account is not reached")
	}
	r.scroll(0, -1e9)
	if r.pages[0].offset != 0 || r.pages[1].offset != 0 {
		t.Error("the beginning is not reached on both pages")
	}
}

// TestReadingViewByMouse chooses a passage that the filter hides.
func TestReadingViewByMouse(t *testing.T) {
	w := opened(t, lib(t))
	w.s.View.Show("quotes")
	test.Tap(w.reading.open)
	r := w.reading
	p := r.pages[0]
	i := p.find(w.s.Cmp.Groups[1].Members[0].Claims[0])
	r.scroll(0, p.tops[i]-40-p.offset)
	r.Tapped(&fyne.PointEvent{Position: fyne.NewPos(p.x+40, p.tops[i]-p.offset+5)})
	if g := w.table.current(); g == nil || g.ID != w.s.Cmp.Groups[1].ID {
		t.Errorf("pressed on the first claim of the original, and %v is active", g)
	}
	if w.s.View.Filter.Show != "" {
		t.Error("the filter that hides the claim is still in force")
	}
}
