package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/ui"
	"synoptic/compare"
)

// tipAt rests the pointer on a place of a part, and returns the tip that comes.
func tipAt(w *window, o desktop.Hoverable, at fyne.Position) string {
	o.MouseOut()
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject(o.(fyne.CanvasObject)).Add(at)
	o.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: where}})
	if !w.tips.box.Visible() {
		return ""
	}
	return w.tips.says
}

// TestEverythingShownIsExplained rests the pointer on states, figures, filters,
// buttons, the strip and the heads of the overview.
func TestEverythingShownIsExplained(t *testing.T) {
	w := opened(t, lib(t))
	for _, b := range []*ui.Button{w.desk.imports, w.desk.csv, w.overview.Open, w.reading.Open, w.inspector.Confirm} {
		if tipAt(w, b, fyne.NewPos(5, 5)) == "" {
			t.Errorf("%s has no tip", b.Label)
		}
	}
	for _, s := range w.chips.Spots {
		if tip := tipAt(w, w.chips, s.At.AddXY(4, 4)); tip == "" && s.Name != "more" {
			t.Errorf("the filter %s has no tip", s.Name)
		}
	}
	row := w.table.Seen[0]
	top := row.Left.Position().Y + 40
	for x, what := range map[float32]string{20: "the number", w.table.Cols.Widths[0] + ui.Gutter + 30: "the state", w.table.Size().Width - 5: "the strip"} {
		if tipAt(w, w.table, fyne.NewPos(x, top)) == "" {
			t.Errorf("%s at %g has no tip", what, x)
		}
	}
	cellWith(t, w, func(x compare.Cell) bool { return x.Pair != nil })
	found := map[string]bool{}
	for _, s := range w.inspector.Spots {
		if tipAt(w, w.inspector, s.At.AddXY(2, 2)) != "" {
			found[s.Name] = true
		}
	}
	if !found["state"] || !found["figures"] {
		t.Errorf("of the inspector, tips have %v", found)
	}
	w.tips.tell("", fyne.Position{})
	if w.tips.box.Visible() {
		t.Error("the tip stays")
	}
}
