package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// scopeCheck finds how much of a whole is meant, where that changed.
type scopeCheck struct{ *Reading }

func (m *Reading) scopes() scopeCheck { return scopeCheck{m} }

// check compares how much of a whole is meant: some, most, all, only.
func (m scopeCheck) check() []Finding {
	var out []Finding
	used := make([]bool, len(m.B.Scopes))
	var left []passage.Mark
	for _, x := range m.A.Scopes {
		best := m.counterScope(x, used)
		if best < 0 {
			if !x.Soft {
				left = append(left, x)
			}
			continue
		}
		used[best] = true
		if y := m.B.Scopes[best]; y.Weight != x.Weight && m.sameWhole(x, y) {
			out = append(out, m.scopeChanged(x, y))
		}
	}
	for _, x := range left {
		if m.scopeDropped(m.A, m.B, x) {
			out = append(out, m.scopeFinding([2]int{x.From, x.To}, nothing, droppedForm(x)))
		}
	}
	for j, y := range m.B.Scopes {
		if x, ok := m.countedPart(y); ok && !used[j] {
			out = append(out, m.scopeFinding([2]int{x.From, x.To}, [2]int{y.From, y.To}, formSaysMore))
		} else if !used[j] && !y.Soft && m.scopeAdded(y) {
			out = append(out, m.scopeFinding(nothing, [2]int{y.From, y.To}, addedForm(y)))
		}
	}
	return slices.Concat(out, m.parts(), m.degrees(), m.extremes())
}

// countedPart returns the figure that stood where the account has all of them:
// three of whom, all of whom; half of the farms, all of the farms.
func (m scopeCheck) countedPart(y passage.Mark) (passage.Figure, bool) {
	of := y.To
	if m.B.Is(of-1, "of") {
		of--
	}
	if y.Weight != 6 || !m.B.Is(of, "of") || !m.close() {
		return passage.Figure{}, false
	}
	pronoun := m.B.Is(of+1, "whom", "which", "them")
	i := slices.IndexFunc(m.A.Figures, func(x passage.Figure) bool {
		return (x.Share || pronoun) && m.A.Is(x.To, "of") && m.A.Key(x.To+1) == m.B.Key(of+1) && passage.Shared(m.A.After(x.To, 2, 4), m.B.After(of, 2, 4)) > 0
	})
	if i < 0 || slices.ContainsFunc(m.B.Figures, m.A.Figures[i].Equal) {
		return passage.Figure{}, false
	}
	return m.A.Figures[i], true
}

func (m scopeCheck) scopeFinding(a, b [2]int, form string) Finding {
	var words []any
	if a != nothing {
		words = append(words, m.A.Said(a))
	}
	if b != nothing {
		words = append(words, m.B.Said(b))
	}
	f := m.finding(a, b, text.SentenceOf(form, words...))
	f.Kind = ScopeKind
	return f
}

// everything is the weight of the words that mean all of a whole.
const everything = 6

// droppedForm and addedForm say what a quantifier did that has no answer.
func droppedForm(x passage.Mark) string {
	switch {
	case x.Weight == passage.Only:
		return formOnlyDropped
	case x.Weight < everything:
		return formScopeDropped
	}
	return formDropped
}

func addedForm(y passage.Mark) string {
	switch y.Weight {
	case passage.Only:
		return formOnlyAdded
	case everything:
		return formScopeAdded
	}
	return formAdded
}

// scopeChanged is the finding of a quantifier that became another, and says
// which of them means more.
func (m scopeCheck) scopeChanged(x, y passage.Mark) Finding {
	form := formSaysMore
	switch {
	case x.Weight == passage.Only || y.Weight == passage.Only:
		form = formBecame
	case y.Weight < x.Weight:
		form = formSaysLess
	}
	return m.scopeFinding([2]int{x.From, x.To}, [2]int{y.From, y.To}, form)
}

// counterScope returns the quantifier of the account that stands where x
// stands: before the same noun, or among the same words.
func (m scopeCheck) counterScope(x passage.Mark, used []bool) int {
	best, most := -1, 0
	for j, y := range m.B.Scopes {
		if used[j] || (x.Weight == passage.Only) != (y.Weight == passage.Only) {
			continue
		}
		n := 2 * passage.Shared(m.A.After(x.To, 2, 4), m.B.After(y.To, 2, 4))
		n += passage.Shared(m.A.Near(x.From, x.To, 3), m.B.Near(y.From, y.To, 3))
		if x.Weight == y.Weight && m.close() {
			n++
		}
		if n > most {
			best, most = j, n
		}
	}
	return best
}

// sameWhole reports whether two quantifiers stand before a word in common, or
// in passages that say much the same.
func (m scopeCheck) sameWhole(x, y passage.Mark) bool {
	return m.close() || passage.Shared(m.A.After(x.To, 2, 4), m.B.After(y.To, 2, 4)) > 0
}

// scopeDropped reports whether the other passage speaks of the same things
// without a quantifier, so that it seems to mean them all.
func (m scopeCheck) scopeDropped(f, other *passage.Passage, x passage.Mark) bool {
	if head := f.After(x.To, 1, 5); f.Partitive(x) && !f.Words[x.From].Quoted && m.close() && len(head) > 0 && other.Bare(head[0]) && other.Definite(head[0]) && !narrowed(other, head[0]) {
		return true
	}
	if f.In(x.From, softQuantifiers) || f.Words[x.From].Quoted {
		return false
	}
	head := f.After(x.To, 2, 5)
	if len(head) == 0 || !m.close() {
		return false
	}
	if x.Weight == passage.Only && f.FigureAt(x.To) && min(m.coverA, m.coverB) < 0.8 {
		return false
	}
	if x.Weight == passage.Only {
		return other.Found(f.Near(x.From, x.To, 3)) >= 2 && max(m.coverA, m.coverB) >= 0.8
	}
	return other.Bare(head[0]) && !narrowed(other, head[0])
}

// narrowed reports whether a clause behind a word says which of them are meant:
// customers who may be.
func narrowed(f *passage.Passage, stem string) bool {
	for i, w := range f.Words {
		if w.Stem == stem && w.Content && f.In(i+1, relativeWords) {
			return true
		}
	}
	return false
}

// scopeAdded reports whether the account says all, most or only of what the
// reference says without.
func (m scopeCheck) scopeAdded(y passage.Mark) bool {
	if m.B.Words[y.From].Quoted || y.Weight < 4 || m.A.HasKey(m.B.Words[y.From].Key) || !m.closeAt(y.From) || m.B.In(y.To, verbsBehindAll) || m.B.In(y.From, mildQuantifiers) {
		return false
	}
	if y.Weight != passage.Only && (m.B.FigureAt(y.To) || m.B.FigureAt(y.To+1)) {
		return false // all seven for the seven
	}
	head := m.B.After(y.To, 2, 5)
	if len(head) == 0 {
		return false
	}
	if y.Weight == passage.Only && m.B.FigureAt(y.To) && min(m.coverA, m.coverB) < 0.8 {
		return false
	}
	if y.Weight == passage.Only {
		return m.A.Found(m.B.Near(y.From, y.To, 3)) >= 2 && max(m.coverA, m.coverB) >= 0.8
	}
	return m.A.Bare(head[0])
}
