package compare

import (
	"slices"
)

// checkFigures compares values, units, rates and directions.
func checkFigures(m *reading) []Finding {
	var out []Finding
	paired := make([]bool, len(m.b.figures))
	pairedX := make([]bool, len(m.a.figures))
	for _, c := range m.couples() {
		x, y := m.a.figures[c.x], m.b.figures[c.y]
		paired[c.y], pairedX[c.x] = true, true
		if f, ok := m.figureFinding(x, y, c); ok {
			out = append(out, f)
		} else if f, ok := m.partLost(c); ok {
			out = append(out, f)
		}
	}
	for j, y := range m.b.figures {
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
func (m *reading) figureFinding(x, y figure, c couple) (Finding, bool) {
	a, b := [2]int{x.from, x.to}, [2]int{y.from, y.to}
	switch {
	case !c.fits:
		if !m.differs(x, y, c) {
			return Finding{}, false
		}
	case opposed(x, y), x.trend*y.trend < 0, x.still && y.trend != 0 && y.role == roleTo, y.still && x.trend != 0 && x.role == roleTo, x.bound != y.bound && (x.level || y.level) && turned(x.bound, y.bound):
		a[0], b[0] = m.a.lead(x), m.b.lead(y)
		a[1], b[1] = m.a.trail(x), m.b.trail(y)
	case m.offAndOf(x, y), m.otherSideOf(x, y):
		a[1], b[1] = x.to+1, y.to+1
	case m.a.apiece(x) && m.b.summed(y), m.a.summed(x) && m.b.apiece(y):
	case m.othersCounted(x, y):
		a[1], b[1] = x.to+1, y.to+1
	case x.each != y.each && !x.sameRate(y):
		if m.periodOf(m.a, y.each) && m.periodOf(m.b, x.each) {
			return Finding{}, false
		}
		a[1], b[1] = m.a.rateEnd(x), m.b.rateEnd(y)
	default:
		return Finding{}, false
	}
	f := m.finding(a, b, "")
	f.Kind = FigureKind
	f.Says = sentenceOf(formTurned, m.a.withNoun(a, x), m.b.said(b))
	return f, true
}

// apiece reports whether a figure is meant for each of several: 340 million each.
func (f *facts) apiece(x figure) bool {
	return f.is(x.to, "each", "apiece") || f.is(x.to+1, "each", "apiece") && f.words[x.to].kind == wordToken
}

// summed reports whether a figure is the sum of several: a combined 340 million.
func (f *facts) summed(x figure) bool {
	sum := []string{"combined", "total", "altogether", "together", "overall", "jointly"}
	for i := max(0, x.head-4); i < x.head; i++ {
		if f.is(i, sum...) {
			return true
		}
	}
	return f.is(x.to, sum...) || f.is(x.to, "in") && f.is(x.to+1, "total", "all") || f.is(x.to, "between") && f.is(x.to+1, "them")
}

// differs reports whether a figure with another value stands in the place of
// x, so that the one became the other.
func (m *reading) differs(x, y figure, c couple) bool {
	if x.weak && y.weak || (x.unit == "times") != (y.unit == "times") && x.unit+y.unit == "times" || x.vague != y.vague && x.unit != y.unit || x.label != y.label || x.ordinal != y.ordinal {
		return false
	}
	if (x.weak || y.weak) && c.score < 2 {
		return false
	}
	if m.elsewhere(y, c.score) {
		return false
	}
	if x.ordinal && x.from > 0 && y.from > 0 && m.a.words[x.from-1].content && m.a.words[x.from-1].stem == m.b.words[y.from-1].stem {
		return true // finished third, finished first
	}
	if x.vague || y.vague {
		return c.score >= 1 && m.vagueDiffers(x, y)
	}
	if x.unit != y.unit && x.unit != "" && y.unit != "" {
		return (x.lo == y.lo || x.written(m.a) == y.written(m.b) || alikeUnits(x.unit, y.unit)) && (c.score >= 0.5 || m.close())
	}
	return c.score >= 1 || c.score >= 0 && m.close() && (m.coverB >= 0.75 || m.alone)
}

// lonely reports whether each side has but one figure that no figure of the
// other agrees with, places in an order aside.
func (m *reading) lonely() bool {
	fits := slices.DeleteFunc(slices.Clone(m.couples()), func(c couple) bool { return !c.fits })
	left := func(f *facts, of func(couple) int) int {
		taken := takenFigures(f, fits, of)
		n := 0
		for i, z := range f.figures {
			if !z.ordinal && !z.weak && !taken[i] {
				n++
			}
		}
		return n
	}
	return max(left(m.a, func(c couple) int { return c.x }), left(m.b, func(c couple) int { return c.y })) == 1
}

// alikeUnits reports whether two units may stand in one another's place.
func alikeUnits(x, y string) bool {
	money := func(u string) bool { return len(u) == 3 && u != "kmh" }
	percent := func(u string) bool { return u == "%" || u == "point" || u == "times" }
	return money(x) && money(y) || percent(x) && percent(y)
}

// vagueDiffers compares dozens and thousands with one another and with
// counted figures by their order of magnitude.
func (m *reading) vagueDiffers(x, y figure) bool {
	if x.vague && y.vague {
		return x.lo != y.lo
	}
	low, counted := x.lo, y.lo
	if y.vague {
		low, counted = y.lo, x.lo
	}
	return counted < 1.5*low || counted > 30*low
}

// written returns the number of a figure as it stands, for comparing figures
// whose unit alone differs.
func (x figure) written(f *facts) string {
	for i := x.from; i < x.to; i++ {
		if f.words[i].kind == numberToken || f.lex["numbers"].has(f.words[i].key) {
			return f.words[i].key
		}
	}
	return ""
}

// opposed reports whether two figures have roles that cannot stand for one
// another. By, from and to say something of a figure only where it moves.
func opposed(x, y figure) bool {
	if x.role == "" || y.role == "" || x.role == y.role {
		return false
	}
	parts := func(r role) bool { return r == rolePart || r == roleWhole }
	if parts(x.role) || parts(y.role) {
		return parts(x.role) && parts(y.role)
	}
	ends := func(r role) bool { return r == roleFrom || r == roleTo }
	return x.trend != 0 && y.trend != 0 || ends(x.role) && ends(y.role) && x.unit != ""
}

// periodOf reports whether a passage speaks of that period otherwise, so that
// a rate may have been said in other words. An empty period always fits.
func (m *reading) periodOf(f *facts, period string) bool {
	if period == "" {
		return true
	}
	for i := range f.words {
		if p, ok := f.lex["rates"].at(f.words, i); ok && p.tag == period {
			return true
		}
	}
	return false
}

// lead is where the words begin that give a figure its direction.
func (f *facts) lead(x figure) int {
	for k := x.head - 1; k >= 0 && k >= x.head-4 && f.words[k].claim == f.words[x.from].claim; k-- {
		if f.lex["trends"].has(f.words[k].key) {
			return k
		}
	}
	if x.role == roleFrom || x.role == roleTo || x.role == roleBy {
		return max(0, x.head-1)
	}
	return x.head
}

// trail is where the words end that give a figure its direction; over the
// year gives none.
func (f *facts) trail(x figure) int {
	if f.is(x.to, levels...) {
		return x.to + 1
	}
	if x.to < len(f.words) && !f.is(x.to+1, "the", "a", "last", "past", "this", "that", "these", "those", "its") && (f.is(x.to, "more", "less", "fewer") || f.lex["trends"].has(f.words[x.to].key) || f.lex["bounds"].has(f.words[x.to].key)) {
		return x.to + 1
	}
	return x.to
}

// rateEnd is where the words "a month" end behind a figure.
func (f *facts) rateEnd(x figure) int {
	for k := x.to; k < len(f.words) && k < x.to+5; k++ {
		if p, ok := f.lex["rates"].at(f.words, k); ok {
			return k + len(p.words)
		}
	}
	return x.to
}

// withNoun is a figure with the noun behind it: 55 people.
func (f *facts) withNoun(r [2]int, x figure) string {
	if x.unit == "" && r[1] == x.to && x.to < len(f.words) && f.words[x.to].content && f.words[x.to].kind == wordToken && f.words[x.to].claim == f.words[x.from].claim {
		r[1]++
	}
	return f.said(r)
}
