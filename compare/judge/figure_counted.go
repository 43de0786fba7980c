package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// othersCounted reports whether two figures of one value count what is never
// as many: 64,000 households, 64,000 people.
func (m figureCheck) othersCounted(x, y passage.Figure) bool {
	if x.Unit+y.Unit != "" || x.Ordinal || x.Label || x.Lo != y.Lo || !m.close() {
		return false
	}
	p, q := m.A.Key(x.To), m.B.Key(y.To)
	return !m.B.HasKey(p) && !m.A.HasKey(q) && slices.ContainsFunc(neverCounted, func(pair [2]text.WordBag) bool {
		return pair[0][p] && pair[1][q] || pair[1][p] && pair[0][q]
	})
}

// partCounted reports whether the account counts as many of something as the
// reference counts of another, of which it says how many are that: 12 people,
// three of them children; 12 children.
func (m figureCheck) partCounted(x, y passage.Figure) bool {
	p, q := m.A.Key(x.To), m.B.Key(y.To)
	if x.Unit+y.Unit != "" || x.Lo != y.Lo || p == q || p == "" || q == "" || m.B.HasKey(p) {
		return false
	}
	return slices.ContainsFunc(m.A.Figures, func(z passage.Figure) bool { return z.Lo != x.Lo && m.A.Key(z.To) == q })
}

// otherRate reports a word for how often something is done that became another
// before the same word: annual checks, monthly checks.
func (m figureCheck) otherRate() []Finding {
	for i := range m.A.Words {
		x, ok := rateWord(m.A, i)
		if !ok || m.B.HasKey(m.A.Key(i)) {
			continue
		}
		for j := range m.B.Words {
			y, ok := rateWord(m.B, j)
			if ok && x != y && m.A.Key(i+1) == m.B.Key(j+1) && m.close() && !rated(m.A, y) && !rated(m.B, x) {
				a, b := [2]int{i, i + 1}, [2]int{j, j + 1}
				f := m.finding(a, b, text.SentenceOf(formTurned, m.A.Said(a), m.B.Said(b)))
				f.Kind = FigureKind
				return []Finding{f}
			}
		}
	}
	return nil
}

// rateWord returns the period of a single word for a rate before a noun.
func rateWord(f *passage.Passage, i int) (string, bool) {
	tag, ok := f.Lex["rates"].Tag(f.Words[i].Key)
	return tag, ok && i+1 < len(f.Words) && f.Words[i+1].Content && f.Words[i+1].Kind == text.WordToken
}

// rated reports whether the passage has any word for a rate of that period.
func rated(f *passage.Passage, period string) bool {
	for i := range f.Words {
		if p, ok := f.Lex["rates"].At(f.Words, i); ok && p.Tag == period {
			return true
		}
	}
	return false
}
