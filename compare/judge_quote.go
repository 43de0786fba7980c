package compare

import (
	"context"
	"slices"
	"strings"
	"sync"
)

// mostAlterations is how many altered words of one quotation become findings
// of their own; beyond it the rest of the quotation is another wording.
const mostAlterations = 4

// quotesOf returns the quotations of one side whose passage stands on the
// other, in the original.
func (j *judge) quotesOf(from, to side) []Quotation {
	var out []Quotation
	for _, q := range j.quotationsIn(to.account, to.claims) {
		here := slices.ContainsFunc(from.claims, func(c int) bool { return j.docs[from.account].claims[c].overlaps(q.Passage) })
		if here && !q.Passage.Empty() || q.Verdict == NotFound {
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
		case NotFound:
			if f, ok := m.closeQuote(q); ok {
				out = append(out, f)
			}
		case Stitched:
			out = append(out, Finding{Kind: QuoteKind, From: q.Passage, To: q.Span, Says: formStitched})
		}
	}
	return out
}

// closeQuote looks at a quotation that is like nothing in the original as a
// whole, but whose claim says the same as this passage: most of its words
// stand here in their order, and the first that does not was altered.
func (m *reading) closeQuote(q Quotation) (Finding, bool) {
	var words []lexeme
	for _, w := range m.b.words {
		if w.Start >= q.Start && w.End <= q.End && w.kind >= wordToken {
			words = append(words, w)
		}
	}
	if len(words) > longestQuote || len(m.a.words) > longestDiff {
		return Finding{}, false // too long to be tried word by word; the verdict stands
	}
	kept, content := m.inOrder(words)
	missing, n := firstMissing(kept)
	if missing < 0 || !m.ofPassage(q.Span, len(words), n, content) {
		return Finding{}, false
	}
	w := words[missing]
	return Finding{Kind: QuoteKind, To: w.Span, Says: sentenceOf(formNotQuoted, w.Of(m.b.text))}, true
}

// longestQuote is how many words a quotation may have to be looked for within
// a passage.
const longestQuote = 300

// briefQuote is the length in words up to which the ends of a quotation count
// as much as its middle; a longer one may just go on where the passage stops.
const briefQuote = 5

// firstMissing returns the first word that was not kept, -1 where there is
// none that counts, and how many were kept.
func firstMissing(kept []bool) (missing, n int) {
	from, to := 0, len(kept)
	if len(kept) > briefQuote {
		from = max(0, slices.Index(kept, true))
		for to > from && !kept[to-1] {
			to--
		}
	}
	missing = slices.Index(kept[from:to], false)
	for _, k := range kept {
		if k {
			n++
		}
	}
	if missing >= 0 {
		missing += from
	}
	return missing, n
}

// ofPassage reports whether a quotation of so many words, of which some stand
// in the passage, is one of it: most do; or the passage quotes too and a good
// part do; or all around the quotation is the same.
func (m *reading) ofPassage(q Span, words, kept, content int) bool {
	if words >= 5 && 10*kept >= 6*words && content >= 2 {
		return true
	}
	quotes := slices.ContainsFunc(m.a.words, func(w lexeme) bool { return w.quoted && w.content })
	if quotes && (words >= 5 && 10*kept >= 4*words || words >= 3 && 2*kept >= words) && content >= 1 {
		return true
	}
	around, same, claim := 0, 0, 0
	for _, w := range m.b.words {
		if w.Start >= q.Start && w.End <= q.End {
			claim = w.claim
		}
	}
	for _, w := range m.b.words {
		if w.content && w.claim == claim && (w.End <= q.Start || w.Start >= q.End) {
			around++
			if m.a.stems[w.stem] {
				same++
			}
		}
	}
	return (words >= 3 && content >= 1 || quotes) && around >= 3 && 5*same >= 4*around || quotes && words >= 3 && m.framed(q)
}

