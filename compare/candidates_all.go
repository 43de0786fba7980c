package compare

import "context"

// BestCandidates returns, by account and claim (indexes), the n likeliest
// claims of the accounts that it is compared with: those of every account for
// a claim of the original, those of the original for a claim of an account
// and, where there is no original, those of every other account. Within one
// account they come in the order of Candidates, and headings and furniture
// have none. The error is ctx's.
func (c *Comparison) BestCandidates(ctx context.Context, n int) ([][][]Candidate, error) {
	out := make([][][]Candidate, len(c.Accounts))
	for from := range c.Accounts {
		out[from] = make([][]Candidate, len(c.Claims[from]))
		for to := range c.Accounts {
			if from == to || c.HasOriginal() && from > 0 && to > 0 {
				continue
			}
			r := c.Ranking(from, to)
			err := each(ctx, len(c.Claims[from]), func(i int) {
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
