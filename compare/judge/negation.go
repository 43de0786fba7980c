package judge

import (
	"slices"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// flip is a word of the one passage whose opposite stands in the other.
type flip struct{ a, b [2]int }

// negationCheck finds what one side denies and the other does not.
type negationCheck struct{ *Reading }

func (m *Reading) negations() negationCheck { return negationCheck{m} }

// check compares polarity: each word of negation and each pair of
// opposites turns a statement round once, so two of them leave it as it was.
// A soft word of negation (refused, few) on one side may answer one on the
// other, but is no finding of its own.
func (m negationCheck) check() []Finding {
	left, added := m.pairNegations()
	flips := m.flips()
	for len(flips) > 0 && len(left)+len(added) > 0 {
		flips = flips[1:]
		if len(left) > 0 {
			left = left[1:]
		} else {
			added = added[1:]
		}
	}
	if allBut(m.A) != allBut(m.B) { // two have not is all but two have
		left, added = left[min(1, len(left)):], added[min(1, len(added)):]
	}
	left = left[min(len(left), softer(m.B, m.A)):]
	added = added[min(len(added), softer(m.A, m.B)):]
	var out []Finding
	for _, f := range flips {
		n := m.negationFinding(f.a, f.b, saysBecame(m.A.Said(f.a), m.B.Said(f.b)))
		if m.A.Is(f.a[0], passage.Levels...) {
			n.Kind = FigureKind
		}
		out = append(out, n)
	}
	for _, x := range left {
		a := [2]int{x.From, x.To}
		if m.denies(m.A, m.B, x) && !(x.Tag == "acquit" && acquits(m.B, m.A.Words[x.From:x.To])) {
			out = append(out, m.negationFinding(a, nothing, saysDropped(m.A.Said(a))))
		}
	}
	for _, y := range added {
		b := [2]int{y.From, y.To}
		if m.closeAt(y.From) && m.denies(m.B, m.A, y) {
			out = append(out, m.negationFinding(nothing, b, saysAdded(m.B.Said(b))))
		}
	}
	return out
}

func (m negationCheck) negationFinding(a, b [2]int, says text.Sentence) Finding {
	f := m.finding(a, b, says)
	f.Kind = NegationKind
	return f
}

// pairNegations takes away the negations that answer one another, those with
// the most words in common first, and returns what is left of each side.
func (m negationCheck) pairNegations() (left, added []passage.Mark) {
	return pairMarks(m.A.Negations, m.B.Negations, m.negationLikeness)
}

// negationLikeness says how surely two negations answer one another; 0 where
// they do not.
func (m negationCheck) negationLikeness(x, y passage.Mark) float64 {
	same := m.A.Words[x.From].Stem == m.B.Words[y.From].Stem
	if (x.Soft || y.Soft) && !same && !m.A.Is(x.From, "nor") && !m.B.Is(y.From, "nor") {
		return 0
	}
	n := passage.Shared(m.A.Near(x.From, x.To, 4), m.B.Near(y.From, y.To, 4))
	if n == 0 && !m.close() {
		return 0
	}
	if same {
		n += 2
	}
	return float64(n + 1)
}

// softer counts the soft words of negation that the passage has and the other
// has not.
func softer(f *passage.Passage, other *passage.Passage) int {
	n := 0
	for _, x := range f.Negations {
		if x.Soft && !other.HasKey(f.Words[x.From].Key) && !other.Stems[f.Words[x.From].Stem] {
			n++
		}
	}
	for _, w := range f.Words {
		if strings.HasPrefix(w.Key, "un") && len(w.Key) > 6 && w.Content && !other.Stems[w.Stem] {
			n++
		}
	}
	return n
}

// denies reports whether the other passage says without the negation what it
// denies.
func (m negationCheck) denies(f, other *passage.Passage, x passage.Mark) bool {
	head := f.After(proofEnd(f, x.To, other), 3, 8)
	if len(head) == 0 {
		head = f.Near(x.From, x.To, 3)
	}
	n := other.Found(head)
	if len(head) == 0 || !other.Stems[head[0]] {
		return false
	}
	return n >= 2 && (m.close() || n == len(head)) || m.coverA >= 0.6 || m.coverB >= 0.6 || n == len(head) && m.close()
}

// flips finds opposites: a word of the reference that the account lacks,
// whose opposite the account has and the reference lacks.
func (m negationCheck) flips() []flip {
	var out []flip
	for _, x := range m.A.Opposites {
		for _, y := range m.B.Opposites {
			if !passage.Opposite(x.Tag, y.Tag) || hasSide(m.B, x) || hasSide(m.A, y) || m.keeps(x, y) || flipped(out, x.From, y.From) {
				continue
			}
			if strings.HasPrefix(x.Tag, "won ") && m.turnedRound(x, y) {
				continue
			}
			if m.likePlace(x.From, x.To, y.From, y.To, true) || m.likePlace(x.From, x.To, y.From, y.To, false) {
				out = append(out, flip{[2]int{x.From, x.To}, [2]int{y.From, y.To}})
			}
		}
	}
	out = m.unFlips(m.A, m.B, out, func(i, j int) flip { return flip{[2]int{i, i + 1}, [2]int{j, j + 1}} })
	out = m.unFlips(m.B, m.A, out, func(j, i int) flip { return flip{[2]int{i, i + 1}, [2]int{j, j + 1}} })
	return m.tableFlips(out)
}

// keeps reports whether one of two opposite words stands, in some form, in the
// other passage as well: dismissed, approved the dismissal.
func (m negationCheck) keeps(x, y passage.Mark) bool {
	return x.To-x.From == 1 && m.B.Stems[m.A.Words[x.From].Stem] || y.To-y.From == 1 && m.A.Stems[m.B.Words[y.From].Stem]
}

// turnedRound reports whether the names before and behind a word stand the
// other way round beside its opposite: Spain beat Japan, Japan lost to Spain.
func (m negationCheck) turnedRound(x, y passage.Mark) bool {
	for _, n := range m.A.Names {
		for _, o := range m.B.Names {
			if n.Same(o) && (n.To <= x.From && o.From >= y.To || n.From >= x.To && o.To <= y.From) {
				return true
			}
		}
	}
	return false
}

// unFlips adds the words of f that are words of other behind un-.
func (m negationCheck) unFlips(f, other *passage.Passage, out []flip, make func(i, j int) flip) []flip {
	for i, x := range f.Words {
		bare, found := strings.CutPrefix(x.Key, "un")
		if !found || len(bare) < 4 || other.Stems[x.Stem] || passage.Negated(f, i) {
			continue
		}
		for j, y := range other.Words {
			made := make(i, j)
			if y.Key == bare && !(x.Quoted && y.Quoted) && !f.Stems[y.Stem] && !passage.Negated(other, j) && !other.In(j-1, littleWords) && !other.Is(j-2, "non") && !flipped(out, made.a[0], made.b[0]) {
				out = append(out, made)
			}
		}
	}
	return out
}

// flipped reports whether one of two words is part of a flip already.
func flipped(flips []flip, i, j int) bool {
	return slices.ContainsFunc(flips, func(f flip) bool { return f.a[0] == i || f.b[0] == j })
}
