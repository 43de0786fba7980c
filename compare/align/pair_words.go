package align

import "synoptic/compare/text"

// longestGram is how many words the longest run has that is counted as a whole.
const longestGram = 4

// wordOrder is how the words of two claims, those without content too, stand
// in one and the other: what measures of machine translation look at (Madnani,
// Tetreault and Chodorow, "Re-examining Machine Translation Metrics for
// Paraphrase Identification", 2012).
type wordOrder struct {
	longer, shorter int                    // words
	grams           [longestGram + 1]int   // runs of n words that both have
	edits           int                    // words to put in, take out or replace to make one the other
	most, least     [text.StopWord + 1]int // words of a kind that only one has: the one with more of them, and the other
}

// readOrder compares two sequences of words, each of at least one.
func readOrder(v *vocabulary, a, b []int32) wordOrder {
	o := wordOrder{longer: max(len(a), len(b)), shorter: min(len(a), len(b)), edits: wordEdits(a, b)}
	for n := 1; n <= longestGram; n++ {
		o.grams[n] = sharedGrams(a, b, n)
	}
	for kind := range o.most {
		x, y := v.onlyIn(a, b, text.WordKind(kind)), v.onlyIn(b, a, text.WordKind(kind))
		o.most[kind], o.least[kind] = max(x, y), min(x, y)
	}
	return o
}

// onlyIn counts the words of a kind in one sequence beyond those in the other.
func (v *vocabulary) onlyIn(of, other []int32, kind text.WordKind) int {
	count := map[int32]int{}
	for _, w := range other {
		count[w]++
	}
	n := 0
	for _, w := range of {
		if count[w]--; count[w] < 0 && v.keys[w].Kind == kind {
			n++
		}
	}
	return n
}

// sharedGrams counts the runs of n words that both have, each as often as the
// one with fewer of it.
func sharedGrams(a, b []int32, n int) int {
	count := map[[longestGram]int32]int{}
	for i := 0; i+n <= len(a); i++ {
		count[gram(a[i:i+n])]++
	}
	both := 0
	for i := 0; i+n <= len(b); i++ {
		if k := gram(b[i : i+n]); count[k] > 0 {
			count[k]--
			both++
		}
	}
	return both
}

// gram makes a key of a run of words.
func gram(run []int32) (key [longestGram]int32) {
	copy(key[:], run)
	return key
}

// wordEdits is Levenshtein's distance of two sequences.
func wordEdits(a, b []int32) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		before := row[0] // of the row before, one place to the left
		row[0] = i + 1
		for j, y := range b {
			replaced := before
			if x != y {
				replaced++
			}
			before = row[j+1]
			row[j+1] = min(replaced, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// precision returns the share of the runs of n words of a claim of so many
// words that the other has.
func (o *wordOrder) precision(n, words int) float64 {
	return float64(o.grams[n]) / float64(max(1, words-n+1))
}

// stretches is how many pieces the words that both have fall into.
func (o *wordOrder) stretches() int { return o.grams[1] - o.grams[2] }

// shifts is about the share of words to edit where moving a stretch of words
// is one edit (after Snover et al., "A Study of Translation Edit Rate", 2006).
func (o *wordOrder) shifts() float64 {
	return float64(max(0, o.stretches()-1)+o.longer-o.grams[1]) / float64(o.longer)
}
