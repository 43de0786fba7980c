package compare

import (
	"maps"
	"slices"
	"strconv"

	"synoptic/compare/agree"
)

// Variable is something that coders decide of every unit: whether a code
// applies, or the relation.
type Variable struct {
	Kind  string // the ID of a code, or RelationKind
	Whole bool   // of groups as a whole, not of what an account makes of them
}

// Variables returns what coders have coded: the relation first, then the
// codes in the order of the codebook, cells before whole groups. A code that
// nobody ever gave to units of a kind is no variable of that kind.
func (c Codes) Variables() []Variable {
	used := map[Variable]bool{}
	for u, by := range c.of.coded.marks {
		for _, m := range by {
			if m.Relation != "" {
				used[Variable{RelationKind, false}] = true
			}
			for _, id := range m.Given() {
				used[Variable{id, u.Account == Whole}] = true
			}
		}
	}
	var out []Variable
	for _, kind := range append([]string{RelationKind}, c.of.coded.book.ids()...) {
		for _, whole := range []bool{false, true} {
			if v := (Variable{kind, whole}); used[v] {
				out = append(out, v)
			}
		}
	}
	return out
}

func (b Codebook) ids() []string {
	out := make([]string, len(b))
	for i, k := range b {
		out[i] = k.ID
	}
	return out
}

// NameOf returns the name of a code or of the relation, as coders read it.
func (c Codes) NameOf(kind string) string {
	switch kind {
	case RelationKind:
		return "Relation to the original"
	case NoCode:
		return "No code"
	}
	k, _ := c.of.coded.book.Find(kind)
	return k.Name
}

// Value returns what a coding says of a variable in words: a Relation, "1" or
// "0"; empty where the coder did not code it. Whoever gave a unit or words of it
// any code, or said that none applies, has coded all of them.
func (m Coding) Value(kind string) string {
	switch {
	case kind == RelationKind:
		return string(m.Relation)
	case m.Gives(kind):
		return "1"
	case len(m.Given()) > 0 || m.None:
		return "0"
	}
	return ""
}

// number is Value as a number of reliability data: relations from 1 in the
// order of Relations, codes 0 and 1.
func (m Coding) number(kind string) int {
	v := m.Value(kind)
	switch {
	case v == "":
		return agree.Missing
	case kind == RelationKind:
		return Relation(v).number()
	}
	n, _ := strconv.Atoi(v)
	return n
}

// rankOf is how far a relation, by its number, departs from the original; what
// stands outside the order is missing.
func rankOf(v int) int {
	if v == agree.Missing || v < 1 || v > len(Relations) || Relations[v-1].Rank == 0 {
		return agree.Missing
	}
	return Relations[v-1].Rank
}

// Ratings returns the reliability data of a variable, a column for each of
// the coders, with the units of its rows in the order of the table. Units
// that nobody coded are not among them. accounts are those whose cells
// count; nil for all.
func (c Codes) Ratings(v Variable, coders []string, accounts []int) (agree.Ratings, []Unit) {
	var out agree.Ratings
	var units []Unit
	for _, u := range slices.SortedFunc(maps.Keys(c.of.coded.marks), compareUnits) {
		if (u.Account == Whole) != v.Whole || accounts != nil && !slices.Contains(accounts, u.Account) {
			continue
		}
		row := make([]int, len(coders))
		for i, coder := range coders {
			row[i] = c.CodingOf(u, coder).number(v.Kind)
		}
		if agree.Coded(row) > 0 {
			out, units = append(out, row), append(units, u)
		}
	}
	return out, units
}

// Agreement is how far coders agree on one variable.
type Agreement struct {
	Variable
	Name    string // of the variable
	Outlet  string // empty: all
	Coders  []string
	Coded   int            // units that somebody coded
	Units   int            // of them those that at least two coded: all coefficients rest on these
	Percent agree.Estimate // see Ratings.Percent
	Kappa   agree.Estimate // defined for two coders
	Alpha   agree.Estimate // nominal
	Ordinal agree.Estimate // alpha of the ranks of the relation; undefined for codes
}

