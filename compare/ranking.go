package compare

import (
	"context"

	"synoptic/compare/align"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// Rankings put the claims of an account in the order in which they probably
// answer a claim of another.
type Rankings struct{ of *Comparison }

// Rankings returns what ranks the claims of the accounts.
func (c *Comparison) Rankings() Rankings { return Rankings{c} }

// Best returns, by account and claim (indexes), the n likeliest
// claims of the accounts that it is compared with: those of every account for
// a claim of the original, those of the original for a claim of an account
// and, where there is no original, those of every other account. Within one
// account they come in the order of Of, and headings and furniture
// have none. The error is ctx's.
func (c Rankings) Best(ctx context.Context, n int) ([][][]align.Candidate, error) {
	out := make([][][]align.Candidate, len(c.of.Accounts))
	for from := range c.of.Accounts {
		out[from] = make([][]align.Candidate, len(c.of.Claims[from]))
		for to := range c.of.Accounts {
			if from == to || c.of.HasOriginal() && from > 0 && to > 0 {
				continue
			}
			r := c.Between(from, to)
			err := work.Each(ctx, len(c.of.Claims[from]), func(i int) {
				best := r.Of(i)
				out[from][i] = append(out[from][i], best[:min(n, len(best))]...)
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// Of returns all statements of an account (index), the one that most
// probably says what the claim at r says first. What the engine did not link
// is there too.
func (c Rankings) Of(r text.Ref, account int) []align.Candidate {
	return c.Between(r.Account, account).Of(r.Claim)
}

// Between prepares to rank the claims of account to for claims of account
// from, both indexes.
func (c Rankings) Between(from, to int) *align.Ranking {
	return align.NewRanking(c.of.placing().document(from), c.of.placing().document(to), to)
}