// framed reports whether the same words lead to a quotation of both passages:
// the talks had been “…”.
func (m *reading) framed(q Span) bool {
	j := slices.IndexFunc(m.b.words, func(w lexeme) bool { return w.Start >= q.Start })
	i := slices.IndexFunc(m.a.words, func(w lexeme) bool { return w.quoted }) - 1
	n := 0
	for j > 0 && i > 0 && m.a.words[i-1].key == m.b.words[j-1].key {
		i, j, n = i-1, j-1, n+1
	}
	return n >= 4
}

// inOrder marks the words that the reference has in the same order (a longest
// common subsequence) and counts the content words among them.
func (m *reading) inOrder(words []lexeme) (kept []bool, content int) {
	a := m.a.words
	table := make([][]int, len(words)+1)
	table[len(words)] = make([]int, len(a)+1)
	for i := len(words) - 1; i >= 0; i-- {
		table[i] = make([]int, len(a)+1)
		for j := len(a) - 1; j >= 0; j-- {
			if words[i].key == a[j].key {
				table[i][j] = table[i+1][j+1] + 1
			} else {
				table[i][j] = max(table[i+1][j], table[i][j+1])
			}
		}
	}
	kept = make([]bool, len(words))
	for i, j := 0, 0; i < len(words) && j < len(a); {
		switch {
		case words[i].key == a[j].key:
			kept[i] = true
			if words[i].content {
				content++
			}
			i, j = i+1, j+1
		case table[i+1][j] >= table[i][j+1]:
			i++
		default:
			j++
		}
	}
	return kept, content
}

// alteredQuote makes a finding of each alteration of a quotation.
func (m *reading) alteredQuote(q Quotation) []Finding {
	var out []Finding
	from, to := q.Passage.Start, q.Start
	for _, a := range q.Altered[:min(len(q.Altered), mostAlterations)] {
		f := Finding{Kind: QuoteKind}
		f.From, from = wordsAt(m.a.text, a.From, from, q.Passage.End)
		f.To, to = wordsAt(m.b.text, a.To, to, q.End)
		if f.From.Empty() && f.To.Empty() {
			f.To = q.Span
		}
		switch {
		case a.To == "" && m.a.between(f.From):
			continue
		case a.From == "":
			f.Says = sentenceOf(formAddedToQuote, a.To)
		case a.To == "":
			f.Says = sentenceOf(formDroppedFromQuote, a.From)
		default:
			f.Says = sentenceOf(formBecameInQuote, a.From, a.To)
		}
		out = append(out, f)
	}
	return out
}

// between reports whether words stand outside the quotation marks with a
// quotation before and behind them: “It was hard,” she said, “but right.”
func (f *facts) between(s Span) bool {
	before, behind := false, false
	for _, w := range f.words {
		switch {
		case w.End <= s.Start:
			before = before || w.quoted && w.content
		case w.Start >= s.End:
			behind = behind || w.quoted && w.content
		case w.quoted:
			return false
		}
	}
	return before && behind
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
	f := m.finding(nothing, b, sentenceOf(formNotInQuote, m.b.said(b)))
	f.Kind = QuoteKind
	return f, true
}

// quoted holds the quotations of all accounts, found and judged once.
type quoted struct {
	lock sync.Mutex
	done bool
	all  []Quotation
}

// quotations returns the quotations of all accounts; see allQuotations. The
// error is ctx's.
func (j *judge) quotations(ctx context.Context) ([]Quotation, error) {
	q := &j.quoted
	q.lock.Lock()
	defer q.lock.Unlock()
	if q.done {
		return q.all, nil
	}
	all, err := allQuotations(ctx, j.docs, j.hub, j.reported)
	if err == nil {
		q.all, q.done = all, true
	}
	return q.all, err
}

// quotationsIn returns the quotations that begin in some claims of an account.
func (j *judge) quotationsIn(account int, claims []int) []Quotation {
	all, _ := j.quotations(context.Background()) // never cancelled, so that there is no error
	return ofClaims(all, account, claims)
}

// reported returns whom a claim of the original credits with what it reports.
func (j *judge) reported(claim int) string {
	f := j.factsOf(0, claim)
	for _, x := range f.speakers {
		if x.kind != pronounSpeaker && x.kind != selfSpeaker {
			return f.said(x.name())
		}
	}
	return ""
}
