package judge

import (
	"slices"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// parts finds what is told of one of several, or of some of a known number, that
// is told of all by the other passage: one of the largest ports, the largest
// port; twelve of the fifteen members, the members.
func (m scopeCheck) parts() []Finding {
	if f, ok := m.onlyOne(m.A, m.B); ok {
		return []Finding{m.scopeFinding(f, nothing, formOneDropped)}
	}
	if f, ok := m.onlyOne(m.B, m.A); ok {
		return []Finding{m.scopeFinding(nothing, f, formOneAdded)}
	}
	for _, x := range m.A.Figures {
		if m.wholeTold(x) {
			return []Finding{m.scopeFinding([2]int{x.From, x.To + 1}, nothing, formScopeDropped)}
		}
	}
	return nil
}

// onlyOne returns the words by which f says that something is one of several
// with a superlative that other tells of it alone.
func (m scopeCheck) onlyOne(f, other *passage.Passage) (at [2]int, _ bool) {
	for i := range f.Words {
		k, ok := oneOfSeveral(f, i)
		if !ok || f.Words[i].Quoted {
			continue
		}
		same := func(w text.Lexeme) bool { return w.Key == f.Words[k].Key }
		j := slices.IndexFunc(other.Words, same)
		if j < 0 || severalAt(other, j) || passage.Shared(f.After(k+1, 3, 6), other.After(j+1, 3, 6)) == 0 {
			continue
		}
		return [2]int{i, k}, true
	}
	return at, false
}

// reachOfSeveral is how many lexemes may stand between one of several and its superlative.
const reachOfSeveral = 4

// oneOfSeveral returns where the superlative stands of a phrase that begins at
// i: one of the world's largest.
func oneOfSeveral(f *passage.Passage, i int) (int, bool) {
	if !f.In(i, severals) || !f.Is(i, "among") && !f.Is(i+1, "of") {
		return 0, false
	}
	for k := i + 1; k <= i+reachOfSeveral && k < len(f.Words) && f.Words[k].Claim == f.Words[i].Claim; k++ {
		if tops(f, k) {
			return k, true
		}
	}
	return 0, false
}

// severalAt reports whether the superlative at j is told of one of several.
func severalAt(f *passage.Passage, j int) bool {
	for i := max(0, j-reachOfSeveral); i < j; i++ {
		if k, ok := oneOfSeveral(f, i); ok && k == j {
			return true
		}
	}
	return j == 0 || !f.In(j-1, definiteWords) && !strings.HasSuffix(f.Key(j-1), "s")
}

// tops reports whether the lexeme at i says that something is first in an order.
func tops(f *passage.Passage, i int) bool {
	return f.In(i, superlatives) || superlative(f.Key(i)) && f.ContentAt(i) && !f.Words[i].Capital
}

// wholeTold reports whether x is some of a known number of which the account
// tells without it.
func (m scopeCheck) wholeTold(x passage.Figure) bool {
	if x.Share || x.Ordinal || x.Vague || !m.A.Is(x.To, "of") || !m.A.In(x.To+1, definiteWords) || m.A.Words[x.From].Quoted || !m.close() {
		return false
	}
	if slices.ContainsFunc(m.B.Figures, func(y passage.Figure) bool { return y.Lo == x.Lo }) {
		return false
	}
	for k := x.To + 2; k < len(m.A.Words) && k < x.To+6; k++ {
		if w := m.A.Words[k]; w.Content && w.Kind == text.WordToken && !m.A.FigureAt(k) {
			return m.B.Bare(w.Stem) && m.B.Definite(w.Stem) && !narrowed(m.B, w.Stem)
		}
	}
	return false
}
