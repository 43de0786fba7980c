package compare

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// TestCancelLeavesNoGoroutine cancels while accounts are being aligned: at
// the first, one in the middle, and while wording is compared.
func TestCancelLeavesNoGoroutine(t *testing.T) {
	accounts := made.Accounts(12)
	for _, x := range []struct {
		stage string
		done  int
	}{{"aligning", 1}, {"aligning", 6}, {"comparing wording", 1}} {
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

// TestProgressIsReportedForEveryAccount wants every account counted and named
// once, by its index in the comparison.
func TestProgressIsReportedForEveryAccount(t *testing.T) {
	var seen, named []int
	_, err := Compare(context.Background(), made.Accounts(12), Options{Aligned: func(account int) { named = append(named, account) }, Report: func(stage string, done, total int) {
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
	slices.Sort(named)
	if !slices.Equal(named, seen) {
		t.Errorf("named are the accounts %v, want 1 to 12", named)
	}
}

// BenchmarkCancel reports how long Compare goes on at most before it looks at
// the context again, wherever it is cancelled: many accounts and a long pair,
// on one core, so that no other one looks meanwhile.
func BenchmarkCancel(b *testing.B) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for _, x := range []struct {
		name     string
		accounts []text.Account
	}{{"accounts=300", made.Accounts(300)}, {"words=200000", made.Pair(200_000, 1)}} {
		b.Run(x.name, func(b *testing.B) {
			ctx := &watched{Context: context.Background()}
			for b.Loop() {
				ctx.last = time.Now()
				if _, err := Compare(ctx, x.accounts, Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(ctx.longest.Microseconds())/1000, "ms-between-looks")
		})
	}
}

// watched is a context that is never cancelled and notes the longest time
// between two looks at it.
type watched struct {
	context.Context
	lock    sync.Mutex
	last    time.Time
	longest time.Duration
}

func (c *watched) Err() error {
	c.lock.Lock()
	defer c.lock.Unlock()
	now := time.Now()
	c.longest = max(c.longest, now.Sub(c.last))
	c.last = now
	return nil
}

// BenchmarkAccounts is the whole work on a report and many accounts of it,
// with the most memory that objects take meanwhile.
func BenchmarkAccounts(b *testing.B) {
	for _, n := range made.Crowds() {
		accounts := made.Accounts(n)
		b.Run(fmt.Sprintf("accounts=%d", n), func(b *testing.B) {
			_, most := made.WatchHeap()
			for b.Loop() {
				if _, err := Compare(context.Background(), accounts, Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(most(), "MB")
		})
	}
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
