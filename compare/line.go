package compare

import "iter"

// Line is a row of the comparison: a group with a cell for every account. It
// is the one walk over groups and accounts, under tables, pictures and files.
type Line struct {
	c       *Comparison
	members []*Member
	pairs   []*Pair
	cells   []Cell
}

// NewLine returns a line that can be of one group after another.
func (c *Comparison) NewLine() *Line {
	n := len(c.Accounts)
	return &Line{c, make([]*Member, n), make([]*Pair, n), make([]Cell, n)}
}

// Of returns a cell for every account, in their order. They stand until the
// line is of another group.
func (l *Line) Of(g *Group) []Cell {
	clear(l.members)
	clear(l.pairs)
	for i := range g.Members {
		l.members[g.Members[i].Account] = &g.Members[i]
	}
	for i := range g.Pairs {
		l.pairs[g.Pairs[i].To] = &g.Pairs[i]
	}
	for account := range l.cells {
		l.cells[account] = l.c.cell(g, account, l.members[account], l.pairs[account])
	}
	return l.cells
}

// Lines walks over some groups (indexes; nil for all) in the order given: their
// indexes and their cells, which stand until the next.
func (c *Comparison) Lines(groups []int) iter.Seq2[int, []Cell] {
	return func(yield func(int, []Cell) bool) {
		l := c.NewLine()
		for _, i := range indexes(c, groups) {
			if !yield(i, l.Of(&c.Groups[i])) {
				return
			}
		}
	}
}
