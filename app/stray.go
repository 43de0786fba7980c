package app

import "fyne.io/fyne/v2"

// A press on a place that takes no keys leaves the window without anything that
// has the keyboard. The next key gives it back: to the panel on top, else to
// the table. Keys that decide or store do no more than that, because nobody saw
// where they would go.

// strayKey takes a key while nothing has the keyboard.
func (w *window) strayKey(e *fyne.KeyEvent) {
	to := w.regain()
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyBackspace, fyne.KeyDelete:
		return
	}
	if to != nil {
		to.TypedKey(e)
	}
}

// strayRune takes a letter while nothing has the keyboard. In a panel it is
// not written anywhere.
func (w *window) strayRune(r rune) {
	if to := w.regain(); to != nil && w.Canvas().Overlays().Top() == nil {
		to.TypedRune(r)
	}
}

// regain gives the keyboard back and returns what has it, nil for nothing.
func (w *window) regain() fyne.Focusable {
	if w.Canvas().Overlays().Top() != nil {
		w.Canvas().FocusNext()
	} else {
		w.focusTable()
	}
	return w.Canvas().Focused()
}
