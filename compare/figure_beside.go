package compare

import "slices"

// figurePair is a figure of the one passage, of the other, or of both.
type figurePair struct {
	was, is *figure // nil where the side has none
	fits    bool    // the values agree, rounding included
}

// figuresBeside lists the figures of two passages: those of the account in
// their order, each beside its counterpart, then those that it leaves out.
// Two that neither agree nor became one another by a finding stand apart.
func (m *reading) figuresBeside(findings []Finding) []figurePair {
	of, taken := map[int]couple{}, map[int]bool{}
	for _, c := range m.couples() {
		if c.fits || m.found(c, findings) {
			of[c.y], taken[c.x] = c, true
		}
	}
	var out []figurePair
	for j := range m.b.figures {
		y := &m.b.figures[j]
		c, paired := of[j]
		switch {
		case paired && (y.counts(m.b) || m.a.figures[c.x].counts(m.a)):
			out = append(out, figurePair{&m.a.figures[c.x], y, c.fits})
		case !paired && y.counts(m.b):
			out = append(out, figurePair{nil, y, false})
		}
	}
	for i := range m.a.figures {
		if x := &m.a.figures[i]; !taken[i] && x.counts(m.a) {
			out = append(out, figurePair{x, nil, false})
		}
	}
	return out
}

// found reports whether a finding says that one figure became the other.
func (m *reading) found(c couple, findings []Finding) bool {
	x, y := m.a.figures[c.x], m.b.figures[c.y]
	from, to := m.a.span(x.head, x.to), m.b.span(y.head, y.to)
	return slices.ContainsFunc(findings, func(f Finding) bool {
		return slices.Contains(figureKinds, f.Kind) && f.From.overlaps(from) && f.To.overlaps(to)
	})
}

// offAndOf reports whether one share is how far something lies from what the
// other is a share of: 38 percent below the average, 38 percent of the average.
func (m *reading) offAndOf(x, y figure) bool {
	off := func(f *facts, z figure) bool {
		return f.is(z.to, "below", "above", "under", "over") || f.is(z.to, "less", "more", "lower", "higher", "fewer") && f.is(z.to+1, "than")
	}
	turned := off(m.a, x) && m.b.is(y.to, "of") || m.a.is(x.to, "of") && off(m.b, y)
	return turned && x.unit == "%" && x.equal(y) && shared(m.a.after(x.to, 2, 6), m.b.after(y.to, 2, 6)) > 0
}

// otherSideOf reports whether a time that is counted lies before something on
// one side, and behind it on the other: two days before the warrant, two days
// after the warrant.
func (m *reading) otherSideOf(x, y figure) bool {
	side := func(f *facts, z figure) int {
		switch {
		case f.is(z.to, "before", "earlier"):
			return -1
		case f.is(z.to, "after", "later"):
			return 1
		}
		return 0
	}
	return x.unit == "day" && x.equal(y) && side(m.a, x)*side(m.b, y) < 0 && m.close() && shared(m.a.after(x.to+1, 2, 5), m.b.after(y.to+1, 2, 5)) > 0
}
