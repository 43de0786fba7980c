package app

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
)

// closeErr reports an error for which the window may be gone already.
func (w *window) closeErr(err error) {
	if err != nil {
		fyne.LogError(say.Sentence(err), err)
	}
}

// close closes the library where the window is gone already.
func (w *window) close() error { return w.s.CloseNow() }

// tellLeft says once how the library was left the last time, where that went
// wrong.
func (w *window) tellLeft() {
	if says := w.s.Setting("left", ""); says != "" {
		w.s.Set("left", "")
		w.s.Refuse(says)
	}
}

// quitAgain closes the window that was to be closed, where it waited.
func (w *window) quitAgain() {
	if w.quitting {
		w.quit()
	}
}

// quit closes the window. It is gone at once; what is not kept yet is kept
// beside the GUI thread.
func (w *window) quit() {
	w.Window.Hide()
	if w.quitting = w.intake.Storing.Busy || w.exports.Writing.Busy; w.quitting {
		return // what was told to be stored or written is; then this is called again
	}
	w.s.LeaveThen(func(err error) {
		if err != nil {
			fmt.Fprintln(os.Stderr, say.Sentence(err))
			w.s.Set("left", say.Sentence(err)) // nobody sees it any more: the next start says it
		}
		w.Window.Close()
	})
}
