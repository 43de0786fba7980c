// Package task runs work beside the window: one piece at a time in each lane,
// only the newest of which counts. It is the only place of the program that
// starts a goroutine, and the only one from which work comes back.
//
//   - A screen or the session calls Run on a lane with work that touches none
//     of their fields, and with what is to become of its result.
//   - What comes back is handed over by Post, which the window gives (fyne.Do).
//     Lanes know no widgets.
package task

import (
	"context"
	"fmt"
	"log"
	"runtime/debug"
	"time"
)

// Lane runs one piece of work at a time off the GUI thread. Its fields and
// methods are for the GUI thread. Spawn and Post must be set.
type Lane struct {
	Spawn  func(func())  // starts work; in tests it runs in place
	Post   func(func())  // runs a function on the GUI thread
	Pause  time.Duration // before work starts, for work that the next key makes stale
	Busy   bool          // work is under way
	cancel context.CancelFunc
	latest int
}

// Progress tells how far work has come. It may be called from any goroutine.
type Progress func(stage string, done, total int)

// Aside starts f beside the GUI thread.
func Aside(f func()) { go f() }

// reportEvery keeps progress from flooding the GUI thread.
const reportEvery = 100 * time.Millisecond

// Run starts work beside the window and hands its error to then, back in the
// window. Only the newest run counts: it cancels the one before, and what that
// one still brings is thrown away. work must not touch the window's fields.
func (l *Lane) Run(work func(context.Context, Progress) error, watch Progress, then func(error)) {
	l.Stop()
	ctx, cancel := context.WithCancel(context.Background())
	l.cancel, l.Busy = cancel, true
	l.latest++
	me := l.latest
	onGUI := func(f func()) {
		l.Post(func() {
			if me == l.latest {
				f()
			}
		})
	}
	l.Spawn(func() {
		defer cancel()
		if l.Pause > 0 && !waited(ctx, l.Pause) {
			return
		}
		var last time.Time
		err := guarded(func() error {
			return work(ctx, func(stage string, done, total int) {
				if now := time.Now(); watch != nil && now.Sub(last) >= reportEvery {
					last = now
					onGUI(func() { watch(stage, done, total) })
				}
			})
		})
		onGUI(func() {
			l.Busy = false
			then(err)
		})
	})
}

// Fault is a panic in work beside the window. The window stays, and what was
// decided is in the library already.
type Fault struct{ Says string }

// Error is what the work panicked with, and where.
func (f *Fault) Error() string { return f.Says }

// guarded turns a panic of work into an error.
func guarded(work func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &Fault{fmt.Sprintf("%v\n%s", r, debug.Stack())}
			log.Print(err)
		}
	}()
	return work()
}

// waited reports whether the pause went by before the work was cancelled.
func waited(ctx context.Context, pause time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(pause):
		return true
	}
}

// Stop cancels what runs. Its results are dropped.
func (l *Lane) Stop() {
	if l.cancel != nil {
		l.cancel()
	}
	l.latest++
	l.Busy = false
}
