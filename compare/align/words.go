package align

import (
	"cmp"
	"math"
	"slices"
)

// wordPair is a word of each claim that may stand for each other.
type wordPair struct {
	i, j int32
	like float32
	rank uint64 // the surest pair has the least
}

// rankOf orders pairs by their score, at least 0 and the highest first, then by
// how far on they stand, all in one number: of long claims, sorting is most of
// the work. No claim has more words than sixteen bits count.
func rankOf(score float32, i, j int32) uint64 {
	return uint64(^math.Float32bits(score))<<32 | uint64(uint16(i+j))<<16 | uint64(uint16(i))
}

// alignWords pairs the words of two claims one to one, the surest first, by
// how alike they are and what stands around them (after Sultan, Bethard and
// Sumner, "Back to Basics for Monolingual Alignment", 2014, without the
// parser).
func (s *scratch) alignWords(f *evidence, a, b *claimText) {
	s.pairs = s.pairs[:0]
	s.mark(b.content)
	kin := s.fewKin(a, b)
	for i, w := range a.content {
		s.offer(a, b, i, w, 1)
		for _, k := range s.v.kin[w] {
			if kin && s.first[k.word] > 0 {
				s.offer(a, b, i, k.word, k.like)
			}
		}
	}
	s.unmark(b.content)
	slices.SortFunc(s.pairs, func(x, y wordPair) int { return cmp.Compare(x.rank, y.rank) })
	s.usedA = append(s.usedA[:0], make([]bool, len(a.content))...)
	s.usedB = append(s.usedB[:0], make([]bool, len(b.content))...)
	for _, p := range s.pairs {
		if s.usedA[p.i] || s.usedB[p.j] {
			continue
		}
		s.usedA[p.i], s.usedB[p.j] = true, true
		if _, name := slices.BinarySearch(a.names, a.content[p.i]); !name {
			f.plain += float64(p.like * s.weight[a.content[p.i]])
		}
		f.alike += float64(p.like)
		f.alignedA += float64(p.like * s.weight[a.content[p.i]])
		f.alignedB += float64(p.like * s.weight[b.content[p.j]])
		f.aloneA += float64(f.awayA.alone(a, a.content[p.i], p.like) * s.weight[a.content[p.i]])
		f.aloneB += float64(f.awayB.alone(b, b.content[p.j], p.like) * s.weight[b.content[p.j]])
	}
	s.scaleMasses(f, a, b)
	f.elseA, f.elseB = s.elsewhere(a, &f.awayA)-f.alignedA, s.elsewhere(b, &f.awayB)-f.alignedB
	for i, u := range s.usedA {
		if !u {
			f.missA = max(f.missA, float64(s.weight[a.content[i]]))
		}
	}
	for i, u := range s.usedB {
		if !u {
			f.missB = max(f.missB, float64(s.weight[b.content[i]]))
		}
	}
}

// mostKin is how many words of the other claim may be like one of a claim, on
// the average, and still be paired with it. In texts that people wrote it is less
// than one; where every word is like every other, likeness tells nothing.
const mostKin = 8

// fewKin reports whether so few words of a are like some of b, which is marked,
// that they tell something.
func (s *scratch) fewKin(a, b *claimText) bool {
	left := mostKin * (len(a.content) + len(b.content))
	if left > len(a.content)*len(b.content) {
		return true
	}
	for _, w := range a.content {
		for _, k := range s.v.kin[w] {
			for j := s.first[k.word]; j > 0; j = s.next[j-1] {
				if left--; left < 0 {
					return false
				}
			}
		}
	}
	return true
}

// mostPlaces is how often a word may stand in a claim and still be paired from
// every place with every other; one that stands more often is paired only with
// places that are about as far into the other claim.
const mostPlaces = 16

// offer adds the pairs of the word at i with the places where w stands.
func (s *scratch) offer(a, b *claimText, i int, w int32, like float32) {
	places := 0
	for j := s.first[w]; j > 0 && places <= mostPlaces; j = s.next[j-1] {
		places++
	}
	there := i * len(b.content) / len(a.content)
	for j := s.first[w]; j > 0; j = s.next[j-1] {
		if far := int(j) - 1 - there; places > mostPlaces && (far < -mostPlaces/2 || far > mostPlaces/2) {
			continue
		}
		around := around(a.content, i, b.content, int(j)-1)
		score := 0.9*like + 0.1*min(1, 1.5*around)
		if like == 1 {
			score += 0.02
		}
		s.pairs = append(s.pairs, wordPair{int32(i), j - 1, like, rankOf(score, int32(i), j-1)})
	}
}

// window is how many words of content on each side are looked at.
const window = 3

// around returns the share of the words around two places that both have.
func around(a []int32, i int, b []int32, j int) float32 {
	loA, hiA := max(0, i-window), min(len(a), i+window+1)
	loB, hiB := max(0, j-window), min(len(b), j+window+1)
	small := min(hiA-loA, hiB-loB) - 1
	if small < 1 {
		return 0
	}
	both := 0
	for x := loA; x < hiA; x++ {
		for y := loB; y < hiB && x != i; y++ {
			if y != j && a[x] == b[y] {
				both++
				break
			}
		}
	}
	return float32(min(both, small)) / float32(small)
}

// scaleMasses brings the aligned masses, which count a word every time it
// stands, to those of distinct words.
func (s *scratch) scaleMasses(f *evidence, a, b *claimText) {
	scaleA, scaleB := f.massA/max(1e-9, s.mass(a.content)), f.massB/max(1e-9, s.mass(b.content))
	f.alignedA *= scaleA
	f.alignedB *= scaleB
	f.aloneA *= scaleA
	f.aloneB *= scaleB
}

// alone returns how much of what the other text has of a word of a claim
// stands in the place that it is paired with: all of it tells much, a small
// share of what stands everywhere little.
func (x *away) alone(c *claimText, w int32, like float32) float32 {
	i, _ := slices.BinarySearch(c.terms, w)
	return like * like / (0.5 + x.told[i].often)
}

// elsewhere returns the mass of a claim in words that the other text has
// anywhere, as well as it has them.
func (s *scratch) elsewhere(c *claimText, x *away) float64 {
	sum := 0.0
	for i, w := range c.terms {
		sum += float64(x.told[i].best * s.weight[w])
	}
	return sum
}

func (s *scratch) mass(content []int32) float64 {
	sum := 0.0
	for _, w := range content {
		sum += float64(s.weight[w])
	}
	return sum
}
