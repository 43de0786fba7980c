//go:build !unix

package compare

import "time"

var began = time.Now()

// worked is the time since the start, for want of a better clock.
func worked() time.Duration { return time.Since(began) }
