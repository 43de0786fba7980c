package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/reading"
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
	w.table.Choose(2, 1)
	w.Canvas().Focus(w.table)
	w.Canvas().Focused().TypedRune('r')
	if !r.Root.Visible() || w.table.Visible() || w.Canvas().Focused() != fyne.Focusable(r) {
		t.Fatal("the reading view is not shown, or has not the keyboard")
	}
	for side, p := range r.Pages {
		i := r.ItemOf(side, w.table.Current())
		if y := p.Tops[i] - p.Offset; i < 0 || y < 0 || y > r.Size().Height {
			t.Errorf("page %d: the active passage %d is at %.0f", side, i, y)
		}
	}
	keysTo(w, fyne.KeyRight, fyne.KeyDown)
	at := r.ItemOf(1, w.table.Current())
	claim := w.s.Cmp.Text(1, []int{r.Pages[1].Items[at].Claim})
	if cell, _ := w.s.Chosen.Cell(); cell.Member == nil || !strings.Contains(w.s.Cmp.Text(1, cell.Member.Passage()), claim) {
		t.Errorf("down on the account's page: the table is not on %q", claim)
	}
	w.Canvas().Focused().TypedRune('a')
	if r.Pages[1].Account != 2 || w.table.Column != 2 {
		t.Errorf("the next account: page %d, column %d", r.Pages[1].Account, w.table.Column)
	}
	keysTo(w, fyne.KeyEscape)
	if r.Root.Visible() || !w.table.Visible() || w.Canvas().Focused() != fyne.Focusable(w.table) {
		t.Error("Esc did not lead back to the table")
	}
}

// TestReadingPagesHoldEveryClaimAndEveryTie compares pages and ties with the comparison.
func TestReadingPagesHoldEveryClaimAndEveryTie(t *testing.T) {
	w := opened(t, lib(t))
	w.places.toggleReading()
	r := w.reading
	for _, p := range r.Pages {
		if len(p.Items) != len(w.s.Cmp.Claims[p.Account]) {
			t.Errorf("account %d: %d of %d pieces", p.Account, len(p.Items), len(w.s.Cmp.Claims[p.Account]))
		}
	}
	want := 0
	for i := range w.s.Cmp.Groups {
		if cell := w.s.Cmp.Cell(&w.s.Cmp.Groups[i], 1); w.s.Cmp.Told(&w.s.Cmp.Groups[i]) && cell.Member != nil {
			want += len(cell.Member.Passage())
		}
	}
	if len(r.Ties) != want || want == 0 {
		t.Errorf("%d ties, want %d", len(r.Ties), want)
	}
}

// TestReadingPagesScrollTogether holds that a tie at the anchor stands level,
// and that both ends are reached.
func TestReadingPagesScrollTogether(t *testing.T) {
	w := opened(t, lib(t))
	w.Resize(fyne.NewSize(1000, 560))
	w.table.Choose(2, 1)
	w.places.toggleReading()
	r := w.reading
	anchor := r.Size().Height * reading.Anchoring
	tested := 0
	for _, tie := range r.Level() {
		p, q := r.Pages[0], r.Pages[1]
		r.Scroll(0, p.Middle(tie.Items[0])-anchor-p.Offset)
		want := q.Middle(tie.Items[1]) - anchor
		if p.Middle(tie.Items[0])-anchor != p.Offset || want < 0 || want > q.End()-r.Size().Height {
			continue // at an end of a page nothing can stand level
		}
		tested++
		if d := q.Offset - want; d > 1 || d < -1 {
			t.Errorf("passages %v are %.0f apart", tie.Items, d)
		}
	}
	if tested == 0 {
		t.Error("no tie could be brought to the anchor")
	}
	r.Scroll(1, 1e9)
	if p := r.Pages[1]; p.Offset != max(0, p.End()-r.Size().Height) {
		t.Error("the end of the account is not reached")
	}
	r.Scroll(0, -1e9)
	if r.Pages[0].Offset != 0 || r.Pages[1].Offset != 0 {
		t.Error("the beginning is not reached on both pages")
	}
}

// TestReadingViewByMouse chooses a passage that the filter hides.
func TestReadingViewByMouse(t *testing.T) {
	w := opened(t, lib(t))
	w.s.View.Show("quotes")
	test.Tap(w.reading.Open)
	r := w.reading
	p := r.Pages[0]
	i := p.Find(w.s.Cmp.Groups[1].Members[0].Claims[0])
	r.Scroll(0, p.Tops[i]-40-p.Offset)
	r.Tapped(&fyne.PointEvent{Position: fyne.NewPos(p.X+40, p.Tops[i]-p.Offset+5)})
	if g := w.table.Current(); g == nil || g.ID != w.s.Cmp.Groups[1].ID {
		t.Errorf("pressed on the first claim of the original, and %v is active", g)
	}
	if w.s.View.Filter.Show != "" {
		t.Error("the filter that hides the claim is still in force")
	}
}
