package cli

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress shows how far the work is, on one line of a terminal that is
// written over again. Elsewhere it shows nothing.
type progress struct {
	w    io.Writer
	last time.Time
}

// pause is the least time between two lines.
const pause = 100 * time.Millisecond

func newProgress(w io.Writer, quiet bool) *progress {
	if quiet || !isTerminal(w) {
		return &progress{}
	}
	return &progress{w: w}
}

// isTerminal reports whether somebody may be watching.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// show has the form that compare.Options wants.
func (p *progress) show(stage string, done, total int) {
	if p.w == nil || time.Since(p.last) < pause {
		return
	}
	p.last = time.Now()
	fmt.Fprintf(p.w, "\r\x1b[K%s %d of %d", stage, done, total)
}

// clear takes the line away.
func (p *progress) clear() {
	if p.w != nil && !p.last.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
