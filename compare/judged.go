package compare

import "context"

// Judged gives a comparison that was put together by hand what one that
// Compare made has: its accounts prepared, its pairs judged.
func Judged(c *Comparison) *Comparison {
	c.prepared = make([]*prepared, len(c.Accounts))
	for i := range c.prepared {
		c.prepared[i] = prepare(c.Accounts[i], c.Claims[i])
	}
	c.judge = newJudge(documentsOf(c.prepared), c.HasOriginal())
	_ = c.assess(context.Background(), func(int, int) {}) // never cancelled
	c.judge.forget()
	return c
}
