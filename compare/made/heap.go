package made

import (
	"runtime"
	"runtime/metrics"
	"time"
)

// heapMB is the memory that objects take, in MB; dead ones that were not swept
// yet count.
func heapMB() float64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return float64(s[0].Value.Uint64()) / 1e6
}

// WatchHeap returns what is in use, and looks at it all the time from then on.
// The function that it returns stops that and returns the most.
func WatchHeap() (before float64, most func() float64) {
	runtime.GC()
	before = heapMB()
	done, out := make(chan bool), make(chan float64)
	go func() {
		peak := before
		for tick := time.NewTicker(10 * time.Millisecond); ; {
			select {
			case <-tick.C:
				peak = max(peak, heapMB())
			case <-done:
				tick.Stop()
				out <- peak
				return
			}
		}
	}()
	return before, func() float64 { done <- true; return <-out }
}
