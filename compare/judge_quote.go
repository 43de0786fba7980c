package compare

import "fmt"

// checkQuotes compares the words that the account puts between quotation
// marks with those of the reference: within a quotation of this passage,
// words that the passage does not have.
func checkQuotes(m *match) []Finding {
	var out []Finding
	for _, q := range quotedSpans(m.b) {
		if f, ok := m.alteredQuote(q.Start, q.End); ok {
			out = append(out, f)
		}
	}
	return out
}

// alteredQuote compares the quotation [from, to) of the account.
func (m *match) alteredQuote(from, to int) (Finding, bool) {
	words, missing := 0, []int{}
	bracket := false
	for i := from; i < to; i++ {
		w := m.b.words[i]
		switch {
		case m.b.is(i, "[", "("):
			bracket = true
		case m.b.is(i, "]", ")"):
			bracket = false
		case !w.isWord() || bracket:
		default:
			words++
			if !m.a.has(w) && !(m.also != nil && m.also.has(w)) {
				missing = append(missing, i)
			}
		}
	}
	if len(missing) == 0 || words < 2 || len(missing)*2 > words {
		return Finding{}, false
	}
	b := [2]int{missing[0], missing[0] + 1}
	f := m.finding(nothing, b, fmt.Sprintf("%q is not in the words quoted", m.b.said(b)))
	f.Kind = QuoteKind
	return f, true
}

func (w lexeme) isWord() bool { return w.kind >= wordToken }

// has reports whether the passage has the word in this very form.
func (f *facts) has(w lexeme) bool {
	for _, o := range f.words {
		if o.key == w.key {
			return true
		}
	}
	return false
}
