package app

import (
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

// TestReadingViewSharesTheSelectionWithTheTable goes there and back by keys.
func TestReadingViewSharesTheSelectionWithTheTable(t *testing.T) {
	w := opened(t, lib(t))
	r := w.reading
	w.table.Choose(2, 1)
	was := w.table.Current()
	w.Canvas().Focus(w.table)
	w.Canvas().Focused().TypedRune('r')
	if !r.Root.Visible() || w.table.Visible() || w.Canvas().Focused() != fyne.Focusable(r) {
		t.Fatal("the reading view is not shown, or has not the keyboard")
	}
	keysTo(w, fyne.KeyRight, fyne.KeyDown)
	if w.table.Current() == was || w.table.Column != 1 {
		t.Error("down on the account's page did not move the table")
	}
	w.Canvas().Focused().TypedRune('a')
	if w.table.Column != 2 {
		t.Errorf("the next account: column %d", w.table.Column)
	}
	keysTo(w, fyne.KeyEscape)
	if r.Root.Visible() || !w.table.Visible() || w.Canvas().Focused() != fyne.Focusable(w.table) {
		t.Error("Esc did not lead back to the table")
	}
}

// TestReadingViewShowsWhatTheFilterHides: choosing such a passage clears the filter.
func TestReadingViewShowsWhatTheFilterHides(t *testing.T) {
	w := opened(t, lib(t))
	w.s.View.Show("quotes")
	rows := len(w.s.View.Rows)
	test.Tap(w.reading.Open)
	for range w.s.Cmp.Groups {
		if keysTo(w, fyne.KeyDown); w.s.View.Filter.Show == "" {
			break
		}
	}
	if w.s.View.Filter.Show != "" || len(w.s.View.Rows) <= rows {
		t.Error("the filter that hides what was chosen is still in force")
	}
}
