package compare

import (
	"context"

	"synoptic/compare/align"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// BestCandidates returns, by account and claim (indexes), the n likeliest
// claims of the accounts that it is compared with: those of every account for
// a claim of the original, those of the original for a claim of an account
// and, where there is no original, those of every other account. Within one
// account they come in the order of Candidates, and headings and furniture
// have none. The error is ctx's.
func (c *Comparison) BestCandidates(ctx context.Context, n int) ([][][]align.Candidate, error) {
	out := make([][][]align.Candidate, len(c.Accounts))
	for from := range c.Accounts {
		out[from] = make([][]align.Candidate, len(c.Claims[from]))
		for to := range c.Accounts {
			if from == to || c.HasOriginal() && from > 0 && to > 0 {
				continue
			}
			r := c.Ranking(from, to)
			err := work.Each(ctx, len(c.Claims[from]), func(i int) {
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

// Candidates returns all statements of an account (index), the one that most
// probably says what the claim at r says first. What the engine did not link
// is there too.
func (c *Comparison) Candidates(r text.Ref, account int) []align.Candidate {
	return c.Ranking(r.Account, account).Of(r.Claim)
}

// Ranking prepares to rank the claims of account to for claims of account
// from, both indexes.
func (c *Comparison) Ranking(from, to int) *align.Ranking {
	return align.NewRanking(c.document(from), c.document(to), to)
}
