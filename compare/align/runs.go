package align

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"
)

// sequences counts the words of every kind that both claims have, and the
// most that stand in the same order in both.
func (s *scratch) sequences(f *evidence, a, b *claimText) {
	f.sharedNames = common(a.names, b.names)
	s.mark(b.Seq)
	s.usedB = append(s.usedB[:0], make([]bool, len(b.Seq))...)
	for _, w := range a.Seq {
		for j := s.first[w]; j > 0; j = s.next[j-1] {
			if !s.usedB[j-1] {
				s.usedB[j-1] = true
				f.sameWords++
				break
			}
		}
	}
	f.inOrder = s.inOrder(a.Seq, len(b.Seq))
	s.unmark(b.Seq)
}

// inOrder returns the length of the longest common subsequence of a and the n
// words that are marked, by the bit-parallel method of Hyyrö (2004).
func (s *scratch) inOrder(a []int32, n int) int {
	row := append(s.bits[:0], make([]uint64, (n+63)/64)...)
	for i := range row {
		row[i] = ^uint64(0)
	}
	if rest := n % 64; rest > 0 {
		row[len(row)-1] = 1<<rest - 1
	}
	match := append(s.match[:0], make([]uint64, len(row))...)
	for _, w := range a {
		if s.first[w] == 0 {
			continue
		}
		for j := s.first[w]; j > 0; j = s.next[j-1] {
			match[(j-1)/64] |= 1 << ((j - 1) % 64)
		}
		carry := uint64(0)
		for i, v := range row {
			both := v & match[i]
			sum, over := bits.Add64(v, both, carry)
			row[i], carry, match[i] = sum|(v&^match[i]), over, 0
		}
	}
	s.bits, s.match = row, match
	same := n
	for i, v := range row {
		if rest := n - 64*i; rest < 64 {
			v &= 1<<rest - 1
		}
		same -= bits.OnesCount64(v)
	}
	return same
}

// scratch is the memory that one goroutine needs to compare claims.
type scratch struct {
	v      *vocabulary
	weight []float32  // of words in the pair of texts at hand
	partly bool       // weight is of the words of the two claims at hand alone; what it has of others is of earlier ones
	first  []int32    // by word: where it first stands in the second claim, plus one
	next   []int32    // by place: where the word stands next, plus one
	two    [][2]int32 // runs of two words
	rows   [2][]run   // of runs that end at a place of the second claim
	facts  evidence
	pairs  []wordPair
	usedA  []bool
	usedB  []bool
	bits   []uint64 // of the places of the second claim
	match  []uint64

	own    []float32 // memory for weight
	values []float64 // of the signals of both looks
	store  []float64 // memory for the values of many cells

	known   map[againstText]away
	lastKey againstText // of known
	last    away

	sums       []float32 // by claim: weight shared with the claim at hand
	touched    []int32
	candidates []candidate
}

// weighBy puts the weights of all words of a pair of texts in force.
func (s *scratch) weighBy(weight []float32) { s.weight, s.partly = weight, false }

func newScratch(v *vocabulary) *scratch {
	return &scratch{v: v, own: make([]float32, len(v.keys)), first: make([]int32, len(v.keys)),
		values: make([]float64, len(signals)+len(contextSignals))}
}

// keep returns n numbers that stay, cut from a large piece of memory.
func (s *scratch) keep(n int) []float64 {
	if len(s.store) < n {
		s.store = make([]float64, 256*n)
	}
	out := s.store[:n:n]
	s.store = s.store[n:]
	return out
}

// mark notes where each word stands in seq. unmark takes it back.
func (s *scratch) mark(seq []int32) {
	s.next = append(s.next[:0], make([]int32, len(seq))...)
	for i := len(seq) - 1; i >= 0; i-- {
		s.next[i] = s.first[seq[i]]
		s.first[seq[i]] = int32(i) + 1
	}
}

func (s *scratch) unmark(seq []int32) {
	for _, w := range seq {
		s.first[w] = 0
	}
}

// run is a stretch of words that two claims have in common.
type run struct {
	at     int32 // place in the first claim of its last word, plus one
	words  int
	weight float64
}

// smallWord is the weight in a run of a word without content.
const smallWord = 0.2

// runs finds the words that stand in the same order without a gap.
func (s *scratch) runs(f *evidence, a, b *claimText) {
	s.mark(b.Seq)
	for i := range s.rows {
		s.rows[i] = append(s.rows[i][:0], make([]run, len(b.Seq)+1)...)
	}
	for i, w := range a.Seq {
		before, now := s.rows[i&1], s.rows[1-i&1]
		two := false
		for j := s.first[w]; j > 0; j = s.next[j-1] {
			r := run{at: int32(i) + 1, words: 1, weight: max(smallWord, float64(s.v.rarity[w]))}
			p := before[j-1]
			if p.at == int32(i) && i > 0 {
				r.words += p.words
				r.weight += p.weight
				two = true
			}
			now[j] = r
			f.run = max(f.run, r.weight)
			f.quote = max(f.quote, quoteRun(a.quotes, i, r.words), quoteRun(b.quotes, int(j)-1, r.words))
		}
		if two {
			s.two = append(s.two, [2]int32{a.Seq[i-1], w})
		}
	}
	s.unmark(b.Seq)
	s.weighTwo(f)
}

// weighTwo sums the weights of the runs of two words, each counted once.
func (s *scratch) weighTwo(f *evidence) {
	slices.SortFunc(s.two, func(x, y [2]int32) int { return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1])) })
	for i, t := range s.two {
		if i == 0 || t != s.two[i-1] {
			f.pairs += float64(s.v.rarity[t[0]] + s.v.rarity[t[1]])
		}
	}
	s.two = s.two[:0]
}

// fewQuotes are looked through one by one.
const fewQuotes = 4

// quoteRun says how much of a quotation a run covers that ends at a place: its
// share, less for runs under five words.
func quoteRun(quotes [][2]int, end, words int) float64 {
	at := 0
	if len(quotes) > fewQuotes {
		at = sort.Search(len(quotes), func(i int) bool { return quotes[i][1] > end })
	}
	for _, q := range quotes[at:] {
		if q[0] > end {
			break
		}
		if end < q[1] {
			n := float64(min(words, end-q[0]+1))
			return n / float64(q[1]-q[0]) * min(1, n/5)
		}
	}
	return 0
}
