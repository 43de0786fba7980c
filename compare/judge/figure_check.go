package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// figureCheck finds figures and their bounds that became others.
type figureCheck struct{ *Reading }

func (m *Reading) figures() figureCheck { return figureCheck{m} }

// check compares values, units, rates and directions.
func (m figureCheck) check() []Finding {
	var out []Finding
	paired := make([]bool, len(m.B.Figures))
	pairedX := make([]bool, len(m.A.Figures))
	for _, c := range m.pairing().couples() {
		x, y := m.A.Figures[c.x], m.B.Figures[c.y]
		paired[c.y], pairedX[c.x] = true, true
		if f, ok := m.figureFinding(x, y, c); ok {
			out = append(out, f)
		} else if f, ok := m.partLost(c); ok {
			out = append(out, f)
		}
	}
	for j, y := range m.B.Figures {
		if !paired[j] {
			if f, ok := m.newFigure(y, pairedX); ok {
				out = append(out, f)
			}
		}
	}
	if len(out) == 0 {
		out = m.lostPlace(pairedX)
	}
	if len(out) == 0 {
		out = m.otherRate()
	}
	if len(out) == 0 {
		return m.swappedFigures()
	}
	return out
}

// figureFinding says how y differs from x.
func (m figureCheck) figureFinding(x, y passage.Figure, c couple) (Finding, bool) {
	a, b := [2]int{x.From, x.To}, [2]int{y.From, y.To}
	switch {
	case !c.fits:
		if !m.differs(x, y, c) {
			return Finding{}, false
		}
	case opposed(x, y), x.Trend*y.Trend < 0, x.Still && y.Trend != 0 && y.Role == passage.RoleTo, y.Still && x.Trend != 0 && x.Role == passage.RoleTo, x.Bound != y.Bound && (x.Level || y.Level) && turned(x.Bound, y.Bound):
		a[0], b[0] = lead(m.A, x), lead(m.B, y)
		a[1], b[1] = trail(m.A, x), trail(m.B, y)
	case m.offAndOf(x, y), m.otherSideOf(x, y):
		a[1], b[1] = x.To+1, y.To+1
	case apiece(m.A, x) && summed(m.B, y), summed(m.A, x) && apiece(m.B, y):
	case m.othersCounted(x, y), m.partCounted(x, y):
		a[1], b[1] = x.To+1, y.To+1
	case x.Each != y.Each && !x.SameRate(y):
		if m.periodOf(m.A, y.Each) && m.periodOf(m.B, x.Each) {
			return Finding{}, false
		}
		a[1], b[1] = rateEnd(m.A, x), rateEnd(m.B, y)
	default:
		return Finding{}, false
	}
	f := m.finding(a, b, text.SentenceOf(formTurned, withNoun(m.A, a, x), m.B.Said(b)))
	f.Kind = FigureKind
	return f, true
}

// apiece reports whether a figure is meant for each of several: 340 million each.
func apiece(f *passage.Passage, x passage.Figure) bool {
	return f.Is(x.To, "each", "apiece") || f.Is(x.To+1, "each", "apiece") && f.Words[x.To].Kind == text.WordToken
}

// summed reports whether a figure is the sum of several: a combined 340 million.
func summed(f *passage.Passage, x passage.Figure) bool {
	for i := max(0, x.Head-4); i < x.Head; i++ {
		if f.In(i, sumWords) {
			return true
		}
	}
	return f.In(x.To, sumWords) || f.Is(x.To, "in") && f.Is(x.To+1, "total", "all") || f.Is(x.To, "between") && f.Is(x.To+1, "them")
}

// differs reports whether a figure with another value stands in the place of
// x, so that the one became the other.
func (m figureCheck) differs(x, y passage.Figure, c couple) bool {
	if x.Weak && y.Weak || (x.Unit == "times") != (y.Unit == "times") && x.Unit+y.Unit == "times" || x.Vague != y.Vague && x.Unit != y.Unit || x.Label != y.Label || x.Ordinal != y.Ordinal {
		return false
	}
	if (x.Weak || y.Weak) && c.score < 2 {
		return false
	}
	if m.pairing().elsewhere(y, c.score) {
		return false
	}
	if x.Ordinal && m.A.Key(x.To) != m.B.Key(y.To) && !m.close() {
		return false // the fifth most divided year, the fourth year
	}
	if x.Ordinal && x.From > 0 && y.From > 0 && m.A.Words[x.From-1].Content && m.A.Words[x.From-1].Stem == m.B.Words[y.From-1].Stem {
		return true // finished third, finished first
	}
	if x.Vague || y.Vague {
		return c.score >= 1 && m.vagueDiffers(x, y)
	}
	if x.Unit != y.Unit && x.Unit != "" && y.Unit != "" {
		return (x.Lo == y.Lo || x.Written(m.A) == y.Written(m.B) || alikeUnits(x.Unit, y.Unit)) && (c.score >= 0.5 || m.close())
	}
	return c.score >= 1 || c.score >= 0 && m.close() && (m.coverB >= 0.75 || m.alone)
}

