package compare

import (
	"slices"
)

// turned reports whether two bounds point in opposite directions.
func turned(x, y bound) bool {
	above := func(b bound) bool { return b == moreThan || b == atLeast }
	below := func(b bound) bool { return b == lessThan || b == nearly || b == atMost }
	return above(x) && below(y) || below(x) && above(y)
}

// checkBounds compares the approximators of figures that otherwise agree.
func checkBounds(m *reading) []Finding {
	var out []Finding
	for _, c := range m.couples() {
		x, y := m.a.figures[c.x], m.b.figures[c.y]
		if !c.fits || !x.equal(y) || x.vague || x.ordinal || x.label || boundKept(x.bound, y.bound) || x.share != y.share && x.lo != y.lo && y.bound == roughly || m.boundSaid(x, y) || (x.level || y.level) && turned(x.bound, y.bound) {
			continue
		}
		a, b := [2]int{x.head, x.to}, [2]int{y.head, y.to}
		if x.bound == exact {
			a[0] = x.from
		}
		if y.bound == exact {
			b[0] = y.from
		}
		f := m.finding(a, b, sentenceOf(formTurned, m.a.said(a), m.b.said(b)))
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
