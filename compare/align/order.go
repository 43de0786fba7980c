package align

import (
	"cmp"
	"slices"

	"synoptic/compare/text"
)

// ordering is the order in which accounts are looked at: by their texts, so
// that the order of import plays no part. ordering[i] is the index of the
// account that is looked at as number i.
type ordering []int

// byContent orders documents by their texts, an original before all.
func byContent(docs []*Prepared, hub bool) ordering {
	out := make(ordering, len(docs))
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(i, j int) int {
		if hub && (i == 0 || j == 0) {
			return cmp.Compare(i, j)
		}
		return cmp.Compare(docs[i].Text, docs[j].Text)
	})
	return out
}

func reorder(docs []*Prepared, o ordering) []*Prepared {
	out := make([]*Prepared, len(docs))
	for i, from := range o {
		out[i] = docs[from]
	}
	return out
}

// report names the accounts to report as they were given.
func (o ordering) report(report func(account, done, total int)) func(account, done, total int) {
	if report == nil {
		return nil
	}
	return func(account, done, total int) { report(o[account], done, total) }
}

// verdicts returns verdicts by the new order.
func (o ordering) verdicts(fixed Verdicts) Verdicts {
	to := make([]int, len(o))
	for i, from := range o {
		to[from] = i
	}
	out := Verdicts{}
	for key, together := range fixed {
		a, b := text.Ref{Account: to[key[0].Account], Claim: key[0].Claim}, text.Ref{Account: to[key[1].Account], Claim: key[1].Claim}
		if b.Account < a.Account {
			a, b = b, a
		}
		out[[2]text.Ref{a, b}] = together
	}
	return out
}

// nears names the accounts as they were given and sorts.
func (o ordering) nears(found [][]Near) []Near {
	out := flat(found)
	for i := range out {
		out[i].Account = int32(o[out[i].Account])
	}
	slices.SortFunc(out, CompareNears)
	return out
}

// restore names the accounts as they were given, adds what people confirmed
// and was not found, and sorts the links.
func (o ordering) restore(links []Link, fixed Verdicts) []Link {
	open := map[[2]text.Ref]bool{}
	for key, together := range fixed {
		if together {
			open[key] = true
		}
	}
	for i := range links {
		l := &links[i]
		l.From.Account, l.To.Account = o[l.From.Account], o[l.To.Account]
		if l.To.Account < l.From.Account {
			l.From, l.To = l.To, l.From
		}
		delete(open, [2]text.Ref{l.From, l.To})
	}
	for key := range open {
		links = append(links, Link{From: key[0], To: key[1], Score: 1, Sure: true})
	}
	slices.SortFunc(links, func(x, y Link) int {
		return cmp.Or(text.CompareRefs(x.From, y.From), text.CompareRefs(x.To, y.To))
	})
	return links
}
