package app

import (
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
