package compare

import (
	"slices"
	"strings"
	"synoptic/compare/quote"

	"synoptic/compare/judge"
	"synoptic/compare/text"
)

// Filter chooses groups: those that have a cell as Show, Accounts, Kinds,
// Statuses, Decided and Codes all want it, and the words of Query. The zero
// value chooses all. The window, its counts and every export use it.
type Filter struct {
	Show     string         // a Choice's Key
	Query    string         // words that must all stand in the group's texts, notes or topic; see Terms
	Accounts []int64        // IDs of the accounts that count; empty for all
	Kinds    []judge.Kind   // a finding of one of these kinds
	Statuses []judge.Status // one of these states
	Decided  Decided
	Codes    []string // IDs of codes, one of which somebody gave to the cell or the group
}

// Decided says what a Filter wants of the decisions of people.
type Decided string

// What a Filter may want of the decisions of people.
const (
	Either    Decided = ""
	ByHand    Decided = "decided"   // a person made, confirmed or rejected what stands in the cell
	Undecided Decided = "undecided" // nobody has; additions need no decision
)

// Any reports whether f chooses all groups.
func (f Filter) Any() bool {
	return (f.Show == "" || f.Show == Choices[0].Key) && f.Query == "" && f.Decided == Either &&
		len(f.Accounts)+len(f.Kinds)+len(f.Statuses)+len(f.Codes) == 0
}

// Equal reports whether two filters are the same.
func (f Filter) Equal(g Filter) bool {
	return f.Show == g.Show && f.Query == g.Query && f.Decided == g.Decided && slices.Equal(f.Accounts, g.Accounts) &&
		slices.Equal(f.Kinds, g.Kinds) && slices.Equal(f.Statuses, g.Statuses) && slices.Equal(f.Codes, g.Codes)
}

// Select returns the indexes of the groups that f chooses, in order.
func (c *Comparison) Select(f Filter) []int {
	rows, _ := c.Tally(f)
	return rows
}

// Tally returns what Select does and, for each of Choices, how many groups f
// would choose with it as Show.
func (c *Comparison) Tally(f Filter) (rows, counts []int) {
	s := newSieve(c, f)
	counts = make([]int, len(Choices))
	show := max(0, slices.IndexFunc(Choices, func(x Choice) bool { return x.Key == f.Show }))
	for i := range c.Groups {
		has := s.choices(&c.Groups[i], i)
		for n := range has {
			if has[n] {
				counts[n]++
			}
		}
		if has != nil && has[show] {
			rows = append(rows, i)
		}
	}
	return rows, counts
}

// MayBeLeftOut counts the groups of the original, of those that f chooses its Show
// aside, that no account surely leaves out but one may: of its possible match nobody
// has decided.
func MayBeLeftOut(c *Comparison, f Filter) (n int) {
	f.Show = "omitted"
	surely := c.Select(f)
	f.Show = "unsure"
	for _, i := range c.Select(f) {
		if _, left := slices.BinarySearch(surely, i); !left && c.Told(&c.Groups[i]) {
			n++
		}
	}
	return n
}

// sieve is a filter made ready for many groups.
type sieve struct {
	*Comparison
	Filter
	terms    []string
	accounts []bool // which count, by index
	cells    bool   // something is wanted of a cell besides Show
	line     *Line
	foreign  map[Ref]bool // claims in which a quotation begins that the original does not have
}

func newSieve(c *Comparison, f Filter) sieve {
	s := sieve{Comparison: c, Filter: f, terms: text.Terms(f.Query), accounts: make([]bool, len(c.Accounts)), line: c.NewLine()}
	for i, a := range c.Accounts {
		s.accounts[i] = (i > 0 || !c.HasOriginal()) && (len(f.Accounts) == 0 || slices.Contains(f.Accounts, a.ID))
	}
	s.cells = f.Decided != Either || len(f.Accounts)+len(f.Kinds)+len(f.Statuses)+len(f.Codes) > 0
	s.foreign = map[Ref]bool{}
	for _, q := range c.Quotations {
		if c.HasOriginal() && q.Verdict == quote.NotFound && !q.Nested {
			s.foreign[q.Ref] = true
		}
	}
	return s
}

// choices says for each of Choices whether the group has a cell for it that
// all else in the filter wants too; nil where the group is out.
func (s sieve) choices(g *Group, group int) []bool {
	if len(s.terms) > 0 && !s.mentions(g) {
		return nil
	}
	has := make([]bool, len(Choices))
	for n, x := range Choices {
		has[n] = x.has == nil && !s.cells
	}
	for account, cell := range s.line.Of(g) {
		if !s.accounts[account] || cell.Blank || !s.wants(g, group, account, cell) {
			continue
		}
		cell.foreign = cell.Member != nil && slices.ContainsFunc(cell.Member.Passage(), func(n int) bool { return s.foreign[Ref{Account: account, Claim: n}] })
		for n, x := range Choices {
			has[n] = has[n] || x.has == nil || x.has(g, cell)
		}
	}
	return has
}

