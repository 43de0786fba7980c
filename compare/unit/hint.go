package unit

import "slices"

// A Hint is a change that the caller found: the places on both sides, of which
// one may be empty, and what it touches.
type Hint struct {
	From, To Span
	Class    Class
}

// hint gives every hint to the units at its place. Where those run on over other
// words, as in passages that say much else, it is a unit of its own too.
func (c *Change) hint() {
	cut := len(c.Units)
	for n, h := range c.hints {
		a, b := c.a.at(h.From), c.b.at(h.To)
		most := 0
		for i := range c.Units[:cut] {
			if u := &c.Units[i]; overlap(u.From, h.From) || overlap(u.To, h.To) {
				u.hinted = append(u.hinted, n)
				most = max(most, len(u.a)+len(u.b))
			}
		}
		if len(a)+len(b) > 0 && (most == 0 || most > len(a)+len(b)+besidesHint) {
			c.Units = append(c.Units, Unit{From: spanOf(c.a, a), To: spanOf(c.b, b), a: a, b: b, hinted: []int{n}})
		}
	}
}

// besidesHint is how many words a unit may have besides those of its hint.
const besidesHint = 2

func overlap(a, b Span) bool { return a.Start < b.End && b.Start < a.End }

// at returns the tokens that lie in a span.
func (p *Passage) at(s Span) []int {
	var out []int
	for i := range p.tokens {
		if overlap(p.tokens[i].Span, s) {
			out = append(out, i)
		}
	}
	return out
}

// Hinted reports whether a hint belongs to the unit; they are numbered as
// Compare got them.
func (u *Unit) Hinted(n int) bool { return slices.Contains(u.hinted, n) }

// IsHinted reports whether any hint belongs to the unit.
func (u *Unit) IsHinted() bool { return len(u.hinted) > 0 }

// hinted reports whether a hint of the unit is of a class.
func (x *context) hintedAs(class Class) bool {
	return slices.ContainsFunc(x.u.hinted, func(n int) bool { return x.c.hints[n].Class == class })
}

// hintFeatures say what the caller found at the place of a unit.
func hintFeatures() []feature {
	out := []feature{{"found", func(x *context) float32 { return yes(x.u.IsHinted()) }},
		{"found_elsewhere", func(x *context) float32 { return upTo(len(x.c.hints)-len(x.u.hinted), 3) / 3 }}}
	for _, class := range []Class{Figure, Quote, Negation, Date, Name, Hedge, Bound, Attribution, Scope, Act, Word} {
		out = append(out, feature{"found_" + string(class), func(x *context) float32 { return yes(x.hintedAs(class)) }})
	}
	return out
}
