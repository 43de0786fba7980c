package app

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"synoptic/app/say"
)

// crashed is how the report of a mistake is called, beside the library, until
// the next start has told of it.
const crashed = ".crash.txt"

// guarded runs the window. A panic on the GUI thread becomes a report beside
// the library, and the error says where that is.
func (w *window) guarded(run func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = w.report(r, debug.Stack())
		}
	}()
	run()
	return nil
}

// report writes what went wrong and where, without a word of the texts.
func (w *window) report(fault any, stack []byte) error {
	path := filepath.Join(os.TempDir(), "synoptic"+crashed)
	if w.s.Store != nil {
		path = w.s.Store.Path() + crashed
	}
	raw := fmt.Sprintln("Synoptic", w.opts.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH, time.Now().UTC().Format(time.RFC3339)) +
		fmt.Sprintln(fault) + string(stack)
	if err := os.WriteFile(path, []byte(raw), 0o600); err != nil {
		return errors.Join(err, fmt.Errorf("%v\n%s", fault, stack))
	}
	return errors.New(say.Say("Synoptic made a mistake and ended. Every decision is in the library. What went wrong is in %s: send it to us.", path))
}

// tellCrash tells once of a report that the last run left beside the library.
func (w *window) tellCrash() {
	if w.s.Store == nil {
		return
	}
	from := w.s.Store.Path() + crashed
	info, err := os.Stat(from)
	if err != nil {
		return
	}
	to := w.s.Store.Path() + ".crash-" + info.ModTime().UTC().Format("20060102-150405") + ".txt"
	if os.Rename(from, to) == nil {
		w.s.Refuse(say.Say("Synoptic made a mistake and ended the last time. Every decision is here. What went wrong is in %s: send it to us.", to))
	}
}