// wants reports whether a cell is as the filter wants it, Show aside.
func (s sieve) wants(g *Group, group, account int, cell Cell) bool {
	return (len(s.Statuses) == 0 || slices.Contains(s.Statuses, cell.Status)) &&
		(len(s.Kinds) == 0 || slices.ContainsFunc(s.Kinds, cell.found)) &&
		(s.Filter.Decided != ByHand || cell.Decided()) &&
		(s.Filter.Decided != Undecided || !cell.Decided() && cell.Status != judge.Added) &&
		(len(s.Filter.Codes) == 0 || s.coded(Unit{group, Whole}) || s.coded(Unit{group, account}))
}

// coded reports whether somebody gave a unit one of the codes asked for.
func (s sieve) coded(u Unit) bool {
	return slices.ContainsFunc(s.Comparison.Codes().Codings(u), func(m Coding) bool { return slices.ContainsFunc(s.Filter.Codes, m.Gives) })
}

// mentions reports whether all words of the query stand in the group.
func (s sieve) mentions(g *Group) bool {
	body := []string{text.Searchable(g.Note), text.Searchable(s.Comparison.Codes().Topic(g)), text.Searchable(s.Comparison.Codes().remarks(g))}
	for _, m := range g.Members {
		body = append(body, text.Searchable(s.Text(m.Account, m.Passage())))
	}
	all := strings.Join(body, "\n")
	for _, w := range s.terms {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
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
	{"matched", "Matched", false, func(_ *Group, x Cell) bool {
		return x.Pair != nil && x.Status != judge.Unsure && x.Status != judge.Added
	}},
	{"changed", "Changed", false, func(_ *Group, x Cell) bool { return x.Status == judge.Changed }},
	{"figures", "Changed figures", false, func(_ *Group, x Cell) bool { return x.found(judge.FigureKind) || x.found(judge.BoundKind) }},
	{"quotes", "Altered quotes", false, func(_ *Group, x Cell) bool { return x.found(judge.QuoteKind) }},
	{"unsure", StateOf(judge.Unsure).Name, false, func(_ *Group, x Cell) bool { return x.Status == judge.Unsure }},
	{"omitted", StateOf(judge.Omitted).Name, false, func(_ *Group, x Cell) bool { return x.Status == judge.Omitted }},
	{"added", StateOf(judge.Added).Name, false, func(_ *Group, x Cell) bool { return x.Status == judge.Added }},
	{"check", ToCheck, false, func(_ *Group, x Cell) bool { return len(x.ToCheck()) > 0 }},
	{"alone", OnlyOriginal, true, func(g *Group, x Cell) bool { return x.Status == judge.Omitted && len(g.Members) == 1 }},
	{"matters", "Only what matters", true, func(_ *Group, x Cell) bool {
		return x.Status != judge.Same && x.Status != judge.Reworded || len(x.ToCheck()) > 0
	}},
	{"dates", "Changed dates", true, kindFilter(judge.DateKind)},
	{"names", "Changed names", true, kindFilter(judge.NameKind)},
	{"hedges", "Changed hedges", true, kindFilter(judge.HedgeKind)},
	{"negations", "Changed negation", true, kindFilter(judge.NegationKind)},
	{"attributions", "Changed attribution", true, kindFilter(judge.AttributionKind)},
	{"scopes", "Changed scope", true, kindFilter(judge.ScopeKind)},
	{"words", "Changed words", true, func(_ *Group, x Cell) bool { return x.foundOther() }},
	{"moved", "Moved", true, func(_ *Group, x Cell) bool { return x.Pair != nil && x.Pair.Moved }},
	{"shared", "Additions in several accounts", true, func(g *Group, x Cell) bool { return x.Status == judge.Added && len(g.Members) > 1 }},
	{"foreign", "Quotations not in the original", true, func(_ *Group, x Cell) bool { return x.foreign }},
	{"decided", "Decided by a person", true, func(_ *Group, x Cell) bool { return x.Decided() }},
	{"undecided", "Not decided yet", true, func(_ *Group, x Cell) bool { return !x.Decided() && x.Status != judge.Added }},
	{"noted", "With a note", true, func(g *Group, x Cell) bool { return g.Note != "" || x.Noted }},
}

// filtered are the kinds of finding that have a filter of their own.
var filtered = []judge.Kind{judge.FigureKind, judge.BoundKind, judge.QuoteKind, judge.DateKind, judge.NameKind, judge.HedgeKind,
	judge.NegationKind, judge.AttributionKind, judge.ScopeKind}

// foundOther reports whether there is a finding of a kind without a filter.
func (x Cell) foundOther() bool {
	return x.Status == judge.Changed && slices.ContainsFunc(x.Pair.Findings, func(f judge.Finding) bool { return !slices.Contains(filtered, f.Kind) })
}

// kindFilter wants a finding of a kind.
func kindFilter(k judge.Kind) func(*Group, Cell) bool {
	return func(_ *Group, x Cell) bool { return x.found(k) }
}

func (x Cell) found(k judge.Kind) bool {
	return x.Status == judge.Changed && slices.ContainsFunc(x.Pair.Findings, func(f judge.Finding) bool { return f.Kind == k })
}
