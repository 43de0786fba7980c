package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestPartsRepaintTheWidgetThatIsInTheWindow: the canvas of a real window
// repaints nothing for a drawing that is embedded in another widget. The
// canvas of tests does not tell the two apart.
func TestPartsRepaintTheWidgetThatIsInTheWindow(t *testing.T) {
	w := imported(t, lib(t))
	plain := newDrawing(w.look, func(*sheet, fyne.Size) {})
	boxes := newSwitches(w.look, []string{"Light", "Dark"}, 0, nil)
	list := newPicker(w.look, 100, 100)
	for _, x := range []struct {
		of   *drawing
		want fyne.Widget
	}{
		{plain, plain}, {&boxes.drawing, boxes}, {&list.drawing, list}, {&w.desk.empty.drawing, w.desk.empty},
		{&w.chips.drawing, w.chips}, {&w.sources.drawing, w.sources}, {&w.inspector.drawing, w.inspector},
	} {
		if x.of.self != x.want {
			t.Errorf("a %T asks to repaint a %T", x.want, x.of.self)
		}
	}
}
