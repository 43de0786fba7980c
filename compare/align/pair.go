package align

import (
	"math"
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// pairSignal is what is looked at of two texts of one claim each beyond the
// signals. It is the same when the two change places.
type pairSignal struct {
	name  string
	value func(f *pairEvidence) float64
}

// pairEvidence is what is counted of two such texts.
type pairEvidence struct {
	evidence
	logit float64 // of the regression over the signals
	a, b  *passage.Passage
	wordOrder
}

// pairSignals is the table of what only such pairs are looked at for: texts of
// a whole account are too many for facts to be read of every pair.
var pairSignals = []pairSignal{
	{"regression", func(f *pairEvidence) float64 { return f.logit }},
	{"cosine", func(f *pairEvidence) float64 { return f.dot / math.Sqrt(f.squareA*f.squareB+1e-9) }},
	{"open mass most", func(f *pairEvidence) float64 { return max(f.massA-f.alignedA, f.massB-f.alignedB) }},
	{"open mass least", func(f *pairEvidence) float64 { return min(f.massA-f.alignedA, f.massB-f.alignedB) }},
	{"open words most", func(f *pairEvidence) float64 { return float64(max(f.lengthA, f.lengthB)) - f.alike }},
	{"open words least", func(f *pairEvidence) float64 { return float64(min(f.lengthA, f.lengthB)) - f.alike }},
	{"every word open", func(f *pairEvidence) float64 { return float64(max(f.seqA, f.seqB) - f.sameWords) }},
	{"values shared", func(f *pairEvidence) float64 { return float64(f.sharedValues()) }},
	{"values of one", func(f *pairEvidence) float64 { return float64(f.loneValues(true)) }},
	{"values against", func(f *pairEvidence) float64 { return float64(f.loneValues(false)) }},
	{"negations", func(f *pairEvidence) float64 { return math.Abs(float64(len(f.a.Negations) - len(f.b.Negations))) }},
	{"hedges", func(f *pairEvidence) float64 { return math.Abs(float64(len(f.a.Hedges) - len(f.b.Hedges))) }},
	{"names against", func(f *pairEvidence) float64 {
		return float64(min(strange(f.a.Names, f.b.Names), strange(f.b.Names, f.a.Names)))
	}},
	{"names of one", func(f *pairEvidence) float64 { return float64(max(f.namesA, f.namesB) - f.sharedNames) }},
	{"names of both", func(f *pairEvidence) float64 { return float64(min(f.namesA, f.namesB) - f.sharedNames) }},
	{"pairs of longer", func(f *pairEvidence) float64 { return f.precision(2, f.longer) }},
	{"pairs of shorter", func(f *pairEvidence) float64 { return f.precision(2, f.shorter) }},
	{"threes of longer", func(f *pairEvidence) float64 { return f.precision(3, f.longer) }},
	{"threes of shorter", func(f *pairEvidence) float64 { return f.precision(3, f.shorter) }},
	{"fours of longer", func(f *pairEvidence) float64 { return f.precision(4, f.longer) }},
	{"fours of shorter", func(f *pairEvidence) float64 { return f.precision(4, f.shorter) }},
	{"edits", func(f *pairEvidence) float64 { return float64(f.edits) }},
	{"share edited", func(f *pairEvidence) float64 { return float64(f.edits) / float64(f.longer) }},
	{"share shifted", func(f *pairEvidence) float64 { return f.shifts() }},
	{"stretches", func(f *pairEvidence) float64 { return float64(f.stretches()) }},
	{"stretch", func(f *pairEvidence) float64 { return float64(f.grams[1]) / float64(max(1, f.stretches())) }},
	{"small words of one", func(f *pairEvidence) float64 { return float64(f.most[text.StopWord]) }},
	{"small words of both", func(f *pairEvidence) float64 { return float64(f.least[text.StopWord]) }},
	{"frames of one", func(f *pairEvidence) float64 { return float64(f.most[text.FrameWord]) }},
	{"frames of both", func(f *pairEvidence) float64 { return float64(f.least[text.FrameWord]) }},
	{"content of one", func(f *pairEvidence) float64 { return float64(f.most[text.ContentWord]) }},
	{"content of both", func(f *pairEvidence) float64 { return float64(f.least[text.ContentWord]) }},
	{"shorter", func(f *pairEvidence) float64 { return float64(f.shorter) }},
	{"apart", func(f *pairEvidence) float64 { return float64(f.longer - f.shorter) }},
}

// PairSignals returns the names of what two texts of one claim each are looked
// at for, in the order of the values of Study.Pair.
func PairSignals() []string {
	out := Signals()
	for _, s := range pairSignals {
		out = append(out, s.name)
	}
	return out
}

// sharedValues counts the figures that both have, as values: two dozen is 24.
func (f *pairEvidence) sharedValues() int {
	return min(found(f.a.Figures, f.b.Figures), found(f.b.Figures, f.a.Figures))
}

// found counts the figures of one text that the other has too.
func found(of, in []passage.Figure) int {
	n := 0
	for _, x := range of {
		if slices.ContainsFunc(in, x.Equal) {
			n++
		}
	}
	return n
}

// loneValues returns how many figures without an equal the text with more
// (most) or fewer of them has.
func (f *pairEvidence) loneValues(most bool) int {
	both := f.sharedValues()
	if most {
		return max(len(f.a.Figures), len(f.b.Figures)) - both
	}
	return max(0, min(len(f.a.Figures), len(f.b.Figures))-both)
}

// strange counts the names of one text that mean none of the other's.
func strange(of, in []passage.Name) int {
	n := 0
	for _, x := range of {
		if !slices.ContainsFunc(in, x.Same) {
			n++
		}
	}
	return n
}

// pairValues returns the values of PairSignals for the only cell of two texts;
// nil where a claim has no word of content (a person put it there) or stands
// for those of several accounts.
func (m *matcher) pairValues(a, b *telling, x *match) []float64 {
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	s.weighBy(s.own)
	weigh(m.v, a, b, s.weight)
	first, second := &a.claims[x.a], &b.claims[x.b]
	f := s.look(first, second)
	if f == nil || a.doc == nil || b.doc == nil {
		return nil
	}
	of := pairEvidence{*f, m.models.alone.logit(x.values), a.factsOf(first.ref), b.factsOf(second.ref), readOrder(m.v, first.Seq, second.Seq)}
	values := slices.Clone(x.values)
	for _, p := range pairSignals {
		values = append(values, p.value(&of))
	}
	return values
}

// factsOf reads the facts of a claim of the text.
func (t *telling) factsOf(at text.Ref) *passage.Passage {
	return passage.Read(t.doc.Document, t.doc.Claims[at.Claim].Span)
}

// Pair returns the values of PairSignals where the two accounts have one claim
// each, nil where they have more or share no word.
func (s *Study) Pair() []float64 {
	if len(s.a.claims) != 1 || len(s.b.claims) != 1 || len(s.cells) != 1 {
		return nil
	}
	return s.m.pairValues(s.a, s.b, s.cells[0])
}
