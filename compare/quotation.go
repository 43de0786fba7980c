package compare

import (
	"context"
	"slices"
	"sync"
)

// quoted holds the quotations of all accounts, found and judged once.
type quoted struct {
	once sync.Once
	all  []Quotation
}

// quotations finds the quotations of every account but the original, names
// their speakers and judges them against the whole original. Without an
// original those of all accounts are found and none is judged.
func (j *judge) quotations() []Quotation {
	j.quoted.once.Do(func() {
		first := 0
		var index *wordIndex
		if j.hub {
			first, index = 1, indexWords(j.docs[0])
		}
		found := make([][]Quotation, max(0, len(j.docs)-first))
		// A background context is never cancelled, so there is no error.
		_ = each(context.Background(), len(found), func(i int) {
			found[i] = j.quotationsOf(first+i, index)
		})
		j.quoted.all = slices.Concat(found...)
	})
	return j.quoted.all
}

// quotationsIn returns the quotations that begin in some claims of an account.
func (j *judge) quotationsIn(account int, claims []int) []Quotation {
	var out []Quotation
	all := j.quotations()
	at, _ := slices.BinarySearchFunc(all, account, func(q Quotation, account int) int { return q.Account - account })
	for ; at < len(all) && all[at].Account == account; at++ {
		if slices.Contains(claims, all[at].Claim) {
			out = append(out, all[at])
		}
	}
	return out
}

// quotationsOf finds the quotations of one account and judges them; index is
// nil where there is no original.
func (j *judge) quotationsOf(account int, index *wordIndex) []Quotation {
	d := j.docs[account]
	passages := quotationsOf(d.Text, d.claims)
	if len(passages) == 0 {
		return nil
	}
	given := newSpeechReader(d, passages).credits().given
	var told *saidBy
	if index != nil {
		told = j.saidIn(0)
	}
	outer := -1
	var out []Quotation
	for _, p := range passages {
		if !p.nested {
			outer++
		}
		q := Quotation{Ref: Ref{account, p.claims[0]}, Span: p.Span, Nested: p.nested}
		if !p.nested {
			q.Speaker = given[outer].name
		}
		if index != nil {
			q.judgeBy(index, d.Text, p.inner, j.docs[0].Text)
			told.compare(&q)
		}
		out = append(out, q)
	}
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