// FewUnits is below how many units coded twice a coefficient says little.
const FewUnits = 50

// Caution is what a reader of the coefficients should know, empty for nothing.
func (a Agreement) Caution() string {
	switch {
	case a.Units == 0:
		return "No unit was coded by two coders."
	case !a.Alpha.Defined:
		return "All codes are alike: without variation kappa and alpha are not defined."
	case a.Units < FewUnits:
		return "Only " + strconv.Itoa(a.Units) + " units were coded twice: the coefficients are rough. Aim at " + strconv.Itoa(FewUnits) + " or more."
	}
	return ""
}

// Agreement returns how far coders agree: for every variable over all
// accounts and, for cells, for every outlet by itself. With fewer than two
// coders there is none.
func (c Codes) Agreement(coders []string) []Agreement {
	if len(coders) < 2 {
		return nil
	}
	var out []Agreement
	for _, v := range c.Variables() {
		out = append(out, c.agreementOn(v, coders, "", nil))
		if v.Whole {
			continue
		}
		names, accounts := c.outlets()
		for _, name := range names {
			if a := c.agreementOn(v, coders, name, accounts[name]); a.Coded > 0 {
				out = append(out, a)
			}
		}
	}
	return out
}

// outlets returns the accounts by who published them, the original among
// them, in order.
func (c Codes) outlets() (names []string, accounts map[string][]int) {
	accounts = map[string][]int{}
	for i, a := range c.of.Accounts {
		name := a.Outlet
		if name == "" {
			name = a.Title
		}
		if accounts[name] == nil {
			names = append(names, name)
		}
		accounts[name] = append(accounts[name], i)
	}
	return names, accounts
}

func (c Codes) agreementOn(v Variable, coders []string, outlet string, accounts []int) Agreement {
	r, units := c.Ratings(v, coders, accounts)
	e := r.Estimates(agree.Percent, agree.Kappa, agree.AlphaOf(agree.Nominal))
	a := Agreement{Variable: v, Name: c.NameOf(v.Kind), Outlet: outlet, Coders: coders, Coded: len(units), Units: r.Pairable(),
		Percent: e[0], Kappa: e[1], Alpha: e[2]}
	if v.Kind == RelationKind {
		a.Ordinal = r.Map(rankOf).AlphaOrdinal()
	}
	return a
}

// Conflict is a variable of a unit on which coders differ.
type Conflict struct {
	Unit
	Kind   string      // the ID of a code, or RelationKind
	Values [][2]string // coder and value, those who coded it
	Agreed string      // what they settled on, empty while it is open
}

// Conflicts returns everything on which coders differ, in the order of the
// table, settled or not.
func (c Codes) Conflicts() []Conflict {
	var out []Conflict
	for _, u := range c.Units() {
		for _, kind := range append([]string{RelationKind}, c.of.coded.book.ids()...) {
			x := Conflict{Unit: u, Kind: kind, Values: c.values(u, kind), Agreed: c.Agreed(u)[kind]}
			if differ(x.Values) {
				out = append(out, x)
			}
		}
	}
	return out
}

func (c Codes) values(u Unit, kind string) (out [][2]string) {
	for _, m := range c.Codings(u) {
		if v := m.Value(kind); v != "" {
			out = append(out, [2]string{m.Coder, v})
		}
	}
	return out
}

func differ(values [][2]string) bool {
	return slices.ContainsFunc(values, func(v [2]string) bool { return v[1] != values[0][1] })
}

// AgreedValue returns what stands for a variable of a unit after
// reconciliation: what the coders settled on or, where at least two coded it
// alike, that value; else nothing.
func (c Codes) AgreedValue(u Unit, kind string) string {
	if v := c.Agreed(u)[kind]; v != "" {
		return v
	}
	if values := c.values(u, kind); len(values) > 1 && !differ(values) {
		return values[0][1]
	}
	return ""
}
