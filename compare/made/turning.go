package made

import (
	"context"
	"sync/atomic"
)

// Turning is a context that is cancelled once it was looked at so many times.
type Turning struct {
	context.Context
	Turns int64        // looks until it is cancelled; 0: never
	Looks atomic.Int64 // in all
}

// TurningAfter returns a context that is cancelled after so many looks.
func TurningAfter(looks int64) *Turning { return &Turning{Context: context.Background(), Turns: looks} }

// Err counts a look, and says whether there were too many.
func (c *Turning) Err() error {
	if n := c.Looks.Add(1); c.Turns > 0 && n > c.Turns {
		return context.Canceled
	}
	return nil
}
