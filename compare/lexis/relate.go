package lexis

import (
	"math"
	"slices"
	"strings"
	"sync/atomic"
	"synoptic/compare/text"
)

// A Relation says how two words stand to each other. Measures lie between 0
// and 1; those that are yes or no are 0 or 1.
type Relation struct {
	SameStem, SameWord  float32 // one stem; forms of one word
	Spelling, Beginning float32 // share of the letters alike; at the beginning
	Synonym, Synonyms   float32 // they share a sense: a common one; how many
	Similar, CoSimilar  float32 // adjectives that are similar; similar to one third
	Broader, Narrower   float32 // the second is broader, narrower: by steps
	Sister, Path, Depth float32 // under one sense; by steps; how deep what they share lies
	Opposite            float32 // as WordNet says: 1 direct, 2/3 by derivation, 1/3 nearly
	OppositeOfSynonym   float32
	Denied              float32 // one is the other with a prefix or ending that denies it
	Shifted             float32 // one is the other with another prefix: pandemic, pre-pandemic
	Derived, VerbGroup  float32
	Named, Shared       float32 // in Moby's thesaurus: one names the other; the entries that name both
	Defines             float32 // one stands in the definition of the other: a half, both ways: 1
	Defined             float32 // how alike their definitions are
	Near                float32 // used in the same surroundings: the cosine of their vectors, 0 where unknown
	Turned, SameWay     float32 // the one goes up where the other goes down; both the same way
	Halted              float32 // the one goes up or down where the other goes nowhere
	Listed              float32 // opposites of the lists
	Stepped             float32 // different steps of one scale of acts: killed, wounded
	SamePart            float32 // share of uses as the same parts of speech
	Kin                 float32 // how well one may stand for the other's place in a sentence, 1 for the same word
	Good                float32 // how well one may be said for the other
}

// pairs keeps relations that were asked for, each in the place that the
// numbers of its words give; a later one takes the place of an earlier.
var pairs [1 << 15]atomic.Pointer[kept]

type kept struct {
	a, b *Word
	Relation
}

// Relate says how two words stand to each other. It is safe for concurrent use.
func Relate(a, b *Word) *Relation {
	place := &pairs[(a.number*0x9e3779b1^b.number*0x85ebca6b)>>17]
	if k := place.Load(); k != nil && k.a == a && k.b == b {
		return &k.Relation
	}
	k := &kept{a: a, b: b, Relation: *relate(a, b)}
	place.Store(k)
	return &k.Relation
}

// relate computes what Relate keeps.
func relate(a, b *Word) *Relation {
	r := &Relation{}
	r.byShape(a, b)
	r.bySenses(a, b)
	r.byHeight(a, b)
	r.byOpposites(a, b)
	r.byThesaurus(a, b)
	r.byDefinitions(a, b)
	r.Derived = yes(derives(a, b))
	r.Turned, r.SameWay = yes(a.Direction*b.Direction < 0), yes(a.Direction*b.Direction > 0)
	r.Halted = yes(a.Direction != 0 && b.Level && !a.Level || b.Direction != 0 && a.Level && !b.Level)
	r.Listed = yes(Opposed(a, b))
	r.Stepped = yes(stepped(a, b))
	r.SamePart = sameParts(a, b)
	if a.vector != nil && b.vector != nil {
		r.Near = a.vector.Dot(b.vector)
	}
	r.sum()
	return r
}

