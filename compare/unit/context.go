package unit

import (
	"slices"
	"strings"

	"synoptic/compare/lexis"
)

// context is a unit with what its measures are taken from.
type context struct {
	c      *Change
	u      *Unit
	a, b   side
	both   bool // words of meaning on both sides
	pairs  []*lexis.Relation
	worst  lexis.Relation // of the pair that is least alike
	posed  bool           // worst is of a pair
	phrase float32        // how well the one side may be said for the other as a phrase
	hard   bool           // a kind of change that its surroundings do not excuse
	about  surrounding
}

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

// describe gives every unit its measures and its class.
func (c *Change) describe() {
	c.share = c.changedShare()
	c.contexts = nil
	for i := range c.Units {
		c.contexts = append(c.contexts, newContext(c, &c.Units[i]))
	}
	table := make([]float32, len(features)*len(c.Units))
	for i, x := range c.contexts {
		c.Units[i].Features, table = table[:len(features):len(features)], table[len(features):]
		for k, f := range features {
			c.Units[i].Features[k] = f.of(x)
		}
		c.Units[i].Class = x.class()
		if x.posed {
			c.Units[i].Relation = &x.worst
		}
	}
}

// changedShare is the share of the words of meaning that are in units.
func (c *Change) changedShare() float32 {
	n := 0
	for _, u := range c.Units {
		for _, i := range u.a {
			n += count(c.a.tokens[i].content())
		}
		for _, j := range u.b {
			n += count(c.b.tokens[j].content())
		}
	}
	return float32(n) / float32(max(1, len(c.a.content)+len(c.b.content)))
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func yes(b bool) float32 { return float32(count(b)) }

func newContext(c *Change, u *Unit) *context {
	x := &context{c: c, u: u}
	x.a.fill(c.a, u.a)
	x.b.fill(c.b, u.b)
	x.both = len(x.a.content) > 0 && len(x.b.content) > 0
	x.pair()
	x.a.cover(&x.b)
	x.b.cover(&x.a)
	x.a.fitIn()
	x.b.fitIn()
	x.phrase = x.asPhrases()
	x.about = x.surroundings()
	x.hard = x.isHard()
	return x
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

// relation says how two tokens stand to each other.
func relation(x, y *token) *lexis.Relation {
	if x.word != nil && y.word != nil {
		return lexis.Relate(x.word, y.word)
	}
	k := shapeKin(x, y)
	r := &lexis.Relation{SameStem: yes(x.stem == y.stem), SameWord: yes(same(x, y)), SamePart: 0.5, Kin: k, Good: k}
	return r
}

// pair sets the words of meaning of both sides against each other, the most
// alike first, and looks for the pair that is least alike.
func (x *context) pair() {
	type pairing struct {
		kin  float32
		i, j int
	}
	var all []pairing
	for i, s := range x.a.content {
		for j, t := range x.b.content {
			k := float32(0)
			switch {
			case s.kind == wordKind && t.kind == wordKind:
				k = kin(s, t)
			case s.valued && t.valued:
				k = 0.3
			}
			all = append(all, pairing{k, i, j})
		}
	}
	slices.SortStableFunc(all, func(p, q pairing) int {
		switch {
		case p.kin > q.kin:
			return -1
		case p.kin < q.kin:
			return 1
		}
		return 0
	})
	usedA, usedB := make([]bool, len(x.a.content)), make([]bool, len(x.b.content))
	for _, p := range all {
		if usedA[p.i] || usedB[p.j] || p.kin <= 0.25 && (len(x.a.content) > 1 || len(x.b.content) > 1) {
			continue
		}
		usedA[p.i], usedB[p.j] = true, true
		r := relation(x.a.content[p.i], x.b.content[p.j])
		x.pairs = append(x.pairs, r)
		if !x.posed || r.Good < x.worst.Good {
			x.worst, x.posed = *r, true
		}
	}
	x.a.alone, x.b.alone = unused(x.a.content, usedA), unused(x.b.content, usedB)
}

func unused(words []*token, used []bool) []*token {
	var out []*token
	for i, t := range words {
		if !used[i] {
			out = append(out, t)
		}
	}
	return out
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

// asPhrases says how well the sides may be said for each other as phrases.
func (x *context) asPhrases() float32 {
	if len(x.a.words) == 0 || len(x.b.words) == 0 || len(x.a.words)+len(x.b.words) == 2 {
		return 0
	}
	best := phraseKin(x.a.words, x.b.words)
	if best < 1 && x.both {
		best = max(best, phraseKin(x.a.content, x.b.content))
	}
	return best
}

func phraseKin(a, b []*token) float32 {
	words := func(list []*token) []*lexis.Word {
		var out []*lexis.Word
		for _, t := range list {
			if t.word == nil {
				return nil
			}
			out = append(out, t.word)
		}
		return out
	}
	return lexis.PhraseKin(words(a), words(b))
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

func intersects[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}

// acronym reports whether one side is the other by its first letters or
// begins as it does.
func (x *context) acronym() bool {
	if !x.both {
		return false
	}
	run := func(list []*token) (whole, first string, capitals string) {
		for _, t := range list {
			whole += t.low
			if t.kind == wordKind {
				first += t.low[:1]
				if t.capital {
					capitals += t.low[:1]
				}
			}
		}
		return whole, first, capitals
	}
	a, firstA, capitalsA := run(x.a.content)
	b, firstB, capitalsB := run(x.b.content)
	if a == b {
		return false
	}
	long := len(x.a.content) > 1 && len(x.b.content) > 1
	begins := x.a.content[0].capital && x.b.content[0].capital && min(len(a), len(b)) >= 3 && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
	return capitalsA == b || capitalsB == a || long && (firstA == b || firstB == a) || begins
}
