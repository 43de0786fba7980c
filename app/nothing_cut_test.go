package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
)

// drawnBy is all that a drawing function writes, with how low the lowest word ends.
func drawnBy(w *window, paint func(*ui.Sheet)) (words string, low float32) {
	s := &ui.Sheet{Palette: w.look.Palette()}
	paint(s)
	for _, o := range s.Objects {
		if t, ok := o.(*canvas.Text); ok {
			words += t.Text + "\n"
			low = max(low, t.Position().Y+t.MinSize().Height)
		}
	}
	return words, low
}

// TestSummaryAndLegendAreWholeAtEveryWidth: what does not fit on a line stands on
// the next, and the bar is as high as that needs.
func TestSummaryAndLegendAreWholeAtEveryWidth(t *testing.T) {
	w := opened(t, lib(t))
	t.Cleanup(func() { say.Speak("en") })
	for _, language := range []string{"en", "fr"} {
		say.Speak(language)
		for width := float32(420); width < 1500; width += 60 {
			size := fyne.NewSize(width, 1000)
			for account := 1; account < len(w.s.Cmp.Accounts); account++ {
				w.table.Choose(w.table.At, account)
				words, low := drawnBy(w, func(s *ui.Sheet) { w.desk.paintShort(s, size) })
				for _, p := range w.desk.inShort(account) {
					if !strings.Contains(words, shortSays(p)) {
						t.Fatalf("%s, %g wide: the summary has no %q", language, width, shortSays(p))
					}
				}
				if high := w.desk.shortHeight(width); low > high {
					t.Fatalf("%s, %g wide: the summary ends at %g of %g", language, width, low, high)
				}
			}
			words, low := drawnBy(w, func(s *ui.Sheet) { w.desk.paintLegend(s, size) })
			words = strings.Join(strings.Fields(words), " ")
			for _, m := range markSamples {
				if !strings.Contains(words, say.Say(m.words)) {
					t.Fatalf("%s, %g wide: the legend has no %q: %s", language, width, say.Say(m.words), words)
				}
			}
			for _, st := range compare.States {
				if !strings.Contains(words, say.Say(st.Name)) {
					t.Fatalf("%s, %g wide: the legend has no %q", language, width, say.Say(st.Name))
				}
			}
			if high := w.desk.legendHeight(width); low > high {
				t.Fatalf("%s, %g wide: the legend ends at %g of %g", language, width, low, high)
			}
		}
	}
}

// TestAllColumnsAreShownWherePanesCanGiveWay is 1280 wide with three accounts.
func TestAllColumnsAreShownWherePanesCanGiveWay(t *testing.T) {
	w := opened(t, lib(t))
	w.Resize(fyne.NewSize(1280, 776))
	if limit := w.table.SideLimit(); limit > 0 || !w.inspector.Root.Visible() {
		t.Errorf("%g of the columns are out of view", limit)
	}
}

// TestColumnsOutOfViewAreNamed: their letters stand in the heads, and a press goes
// there.
func TestColumnsOutOfViewAreNamed(t *testing.T) {
	w := opened(t, lib(t))
	w.Resize(fyne.NewSize(800, 700))
	last := session.Letter(w.s.Cmp, len(w.s.Cmp.Accounts)-1)
	if got := w.desk.heads.Hidden(); !slices.Contains(got, last) {
		t.Fatalf("out of view are %q", got)
	}
	for range 3 {
		pressSpot(t, &w.desk.heads.Drawing, "more")
		if w.table.Roll.Side >= w.table.SideLimit()-1 {
			break
		}
	}
	if got := w.desk.heads.Hidden(); slices.Contains(got, last) {
		t.Errorf("at the end %q are out of view", got)
	}
}
