package compare

import (
	"fmt"
	"slices"
	"strings"
)

// mostAlterations is how many altered words of one quotation become findings
// of their own; beyond it the rest of the quotation is another wording.
const mostAlterations = 4

// quotesOf returns the quotations of one side whose passage stands on the
// other, in the original.
func (j *judge) quotesOf(from, to side) []Quotation {
	var out []Quotation
	for _, q := range j.quotationsIn(to.account, to.claims) {
		here := slices.ContainsFunc(from.claims, func(c int) bool { return overlaps(j.docs[from.account].claims[c].Span, q.Passage) })
		if here && !q.Passage.Empty() {
			out = append(out, q)
		}
	}
	return out
}

// checkQuotes reports words between the account's quotation marks that the
// original has otherwise. Between two accounts without an original it
// compares the quotations of both.
func checkQuotes(m *reading) []Finding {
	if !m.hub {
		return m.peerQuotes()
	}
	var out []Finding
	for _, q := range m.quotes {
		switch q.Verdict {
		case Altered:
			out = append(out, m.alteredQuote(q)...)
		case Stitched:
			out = append(out, Finding{Kind: QuoteKind, From: q.Passage, To: q.Span, Says: "two passages were run together in one quotation"})
		}
	}
	return out
}

// alteredQuote makes a finding of each alteration of a quotation.
func (m *reading) alteredQuote(q Quotation) []Finding {
	var out []Finding
	from, to := q.Passage.Start, q.Start
	for _, a := range q.Altered[:min(len(q.Altered), mostAlterations)] {
		f := Finding{Kind: QuoteKind}
		f.From, from = wordsAt(m.a.text, a.From, from, q.Passage.End)
		f.To, to = wordsAt(m.b.text, a.To, to, q.End)
		switch {
		case a.From == "":
			f.Says = fmt.Sprintf("%q was put into the quotation", a.To)
		case a.To == "":
			f.Says = fmt.Sprintf("%q was left out of the quotation", a.From)
		default:
			f.Says = fmt.Sprintf("%q became %q in the quotation", a.From, a.To)
		}
		out = append(out, f)
	}
	return out
}

// wordsAt finds words in text[start:end] and returns where they stand and
// where to look on. Words that are not found, or none, stand nowhere.
func wordsAt(text, words string, start, end int) (Span, int) {
	at := strings.Index(text[start:end], words)
	if words == "" || at < 0 {
		return Span{}, start
	}
	return Span{start + at, start + at + len(words)}, start + at + len(words)
}

// peerQuotes compares what both passages quote: where most words of a
// quotation stand in one of the other side, the words that do not are
// reported.
func (m *reading) peerQuotes() []Finding {
	var out []Finding
	for _, q := range quotedSpans(m.b) {
		for _, o := range quotedSpans(m.a) {
			if f, ok := m.quoteDiffers(o, q); ok {
				out = append(out, f)
			}
		}
	}
	return out
}

// quoteDiffers compares two quotations, given by their lexemes.
func (m *reading) quoteDiffers(o, q Span) (Finding, bool) {
	own := map[string]bool{}
	for _, w := range m.a.words[o.Start:o.End] {
		own[plainWord(w.key)] = true
	}
	words, missing := 0, []int{}
	for i := q.Start; i < q.End; i++ {
		if m.b.words[i].kind < wordToken {
			continue
		}
		words++
		if !own[plainWord(m.b.words[i].key)] {
			missing = append(missing, i)
		}
	}
	if len(missing) == 0 || words < 4 || len(missing)*4 > words {
		return Finding{}, false
	}
	b := [2]int{missing[0], missing[0] + 1}
	f := m.finding(nothing, b, fmt.Sprintf("%q is not in the same quotation as the other account has it", m.b.said(b)))
	f.Kind = QuoteKind
	return f, true
}
