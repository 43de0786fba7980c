package compare

import "math"

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
