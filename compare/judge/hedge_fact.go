package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// checkBelief reports what somebody believes and the account tells as a fact:
// police believe that the fire was set, the fire was set. Where the account
// credits anybody or doubts anything, the belief may be in that.
func (m hedgeCheck) checkBelief() []Finding {
	if len(m.B.Speakers) > 0 || len(m.B.Hedges) > 0 || slices.ContainsFunc(m.B.Words, func(w text.Lexeme) bool { return w.Quoted && w.Content }) {
		return nil
	}
	for i := range m.A.Words {
		x := passage.Mark{From: i, To: i + 1}
		last := i+1 == len(m.A.Words) || m.A.Is(i+1, ".")
		if believed(m.A, i) && (m.asserts(m.A, m.B, x) || last && m.coverB >= 0.75) && !m.B.HasAny(beliefVerbs) {
			f := m.finding([2]int{i, i + 1}, nothing, saysDropped(m.A.Said([2]int{i, i + 1})))
			f.Kind = HedgeKind
			return []Finding{f}
		}
	}
	return nil
}

// believed reports whether the lexeme at i is a verb of belief behind its
// subject and before what is believed, or behind all of it, outside a quotation:
// police believe the fire; it was set, police believe; not we believe in her, the
// suspect, their fears.
func believed(f *passage.Passage, i int) bool {
	if i == 0 || !f.In(i, beliefVerbs) || f.Words[i].Quoted {
		return false
	}
	if passage.TakesOn(f, i) {
		return false
	}
	before := f.Words[i-1]
	subject := before.Kind == text.WordToken && before.Content && !before.Used && !f.Is(i-2, "do", "does", "not") || f.In(i-1, beforeBelief)
	if start := passage.NameStart(f, i); start > 0 && start < i && f.Is(start-1, ",") && (i+1 == len(f.Words) || f.Is(i+1, ".")) {
		return subject
	}
	clause := f.Is(i, "believe", "believes") && f.ContentAt(i+1) || f.In(i+1, whatIsBelieved)
	return subject && (clause || i+1 < len(f.Words) && (f.Words[i+1].Capital || f.Words[i+1].Kind == text.NumberToken))
}

// checkModal reports a may, might or could that is a will in the other passage
// before the same word: could face prison, will face prison. It holds for those
// too that only tell what somebody is able to do, which are no doubt where they
// stand alone. A would counts where it tells what somebody said of the future.
func (m hedgeCheck) checkModal() []Finding {
	for i := range m.A.Words {
		if !m.A.In(i, doubtVerbs) && !m.A.In(i, certainVerbs) {
			continue
		}
		for j := range m.B.Words {
			turned := m.A.In(i, doubtVerbs) && foretold(m.B, j) || foretold(m.A, i) && m.B.In(j, doubtVerbs)
			if turned && !m.A.Words[i].Used && m.A.Key(i+1) == m.B.Key(j+1) && m.names().beside(i-1, j-1) > 0 && m.close() {
				a, b := [2]int{i, i + 1}, [2]int{j, j + 1}
				f := m.finding(a, b, saysBecame(m.A.Said(a), m.B.Said(b)))
				f.Kind = HedgeKind
				return []Finding{f}
			}
		}
	}
	return nil
}

// foretold reports whether the lexeme at i is a will, or a would in what
// somebody is said to have said.
func foretold(f *passage.Passage, i int) bool {
	return f.In(i, certainVerbs) && !f.Words[i].Quoted && (f.Is(i, "will") || len(f.Speakers) > 0 && !slices.ContainsFunc(f.Words[:i], func(w text.Lexeme) bool { return w.Key == "if" }))
}

// checkExpected reports what somebody expects and the account tells as certain:
// the ministry expects the harvest to exceed, the harvest will exceed.
func (m hedgeCheck) checkExpected() []Finding {
	if len(m.B.Speakers) > 0 || len(m.B.Hedges) > 0 {
		return nil
	}
	for _, x := range m.A.Hedges {
		c, certain := m.newCertainty(x)
		if !m.A.In(x.From, expecting) || !certain || c.Tag != "will" || !m.asserts(m.A, m.B, x) {
			continue
		}
		a, b := [2]int{x.From, x.To}, [2]int{c.From, c.To}
		f := m.finding(a, b, saysBecame(m.A.Said(a), m.B.Said(b)))
		f.Kind = HedgeKind
		return []Finding{f}
	}
	return nil
}

// checkProof reports that there is no proof of what the account denies: no
// evidence that funds were stolen, no funds were stolen.
func (m hedgeCheck) checkProof() []Finding {
	if slices.ContainsFunc(m.B.Words, func(w text.Lexeme) bool { return proofs[w.Key] }) {
		return nil
	}
	for _, x := range m.A.Negations {
		i := x.To
		if m.A.ContentAt(i) && !m.A.In(i, proofs) {
			i++ // no clear evidence
		}
		if x.Soft || !m.A.In(i, proofs) || !m.A.Is(i+1, "that", "of", "for") {
			continue
		}
		for _, y := range m.B.Negations {
			if !y.Soft && !m.B.Is(y.To, "to") && passage.Shared(m.A.After(i+2, 4, 10), m.B.Near(y.From, y.To, 4)) > 1 {
				a, b := [2]int{x.From, i + 1}, [2]int{y.From, y.To}
				f := m.finding(a, b, text.SentenceOf(formDenialBecame, m.A.Said(a), m.B.Said(b)))
				f.Kind = HedgeKind
				return []Finding{f}
			}
		}
	}
	return nil
}
