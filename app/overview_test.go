package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// overlooked is a window on the sample with the overview open.
func overlooked(t testing.TB) *window {
	t.Helper()
	w := opened(t, lib(t))
	w.hands.tableRune('o')
	if !w.overview.Shown() || !w.overview.Root.Visible() || w.table.Visible() || w.inspector.Root.Visible() {
		t.Fatal("O does not put the overview in the place of table and inspector")
	}
	return w
}

func TestOverviewComesAndGoesByKey(t *testing.T) {
	w := overlooked(t)
	if f := w.Canvas().Focused(); f == nil || f == fyne.Focusable(w.table) {
		t.Errorf("the keyboard is in %T", w.Canvas().Focused())
	}
	leave := []func(){func() { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
		func() { w.Canvas().Focused().TypedRune('o') }, func() { test.Tap(w.overview.Open) }}
	for i, f := range leave {
		if f(); w.overview.Shown() || !w.table.Visible() || w.Canvas().Focused() != w.table {
			t.Errorf("way %d does not lead back to the table", i)
		}
		w.hands.tableRune('o')
	}
}

func TestEnterInTheOverviewGoesToTheRow(t *testing.T) {
	w := overlooked(t)
	was := w.table.Current()
	for _, k := range []fyne.KeyName{fyne.KeyHome, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn} {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
	if w.overview.Shown() || w.table.Current() == was || w.table.Current() != &w.s.Cmp.Groups[2] || w.Canvas().Focused() != w.table {
		t.Errorf("Enter leads to %s", w.table.Current().ID)
	}
}

func TestOverviewFollowsTheFilter(t *testing.T) {
	w := overlooked(t)
	w.search.SetText("no claim has these words")
	if w.overview.Root.Visible() || !w.desk.empty.Visible() {
		t.Error("a filter without result leaves an empty matrix")
	}
	w.s.View.Clear()
	if !w.overview.Root.Visible() {
		t.Error("the matrix does not come back")
	}
}
