package session

import (
	"slices"

	"synoptic/compare"
)

// Codes are what coders say of a group or of one account's part of it. Every
// code is a decision: stored at once, undone as others are.
type Codes struct {
	s     *Session
	Coder string // whose codes are shown; empty for everybody's
}

// Decision is a decision of the person on a unit.
func (c *Codes) Decision(u compare.Unit, verb compare.Verb, kind, note string) compare.Decision {
	a, b := c.s.Cmp.Codes().Unit(u)
	return compare.Decision{Verb: verb, A: a, B: b, Kind: compare.Kind(kind), Note: note, Coder: c.s.Coder()}
}

// Toggle gives a code or takes it back.
func (c *Codes) Toggle(u compare.Unit, id string) {
	if c.s.Cmp == nil {
		return
	}
	verb, own := compare.Encode, c.s.Cmp.Codes().CodingOf(u, c.s.Coder())
	if own.Has(id) || id == compare.NoCode && own.None {
		verb = compare.Decode
	}
	c.s.Apply(c.Decision(u, verb, id, ""))
}

// Words are words of one account that the person chose, to be coded by themselves.
type Words struct {
	Unit  compare.Unit // in which they lie: that of the account, also of the original
	Spans []compare.Span
}

// WordsCoded reports whether the person gave a code to the very words.
func (c *Codes) WordsCoded(w Words, id string) bool {
	own := c.s.Cmp.Codes().CodingOf(w.Unit, c.s.Coder())
	return !slices.ContainsFunc(w.Spans, func(s compare.Span) bool {
		return !slices.Contains(own.Words, compare.CodedWords{Span: s, Code: id})
	})
}

// WordsDecisions are what gives words a code or, with compare.Decode, takes it
// back.
func (c *Codes) WordsDecisions(w Words, verb compare.Verb, id string) (out []compare.Decision) {
	for _, s := range w.Spans {
		d := c.Decision(w.Unit, verb, id, compare.OfWords)
		d.B.Span = s
		out = append(out, d)
	}
	return out
}

// ToggleWords gives words a code or takes it back.
func (c *Codes) ToggleWords(w Words, id string) {
	if c.s.Cmp == nil {
		return
	}
	verb := compare.Encode
	if c.WordsCoded(w, id) {
		verb = compare.Decode
	}
	c.s.Apply(c.WordsDecisions(w, verb, id)...)
}

// Relate gives a relation or takes it back.
func (c *Codes) Relate(u compare.Unit, r compare.Relation) {
	if c.s.Cmp == nil {
		return
	}
	if c.s.Cmp.Codes().CodingOf(u, c.s.Coder()).Relation == r {
		r = ""
	}
	c.s.Apply(c.Decision(u, compare.Relate, "", string(r)))
}

// Of are the codings of a unit by the coders whose codes are shown; none where
// there is no comparison, of which rows may still be drawn.
func (c *Codes) Of(u compare.Unit) []compare.Coding {
	if c.s.Cmp == nil {
		return nil
	}
	return slices.DeleteFunc(c.s.Cmp.Codes().Codings(u), func(m compare.Coding) bool { return c.Coder != "" && m.Coder != c.Coder })
}

// ShowOf puts the codes of one coder, or of everybody, in view.
func (c *Codes) ShowOf(name string) {
	c.Coder = name
	c.s.On.Codes()
}

// recode shows other codes. Rows and findings stay, so that it needs no
// comparing; where that is under way, it will find the codes itself.
func (c *Codes) recode(changed []compare.Decision) {
	s := c.s
	if s.Cmp == nil || s.Stale || s.Comparing.Busy {
		s.Recompute()
		return
	}
	ds, err := s.Store.Decisions(s.Project.ID)
	if err != nil {
		s.Complain(err)
		return
	}
	s.Cmp, s.unsaved = s.Cmp.Recoded(ds), true
	remarked := slices.ContainsFunc(changed, func(d compare.Decision) bool { return d.Verb == compare.Comment })
	if remarked { // which is a note too
		_, s.View.Counts = s.Cmp.Tally(s.View.Filter)
	}
	s.On.Codes()
	if !s.View.Filter.Any() {
		s.View.Choose() // it may be one of codes
	}
}

// RelationSigns stand for the relations in a cell, where there is no room for
// the word.
var RelationSigns = map[compare.Relation]string{compare.Faithful: "=", compare.Softened: "↓", compare.Sharpened: "↑",
	compare.Distorted: "≠", compare.LeftOut: "−", compare.NotComparable: "?"}
