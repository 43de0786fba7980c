package compare

import (
	"slices"
)

// only is the weight of the words that shut everything else out.
const only = 9

// readScopes finds the quantifiers of a claim, and leaves out the words that
// are none here: some 55, most likely, at all.
func (f *facts) readScopes() []mark {
	return slices.DeleteFunc(f.marks("scopes", true), func(m mark) bool {
		if f.measured(m.from) && m.to-m.from == 1 || m.soft && !f.figureAt(m.to) {
			return true
		}
		if f.is(m.from, "only") && f.shutsNothing(m) || f.is(m.from, "most") && f.is(m.from-1, "the") && !f.is(m.to, "of") {
			return true
		}
		if f.is(m.from, "all") && m.to == m.from+1 && f.is(m.to, "that", "it", "he", "she", "they", "we", "i", "you") {
			return true // all that it needs
		}
		if f.is(m.from, "all") && f.is(m.from-1, "at", "after", "in", "above", "of", "for", "wasn't", "isn't", "not", "now", "that's") && !f.is(m.to, "of", "the") {
			return m.to == m.from+1 && !f.manyAfter(m.to)
		}
		return f.is(m.from, "some", "most", "many", "few", "several", "certain", "various") && m.to == m.from+1 && !f.manyAfter(m.to) && !f.is(m.to, stateVerbs...)
	})
}

// stateVerbs follow a quantifier that stands for those spoken of: most remain closed.
var stateVerbs = []string{"are", "were", "remain", "remained", "still", "lack", "lacked"}

// shutsNothing reports whether an only is one of time or of a turn of phrase:
// only this week, only to be told, not only, if only.
func (f *facts) shutsNothing(m mark) bool {
	return f.is(m.from-1, "not", "if") || f.is(m.to, "to", "this", "last", "recently", "now", "able", "just", "yesterday", "days", "hours", "weeks", "months")
}

// figureAt reports whether a figure begins at i.
func (f *facts) figureAt(i int) bool {
	return slices.ContainsFunc(f.figures, func(x figure) bool { return x.head == i || x.from == i })
}

// manyAfter reports whether a plural noun or "of" stands in the next words.
func (f *facts) manyAfter(i int) bool {
	for k := i; k < i+4 && k < len(f.words) && f.words[k].kind == wordToken; k++ {
		if f.is(k, "of") || f.words[k].content && plural(f.words[k].key) {
			return true
		}
	}
	return false
}

// checkScopes compares how much of a whole is meant: some, most, all, only.
func checkScopes(m *reading) []Finding {
	var out []Finding
	used := make([]bool, len(m.b.scopes))
	var left []mark
	for _, x := range m.a.scopes {
		best := m.counterScope(x, used)
		if best < 0 {
			if !x.soft {
				left = append(left, x)
			}
			continue
		}
		used[best] = true
		if y := m.b.scopes[best]; y.weight != x.weight {
			out = append(out, m.scopeFinding([2]int{x.from, x.to}, [2]int{y.from, y.to}))
		}
	}
	for _, x := range left {
		if m.scopeDropped(m.a, m.b, x) {
			out = append(out, m.scopeFinding([2]int{x.from, x.to}, nothing))
		}
	}
	for j, y := range m.b.scopes {
		if x, ok := m.countedPart(y); ok && !used[j] {
			out = append(out, m.scopeFinding([2]int{x.from, x.to}, [2]int{y.from, y.to}))
		} else if !used[j] && !y.soft && m.scopeAdded(y) {
			out = append(out, m.scopeFinding(nothing, [2]int{y.from, y.to}))
		}
	}
	return out
}

// countedPart returns the figure that stood where the account has all of them:
// three of whom, all of whom; half of the farms, all of the farms.
func (m *reading) countedPart(y mark) (figure, bool) {
	of := y.to
	if m.b.is(of-1, "of") {
		of--
	}
	if y.weight != 6 || !m.b.is(of, "of") || !m.close() {
		return figure{}, false
	}
	pronoun := m.b.is(of+1, "whom", "which", "them")
	i := slices.IndexFunc(m.a.figures, func(x figure) bool {
		return (x.share || pronoun) && m.a.is(x.to, "of") && m.a.key(x.to+1) == m.b.key(of+1) && shared(m.a.after(x.to, 2, 4), m.b.after(of, 2, 4)) > 0
	})
	if i < 0 || slices.ContainsFunc(m.b.figures, m.a.figures[i].equal) {
		return figure{}, false
	}
	return m.a.figures[i], true
}

