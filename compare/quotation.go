package compare

import (
	"context"
	"slices"
	"sync"
)

// quoted holds the quotations of all accounts, found and judged once.
type quoted struct {
	lock sync.Mutex
	done bool
	all  []Quotation
}

// quotations finds the quotations of every account but the original, names
// their speakers and judges them against the whole original. Without an
// original those of all accounts are found and none is judged. The error is
// ctx's.
func (j *judge) quotations(ctx context.Context) ([]Quotation, error) {
	q := &j.quoted
	q.lock.Lock()
	defer q.lock.Unlock()
	if q.done {
		return q.all, nil
	}
	first := 0
	var index *wordIndex
	var told *saidBy
	if j.hub {
		first, index, told = 1, indexWords(ctx, j.docs[0]), j.saidIn(ctx, 0)
	}
	found := make([][]Quotation, max(0, len(j.docs)-first))
	err := each(ctx, len(found), func(i int) { found[i] = j.quotationsOf(ctx, first+i, index, told) })
	if err == nil {
		q.all, q.done = slices.Concat(found...), true
	}
	return q.all, err
}

// quotationsIn returns the quotations that begin in some claims of an account,
// which come in the order of the text.
func (j *judge) quotationsIn(account int, claims []int) []Quotation {
	all, _ := j.quotations(context.Background()) // never cancelled, so that there is no error
	var out []Quotation
	for _, claim := range claims {
		r := Ref{account, claim}
		at, _ := slices.BinarySearchFunc(all, r, func(q Quotation, r Ref) int { return compareRefs(q.Ref, r) })
		for ; at < len(all) && all[at].Ref == r; at++ {
			out = append(out, all[at])
		}
	}
	return out
}

// quotationsOf finds the quotations of one account and judges them; index and
// told are nil where there is no original.
func (j *judge) quotationsOf(ctx context.Context, account int, index *wordIndex, told *saidBy) []Quotation {
	d := j.docs[account]
	v := voicesOf(ctx, d)
	out := make([]Quotation, len(v.passages))
	for i, p := range v.passages {
		out[i] = Quotation{Ref: Ref{account, p.claims[0]}, Span: p.Span, Nested: p.nested, Speaker: v.given[i].name}
	}
	if index == nil {
		return out
	}
	// An error is ctx's, and quotations returns it.
	_ = eachPiece(ctx, len(out), func(from, to int) {
		for i := from; i < to; i++ {
			out[i].judgeBy(index, d.Text, v.passages[i].inner, j.docs[0].Text)
			told.compare(&out[i])
			if k := v.within[i]; k >= 0 && v.given[k].name == v.given[i].name {
				out[i].Reattributed = false // said of the passage around it
			}
		}
	})
	return out
}

// judgeBy fills in how the quotation stands to the original.
func (q *Quotation) judgeBy(x *wordIndex, account string, inner Span, original string) {
	m := x.verify(account, inner, original)
	q.Verdict, q.Altered = m.verdict, m.altered
	if m.verdict == NotFound {
		return
	}
	q.Passage = Span{x.words[m.first].Start, x.words[m.last].End}
	q.Original = Ref{0, x.words[m.first].claim}
}
