package session

import "synoptic/compare"

// Chosen is the cell that the person is at.
type Chosen struct {
	s      *Session
	Group  int // index of the group, -1 for none; whoever shows it sets it
	Column int // index of the account; whoever shows it sets it
}

// Current is the chosen group, nil where there is none.
func (c *Chosen) Current() *compare.Group {
	if c.s.Cmp == nil || c.Group < 0 || c.Group >= len(c.s.Cmp.Groups) {
		return nil
	}
	return &c.s.Cmp.Groups[c.Group]
}

// id names the chosen group, empty where there is none.
func (c *Chosen) id() string {
	if g := c.Current(); g != nil {
		return g.ID
	}
	return ""
}

// find chooses the group of that name again, in another comparison.
func (c *Chosen) find(id string) {
	for i := range c.s.Cmp.Groups {
		if id != "" && c.s.Cmp.Groups[i].ID == id {
			c.Group = i
		}
	}
}

// Cell is the chosen cell; false where there is none.
func (c *Chosen) Cell() (compare.Cell, bool) {
	g := c.Current()
	if g == nil {
		return compare.Cell{}, false
	}
	return c.s.Cmp.Cell(g, c.Column), true
}

// Unit is what the chosen cell stands for when it is coded: what an account
// makes of the claim or, in the column of the original, the claim as a whole.
func (c *Chosen) Unit(whole bool) (compare.Unit, bool) {
	g := c.Current()
	if g == nil {
		return compare.Unit{}, false
	}
	u := compare.Unit{Group: g.Order - 1, Account: c.Column}
	if whole || u.Account == 0 && c.s.Cmp.HasOriginal() {
		u.Account = compare.Whole
	}
	return u, true
}

// Hub is the claim that a group is about.
func Hub(g *compare.Group) compare.Ref {
	return compare.Ref{Account: g.Members[0].Account, Claim: g.Members[0].Passage()[0]}
}

// Linked reports whether a cell is paired by a link of its own. Among texts
// without an original two may be in one row through a third.
func Linked(cell compare.Cell) bool { return cell.Pair != nil && len(cell.Pair.Links) > 0 }

// GroupsOf lists the groups that each claim of an account stands in.
func GroupsOf(c *compare.Comparison, account int) map[int][]int {
	out := map[int][]int{}
	for i := range c.Groups {
		for _, m := range c.Groups[i].Members {
			if m.Account != account {
				continue
			}
			for _, claim := range m.Passage() {
				out[claim] = append(out[claim], i)
			}
		}
	}
	return out
}

// Silent reports whether the chosen cell is one where the account leaves out
// what the original says.
func (c *Chosen) Silent() bool {
	cell, ok := c.Cell()
	return ok && cell.Member == nil && c.s.Cmp.Told(c.Current())
}

// CanConfirm reports whether there is a pair or a silence to confirm.
func (c *Chosen) CanConfirm() bool {
	cell, ok := c.Cell()
	return ok && !c.s.Stale && !cell.ByPerson && (Linked(cell) || c.Silent() || len(c.perhaps()) > 0)
}

// CanReject reports whether there is a pair or a confirmed silence to reject.
func (c *Chosen) CanReject() bool {
	cell, ok := c.Cell()
	return ok && !c.s.Stale && (Linked(cell) || cell.ByPerson && c.Silent() || len(c.perhaps()) > 0)
}

// Confirm says that the chosen pair is right, or that the account is indeed
// silent.
func (c *Chosen) Confirm() {
	if !c.CanConfirm() {
		return
	}
	if c.Silent() {
		c.s.Apply(c.silence(compare.Confirm))
		return
	}
	if links := c.perhaps(); len(links) > 0 {
		c.s.Apply(c.decided(compare.Confirm, links)...)
		return
	}
	c.s.Apply(c.eachLink(compare.Confirm)...)
}

// perhaps are the links of the chosen cell with claims of the original to
// which it may belong, where it stands in a row of its own for that.
func (c *Chosen) perhaps() []compare.Link {
	var out []compare.Link
	if g := c.Current(); g != nil {
		for _, l := range g.Perhaps {
			if l.To.Account == c.Column {
				out = append(out, l)
			}
		}
	}
	return out
}

// Reject says that the chosen pair is wrong, or takes back a confirmed silence.
func (c *Chosen) Reject() {
	cell, _ := c.Cell()
	switch {
	case !c.CanReject():
	case c.Silent():
		c.s.Apply(c.silence(compare.Reject))
	case len(c.perhaps()) > 0:
		c.s.Apply(c.decided(compare.Reject, c.perhaps())...)
	case cell.ByPerson:
		c.s.Apply(c.eachLink(compare.Part)...)
	default:
		c.s.Apply(c.eachLink(compare.Reject)...)
	}
}

// silence is the decision about an account that has nothing for a group.
func (c *Chosen) silence(verb compare.Verb) compare.Decision {
	return compare.Decision{Verb: verb, A: c.s.Cmp.Place(Hub(c.Current())),
		B: compare.Place{Account: c.s.Cmp.Accounts[c.Column].ID}}
}

// eachLink decides on every link of the chosen pair that the cell shows.
func (c *Chosen) eachLink(verb compare.Verb) []compare.Decision {
	cell, _ := c.Cell()
	shown := map[int]bool{}
	for _, claim := range cell.Member.Passage() {
		shown[claim] = true
	}
	var links []compare.Link
	for _, l := range cell.Pair.Links {
		if shown[l.To.Claim] {
			links = append(links, l)
		}
	}
	return c.decided(verb, links)
}

// decided are the decisions of one kind on some links.
func (c *Chosen) decided(verb compare.Verb, links []compare.Link) []compare.Decision {
	var out []compare.Decision
	for _, l := range links {
		out = append(out, compare.Decision{Verb: verb, A: c.s.Cmp.Place(l.From), B: c.s.Cmp.Place(l.To)})
	}
	return out
}
