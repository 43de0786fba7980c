package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/grid"
	"synoptic/app/ui/prose"
	"synoptic/data"
)

// TestTextOfACellIsSelectedAndCopiedWithItsSource does so by the pointer, by a
// double press and by keys.
func TestTextOfACellIsSelectedAndCopiedWithItsSource(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	p, ok := w.table.ProseOf(grid.CellKey{Row: w.table.At, Account: 1})
	if !ok {
		t.Fatal("the active cell has no text")
	}
	from, to := fyne.NewPos(p.X, p.Y+5), fyne.NewPos(p.X+p.Width, p.Y+p.Height()-3)
	down := func(at fyne.Position) {
		w.table.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	}
	down(from)
	w.table.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
	w.table.DragEnd()
	w.hands.copyClaim()
	got := w.app.Clipboard().Content()
	if !strings.HasPrefix(got, "“Inspectors visited 46 ships in the harbour of Lomsund in March.”\n") || !strings.Contains(got, "Lomsund ships fail checks") {
		t.Errorf("dragged over the cell and copied %q", got)
	}
	w.s.Accounts[1].Pages = []data.Page{{Start: 0, Says: "3"}, {Start: strings.Index(w.s.Accounts[1].Text, "harbour"), Says: "4"}}
	w.hands.copyClaim()
	if got := w.app.Clipboard().Content(); !strings.HasSuffix(got, "Lomsund ships fail checks, pp. 3–4") {
		t.Errorf("copied from a file with pages: %q", got)
	}
	down(fyne.NewPos(-50, -50))
	w.hands.copyClaim()
	if got := w.app.Clipboard().Content(); !strings.HasSuffix(got, ", pp. 3–4") {
		t.Errorf("copied the active claim of a file with pages: %q", got)
	}
	if w.sel.Text() != "" {
		t.Error("pressed elsewhere, and the text is still selected")
	}
	down(from)
	down(from)
	if got := w.sel.Text(); got != "Inspectors" {
		t.Errorf("pressed twice, selected %q", got)
	}
	w.table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	w.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	w.table.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if got := w.sel.Text(); got != "Inspectors visited" {
		t.Errorf("extended by a key: %q", got)
	}
	w.table.SelectWords(prose.AllWords)
	if got := w.sel.Text(); !strings.HasSuffix(got, "in March.") {
		t.Errorf("all of the cell: %q", got)
	}
}

// TestCellDroppedOnAnotherRowLinksThem drags a cell by its status line.
func TestCellDroppedOnAnotherRowLinksThem(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	from := w.table.At
	onto := from + 1
	for w.s.Cmp.Groups[w.table.Rows[onto]].Members[0].Account != 0 {
		onto++
	}
	a, _ := w.table.ProseOf(grid.CellKey{Row: from, Account: 1})
	v := w.table.Seen[onto]
	start, end := fyne.NewPos(a.X+30, a.Y-12), fyne.NewPos(a.X+30, v.Left.Position().Y+v.Height/2)
	w.table.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: end}, Dragged: fyne.NewDelta(0, end.Y-start.Y)})
	w.table.DragEnd()
	cell, _ := w.s.Chosen.Cell()
	if w.table.At != onto || !cell.ByPerson || !strings.Contains(w.s.Cmp.Text(1, cell.Member.Claims), "46 ships") {
		t.Fatalf("row %d, cell %+v", w.table.At, cell)
	}
	w.undoStep()
	if cell := w.s.Cmp.Cell(&w.s.Cmp.Groups[w.table.Rows[onto]], 1); cell.ByPerson {
		t.Error("undone, and the link is still there")
	}
}

// TestKeysAreMeantForTheCellInWhichWordsAreChosen: who drags over words of one
// claim and presses a key does not decide over another.
func TestKeysAreMeantForTheCellInWhichWordsAreChosen(t *testing.T) {
	w := imported(t, lib(t))
	w.Resize(fyne.NewSize(1600, 1400))
	w.table.Choose(0, 0)
	for row := range min(3, len(w.table.Rows)) {
		p, ok := w.table.ProseOf(grid.CellKey{Row: row, Account: 1})
		if !ok {
			continue
		}
		from := fyne.NewPos(p.X, p.Y+5)
		w.table.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
		w.table.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(90, 0)}, Dragged: fyne.NewDelta(90, 0)})
		w.table.DragEnd()
		if w.sel.Text() == "" {
			t.Fatalf("row %d: nothing is selected", row)
		}
		if w.table.At != row || w.table.Column != 1 {
			t.Errorf("words of row %d were chosen, keys go to row %d, column %d", row, w.table.At, w.table.Column)
		}
	}
}
