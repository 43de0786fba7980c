package passage

import (
	"slices"

	"synoptic/compare/text"
)

// Only is the weight of the words that shut everything else out.
const Only = 9

// readScopes finds the quantifiers of a claim, and leaves out the words that
// are none here: some 55, most likely, at all.
func readScopes(f *Passage) []Mark {
	return slices.DeleteFunc(f.Marks("scopes", true), func(m Mark) bool {
		if Measured(f, m.From) && m.To-m.From == 1 || m.Soft && !f.FigureAt(m.To) {
			return true
		}
		if f.Is(m.From, "only") && shutsNothing(f, m) || f.Is(m.From, "most") && f.Is(m.From-1, "the") && !f.Is(m.To, "of") {
			return true
		}
		if f.Is(m.From, "all") && m.To == m.From+1 && f.In(m.To, pronounsAfterAll) {
			return true // all that it needs
		}
		if f.Is(m.From, "all") && f.In(m.From-1, beforeAll) && !f.Is(m.To, "of", "the") {
			return m.To == m.From+1 && !manyAfter(f, m.To)
		}
		return f.In(m.From, looseQuantifiers) && m.To == m.From+1 && !manyAfter(f, m.To) && !f.In(m.To, stateVerbs)
	})
}

// stateVerbs follow a quantifier that stands for those spoken of: most remain closed.
var stateVerbs = lists.Of("state verbs")

// shutsNothing reports whether an only is one of time or of a turn of phrase:
// only this week, only to be told, not only, if only.
func shutsNothing(f *Passage, m Mark) bool {
	return f.Is(m.From-1, "not", "if") || f.In(m.To, openEnds)
}

// FigureAt reports whether a figure begins at i.
func (f *Passage) FigureAt(i int) bool {
	return slices.ContainsFunc(f.Figures, func(x Figure) bool { return x.Head == i || x.From == i })
}

// manyAfter reports whether a plural noun or "of" stands in the next words.
func manyAfter(f *Passage, i int) bool {
	for k := i; k < i+4 && k < len(f.Words) && f.Words[k].Kind == text.WordToken; k++ {
		if f.Is(k, "of") || f.Words[k].Content && text.Plural(f.Words[k].Key) {
			return true
		}
	}
	return false
}
