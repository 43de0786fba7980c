package table

import (
	"slices"
	"strings"
	"sync"

	"synoptic/compare"
	"synoptic/compare/judge"
	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// The families of findings that have columns of their own.
var (
	hedgeKinds       = []judge.Kind{judge.HedgeKind}
	attributionKinds = []judge.Kind{judge.AttributionKind}
)

// findings returns the cell's findings.
func (x *tableCell) findings() []judge.Finding {
	if x.Pair == nil {
		return nil
	}
	return x.Pair.Findings
}

// toCheck returns the cell's changes that a person should check first.
func (x *tableCell) toCheck() []judge.Finding {
	if x.Pair == nil {
		return nil
	}
	return x.Pair.ToCheck
}

// change says in a word what findings of some kinds say; nothing where there
// is none.
func (x *tableCell) change(kinds []judge.Kind) string {
	was, is, any := false, false, false
	for _, f := range x.findings() {
		if familyOf(&f, kinds) {
			any = true
			was = was || !f.From.Empty()
			is = is || !f.To.Empty()
		}
	}
	switch {
	case !any:
		return ""
	case was && !is:
		return judge.ChangeDropped
	case is && !was:
		return judge.ChangeAdded
	}
	return judge.ChangeChanged
}

// became says in a word what became of something of which findings are of some
// kinds, where it is not the words alone that decide: where something was found or
// is to be checked, and where the match is only possible, of which nothing is said.
func (x *tableCell) became(kinds []judge.Kind) (says string, decides bool) {
	switch x.Pair.Changes().Standing(kinds...) {
	case judge.Established:
		return x.change(kinds), true
	case judge.ToBeChecked:
		return judge.ChangeToCheck, true
	}
	return "", x.Status == judge.Unsure
}

// spans returns where findings of some kinds, and what is to be checked, stand in
// this account or in the one that it is measured against.
func (x *tableCell) spans(kinds []judge.Kind, reference bool) []text.Span {
	var out []text.Span
	for _, f := range slices.Concat(x.findings(), x.toCheck()) {
		switch {
		case !familyOf(&f, kinds):
		case reference:
			out = append(out, f.From)
		default:
			out = append(out, f.To)
		}
	}
	return out
}

// originals lists the figures, hedges or attributions of the reference, ours
// those of this account, with what findings name beyond them.
func (x *tableCell) originals(of passage.Mention, kinds []judge.Kind) string {
	if x.Hub {
		return x.ours(of, kinds)
	}
	m := x.g.Members[0]
	return x.t.listed(m.Account, m.Passage(), of, x.spans(kinds, true))
}

func (x *tableCell) ours(of passage.Mention, kinds []judge.Kind) string {
	return x.t.listed(x.Account, x.claims, of, x.spans(kinds, false))
}

func addOnce(out []string, s string) []string {
	if s == "" || slices.Contains(out, s) {
		return out
	}
	return append(out, s)
}

func kindsOf(found []judge.Finding) string {
	var out []string
	for _, f := range found {
		out = addOnce(out, string(f.Kind))
	}
	return strings.Join(out, "; ")
}

func sentencesOf(found []judge.Finding) string {
	var out []string
	for _, f := range found {
		out = addOnce(out, f.Says.String())
	}
	return strings.Join(out, "; ")
}

func (x *tableCell) kinds() string { return kindsOf(x.findings()) }

func (x *tableCell) says() string { return sentencesOf(x.findings()) }

// Verdicts are ordered from the mildest, so that the last heads a cell.
var Verdicts = []quote.Verdict{quote.Verbatim, quote.Shortened, quote.Edited, quote.Stitched, quote.Altered, quote.NotFound}

// quoteCell is a cell with what it quotes.
type quoteCell struct{ *tableCell }

func (x *tableCell) quoted() quoteCell { return quoteCell{x} }

// quotations returns those that begin in the cell's claims.
func (x quoteCell) quotations() []*quote.Quotation {
	var out []*quote.Quotation
	for _, claim := range x.claims {
		out = append(out, x.t.quotes[text.Ref{Account: x.Account, Claim: claim}]...)
	}
	return out
}

// reattributed is the quote_status of a passage with a quotation that stands
// in the original, where somebody else says it.
const reattributed = "reattributed"

// quoteStatus is the weightiest verdict on the quotations of the passage. What a
// person found, or is to check, about a quotation goes before one that says nothing.
func (x quoteCell) quoteStatus() string {
	if x.Hub || len(x.claims) == 0 {
		return ""
	}
	says := x.verdict()
	if x.Pair != nil && (says == "" || says == noQuotation || says == string(quote.Verbatim)) {
		switch x.Pair.Changes().Standing(judge.QuoteKind) {
		case judge.Established:
			return string(quote.Altered)
		case judge.ToBeChecked:
			return judge.ChangeToCheck
		}
	}
	return says
}

// noQuotation is the quote_status of a passage that quotes nothing.
const noQuotation = "none"

// verdict is the weightiest on the quotations of the passage.
func (x quoteCell) verdict() string {
	heaviest, any := -1, false
	for _, q := range x.quotations() {
		any = true
		if q.Reattributed && q.Verdict != quote.Altered {
			return reattributed
		}
		heaviest = max(heaviest, slices.Index(Verdicts, q.Verdict))
	}
	switch {
	case !any:
		return noQuotation
	case heaviest < 0:
		return "" // there is no original to judge by
	}
	return string(Verdicts[heaviest])
}

func (x quoteCell) quoteText() string {
	var out []string
	for _, q := range x.quotations() {
		out = append(out, q.Span.Of(x.of().Text))
	}
	return strings.Join(out, "; ")
}

func (x quoteCell) quoteSpeaker() string {
	var out []string
	for _, q := range x.quotations() {
		out = addOnce(out, q.Speaker)
	}
	return strings.Join(out, "; ")
}

// originalSpeaker lists whom the original credits with the passages quoted.
func (x quoteCell) originalSpeaker() string {
	var out []string
	for _, q := range x.quotations() {
		out = addOnce(out, q.OriginalSpeaker)
	}
	return strings.Join(out, "; ")
}

// rules names what a row rests on: the signals of its match, the checks that
// found something, and the decisions of people.
func (x *tableCell) rules() string {
	var room [32]string
	out := room[:0]
	if x.Pair != nil {
		for name := range bestSignals(x.Pair.Links) {
			out = append(out, ruleOf(matchRules, name))
		}
		slices.Sort(out)
	}
	for _, f := range x.findings() {
		if f.ByPerson {
			out = addOnce(out, "person."+string(compare.Assert))
		} else {
			out = addOnce(out, ruleOf(checkRules, string(f.Kind)))
		}
	}
	for _, q := range x.quoted().quotations() {
		if q.Verdict != "" {
			out = addOnce(out, "check.quotation")
		}
	}
	if d := x.decision(); x.Decided() && d.Verb != "" {
		out = append(out, "person."+string(d.Verb))
	}
	return strings.Join(out, "; ")
}

// The names of rules, by those of the signals and checks, are made once.
var matchRules, checkRules = &rules{before: "match."}, &rules{before: "check."}

type rules struct {
	before string
	names  sync.Map
}

func ruleOf(r *rules, of string) string {
	name, ok := r.names.Load(of)
	if !ok {
		name, _ = r.names.LoadOrStore(of, r.before+strings.ReplaceAll(of, " ", "_"))
	}
	return name.(string)
}
