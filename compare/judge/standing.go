package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// checkStanding finds a word without which somebody or something is another,
// where the other passage has the same noun without it: a former minister, a
// minister. Such words take away what the noun says (privative adjectives, Kamp
// and Partee 1995).
func checkStanding(m *Reading) []Finding {
	if !m.close() {
		return nil
	}
	if x, ok := stoodOtherwise(m.A, m.B); ok {
		a := [2]int{x.From, x.To}
		return []Finding{m.standing(a, nothing, saysDropped(m.A.Said(a)))}
	}
	if y, ok := stoodOtherwise(m.B, m.A); ok {
		b := [2]int{y.From, y.To}
		return []Finding{m.standing(nothing, b, saysAdded(m.B.Said(b)))}
	}
	return nil
}

func (m *Reading) standing(a, b [2]int, says text.Sentence) Finding {
	f := m.finding(a, b, says)
	f.Kind = WordKind
	return f
}

// stoodOtherwise returns a mark of f before a noun that other has without any of
// its kind. Who held an office is often called by it: former President Adams.
func stoodOtherwise(f, other *passage.Passage) (passage.Mark, bool) {
	with := marksOf(other, "standing")
	for _, x := range marksOf(f, "standing") {
		if !f.ContentAt(x.To) || x.Tag == "former" && f.Words[x.To].Capital {
			continue
		}
		if slices.ContainsFunc(with, func(y passage.Mark) bool { return y.Tag == x.Tag }) {
			continue
		}
		stem := f.Words[x.To].Stem
		j := slices.IndexFunc(other.Words, func(w text.Lexeme) bool { return w.Stem == stem })
		if j >= 0 && passage.Shared(f.Near(x.To, x.To+1, 4), other.Near(j, j+1, 4)) > 0 {
			return x, true
		}
	}
	return passage.Mark{}, false
}