func yes(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// sum weighs up how well the words may stand in one place, and for each other.
func (r *Relation) sum() {
	r.Good = max(0.95*r.SameWord, 0.9*r.SameStem, 0.8*some(r.Synonym), 0.7*r.Named, 1.5*r.Shared)
	r.Kin = max(r.Good, 0.75*r.Derived, 0.75*some(r.Opposite), 0.7*r.OppositeOfSynonym, 0.7*r.Denied, 0.7*r.Shifted, 0.65*some(r.Similar),
		0.6*some(r.Broader), 0.6*some(r.Narrower), 0.55*r.Sister, 0.6*r.VerbGroup, 0.6*r.Turned, 0.6*r.Halted, 0.5*r.SameWay, 0.6*r.Listed, 0.6*r.Stepped)
	if r.Spelling > 0.8 {
		r.Kin = max(r.Kin, 0.8)
	}
	r.Kin, r.Good = min(1, r.Kin), min(1, r.Good)
}

func some(x float32) float32 { return yes(x > 0) }

func (r *Relation) byShape(a, b *Word) {
	r.SameStem = yes(a.Stem == b.Stem)
	r.SameWord = yes(a.Form == b.Form || meet(a.words, b.words))
	if a != b && a.without != "" && a.without == b.without {
		r.SameWord, r.SameStem = 1, 1
	}
	longest := float32(max(len(a.Form), len(b.Form), 1))
	r.Spelling = 1 - float32(distance(a.Form, b.Form))/longest
	k := 0
	for k < min(len(a.Form), len(b.Form)) && a.Form[k] == b.Form[k] {
		k++
	}
	r.Beginning = float32(k) / longest
	r.Denied = yes(denies(a, b))
	r.Shifted = yes(min(len(a.Form), len(b.Form)) > 3 && prefixed(shifting, a.Form, b.Form))
}

// meet reports whether two sorted lists share a number.
func meet(a, b []int32) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

// distance is Levenshtein's, in bytes.
func distance(a, b string) int {
	var room [2][40]int
	if len(b) >= 40 || len(a) >= 40 {
		return max(len(a), len(b))
	}
	last, next := room[0][:len(b)+1], room[1][:len(b)+1]
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		next[0] = i + 1
		for j := range len(b) {
			cost := last[j]
			if a[i] != b[j] {
				cost++
			}
			next[j+1] = min(cost, last[j+1]+1, next[j]+1)
		}
		last, next = next, last
	}
	return last[len(b)]
}

func (r *Relation) bySenses(a, b *Word) {
	best := int32(99)
	for _, s := range a.senses {
		if rb, ok := rank(b.senses, s.id); ok {
			best = min(best, max(s.rank, rb))
			r.Synonyms = min(1, r.Synonyms+1/float32(1+s.rank+rb))
		}
	}
	if best < 99 {
		r.Synonym = 1 / float32(1+best)
	}
	n := net()
	for _, s := range a.senses {
		for _, kind := range [2]int{similar, seeAlso} {
			if n.partOf(s.id) == Adjective {
				r.byAdjectives(s, n.relations[kind].of(s.id), b)
			}
		}
		for _, t := range n.relations[related].of(s.id) {
			if _, ok := rank(b.senses, t); ok {
				r.VerbGroup = 1
			}
		}
	}
}

func (r *Relation) byAdjectives(s ranked, to []int32, b *Word) {
	for _, t := range to {
		if rb, ok := rank(b.senses, t); ok {
			r.Similar = max(r.Similar, 1/float32(1+max(s.rank, rb)))
		}
		for _, u := range net().relations[similar].of(t) {
			if rb, ok := rank(b.senses, u); ok {
				r.CoSimilar = max(r.CoSimilar, 1/float32(1+max(s.rank, rb)))
			}
		}
	}
}

func (r *Relation) byHeight(a, b *Word) {
	steps := func(above []ranked, senses []ranked) (best float32) {
		for _, s := range senses {
			if d, ok := rank(above, s.id); ok && d > 0 && s.rank < 3 {
				best = max(best, 1/float32(d))
			}
		}
		return best
	}
	r.Broader, r.Narrower = steps(a.above, b.senses), steps(b.above, a.senses)
	least, at := int32(99), int32(none)
	for i, j := 0, 0; i < len(a.above) && j < len(b.above); {
		x, y := a.above[i], b.above[j]
		switch {
		case x.id < y.id:
			i++
		case x.id > y.id:
			j++
		default:
			if x.rank+y.rank < least {
				least, at = x.rank+y.rank, x.id
			}
			if x.rank == 1 && y.rank == 1 {
				r.Sister = 1
			}
			i, j = i+1, j+1
		}
	}
	if at != none {
		r.Path, r.Depth = 1/float32(1+least), float32(net().depth(at))/10
	}
}

// depth is how many steps a sense lies under the broadest.
func (n *wordNet) depth(sense int32) int {
	d := 0
	for up := n.relations[broader].of(sense); len(up) > 0 && d < 20; up = n.relations[broader].of(up[0]) {
		d++
	}
	return d
}

