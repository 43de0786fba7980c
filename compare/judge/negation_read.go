package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// proofEnd passes over a word for a proof at i that the other passage has not:
// what is denied in no evidence that funds were diverted is that they were.
func proofEnd(f *passage.Passage, i int, other *passage.Passage) int {
	if f.In(i, proofs) && f.Is(i+1, "that", "of", "to", "for") && !other.Stems[f.Words[i].Stem] {
		return i + 2
	}
	return i
}

// acquits reports whether a passage has a word of some that tell of an
// acquittal, in whatever order: the jury cleared her.
func acquits(f *passage.Passage, words []text.Lexeme) bool {
	return slices.ContainsFunc(words, func(w text.Lexeme) bool { return w.Content && f.Stems[w.Stem] })
}

// hasSide reports whether the passage has a word of the same side.
func hasSide(f *passage.Passage, x passage.Mark) bool {
	return slices.ContainsFunc(f.Opposites, func(o passage.Mark) bool { return o.Tag == x.Tag })
}
