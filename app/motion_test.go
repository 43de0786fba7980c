package app

import "testing"

func TestMotionIsReducedForFyneToo(t *testing.T) {
	w := opened(t, lib(t))
	seen := calm{w.app, w.look}.Settings()
	usual := w.app.Settings().ShowAnimations()
	for i, want := range []bool{usual, false} {
		w.setMotion(i)
		if got := seen.ShowAnimations(); got != want {
			t.Errorf("%s: Fyne is told %v, want %v", motions[i].name, got, want)
		}
	}
	w.look.still = false
	w.restore()
	if !w.look.still {
		t.Error("the choice is not kept")
	}
	w.setMotion(0)
}
