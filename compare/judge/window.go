package judge

import (
	"synoptic/compare/passage"
	"synoptic/compare/score"
	"synoptic/compare/text"
	"synoptic/compare/unit"
)

// What is looked at around the two places of a finding.
const (
	windowReach = 9   // lexemes before and behind
	leastWindow = 5   // lexemes that it must have
	windowTold  = 0.5 // share of its words of meaning that the other window has too
	freelyTold  = 0.6 // as much of both passages is shared where the whole tells more than a part
)

// byWindow is the probability of a finding by the words around its two places
// alone, where the passages as a whole are told freely and those words are not:
// what else they say, told otherwise or not at all, says nothing of it. 0 where
// that does not hold.
func (m weighing) byWindow(f Finding) float64 {
	a, b := windowAt(m.A, f.From), windowAt(m.B, f.To)
	if min(m.coverA, m.coverB) >= freelyTold || min(a[1]-a[0], b[1]-b[0]) < leastWindow {
		return 0
	}
	x, y := meant(m.A.Words[a[0]:a[1]], f.From), meant(m.B.Words[b[0]:b[1]], f.To)
	if len(x) == 0 || len(y) == 0 || min(sharedBy(x, y), sharedBy(y, x)) < windowTold {
		return 0
	}
	from, to := m.A.Span(a[0], a[1]), m.B.Span(b[0], b[1])
	before, after := from.Of(m.A.Text), to.Of(m.B.Text)
	hint := unit.Hint{Class: classOfKind[f.Kind], From: shifted(f.From, from.Start), To: shifted(f.To, to.Start)}
	said := score.Judge(unit.Compare(unit.Read(before, m.A.Language), unit.Read(after, m.B.Language), hint), before, after)
	p, _ := said.Hinted(0)
	return p
}

func shifted(s text.Span, by int) text.Span { return text.Span{Start: s.Start - by, End: s.End - by} }

// windowAt returns the lexemes around a place within its claim; none where there
// is no place.
func windowAt(f *passage.Passage, s text.Span) (out [2]int) {
	for i, w := range f.Words {
		if !w.Overlaps(s) {
			continue
		}
		if out[1] == 0 {
			out[0] = i
		}
		out[1] = i + 1
	}
	if out[1] == 0 {
		return out
	}
	claim := f.Words[out[0]].Claim
	for n := 0; n < windowReach && out[0] > 0 && f.Words[out[0]-1].Claim == claim; n++ {
		out[0]--
	}
	for n := 0; n < windowReach && out[1] < len(f.Words) && f.Words[out[1]].Claim == claim; n++ {
		out[1]++
	}
	return out
}
