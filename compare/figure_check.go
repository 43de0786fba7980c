package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// couple is a figure of each passage that stand for one another.
type couple struct {
	x, y  int
	score float64
	fits  bool // the values agree, rounding included
}

// pairFigures finds for the figures of the account their counterparts, the
// surest first; each figure is used once.
func (m *reading) pairFigures() []couple {
	var all []couple
	for i, x := range m.a.figures {
		for j, y := range m.b.figures {
			c := couple{x: i, y: j, fits: x.equal(y) || x.roundsTo(y) || x.sameRate(y) || x.unstated(y) || m.ends(x, y)}
			c.score = m.likeness(x, y, c.fits)
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(p, q couple) int { return cmp.Compare(q.score, p.score) })
	usedX, usedY := make([]bool, len(m.a.figures)), make([]bool, len(m.b.figures))
	var out []couple
	for _, c := range all {
		if c.score > 0 && !usedX[c.x] && !usedY[c.y] {
			usedX[c.x], usedY[c.y] = true, true
			out = append(out, c)
		}
	}
	return out
}

// unstated reports whether the figures agree and one leaves its unit out.
func (x figure) unstated(y figure) bool {
	if x.unit == y.unit || x.unit != "" && y.unit != "" || x.label || y.label || x.ordinal || y.ordinal || x.vague || y.vague {
		return false
	}
	bare := x
	if x.unit != "" {
		bare = y
	}
	return len(bare.noun) == 0 && x.lo == y.lo && x.hi == y.hi
}

// ends reports whether one figure is an end of the range that is the other,
// and the other end stands there too.
func (m *reading) ends(x, y figure) bool {
	within := func(end, span figure, of []figure) bool {
		if end.lo != end.hi || span.lo == span.hi || end.unit != span.unit || end.lo != span.lo && end.lo != span.hi {
			return false
		}
		return slices.ContainsFunc(of, func(z figure) bool { return z.lo == span.lo+span.hi-end.lo && z.unit == end.unit })
	}
	return within(x, y, m.a.figures) || within(y, x, m.b.figures)
}

// sameRate reports whether two rates agree though their periods differ: 60 a
// day is 420 a week.
func (x figure) sameRate(y figure) bool {
	return x.sameUnit(y) && x.each != y.each && x.perDay() > 0 && y.perDay() > 0 && sameValue(x.perDay(), y.perDay(), 0.02)
}

// likeness says how probable it is that two figures stand for one another.
func (m *reading) likeness(x, y figure, fits bool) float64 {
	s := -1.0
	if fits {
		s = 3
	} else if x.lo == y.lo && x.hi == y.hi {
		s = 2
	}
	switch {
	case x.label != y.label || x.ordinal != y.ordinal:
		s -= 3
	case x.unit == y.unit && x.unit != "":
		s += 1.2
	case x.unit != y.unit && !(x.unit == "%" && y.unit == "point" || x.unit == "point" && y.unit == "%"):
		s -= 1
	}
	switch n := shared(x.noun, y.noun); {
	case len(x.noun) > 0 && len(y.noun) > 0 && x.noun[0] == y.noun[0]:
		s += 2
	case n > 0:
		s++
	case len(x.noun) > 0 && len(y.noun) > 0:
		s -= 0.7
	}
	if x.role != "" && x.role == y.role {
		s++
	}
	if fits && x.bound == y.bound {
		s += 0.3
	}
	return s + min(2, 0.5*float64(shared(x.near, y.near)))
}

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
		}
	}
	for j, y := range m.b.figures {
		if !paired[j] {
			if f, ok := m.newFigure(y, pairedX); ok {
				out = append(out, f)
			}
		}
	}
	return out
}

// couples returns the pairs of figures, made once for both checks that read
// them.
func (m *reading) couples() []couple {
	if !m.coupled {
		m.paired, m.coupled = m.pairFigures(), true
	}
	return m.paired
}

