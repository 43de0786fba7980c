package grid

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"synoptic/app/screentest"
	"synoptic/app/ui/prose"
)

// The aims of the table: update and paint under 5 ms a step, 95 of 100 steps
// under 16 ms, a jump under 50 ms, memory under 400 MB and not growing. Here
// nothing is drawn; app/table_window_test.go measures in a real window.
const manyRows = 10_000

// times collects how long steps take and reports them.
type times []time.Duration

func (t times) report(b *testing.B, name string) {
	slices.Sort(t)
	sum := time.Duration(0)
	for _, d := range t {
		sum += d
	}
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(ms(sum/time.Duration(max(1, len(t)))), name+"-mean-ms")
	b.ReportMetric(ms(t[len(t)*95/100]), name+"-p95-ms")
}

// BenchmarkScroll moves 10,000 rows of four columns by one step of the wheel.
func BenchmarkScroll(b *testing.B) {
	tb, _ := shownTable(b, manyRows)
	var steps times
	b.ResetTimer()
	for b.Loop() {
		start := time.Now()
		tb.Roll.By(0, 60)
		steps = append(steps, time.Since(start))
		if tb.Roll.Top > manyRows-100 {
			tb.Roll.Jump(0)
		}
	}
	steps.report(b, "step")
}

// BenchmarkJump shows a random place among 10,000 rows.
func BenchmarkJump(b *testing.B) {
	tb, _ := shownTable(b, manyRows)
	r := rand.New(rand.NewPCG(5, 6))
	var jumps times
	b.ResetTimer()
	for b.Loop() {
		start := time.Now()
		tb.Roll.Jump(r.Float32())
		jumps = append(jumps, time.Since(start))
	}
	jumps.report(b, "jump")
}

// BenchmarkOpen shows a comparison of 10,000 rows for the first time.
func BenchmarkOpen(b *testing.B) {
	tb, w := shownTable(b, 1)
	c := screentest.Large(manyRows)
	rows := allRows(c)
	b.ResetTimer()
	for b.Loop() {
		tb.Wrap = prose.NewWrapper() // no word was measured yet
		tb.Display(c, rows)
		w.Canvas().Capture()
	}
}

// BenchmarkMemory scrolls 6,000 steps through 10,000 rows and reports what is
// in use after a third of them and at the end.
func BenchmarkMemory(b *testing.B) {
	tb, _ := shownTable(b, manyRows)
	for b.Loop() {
		tb.Roll.Jump(0)
		var early float64
		for n := range 6000 {
			tb.Roll.By(0, 240)
			if n == 2000 {
				early = heapMB()
			}
			if tb.Roll.Top > manyRows-100 {
				tb.Roll.Jump(0)
			}
		}
		b.ReportMetric(early, "early-MB")
		b.ReportMetric(heapMB(), "end-MB")
	}
}

func heapMB() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}
