package judge

import (
	"slices"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// newFigure reports a figure that the reference does not have, where the
// account otherwise says the same: twelve workers for some workers.
func (m figureCheck) newFigure(y passage.Figure, pairedX []bool) (Finding, bool) {
	if !m.closeAt(y.From) {
		return Finding{}, false
	}
	if y.Ordinal {
		return m.newPlace(y)
	}
	if y.Weak || y.Lo == 0 || y.Label || m.pairing().elsewhere(y, 0) || m.coverB < 0.75 || m.coverA < 0.6 || len(y.Noun) == 0 || !m.A.Stems[y.Noun[0]] {
		return Finding{}, false
	}
	if y.Lo == 2 && slices.ContainsFunc(m.A.Words, func(w text.Lexeme) bool { return w.Key == "both" }) {
		return Finding{}, false
	}
	if slices.Contains(pairedX, false) || allBut(m.A) || len(m.B.Figures) > len(m.A.Figures)+1 {
		return Finding{}, false
	}
	b := [2]int{y.From, y.To}
	f := m.finding(nothing, b, text.SentenceOf(m.among(formNotInOriginal, formNotInOther), withNoun(m.B, b, y)))
	f.Kind = FigureKind
	return f, true
}

// allBut reports whether the passage counts by exception.
func allBut(f *passage.Passage) bool {
	for i := range f.Words {
		if f.Is(i, "all") && f.Is(i+1, "but") {
			return true
		}
	}
	return false
}

// newPlace reports a place in an order put before a superlative: the second
// warmest for the warmest.
func (m figureCheck) newPlace(y passage.Figure) (Finding, bool) {
	top := m.B.Key(y.To)
	if !superlative(top) || !m.close() || !slices.ContainsFunc(m.A.Words, func(w text.Lexeme) bool { return w.Key == top }) {
		return Finding{}, false
	}
	b := [2]int{y.From, y.To}
	f := m.finding(nothing, b, saysAdded(m.B.Said(b)))
	f.Kind = FigureKind
	return f, true
}

// partLost reports a whole that is told where the reference has a part of it:
// 21 passengers for 18 of the 21.
func (m figureCheck) partLost(c couple) (Finding, bool) {
	whole, y := m.A.Figures[c.x], m.B.Figures[c.y]
	all := allOf(m.B, y)
	if c.x == 0 || !c.fits || whole.Role != passage.RoleWhole || y.Role == passage.RoleWhole && !all || y.Ordinal || m.coverA < 0.75 && !(all && m.close()) {
		return Finding{}, false
	}
	part := m.A.Figures[c.x-1]
	told := slices.ContainsFunc(m.pairing().couples(), func(o couple) bool { return o.x == c.x-1 })
	if part.Role != passage.RolePart || told || whole.From-part.To > 4 {
		return Finding{}, false
	}
	a, b := [2]int{part.From, whole.To}, [2]int{y.From, y.To}
	f := m.finding(a, b, text.SentenceOf(formTurned, m.A.Said(a), withNoun(m.B, b, y)))
	f.Kind = FigureKind
	return f, true
}

// allOf reports whether a figure is told as a whole of which all is meant: all
// fourteen clinics, all of the province's fourteen clinics.
func allOf(f *passage.Passage, y passage.Figure) bool {
	for k := y.Head - 1; k >= max(0, y.Head-5) && f.Words[k].Kind == text.WordToken && !f.FigureAt(k); k-- {
		if f.Is(k, "all") {
			return k == y.Head-1 || f.Is(k+1, "of", "the")
		}
	}
	return false
}

// lostPlace reports a superlative that is told without its place in an order:
// the best month for the second-best.
func (m figureCheck) lostPlace(pairedX []bool) []Finding {
	for i, x := range m.A.Figures {
		top := m.A.Key(x.To)
		if !x.Ordinal || pairedX[i] || x.Lo < 2 || !superlative(top) || !m.close() {
			continue
		}
		for j := range m.B.Words {
			if m.B.Is(j, top) && !m.B.FigureAt(j-1) && !passage.Measured(m.B, j-1) && !m.B.Is(j-1, "among", "of") && m.names().beside(x.To+1, j+1) > 0 {
				a := [2]int{x.From, x.To}
				f := m.finding(a, nothing, saysDropped(m.A.Said(a)))
				f.Kind = FigureKind
				return []Finding{f}
			}
		}
	}
	return nil
}

// superlative reports whether a word says that something is first in an order.
func superlative(key string) bool { return strings.HasSuffix(key, "est") || key == "most" }
