package align

import (
	"math"

	"synoptic/compare/text"
)

// signal is one thing that speaks for or against a link.
type signal struct {
	name  string
	shown bool // in Link.Why: it is a share, or how many
	value func(f *evidence) float64
}

// signals is the table of what is looked at. Every one is the same when the
// two claims change places. The weights are learnt, see weights.txt.
var signals = []signal{
	{"letters", true, func(f *evidence) float64 { return f.letters }},
	{"covered", true, func(f *evidence) float64 { return f.shared / min(f.massA, f.massB) }},
	{"longest run", true, func(f *evidence) float64 { return min(f.run/50, 1) }},
	{"other figures", false, func(f *evidence) float64 { return truth(f.figures == 0 && f.figuresA > 0 && f.figuresB > 0) }},
	{"length", false, func(f *evidence) float64 { return math.Log(float64(min(f.termsA, f.termsB))) }},
	{"soft covered", true, func(f *evidence) float64 { return max(f.alignedA/f.massA, f.alignedB/f.massB) }},
	{"soft covers", true, func(f *evidence) float64 { return min(f.alignedA/f.massA, f.alignedB/f.massB) }},
	{"shared mass", false, func(f *evidence) float64 { return math.Log(1 + f.shared) }},
	{"shared words", false, func(f *evidence) float64 { return math.Log(1 + float64(f.sharedTerms)) }},
	{"other names", false, func(f *evidence) float64 { return truth(f.names == 0 && f.namesA > 0 && f.namesB > 0) }},
	{"figure mass", false, func(f *evidence) float64 { return f.figureMass / 12 }},
	{"every word", false, func(f *evidence) float64 { return 2 * float64(f.sameWords) / float64(f.seqA+f.seqB) }},
	{"order", false, func(f *evidence) float64 { return 2 * float64(f.inOrder) / float64(f.seqA+f.seqB) }},
	{"missing most", false, func(f *evidence) float64 { return max(f.missA, f.missB) / 12 }},
	{"missing least", false, func(f *evidence) float64 { return min(f.missA, f.missB) / 12 }},
	{"figures alike", true, func(f *evidence) float64 { return jaccard(f.figures, f.figuresA, f.figuresB) }},
	{"names alike", true, func(f *evidence) float64 { return jaccard(f.sharedNames, f.namesA, f.namesB) }},
	{"quotation", true, func(f *evidence) float64 { return f.quote }},
	{"near", true, func(f *evidence) float64 { return f.near }},
	{"told somewhere", false, func(f *evidence) float64 { return max(f.awayA.covered, f.awayB.covered) }},
	{"both told somewhere", false, func(f *evidence) float64 { return min(f.awayA.covered, f.awayB.covered) }},
	{"names from elsewhere", false, func(f *evidence) float64 { return min(max(f.awayA.names, f.awayB.names)/20, 2) }},
	{"both names from elsewhere", false, func(f *evidence) float64 { return min(min(f.awayA.names, f.awayB.names)/20, 2) }},
	{"figures from elsewhere", false, func(f *evidence) float64 { return min(max(f.awayA.figures, f.awayB.figures), 3) }},
	{"alone most", false, func(f *evidence) float64 { return max(f.aloneA/f.massA, f.aloneB/f.massB) }},
	{"alone least", false, func(f *evidence) float64 { return min(f.aloneA/f.massA, f.aloneB/f.massB) }},
	{"alone mass", false, func(f *evidence) float64 { return math.Log(1+f.aloneA) + math.Log(1+f.aloneB) }},
	{"elsewhere most", false, func(f *evidence) float64 { return max(f.elseA/f.massA, f.elseB/f.massB) }},
	{"elsewhere least", false, func(f *evidence) float64 { return min(f.elseA/f.massA, f.elseB/f.massB) }},
	{"pairs of words", false, func(f *evidence) float64 { return math.Log(1 + f.pairs) }},
	{"both figures from elsewhere", false, func(f *evidence) float64 { return min(min(f.awayA.figures, f.awayB.figures), 3) }},
}

