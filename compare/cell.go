package compare

import (
	"slices"
	"strings"
)

// Cell is what one account has for one group.
type Cell struct {
	Status Status
	Member *Member // nil where the account is silent
	Pair   *Pair   // nil for the reference member and for silence
	// ByPerson says that a person made or confirmed what stands here.
	ByPerson bool
	Noted    bool // a coder remarked on it
}

// Cell returns what an account (index) has for a group. The original's own
// cell is Same, or Omitted where it is silent and accounts are not.
func (c *Comparison) Cell(g *Group, account int) Cell {
	var pair *Pair
	for i := range g.Pairs {
		if g.Pairs[i].To == account {
			pair = &g.Pairs[i]
		}
	}
	return c.cellOf(g, account, c.member(g, account), pair)
}

// cellOf is Cell for an account's member and pair, nil where there are none.
func (c *Comparison) cellOf(g *Group, account int, m *Member, p *Pair) Cell {
	cell := Cell{Status: Omitted, Member: m, Pair: p, Noted: c.noted(Unit{g.Order - 1, account})}
	if p != nil {
		cell.Status, cell.ByPerson = p.Status, p.ByPerson
	} else {
		cell.ByPerson = slices.Contains(g.Silent, account)
	}
	switch {
	case c.Told(g) && cell.Pair == nil && cell.Member != nil:
		cell.Status = Same
	case !c.Told(g) && cell.Member != nil && c.HasOriginal():
		cell.Status = Added
	case !c.Told(g) && cell.Member != nil && cell.Pair == nil:
		cell.Status = Same // the reference among peers
	}
	return cell
}

// Told reports whether the original has the group.
func (c *Comparison) Told(g *Group) bool {
	return c.HasOriginal() && g.Members[0].Account == 0
}

// Text returns the words of some claims of an account, joined by a blank.
func (c *Comparison) Text(account int, claims []int) string {
	parts := make([]string, len(claims))
	for i, n := range claims {
		parts[i] = c.Claims[account][n].Of(c.Accounts[account].Text)
	}
	return strings.Join(parts, " ")
}
