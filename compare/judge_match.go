package compare

import "strings"

// reading is a pair of passages under the checks.
type reading struct {
	a, b    *facts // the reference and the account
	also    *facts // what else of the reference the account's claims answer; nil where nothing
	all     *judge
	hub     bool        // a is of the original
	quotes  []Quotation // of b, that are of a; only with an original
	account int         // index of the account that b is of
	against int         // index of the account that a is of
	coverA  float64     // share of the content words of a that b has
	coverB  float64     // share of the content words of b that a or also has

	paired  []couple // figures that stand for one another
	coupled bool     // paired is made
	alone   bool     // see lonely; made with paired
}

// newReading prepares a pair of passages.
func newReading(a, b, also *facts, all *judge, hub bool, account int) *reading {
	m := &reading{a: a, b: b, also: also, all: all, hub: hub, account: account}
	m.coverA = cover(a, b, nil)
	m.coverB = cover(b, a, also)
	return m
}

// cover is the share of the content words of x that y or z has.
func cover(x, y, z *facts) float64 {
	n, found := 0, 0
	for _, w := range x.words {
		if !w.content || w.kind != wordToken {
			continue
		}
		n++
		if y.stems[w.stem] || z != nil && z.stems[w.stem] {
			found++
		}
	}
	if n == 0 {
		return 0
	}
	return float64(found) / float64(n)
}

// close reports whether the passages share enough for a missing word to be a
// change and not just another sentence.
func (m *reading) close() bool { return m.coverA >= 0.5 || m.coverB >= 0.5 }

// closeAt reports whether the claim of the account in which a lexeme stands
// shares enough with the reference for what it has more to be an addition to
// the same statement, and not a statement of its own. With one claim on a
// side it is what close says.
func (m *reading) closeAt(i int) bool {
	claim := m.b.words[i].claim
	if m.b.words[len(m.b.words)-1].claim == 0 {
		return m.close()
	}
	n, found := 0, 0
	for _, w := range m.b.words {
		if w.claim != claim || !w.content || w.kind != wordToken {
			continue
		}
		n++
		if m.a.stems[w.stem] || m.also != nil && m.also.stems[w.stem] {
			found++
		}
	}
	return 2*found >= n
}

// finding makes a finding of two ranges of lexemes; an empty range stands for
// a side that has nothing.
func (m *reading) finding(a, b [2]int, says string) Finding {
	return Finding{From: m.a.span(a[0], a[1]), To: m.b.span(b[0], b[1]), Says: says}
}

// said returns the words of a range on one line, for a sentence.
func (f *facts) said(r [2]int) string {
	return strings.Join(strings.Fields(f.span(r[0], r[1]).Of(f.text)), " ")
}

// among is the sentence for an account beside its original, or for one beside
// another account.
func (m *reading) among(original, other string) string {
	if m.hub {
		return original
	}
	return other
}

var nothing [2]int
