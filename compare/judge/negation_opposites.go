package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// tableFlips adds opposites that the table of a language knows of: a word that
// only the one passage has, whose opposite only the other has, in a like place
// of passages that otherwise say the same.
func (m negationCheck) tableFlips(out []flip) []flip {
	if m.A.Language != "en" && m.A.Language != "" || min(m.coverA, m.coverB) < 0.5 {
		return out
	}
	table := text.WordTables().Opposite
	for i, x := range m.A.Words {
		if !turns(m.A, i) || m.B.Stems[x.Stem] {
			continue
		}
		for j, y := range m.B.Words {
			if turns(m.B, j) && !m.A.Stems[y.Stem] && slices.Contains(table[x.Stem], y.Stem) &&
				!flipped(out, i, j) && m.likePlace(i, i+1, j, j+1, true) && !m.otherSide(i, j) {
				out = append(out, flip{[2]int{i, i + 1}, [2]int{j, j + 1}})
			}
		}
	}
	return out
}

// turns reports whether the word at i may have an opposite: a word in small
// letters that is no part of a figure, a negation or a quotation.
func turns(f *passage.Passage, i int) bool {
	w := f.Words[i]
	return w.Kind == text.WordToken && w.Content && !w.Used && !w.Quoted && (!w.Capital || i == 0) && !passage.Negated(f, i) && !passage.Measured(f, i) && !passage.Idle(f, i)
}

// otherSide reports whether two words tell one deed from either side: a word
// that stands before the one stands behind the other, and the other way round.
func (m negationCheck) otherSide(i, j int) bool {
	x, y := m.A.Words[i].Stem, m.B.Words[j].Stem
	if converse[x] != y && converse[y] != x {
		return false
	}
	behind := m.B.After(j+1, 12, 30)
	return slices.ContainsFunc(m.A.Words[:i], func(w text.Lexeme) bool { return w.Content && slices.Contains(behind, w.Stem) })
}
