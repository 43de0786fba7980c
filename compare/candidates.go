package compare

import (
	"cmp"
	"math"
	"slices"
)

// Candidate is a claim that another could be linked with by hand.
type Candidate struct {
	Ref
	Alike float64 // 0 to 1: the share of their words that both have, rare words weighing more
}

// Candidates returns the statements of an account (index), the likest to the
// claim at r first. It looks at words alone, so that what the engine missed
// is offered too.
func (c *Comparison) Candidates(r Ref, account int) []Candidate {
	text := c.Accounts[account].Text
	var words [][]string
	var out []Candidate
	seen := map[string]int{}
	for i, claim := range c.Claims[account] {
		if claim.Kind != Statement {
			continue
		}
		out = append(out, Candidate{Ref: Ref{account, i}})
		words = append(words, wordKeys(claim.Of(text)))
		for _, w := range words[len(words)-1] {
			seen[w]++
		}
	}
	weight := func(w string) float64 { return math.Log(1 + float64(len(out)+1)/float64(seen[w]+1)) }
	own := wordKeys(c.Text(r.Account, []int{r.Claim}))
	for i := range out {
		out[i].Alike = resemblance(own, words[i], weight)
	}
	slices.SortStableFunc(out, func(a, b Candidate) int { return cmp.Compare(b.Alike, a.Alike) })
	return out
}

// wordKeys returns each word of a text once, folded for comparing.
func wordKeys(text string) []string {
	var out []string
	for _, t := range tokenize(text) {
		if t.isWord() && !slices.Contains(out, t.key) {
			out = append(out, t.key)
		}
	}
	return out
}

// resemblance is the weight of the words that both have, against that of all: the
// Dice coefficient.
func resemblance(a, b []string, weight func(string) float64) float64 {
	both, all := 0.0, 0.0
	for _, w := range a {
		all += weight(w)
		if slices.Contains(b, w) {
			both += 2 * weight(w)
		}
	}
	for _, w := range b {
		all += weight(w)
	}
	if all == 0 {
		return 0
	}
	return both / all
}
