package compare

import "slices"

// beliefVerbs say that somebody holds something for true and does not know it.
var beliefVerbs = []string{"believe", "believes", "think", "thinks", "suspect", "suspects", "fear", "fears", "assume", "assumes", "presume", "presumes"}

// checkBelief reports what somebody believes and the account tells as a fact:
// police believe that the fire was set, the fire was set. Where the account
// credits anybody or doubts anything, the belief may be in that.
func (m *reading) checkBelief() []Finding {
	if len(m.b.speakers) > 0 || len(m.b.hedges) > 0 || slices.ContainsFunc(m.b.words, func(w lexeme) bool { return w.quoted && w.content }) {
		return nil
	}
	for i := range m.a.words {
		x := mark{from: i, to: i + 1}
		last := i+1 == len(m.a.words) || m.a.is(i+1, ".")
		if m.a.believed(i) && (m.asserts(m.a, m.b, x) || last && m.coverB >= 0.75) && !slices.ContainsFunc(beliefVerbs, m.b.hasKey) {
			f := m.finding([2]int{i, i + 1}, nothing, saysDropped(m.a.said([2]int{i, i + 1})))
			f.Kind = HedgeKind
			return []Finding{f}
		}
	}
	return nil
}

// hasKey reports whether a word stands in the passage.
func (f *facts) hasKey(key string) bool {
	return slices.ContainsFunc(f.words, func(w lexeme) bool { return w.key == key })
}

// believed reports whether the lexeme at i is a verb of belief behind its
// subject and before what is believed, or behind all of it, outside a quotation:
// police believe the fire; it was set, police believe; not we believe in her, the
// suspect, their fears.
func (f *facts) believed(i int) bool {
	if i == 0 || !slices.Contains(beliefVerbs, f.words[i].key) || f.words[i].quoted {
		return false
	}
	if f.takesOn(i) {
		return false
	}
	before := f.words[i-1]
	subject := before.kind == wordToken && before.content && !before.used && !f.is(i-2, "do", "does", "not") || f.is(i-1, "he", "she", "they", "who", "also", "now")
	if start := f.nameStart(i); start > 0 && start < i && f.is(start-1, ",") && (i+1 == len(f.words) || f.is(i+1, ".")) {
		return subject
	}
	clause := f.is(i, "believe", "believes") && f.contentAt(i+1) || f.is(i+1, "that", "the", "a", "an", "it", "he", "she", "they", "there", "this", "these", "at", "its", "their", "his", "her", "some", "most")
	return subject && (clause || i+1 < len(f.words) && (f.words[i+1].capital || f.words[i+1].kind == numberToken))
}

// takesOn reports whether assume, at i, has no clause behind it: assumes office.
func (f *facts) takesOn(i int) bool {
	return f.is(i, "assume", "assumes") && !f.is(i+1, "that", "he", "she", "it", "they", "there")
}

// contentAt reports whether a content word stands at i.
func (f *facts) contentAt(i int) bool {
	return i < len(f.words) && f.words[i].content && f.words[i].kind == wordToken
}

// doubtVerbs and certainVerbs are the verbs by which a passage says that
// something may come about, and that it will.
var (
	doubtVerbs   = []string{"may", "might", "could"}
	certainVerbs = []string{"will", "would"}
)

// checkModal reports a may, might or could that is a will in the other passage
// before the same word: could face prison, will face prison. It holds for those
// too that only tell what somebody is able to do, which are no doubt where they
// stand alone. A would counts where it tells what somebody said of the future.
func (m *reading) checkModal() []Finding {
	for i := range m.a.words {
		if !m.a.is(i, doubtVerbs...) && !m.a.is(i, certainVerbs...) {
			continue
		}
		for j := range m.b.words {
			turned := m.a.is(i, doubtVerbs...) && m.b.foretold(j) || m.a.foretold(i) && m.b.is(j, doubtVerbs...)
			if turned && !m.a.words[i].used && m.a.key(i+1) == m.b.key(j+1) && m.beside(i-1, j-1) > 0 && m.close() {
				a, b := [2]int{i, i + 1}, [2]int{j, j + 1}
				f := m.finding(a, b, saysBecame(m.a.said(a), m.b.said(b)))
				f.Kind = HedgeKind
				return []Finding{f}
			}
		}
	}
	return nil
}

// foretold reports whether the lexeme at i is a will, or a would in what
// somebody is said to have said.
func (f *facts) foretold(i int) bool {
	return f.is(i, certainVerbs...) && !f.words[i].quoted && (f.is(i, "will") || len(f.speakers) > 0 && !slices.ContainsFunc(f.words[:i], func(w lexeme) bool { return w.key == "if" }))
}

// checkExpected reports what somebody expects and the account tells as certain:
// the ministry expects the harvest to exceed, the harvest will exceed.
func (m *reading) checkExpected() []Finding {
	if len(m.b.speakers) > 0 || len(m.b.hedges) > 0 {
		return nil
	}
	for _, x := range m.a.hedges {
		c, certain := m.newCertainty(x)
		if !m.a.is(x.from, "expects", "expect", "predicts", "predicted", "forecasts") || !certain || c.tag != "will" || !m.asserts(m.a, m.b, x) {
			continue
		}
		a, b := [2]int{x.from, x.to}, [2]int{c.from, c.to}
		f := m.finding(a, b, saysBecame(m.a.said(a), m.b.said(b)))
		f.Kind = HedgeKind
		return []Finding{f}
	}
	return nil
}
