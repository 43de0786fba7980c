package compare

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// turning is a context that is cancelled once it was looked at so many times.
type turning struct {
	context.Context
	turns int64        // 0: never
	looks atomic.Int64 // in all
}

func (c *turning) Err() error {
	if n := c.looks.Add(1); c.turns > 0 && n > c.turns {
		return context.Canceled
	}
	return nil
}

func turningAfter(looks int64) *turning { return &turning{Context: context.Background(), turns: looks} }

// mostLooks is how often the context may be looked at once it is cancelled:
// by every core, and by the loops that each of them stands in.
const mostLooks = 40

// TestCancelAtEveryPoint cancels all along the way of a comparison. However
// far it has come, it ends with the context's error, and at once.
func TestCancelAtEveryPoint(t *testing.T) {
	for name, accounts := range map[string][]text.Account{"pair": made.Pair(6000, 1), "crowd": made.Accounts(8)} {
		whole := turningAfter(0)
		if _, err := Compare(whole, accounts, Options{}); err != nil {
			t.Fatal(err)
		}
		const points = 12
		for n := range int64(points) {
			ctx := turningAfter(1 + n*(whole.looks.Load()-1)/points)
			c, err := Compare(ctx, accounts, Options{})
			if !errors.Is(err, context.Canceled) || c != nil {
				t.Errorf("%s, cancelled at look %d: %v, want the context's error and no comparison", name, ctx.turns, err)
			}
			if after := ctx.looks.Load() - ctx.turns; after > mostLooks {
				t.Errorf("%s, cancelled at look %d: %d looks more, want %d at most", name, ctx.turns, after, mostLooks)
			}
		}
	}
}
