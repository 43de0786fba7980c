package compare

import (
	"context"

	"synoptic/compare/align"
	"synoptic/compare/judge"
)

// Judged gives a comparison that was put together by hand what one that
// Compare made has: its accounts prepared, its pairs judged.
func Judged(c *Comparison) *Comparison {
	c.Threshold = thresholdOf(c.Threshold)
	c.prepared = make([]*align.Prepared, len(c.Accounts))
	for i := range c.prepared {
		c.prepared[i] = align.Prepare(c.Accounts[i], c.Claims[i])
	}
	c.judge = judge.New(align.DocumentsOf(c.prepared), c.HasOriginal())
	_ = c.assessing().assess(context.Background(), func(int, int) {}) // never cancelled
	c.judge.Forget()
	return c
}
