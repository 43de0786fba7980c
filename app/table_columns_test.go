package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// TestColumnsAreMovedHiddenResizedAndKept does so by the keys and looks again
// after the library was closed.
func TestColumnsAreMovedHiddenResizedAndKept(t *testing.T) {
	path := lib(t)
	w := opened(t, path)
	w.Canvas().Focus(w.table)
	w.table.choose(0, 1)
	w.table.TypedRune('>')
	if !slices.Equal(w.table.shown, []int{0, 2, 1, 3}) {
		t.Fatalf("moved right: %v", w.table.shown)
	}
	w.table.TypedRune('<')
	w.table.TypedRune('<')
	if !slices.Equal(w.table.shown, []int{0, 1, 2, 3}) {
		t.Fatalf("moved left twice: %v; the original stays first", w.table.shown)
	}
	wide := w.table.widths[1]
	w.table.TypedRune(']')
	if got := w.table.widths[1]; got != wide+widthStep {
		t.Errorf("widened from %.0f to %.0f", wide, got)
	}
	w.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	w.table.TypedRune('h')
	if !slices.Equal(w.table.shown, []int{0, 1, 3}) || w.table.slot(w.table.column) < 0 {
		t.Fatalf("hidden: %v, active %d", w.table.shown, w.table.column)
	}
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	again := opened(t, path)
	if !slices.Equal(again.table.shown, []int{0, 1, 3}) || again.table.widths[1] != wide+widthStep {
		t.Errorf("reopened: %v, %.0f wide", again.table.shown, again.table.widths[1])
	}
	again.table.choose(2, 2)
	if again.table.slot(2) < 0 {
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
	drag(h.left(1)+60, h.left(2)+60)
	if !slices.Equal(tb.shown, []int{0, 2, 1, 3}) {
		t.Fatalf("dragged the first account over the second: %v", tb.shown)
	}
	was, edge := tb.widths[2], h.left(2)+tb.widths[2]
	drag(edge, edge+70)
	if tb.widths[2] != was+70 {
		t.Errorf("dragged an edge by 70 from %.0f: %.0f", was, tb.widths[2])
	}
	drag(h.left(0)+60, h.left(2)+60)
	if tb.shown[0] != 0 {
		t.Error("the original was dragged away from its place")
	}
	tb.side = 0
	tb.scrollBy(30, 0)
	if tb.side != 30 || h.left(0) != gutter {
		t.Errorf("scrolled sideways by %.0f, and the original is at %.0f", tb.side, h.left(0))
	}
}

func TestAdditionsStandInTheirPlaceOrAtTheEnd(t *testing.T) {
	w := opened(t, lib(t))
	last := func() (at int) {
		for row, i := range w.table.rows {
			if w.s.Cmp.Told(&w.s.Cmp.Groups[i]) {
				at = row
			}
		}
		return at
	}
	place := last()
	id := w.table.current().ID
	w.table.TypedRune('e')
	if last() != w.s.View.Counts[0]-added4(w)-1 || last() >= place || w.table.current().ID != id {
		t.Errorf("at the end: the last claim of the original is row %d, was %d", last(), place)
	}
	w.table.TypedRune('e')
	if last() != place {
		t.Errorf("back in place: %d, was %d", last(), place)
	}
}

func added4(w *window) (n int) {
	for i := range w.s.Cmp.Groups {
		n += added(w.s.Cmp, i)
	}
	return n
}

// TestStripGoesWhereItPoints presses the strip at the place of every row.
func TestStripGoesWhereItPoints(t *testing.T) {
	tb, _ := shownTable(t, 300)
	for _, want := range []int{0, 70, 150, 299} {
		y := stripPad + tb.sums[want]*tb.stripScale() + 0.1
		tb.Tapped(&fyne.PointEvent{Position: fyne.NewPos(tb.Size().Width-8, y)})
		if _, ok := tb.seen[want]; !ok {
			t.Errorf("pressed at row %d, and rows from %d are in view", want, tb.top)
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
	edge := h.left(tb.shown[2]) + tb.widths[tb.shown[2]]
	if room := tb.Size().Width - stripWide; edge < room-1 || edge > room+1 {
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
	if tb.side < tb.sideLimit()-1 || tb.side < 1 {
		t.Errorf("scrolled by %.0f of %.0f", tb.side, tb.sideLimit())
	}
	press()
	if tb.side != 0 {
		t.Errorf("scrolled back to %.0f", tb.side)
	}
}
