package judge

import (
	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// FiguresBeside lists the figures of two passages: those of the account in
// their order, each beside its counterpart, then those that it leaves out.
// Two that neither agree nor became one another, as far as was found, stand apart.
func (m *Reading) FiguresBeside(changes Changes) []figurePair {
	of, taken, standing := map[int]couple{}, map[int]bool{}, map[couple]Standing{}
	for _, c := range m.pairing().couples() {
		if standing[c] = m.figures().standing(c, changes); c.fits || standing[c] != Unfound {
			of[c.y], taken[c.x] = c, true
		}
	}
	var out []figurePair
	for j := range m.B.Figures {
		y := &m.B.Figures[j]
		c, paired := of[j]
		switch {
		case paired && (y.Counts(m.B) || m.A.Figures[c.x].Counts(m.A)):
			out = append(out, figurePair{&m.A.Figures[c.x], y, c.fits, standing[c]})
		case !paired && y.Counts(m.B):
			out = append(out, figurePair{Is: y})
		}
	}
	for i := range m.A.Figures {
		if x := &m.A.Figures[i]; !taken[i] && x.Counts(m.A) {
			out = append(out, figurePair{Was: x})
		}
	}
	return out
}

// standing is how far what was found about two figures counts.
func (m figureCheck) standing(c couple, of Changes) Standing {
	about := func(found []Finding) (out []Finding) {
		for _, f := range found {
			if m.about(c, f) {
				out = append(out, f)
			}
		}
		return out
	}
	return Changes{about(of.Found), about(of.ToCheck), about(of.IfRight)}.Standing(FigureKinds...)
}

// about reports whether a finding is about two figures: it says that the one
// became the other, or that a word that stands with them came or went. One that
// a person wrote about whole claims with several figures names none of those that
// agree.
func (m figureCheck) about(c couple, f Finding) bool {
	x, y := m.A.Figures[c.x], m.B.Figures[c.y]
	was, is := f.From.Overlaps(m.A.Span(x.Head, x.To)), f.To.Overlaps(m.B.Span(y.Head, y.To))
	if !c.fits {
		return was && is
	}
	one := m.within(m.A, f.From) <= 1 && m.within(m.B, f.To) <= 1 || !f.ByPerson
	return one && (was || f.From.Empty()) && (is || f.To.Empty()) && (was || is)
}

// within counts the figures on which a span lies.
func (m figureCheck) within(p *passage.Passage, s text.Span) (n int) {
	for _, x := range p.Figures {
		if x.Counts(p) && s.Overlaps(p.Span(x.Head, x.To)) {
			n++
		}
	}
	return n
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