// evidence is what is counted once for a pair of claims. Masses are sums of
// word weights.
type evidence struct {
	massA, massB, shared            float64 // of distinct words of content
	squareA, squareB, dot           float64
	plain                           float64 // mass aligned of words that are no names
	termsA, termsB                  int
	lengthA, lengthB                int // words of content
	alignedA, alignedB, alike       float64
	aloneA, aloneB                  float64 // of what is aligned, as far as the other text has it nowhere else
	elseA, elseB                    float64 // that the other text tells better elsewhere
	pairs                           float64 // background weight of the runs of two words that both have
	letters                         float64
	seqA, seqB                      int     // all words
	run                             float64 // background weight of the longest common run
	quote                           float64
	figures                         int
	figuresA, figuresB              int
	names                           float64
	figureMass                      float64
	sharedTerms                     int
	namesA, namesB                  int
	sharedNames, sameWords, inOrder int
	missA, missB                    float64 // weight of the weightiest word of content without a partner
	awayA, awayB                    away    // against the whole other text
	near                            float64
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// look counts the facts of a pair of claims. It is nil where one of them has
// no word of content.
func (s *scratch) look(a, b *claimText) *evidence {
	f := &s.facts
	*f = evidence{termsA: len(a.terms), termsB: len(b.terms), lengthA: len(a.content), lengthB: len(b.content),
		namesA: len(a.names), namesB: len(b.names), seqA: len(a.Seq), seqB: len(b.Seq), figuresA: len(a.figures), figuresB: len(b.figures)}
	if f.termsA == 0 || f.termsB == 0 {
		return nil
	}
	f.awayA, f.awayB = s.against(a, b.text), s.holdAgainst(b, a.text)
	s.overlap(f, a, b)
	s.runs(f, a, b)
	s.alignWords(f, a, b)
	s.sequences(f, a, b)
	f.letters = gramCosine(a, b)
	f.figures = common(a.figures, b.figures)
	if whole, ok := s.addsUp(a, b); ok { // as good as the figure itself
		f.figures++
		f.figureMass += float64(s.weight[whole])
	}
	f.names = s.namesFound(a, b)
	f.near = nearOf(a, b, f.awayA, f.awayB)
	return f
}

// values writes the value of every signal.
func (f *evidence) values(into []float64) {
	for i := range signals {
		into[i] = signals[i].value(f)
	}
}

// overlap counts the words that both claims have.
func (s *scratch) overlap(f *evidence, a, b *claimText) {
	for _, w := range b.terms {
		x := float64(s.weight[w])
		f.massB += x
		f.squareB += x * x
	}
	j := 0
	for _, w := range a.terms {
		x := float64(s.weight[w])
		f.massA += x
		f.squareA += x * x
		for j < len(b.terms) && b.terms[j] < w {
			j++
		}
		if j < len(b.terms) && b.terms[j] == w {
			f.shared += x
			f.dot += x * x
			f.sharedTerms++
			if s.v.keys[w].Kind == text.NumberWord {
				f.figureMass += x
			}
		}
	}
}

// common counts the members of two sorted lists that are the same.
func common(a, b []int32) int {
	n, j := 0, 0
	for _, x := range a {
		for j < len(b) && b[j] < x {
			j++
		}
		if j < len(b) && b[j] == x {
			n++
		}
	}
	return n
}

// namesFound returns the larger share of one claim's names, by background
// weight, that the other claim has.
func (s *scratch) namesFound(a, b *claimText) float64 {
	return max(s.nameShare(a.names, b.terms), s.nameShare(b.names, a.terms))
}

func (s *scratch) nameShare(names, terms []int32) float64 {
	all, found := 0.0, 0.0
	j := 0
	for _, w := range names {
		x := float64(s.v.rarity[w])
		all += x
		for j < len(terms) && terms[j] < w {
			j++
		}
		if j < len(terms) && terms[j] == w {
			found += x
		}
	}
	if all == 0 {
		return 0
	}
	return found / all
}

// jaccard is the share of figures or names that both have; in between where
// neither has any.
func jaccard(both, a, b int) float64 {
	if a+b == 0 {
		return 0.5
	}
	return float64(both) / float64(a+b-both)
}
