package compare

import (
	"cmp"
	"slices"

	"synoptic/compare/diff"
	"synoptic/compare/work"
)

// place is where a row stands among all.
type place struct {
	row, added int     // behind a row of the original; 0 for that itself
	depth      float64 // of its first claim in its account
	text       string
}

// order puts each added row after the row of the claim that precedes it in
// the account that has it. It is of no use where the reading is stopped.
func (c grouping) order(reading *work.Reading) {
	before := c.rowsBefore(reading)
	places, order := make([]place, len(c.Groups)), make([]int, len(c.Groups))
	for i := range c.Groups {
		if reading.Stopped(256) {
			return
		}
		places[i], order[i] = c.place(i, before), i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if reading.Stopped(64) {
			return 0
		}
		x, y := &places[a], &places[b]
		return cmp.Or(cmp.Compare(x.row, y.row), cmp.Compare(x.added, y.added),
			cmp.Compare(x.depth, y.depth), cmp.Compare(x.text, y.text))
	})
	ordered := make([]Group, len(order))
	for i, at := range order {
		ordered[i] = c.Groups[at]
	}
	c.Groups = ordered
}

// place says where a row stands: one that only accounts have behind the row of a
// claim to which it may belong, else of what its account tells before it.
func (c grouping) place(i int, before [][]int) place {
	g := &c.Groups[i]
	m := g.Members[0]
	if c.HasOriginal() && m.Account == 0 {
		return place{row: i}
	}
	first := m.Passage()[0]
	span, body := c.Claims[m.Account][first].Span, c.Accounts[m.Account].Text
	out := place{row: -1, added: 1, depth: float64(span.Start) / float64(len(body)+1), text: span.Of(body)}
	switch {
	case !c.HasOriginal():
	case len(g.Perhaps) > 0:
		from := g.Perhaps[0].From
		out.row = max(0, before[from.Account][from.Claim])
	default:
		out.row = before[m.Account][first]
	}
	return out
}

// rowsBefore returns for every claim of every account the row of the original
// in which it stands, else that of the last claim before it that stands in one;
// -1 where there is none.
func (c grouping) rowsBefore(reading *work.Reading) [][]int {
	out := make([][]int, len(c.Claims))
	for account, claims := range c.Claims {
		out[account] = slices.Repeat([]int{-1}, len(claims))
	}
	for i := range c.Groups {
		g := &c.Groups[i]
		if reading.Stopped(256) || !c.Told(g) {
			continue
		}
		for _, m := range g.Members {
			for _, claim := range m.Claims {
				if at := &out[m.Account][claim]; *at < 0 {
					*at = i
				}
			}
		}
	}
	for _, rows := range out {
		for i := 1; i < len(rows) && !reading.Stopped(1); i++ {
			if rows[i] < 0 {
				rows[i] = rows[i-1]
			}
		}
	}
	return out
}

// markMoved marks the pairs that an account tells elsewhere than their
// neighbours: those outside the longest run of rows that original and account
// have in the same order.
func (c grouping) markMoved() {
	if !c.HasOriginal() {
		return
	}
	pairs, places := make([][]*Pair, len(c.Accounts)), make([][]int, len(c.Accounts))
	for i := range c.Groups {
		g := &c.Groups[i]
		for j := range g.Pairs {
			if p := &g.Pairs[j]; p.From == 0 && p.sure() {
				pairs[p.To] = append(pairs[p.To], p)
				places[p.To] = append(places[p.To], c.Member(g, p.To).Claims[0])
			}
		}
	}
	for account, told := range pairs {
		kept := diff.Rising(places[account])
		for i, p := range told {
			p.Moved = !kept[i]
		}
	}
}
