package work

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// Each calls work for 0 to n-1 on all cores and returns when all are done or
// ctx is cancelled; then the rest is left out and ctx's error returned. It is
// the one place in this package where goroutines begin. What work panics with
// is met by the caller.
func Each(ctx context.Context, n int, work func(i int)) error {
	if n == 1 { // of a short text: no goroutine is worth it
		if ctx.Err() == nil {
			work(0)
		}
		return ctx.Err()
	}
	var next atomic.Int64
	var running sync.WaitGroup
	faults := make([]any, min(n, runtime.GOMAXPROCS(0)))
	for k := range faults {
		running.Go(func() {
			faults[k] = attempt(func() {
				for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
					work(i)
				}
			})
		})
	}
	running.Wait()
	for _, fault := range faults {
		if fault != nil {
			panic(fault)
		}
	}
	return ctx.Err()
}

// attempt calls work and returns what it panicked with and where, nil where it
// did not. Without it a panic in a goroutine ends the program.
func attempt(work func()) (fault any) {
	defer func() {
		if r := recover(); r != nil {
			fault = fmt.Sprintf("%v\n%s", r, debug.Stack())
		}
	}()
	work()
	return nil
}

// Piece is how many claims are looked at between two looks at the context. A
// claim may be as long as a page.
const Piece = 10

// EachPiece calls work for the pieces [from, to) of 0 to n on all cores, as
// each does.
func EachPiece(ctx context.Context, n int, work func(from, to int)) error {
	return Each(ctx, (n+Piece-1)/Piece, func(i int) { work(i*Piece, min((i+1)*Piece, n)) })
}

// Stopped reports whether ctx is cancelled. A loop asks in every turn, i, and
// the context is looked at in one of a piece. What it made by then is dropped
// by whoever looks at the context next.
func Stopped(ctx context.Context, i int) bool { return i%Piece == 0 && ctx.Err() != nil }

// InOrder calls work for 0 to n-1 on all cores and yield with what each gives,
// in order, until yield returns false. Work is only so far ahead that no core
// waits, so that little is held at a time.
func InOrder[T any](n int, work func(i int) T, yield func(i int, made T) bool) {
	type result struct {
		made  T
		fault any
	}
	cores := min(n, runtime.GOMAXPROCS(0))
	queue := make(chan chan result, 2*cores) // what is made, in order
	done := make(chan struct{})
	var next sync.Mutex
	var running sync.WaitGroup
	at := 0
	take := func() (i int, out chan result, ok bool) {
		next.Lock()
		defer next.Unlock()
		if at == n {
			return 0, nil, false
		}
		out = make(chan result, 1)
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
				var r result
				r.fault = attempt(func() { r.made = work(i) })
				out <- r
			}
		})
	}
	defer running.Wait()
	defer close(done)
	for i := range n {
		r := <-<-queue
		if r.fault != nil {
			panic(r.fault)
		}
		if !yield(i, r.made) {
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

// NewTally returns a tally of total pieces of work, of which each done is
// reported.
func NewTally(total int, report func(done, total int)) *tally {
	return &tally{total: total, report: report}
}

// Add counts a piece of work as done.
func (t *tally) Add() {
	t.lock.Lock()
	defer t.lock.Unlock()
	t.done++
	t.report(t.done, t.total)
}

// ManyClaims is the length from which on a text keeps all cores busy alone.
const ManyClaims = 1000
