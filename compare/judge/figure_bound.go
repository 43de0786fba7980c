package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// turned reports whether two bounds point in opposite directions.
func turned(x, y passage.Bound) bool {
	above := func(b passage.Bound) bool { return b == passage.MoreThan || b == passage.AtLeast }
	below := func(b passage.Bound) bool { return b == passage.LessThan || b == passage.Nearly || b == passage.AtMost }
	return above(x) && below(y) || below(x) && above(y)
}

// bounds compares the approximators of figures that otherwise agree.
func (m figureCheck) bounds() []Finding {
	var out []Finding
	for _, c := range m.pairing().couples() {
		x, y := m.A.Figures[c.x], m.B.Figures[c.y]
		if !c.fits || !x.Equal(y) || x.Vague || x.Ordinal || x.Label || boundKept(x.Bound, y.Bound) || x.Share != y.Share && x.Lo != y.Lo && y.Bound == passage.Roughly || m.boundSaid(x, y) || (x.Level || y.Level) && turned(x.Bound, y.Bound) {
			continue
		}
		if !m.close() && m.A.Key(x.To) != m.B.Key(y.To) {
			continue // a five-year plan, for more than five years
		}
		a, b := [2]int{x.Head, x.To}, [2]int{y.Head, y.To}
		if x.Bound == passage.Exact {
			a[0] = x.From
		}
		if y.Bound == passage.Exact {
			b[0] = y.From
		}
		f := m.finding(a, b, text.SentenceOf(formTurned, m.A.Said(a), m.B.Said(b)))
		f.Kind = BoundKind
		out = append(out, f)
	}
	return out
}

// boundSaid reports whether the side that lacks a bound has the word for it
// elsewhere: was estimated at, for an estimated.
func (m figureCheck) boundSaid(x, y passage.Figure) bool {
	said := func(f, other *passage.Passage, x, y passage.Figure) bool {
		if x.Bound == passage.Exact || y.Bound != passage.Exact {
			return false
		}
		return slices.ContainsFunc(f.Words[x.Head:x.From], func(w text.Lexeme) bool { return w.Content && other.Stems[w.Stem] })
	}
	return said(m.A, m.B, x, y) || said(m.B, m.A, y, x)
}

// boundKept reports whether an approximator may become another: nearly 40 may
// be told as about 40, not the other way round.
func boundKept(x, y passage.Bound) bool {
	return x == y || x == passage.Nearly && y == passage.Roughly || x == passage.Nearly && y == passage.LessThan || x == passage.LessThan && y == passage.Nearly
}
