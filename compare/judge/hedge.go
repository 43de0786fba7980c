package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// hedgeCheck finds certainty that was won or lost.
type hedgeCheck struct{ *Reading }

func (m *Reading) hedges() hedgeCheck { return hedgeCheck{m} }

// check compares how certain two passages are: markers dropped, added,
// weakened or strengthened.
func (m hedgeCheck) check() []Finding {
	left, added := m.pairHedges()
	var out []Finding
	for _, x := range left {
		near := -1
		for j, y := range added {
			if passage.Shared(m.A.After(x.To, 4, 8), m.B.After(y.To, 4, 8)) > 0 || m.brief() && min(m.coverA, m.coverB) >= 0.6 {
				near = j
			}
		}
		if f, ok := m.droppedHedge(x, added, near); ok {
			out = append(out, f)
		}
		if near >= 0 {
			added = slices.Delete(added, near, near+1)
		}
	}
	for _, y := range added {
		if f, ok := m.addedHedge(y); ok {
			out = append(out, f)
		}
	}
	if len(out) == 0 {
		out = m.checkModal()
	}
	if len(out) == 0 {
		out = m.checkExpected()
	}
	if len(out) == 0 {
		out = m.checkBelief()
	}
	if len(out) == 0 {
		out = m.checkProof()
	}
	if len(out) == 0 {
		return m.checkStrength()
	}
	return out
}

// brief reports whether both passages are short enough to say one thing.
func (m hedgeCheck) brief() bool { return max(len(m.A.Words), len(m.B.Words)) <= 25 }

// nearHedges counts the words that stand near both markers.
func (m hedgeCheck) nearHedges(x, y passage.Mark) int {
	return passage.Shared(m.A.Near(x.From, x.To, 4), m.B.Near(y.From, y.To, 4))
}

// pairHedges takes away the markers that answer one another, those of one
// class and among the same words first, and returns what is left of both
// sides, soft ones aside.
func (m hedgeCheck) pairHedges() (left, added []passage.Mark) {
	return pairMarks(m.A.Hedges, m.B.Hedges, m.hedgeLikeness)
}

// hedgeLikeness says how surely two markers answer one another; 0 where they
// do not. Markers of different classes need a word in common near them.
func (m hedgeCheck) hedgeLikeness(x, y passage.Mark) float64 {
	n := m.nearHedges(x, y)
	switch {
	case !x.Answers(y):
		return 0
	case x.Soft && y.Soft && m.A.Words[x.From].Stem != m.B.Words[y.From].Stem:
		return 0.1 // neither is looked for where it stands alone
	case x.Tag == y.Tag:
		return float64(n + 2)
	}
	return float64(passage.Shared(m.A.Near(x.To-1, x.To, 1), m.B.Near(y.To-1, y.To, 1)) + passage.Shared(m.A.After(x.To, 4, 8), m.B.After(y.To, 4, 8)))
}

// droppedHedge reports a marker that the account does not have, where it says
// what the marker stood before.
func (m hedgeCheck) droppedHedge(x passage.Mark, added []passage.Mark, near int) (Finding, bool) {
	to := nothing
	says := text.SentenceOf(formDroppedStronger, m.A.Said([2]int{x.From, x.To}))
	if near >= 0 {
		y := added[near]
		to = [2]int{y.From, y.To}
		says = saysBecame(m.A.Said([2]int{x.From, x.To}), m.B.Said(to))
	} else if c, ok := m.newCertainty(x); ok {
		to = [2]int{c.From, c.To}
		says = text.SentenceOf(formBecameStronger, m.A.Said([2]int{x.From, x.To}), m.B.Said(to))
	} else if x.Tag == "link" || x.Tag == "unclear" && slices.ContainsFunc(m.B.Words, func(w text.Lexeme) bool { return w.Key == "whether" || w.Key == "if" }) {
		return Finding{}, false
	}
	if near < 0 && m.A.Is(x.From, "indicated", "indicates") && len(m.B.Speakers) > 0 {
		return Finding{}, false // she indicated that, she said that
	}
	if near < 0 && m.A.Is(x.From, "may", "can") && m.B.HasAny(permissions) {
		return Finding{}, false
	}
	if !m.asserts(m.A, m.B, x) || alleges(m.A, x) && len(m.B.Speakers) > 0 || x.Tag == "alleged" && m.newlyAttributed(m.A, m.B) {
		return Finding{}, false
	}
	f := m.finding([2]int{x.From, x.To}, to, says)
	f.Kind = HedgeKind
	return f, true
}

// newCertainty returns the word by which the account says for certain what
// the marker x left open.
func (m hedgeCheck) newCertainty(x passage.Mark) (passage.Mark, bool) {
	for _, c := range m.B.Certain {
		cause := c.Tag == "cause"
		if cause != (x.Tag == "link") {
			continue
		}
		word := m.B.Words[c.From].Key
		if !slices.ContainsFunc(m.A.Certain, func(o passage.Mark) bool { return m.A.Words[o.From].Key == word || cause && o.Tag == c.Tag }) {
			return c, true
		}
	}
	return passage.Mark{}, false
}

// addedHedge reports a marker that only the account has, where the reference
// says the same without.
func (m hedgeCheck) addedHedge(y passage.Mark) (Finding, bool) {
	if !m.closeAt(y.From) || m.B.Words[y.From].Quoted || alleges(m.B, y) && len(m.A.Speakers) > 0 {
		return Finding{}, false // within a quotation it is a matter of the quotation
	}
	cause := y.Tag == "link" && slices.ContainsFunc(m.A.Certain, func(c passage.Mark) bool { return c.Tag == "cause" })
	if y.Tag == "suggest" || y.Tag == "unclear" || y.Tag == "link" && !cause || !m.asserts(m.B, m.A, y) {
		return Finding{}, false
	}
	if (y.Tag == "alleged" || y.Tag == "rumour") && m.newlyAttributed(m.B, m.A) {
		return Finding{}, false
	}
	b := [2]int{y.From, y.To}
	f := m.finding(nothing, b, text.SentenceOf(formAddedWeaker, m.B.Said(b)))
	f.Kind = HedgeKind
	return f, true
}

// alleges reports whether a marker is a verb that also credits somebody: she
// alleges that. Where the other side credits somebody too, nothing is lost.
func alleges(f *passage.Passage, x passage.Mark) bool {
	return passage.Opinion(f, x) || f.In(x.From, allegingVerbs) || f.Is(x.From, "alleged") && f.Is(x.To, "that")
}

// asserts reports whether the other passage says what the marker stands
// before.
func (m hedgeCheck) asserts(f, other *passage.Passage, x passage.Mark) bool {
	head := f.After(x.To, 3, 7)
	if len(head) == 0 {
		head = f.Near(x.From, x.To, 2)
	}
	n := other.Found(head)
	return n >= 2 || n >= 1 && (m.close() && (len(head) < 3 || other.Stems[head[0]] && f == m.A) || m.coverB >= 0.75) || len(head) <= 1 && n == len(head) && m.close() || m.coverA >= 0.75
}

// newlyAttributed reports whether the other passage credits somebody where
// this one credits nobody: an allegation told as somebody's words.
func (m hedgeCheck) newlyAttributed(f, other *passage.Passage) bool {
	outside := func(s passage.Speaker) bool { return s.Kind != passage.SelfSpeaker }
	return slices.ContainsFunc(other.Speakers, outside) && !slices.ContainsFunc(f.Speakers, outside)
}
