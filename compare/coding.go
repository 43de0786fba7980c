package compare

import (
	"maps"
	"slices"
	"strings"

	"synoptic/compare/judge"
	"synoptic/compare/text"
)

// The verbs of coding. Kind holds the ID of a code. A names the claim that a
// group is about, B what an account has for it: without an account the group
// as a whole, without a span an account that is silent.
const (
	Define Verb = "define" // Kind is in the codebook with the entry in Note
	Retire Verb = "retire" // Kind is out of it; its uses become uses of the code in Note
	// Encode: the code applies; NoCode: the coder looked, and none does. With
	// OfWords in Note it applies to the words of B alone, which lie in what an
	// account has for the group, the original among them.
	Encode Verb = "code"
	Decode Verb = "uncode" // it does not
	Relate Verb = "relate" // Note is the Relation; empty takes it back
	Agree  Verb = "agree"  // the coders settled on Note for Kind, a code (1 or 0) or RelationKind; empty takes it back
	// Comment: Note is what the coder remarks on the unit; empty takes it away.
	Comment Verb = "comment"
	// Label: Note is the topic of the group, one for all coders; empty takes it away.
	Label Verb = "topic"
)

const (
	// OfWords stands in Note of an Encode or Decode that is of the words at B alone.
	OfWords = "words"
	// NoCode stands in Kind for "looked at, and no code applies".
	NoCode = "none"
	// RelationKind stands in Kind of an Agree for the relation.
	RelationKind = "relation"
)

// CodingVerbs are those that settle leaves to code.
var CodingVerbs = map[Verb]bool{Define: true, Retire: true, Encode: true, Decode: true, Relate: true, Agree: true, Comment: true, Label: true}

// IsCoding reports whether a decision of the verb is about codes, topics or
// remarks of coders, so that Recoded shows it.
func IsCoding(v Verb) bool { return CodingVerbs[v] }

// Whole is the Account of a Unit that is the group as a whole.
const Whole = -1

// Unit is what is coded: a group, or what one account makes of it.
type Unit struct {
	Group   int // index into Comparison.Groups
	Account int // index into Comparison.Accounts, or Whole
}

// Coding is all that one coder said of one unit.
type Coding struct {
	Coder    string
	Codes    []string     // IDs of those given to the unit as a whole, in the order of the codebook
	Words    []CodedWords // codes given to words of it, in the order of the text
	None     bool         // looked at, and no code applies
	Relation Relation     // empty where there is none
	Note     string       // what the coder remarks on the unit
	At       string       // of the newest part, RFC 3339
	when     map[string]string
	words    map[CodedWords]string // when a code was given to words, RFC 3339
}

// CodedWords are words of an account that have a code of their own.
type CodedWords struct {
	text.Span        // bytes of the account's text
	Code      string // its ID
}

// WhenWords returns when a code was given to words, RFC 3339.
func (m Coding) WhenWords(w CodedWords) string { return m.words[w] }

// When returns when a code, or RelationKind, was given, RFC 3339.
func (m Coding) When(kind string) string { return m.when[kind] }

// Coded reports whether the coder gave a code or a relation, or said that no
// code applies; a remark alone is no coding.
func (m Coding) Coded() bool {
	return len(m.Codes) > 0 || len(m.Words) > 0 || m.None || m.Relation != ""
}

// Has reports whether the code applies to the unit as a whole by that coder.
func (m Coding) Has(code string) bool { return slices.Contains(m.Codes, code) }

// Gives reports whether the code applies to the unit or to words of it by that
// coder.
func (m Coding) Gives(code string) bool {
	return m.Has(code) || slices.ContainsFunc(m.Words, func(w CodedWords) bool { return w.Code == code })
}

// Given returns the IDs of the codes that apply to the unit or to words of it,
// each once: first those of the whole.
func (m Coding) Given() []string {
	out := slices.Clone(m.Codes)
	for _, w := range m.Words {
		if !slices.Contains(out, w.Code) {
			out = append(out, w.Code)
		}
	}
	return out
}

// codings is what the decisions on codes come to for one comparison.
type codings struct {
	book   Codebook
	coders []string
	marks  map[Unit]map[string]*Coding
	agreed map[Unit]map[string]string
	topics map[int]string               // by group
	groups map[text.Ref]int             // by claim
	lost   map[string]map[Decision]bool // what no longer applies, by the reason
	order  []string                     // of lost
}

// Codes are what coders said of a comparison's groups and cells, its codebook
// and what the coders agreed on.
type Codes struct{ of *Comparison }

// Codes returns what coders said.
func (c *Comparison) Codes() Codes { return Codes{c} }

// IsCoded reports whether a coder said anything of a unit, or coders agreed on
// it.
func (c Codes) IsCoded(u Unit) bool { return c.of.coded.marks[u] != nil || c.of.coded.agreed[u] != nil }

// Codebook returns the codes of the project.
func (c Codes) Codebook() Codebook { return c.of.coded.book }

// Coders returns everybody who coded something that stands, by name.
func (c Codes) Coders() []string { return c.of.coded.coders }

// Topic returns the label that a person gave to a group, empty for none.
func (c Codes) Topic(g *Group) string { return c.of.coded.topics[g.Order-1] }

// Topics returns all labels that groups have, each once, by name.
func (c Codes) Topics() []string {
	return slices.Compact(slices.Sorted(maps.Values(c.of.coded.topics)))
}

