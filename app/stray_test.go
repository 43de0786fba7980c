package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"synoptic/app/ui"
)

// stray types a key while nothing has the keyboard, as after a press on the
// ground of a panel.
func stray(w *window, key fyne.KeyName) {
	w.Canvas().Unfocus()
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key})
}

func TestEnterBehindAPanelDecidesNothing(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	steps := w.s.UndoSteps
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeyBackspace, fyne.KeySpace} {
		w.settings.Open()
		stray(w, key)
		if cell, _ := w.s.Chosen.Cell(); cell.ByPerson || w.s.UndoSteps != steps {
			t.Fatalf("%s decided on the pair behind the settings", key)
		}
		if !slices.Contains(onTop[*ui.Switches](w), w.Canvas().Focused().(*ui.Switches)) {
			t.Errorf("after %s the keyboard is at %T", key, w.Canvas().Focused())
		}
		stray(w, fyne.KeyEscape)
		if w.Canvas().Overlays().Top() != nil {
			t.Fatalf("Esc does not close the settings after %s", key)
		}
	}
}

func TestKeysFindTheTableAgain(t *testing.T) {
	w := imported(t, lib(t))
	w.table.Choose(0, 1)
	stray(w, fyne.KeyReturn)
	if cell, _ := w.s.Chosen.Cell(); cell.ByPerson || w.Canvas().Focused() != w.table {
		t.Errorf("a stray Enter: by a person %v, the keyboard is at %T", cell.ByPerson, w.Canvas().Focused())
	}
	stray(w, fyne.KeyDown)
	if w.table.At != 1 {
		t.Errorf("Down leads to row %d", w.table.At)
	}
	w.Canvas().Unfocus()
	w.Canvas().OnTypedRune()('k')
	if w.table.At != 0 {
		t.Errorf("K leads to row %d", w.table.At)
	}
}

func TestUndoTakesWhatWasSaidOfADecisionWithIt(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	w.s.Chosen.Confirm()
	w.s.Tell("Linked with claim 1.")
	w.undoStep()
	if strings.Contains(w.s.Notice, "Linked") {
		t.Errorf("undone, and the window says %q", w.s.Notice)
	}
}
