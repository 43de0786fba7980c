package unit

import (
	"slices"

	"synoptic/compare/lexis"
)

// side is one side of a unit.
type side struct {
	p       *Passage
	at      []int
	words   []*token
	content []*token
	numbers []*token
	names   []*token
	alone   []*token  // content without a partner in the unit
	covered []float32 // of each of alone: how well the other passage has it elsewhere
	near    []float32 // of each of alone: how near any word of the other passage is to it
	fit     float32   // how well the words of meaning fit in with the rest of the passage
	part    [4]float32

	flags   flags // of any of the words
	sorts   [conjunction + 1]bool
	sure    float32   // of the surest word
	amounts []float32 // how much of a whole the words say
	values  []float64 // of the numbers, in order
	bounds  []string  // kinds of bounds that the words say

	room [2][4]*token // for words and content, which are mostly few
}

// fill takes in the tokens of a side.
func (s *side) fill(p *Passage, at []int) {
	s.p, s.at = p, at
	s.words, s.content = s.room[0][:0], s.room[1][:0]
	for _, i := range at {
		t := &p.tokens[i]
		s.words = append(s.words, t)
		if t.content() {
			s.content = append(s.content, t)
		}
		if t.valued && (t.kind == numberKind || t.flags&loose == 0) {
			s.numbers = append(s.numbers, t)
		}
		if t.named {
			s.names = append(s.names, t)
		}
		s.flags |= t.flags
		s.sorts[t.entry.sort] = true
		s.sure = max(s.sure, t.sure)
		if t.counts {
			s.amounts = append(s.amounts, t.amount)
		}
	}
	for _, t := range s.numbers {
		s.values = append(s.values, t.value)
	}
	slices.Sort(s.values)
	s.bounds = s.findBounds()
	s.part = s.headParts()
}

// cover notes how well the other passage has the words that found no partner
// in the unit.
func (s *side) cover(other *side) {
	for _, t := range s.alone {
		best, near := float32(0), float32(0)
		switch {
		case other.p.stems[t.stem]:
			best = 1
		case t.kind == wordKind:
			for _, i := range other.p.content {
				if o := &other.p.tokens[i]; o.kind == wordKind && kin(t, o) > 0 {
					r := relation(t, o)
					best = max(best, 0.8*yes(r.Synonym > 0), 0.7*r.Named, 0.75*r.Derived)
				}
			}
		}
		for _, i := range other.p.content {
			if o := &other.p.tokens[i]; t.word != nil && o.word != nil {
				near = max(near, lexis.Near(t.word, o.word))
			}
		}
		s.near = append(s.near, near)
		s.covered = append(s.covered, best)
	}
}

// fitIn notes how well the words of meaning fit in with the others of their
// passage, the worst counting.
func (s *side) fitIn() {
	rest := s.p.about
	for _, t := range s.content {
		rest.Less(t.word)
	}
	s.fit = 1
	for _, t := range s.content {
		s.fit = min(s.fit, rest.Fits(t.word))
	}
}

// headParts guesses the part of speech of the last word of meaning, from its
// uses and its neighbours.
func (s *side) headParts() [4]float32 {
	if len(s.content) == 0 {
		return [4]float32{}
	}
	t := s.content[len(s.content)-1]
	if t.word == nil || !t.word.Known {
		if t.capital || t.word == nil {
			return [4]float32{1, 0, 0, 0}
		}
		return [4]float32{.6, .1, .2, .1}
	}
	var out [4]float32
	for i, share := range t.word.Parts {
		out[i] = float32(share)
	}
	at := s.at[len(s.at)-1]
	for at > 0 && &s.p.tokens[at] != t {
		at--
	}
	if at > 0 {
		switch before := &s.p.tokens[at-1]; {
		case before.low == "to" || before.sort == auxiliary && before.sure > 0 || before.low == "n't":
			out[lexis.Verb] *= 5
		case before.sort == determiner || before.sort == pronoun || before.low == "of" || before.low == "'s":
			out[lexis.Noun] *= 3
			out[lexis.Verb] *= .2
			out[lexis.Adjective] *= 2
		}
	}
	if at+1 < len(s.p.tokens) && !t.comma {
		if next := &s.p.tokens[at+1]; !next.stop && next.word != nil && next.word.Parts[lexis.Noun] > .6 {
			out[lexis.Adjective] *= 3
		}
	}
	sum := out[0] + out[1] + out[2] + out[3]
	for i := range out {
		out[i] /= max(sum, 1e-9)
	}
	return out
}

// has reports whether one of the words is of some class.
func (s *side) has(f flags) bool { return s.flags&f != 0 }

func (s *side) count(f flags) int {
	n := 0
	for _, t := range s.words {
		n += count(t.flags&f != 0)
	}
	return n
}

// findBounds returns the kinds of bounds that the words say.
func (s *side) findBounds() []string {
	var out []string
	for i, t := range s.words {
		if !t.bounding {
			continue
		}
		for _, b := range s.p.words.opening[t.low] {
			if i+len(b.words) <= len(s.words) && s.p.says(s.at[i], b.words) {
				out = append(out, b.kind)
			}
		}
	}
	return out
}

// little returns the little words of a class by their keys, sorted.
func (s *side) little(of sort) []string {
	if !s.sorts[of] {
		return nil
	}
	var out []string
	for _, t := range s.words {
		if t.entry.sort == of {
			out = append(out, t.key)
		}
	}
	slices.Sort(out)
	return out
}

// beforeNumber reports whether a number stands within two words behind.
func (s *side) beforeNumber() bool {
	if len(s.at) == 0 {
		return false
	}
	last := s.at[len(s.at)-1]
	for k := last + 1; k <= last+2 && k < len(s.p.tokens); k++ {
		if s.p.tokens[k].valued {
			return true
		}
	}
	return false
}

// least returns the smallest of some measures, 1 of none.
func least(list []float32) float32 {
	if len(list) == 0 {
		return 1
	}
	return slices.Min(list)
}

func mean(list []float32) float32 {
	if len(list) == 0 {
		return 1
	}
	sum := float32(0)
	for _, x := range list {
		sum += x
	}
	return sum / float32(len(list))
}
