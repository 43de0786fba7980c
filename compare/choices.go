package compare

import "slices"

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
	{"noted", "With a note", true, func(g *Group, x Cell) bool { return g.Note != "" || x.Noted }},
}

// kindFilter wants a finding of a kind.
func kindFilter(k Kind) func(*Group, Cell) bool {
	return func(_ *Group, x Cell) bool { return x.found(k) }
}

func (x Cell) found(k Kind) bool {
	return x.Status == Changed && slices.ContainsFunc(x.Pair.Findings, func(f Finding) bool { return f.Kind == k })
}
