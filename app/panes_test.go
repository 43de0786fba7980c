package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"synoptic/app/ui"
)

// TestPanesGiveWay holds, for every width of the window, that the middle has
// what it needs as long as a pane can give it, and that no pane is squeezed.
func TestPanesGiveWay(t *testing.T) {
	p := &panes{columns: func() float32 { return 0 }}
	for _, asked := range [][2]float32{{ui.SourcesWide, ui.InspectorWide}, {480, 720}, {ui.SourcesLeast, ui.InspectorLeast}} {
		p.sources, p.inspector = asked[0], asked[1]
		for width := float32(deskWide); width < 3000; width += 7 {
			for _, inspects := range []bool{true, false} {
				left, right := p.share(width, middleLeast, inspects, false)
				if left != 0 && (left < ui.SourcesLeast || left > asked[0]) || inspects && (right < ui.InspectorLeast || right > asked[1]) || !inspects && right != 0 {
					t.Fatalf("%v at %g, inspects %v: %g and %g", asked, width, inspects, left, right)
				}
				if width-left-right < middleLeast {
					t.Fatalf("%v at %g, inspects %v: %g are left", asked, width, inspects, width-left-right)
				}
				if room := width - asked[0] - right; left == 0 && room >= middleLeast {
					t.Fatalf("%v at %g: the sources are hidden with %g free", asked, width, room)
				}
			}
		}
	}
}

// TestAnEdgeIsDragged drags both edges, and finds the panes so again.
func TestAnEdgeIsDragged(t *testing.T) {
	w := imported(t, lib(t))
	w.Resize(fyne.NewSize(1400, 800))
	was := w.table.Size().Width
	for _, e := range []struct {
		edge *ui.Edge
		by   float32
	}{{w.desk.panes.left, 30}, {w.desk.panes.right, -50}} {
		e.edge.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(e.by, 0)})
		e.edge.DragEnd()
	}
	if got := w.inspector.Root.Size().Width; got != ui.InspectorWide+50 {
		t.Errorf("the inspector is %g wide", got)
	}
	if got := w.sources.Root.Size().Width; got != ui.SourcesWide+30 {
		t.Errorf("the sources are %g wide", got)
	}
	if got := w.table.Size().Width; got != was-80 {
		t.Errorf("the table is %g wide, was %g", got, was)
	}
	again := newPanes(w.s, w.look, func() float32 { return 0 }, func() {})
	if again.sources != ui.SourcesWide+30 || again.inspector != ui.InspectorWide+50 {
		t.Errorf("kept are %g and %g", again.sources, again.inspector)
	}
	w.desk.panes.right.DoubleTapped(nil)
	if got := w.inspector.Root.Size().Width; got != ui.InspectorWide {
		t.Errorf("put back it is %g wide", got)
	}
	w.desk.panes.toggleSources()
	if w.sources.Root.Visible() || w.table.Position().X != 0 {
		t.Error("the sources are still there")
	}
}
