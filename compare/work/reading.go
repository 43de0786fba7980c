package work

import "context"

// stretch is how many bytes of a text are read between two looks at the context.
const stretch = 1 << 14

// Reading looks at a context while a text is read, however long its lines,
// sentences and words are. It is for one goroutine.
type Reading struct {
	ctx     context.Context
	left    int // bytes until the next look
	stopped bool
}

// ReadingUntil returns a reading that is to stop once ctx is cancelled.
func ReadingUntil(ctx context.Context) *Reading { return &Reading{ctx: ctx, left: stretch} }

// Stopped notes that n more bytes are read, and reports whether the context was
// cancelled when it was looked at last. Then what was made is not complete.
func (r *Reading) Stopped(n int) bool {
	r.left -= n
	return r.left <= 0 && r.look() // so that what is asked at every letter costs nothing
}

func (r *Reading) look() bool {
	if !r.stopped {
		r.left, r.stopped = stretch, r.ctx.Err() != nil
	}
	return r.stopped
}
