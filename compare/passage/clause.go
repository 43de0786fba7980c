package passage

import (
	"slices"
	"strings"

	"synoptic/compare/text"
)

// Clauses cuts a passage at the ends of its claims, at semicolons and colons,
// and where a comma, a relative or a conjunction has a verb behind it: the
// ranges of lexemes, in order and without a gap. A piece with less than two
// words of meaning belongs to the one before, and so does one that only says
// who says it. Where a language has no list of such words it is cut at its
// claims and signs alone.
func (f *Passage) Clauses() [][2]int {
	var out [][2]int
	start := 0
	add := func(end int) {
		switch last := len(out) - 1; {
		case end == start:
		case last >= 0 && (f.slight(start, end) || f.slight(out[last][0], out[last][1])):
			out[last][1] = end
		default:
			out = append(out, [2]int{start, end})
		}
		start = end
	}
	for i := 1; i < len(f.Words); i++ {
		if f.cutAt(i) {
			add(i)
		}
	}
	add(len(f.Words))
	return out
}

// mostOfFrame is how many words of meaning a piece has at most that only says
// who says something: the head of the harbour board told reporters.
const mostOfFrame = 5

// slight reports whether the lexemes [from, to) are no clause of their own.
func (f *Passage) slight(from, to int) bool {
	n := f.meaning(from, to)
	says := slices.ContainsFunc(f.Words[from:to], func(w text.Lexeme) bool { return f.Lex["speech"].Has(w.Key) || f.Lex["according"].Has(w.Key) })
	return n < 2 || n <= mostOfFrame && says
}

// cutAt reports whether a clause begins at the lexeme at i.
func (f *Passage) cutAt(i int) bool {
	before := f.Words[i-1]
	if before.Claim != f.Words[i].Claim || f.Is(i-1, ";", ":", ".", "?", "!") && !f.Words[i].Joined {
		return true
	}
	tag, _ := f.Lex["clauses"].Tag(f.Words[i].Key)
	opens := tag == "opens" && !(f.Is(i, "that") && f.verb(i-1)) // allege that
	return (f.Is(i-1, ",", "-", "(", ")") || opens) && f.verbFrom(i)
}

// verbFrom reports whether a verb stands at i or behind it before the next
// comma or other sign.
func (f *Passage) verbFrom(i int) bool {
	for k := i; k < len(f.Words) && f.Words[k].Claim == f.Words[i].Claim; k++ {
		if f.verb(k) {
			return true
		}
		if k > i && f.Words[k].Kind == text.SignToken && f.Words[k].Key != "'" && f.Words[k].Key != `"` {
			return false
		}
	}
	return false
}

// verb reports whether the lexeme at i looks like a verb: an auxiliary, a verb
// of speech, a form of an irregular one, or a word in -ed or -ing.
func (f *Passage) verb(i int) bool {
	w := f.Words[i]
	if w.Kind != text.WordToken {
		return false
	}
	if tag, ok := f.Lex["clauses"].Tag(w.Key); ok {
		return tag == "verb"
	}
	ending := len(w.Key) > 4 && !w.Capital && (strings.HasSuffix(w.Key, "ed") || strings.HasSuffix(w.Key, "ing"))
	base, irregular := f.Lex["irregular"].Tag(w.Key)
	return ending || irregular && f.Lex["clauses"][base] == nil || f.Lex["speech"].Has(w.Key)
}

// VerbLike reports whether the lexeme at i looks like a verb.
func VerbLike(f *Passage, i int) bool { return f.verb(i) }

// meaning counts the words of meaning among the lexemes [from, to).
func (f *Passage) meaning(from, to int) int {
	n := 0
	for _, w := range f.Words[from:to] {
		if w.Content {
			n++
		}
	}
	return n
}
