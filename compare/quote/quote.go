package quote

import (
	"context"
	"slices"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

// Original is what others know of the original.
type Original struct {
	// Reported says whom a claim credits with what it reports.
	Reported func(claim int) string
	// Linked says which claims a claim of an account is linked with; nil where
	// nothing is linked.
	Linked func(text.Ref) []int
}

// All finds the quotations of every account but the original, names
// their speakers and judges them against the whole original, which docs[0] is
// where hub is set. Without an original those of all accounts are found and
// none is judged. The error is ctx's.
func All(ctx context.Context, docs []*text.Document, hub bool, known Original) ([]Quotation, error) {
	first := 0
	var index *wordIndex
	var told *saidBy
	if hub {
		first, index = 1, indexWords(ctx, docs[0])
		told = &saidBy{voices: voicesOf(ctx, docs[0]), text: docs[0].Text, language: docs[0].Language, Original: known}
	}
	found := make([][]Quotation, max(0, len(docs)-first))
	err := work.Each(ctx, len(found), func(i int) { found[i] = quotationsIn(ctx, docs[first+i], first+i, index, told) })
	if err != nil {
		return nil, err
	}
	return slices.Concat(found...), nil
}

// OfClaims returns the quotations among all, which come in the order of the
// texts, that begin in some claims of an account.
func OfClaims(all []Quotation, account int, claims []int) []Quotation {
	var out []Quotation
	for _, claim := range claims {
		r := text.Ref{Account: account, Claim: claim}
		at, _ := slices.BinarySearchFunc(all, r, func(q Quotation, r text.Ref) int { return text.CompareRefs(q.Ref, r) })
		for ; at < len(all) && all[at].Ref == r; at++ {
			out = append(out, all[at])
		}
	}
	return out
}

// quotationsIn finds the quotations of one account and judges them; index and
// told are nil where there is no original.
func quotationsIn(ctx context.Context, d *text.Document, account int, index *wordIndex, told *saidBy) []Quotation {
	v := voicesOf(ctx, d)
	out := make([]Quotation, len(v.passages))
	for i, p := range v.passages {
		if work.Stopped(ctx, i) {
			return nil
		}
		out[i] = Quotation{Ref: text.Ref{Account: account, Claim: p.Claims[0]}, Span: p.Span, Nested: p.Nested, Speaker: v.given[i].name}
	}
	if index == nil {
		return out
	}
	// An error is ctx's, and allQuotations returns it.
	_ = work.EachPiece(ctx, len(out), func(from, to int) {
		reading := work.ReadingUntil(ctx)
		for i := from; i < to && ctx.Err() == nil; i++ {
			out[i].judgeBy(search{index, reading}, d.Text, v.passages[i].Inner, told)
			told.compare(&out[i])
			if k := v.within[i]; k >= 0 && v.given[k].name == v.given[i].name {
				out[i].Reattributed = false // said of the passage around it
			}
		}
	})
	return out
}

// judgeBy fills in how the quotation stands to the original.
func (q *Quotation) judgeBy(x search, account string, inner text.Span, told *saidBy) {
	var linked []int
	if told.Linked != nil {
		linked = told.Linked(q.Ref)
	}
	m := x.verify(account, inner, told.text, linked)
	q.Verdict, q.Altered = m.verdict, m.altered
	if m.verdict == NotFound || m.verdict == "" {
		return
	}
	q.Passage = text.Span{Start: x.word(m.first).Start, End: x.word(m.last).End}
	q.Original = text.Ref{Account: 0, Claim: x.claim(m.first)}
}
