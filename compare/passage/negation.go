package passage

import (
	"slices"
	"strings"

	"synoptic/compare/text"
)

// Levels are opposites that tell where something stands on a scale, which is
// a matter of figures though the figure be called a limit.
var Levels = []string{"above", "below", "beneath", "underneath"}

// readNegations finds words that turn a statement round, and leaves out the
// phrases in which they do not (not only, no fewer than).
func readNegations(f *Passage) []Mark {
	void := f.Marks("negations-void", false)
	out := f.Marks("negations", true)
	first := 0
	if len(out) > 0 {
		first = out[0].From
	}
	for i := range out {
		if f.Is(out[i].From, "nor") && out[i].From != first {
			out[i].Soft = true // the second half of neither, not
		}
	}
	return slices.DeleteFunc(out, func(m Mark) bool {
		w := f.Words[m.From]
		switch {
		case w.Key == "no" && m.To < len(f.Words) && (f.Words[m.To].Kind == text.NumberToken || f.Is(m.To, ".") && f.Words[m.To].Joined):
			return true // No. 4
		case w.Key == "no" && f.Is(m.To, "vote", "votes") && (f.FigureAt(m.From-1) || f.Is(m.From-1, "the", "a", "and", "more", "enough")):
			return true // three no votes
		case w.Capital && m.From > 0 && f.Words[m.From-1].Kind == text.WordToken:
			return true // within a name
		}
		return slices.ContainsFunc(void, func(v Mark) bool { return m.From >= v.From && m.From < v.To })
	})
}

// readOpposites finds the words that have an opposite, once for each pair
// they belong to.
func readOpposites(f *Passage) []Mark {
	var out []Mark
	for i := range f.Words {
		for _, p := range f.Lex["antonyms"][f.Words[i].Key] {
			if len(p.Words) <= len(f.Words)-i && text.Matches(f.Words[i:], p.Words) && !Negated(f, i) && !Measured(f, i) && !Idle(f, i) {
				out = append(out, NewMark(i, p))
			}
		}
	}
	return out
}

// Idle reports whether a word that may have an opposite has none here: close
// to the village, opened fire; 2 degrees above is a figure's matter.
func Idle(f *Passage, i int) bool {
	return taken(f, i) || f.Is(i, "changed") && f.Is(i-1, "little", "hardly", "barely", "scarcely") || f.Is(i, "close") && f.Is(i+1, "to") && !f.In(i-1, modals) ||
		f.Is(i, "opened", "opens", "open", "ceased") && f.Is(i+1, "fire") ||
		f.Is(i, Levels...) && slices.ContainsFunc(f.Figures, func(x Figure) bool { return x.To == i })
}

// Measured reports whether the word at i belongs to a figure: less than half.
func Measured(f *Passage, i int) bool {
	return slices.ContainsFunc(f.Figures, func(x Figure) bool { return i >= x.Head && i < x.To })
}

// Negated reports whether the word at i is itself one of negation, soft ones
// aside.
func Negated(f *Passage, i int) bool {
	return slices.ContainsFunc(f.Negations, func(n Mark) bool { return !n.Soft && i >= n.From && i < n.To })
}

// Opposite reports whether two tags are the two sides of one pair.
func Opposite(x, y string) bool {
	return x != y && len(x) == len(y) && strings.TrimRight(x, "+-") == strings.TrimRight(y, "+-")
}
