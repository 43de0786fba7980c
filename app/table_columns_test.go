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
	if !slices.Equal(w.table.Shown, []int{0, 2, 1, 3}) {
		t.Fatalf("moved right: %v", w.table.Shown)
	}
	w.table.TypedRune('<')
	w.table.TypedRune('<')
	if !slices.Equal(w.table.Shown, []int{0, 1, 2, 3}) {
		t.Fatalf("moved left twice: %v; the original stays first", w.table.Shown)
	}
	wide := w.table.Widths[1]
	w.table.TypedRune(']')
	if got := w.table.Widths[1]; got != wide+grid.WidthStep {
		t.Errorf("widened from %.0f to %.0f", wide, got)
	}
	w.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	w.table.TypedRune('h')
	if !slices.Equal(w.table.Shown, []int{0, 1, 3}) || w.table.Slot(w.table.Column) < 0 {
		t.Fatalf("hidden: %v, active %d", w.table.Shown, w.table.Column)
	}
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	again := opened(t, path)
	if !slices.Equal(again.table.Shown, []int{0, 1, 3}) || again.table.Widths[1] != wide+grid.WidthStep {
		t.Errorf("reopened: %v, %.0f wide", again.table.Shown, again.table.Widths[1])
	}
	again.table.Choose(2, 2)
	if again.table.Slot(2) < 0 {
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
	if !slices.Equal(tb.Shown, []int{0, 2, 1, 3}) {
		t.Fatalf("dragged the first account over the second: %v", tb.Shown)
	}
	was, edge := tb.Widths[2], h.Left(2)+tb.Widths[2]
	drag(edge, edge+70)
	if tb.Widths[2] != was+70 {
		t.Errorf("dragged an edge by 70 from %.0f: %.0f", was, tb.Widths[2])
	}
	drag(h.Left(0)+60, h.Left(2)+60)
	if tb.Shown[0] != 0 {
		t.Error("the original was dragged away from its place")
	}
	tb.Side = 0
	tb.ScrollBy(30, 0)
	if tb.Side != 30 || h.Left(0) != ui.Gutter {
		t.Errorf("scrolled sideways by %.0f, and the original is at %.0f", tb.Side, h.Left(0))
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

// TestStripGoesWhereItPoints presses the strip at the place of every row.
func TestStripGoesWhereItPoints(t *testing.T) {
	tb, _ := shownTable(t, 300)
	for _, want := range []int{0, 70, 150, 299} {
		y := grid.StripPad + tb.Sums[want]*tb.StripScale() + 0.1
		tb.Tapped(&fyne.PointEvent{Position: fyne.NewPos(tb.Size().Width-8, y)})
		if _, ok := tb.Seen[want]; !ok {
			t.Errorf("pressed at row %d, and rows from %d are in view", want, tb.Top)
		}
		if err := filled(tb); err != nil {
			t.Error(err)
		}
	}
}

// TestColumnsInViewAreWhole holds that no column is cut off at the edge, and that
// the sign in the corner scrolls to the one out of view and back.
func TestColumnsInViewAreWhole(t *testing.T) {
	w := opened(t, lib(t))
	w.Resize(fyne.NewSize(1280, 800))
	h, tb := w.desk.heads, w.table
	edge := h.Left(tb.Shown[2]) + tb.Widths[tb.Shown[2]]
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
	if tb.Side < tb.SideLimit()-1 || tb.Side < 1 {
		t.Errorf("scrolled by %.0f of %.0f", tb.Side, tb.SideLimit())
	}
	press()
	if tb.Side != 0 {
		t.Errorf("scrolled back to %.0f", tb.Side)
	}
}
