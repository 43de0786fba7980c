package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"synoptic/app/ui"
)

// TestPartsRepaintTheWidgetThatIsInTheWindow: the canvas of a real window
// repaints nothing for a drawing that is embedded in another widget. The
// canvas of tests does not tell the two apart.
func TestPartsRepaintTheWidgetThatIsInTheWindow(t *testing.T) {
	w := imported(t, lib(t))
	plain := ui.NewDrawing(w.look, func(*ui.Sheet, fyne.Size) {})
	boxes := ui.NewSwitches(w.look, []string{"Light", "Dark"}, 0, nil)
	list := ui.NewPicker(w.look, 100, 100)
	for _, x := range []struct {
		of   *ui.Drawing
		want fyne.Widget
	}{
		{plain, plain}, {&boxes.Drawing, boxes}, {&list.Drawing, list}, {&w.desk.empty.Drawing, w.desk.empty},
		{&w.chips.Drawing, w.chips}, {&w.sources.Drawing, w.sources}, {&w.inspector.Drawing, w.inspector},
	} {
		if x.of.Self != x.want {
			t.Errorf("a %T asks to repaint a %T", x.want, x.of.Self)
		}
	}
}