func (m *reading) scopeFinding(a, b [2]int) Finding {
	var says string
	switch {
	case a == nothing:
		says = saysAdded(m.b.said(b))
	case b == nothing:
		says = saysDropped(m.a.said(a))
	default:
		says = saysBecame(m.a.said(a), m.b.said(b))
	}
	f := m.finding(a, b, says)
	f.Kind = ScopeKind
	return f
}

// counterScope returns the quantifier of the account that stands where x
// stands: before the same noun, or among the same words.
func (m *reading) counterScope(x mark, used []bool) int {
	best, most := -1, 0
	for j, y := range m.b.scopes {
		if used[j] || (x.weight == only) != (y.weight == only) {
			continue
		}
		n := 2 * shared(m.a.after(x.to, 2, 4), m.b.after(y.to, 2, 4))
		n += shared(m.a.near(x.from, x.to, 3), m.b.near(y.from, y.to, 3))
		if x.weight == y.weight && m.close() {
			n++
		}
		if n > most {
			best, most = j, n
		}
	}
	return best
}

// scopeDropped reports whether the other passage speaks of the same things
// without a quantifier, so that it seems to mean them all.
func (m *reading) scopeDropped(f, other *facts, x mark) bool {
	if head := f.after(x.to, 1, 5); f.partitive(x) && !f.words[x.from].quoted && m.close() && len(head) > 0 && other.bare(head[0]) && other.definite(head[0]) {
		return true
	}
	soft := []string{"several", "a", "various", "certain", "numerous", "many", "all", "each", "every", "both", "always", "parts", "part", "the", "whole", "entire", "entirely", "completely", "little", "scores", "lots"}
	if slices.Contains(soft, f.words[x.from].key) || f.words[x.from].quoted {
		return false
	}
	head := f.after(x.to, 2, 5)
	if len(head) == 0 || !m.close() {
		return false
	}
	if x.weight == only && f.figureAt(x.to) && min(m.coverA, m.coverB) < 0.8 {
		return false
	}
	if x.weight == only {
		return other.found(f.near(x.from, x.to, 3)) >= 2 && max(m.coverA, m.coverB) >= 0.8
	}
	return other.bare(head[0])
}

// partitive reports whether a quantifier is said of some that are known: several
// of the ferries, some of its pupils.
func (f *facts) partitive(x mark) bool {
	definite := []string{"the", "its", "their", "his", "her", "these", "those"}
	return x.weight < 6 && (f.is(x.to, "of") && f.is(x.to+1, definite...) || f.is(x.to-1, "of") && f.is(x.to, definite...) || f.is(x.to-2, "of") && f.is(x.to-1, definite...))
}

// definite reports whether a noun stands in the passage as known: the ferries.
func (f *facts) definite(stem string) bool {
	for i, w := range f.words {
		if w.stem == stem && (f.is(i-1, "the", "its", "their", "his", "her", "these", "those") || f.is(i-2, "the") && f.contentAt(i-1)) {
			return true
		}
	}
	return false
}

// bare reports whether a noun stands in the passage without quantifier or
// figure before it.
func (f *facts) bare(stem string) bool {
	for i, w := range f.words {
		if w.stem != stem {
			continue
		}
		counted := slices.ContainsFunc(f.figures, func(x figure) bool { return x.to <= i && i-x.to <= 3 || slices.Contains(x.noun, stem) })
		scoped := slices.ContainsFunc(f.scopes, func(x mark) bool { return x.to <= i && i-x.to <= 3 })
		return !counted && !scoped && !f.is(i-1, "a", "an", "no", "one", "another", "this", "each")
	}
	return false
}

// scopeAdded reports whether the account says all, most or only of what the
// reference says without.
func (m *reading) scopeAdded(y mark) bool {
	if m.b.words[y.from].quoted || y.weight < 4 || m.a.hasKey(m.b.words[y.from].key) || !m.closeAt(y.from) || m.b.is(y.to, "were", "are", "was", "have", "had") || m.b.is(y.from, "both", "each", "the", "largely", "completely", "entirely", "always", "whole", "entire", "mostly", "sole") {
		return false
	}
	if y.weight != only && (m.b.figureAt(y.to) || m.b.figureAt(y.to+1)) {
		return false // all seven for the seven
	}
	head := m.b.after(y.to, 2, 5)
	if len(head) == 0 {
		return false
	}
	if y.weight == only && m.b.figureAt(y.to) && min(m.coverA, m.coverB) < 0.8 {
		return false
	}
	if y.weight == only {
		return m.a.found(m.b.near(y.from, y.to, 3)) >= 2 && max(m.coverA, m.coverB) >= 0.8
	}
	return m.a.bare(head[0])
}
