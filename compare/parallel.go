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
