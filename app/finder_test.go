package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/ui"
)

// finds opens the palette, types and takes the first entry.
func finds(t testing.TB, w *window, typed string) {
	t.Helper()
	w.library.Find()
	test.Type(w.Canvas().Focused().(*ui.Field), typed)
	press(w, "Return")
}

func TestThePaletteGivesCommandsAndJumps(t *testing.T) {
	w := imported(t, lib(t))
	finds(t, w, "dark")
	if w.look.Scheme != ui.Dark {
		t.Errorf("the scheme is %q", w.look.Scheme)
	}
	finds(t, w, "changed fig")
	if w.s.View.Filter.Show != "figures" {
		t.Errorf("the filter is %+v", w.s.View.Filter)
	}
	w.s.View.Clear()
	finds(t, w, "new crane")
	if g := w.table.Current(); g == nil || !strings.Contains(w.s.Cmp.Text(g.Members[0].Account, g.Members[0].Passage()), "new crane") {
		t.Errorf("jumped to %+v", g)
	}
	w.s.OpenSample()
	finds(t, w, "harbo")
	if w.s.Project.Name != "Harbour" {
		t.Errorf("%q is open", w.s.Project.Name)
	}
	w.library.Find()
	press(w, "Escape")
	if w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != w.table {
		t.Error("Esc does not leave the palette for the table")
	}
}

func TestEveryCommandIsInThePaletteWithItsKey(t *testing.T) {
	w := imported(t, lib(t))
	w.library.Find()
	keys := map[string]string{}
	for _, c := range onTop[*ui.Picker](w)[0].Choices {
		keys[c.Head] = c.Right
	}
	press(w, "Escape")
	for i := range w.menu.commands {
		if c := &w.menu.commands[i]; c.name != "" && (c.can == nil || c.can()) {
			if _, ok := keys[c.name]; !ok {
				t.Errorf("%s is missing", c.name)
			}
		}
	}
	for name, want := range map[string]string{"Search": "Ctrl+F", "Redo": "Ctrl+Shift+Z", "Overview": "O", "Keys": "F1", "Copy claim": "Ctrl+C"} {
		if got, ok := keys[name]; ok && got != want {
			t.Errorf("%s has %q, want %q", name, got, want)
		}
	}
}

// TestHelpComesWhateverHasTheKeyboard walks the window and some panels with
// Tab, presses F1 everywhere, and comes round again, so that nothing is a trap.
func TestHelpComesWhateverHasTheKeyboard(t *testing.T) {
	w := imported(t, lib(t))
	for name, open := range map[string]func(){
		"the window": func() { w.Canvas().Focus(w.search) }, "the overview": w.places.toggleOverview, "the table again": w.places.toggleOverview,
		"comparisons": w.library.Open, "filters": w.filters.Open, "the palette": w.library.Find, "settings": w.settings.Open, "import": w.intake.OpenImport,
	} {
		open()
		seen := map[fyne.Focusable]bool{}
		panels := len(w.Canvas().Overlays().List())
		for range 60 {
			at := w.Canvas().Focused()
			if at == nil || seen[at] {
				break
			}
			seen[at] = true
			at.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
			if len(w.Canvas().Overlays().List()) != panels+1 || !w.helping {
				t.Errorf("%s: F1 does nothing in %T", name, at)
				continue
			}
			press(w, "Escape")
			if panels > 0 && w.Canvas().Focused() != at {
				t.Errorf("%s: after F1 the keyboard is in %T, not back in %T", name, w.Canvas().Focused(), at)
			}
			if panels == 0 {
				w.Canvas().Focus(at)
			}
			w.Canvas().FocusNext()
		}
		if len(seen) < 2 {
			t.Errorf("%s: Tab reaches only %d parts", name, len(seen))
		}
		if panels > 0 {
			press(w, "Escape")
		}
		if w.Canvas().Overlays().Top() != nil {
			t.Fatalf("%s: Esc does not close it", name)
		}
	}
}

// TestEnterWaitsForClaims: claims are looked for beside the window. Enter that
// comes before them takes the first, and what was chosen meanwhile stays.
func TestEnterWaitsForClaims(t *testing.T) {
	w := imported(t, lib(t))
	var held []func()
	w.library.Finding.Spawn = func(work func()) { held = append(held, work) }
	finds(t, w, "new crane")
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("the palette went before anything was found")
	}
	for _, work := range held {
		work()
	}
	if g := w.table.Current(); w.Canvas().Overlays().Top() != nil || g == nil || !strings.Contains(w.s.Cmp.Text(g.Members[0].Account, g.Members[0].Passage()), "new crane") {
		t.Errorf("Enter went to %+v", g)
	}
}
