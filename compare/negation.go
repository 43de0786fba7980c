package compare

import (
	"fmt"
	"slices"
	"strings"
)

// flip is a word of the one passage whose opposite stands in the other.
type flip struct {
	a, b [2]int
	pair string
}

// checkNegations compares polarity: each word of negation and each pair of
// opposites turns a statement round once, so two of them leave it as it was.
func checkNegations(m *match) []Finding {
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
	var out []Finding
	for _, f := range flips {
		out = append(out, m.negationFinding(f.a, f.b, fmt.Sprintf("%q became %q", m.a.said(f.a), m.b.said(f.b))))
	}
	for _, x := range left {
		a := [2]int{x.from, x.to}
		if m.denies(m.a, m.b, x) {
			out = append(out, m.negationFinding(a, nothing, fmt.Sprintf("%q was dropped", m.a.said(a))))
		}
	}
	for _, y := range added {
		b := [2]int{y.from, y.to}
		if m.denies(m.b, m.a, y) {
			out = append(out, m.negationFinding(nothing, b, fmt.Sprintf("%q was added", m.b.said(b))))
		}
	}
	return out
}

func (m *match) negationFinding(a, b [2]int, says string) Finding {
	f := m.finding(a, b, says)
	f.Kind = NegationKind
	return f
}

// pairNegations takes away the negations that answer one another, those with
// the most words in common first.
func (m *match) pairNegations() (left, added []mark) {
	used := make([]bool, len(m.b.negations))
	for _, x := range m.a.negations {
		best, most := -1, -1
		for j, y := range m.b.negations {
			n := shared(m.a.near(x.from, x.to, 4), m.b.near(y.from, y.to, 4))
			if !used[j] && n > most && (n > 0 || m.close()) {
				best, most = j, n
			}
		}
		if best >= 0 {
			used[best] = true
		} else {
			left = append(left, x)
		}
	}
	for j, y := range m.b.negations {
		if !used[j] {
			added = append(added, y)
		}
	}
	return left, added
}

// denies reports whether the other passage says without the negation what it
// denies.
func (m *match) denies(f, other *facts, x mark) bool {
	head := f.after(x.to, 3, 8)
	if len(head) == 0 {
		head = f.near(x.from, x.to, 3)
	}
	n := other.found(head)
	return n >= 2 && (m.close() || n == len(head)) || n >= 1 && (m.coverA >= 0.6 || m.coverB >= 0.6) || n == len(head) && n > 0 && m.close()
}

// flips finds opposites: a word of the reference that the account lacks,
// whose opposite the account has and the reference lacks.
func (m *match) flips() []flip {
	var out []flip
	for _, x := range m.a.opposites {
		for _, y := range m.b.opposites {
			if !opposite(x.tag, y.tag) || m.b.hasSide(x) || m.a.hasSide(y) || slices.ContainsFunc(out, func(f flip) bool { return f.a[0] == x.from || f.b[0] == y.from }) {
				continue
			}
			if m.likePlace(x.from, x.to, y.from, y.to, true) {
				out = append(out, flip{[2]int{x.from, x.to}, [2]int{y.from, y.to}, x.tag})
			}
		}
	}
	for i, x := range m.a.words {
		for j, y := range m.b.words {
			if !undone(x.key, y.key) && !undone(y.key, x.key) || m.a.negated(i) || m.b.negated(j) || m.b.stems[x.stem] || m.a.stems[y.stem] {
				continue
			}
			if !slices.ContainsFunc(out, func(f flip) bool { return f.a[0] == i }) {
				out = append(out, flip{[2]int{i, i + 1}, [2]int{j, j + 1}, "un"})
			}
		}
	}
	return out
}

// undone reports whether x is y behind un-.
func undone(x, y string) bool {
	return len(x) == len(y)+2 && len(y) > 3 && x[:2] == "un" && x[2:] == y
}

// readOpposites finds the words that have an opposite, once for each pair
// they belong to.
func (f *facts) readOpposites() []mark {
	var out []mark
	for i := range f.words {
		for _, p := range f.lex["antonyms"][f.words[i].key] {
			if len(p.words) <= len(f.words)-i && matches(f.words[i:], p.words) && !f.negated(i) && !f.measured(i) {
				out = append(out, newMark(i, p))
			}
		}
	}
	return out
}

// negated reports whether the word at i is itself one of negation.
func (f *facts) negated(i int) bool {
	return slices.ContainsFunc(f.negations, func(n mark) bool { return i >= n.from && i < n.to })
}

// measured reports whether the word at i belongs to a figure: less than half.
func (f *facts) measured(i int) bool {
	return slices.ContainsFunc(f.figures, func(x figure) bool { return i >= x.head && i < x.to })
}

// opposite reports whether two tags are the two sides of one pair.
func opposite(x, y string) bool {
	return x != y && len(x) == len(y) && strings.TrimRight(x, "+-") == strings.TrimRight(y, "+-")
}

// hasSide reports whether the passage has a word of the same side.
func (f *facts) hasSide(x mark) bool {
	return slices.ContainsFunc(f.opposites, func(o mark) bool { return o.tag == x.tag })
}
