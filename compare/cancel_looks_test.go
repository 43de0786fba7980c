package compare

import (
	"context"
	"errors"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// mostLooks is how often the context may be looked at once it is cancelled:
// by every core, and by the loops that each of them stands in.
const mostLooks = 40

// TestCancelAtEveryPoint cancels all along the way of a comparison. However
// far it has come, it ends with the context's error, and at once.
func TestCancelAtEveryPoint(t *testing.T) {
	for name, accounts := range map[string][]text.Account{"pair": made.Pair(2500, 1), "crowd": made.Accounts(5)} {
		whole := made.TurningAfter(0)
		if _, err := Compare(whole, accounts, Options{}); err != nil {
			t.Fatal(err)
		}
		const points = 8
		for n := range int64(points) {
			ctx := made.TurningAfter(1 + n*(whole.Looks.Load()-1)/points)
			c, err := Compare(ctx, accounts, Options{})
			if !errors.Is(err, context.Canceled) || c != nil {
				t.Errorf("%s, cancelled at look %d: %v, want the context's error and no comparison", name, ctx.Turns, err)
			}
			if after := ctx.Looks.Load() - ctx.Turns; after > mostLooks {
				t.Errorf("%s, cancelled at look %d: %d looks more, want %d at most", name, ctx.Turns, after, mostLooks)
			}
		}
	}
}