func (r *Relation) byOpposites(a, b *Word) {
	strength := int32(0)
	for _, w := range b.words {
		s, _ := rank(a.opposites, w)
		strength = max(strength, s)
	}
	for _, w := range a.words {
		s, _ := rank(b.opposites, w)
		strength = max(strength, s)
	}
	if r.Synonym > 0 && strength < direct {
		strength = 0
	}
	r.Opposite = float32(strength) / 3
	if strength == 0 && r.Synonym == 0 {
		r.OppositeOfSynonym = yes(oppositeOfSynonym(a, b) || oppositeOfSynonym(b, a))
	}
}

// oppositeOfSynonym reports whether a direct opposite of a shares one of its
// two first senses with b.
func oppositeOfSynonym(a, b *Word) bool {
	n := net()
	for _, o := range a.opposites {
		if o.rank < direct {
			continue
		}
		for part := range 4 {
			for _, s := range n.sensesOf(lemma{part, o.id}, 2) {
				if r, ok := rank(b.senses, s); ok && r < 2 {
					return true
				}
			}
		}
	}
	return false
}

// Opposed reports whether the lists have the words on two sides of a pair and
// on no one side together.
func Opposed(a, b *Word) bool {
	found := false
	for _, s := range a.sides {
		if slices.Contains(b.sides, s) {
			return false
		}
		found = found || slices.Contains(b.sides, -s)
	}
	return found
}

// stepped reports whether the words stand on one scale, and on no step of it
// together.
func stepped(a, b *Word) bool {
	found := false
	for _, x := range a.steps {
		scale, _, _ := strings.Cut(x, " ")
		for _, y := range b.steps {
			if x == y {
				return false
			}
			found = found || strings.HasPrefix(y, scale+" ")
		}
	}
	return found
}

// turning are prefixes that turn a word round, denying those that deny it.
var turning, denying = prefixes.Words("turning"), prefixes.Words("denying")

// shifting are prefixes that make another word of one.
var shifting = prefixes.Words("shifting")

var prefixes = text.SetsOf("prefixes")

// Shifts reports whether a word, in small letters, is a prefix that makes
// another word of the one behind it.
func Shifts(prefix string) bool { return slices.Contains(shifting, prefix) }

// denies reports whether one word is the other with a prefix or an ending that
// denies it.
func denies(a, b *Word) bool {
	if prefixed(turning, a.Form, b.Form) {
		return true
	}
	n := net()
	for _, x := range a.words {
		for _, y := range b.words {
			if s, t := n.name(x), n.name(y); min(len(s), len(t)) > 3 && prefixed(turning, s, t) {
				return true
			}
		}
	}
	return lessened(a.Form, b.Form) || lessened(b.Form, a.Form)
}

func prefixed(prefixes []string, a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	head, ok := strings.CutSuffix(a, b)
	return ok && len(b) > 1 && slices.Contains(prefixes, head)
}

// lessened reports whether a is b with -less: harmless for harm or harmful.
func lessened(a, b string) bool {
	head, ok := strings.CutSuffix(a, "less")
	return ok && head != "" && (b == head || b == head+"ful")
}

func derives(a, b *Word) bool {
	for _, l := range b.lemmas {
		if _, ok := slices.BinarySearch(a.derived, 4*l.word+int32(l.part)); ok {
			return true
		}
	}
	return false
}

func sameParts(a, b *Word) float32 {
	if !a.Known || !b.Known {
		return 0.5
	}
	sum := 0.0
	for p := range a.Parts {
		sum += min(a.Parts[p], b.Parts[p])
	}
	return float32(sum)
}

// byThesaurus asks Moby's thesaurus.
func (r *Relation) byThesaurus(a, b *Word) {
	t := moby()
	for _, x := range a.words {
		for _, y := range b.words {
			n := yes(t.names(x, y)) + yes(t.names(y, x))
			r.Named = max(r.Named, n/2)
			r.Shared = max(r.Shared, t.overlap(x, y))
		}
	}
}

// overlap is the cosine of the entries that name two words.
func (t *thesaurus) overlap(a, b int32) float32 {
	x, y := t.of(a), t.of(b)
	both := 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] < y[j]:
			i++
		case x[i] > y[j]:
			j++
		default:
			both++
			i, j = i+1, j+1
		}
	}
	if both == 0 {
		return 0
	}
	return float32(float64(both) / math.Sqrt(float64(len(x))*float64(len(y))))
}