// figureFinding says how y differs from x.
func (m *reading) figureFinding(x, y figure, c couple) (Finding, bool) {
	a, b := [2]int{x.from, x.to}, [2]int{y.from, y.to}
	switch {
	case !c.fits:
		if !m.differs(x, y, c) {
			return Finding{}, false
		}
	case opposed(x, y), x.trend*y.trend < 0, x.bound != y.bound && (x.level || y.level) && turned(x.bound, y.bound):
		a[0], b[0] = m.a.lead(x), m.b.lead(y)
		a[1], b[1] = m.a.trail(x), m.b.trail(y)
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
	f.Says = fmt.Sprintf("%s became %s", m.a.counted(a, x), m.b.said(b))
	return f, true
}

// differs reports whether a figure with another value stands in the place of
// x, so that the one became the other.
func (m *reading) differs(x, y figure, c couple) bool {
	if x.weak && y.weak || x.vague != y.vague && x.unit != y.unit || x.label != y.label || x.ordinal != y.ordinal {
		return false
	}
	if (x.weak || y.weak) && c.score < 2 {
		return false
	}
	if m.elsewhere(y, c.score) {
		return false
	}
	if x.vague || y.vague {
		return c.score >= 1 && m.vagueDiffers(x, y)
	}
	if x.unit != y.unit && x.unit != "" && y.unit != "" {
		return (x.lo == y.lo || x.written(m.a) == y.written(m.b) || alikeUnits(x.unit, y.unit)) && (c.score >= 0.5 || m.close())
	}
	lonely := len(m.a.figures) == 1 && len(m.b.figures) == 1
	return c.score >= 1 || c.score >= 0 && m.close() && (lonely || m.coverB >= 0.75)
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

// elsewhere reports whether the figure stands, just so, in what else of the
// reference the account's claims answer.
func (m *reading) elsewhere(y figure, score float64) bool {
	if m.also == nil {
		return false
	}
	return slices.ContainsFunc(m.also.figures, func(z figure) bool {
		fits := z.equal(y) || z.roundsTo(y)
		return fits && m.likeness(z, y, true) >= score
	})
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

// turned reports whether two bounds point in opposite directions.
func turned(x, y bound) bool {
	above := func(b bound) bool { return b == moreThan || b == atLeast }
	below := func(b bound) bool { return b == lessThan || b == nearly || b == atMost }
	return above(x) && below(y) || below(x) && above(y)
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

// trail is where the words end that give a figure its direction.
func (f *facts) trail(x figure) int {
	if x.to < len(f.words) && (f.is(x.to, "more", "less", "fewer") || f.lex["trends"].has(f.words[x.to].key) || f.lex["bounds"].has(f.words[x.to].key)) {
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

// counted is a figure with the noun behind it: 55 people.
func (f *facts) counted(r [2]int, x figure) string {
	if x.unit == "" && r[1] == x.to && x.to < len(f.words) && f.words[x.to].content && f.words[x.to].kind == wordToken && f.words[x.to].claim == f.words[x.from].claim {
		r[1]++
	}
	return f.said(r)
}

// newFigure reports a figure that the reference does not have, where the
// account otherwise says the same: twelve workers for some workers.
func (m *reading) newFigure(y figure, pairedX []bool) (Finding, bool) {
	if !m.closeAt(y.from) {
		return Finding{}, false
	}
	if y.ordinal {
		return m.newPlace(y)
	}
	if y.weak || y.label || m.elsewhere(y, 0) || m.coverB < 0.75 || m.coverA < 0.6 || len(y.noun) == 0 || !m.a.stems[y.noun[0]] {
		return Finding{}, false
	}
	if slices.Contains(pairedX, false) || m.a.allBut() || len(m.b.figures) > len(m.a.figures)+1 {
		return Finding{}, false
	}
	b := [2]int{y.from, y.to}
	f := m.finding(nothing, b, fmt.Sprintf("%s is not in the reference", m.b.counted(b, y)))
	f.Kind = FigureKind
	return f, true
}

// allBut reports whether the passage counts by exception.
func (f *facts) allBut() bool {
	for i := range f.words {
		if f.is(i, "all") && f.is(i+1, "but") {
			return true
		}
	}
	return false
}

// newPlace reports a place in an order put before a superlative: the second
// warmest for the warmest.
func (m *reading) newPlace(y figure) (Finding, bool) {
	top := m.b.key(y.to)
	if !strings.HasSuffix(top, "est") && top != "most" || !m.close() || !slices.ContainsFunc(m.a.words, func(w lexeme) bool { return w.key == top }) {
		return Finding{}, false
	}
	b := [2]int{y.from, y.to}
	f := m.finding(nothing, b, fmt.Sprintf("%q was added", m.b.said(b)))
	f.Kind = FigureKind
	return f, true
}

// checkBounds compares the approximators of figures that otherwise agree.
func checkBounds(m *reading) []Finding {
	var out []Finding
	for _, c := range m.couples() {
		x, y := m.a.figures[c.x], m.b.figures[c.y]
		if !c.fits || !x.equal(y) || x.vague || x.ordinal || x.label || boundKept(x.bound, y.bound) || m.boundSaid(x, y) || (x.level || y.level) && turned(x.bound, y.bound) {
			continue
		}
		a, b := [2]int{x.head, x.to}, [2]int{y.head, y.to}
		if x.bound == exact {
			a[0] = x.from
		}
		if y.bound == exact {
			b[0] = y.from
		}
		f := m.finding(a, b, fmt.Sprintf("%s became %s", m.a.said(a), m.b.said(b)))
		f.Kind = BoundKind
		out = append(out, f)
	}
	return out
}

// boundSaid reports whether the side that lacks a bound has the word for it
// elsewhere: was estimated at, for an estimated.
func (m *reading) boundSaid(x, y figure) bool {
	said := func(f, other *facts, x, y figure) bool {
		if x.bound == exact || y.bound != exact {
			return false
		}
		return slices.ContainsFunc(f.words[x.head:x.from], func(w lexeme) bool { return w.content && other.stems[w.stem] })
	}
	return said(m.a, m.b, x, y) || said(m.b, m.a, y, x)
}

// boundKept reports whether an approximator may become another: nearly 40 may
// be told as about 40, not the other way round.
func boundKept(x, y bound) bool {
	return x == y || x == nearly && y == roughly || x == nearly && y == lessThan || x == lessThan && y == nearly
}
