package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// inOverview reports whether a part is one of the overview, which is there before it is
// shown and has nothing to say then.
func inOverview(w *window, o fyne.CanvasObject) bool {
	return slices.Contains(test.LaidOutObjects(w.overview.Root), o)
}

// TestEveryControlHasAName for screen readers: whatever Tab comes to, in every
// screen and panel, says what it is.
func TestEveryControlHasAName(t *testing.T) {
	w := opened(t, lib(t))
	check := func(where string) {
		t.Helper()
		seen := 0
		root := w.Canvas().Content()
		if top := w.Canvas().Overlays().Top(); top != nil {
			root = top
		}
		for _, o := range test.LaidOutObjects(root) {
			f, ok := o.(fyne.Focusable)
			if !ok || !o.Visible() || o.Size().Height < 2 || !w.overview.Shown() && inOverview(w, o) {
				continue
			}
			seen++
			a, ok := f.(fyne.Accessible)
			if !ok || strings.TrimSpace(a.AccessibilityLabel()) == "" || a.AccessibilityRole() == "" {
				t.Errorf("%s: a %T has no name", where, f)
			}
		}
		if seen == 0 {
			t.Errorf("%s: there is nothing to come to", where)
		}
	}
	check("table")
	if says := w.table.AccessibilityLabel(); !strings.Contains(says, "Claim") || !strings.Contains(says, w.s.Cmp.Text(0, w.table.Current().Members[0].Passage())[:5]) && len(says) < 30 {
		t.Errorf("of the active cell it says %q", says)
	}
	w.places.toggleReading()
	check("reading")
	w.places.toggleReading()
	w.places.toggleOverview()
	check("overview")
	w.places.toggleOverview()
	for name, open := range map[string]func(){"import": w.intake.OpenImport, "export": w.exports.Open, "library": w.library.Open, "settings": w.settings.Open,
		"codebook": w.coding.OpenCodebook, "filters": w.filters.Open, "link": w.links.Open, "commands": w.library.Find, "keys": w.helps().openKeys} {
		open()
		check(name)
		for i := 0; i < 4 && w.Canvas().Overlays().Top() != nil; i++ {
			press(w, "Escape")
		}
	}
	w.app.Clipboard().SetContent("The crane of Lomsund will be built next year, the mayor said.")
	w.intake.Paste()
	check("review")
}
