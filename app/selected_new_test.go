package app

import (
	"testing"

	"synoptic/app/ui/prose"
)

// TestSelectedTextOutlivesItsComparison: text of a cell is selected, then the
// window goes to a comparison without texts, by every way there is.
func TestSelectedTextOutlivesItsComparison(t *testing.T) {
	for name, leave := range map[string]func(w *window){
		"a new comparison": func(w *window) { w.s.ComplainIf(w.s.NewProject("Another", "")) },
		"texts taken out": func(w *window) {
			for len(w.s.Accounts) > 0 {
				w.texts.Remove(w.s.Accounts[0])
			}
		},
		"import undone": func(w *window) {
			for w.s.UndoSteps > 0 {
				w.undoStep()
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := imported(t, lib(t))
			chooseText(t, w, "64 ships")
			w.table.SelectWords(prose.AllWords)
			if w.sel.Text() == "" {
				t.Fatal("nothing is selected")
			}
			leave(w)
			w.Canvas().Capture()
			w.hands.copyClaim()
			w.table.SelectWords(prose.AllWords)
			if err := sound(w); err != "" {
				t.Error(err)
			}
		})
	}
}
