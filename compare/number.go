package compare

import (
	"context"
	"strconv"

	"synoptic/compare/text"
)

// Number is what people call the group by. Claims of the original have theirs
// for good, whatever else stands between them; what only accounts have is +1,
// +2 and so on as the engine found it, also when decisions make other rows. What
// is an addition by a decision alone comes behind, in the order in which it was
// decided. Without an original it is the place among all.
func (g *Group) Number() string {
	if g.number == "" {
		return strconv.Itoa(g.Order)
	}
	return g.number
}

// number gives the groups their places and their numbers.
func (c grouping) number(ctx context.Context, by ruling) {
	told := map[int]int{}
	for i, claim := range c.hubClaims() {
		told[claim] = i + 1
	}
	if c.added == nil {
		c.added = c.addedAt(ctx, len(by.pairs) > 0)
	}
	later := map[text.Ref]int{}
	of := func(r text.Ref) int {
		if n, ok := c.added[r]; ok {
			return n
		}
		if later[r] == 0 {
			later[r] = len(c.added) + len(later) + 1
		}
		return later[r]
	}
	for _, r := range by.parted {
		of(r)
	}
	for i := range c.Groups {
		g := &c.Groups[i]
		g.Order = i + 1
		switch {
		case c.Told(g):
			g.number = strconv.Itoa(told[g.Members[0].Claims[0]])
		case c.HasOriginal():
			g.number = "+" + strconv.Itoa(of(firstOf(g)))
		}
	}
}

// addedAt counts what only accounts have, by the first claim of each, in the rows
// that the engine makes without decisions.
func (c grouping) addedAt(ctx context.Context, decisions bool) map[text.Ref]int {
	plain := *c.Comparison
	if decisions {
		plain.grouping().arrange(ctx, plain.links, nil)
	}
	out := map[text.Ref]int{}
	for i := range plain.Groups {
		if g := &plain.Groups[i]; !plain.Told(g) {
			out[firstOf(g)] = len(out) + 1
		}
	}
	return out
}

// firstOf is the first claim of a group.
func firstOf(g *Group) text.Ref {
	return text.Ref{Account: g.Members[0].Account, Claim: g.Members[0].Passage()[0]}
}
