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
