package compare

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// each calls work for 0 to n-1 on all cores and returns when all are done or
// ctx is cancelled; then the rest is left out and ctx's error returned. It is
// the one place in this package where goroutines begin.
func each(ctx context.Context, n int, work func(i int)) error {
	if n == 1 { // of a short text: no goroutine is worth it
		if ctx.Err() == nil {
			work(0)
		}
		return ctx.Err()
	}
	var next atomic.Int64
	var running sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		running.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	running.Wait()
	return ctx.Err()
}

// piece is how many claims are looked at between two looks at the context.
const piece = 100

// eachPiece calls work for the pieces [from, to) of 0 to n on all cores, as
// each does.
func eachPiece(ctx context.Context, n int, work func(from, to int)) error {
	return each(ctx, (n+piece-1)/piece, func(i int) { work(i*piece, min((i+1)*piece, n)) })
}

// stopped reports whether ctx is cancelled. A loop asks in every turn, i, and
// the context is looked at in one of a piece. What it made by then is dropped
// by whoever looks at the context next.
func stopped(ctx context.Context, i int) bool { return i%piece == 0 && ctx.Err() != nil }

// inOrder calls work for 0 to n-1 on all cores and yield with what each gives,
// in order, until yield returns false. Work is only so far ahead that no core
// waits, so that little is held at a time.
func inOrder[T any](n int, work func(i int) T, yield func(i int, made T) bool) {
	cores := min(n, runtime.GOMAXPROCS(0))
	queue := make(chan chan T, 2*cores) // what is made, in order
	done := make(chan struct{})
	var next sync.Mutex
	var running sync.WaitGroup
	at := 0
	take := func() (i int, out chan T, ok bool) {
		next.Lock()
		defer next.Unlock()
		if at == n {
			return 0, nil, false
		}
		out = make(chan T, 1)
		select {
		case queue <- out:
			at++
			return at - 1, out, true
		case <-done:
			return 0, nil, false
		}
	}
	for range cores {
		running.Go(func() {
			for i, out, ok := take(); ok; i, out, ok = take() {
				out <- work(i)
			}
		})
	}
	defer running.Wait()
	defer close(done)
	for i := range n {
		if !yield(i, <-<-queue) {
			return
		}
	}
}

// tally counts work that several goroutines do and reports it from one of
// them at a time.
type tally struct {
	lock        sync.Mutex
	done, total int
	report      func(done, total int)
}

func newTally(total int, report func(done, total int)) *tally {
	return &tally{total: total, report: report}
}

func (t *tally) add() {
	t.lock.Lock()
	defer t.lock.Unlock()
	t.done++
	t.report(t.done, t.total)
}
