package text

import "slices"

const (
	// sameBeginning is the least share of the longer word that two forms of one
	// word have in common from the start.
	sameBeginning = 0.7
	nearTold      = 0.6 // likeness from which on a word stands for another
)

// StandsFor reports whether one stem says what the other says: a spelling or
// derivation of it, a synonym, or a word that is used alike.
func (l *Wordbook) StandsFor(a, b string) bool {
	if n := CommonPrefix(a, b); n >= 4 && float64(n) >= sameBeginning*float64(max(len(a), len(b))) {
		return true
	}
	groups := l.Synonyms[a]
	return slices.ContainsFunc(l.Synonyms[b], func(g int32) bool { return slices.Contains(groups, g) }) ||
		slices.ContainsFunc(l.Near[a], func(n NearStem) bool { return n.Like >= nearTold && n.Stem == b })
}
