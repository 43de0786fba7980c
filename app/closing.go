package app

import (
	"context"
	"errors"
	"fmt"
	"os"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/task"
	"synoptic/compare"
	"synoptic/data"
)

// leave closes the library that is open. What is not kept yet is kept beside
// the window.
func (w *window) leave() {
	w.comparing.Stop()
	w.importing.Stop()
	w.gathering.Stop()
	if w.store == nil {
		return
	}
	w.saving.Stop()
	w.remember()
	left := w.leaving()
	w.store, w.unsaved = nil, false
	w.closing.Run(func(context.Context, task.Progress) error { return left.close() }, nil, w.complainIf)
}

// left is a library that is being left.
type left struct {
	store   *data.Store
	project int64
	cmp     *compare.Comparison // nil where it is kept already
}

func (w *window) leaving() left {
	l := left{store: w.store, project: w.project.ID}
	if w.cmp != nil && w.unsaved && !w.stale {
		l.cmp = w.cmp
	}
	return l
}

// close keeps what is not kept yet and closes the library.
func (l left) close() error {
	var err error
	if l.cmp != nil {
		err = l.store.SaveResult(l.project, l.cmp)
	}
	return errors.Join(err, l.store.Close())
}

// close closes the library where the window is gone already.
func (w *window) close() error {
	if w.store == nil {
		return nil
	}
	w.saving.Stop()
	w.remember()
	l := w.leaving()
	w.store = nil
	return l.close()
}

// closeErr reports an error for which the window may be gone already.
func (w *window) closeErr(err error) {
	if err != nil {
		fyne.LogError(say.Sentence(err), err)
	}
}

// quit closes the window. It is gone at once; what is not kept yet is kept
// beside the GUI thread.
func (w *window) quit() {
	w.Window.Hide()
	if w.quitting = w.storing.Busy; w.quitting {
		return // what was told to be stored is; then this is called again
	}
	if w.store == nil {
		w.Window.Close()
		return
	}
	w.comparing.Stop()
	w.importing.Stop()
	w.saving.Stop()
	w.remember()
	l := w.leaving()
	w.store = nil
	w.closing.Run(func(context.Context, task.Progress) error { return l.close() }, nil, func(err error) {
		if err != nil {
			fmt.Fprintln(os.Stderr, say.Sentence(err))
		}
		w.Window.Close()
	})
}
