package judge

import (
	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// strength says how strongly a passage about research ties one thing to
// another (the scale of Sumner et al. 2014).
type strength int

// The strengths, from the weakest.
const (
	linkStrength  strength = iota + 1 // goes together with
	maybeStrength                     // may bring about
	causeStrength                     // brings about; what is not marked is told as plainly
)

// tied returns the strength of a passage and the words that show it, none
// where the passage says what it says without.
func tied(f *passage.Passage) (strength, passage.Mark) {
	marks := f.Marks("strength", false)
	for _, want := range []struct {
		tag string
		strength
	}{{"link", linkStrength}, {"may", maybeStrength}, {"cause", causeStrength}} {
		for _, x := range marks {
			if x.Tag == want.tag {
				return want.strength, x
			}
		}
		if m, ok := riskAt(f); ok && want.tag == "link" {
			return linkStrength, m
		}
	}
	return causeStrength, passage.Mark{}
}

// riskAt finds a higher or lower risk that is told as a state: an increased
// risk of stroke; not: reduces the risk.
func riskAt(f *passage.Passage) (passage.Mark, bool) {
	for i := range f.Words {
		if !f.In(i, riskStates) {
			continue
		}
		for k := i + 1; k < i+4 && k < len(f.Words); k++ {
			if f.Is(k, "the", "a", "an", "their") {
				break
			}
			if f.Is(k, "risk", "risks", "rate", "rates") {
				return passage.Mark{From: i, To: k + 1}, true
			}
		}
	}
	return passage.Mark{}, false
}

// ofResearch reports whether the passage speaks of a study or what one finds.
func ofResearch(f *passage.Passage) bool {
	for i := range f.Words {
		if p, ok := f.Lex["strength-research"].At(f.Words, i); ok && len(p.Words) > 0 {
			return true
		}
	}
	return false
}

// checkStrength compares how strongly both passages tie one thing to another:
// a link told as a cause, a cause told as a possibility. Where the passages
// have much in common, what is told without a marker is not called a cause.
func (m hedgeCheck) checkStrength() []Finding {
	if !ofResearch(m.A) && !ofResearch(m.B) {
		return nil
	}
	s, x := tied(m.A)
	t, y := tied(m.B)
	marked := x.To > 0 && y.To > 0
	if s == t || m.close() && !marked {
		return nil
	}
	a, b := [2]int{x.From, x.To}, [2]int{y.From, y.To}
	var says text.Sentence
	switch {
	case marked && t > s:
		says = text.SentenceOf(formBecameStronger, m.A.Said(a), m.B.Said(b))
	case t > s:
		says = text.SentenceOf(formDroppedStronger, m.A.Said(a))
	default:
		a, says = nothing, text.SentenceOf(formAddedWeaker, m.B.Said(b))
	}
	f := m.finding(a, b, says)
	f.Kind, f.Whole = HedgeKind, true
	return []Finding{f}
}
