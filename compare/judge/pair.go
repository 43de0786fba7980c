package judge

import (
	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// Reading is a pair of passages under the checks.
type Reading struct {
	A, B    *passage.Passage // the reference and the account
	also    *passage.Passage // what else of the reference the account's claims answer; nil where nothing
	all     *Judge
	hub     bool              // a is of the original
	quotes  []quote.Quotation // of b, that are of a; only with an original
	account int               // index of the account that b is of
	against int               // index of the account that a is of
	coverA  float64           // share of the content words of a that b has
	coverB  float64           // share of the content words of b that a or also has

	paired  []couple // figures that stand for one another
	coupled bool     // paired is made
	alone   bool     // see lonely; made with paired
}

// NewReading prepares a pair of passages.
func NewReading(a, b, also *passage.Passage, all *Judge, hub bool, account int) *Reading {
	m := &Reading{A: a, B: b, also: also, all: all, hub: hub, account: account}
	m.coverA = cover(a, b, nil)
	m.coverB = cover(b, a, also)
	return m
}

// cover is the share of the content words of x that y or z has.
func cover(x, y, z *passage.Passage) float64 {
	n, found := 0, 0
	for _, w := range x.Words {
		if !w.Content || w.Kind != text.WordToken {
			continue
		}
		n++
		if y.Stems[w.Stem] || z != nil && z.Stems[w.Stem] {
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
func (m *Reading) close() bool { return m.coverA >= 0.5 || m.coverB >= 0.5 }

// closeAt reports whether the claim of the account in which a lexeme stands
// shares enough with the reference for what it has more to be an addition to
// the same statement, and not a statement of its own. With one claim on a
// side it is what close says.
func (m *Reading) closeAt(i int) bool {
	claim := m.B.Words[i].Claim
	if m.B.Words[len(m.B.Words)-1].Claim == 0 {
		return m.close()
	}
	n, found := 0, 0
	for _, w := range m.B.Words {
		if w.Claim != claim || !w.Content || w.Kind != text.WordToken {
			continue
		}
		n++
		if m.A.Stems[w.Stem] || m.also != nil && m.also.Stems[w.Stem] {
			found++
		}
	}
	return 2*found >= n
}

// finding makes a finding of two ranges of lexemes; an empty range stands for
// a side that has nothing.
func (m *Reading) finding(a, b [2]int, says text.Sentence) Finding {
	return Finding{From: m.A.Span(a[0], a[1]), To: m.B.Span(b[0], b[1]), Says: says}
}

// among is the sentence for an account beside its original, or for one beside
// another account.
func (m *Reading) among(original, other string) string {
	if m.hub {
		return original
	}
	return other
}

var nothing [2]int
