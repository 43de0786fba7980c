package align

import (
	"context"
	"math"

	"synoptic/compare/text"
	"synoptic/compare/vector"
	"synoptic/compare/work"
)

// away is what is known of a claim against the whole of another text.
type away struct {
	covered float64 // share of its mass in words that the other text has anywhere
	names   float64 // background weight of its names that the other text has nowhere
	figures float64 // how many of its figures the other text has nowhere
	mean    float64 // its vector times the mean of those of both texts
	square  float64 // the square of that mean
	told    []told  // of its terms
}

// told is how the other text tells a word.
type told struct {
	often float32 // in how many claims, by how well what stands there may stand for the word
	best  float32 // how well the likest word of it may
}

// againstText is a claim and another text.
type againstText struct {
	claim *claimText
	text  *telling
}

// mostAway bounds what is remembered of claims against texts.
const mostAway = 1 << 14

// against returns what is known of a claim against another text, under the
// weights at hand, which are those of the two texts.
func (s *scratch) against(c *claimText, other *telling) away {
	if s.known == nil || len(s.known) > mostAway {
		s.known = map[againstText]away{}
	}
	key := againstText{c, other}
	if key == s.lastKey { // one claim is looked at with many
		return s.last
	}
	out, ok := s.known[key]
	if !ok {
		out = s.readAgainst(c, other)
		s.known[key] = out
	}
	return out
}

// holdAgainst is against, and the next to be asked for.
func (s *scratch) holdAgainst(c *claimText, other *telling) away {
	out := s.against(c, other)
	s.lastKey, s.last = againstText{c, other}, out
	return out
}

func (s *scratch) readAgainst(c *claimText, other *telling) away {
	var out away
	all := 0.0
	for _, w := range c.terms {
		x := float64(s.weight[w])
		all += x
		if other.count(w) > 0 {
			out.covered += x
		} else if s.v.keys[w].Kind == text.NumberWord {
			out.figures++
		}
	}
	out.covered /= max(all, 1e-9)
	out.told = s.readTold(c.terms, other)
	for _, w := range c.names {
		if other.count(w) == 0 {
			out.names += float64(s.v.rarity[w])
		}
	}
	if c.near != nil && c.text.near != nil && other.near != nil {
		n := float64(len(c.text.claims)+len(other.claims)) + fewSentences
		out.mean = float64(c.near.Dot(c.text.near)+c.near.Dot(other.near)) / n
		out.square = float64(c.text.near.Dot(c.text.near)+2*c.text.near.Dot(other.near)+other.near.Dot(other.near)) / (n * n)
	}
	return out
}

// readTold looks for words, and words that may stand for them, in another text.
func (s *scratch) readTold(terms []int32, other *telling) []told {
	out := make([]told, len(terms))
	for i, w := range terms {
		t := &out[i]
		add := func(w int32, like float32) {
			if n := other.count(w); n > 0 {
				t.often += like * float32(n)
				t.best = max(t.best, like)
			}
		}
		add(w, 1)
		for _, k := range s.v.kin[w] {
			if s.partly || s.weight[k.word] > 0 { // else neither text has it
				add(k.word, k.like)
			}
		}
	}
	return out
}

// fewSentences is how many sentences a text needs until what all of them share
// is taken off by half: the mean of two sentences tells nothing.
const fewSentences = 10

// nearOf is the cosine of the vectors of two claims less the mean of all
// sentences of both texts: what a text speaks of all the time tells nothing.
// It is 0 where a claim has no known word.
func nearOf(a, b *claimText, x, y away) float64 {
	if a.near == nil || b.near == nil {
		return 0
	}
	mean := x.square
	lengthA, lengthB := 1-2*x.mean+mean, 1-2*y.mean+mean
	return (float64(a.near.Dot(b.near)) - x.mean - y.mean + mean) / math.Sqrt(max(lengthA*lengthB, 1e-6))
}

// readVectors makes the vectors of the claims of a text, and their sum.
func (t *telling) readVectors(ctx context.Context, v *vocabulary) {
	t.near = &vector.Sentence{}
	for i := range t.claims {
		if work.Stopped(ctx, i) {
			return
		}
		c := &t.claims[i]
		var s vector.Sentence
		for _, w := range c.Seq {
			if at := v.vectors[w]; at >= 0 {
				s.Add(at, at.Weight())
			}
		}
		if s.Dot(&s) > 0 {
			s.Unit()
			c.near = &s
			t.near.Less(&s, -1)
		}
	}
}

// findVectors finds the words that have a vector: stems of English.
func (v *vocabulary) findVectors(ctx context.Context) {
	v.vectors = make([]vector.Word, len(v.keys))
	for i, k := range v.keys {
		if work.Stopped(ctx, i) {
			return
		}
		at, ok := vector.Find(k.Stem)
		if !ok || k.Kind == text.NumberWord {
			at = -1
		}
		v.vectors[i] = at
	}
}
