package app

import (
	"os"
	"testing"

	"synoptic/app/ui"
)

func TestMotionIsReducedForFyneToo(t *testing.T) {
	w := opened(t, lib(t))
	seen := ui.Calm{App: w.app, Look: w.look}.Settings()
	usual := w.app.Settings().ShowAnimations()
	move := func(i int) {
		w.settings.Open()
		all := onTop[*ui.Switches](w)
		all[3].Set(i)
		press(w, "Escape")
	}
	for i, want := range []bool{usual, false} {
		move(i)
		if got := seen.ShowAnimations(); got != want {
			t.Errorf("%s: Fyne is told %v, want %v", ui.Motions[i].Name, got, want)
		}
	}
	w.look.Still = false
	w.restore()
	if !w.look.Still {
		t.Error("the choice is not kept")
	}
	move(0)
}

// TestEverythingIsEnlarged holds that Fyne is told the person's size, times
// what the system asks for.
func TestEverythingIsEnlarged(t *testing.T) {
	t.Setenv("FYNE_SCALE", "1.5")
	w := opened(t, lib(t))
	w.look.Zoom = zoomIn(1.24)
	seen := ui.Calm{App: w.app, Look: w.look, Base: baseScale()}.Settings().Scale()
	if seen < 1.79 || seen > 1.81 || os.Getenv("FYNE_SCALE") != "" {
		t.Errorf("Fyne is told %g, and FYNE_SCALE says %q", seen, os.Getenv("FYNE_SCALE"))
	}
	for asked, want := range map[float32]float32{0: zoomLeast, 1: 1, 1.1: 1.1, 9: zoomMost} {
		if got := zoomIn(asked); got != want {
			t.Errorf("%g: %g", asked, got)
		}
	}
}
