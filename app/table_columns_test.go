package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"synoptic/app/grid"
	"synoptic/app/ui"
)

// TestColumnsAreMovedHiddenResizedAndKept does so by the keys and looks again
// after the library was closed.
func TestColumnsAreMovedHiddenResizedAndKept(t *testing.T) {
	path := lib(t)
	w := opened(t, path)
	w.Canvas().Focus(w.table)
	w.table.Choose(0, 1)
	w.table.TypedRune('>')
	if !slices.Equal(w.table.Cols.Shown, []int{0, 2, 1, 3}) {
		t.Fatalf("moved right: %v", w.table.Cols.Shown)
	}
	w.table.TypedRune('<')
	w.table.TypedRune('<')
	if !slices.Equal(w.table.Cols.Shown, []int{0, 1, 2, 3}) {
		t.Fatalf("moved left twice: %v; the original stays first", w.table.Cols.Shown)
	}
	wide := w.table.Cols.Widths[1]
	w.table.TypedRune(']')
	if got := w.table.Cols.Widths[1]; got != wide+grid.WidthStep {
		t.Errorf("widened from %.0f to %.0f", wide, got)
	}
	w.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	w.table.TypedRune('h')
	if !slices.Equal(w.table.Cols.Shown, []int{0, 1, 3}) || w.table.Cols.Slot(w.table.Column) < 0 {
		t.Fatalf("hidden: %v, active %d", w.table.Cols.Shown, w.table.Column)
	}
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	again := opened(t, path)
	if !slices.Equal(again.table.Cols.Shown, []int{0, 1, 3}) || again.table.Cols.Widths[1] != wide+grid.WidthStep {
		t.Errorf("reopened: %v, %.0f wide", again.table.Cols.Shown, again.table.Cols.Widths[1])
	}
	again.table.Choose(2, 2)
	if again.table.Cols.Slot(2) < 0 {
		t.Error("a place that is asked for stays hidden")
	}
}

// TestHeadsAreDraggedByThePointer moves and resizes columns with the pointer alone.
func TestHeadsAreDraggedByThePointer(t *testing.T) {
	w := opened(t, lib(t))
	h, tb := w.desk.heads, w.table
	drag := func(from, to float32) {
		h.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(to, 15)}, Dragged: fyne.NewDelta(to-from, 0)})
		h.DragEnd()
	}
	drag(h.Left(1)+60, h.Left(2)+60)
	if !slices.Equal(tb.Cols.Shown, []int{0, 2, 1, 3}) {
		t.Fatalf("dragged the first account over the second: %v", tb.Cols.Shown)
	}
	was, edge := tb.Cols.Widths[2], h.Left(2)+tb.Cols.Widths[2]
	drag(edge, edge+70)
	if tb.Cols.Widths[2] != was+70 {
		t.Errorf("dragged an edge by 70 from %.0f: %.0f", was, tb.Cols.Widths[2])
	}
	drag(h.Left(0)+60, h.Left(2)+60)
	if tb.Cols.Shown[0] != 0 {
		t.Error("the original was dragged away from its place")
	}
	tb.Roll.Side = 0
	tb.Roll.By(30, 0)
	if tb.Roll.Side != 30 || h.Left(0) != ui.Gutter {
		t.Errorf("scrolled sideways by %.0f, and the original is at %.0f", tb.Roll.Side, h.Left(0))
	}
}

func TestAdditionsStandInTheirPlaceOrAtTheEnd(t *testing.T) {
	w := opened(t, lib(t))
	last := func() (at int) {
		for row, i := range w.table.Rows {
			if w.s.Cmp.Told(&w.s.Cmp.Groups[i]) {
				at = row
			}
		}
		return at
	}
	place := last()
	id := w.table.Current().ID
	w.table.TypedRune('e')
	if last() != w.s.View.Counts[0]-added4(w)-1 || last() >= place || w.table.Current().ID != id {
		t.Errorf("at the end: the last claim of the original is row %d, was %d", last(), place)
	}
	w.table.TypedRune('e')
	if last() != place {
		t.Errorf("back in place: %d, was %d", last(), place)
	}
}

func added4(w *window) (n int) {
	for i := range w.s.Cmp.Groups {
		n += grid.Added(w.s.Cmp, i)
	}
	return n
}

// TestColumnsInViewAreWhole holds that no column is cut off at the edge, and that
// the sign in the corner scrolls to the one out of view and back.
func TestColumnsInViewAreWhole(t *testing.T) {
	w := opened(t, lib(t))
	w.Resize(fyne.NewSize(1250, 800))
	h, tb := w.desk.heads, w.table
	edge := h.Left(tb.Cols.Shown[2]) + tb.Cols.Widths[tb.Cols.Shown[2]]
	if room := tb.Size().Width - ui.StripWide; edge < room-1 || edge > room+1 {
		t.Errorf("the last column in view ends at %.1f, and the room at %.1f", edge, room)
	}
	press := func() {
		for _, s := range h.Spots {
			if s.Name == "more" {
				s.Do()
				return
			}
		}
		t.Fatal("no sign that a column is out of view")
	}
	press()
	if tb.Roll.Side < tb.SideLimit()-1 || tb.Roll.Side < 1 {
		t.Errorf("scrolled by %.0f of %.0f", tb.Roll.Side, tb.SideLimit())
	}
	press()
	if tb.Roll.Side != 0 {
		t.Errorf("scrolled back to %.0f", tb.Roll.Side)
	}
}
