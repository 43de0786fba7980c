package app

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2"
)

// leave closes the library that is open.
func (w *window) leave() {
	w.comparing.stop()
	w.importing.stop()
	w.closeErr(w.close())
}

// close keeps what is not kept yet and closes the library.
func (w *window) close() error {
	if w.store == nil {
		return nil
	}
	w.saving.stop()
	if w.cmp != nil && w.unsaved && !w.stale {
		w.closeErr(w.store.SaveResult(w.project.ID, w.cmp))
	}
	w.remember()
	err := w.store.Close()
	w.store = nil
	return err
}

// closeErr reports an error for which the window may be gone already.
func (w *window) closeErr(err error) {
	if err != nil {
		fyne.LogError(sentence(err), err)
	}
}

// quit closes the window.
func (w *window) quit() {
	if err := w.close(); err != nil {
		fmt.Fprintln(os.Stderr, sentence(err))
	}
	w.Window.Close()
}
