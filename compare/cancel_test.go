package compare

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"testing"
	"time"
)

// TestCancelLeavesNoGoroutine cancels while accounts are being aligned: at
// the first, one in the middle, and while wording is compared.
func TestCancelLeavesNoGoroutine(t *testing.T) {
	accounts := manyAccounts(20)
	for _, x := range []struct {
		stage string
		done  int
	}{{"aligning", 1}, {"aligning", 10}, {"comparing wording", 1}} {
		before := runtime.NumGoroutine()
		ctx, cancel := context.WithCancel(context.Background())
		later := 0
		c, err := Compare(ctx, accounts, Options{Report: func(stage string, done, total int) {
			if ctx.Err() != nil {
				later++
			}
			if stage == x.stage && done == x.done {
				cancel()
			}
		}})
		if !errors.Is(err, context.Canceled) || c != nil {
			t.Errorf("%s %d: error %v, want context.Canceled and no comparison", x.stage, x.done, err)
		}
		if after := settled(before); after > before {
			t.Errorf("%s %d: %d goroutines, %d before", x.stage, x.done, after, before)
		}
		// Each core ends at most the account that it is at.
		if later > runtime.GOMAXPROCS(0) {
			t.Errorf("%s %d: %d reports after the cancel", x.stage, x.done, later)
		}
		cancel()
	}
}

// TestProgressIsReportedForEveryAccount wants every account counted once.
func TestProgressIsReportedForEveryAccount(t *testing.T) {
	var seen []int
	_, err := Compare(context.Background(), manyAccounts(12), Options{Report: func(stage string, done, total int) {
		if stage == "aligning" {
			seen = append(seen, done)
			if total != 12 {
				t.Errorf("of %d accounts, want 12", total)
			}
		}
	}})
	if err != nil || len(seen) != 12 {
		t.Fatalf("%d reports, want 12; error %v", len(seen), err)
	}
	for i, done := range seen {
		if done != i+1 {
			t.Fatalf("reports %v, want 1 to 12", seen)
		}
	}
}

// BenchmarkCancel reports how long Compare takes to return once it is
// cancelled while it aligns: many accounts and a long pair.
func BenchmarkCancel(b *testing.B) {
	for _, x := range []struct {
		name     string
		accounts []Account
	}{{"accounts=300", manyAccounts(300)}, {"words=200000", pairOf(200_000, 1)}} {
		b.Run(x.name, func(b *testing.B) {
			var longest time.Duration
			for turn := 0; b.Loop(); turn++ {
				longest = max(longest, cancelAfter(b, x.accounts, time.Duration(1+turn%10)*200*time.Millisecond))
			}
			b.ReportMetric(float64(longest.Milliseconds()), "ms-to-return")
		})
	}
}

// cancelAfter returns how long Compare takes to return after it is cancelled;
// zero where it had ended before.
func cancelAfter(b *testing.B, accounts []Account, wait time.Duration) time.Duration {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var lock sync.Mutex
	var at time.Time
	timer := time.AfterFunc(wait, func() {
		lock.Lock()
		defer lock.Unlock()
		at = time.Now()
		cancel()
	})
	defer timer.Stop()
	_, err := Compare(ctx, accounts, Options{})
	lock.Lock()
	defer lock.Unlock()
	if at.IsZero() {
		return 0
	}
	if err != nil && !errors.Is(err, context.Canceled) {
		b.Fatal(err)
	}
	return time.Since(at)
}

// settled returns how many goroutines there are once those that have only
// their last step left have taken it.
func settled(before int) int {
	after := runtime.NumGoroutine()
	for n := 0; after > before && n < 100_000; n++ {
		runtime.Gosched()
		after = runtime.NumGoroutine()
	}
	return after
}
