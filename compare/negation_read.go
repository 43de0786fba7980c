package compare

import (
	"slices"
	"strings"
)

// readNegations finds words that turn a statement round, and leaves out the
// phrases in which they do not (not only, no fewer than).
func (f *facts) readNegations() []mark {
	void := f.marks("negations-void", false)
	out := f.marks("negations", true)
	first := 0
	if len(out) > 0 {
		first = out[0].from
	}
	for i := range out {
		if f.is(out[i].from, "nor") && out[i].from != first {
			out[i].soft = true // the second half of neither, not
		}
	}
	return slices.DeleteFunc(out, func(m mark) bool {
		w := f.words[m.from]
		switch {
		case w.key == "no" && m.to < len(f.words) && (f.words[m.to].kind == numberToken || f.is(m.to, ".") && f.words[m.to].joined):
			return true // No. 4
		case w.key == "no" && f.is(m.to, "vote", "votes") && (f.figureAt(m.from-1) || f.is(m.from-1, "the", "a", "and", "more", "enough")):
			return true // three no votes
		case w.capital && m.from > 0 && f.words[m.from-1].kind == wordToken:
			return true // within a name
		}
		return slices.ContainsFunc(void, func(v mark) bool { return m.from >= v.from && m.from < v.to })
	})
}

// readOpposites finds the words that have an opposite, once for each pair
// they belong to.
func (f *facts) readOpposites() []mark {
	var out []mark
	for i := range f.words {
		for _, p := range f.lex["antonyms"][f.words[i].key] {
			if len(p.words) <= len(f.words)-i && matches(f.words[i:], p.words) && !f.negated(i) && !f.measured(i) && !f.idle(i) {
				out = append(out, newMark(i, p))
			}
		}
	}
	return out
}

// idle reports whether a word that may have an opposite has none here: close
// to the village, opened fire; 2 degrees above is a figure's matter.
func (f *facts) idle(i int) bool {
	return f.taken(i) || f.is(i, "changed") && f.is(i-1, "little", "hardly", "barely", "scarcely") || f.is(i, "close") && f.is(i+1, "to") && !f.is(i-1, "will", "would", "must", "may", "might", "could", "can", "should") ||
		f.is(i, "opened", "opens", "open", "ceased") && f.is(i+1, "fire") ||
		f.is(i, levels...) && slices.ContainsFunc(f.figures, func(x figure) bool { return x.to == i })
}

// measured reports whether the word at i belongs to a figure: less than half.
func (f *facts) measured(i int) bool {
	return slices.ContainsFunc(f.figures, func(x figure) bool { return i >= x.head && i < x.to })
}

// negated reports whether the word at i is itself one of negation, soft ones
// aside.
func (f *facts) negated(i int) bool {
	return slices.ContainsFunc(f.negations, func(n mark) bool { return !n.soft && i >= n.from && i < n.to })
}

// proofEnd passes over a word for a proof at i that the other passage has not:
// what is denied in no evidence that funds were diverted is that they were.
func (f *facts) proofEnd(i int, other *facts) int {
	if f.is(i, "evidence", "proof", "sign", "signs", "indication", "indications", "trace", "suggestion", "basis", "reason") && f.is(i+1, "that", "of", "to", "for") && !other.stems[f.words[i].stem] {
		return i + 2
	}
	return i
}

// acquits reports whether a passage has a word of some that tell of an
// acquittal, in whatever order: the jury cleared her.
func (f *facts) acquits(words []lexeme) bool {
	return slices.ContainsFunc(words, func(w lexeme) bool { return w.content && f.stems[w.stem] })
}

// opposite reports whether two tags are the two sides of one pair.
func opposite(x, y string) bool {
	return x != y && len(x) == len(y) && strings.TrimRight(x, "+-") == strings.TrimRight(y, "+-")
}

// hasSide reports whether the passage has a word of the same side.
func (f *facts) hasSide(x mark) bool {
	return slices.ContainsFunc(f.opposites, func(o mark) bool { return o.tag == x.tag })
}
