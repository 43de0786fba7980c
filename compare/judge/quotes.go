package judge

import (
	"context"
	"slices"
	"strings"
	"sync"

	"synoptic/compare/diff"
	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// mostAlterations is how many altered words of one quotation become findings
// of their own; beyond it the rest of the quotation is another wording.
const mostAlterations = 4

// quotesOf returns the quotations of one side whose passage stands on the
// other, in the original.
func (j *Judge) quotesOf(from, to Side) []quote.Quotation {
	var out []quote.Quotation
	for _, q := range j.QuotationsIn(to.Account, to.Claims) {
		here := slices.ContainsFunc(from.Claims, func(c int) bool { return j.docs[from.Account].Claims[c].Overlaps(q.Passage) })
		if here && !q.Passage.Empty() || q.Verdict == quote.NotFound {
			out = append(out, q)
		}
	}
	return out
}

// quoteCheck finds quotations whose words are not those of the original.
type quoteCheck struct{ *Reading }

func (m *Reading) quoting() quoteCheck { return quoteCheck{m} }

// check reports words between the account's quotation marks that the
// original has otherwise. Between two accounts without an original it
// compares the quotations of both.
func (m quoteCheck) check() []Finding {
	if !m.hub {
		return m.peerQuotes()
	}
	var out []Finding
	for _, q := range m.quotes {
		switch q.Verdict {
		case quote.Altered:
			out = append(out, m.alteredQuote(q)...)
		case quote.NotFound:
			if f, ok := m.closeQuote(q); ok {
				out = append(out, f)
			}
		case quote.Stitched:
			out = append(out, Finding{Kind: QuoteKind, From: q.Passage, To: q.Span, Says: text.SentenceOf(formStitched)})
		}
	}
	return out
}

// closeQuote looks at a quotation that is like nothing in the original as a
// whole, but whose claim says the same as this passage: most of its words
// stand here in their order, and the first that does not was altered.
func (m quoteCheck) closeQuote(q quote.Quotation) (Finding, bool) {
	var words []text.Lexeme
	for _, w := range m.B.Words {
		if w.Start >= q.Start && w.End <= q.End && w.Kind >= text.WordToken {
			words = append(words, w)
		}
	}
	if len(words) > longestQuote || len(m.A.Words) > diff.LongestDiff {
		return Finding{}, false // too long to be tried word by word; the verdict stands
	}
	kept, content := m.inOrder(words)
	missing, n := firstMissing(kept)
	if missing < 0 || !m.ofPassage(q.Span, len(words), n, content) {
		return Finding{}, false
	}
	w := words[missing]
	return Finding{Kind: QuoteKind, To: w.Span, Says: text.SentenceOf(formNotQuoted, w.Of(m.B.Text))}, true
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
func (m quoteCheck) ofPassage(q text.Span, words, kept, content int) bool {
	if words >= 5 && 10*kept >= 6*words && content >= 2 {
		return true
	}
	quotes := slices.ContainsFunc(m.A.Words, func(w text.Lexeme) bool { return w.Quoted && w.Content })
	if quotes && (words >= 5 && 10*kept >= 4*words || words >= 3 && 2*kept >= words) && content >= 1 {
		return true
	}
	around, same, claim := 0, 0, 0
	for _, w := range m.B.Words {
		if w.Start >= q.Start && w.End <= q.End {
			claim = w.Claim
		}
	}
	for _, w := range m.B.Words {
		if w.Content && w.Claim == claim && (w.End <= q.Start || w.Start >= q.End) {
			around++
			if m.A.Stems[w.Stem] {
				same++
			}
		}
	}
	return (words >= 3 && content >= 1 || quotes) && around >= 3 && 5*same >= 4*around || quotes && words >= 3 && m.framed(q)
}

// framed reports whether the same words lead to a quotation of both passages:
// the talks had been “…”.
func (m quoteCheck) framed(q text.Span) bool {
	j := slices.IndexFunc(m.B.Words, func(w text.Lexeme) bool { return w.Start >= q.Start })
	i := slices.IndexFunc(m.A.Words, func(w text.Lexeme) bool { return w.Quoted }) - 1
	n := 0
	for j > 0 && i > 0 && m.A.Words[i-1].Key == m.B.Words[j-1].Key {
		i, j, n = i-1, j-1, n+1
	}
	return n >= 4
}

// inOrder marks the words that the reference has in the same order (a longest
// common subsequence) and counts the content words among them.
func (m quoteCheck) inOrder(words []text.Lexeme) (kept []bool, content int) {
	a := m.A.Words
	table := make([][]int, len(words)+1)
	table[len(words)] = make([]int, len(a)+1)
	for i := len(words) - 1; i >= 0; i-- {
		table[i] = make([]int, len(a)+1)
		for j := len(a) - 1; j >= 0; j-- {
			if words[i].Key == a[j].Key {
				table[i][j] = table[i+1][j+1] + 1
			} else {
				table[i][j] = max(table[i+1][j], table[i][j+1])
			}
		}
	}
	kept = make([]bool, len(words))
	for i, j := 0, 0; i < len(words) && j < len(a); {
		switch {
		case words[i].Key == a[j].Key:
			kept[i] = true
			if words[i].Content {
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
func (m quoteCheck) alteredQuote(q quote.Quotation) []Finding {
	var out []Finding
	from, to := q.Passage.Start, q.Start
	for _, a := range q.Altered[:min(len(q.Altered), mostAlterations)] {
		f := Finding{Kind: QuoteKind}
		f.From, from = wordsAt(m.A.Text, a.From, from, q.Passage.End)
		f.To, to = wordsAt(m.B.Text, a.To, to, q.End)
		if f.From.Empty() && f.To.Empty() {
			f.To = q.Span
		}
		switch {
		case a.To == "" && m.A.Between(f.From):
			continue
		case a.From == "":
			f.Says = text.SentenceOf(formAddedToQuote, a.To)
		case a.To == "":
			f.Says = text.SentenceOf(formDroppedFromQuote, a.From)
		default:
			f.Says = text.SentenceOf(formBecameInQuote, a.From, a.To)
		}
		out = append(out, f)
	}
	return out
}

// wordsAt finds words in text[start:end] and returns where they stand and
// where to look on. Words that are not found, or none, stand nowhere.
func wordsAt(body, words string, start, end int) (text.Span, int) {
	at := strings.Index(body[start:end], words)
	if words == "" || at < 0 {
		return text.Span{}, start
	}
	return text.Span{Start: start + at, End: start + at + len(words)}, start + at + len(words)
}

// peerQuotes compares what both passages quote: where most words of a
// quotation stand in one of the other side, the words that do not are
// reported.
func (m quoteCheck) peerQuotes() []Finding {
	var out []Finding
	for _, q := range passage.QuotedSpans(m.B) {
		for _, o := range passage.QuotedSpans(m.A) {
			if f, ok := m.quoteDiffers(o, q); ok {
				out = append(out, f)
			}
		}
	}
	return out
}

// quoteDiffers compares two quotations, given by their lexemes.
func (m quoteCheck) quoteDiffers(o, q text.Span) (Finding, bool) {
	own := map[string]bool{}
	for _, w := range m.A.Words[o.Start:o.End] {
		own[text.PlainWord(w.Key)] = true
	}
	words, missing := 0, []int{}
	for i := q.Start; i < q.End; i++ {
		if m.B.Words[i].Kind < text.WordToken {
			continue
		}
		words++
		if !own[text.PlainWord(m.B.Words[i].Key)] {
			missing = append(missing, i)
		}
	}
	if len(missing) == 0 || words < 4 || len(missing)*4 > words {
		return Finding{}, false
	}
	b := [2]int{missing[0], missing[0] + 1}
	f := m.finding(nothing, b, text.SentenceOf(formNotInQuote, m.B.Said(b)))
	f.Kind = QuoteKind
	return f, true
}

// quoted holds the quotations of all accounts, found and judged once.
type quoted struct {
	lock sync.Mutex
	Done bool
	All  []quote.Quotation
}

// Quotations returns the quotations of all accounts; see allQuotations. The
// error is ctx's.
func (j *Judge) Quotations(ctx context.Context) ([]quote.Quotation, error) {
	q := &j.Quoted
	q.lock.Lock()
	defer q.lock.Unlock()
	if q.Done {
		return q.All, nil
	}
	all, err := quote.All(ctx, j.docs, j.hub, quote.Original{Reported: j.reported, Linked: j.Linked})
	if err == nil {
		q.All, q.Done = all, true
	}
	return q.All, err
}

// QuotationsIn returns the quotations that begin in some claims of an account.
func (j *Judge) QuotationsIn(account int, claims []int) []quote.Quotation {
	all, _ := j.Quotations(context.Background()) // never cancelled, so that there is no error
	return quote.OfClaims(all, account, claims)
}

// reported returns whom a claim of the original credits with what it reports.
func (j *Judge) reported(claim int) string {
	f := j.factsOf(0, claim)
	for _, x := range f.Speakers {
		if x.Kind != passage.PronounSpeaker && x.Kind != passage.SelfSpeaker {
			return f.Said(x.Name())
		}
	}
	return ""
}
