package lexis

import "strings"

// longestPhrase is how many words a phrase may have that is looked up.
const longestPhrase = 4

// PhraseKin says how well one phrase may be said for another, from 0 to 1:
// they are synonyms in WordNet, one names the other in Moby's thesaurus, or
// the same entries name both. Forms of the first and last word count.
func PhraseKin(a, b []*Word) float32 {
	best := float32(0)
	n, t := net(), moby()
	for _, x := range phrases(a) {
		for _, y := range phrases(b) {
			switch {
			case t.names(x, y) || t.names(y, x) || n.synonyms(x, y):
				return 1
			default:
				best = max(best, min(1, 2*t.overlap(x, y)))
			}
		}
	}
	return best
}

// synonyms reports whether two words share one of their four first senses.
func (n *wordNet) synonyms(a, b int32) bool {
	for part := range 4 {
		for _, s := range n.sensesOf(lemma{part, a}, 4) {
			for _, t := range n.sensesOf(lemma{part, b}, 4) {
				if s == t {
					return true
				}
			}
		}
	}
	return false
}

// phrases returns the entries that a phrase may be a form of.
func phrases(words []*Word) []int32 {
	if len(words) == 0 || len(words) > longestPhrase {
		return nil
	}
	n := net()
	if len(words) == 1 {
		out := words[0].words
		if i := n.find(words[0].Form); i != none {
			out = append(append([]int32(nil), out...), i)
		}
		return out
	}
	var out []int32
	last := len(words) - 1
	for _, first := range words[0].forms(n) {
		for _, end := range words[last].forms(n) {
			parts := []string{first}
			for _, w := range words[1:last] {
				parts = append(parts, w.Form)
			}
			if i := n.find(strings.Join(append(parts, end), "_")); i != none {
				out = append(out, i)
			}
		}
	}
	return out
}

// forms returns a word and those that it is a form of.
func (w *Word) forms(n *wordNet) []string {
	out := []string{w.Form}
	for _, x := range w.words {
		if name := n.name(x); name != w.Form {
			out = append(out, name)
		}
	}
	return out
}