// remarks joins what coders remark on a group and on its cells.
func (c Codes) remarks(g *Group) string {
	if len(c.of.coded.marks) == 0 {
		return ""
	}
	var out []string
	for account := Whole; account < len(c.of.Accounts); account++ {
		for _, m := range c.Codings(Unit{g.Order - 1, account}) {
			out = append(out, m.Note)
		}
	}
	return strings.Join(out, "\n")
}

// noted reports whether a coder remarked on a unit.
func (c Codes) noted(u Unit) bool {
	for _, m := range c.of.coded.marks[u] {
		if m.Note != "" {
			return true
		}
	}
	return false
}

// Units returns everything that somebody coded or remarked on or that was
// agreed on, in the order of the groups, the group as a whole before its accounts.
func (c Codes) Units() []Unit {
	seen := map[Unit]bool{}
	for u := range c.of.coded.marks {
		seen[u] = true
	}
	for u := range c.of.coded.agreed {
		seen[u] = true
	}
	return slices.SortedFunc(maps.Keys(seen), compareUnits)
}

func compareUnits(a, b Unit) int {
	if a.Group != b.Group {
		return a.Group - b.Group
	}
	return a.Account - b.Account
}

// Codings returns what coders said of a unit, by the name of the coder.
func (c Codes) Codings(u Unit) []Coding {
	by := c.of.coded.marks[u]
	if len(by) == 0 {
		return nil // as mostly; tables ask for every cell
	}
	var out []Coding
	for _, coder := range slices.Sorted(maps.Keys(by)) {
		out = append(out, *by[coder])
	}
	return out
}

// CodingOf returns what one coder said of a unit; empty where that is nothing.
func (c Codes) CodingOf(u Unit, coder string) Coding {
	if m := c.of.coded.marks[u][coder]; m != nil {
		return *m
	}
	return Coding{Coder: coder}
}

// Agreed returns what coders settled on for a unit, by code ID ("1", "0") and
// RelationKind. Nil where they settled nothing.
func (c Codes) Agreed(u Unit) map[string]string { return c.of.coded.agreed[u] }

// Unit returns what A and B of a decision on a unit must name.
func (c Codes) Unit(u Unit) (a, b Place) {
	first := c.of.Groups[u.Group].Members[0]
	a = c.of.Place(text.Ref{Account: first.Account, Claim: first.Passage()[0]})
	if u.Account == Whole {
		return a, Place{}
	}
	b.Account = c.of.Accounts[u.Account].ID
	if m := c.of.Member(&c.of.Groups[u.Group], u.Account); m != nil {
		claims := m.Passage()
		b.Span = text.Span{Start: c.of.Claims[u.Account][claims[0]].Start, End: c.of.Claims[u.Account][claims[len(claims)-1]].End}
	}
	return a, b
}

// UnitFinder returns a function that finds what a decision on a unit is about
// in c. Where that is nothing any more, why says the reason.
func (c Codes) UnitFinder() func(Decision) (u Unit, why string) {
	var k codings
	return func(d Decision) (Unit, string) { return k.unit(c.of, d) }
}

// LostCodes are the warnings that say which codes no longer apply and why.
func (c Codes) LostCodes() []judge.Warning {
	return slices.Clone(c.of.Warnings[len(c.of.settled):])
}

// Recoded returns the comparison with the codes of other decisions. Rows and
// findings stay as they are, so that it costs next to nothing; decisions of
// another kind must be those that c was made with.
func (c *Comparison) Recoded(ds []Decision) *Comparison {
	n := *c
	n.code(ds)
	return &n
}

// Relation is a coder's verdict on how far an account departs from what the
// original says. It is a person's judgement of the whole cell, beside the
// engine's findings on its words.
type Relation string

// The relations of an account's claim to the original's.
const (
	Faithful      Relation = "faithful"
	Softened      Relation = "softened"
	Sharpened     Relation = "sharpened"
	Distorted     Relation = "distorted"
	LeftOut       Relation = "omitted"
	NotComparable Relation = "not comparable"
)

// RelationTerm describes one value of the verdict.
type RelationTerm struct {
	Relation
	// Rank orders the values by how far they depart from the original, for
	// ordinal agreement. Softened and sharpened are the same step in two
	// directions, so that they share a rank. 0: outside the order, a missing
	// value there.
	Rank    int
	Defines string
}

// Relations are the values of the verdict in the order in which they are
// offered and numbered (1 to 6) in reliability data.
var Relations = []RelationTerm{
	{Faithful, 1, "Says the same in substance, in whatever words."},
	{Softened, 2, "Says it weaker: smaller, vaguer, more hedged or less general."},
	{Sharpened, 2, "Says it stronger: larger, surer, blunter or more general."},
	{Distorted, 3, "Says something else: who, what, how much or whether is wrong or turned round."},
	{LeftOut, 4, "Leaves it out although its readers would need it to understand the rest; say why in the note."},
	{NotComparable, 0, "Cannot be compared: the two speak of different things, or the passage cannot be understood."},
}

// Known reports whether r is one of Relations.
func (r Relation) Known() bool { return r.number() > 0 }

// number returns the number of a relation in reliability data, from 1; 0
// where it is none.
func (r Relation) number() int {
	return slices.IndexFunc(Relations, func(t RelationTerm) bool { return t.Relation == r }) + 1
}
