package unit

import (
	"slices"

	"synoptic/compare/lexis"
)

// class says what a unit touches, the weightiest first.
func (x *context) class() Class {
	if x.u.IsHinted() && !x.people() {
		return x.c.hints[x.u.hinted[0]].Class
	}
	if x.conditional() {
		return Condition
	}
	if x.widened() {
		return Base
	}
	if len(x.a.words) == 0 && (len(x.b.content) > longestMarker || x.b.deniesItself()) {
		return Added
	}
	if len(x.b.words) == 0 && (len(x.a.content) > longestMarker || x.a.deniesItself()) {
		return LeftOut
	}
	for _, c := range classes {
		if c.is(x) {
			return c.class
		}
	}
	return Little
}

// people reports whether the one side is about some people and the other about
// others: men and women are opposites, but no denial.
func (x *context) people() bool {
	return len(x.a.content) == 1 && len(x.b.content) == 1 && !x.denialOdd() && x.a.field() == personField && x.b.field() == personField
}

// personField is the number of WordNet's file of persons.
const personField = 18

// conditional reports whether a condition was put in or taken out, of however
// many words: unless the court objects.
func (x *context) conditional() bool {
	opens := func(s, other *side) bool {
		if len(s.words) < 2 || len(other.words) > 0 {
			return false
		}
		first := s.words[0]
		if first.flags&condition == 0 && len(s.words) > 2 { // only if, but only if
			first = s.words[1]
		}
		return first.flags&condition != 0 && first.low != "because"
	}
	return opens(&x.a, &x.b) || opens(&x.b, &x.a)
}

// widened reports whether what a figure is told of got another member, or lost
// one: 24 percent like both, 24 percent like both or have no opinion.
func (x *context) widened() bool {
	counts := func(s, other *side) bool {
		return len(other.words) == 0 && len(s.content) > 0 && s.words[0].flags&or != 0 && s.behindNumber()
	}
	return counts(&x.a, &x.b) || counts(&x.b, &x.a)
}

// behindNumber reports whether a number stands in the clause before a side.
func (s *side) behindNumber() bool {
	for k := s.at[0] - 1; k >= 0 && !s.p.tokens[k].comma; k-- {
		if s.p.tokens[k].valued && !s.p.tokens[k].dated {
			return true
		}
	}
	return false
}

// deniesItself reports whether the words of a side are a clause or another
// member of a list with a denial of its own, which turns round nothing of what
// both passages say: or expressed no opinion.
func (s *side) deniesItself() bool { return s.has(denies) && s.p.opensClause(s.at) }

// longestMarker is how many words of meaning may be put in or taken out for
// it to be a change of what is there, and not more or less of it.
const longestMarker = 2

// classes are tried in this order.
var classes = []struct {
	class Class
	is    func(*context) bool
}{
	{Date, func(x *context) bool {
		return x.numbersDiffer() && x.eachWord(func(t *token) bool { return t.dated }) || x.datesWritten()
	}},
	{Figure, (*context).numbersDiffer},
	{Figure, (*context).percentDiffers},
	{Bound, func(x *context) bool {
		return x.boundDiffers() || x.boundOneSide()
	}},
	{Date, func(x *context) bool { return x.datesDiffer() || x.a.has(month|weekday) || x.b.has(month|weekday) }},
	{Figure, func(x *context) bool { return x.measuresDiffer() || len(x.a.numbers)+len(x.b.numbers) > 0 }},
	{Base, func(x *context) bool { return x.people() && nearNumber(&x.a) && nearNumber(&x.b) }},
	{Word, (*context).people},
	{Negation, func(x *context) bool { return x.denialOdd() || x.opposed() }},
	{Act, func(x *context) bool { return x.most(func(r *lexis.Relation) float32 { return r.Stepped }) > 0 }},
	{Condition, func(x *context) bool {
		return (x.a.has(condition) || x.b.has(condition)) && len(x.a.content)+len(x.b.content) == 0
	}},
	{Hedge, func(x *context) bool { return x.a.has(doubts) != x.b.has(doubts) }},
	{Scope, func(x *context) bool {
		return x.amountDiffers() > 0 || allOf(x.a.amounts) != allOf(x.b.amounts)
	}},
	{Role, func(x *context) bool { return x.both && allIn(x.a.content, x.b.p) && allIn(x.b.content, x.a.p) }},
	{Name, func(x *context) bool { return len(x.a.names)+len(x.b.names) > 0 }},
	{Hedge, func(x *context) bool { return x.a.sure != x.b.sure }},
	{Attribution, func(x *context) bool { return x.a.has(reports) != x.b.has(reports) }},
	{Scope, func(x *context) bool { return (len(x.a.amounts) > 0) != (len(x.b.amounts) > 0) }},
	{Act, func(x *context) bool { return max(x.a.part[lexis.Verb], x.b.part[lexis.Verb]) > .5 }},
	{Base, func(x *context) bool { return x.both && nearNumber(&x.a) && nearNumber(&x.b) }},
	{Word, func(x *context) bool { return len(x.a.content)+len(x.b.content) > 0 }},
}

// datesWritten reports whether dates in digits stand against each other.
func (x *context) datesWritten() bool {
	dated := func(t *token) bool { return t.dated }
	return slices.ContainsFunc(x.a.words, dated) && slices.ContainsFunc(x.b.words, dated)
}

// nearNumber reports whether a number stands within six words before.
func nearNumber(s *side) bool {
	for k := s.at[0] - 1; k >= max(0, s.at[0]-6); k-- {
		if s.p.tokens[k].valued {
			return true
		}
	}
	return false
}
