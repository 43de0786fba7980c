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
}

// Cell returns what an account (index) has for a group. The original's own
// cell is Same, or Omitted where it is silent and accounts are not.
func (c *Comparison) Cell(g *Group, account int) Cell {
	cell := Cell{Status: Omitted, Member: c.member(g, account), ByPerson: slices.Contains(g.Silent, account)}
	for i := range g.Pairs {
		if p := &g.Pairs[i]; p.To == account {
			cell.Pair, cell.Status, cell.ByPerson = p, p.Status, p.ByPerson
		}
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

// Filter chooses groups. The zero value chooses all.
type Filter struct {
	Show     string // a Choice's Key
	Query    string // words that must all stand in one of the group's texts or its note, in any case
	Accounts []int  // the accounts that count; nil for all
}

// Choice is one way to choose groups, as a filter button offers it.
type Choice struct {
	Key, Name string
	// More says that it is offered in menus, and as a button only while it is
	// in force.
	More bool
	has  func(g *Group, cell Cell) bool
}

// Choices are the filters, in the order in which they are shown. A group is
// chosen when one of its cells, the original's aside, is.
var Choices = []Choice{
	{"all", "All", false, nil},
	{"matched", "Matched", false, func(_ *Group, x Cell) bool { return x.Pair != nil && x.Status != Unsure }},
	{"changed", "Changed", false, func(_ *Group, x Cell) bool { return x.Status == Changed }},
	{"figures", "Changed figures", false, func(_ *Group, x Cell) bool { return x.found(FigureKind) || x.found(BoundKind) }},
	{"quotes", "Altered quotes", false, func(_ *Group, x Cell) bool { return x.found(QuoteKind) }},
	{"unsure", "Unsure", false, func(_ *Group, x Cell) bool { return x.Status == Unsure }},
	{"omitted", "Only in original", false, func(_ *Group, x Cell) bool { return x.Status == Omitted }},
	{"added", "Only in coverage", false, func(_ *Group, x Cell) bool { return x.Status == Added }},
	{"dates", "Changed dates", true, kindFilter(DateKind)},
	{"names", "Changed names", true, kindFilter(NameKind)},
	{"hedges", "Changed hedges", true, kindFilter(HedgeKind)},
	{"negations", "Changed negation", true, kindFilter(NegationKind)},
	{"attributions", "Changed attribution", true, kindFilter(AttributionKind)},
	{"scopes", "Changed scope", true, kindFilter(ScopeKind)},
	{"moved", "Moved", true, func(_ *Group, x Cell) bool { return x.Pair != nil && x.Pair.Moved }},
	{"shared", "Additions that accounts share", true, func(g *Group, x Cell) bool { return x.Status == Added && len(g.Members) > 1 }},
	{"decided", "Decided by a person", true, func(_ *Group, x Cell) bool { return x.ByPerson }},
	{"undecided", "Not decided yet", true, func(_ *Group, x Cell) bool { return !x.ByPerson && x.Status != Added }},
	{"noted", "With a note", true, func(g *Group, _ Cell) bool { return g.Note != "" }},
}

// kindFilter wants a finding of a kind.
func kindFilter(k Kind) func(*Group, Cell) bool {
	return func(_ *Group, x Cell) bool { return x.found(k) }
}

func (x Cell) found(k Kind) bool {
	return x.Status == Changed && slices.ContainsFunc(x.Pair.Findings, func(f Finding) bool { return f.Kind == k })
}

// Select returns the indexes of the groups that f chooses, in order.
func (c *Comparison) Select(f Filter) []int {
	var out []int
	for i := range c.Groups {
		if c.matches(&c.Groups[i], f) {
			out = append(out, i)
		}
	}
	return out
}

func (c *Comparison) matches(g *Group, f Filter) bool {
	at := slices.IndexFunc(Choices, func(x Choice) bool { return x.Key == f.Show })
	return (at < 0 || Choices[at].has == nil || c.anyCell(g, f, Choices[at].has)) &&
		(f.Query == "" || c.mentions(g, f))
}

// anyCell reports whether one of the cells that count is as has wants it. An
// account that is silent on what the original does not say either is no cell.
func (c *Comparison) anyCell(g *Group, f Filter, has func(*Group, Cell) bool) bool {
	for account := range c.Accounts {
		if account == 0 && c.HasOriginal() || f.Accounts != nil && !slices.Contains(f.Accounts, account) {
			continue
		}
		cell := c.Cell(g, account)
		if cell.Member == nil && !c.Told(g) {
			continue
		}
		if has(g, cell) {
			return true
		}
	}
	return false
}

func (c *Comparison) mentions(g *Group, f Filter) bool {
	text := []string{fold(g.Note)}
	for _, m := range g.Members {
		text = append(text, fold(c.Text(m.Account, m.Passage())))
	}
	all := strings.Join(text, "\n")
	for _, w := range strings.Fields(fold(f.Query)) {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}
