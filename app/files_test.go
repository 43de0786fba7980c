package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/ui"
)

// pressed presses the button of that name in the panel on top.
func pressed(t testing.TB, w *window, label string) {
	t.Helper()
	b := buttonOf(w, label)
	if b == nil {
		t.Fatalf("the panel has no button %q", label)
	}
	b.Act()
}

// buttonOf is the button of that name in the panel on top, nil for none.
func buttonOf(w *window, label string) *ui.Button {
	for _, b := range onTop[*ui.Button](w) {
		if b.Label == label {
			return b
		}
	}
	return nil
}

// onTop are the parts of a kind in the panel on top.
func onTop[T fyne.CanvasObject](w *window) (out []T) {
	if top := w.Canvas().Overlays().Top(); top != nil {
		for _, o := range test.LaidOutObjects(top) {
			if part, ok := o.(T); ok {
				out = append(out, part)
			}
		}
	}
	return out
}

func TestBrowseOpensWhereverItStands(t *testing.T) {
	w := imported(t, lib(t))
	for _, panel := range []struct {
		name string
		open func()
	}{{"project file", w.library.OpenFile}, {"export", w.exports.Open}, {"picture", w.overview.OpenPicture}, {"save as", w.library.SaveAs}} {
		panel.open()
		before := slices.Clone(w.Canvas().Overlays().List())
		pressed(t, w, "Browse…")
		if top := w.Canvas().Overlays().Top(); top == nil || slices.Contains(before, top) {
			t.Errorf("%s: Browse… opens nothing", panel.name)
		}
		for w.Canvas().Overlays().Top() != nil {
			w.Canvas().Overlays().Remove(w.Canvas().Overlays().Top())
		}
	}
}
