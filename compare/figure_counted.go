package compare

import (
	"slices"
	"strings"
)

// neverCounted are pairs of words for what is counted, of which one is never as
// many as the other: so many households are not so many people. Cases and the
// people who have them may be as many, and stand in no pair.
var neverCounted = [][2][]string{
	{strings.Fields("household households family families home homes house houses"), strings.Fields("people persons person residents inhabitants individuals")},
	{strings.Fields("company companies firm firms business businesses"), strings.Fields("people employee employees worker workers jobs")},
	{strings.Fields("death deaths fatality fatalities"), strings.Fields("case cases infection infections")},
}

// othersCounted reports whether two figures of one value count what is never
// as many: 64,000 households, 64,000 people.
func (m *reading) othersCounted(x, y figure) bool {
	if x.unit+y.unit != "" || x.ordinal || x.label || x.lo != y.lo || !m.close() {
		return false
	}
	p, q := m.a.key(x.to), m.b.key(y.to)
	return !m.b.hasKey(p) && !m.a.hasKey(q) && slices.ContainsFunc(neverCounted, func(pair [2][]string) bool {
		return slices.Contains(pair[0], p) && slices.Contains(pair[1], q) || slices.Contains(pair[1], p) && slices.Contains(pair[0], q)
	})
}

// otherRate reports a word for how often something is done that became another
// before the same word: annual checks, monthly checks.
func (m *reading) otherRate() []Finding {
	for i := range m.a.words {
		x, ok := m.a.rateWord(i)
		if !ok || m.b.hasKey(m.a.key(i)) {
			continue
		}
		for j := range m.b.words {
			y, ok := m.b.rateWord(j)
			if ok && x != y && m.a.key(i+1) == m.b.key(j+1) && m.close() && !m.a.rated(y) && !m.b.rated(x) {
				a, b := [2]int{i, i + 1}, [2]int{j, j + 1}
				f := m.finding(a, b, sentenceOf(formTurned, m.a.said(a), m.b.said(b)))
				f.Kind = FigureKind
				return []Finding{f}
			}
		}
	}
	return nil
}

// rateWord returns the period of a single word for a rate before a noun.
func (f *facts) rateWord(i int) (string, bool) {
	tag, ok := f.lex["rates"].tag(f.words[i].key)
	return tag, ok && i+1 < len(f.words) && f.words[i+1].content && f.words[i+1].kind == wordToken
}

// rated reports whether the passage has any word for a rate of that period.
func (f *facts) rated(period string) bool {
	for i := range f.words {
		if p, ok := f.lex["rates"].at(f.words, i); ok && p.tag == period {
			return true
		}
	}
	return false
}
