package compare

import (
	"slices"
	"strings"
)

// flip is a word of the one passage whose opposite stands in the other.
type flip struct{ a, b [2]int }

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
	left = left[min(len(left), m.b.softer(m.a)):]
	added = added[min(len(added), m.a.softer(m.b)):]
	var out []Finding
	for _, f := range flips {
		out = append(out, m.negationFinding(f.a, f.b, saysBecame(m.a.said(f.a), m.b.said(f.b))))
	}
	for _, x := range left {
		a := [2]int{x.from, x.to}
		if m.denies(m.a, m.b, x) {
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
	usedA, usedB := make([]bool, len(m.a.negations)), make([]bool, len(m.b.negations))
	for floor := 6; floor >= 0; floor-- {
		for i, x := range m.a.negations {
			for j, y := range m.b.negations {
				if !usedA[i] && !usedB[j] && m.negationLikeness(x, y) >= floor {
					usedA[i], usedB[j] = true, true
				}
			}
		}
	}
	return unused(m.a.negations, usedA), unused(m.b.negations, usedB)
}

// negationLikeness says how surely two negations answer one another; below 0
// they do not.
func (m *reading) negationLikeness(x, y mark) int {
	same := m.a.words[x.from].stem == m.b.words[y.from].stem
	if (x.soft || y.soft) && !same {
		return -1
	}
	n := shared(m.a.near(x.from, x.to, 4), m.b.near(y.from, y.to, 4))
	if n == 0 && !m.close() {
		return -1
	}
	if same {
		n += 2
	}
	return n
}

// unused returns the marks that were not taken, soft ones aside.
func unused(ms []mark, used []bool) []mark {
	var out []mark
	for i, x := range ms {
		if !used[i] && !x.soft {
			out = append(out, x)
		}
	}
	return out
}

// softer counts the soft words of negation that the passage has and the other
// has not.
func (f *facts) softer(other *facts) int {
	n := 0
	for _, x := range f.negations {
		if x.soft && !other.stems[f.words[x.from].stem] {
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
	head := f.after(x.to, 3, 8)
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
			if !opposite(x.tag, y.tag) || m.b.hasSide(x) || m.a.hasSide(y) || flipped(out, x.from, y.from) {
				continue
			}
			if m.likePlace(x.from, x.to, y.from, y.to, true) || m.likePlace(x.from, x.to, y.from, y.to, false) {
				out = append(out, flip{[2]int{x.from, x.to}, [2]int{y.from, y.to}})
			}
		}
	}
	for i, x := range m.a.words {
		for j, y := range m.b.words {
			if !undone(x.key, y.key) && !undone(y.key, x.key) || m.a.negated(i) || m.b.negated(j) || m.b.stems[x.stem] || m.a.stems[y.stem] || flipped(out, i, j) {
				continue
			}
			out = append(out, flip{[2]int{i, i + 1}, [2]int{j, j + 1}})
		}
	}
	return out
}

// flipped reports whether one of two words is part of a flip already.
func flipped(flips []flip, i, j int) bool {
	return slices.ContainsFunc(flips, func(f flip) bool { return f.a[0] == i || f.b[0] == j })
}

// undone reports whether x is y behind un-.
func undone(x, y string) bool {
	return len(x) == len(y)+2 && len(y) > 3 && x[:2] == "un" && x[2:] == y
}
