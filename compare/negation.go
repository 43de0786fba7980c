package compare

import (
	"slices"
	"strings"
)

// flip is a word of the one passage whose opposite stands in the other.
type flip struct{ a, b [2]int }

// levels are opposites that tell where something stands on a scale, which is
// a matter of figures though the figure be called a limit.
var levels = []string{"above", "below", "beneath", "underneath"}

// checkNegations compares polarity: each word of negation and each pair of
// opposites turns a statement round once, so two of them leave it as it was.
// A soft word of negation (refused, few) on one side may answer one on the
// other, but is no finding of its own.
func checkNegations(m *reading) []Finding {
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
	if m.a.allBut() != m.b.allBut() { // two have not is all but two have
		left, added = left[min(1, len(left)):], added[min(1, len(added)):]
	}
	left = left[min(len(left), m.b.softer(m.a)):]
	added = added[min(len(added), m.a.softer(m.b)):]
	var out []Finding
	for _, f := range flips {
		n := m.negationFinding(f.a, f.b, saysBecame(m.a.said(f.a), m.b.said(f.b)))
		if m.a.is(f.a[0], levels...) {
			n.Kind = FigureKind
		}
		out = append(out, n)
	}
	for _, x := range left {
		a := [2]int{x.from, x.to}
		if m.denies(m.a, m.b, x) && !(x.tag == "acquit" && m.b.acquits(m.a.words[x.from:x.to])) {
			out = append(out, m.negationFinding(a, nothing, saysDropped(m.a.said(a))))
		}
	}
	for _, y := range added {
		b := [2]int{y.from, y.to}
		if m.closeAt(y.from) && m.denies(m.b, m.a, y) {
			out = append(out, m.negationFinding(nothing, b, saysAdded(m.b.said(b))))
		}
	}
	return out
}

func (m *reading) negationFinding(a, b [2]int, says string) Finding {
	f := m.finding(a, b, says)
	f.Kind = NegationKind
	return f
}

// pairNegations takes away the negations that answer one another, those with
// the most words in common first, and returns what is left of each side.
func (m *reading) pairNegations() (left, added []mark) {
	return pairMarks(m.a.negations, m.b.negations, m.negationLikeness)
}

// negationLikeness says how surely two negations answer one another; 0 where
// they do not.
func (m *reading) negationLikeness(x, y mark) float64 {
	same := m.a.words[x.from].stem == m.b.words[y.from].stem
	if (x.soft || y.soft) && !same && !m.a.is(x.from, "nor") && !m.b.is(y.from, "nor") {
		return 0
	}
	n := shared(m.a.near(x.from, x.to, 4), m.b.near(y.from, y.to, 4))
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
func (f *facts) softer(other *facts) int {
	n := 0
	for _, x := range f.negations {
		if x.soft && !other.hasKey(f.words[x.from].key) && !other.stems[f.words[x.from].stem] {
			n++
		}
	}
	for _, w := range f.words {
		if strings.HasPrefix(w.key, "un") && len(w.key) > 6 && w.content && !other.stems[w.stem] {
			n++
		}
	}
	return n
}

// denies reports whether the other passage says without the negation what it
// denies.
func (m *reading) denies(f, other *facts, x mark) bool {
	head := f.after(f.proofEnd(x.to, other), 3, 8)
	if len(head) == 0 {
		head = f.near(x.from, x.to, 3)
	}
	n := other.found(head)
	if len(head) == 0 || !other.stems[head[0]] {
		return false
	}
	return n >= 2 && (m.close() || n == len(head)) || m.coverA >= 0.6 || m.coverB >= 0.6 || n == len(head) && m.close()
}

// flips finds opposites: a word of the reference that the account lacks,
// whose opposite the account has and the reference lacks.
func (m *reading) flips() []flip {
	var out []flip
	for _, x := range m.a.opposites {
		for _, y := range m.b.opposites {
			if !opposite(x.tag, y.tag) || m.b.hasSide(x) || m.a.hasSide(y) || m.keeps(x, y) || flipped(out, x.from, y.from) {
				continue
			}
			if strings.HasPrefix(x.tag, "won ") && m.turnedRound(x, y) {
				continue
			}
			if m.likePlace(x.from, x.to, y.from, y.to, true) || m.likePlace(x.from, x.to, y.from, y.to, false) {
				out = append(out, flip{[2]int{x.from, x.to}, [2]int{y.from, y.to}})
			}
		}
	}
	out = m.unFlips(m.a, m.b, out, func(i, j int) flip { return flip{[2]int{i, i + 1}, [2]int{j, j + 1}} })
	out = m.unFlips(m.b, m.a, out, func(j, i int) flip { return flip{[2]int{i, i + 1}, [2]int{j, j + 1}} })
	return m.tableFlips(out)
}

// keeps reports whether one of two opposite words stands, in some form, in the
// other passage as well: dismissed, approved the dismissal.
func (m *reading) keeps(x, y mark) bool {
	return x.to-x.from == 1 && m.b.stems[m.a.words[x.from].stem] || y.to-y.from == 1 && m.a.stems[m.b.words[y.from].stem]
}

// turnedRound reports whether the names before and behind a word stand the
// other way round beside its opposite: Spain beat Japan, Japan lost to Spain.
func (m *reading) turnedRound(x, y mark) bool {
	for _, n := range m.a.names {
		for _, o := range m.b.names {
			if n.same(o) && (n.to <= x.from && o.from >= y.to || n.from >= x.to && o.to <= y.from) {
				return true
			}
		}
	}
	return false
}

// unFlips adds the words of f that are words of other behind un-.
func (m *reading) unFlips(f, other *facts, out []flip, make func(i, j int) flip) []flip {
	for i, x := range f.words {
		bare, found := strings.CutPrefix(x.key, "un")
		if !found || len(bare) < 4 || other.stems[x.stem] || f.negated(i) {
			continue
		}
		for j, y := range other.words {
			made := make(i, j)
			if y.key == bare && !(x.quoted && y.quoted) && !f.stems[y.stem] && !other.negated(j) && !other.is(j-1, "little", "hardly", "barely", "scarcely", "non") && !other.is(j-2, "non") && !flipped(out, made.a[0], made.b[0]) {
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
