package compare

import (
	"slices"
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
	pairs := pairUp(len(m.a.figures), len(m.b.figures), func(i, j int) float64 {
		return m.likeness(m.a.figures[i], m.b.figures[j], m.fits(i, j))
	})
	out := make([]couple, len(pairs))
	for k, p := range pairs {
		out[k] = couple{p.i, p.j, p.score, m.fits(p.i, p.j)}
	}
	return m.pairLast(out)
}

// pairLast pairs the one figure that is left of each side, where they measure
// in one dimension.
func (m *reading) pairLast(pairs []couple) []couple {
	x := m.lastFigure(m.a, pairs, func(c couple) int { return c.x })
	y := m.lastFigure(m.b, pairs, func(c couple) int { return c.y })
	if x < 0 || y < 0 || !m.a.figures[x].sameUnit(m.b.figures[y]) && !alikeUnits(m.a.figures[x].unit, m.b.figures[y].unit) {
		return pairs
	}
	return append(pairs, couple{x, y, 0, m.fits(x, y)})
}

// lastFigure returns the only figure of a side that has no counterpart, -1
// where there are none or several.
func (m *reading) lastFigure(f *facts, pairs []couple, of func(couple) int) int {
	left, taken := -1, takenFigures(f, pairs, of)
	for i, x := range f.figures {
		switch {
		case taken[i] || x.yearLike() || x.weak || x.ordinal || x.vague || x.lo == 0:
		case left >= 0:
			return -1
		default:
			left = i
		}
	}
	return left
}

// yearLike reports whether a bare number may be a year: the twin 1998 attacks.
func (x figure) yearLike() bool {
	return x.unit == "" && x.lo >= 1900 && x.lo < 2050 && x.lo == x.hi && x.bound == exact
}

// takenFigures marks the figures of a side that are in some pair.
func takenFigures(f *facts, pairs []couple, of func(couple) int) []bool {
	out := make([]bool, len(f.figures))
	for _, c := range pairs {
		out[of(c)] = true
	}
	return out
}

// fits reports whether the values of two figures agree, in whatever form.
func (m *reading) fits(i, j int) bool {
	x, y := m.a.figures[i], m.b.figures[j]
	return x.equal(y) || x.roundsTo(y) || x.sameRate(y) || x.converted(y) || x.within(y) || x.multiplied(y) || y.multiplied(x) || x.unstated(y) || m.ends(x, y) || m.a.partOf(i, y) || m.b.partOf(j, x)
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
	points := x.unit+y.unit == "point" && len(bare.noun) > 0 && bare.noun[0] == "point"
	return (len(bare.noun) == 0 || points || x.unit == "times" || y.unit == "times") && x.lo == y.lo && x.hi == y.hi
}

// partOf reports whether a share is what the i-th figure is of the next:
// twelve of the 20 is 60 percent, and fewer than 40 of 212 less than a fifth.
func (f *facts) partOf(i int, share figure) bool {
	if i+1 >= len(f.figures) || share.unit != "%" {
		return false
	}
	part, whole := f.figures[i], f.figures[i+1]
	if part.role != rolePart || whole.role != roleWhole || whole.lo <= 0 {
		return false
	}
	percent := figure{unit: "%", lo: 100 * part.lo / whole.lo, hi: 100 * part.lo / whole.lo, share: true, bound: part.bound}
	if part.bound == share.bound {
		percent.bound = exact // both say less than: what is less is that share
	}
	return sameValue(percent.lo, share.lo, 0.025) || percent.roundsTo(share)
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

// couples returns the pairs of figures, made once for both checks that read
// them.
func (m *reading) couples() []couple {
	if !m.coupled {
		m.paired, m.coupled = m.pairFigures(), true
		m.alone = m.lonely()
	}
	return m.paired
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
