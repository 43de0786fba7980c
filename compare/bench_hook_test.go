package compare

// Judged gives a comparison that was put together by hand what one that
// Compare made has: its accounts prepared.
func Judged(c *Comparison) *Comparison {
	docs := make([]*document, len(c.Accounts))
	for i := range docs {
		docs[i] = prepare(c.Accounts[i], c.Claims[i])
	}
	c.judge = newJudge(docs, c.HasOriginal())
	return c
}
