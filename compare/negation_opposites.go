package compare

import "slices"

// converse are pairs of opposites that tell one deed from either side: bought
// from, sold to. Where the words around them changed sides too, nothing else did.
var converse = [][2]string{{"buy", "sell"}, {"borrow", "lend"}, {"export", "import"}, {"lose", "win"}, {"emigr", "immigr"}, {"attack", "defend"}, {"precede", "succeed"}}

// tableFlips adds opposites that the table of a language knows of: a word that
// only the one passage has, whose opposite only the other has, in a like place
// of passages that otherwise say the same.
func (m *reading) tableFlips(out []flip) []flip {
	if m.a.language != "en" && m.a.language != "" || min(m.coverA, m.coverB) < 0.5 {
		return out
	}
	table := wordTables().opposite
	for i, x := range m.a.words {
		if !m.a.turns(i) || m.b.stems[x.stem] {
			continue
		}
		for j, y := range m.b.words {
			if m.b.turns(j) && !m.a.stems[y.stem] && slices.Contains(table[x.stem], y.stem) &&
				!flipped(out, i, j) && m.likePlace(i, i+1, j, j+1, true) && !m.otherSide(i, j) {
				out = append(out, flip{[2]int{i, i + 1}, [2]int{j, j + 1}})
			}
		}
	}
	return out
}

// turns reports whether the word at i may have an opposite: a word in small
// letters that is no part of a figure, a negation or a quotation.
func (f *facts) turns(i int) bool {
	w := f.words[i]
	return w.kind == wordToken && w.content && !w.used && !w.quoted && (!w.capital || i == 0) && !f.negated(i) && !f.measured(i) && !f.idle(i)
}

// otherSide reports whether two words tell one deed from either side: a word
// that stands before the one stands behind the other, and the other way round.
func (m *reading) otherSide(i, j int) bool {
	x, y := m.a.words[i].stem, m.b.words[j].stem
	if !slices.Contains(converse, [2]string{min(x, y), max(x, y)}) {
		return false
	}
	behind := m.b.after(j+1, 12, 30)
	return slices.ContainsFunc(m.a.words[:i], func(w lexeme) bool { return w.content && slices.Contains(behind, w.stem) })
}
