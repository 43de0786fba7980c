package work_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/work"
)

// TestEachDoesAllOnce: every number is worked at once, however many there are.
func TestEachDoesAllOnce(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 99, 100, 101, 1000} {
		done := make([]atomic.Int32, n)
		if err := work.Each(t.Context(), n, func(i int) { done[i].Add(1) }); err != nil {
			t.Errorf("%d: %v", n, err)
		}
		pieces := make([]atomic.Int32, n)
		err := work.EachPiece(t.Context(), n, func(from, to int) {
			if from >= to || to-from > work.Piece {
				t.Errorf("%d: a piece from %d to %d", n, from, to)
			}
			for i := from; i < to; i++ {
				pieces[i].Add(1)
			}
		})
		if err != nil {
			t.Errorf("%d: %v", n, err)
		}
		for i := range n {
			if done[i].Load() != 1 || pieces[i].Load() != 1 {
				t.Errorf("%d: number %d was done %d times, and %d in pieces", n, i, done[i].Load(), pieces[i].Load())
			}
		}
	}
}

// TestCancelledWorkEnds: what was not begun is left out, and the error is the
// context's.
func TestCancelledWorkEnds(t *testing.T) {
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	for _, n := range []int{1, 2, 1000} {
		did := atomic.Int32{}
		if err := work.Each(gone, n, func(int) { did.Add(1) }); !errors.Is(err, context.Canceled) || did.Load() != 0 {
			t.Errorf("%d: %d were done, %v", n, did.Load(), err)
		}
	}
	ctx, did := made.TurningAfter(50), atomic.Int32{}
	if err := work.Each(ctx, 1000, func(int) { did.Add(1) }); !errors.Is(err, context.Canceled) || did.Load() > 50 {
		t.Errorf("%d of 1000 were done after the context was looked at 50 times, %v", did.Load(), err)
	}
}

// TestStoppedLooksOncePerPiece: looking at a context costs a lock.
func TestStoppedLooksOncePerPiece(t *testing.T) {
	ctx := made.TurningAfter(2)
	at := -1
	for i := range 10 * work.Piece {
		if work.Stopped(ctx, i) {
			at = i
			break
		}
	}
	if at != 2*work.Piece || ctx.Looks.Load() != 3 {
		t.Errorf("stopped at %d after %d looks, want %d after 3", at, ctx.Looks.Load(), 2*work.Piece)
	}
}

// TestTallyCountsEveryone: reports come one at a time, counted without a gap.
func TestTallyCountsEveryone(t *testing.T) {
	var got []int
	var lock sync.Mutex
	tally := work.NewTally(200, func(done, total int) {
		if !lock.TryLock() || total != 200 {
			t.Errorf("two reports at once, or %d in all", total)
			return
		}
		got = append(got, done)
		lock.Unlock()
	})
	if err := work.Each(t.Context(), 200, func(int) { tally.Add() }); err != nil {
		t.Fatal(err)
	}
	if !slices.IsSorted(got) || len(got) != 200 || got[0] != 1 || got[199] != 200 {
		t.Errorf("reports %v", got)
	}
}
