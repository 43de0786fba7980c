package compare

import (
	"slices"
	"strings"
)

// newFigure reports a figure that the reference does not have, where the
// account otherwise says the same: twelve workers for some workers.
func (m *reading) newFigure(y figure, pairedX []bool) (Finding, bool) {
	if !m.closeAt(y.from) {
		return Finding{}, false
	}
	if y.ordinal {
		return m.newPlace(y)
	}
	if y.weak || y.lo == 0 || y.label || m.elsewhere(y, 0) || m.coverB < 0.75 || m.coverA < 0.6 || len(y.noun) == 0 || !m.a.stems[y.noun[0]] {
		return Finding{}, false
	}
	if y.lo == 2 && slices.ContainsFunc(m.a.words, func(w lexeme) bool { return w.key == "both" }) {
		return Finding{}, false
	}
	if slices.Contains(pairedX, false) || m.a.allBut() || len(m.b.figures) > len(m.a.figures)+1 {
		return Finding{}, false
	}
	b := [2]int{y.from, y.to}
	f := m.finding(nothing, b, sentenceOf(m.among(formNotInOriginal, formNotInOther), m.b.withNoun(b, y)))
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
	if !superlative(top) || !m.close() || !slices.ContainsFunc(m.a.words, func(w lexeme) bool { return w.key == top }) {
		return Finding{}, false
	}
	b := [2]int{y.from, y.to}
	f := m.finding(nothing, b, saysAdded(m.b.said(b)))
	f.Kind = FigureKind
	return f, true
}

// partLost reports a whole that is told where the reference has a part of it:
// 21 passengers for 18 of the 21.
func (m *reading) partLost(c couple) (Finding, bool) {
	whole, y := m.a.figures[c.x], m.b.figures[c.y]
	all := m.b.allOf(y)
	if c.x == 0 || !c.fits || whole.role != roleWhole || y.role == roleWhole && !all || y.ordinal || m.coverA < 0.75 && !(all && m.close()) {
		return Finding{}, false
	}
	part := m.a.figures[c.x-1]
	told := slices.ContainsFunc(m.couples(), func(o couple) bool { return o.x == c.x-1 })
	if part.role != rolePart || told || whole.from-part.to > 4 {
		return Finding{}, false
	}
	a, b := [2]int{part.from, whole.to}, [2]int{y.from, y.to}
	f := m.finding(a, b, sentenceOf(formTurned, m.a.said(a), m.b.withNoun(b, y)))
	f.Kind = FigureKind
	return f, true
}

// allOf reports whether a figure is told as a whole of which all is meant: all
// fourteen clinics, all of the province's fourteen clinics.
func (f *facts) allOf(y figure) bool {
	for k := y.head - 1; k >= max(0, y.head-5) && f.words[k].kind == wordToken && !f.figureAt(k); k-- {
		if f.is(k, "all") {
			return k == y.head-1 || f.is(k+1, "of", "the")
		}
	}
	return false
}

// lostPlace reports a superlative that is told without its place in an order:
// the best month for the second-best.
func (m *reading) lostPlace(pairedX []bool) []Finding {
	for i, x := range m.a.figures {
		top := m.a.key(x.to)
		if !x.ordinal || pairedX[i] || x.lo < 2 || !superlative(top) || !m.close() {
			continue
		}
		for j := range m.b.words {
			if m.b.is(j, top) && !m.b.figureAt(j-1) && !m.b.measured(j-1) && !m.b.is(j-1, "among", "of") && m.beside(x.to+1, j+1) > 0 {
				a := [2]int{x.from, x.to}
				f := m.finding(a, nothing, saysDropped(m.a.said(a)))
				f.Kind = FigureKind
				return []Finding{f}
			}
		}
	}
	return nil
}

// superlative reports whether a word says that something is first in an order.
func superlative(key string) bool { return strings.HasSuffix(key, "est") || key == "most" }
