package compare

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
func (f *facts) tied() (strength, mark) {
	marks := f.marks("strength", false)
	for _, want := range []struct {
		tag string
		strength
	}{{"link", linkStrength}, {"may", maybeStrength}, {"cause", causeStrength}} {
		for _, x := range marks {
			if x.tag == want.tag {
				return want.strength, x
			}
		}
		if m, ok := f.riskAt(); ok && want.tag == "link" {
			return linkStrength, m
		}
	}
	return causeStrength, mark{}
}

// riskAt finds a higher or lower risk that is told as a state: an increased
// risk of stroke; not: reduces the risk.
func (f *facts) riskAt() (mark, bool) {
	for i := range f.words {
		if !f.is(i, "increased", "higher", "greater", "lower", "reduced", "elevated", "heightened", "decreased") {
			continue
		}
		for k := i + 1; k < i+4 && k < len(f.words); k++ {
			if f.is(k, "the", "a", "an", "their") {
				break
			}
			if f.is(k, "risk", "risks", "rate", "rates") {
				return mark{from: i, to: k + 1}, true
			}
		}
	}
	return mark{}, false
}

// ofResearch reports whether the passage speaks of a study or what one finds.
func (f *facts) ofResearch() bool {
	for i := range f.words {
		if p, ok := f.lex["strength-research"].at(f.words, i); ok && len(p.words) > 0 {
			return true
		}
	}
	return false
}

// checkStrength compares how strongly both passages tie one thing to another:
// a link told as a cause, a cause told as a possibility. Where the passages
// have much in common, what is told without a marker is not called a cause.
func (m *reading) checkStrength() []Finding {
	if !m.a.ofResearch() && !m.b.ofResearch() {
		return nil
	}
	s, x := m.a.tied()
	t, y := m.b.tied()
	marked := x.to > 0 && y.to > 0
	if s == t || m.close() && !marked {
		return nil
	}
	a, b := [2]int{x.from, x.to}, [2]int{y.from, y.to}
	var says string
	switch {
	case marked && t > s:
		says = sentenceOf(formBecameStronger, m.a.said(a), m.b.said(b))
	case t > s:
		says = sentenceOf(formDroppedStronger, m.a.said(a))
	default:
		a, says = nothing, sentenceOf(formAddedWeaker, m.b.said(b))
	}
	f := m.finding(a, b, says)
	f.Kind = HedgeKind
	return []Finding{f}
}
