package align

import (
	"math"
	"slices"
)

// postings is an inverted index of the claims of a text.
type postings struct {
	claims map[int32][]int32 // by word
	text   *telling
}

func newPostings(t *telling) *postings {
	p := &postings{claims: map[int32][]int32{}, text: t}
	for i := range t.claims {
		for _, w := range t.claims[i].terms {
			p.claims[w] = append(p.claims[w], int32(i))
		}
	}
	return p
}

// A cell is looked at closely when its cosine reaches leastCosine; the best few
// of a claim are in any case.
const (
	leastCosine = 0.04
	bestFew     = 3
)

// commonWord is how many claims may have a word that brings candidates.
const commonWord = 1000

type candidate struct {
	claim  int32
	cosine float32
}

// squares returns the squared length of every claim under some weights.
func (p *postings) squares(weight []float32) []float32 {
	into := make([]float32, 0, len(p.text.claims))
	for i := range p.text.claims {
		into = append(into, square(p.text.claims[i].terms, weight))
	}
	return into
}

func square(terms []int32, weight []float32) float32 {
	sum := float32(0)
	for _, w := range terms {
		sum += weight[w] * weight[w]
	}
	return sum
}

// candidates returns the claims of the index's text whose words are like
// those of terms, the likest first. lengths are the squares of the text's
// claims; those whose cosine is less than least are left out, save a few. The
// result is valid until the next call.
func (p *postings) candidates(s *scratch, terms []int32, weight, lengths []float32, most int, least float32) []candidate {
	if len(s.sums) < len(p.text.claims) {
		s.sums = make([]float32, len(p.text.claims))
	}
	s.touched = s.touched[:0]
	for _, w := range terms {
		places := p.claims[w]
		if len(places) > commonWord {
			continue
		}
		x := weight[w] * weight[w]
		for _, i := range places {
			if s.sums[i] == 0 {
				s.touched = append(s.touched, i)
			}
			s.sums[i] += x
		}
	}
	return s.best(square(terms, weight), lengths, most, least)
}

// best picks from the claims touched, and clears the sums.
func (s *scratch) best(length float32, lengths []float32, most int, least float32) []candidate {
	all := s.candidates[:0]
	few := [bestFew]candidate{}
	for _, i := range s.touched {
		c := candidate{i, s.sums[i] / float32(math.Sqrt(float64(length*lengths[i])))}
		s.sums[i] = 0
		if c.cosine >= least {
			all = append(all, c)
		} else if worst := &few[bestFew-1]; c.cosine > worst.cosine {
			*worst = c
			slices.SortFunc(few[:], byCosine)
		}
	}
	for _, c := range few {
		if len(all) < bestFew && c.cosine > 0 {
			all = append(all, c)
		}
	}
	s.candidates = all
	all = strongestFew(all, most)
	slices.SortFunc(all, byCosine)
	return all[:min(len(all), most)]
}

// mostWordPairs is how many pairs of words, one of each claim, are looked at for
// one claim: fifty candidates for a sentence of 160 words. Parts of a text
// without sentences are longer, and all of them alike.
const mostWordPairs = 400_000

// affordable returns the first candidates of a claim, a few in any case, until
// they have too many words to be looked at.
func (p *postings) affordable(all []candidate, c *claimText) []candidate {
	pairs := 0
	for i, x := range all {
		pairs += len(c.Seq) * len(p.text.claims[x.claim].Seq)
		if i >= bestFew && pairs > mostWordPairs {
			return all[:i]
		}
	}
	return all
}

// strongestFew drops the weakest of many candidates, so that little is sorted: at
// least n stay.
func strongestFew(all []candidate, n int) []candidate {
	if len(all) < 4*n {
		return all
	}
	const steps = 128
	var count [steps + 1]int
	for _, c := range all {
		count[int(min(c.cosine, 1)*steps)]++
	}
	step, kept := steps, count[steps]
	for kept < n {
		step--
		kept += count[step]
	}
	out := all[:0]
	for _, c := range all {
		if int(min(c.cosine, 1)*steps) >= step {
			out = append(out, c)
		}
	}
	return out
}

func byCosine(a, b candidate) int {
	if a.cosine != b.cosine {
		if a.cosine > b.cosine {
			return -1
		}
		return 1
	}
	return int(a.claim - b.claim)
}
