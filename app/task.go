package app

import (
	"context"
	"fmt"
	"log"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
)

// lane runs one piece of work at a time off the GUI thread. This file is the
// only doorway: no other one starts a goroutine or calls fyne.Do.
type lane struct {
	spawn  func(func())  // starts work; in tests it runs in place
	pause  time.Duration // before work starts, for work that the next key makes stale
	cancel context.CancelFunc
	latest int
	busy   bool
}

// progress tells how far work has come. It may be called from any goroutine.
type progress func(stage string, done, total int)

// aside starts f beside the GUI thread.
func aside(f func()) { go f() }

// reportEvery keeps progress from flooding the GUI thread.
const reportEvery = 100 * time.Millisecond

// run starts work beside the window and hands its error to then, back in the
// window. Only the newest run counts: it cancels the one before, and what that
// one still brings is thrown away. work must not touch the window's fields.
func (l *lane) run(work func(context.Context, progress) error, watch progress, then func(error)) {
	l.stop()
	ctx, cancel := context.WithCancel(context.Background())
	l.cancel, l.busy = cancel, true
	l.latest++
	me := l.latest
	onGUI := func(f func()) {
		fyne.Do(func() {
			if me == l.latest {
				f()
			}
		})
	}
	l.spawn(func() {
		defer cancel()
		if l.pause > 0 && !waited(ctx, l.pause) {
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
			l.busy = false
			then(err)
		})
	})
}

// fault is a panic in work beside the window. The window stays, and what was
// decided is in the library already.
type fault struct{ says string }

// Error is what the work panicked with, and where.
func (f *fault) Error() string { return f.says }

// guarded turns a panic of work into an error.
func guarded(work func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &fault{fmt.Sprintf("%v\n%s", r, debug.Stack())}
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

// stop cancels what runs. Its results are dropped.
func (l *lane) stop() {
	if l.cancel != nil {
		l.cancel()
	}
	l.latest++
	l.busy = false
}
