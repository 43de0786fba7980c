package align

import (
	"cmp"
	"context"
	"math"
	"slices"

	"synoptic/compare/text"
)

// Candidate is a claim that another could be linked with by hand.
type Candidate struct {
	text.Ref
	Alike float64 // 0 to 1: how probable it is that it says what the other does, as far as the two and the sentences beside them show
}

// mostRanked is how many claims are looked at closely for one claim; those
// behind them share few words with it and come in the order of those words.
const mostRanked = 200

// Ranking ranks the claims of one account for those of another. It may be used
// by several goroutines.
type Ranking struct {
	m       *matcher
	a, b    *telling
	account int // whose claims are ranked
	index   *postings
	weight  []float32
	lengths []float32
}

// NewRanking prepares to rank the claims of b, which account names, for those of a.
func NewRanking(a, b *Prepared, account int) *Ranking {
	// Never cancelled, so that there is no error.
	m, _ := newMatcher(context.Background(), []*Prepared{a, b}, nil, nil)
	r := &Ranking{m: m, a: m.texts[0], b: m.texts[1], account: account, weight: make([]float32, len(m.v.keys))}
	weigh(m.v, r.a, r.b, r.weight)
	r.index = newPostings(r.b)
	r.lengths = r.index.squares(r.weight)
	return r
}

// Of returns all statements of the account, the likeliest to a claim (index)
// of the other account first.
func (r *Ranking) Of(claim int) []Candidate {
	i, ok := r.a.find(claim)
	if !ok {
		return nil
	}
	var out []Candidate
	seen := make([]bool, len(r.b.claims))
	for _, x := range r.Looks(claim) {
		seen[r.b.place(x.B)] = true
		out = append(out, Candidate{text.Ref{Account: r.account, Claim: x.B}, logistic(r.m.models.rank.logit(x.Values))})
	}
	slices.SortStableFunc(out, byAlike)
	looked := len(out)
	for n := range r.b.claims {
		if b := &r.b.claims[n]; !seen[n] {
			out = append(out, Candidate{text.Ref{Account: r.account, Claim: b.ref.Claim}, gramCosine(&r.a.claims[i], b)})
		}
	}
	slices.SortStableFunc(out[looked:], byAlike)
	for n := looked; n < len(out); n++ { // their letters put them in order; that is no probability
		out[n].Alike = 0
	}
	return out
}

func byAlike(a, b Candidate) int { return cmp.Compare(b.Alike, a.Alike) }

// Looks returns what is looked at of the claims that share the weightiest
// words with a claim, those first, then of others in the order of the text.
// The values are those of RankSignals.
func (r *Ranking) Looks(claim int) []Look {
	i, ok := r.a.find(claim)
	if !ok {
		return nil
	}
	s := r.m.scratch.Get().(*scratch)
	defer r.m.scratch.Put(s)
	s.weighBy(r.weight)
	var out []Look
	for _, n := range r.nearest(s, r.a.claims[i].terms) {
		if values := r.look(s, i, &r.b.claims[n]); values != nil {
			out = append(out, Look{claim, r.b.claims[n].ref.Claim, values})
		}
	}
	return out
}

// nearest returns the claims to look at, by their place in the text.
func (r *Ranking) nearest(s *scratch, terms []int32) []int32 {
	var out []int32
	seen := make([]bool, len(r.b.claims))
	for _, x := range r.index.candidates(s, terms, r.weight, r.lengths, mostRanked, 0) {
		out, seen[x.claim] = append(out, x.claim), true
	}
	for n := 0; n < len(seen) && len(out) < mostRanked; n++ {
		if !seen[n] {
			out = append(out, int32(n))
		}
	}
	return out
}

// look returns the values of RankSignals, nil where a claim has no words of
// content.
func (r *Ranking) look(s *scratch, i int, b *claimText) []float64 {
	f := s.look(&r.a.claims[i], b)
	if f == nil {
		return nil
	}
	values := s.keep(len(signals) + len(rankSignals))
	f.values(values)
	of := rankEvidence{*f, r.beside(i-1, b), r.beside(i+1, b)}
	for n := range rankSignals {
		values[len(signals)+n] = rankSignals[n].value(&of)
	}
	return values
}

// beside returns the cosine of a neighbour of the claim and a candidate.
func (r *Ranking) beside(at int, b *claimText) float64 {
	if at < 0 || at >= len(r.a.claims) {
		return 0
	}
	a := &r.a.claims[at]
	dot, j := float32(0), 0
	for _, w := range a.terms {
		for j < len(b.terms) && b.terms[j] < w {
			j++
		}
		if j < len(b.terms) && b.terms[j] == w {
			dot += r.weight[w] * r.weight[w]
		}
	}
	return float64(dot)/math.Sqrt(float64(square(a.terms, r.weight)*square(b.terms, r.weight))+1e-9) + gramCosine(a, b)
}

// rankSignal is what a ranking looks at beyond the signals. Unlike those it
// tells the claim, which is the same for all, from the candidate.
type rankSignal struct {
	name  string
	value func(f *rankEvidence) float64
}

// rankEvidence is what is counted of a claim and a candidate, and the cosines
// of the candidate with the sentences before and after the claim.
type rankEvidence struct {
	evidence
	before, after float64
}

// rankSignals is the table of what only rankings look at.
var rankSignals = []rankSignal{
	{"claim covered", func(f *rankEvidence) float64 { return f.shared / f.massA }},
	{"candidate covered", func(f *rankEvidence) float64 { return f.shared / f.massB }},
	{"candidate mass", func(f *rankEvidence) float64 { return math.Log(1 + f.massB) }},
	{"weighty words", func(f *rankEvidence) float64 { return math.Log(1 + f.dot) }},
	{"cosine", func(f *rankEvidence) float64 { return f.dot / math.Sqrt(f.squareA*f.squareB+1e-9) }},
	{"weighty words of candidate", func(f *rankEvidence) float64 { return f.dot / math.Sqrt(f.squareB+1e-9) }},
	{"claim before", func(f *rankEvidence) float64 { return f.before }},
	{"claim after", func(f *rankEvidence) float64 { return f.after }},
}

// RankSignals returns the names of what a ranking looks at, in the order of
// the values of Ranking.Looks.
func RankSignals() []string {
	out := Signals()
	for _, s := range rankSignals {
		out = append(out, s.name)
	}
	return out
}
