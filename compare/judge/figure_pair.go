package judge

import (
	"math"
	"slices"

	"synoptic/compare/passage"
)

// couple is a figure of each passage that stand for one another.
type couple struct {
	x, y  int
	score float64
	fits  bool // the values agree, rounding included
}

// figurePairing says which figures stand for one another.
type figurePairing struct{ *Reading }

func (m *Reading) pairing() figurePairing { return figurePairing{m} }

// pairFigures finds for the figures of the account their counterparts, the
// surest first; each figure is used once.
func (m figurePairing) pairFigures() []couple {
	pairs := pairUp(len(m.A.Figures), len(m.B.Figures), func(i, j int) float64 {
		return m.likeness(m.A.Figures[i], m.B.Figures[j], m.fits(i, j))
	})
	out := make([]couple, len(pairs))
	for k, p := range pairs {
		out[k] = couple{p.i, p.j, p.score, m.fits(p.i, p.j)}
	}
	return m.pairLast(out)
}

// pairLast pairs the one figure that is left of each side, where they measure
// in one dimension.
func (m figurePairing) pairLast(pairs []couple) []couple {
	x := m.lastFigure(m.A, pairs, func(c couple) int { return c.x })
	y := m.lastFigure(m.B, pairs, func(c couple) int { return c.y })
	if x < 0 || y < 0 || !m.A.Figures[x].SameUnit(m.B.Figures[y]) && !alikeUnits(m.A.Figures[x].Unit, m.B.Figures[y].Unit) {
		return pairs
	}
	return append(pairs, couple{x, y, 0, m.fits(x, y)})
}

// lastFigure returns the only figure of a side that has no counterpart, -1
// where there are none or several.
func (m figurePairing) lastFigure(f *passage.Passage, pairs []couple, of func(couple) int) int {
	left, taken := -1, takenFigures(f, pairs, of)
	for i, x := range f.Figures {
		switch {
		case taken[i] || x.YearLike() || x.Weak || x.Ordinal || x.Vague || x.Lo == 0:
		case left >= 0:
			return -1
		default:
			left = i
		}
	}
	return left
}

// takenFigures marks the figures of a side that are in some pair.
func takenFigures(f *passage.Passage, pairs []couple, of func(couple) int) []bool {
	out := make([]bool, len(f.Figures))
	for _, c := range pairs {
		out[of(c)] = true
	}
	return out
}

// fits reports whether the values of two figures agree, in whatever form.
func (m figurePairing) fits(i, j int) bool {
	x, y := m.A.Figures[i], m.B.Figures[j]
	return x.Equal(y) || x.RoundsTo(y) || x.SameRate(y) || x.Converted(y) || x.Within(y) || x.Multiplied(y) || y.Multiplied(x) || x.Unstated(y) || m.ends(x, y) || partOf(m.A, i, y) || partOf(m.B, j, x)
}

// partOf reports whether a share is what the i-th figure is of the next:
// twelve of the 20 is 60 percent, and fewer than 40 of 212 less than a fifth.
func partOf(f *passage.Passage, i int, share passage.Figure) bool {
	if i+1 >= len(f.Figures) || share.Unit != "%" {
		return false
	}
	part, whole := f.Figures[i], f.Figures[i+1]
	if part.Role != passage.RolePart || whole.Role != passage.RoleWhole || whole.Lo <= 0 {
		return false
	}
	percent := passage.Figure{Unit: "%", Lo: 100 * part.Lo / whole.Lo, Hi: 100 * part.Lo / whole.Lo, Share: true, Bound: part.Bound}
	if part.Bound == share.Bound {
		percent.Bound = passage.Exact // both say less than: what is less is that share
	}
	return passage.SameValue(percent.Lo, share.Lo, 0.025) || percent.RoundsTo(share)
}

// ends reports whether one figure is an end of the range that is the other,
// and the other end stands there too.
func (m figurePairing) ends(x, y passage.Figure) bool {
	within := func(end, span passage.Figure, of []passage.Figure) bool {
		if end.Lo != end.Hi || span.Lo == span.Hi || end.Unit != span.Unit || end.Lo != span.Lo && end.Lo != span.Hi {
			return false
		}
		return slices.ContainsFunc(of, func(z passage.Figure) bool { return z.Lo == span.Lo+span.Hi-end.Lo && z.Unit == end.Unit })
	}
	return within(x, y, m.A.Figures) || within(y, x, m.B.Figures)
}

// likeness says how probable it is that two figures stand for one another.
func (m figurePairing) likeness(x, y passage.Figure, fits bool) float64 {
	s := -1.0
	if fits {
		s = 3
	} else if x.Lo == y.Lo && x.Hi == y.Hi {
		s = 2
	} else if scaled(x, y) {
		s = 0
	}
	switch {
	case x.Label != y.Label || x.Ordinal != y.Ordinal:
		s -= 3
	case x.Unit == y.Unit && x.Unit != "":
		s += 1.2
	case x.Unit != y.Unit && !(x.Unit == "%" && y.Unit == "point" || x.Unit == "point" && y.Unit == "%"):
		s -= 1
	}
	switch n := passage.Shared(x.Noun, y.Noun); {
	case len(x.Noun) > 0 && len(y.Noun) > 0 && x.Noun[0] == y.Noun[0]:
		s += 2
	case n > 0:
		s++
	case len(x.Noun) > 0 && len(y.Noun) > 0:
		s -= 0.7
	}
	if x.Role != "" && x.Role == y.Role {
		s++
	}
	if fits && x.Bound == y.Bound {
		s += 0.3
	}
	return s + nearness*alikeValues(x, y) + min(2, 0.5*float64(passage.Shared(x.Near, y.Near)))
}

// nearness is what values that are nearly the same say for a pair: of 10% and
// 21%, a 20% is sooner the second.
const nearness = 0.4

// alikeValues is the smaller of two values in the larger.
func alikeValues(x, y passage.Figure) float64 {
	if x.Lo <= 0 || y.Lo <= 0 {
		return 0
	}
	return min(x.Lo, y.Lo) / max(x.Lo, y.Lo)
}

// scaled reports whether two figures have the same digits at another scale: 3.4
// million and 3.4 billion.
func scaled(x, y passage.Figure) bool {
	if x.Lo <= 0 || y.Lo <= 0 || x.Lo != x.Hi || y.Lo != y.Hi {
		return false
	}
	thousands := math.Log10(max(x.Lo, y.Lo)/min(x.Lo, y.Lo)) / 3
	return thousands > .5 && math.Abs(thousands-math.Round(thousands)) < 1e-9
}

// couples returns the pairs of figures, made once for both checks that read
// them.
func (m figurePairing) couples() []couple {
	if !m.coupled {
		m.paired, m.coupled = m.pairFigures(), true
		m.alone = m.figures().lonely()
	}
	return m.paired
}

// elsewhere reports whether the figure stands, just so, in what else of the
// reference the account's claims answer.
func (m figurePairing) elsewhere(y passage.Figure, score float64) bool {
	if m.also == nil {
		return false
	}
	return slices.ContainsFunc(m.also.Figures, func(z passage.Figure) bool {
		fits := z.Equal(y) || z.RoundsTo(y)
		return fits && m.likeness(z, y, true) >= score
	})
}
