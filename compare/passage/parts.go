package passage

import (
	"slices"

	"synoptic/compare/text"
)

// leastPart is how many words of content a part has at least.
const leastPart = 2

// leastBeside is how many words of content stand on either side of a word that
// parts two clauses without a comma.
const leastBeside = 3

// clauseWords begin clauses, by language.
var clauseWords = map[string]text.WordBag{"en": lists.Of("clauses en"), "fr": lists.Of("clauses fr"), "es": lists.Of("clauses es"), "de": lists.Of("clauses de")}

// Parts returns the parts of a claim as runs [from, to) of its lexemes, in
// order and without a gap: clauses, members of a list, appositions,
// quotations and frames of attribution, each with at least leastPart words of
// content where the claim has as many.
func (f *Passage) Parts() [][2]int {
	var out [][2]int
	from := 0
	for i := 1; i <= len(f.Words); i++ {
		if i == len(f.Words) || f.parted(from, i) {
			out = append(out, [2]int{from, i})
			from = i
		}
	}
	return f.mergeParts(out)
}

// parted reports whether a part that begins at from may end before i.
func (f *Passage) parted(from, i int) bool {
	before, at := &f.Words[i-1], &f.Words[i]
	switch {
	case at.Claim != before.Claim:
		return true
	case before.Key == "," || before.Key == ";" || before.Key == ":" || before.Key == ")" || before.Key == "،" || before.Key == "؛":
		return true
	case at.Key == "(" || at.Key == "-" && !at.Hyphen && !at.Joined:
		return true
	case at.Quoted != before.Quoted && (at.Key == `"` || before.Key == `"`):
		return true
	}
	return clauseWords[f.Language][at.Key] && !at.Quoted && f.Contents(from, i) >= leastBeside && f.Contents(i, f.endOfClaim(i)) >= leastBeside
}

// endOfClaim returns where the claim of the lexeme at i ends.
func (f *Passage) endOfClaim(i int) int {
	claim := f.Words[i].Claim
	for i < len(f.Words) && f.Words[i].Claim == claim {
		i++
	}
	return i
}

// Contents counts the words of content in [from, to).
func (f *Passage) Contents(from, to int) int {
	n := 0
	for i := range f.Words[from:to] {
		if f.Words[from+i].Content {
			n++
		}
	}
	return n
}

// mergeParts joins parts that say too little to the one before, the first to the
// one behind.
func (f *Passage) mergeParts(all [][2]int) [][2]int {
	var out [][2]int
	for _, p := range all {
		n := len(out)
		small := f.Contents(p[0], p[1]) < leastPart || n > 0 && f.Contents(out[n-1][0], out[n-1][1]) < leastPart
		if n > 0 && small && f.Words[p[0]].Claim == f.Words[out[n-1][0]].Claim {
			out[n-1][1] = p[1]
		} else {
			out = append(out, p)
		}
	}
	return slices.Clip(out)
}
