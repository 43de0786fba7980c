package work

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// TestInOrder: whatever is made first, it comes in order, and nobody is left
// behind where the reader goes early.
func TestInOrder(t *testing.T) {
	for _, x := range []struct{ n, stop int }{{0, 0}, {1, 1}, {3, 3}, {500, 500}, {500, 0}, {500, 7}} {
		before := runtime.NumGoroutine()
		var got, want []int
		InOrder(x.n, func(i int) int {
			for range (i % 7) * 20 {
				runtime.Gosched()
			}
			return i * i
		}, func(i, made int) bool {
			got = append(got, made)
			want = append(want, i*i)
			return len(got) != x.stop
		})
		if !slices.Equal(got, want) || len(got) != min(x.n, max(x.stop, 1)) && x.stop > 0 {
			t.Errorf("%d, stopped at %d: %v", x.n, x.stop, got)
		}
		if after := goroutines(before); after > before {
			t.Errorf("%d, stopped at %d: %d goroutines, %d before", x.n, x.stop, after, before)
		}
	}
}

// TestTablesHoldFewBlocks: a table whose reader stops is not made to its end.
func TestTablesHoldFewBlocks(t *testing.T) {
	made := make(chan bool, 1000)
	InOrder(1000, func(int) bool { made <- true; return true }, func(int, bool) bool { return false })
	if most := 1 + 3*runtime.GOMAXPROCS(0); len(made) > most {
		t.Errorf("%d blocks were made for one, want %d at most", len(made), most)
	}
}

// TestPanicsReachTheCaller: a fault of a worker is met by whoever began the
// work, where it can be answered, and nobody waits for ever.
func TestPanicsReachTheCaller(t *testing.T) {
	bad := func(i int) int {
		if i == 3 {
			panic("out of range")
		}
		return i
	}
	for name, work := range map[string]func(){
		"each":    func() { _ = Each(t.Context(), 50, func(i int) { bad(i) }) },
		"one":     func() { _ = Each(t.Context(), 1, func(int) { bad(3) }) },
		"inOrder": func() { InOrder(50, bad, func(int, int) bool { return true }) },
	} {
		before := runtime.NumGoroutine()
		if fault := attempt(work); !strings.Contains(fmt.Sprint(fault), "out of range") {
			t.Errorf("%s: the caller met %v", name, fault)
		}
		if after := goroutines(before); after > before {
			t.Errorf("%s: %d goroutines, %d before", name, after, before)
		}
	}
}

// goroutines returns how many there are once those that have only their last
// step left have taken it.
func goroutines(before int) int {
	after := runtime.NumGoroutine()
	for n := 0; after > before && n < 100_000; n++ {
		runtime.Gosched()
		after = runtime.NumGoroutine()
	}
	return after
}
