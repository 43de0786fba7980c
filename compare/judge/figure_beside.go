package judge

import (
	"slices"

	"synoptic/compare/passage"
)

// FiguresBeside lists the figures of two passages: those of the account in
// their order, each beside its counterpart, then those that it leaves out.
// Two that neither agree nor became one another by a finding stand apart.
func (m *Reading) FiguresBeside(findings []Finding) []figurePair {
	of, taken := map[int]couple{}, map[int]bool{}
	for _, c := range m.pairing().couples() {
		if c.fits || m.figures().found(c, findings) {
			of[c.y], taken[c.x] = c, true
		}
	}
	var out []figurePair
	for j := range m.B.Figures {
		y := &m.B.Figures[j]
		c, paired := of[j]
		switch {
		case paired && (y.Counts(m.B) || m.A.Figures[c.x].Counts(m.A)):
			out = append(out, figurePair{&m.A.Figures[c.x], y, c.fits})
		case !paired && y.Counts(m.B):
			out = append(out, figurePair{nil, y, false})
		}
	}
	for i := range m.A.Figures {
		if x := &m.A.Figures[i]; !taken[i] && x.Counts(m.A) {
			out = append(out, figurePair{x, nil, false})
		}
	}
	return out
}

// found reports whether a finding says that one figure became the other.
func (m figureCheck) found(c couple, findings []Finding) bool {
	x, y := m.A.Figures[c.x], m.B.Figures[c.y]
	from, to := m.A.Span(x.Head, x.To), m.B.Span(y.Head, y.To)
	return slices.ContainsFunc(findings, func(f Finding) bool {
		return slices.Contains(FigureKinds, f.Kind) && f.From.Overlaps(from) && f.To.Overlaps(to)
	})
}

// offAndOf reports whether one share is how far something lies from what the
// other is a share of: 38 percent below the average, 38 percent of the average.
func (m figureCheck) offAndOf(x, y passage.Figure) bool {
	off := func(f *passage.Passage, z passage.Figure) bool {
		return f.Is(z.To, "below", "above", "under", "over") || f.In(z.To, offWords) && f.Is(z.To+1, "than")
	}
	turned := off(m.A, x) && m.B.Is(y.To, "of") || m.A.Is(x.To, "of") && off(m.B, y)
	return turned && x.Unit == "%" && x.Equal(y) && passage.Shared(m.A.After(x.To, 2, 6), m.B.After(y.To, 2, 6)) > 0
}

// otherSideOf reports whether a time that is counted lies before something on
// one side, and behind it on the other: two days before the warrant, two days
// after the warrant.
func (m figureCheck) otherSideOf(x, y passage.Figure) bool {
	side := func(f *passage.Passage, z passage.Figure) int {
		switch {
		case f.Is(z.To, "before", "earlier"):
			return -1
		case f.Is(z.To, "after", "later"):
			return 1
		}
		return 0
	}
	return x.Unit == "day" && x.Equal(y) && side(m.A, x)*side(m.B, y) < 0 && m.close() && passage.Shared(m.A.After(x.To+1, 2, 5), m.B.After(y.To+1, 2, 5)) > 0
}