// lonely reports whether each side has but one figure that no figure of the
// other agrees with, places in an order aside.
func (m figureCheck) lonely() bool {
	fits := slices.DeleteFunc(slices.Clone(m.pairing().couples()), func(c couple) bool { return !c.fits })
	left := func(f *passage.Passage, of func(couple) int) int {
		taken := takenFigures(f, fits, of)
		n := 0
		for i, z := range f.Figures {
			if !z.Ordinal && !z.Weak && !taken[i] {
				n++
			}
		}
		return n
	}
	return max(left(m.A, func(c couple) int { return c.x }), left(m.B, func(c couple) int { return c.y })) == 1
}

// alikeUnits reports whether two units may stand in one another's place.
func alikeUnits(x, y string) bool {
	money := func(u string) bool { return len(u) == 3 && u != "kmh" }
	percent := func(u string) bool { return u == "%" || u == "point" || u == "times" }
	return money(x) && money(y) || percent(x) && percent(y)
}

// vagueDiffers compares dozens and thousands with one another and with
// counted figures by their order of magnitude.
func (m figureCheck) vagueDiffers(x, y passage.Figure) bool {
	if x.Vague && y.Vague {
		return x.Lo != y.Lo
	}
	low, counted := x.Lo, y.Lo
	if y.Vague {
		low, counted = y.Lo, x.Lo
	}
	return counted < 1.5*low || counted > 30*low
}

// opposed reports whether two figures have roles that cannot stand for one
// another. By, from and to say something of a figure only where it moves.
func opposed(x, y passage.Figure) bool {
	if x.Role == "" || y.Role == "" || x.Role == y.Role {
		return false
	}
	parts := func(r passage.Role) bool { return r == passage.RolePart || r == passage.RoleWhole }
	if parts(x.Role) || parts(y.Role) {
		return parts(x.Role) && parts(y.Role)
	}
	ends := func(r passage.Role) bool { return r == passage.RoleFrom || r == passage.RoleTo }
	return x.Trend != 0 && y.Trend != 0 || ends(x.Role) && ends(y.Role) && x.Unit != ""
}

// periodOf reports whether a passage speaks of that period otherwise, so that
// a rate may have been said in other words. An empty period always fits.
func (m figureCheck) periodOf(f *passage.Passage, period string) bool {
	if period == "" {
		return true
	}
	for i := range f.Words {
		if p, ok := f.Lex["rates"].At(f.Words, i); ok && p.Tag == period {
			return true
		}
	}
	return false
}

// lead is where the words begin that give a figure its direction.
func lead(f *passage.Passage, x passage.Figure) int {
	for k := x.Head - 1; k >= 0 && k >= x.Head-4 && f.Words[k].Claim == f.Words[x.From].Claim; k-- {
		if f.Lex["trends"].Has(f.Words[k].Key) {
			return k
		}
	}
	if x.Role == passage.RoleFrom || x.Role == passage.RoleTo || x.Role == passage.RoleBy {
		return max(0, x.Head-1)
	}
	return x.Head
}

// trail is where the words end that give a figure its direction; over the
// year gives none.
func trail(f *passage.Passage, x passage.Figure) int {
	if f.Is(x.To, passage.Levels...) {
		return x.To + 1
	}
	if x.To < len(f.Words) && !f.In(x.To+1, noTrail) && (f.Is(x.To, "more", "less", "fewer") || f.Lex["trends"].Has(f.Words[x.To].Key) || f.Lex["bounds"].Has(f.Words[x.To].Key)) {
		return x.To + 1
	}
	return x.To
}

// rateEnd is where the words "a month" end behind a figure.
func rateEnd(f *passage.Passage, x passage.Figure) int {
	for k := x.To; k < len(f.Words) && k < x.To+5; k++ {
		if p, ok := f.Lex["rates"].At(f.Words, k); ok {
			return k + len(p.Words)
		}
	}
	return x.To
}

// withNoun is a figure with the noun behind it: 55 people.
func withNoun(f *passage.Passage, r [2]int, x passage.Figure) string {
	if x.Unit == "" && r[1] == x.To && x.To < len(f.Words) && f.Words[x.To].Content && f.Words[x.To].Kind == text.WordToken && f.Words[x.To].Claim == f.Words[x.From].Claim {
		r[1]++
	}
	return f.Said(r)
}
