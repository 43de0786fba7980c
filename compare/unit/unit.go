package unit

import (
	"slices"
	"strings"

	"synoptic/compare/lexis"
)

// A Unit is a change that belongs together. The spans run from the first to
// the last word of it; From is empty where something was put in, To where
// something was taken out.
type Unit struct {
	From, To Span
	Class    Class
	Features []float32       // in the order of FeatureNames
	Relation *lexis.Relation // of the words that are least alike; nil where none stand against each other

	a, b   []int // tokens
	hinted []int // the hints at its place
}

// Alone reports whether a unit is one word of each side.
func (u *Unit) Alone() bool { return len(u.a) == 1 && len(u.b) == 1 }

// A Change is what stands between two passages.
type Change struct {
	Units []Unit
	Same  [][2]Span // words taken for the same, in order
	Kept  [][2]Span // words found in another place

	a, b         *Passage
	hints        []Hint
	path, moved  []link
	aTo, bTo     []int // the word that stands for a word, in path or moved; -1
	aPath, bPath []int // in path only
	share        float32
	contexts     []*context // of the units, while they are described
}

// Compare finds the units of change between two passages. Hints are changes
// that the caller found by other means: each belongs to the units at its place,
// and is one of its own where there are none.
func Compare(a, b *Passage, hints ...Hint) *Change {
	c := &Change{a: a, b: b, hints: hints}
	c.path = align(a.tokens, b.tokens)
	c.moved = moved(a.tokens, b.tokens, c.path)
	c.index()
	c.cut()
	c.hint()
	c.describe()
	return c
}

// index notes who stands for whom.
func (c *Change) index() {
	fill := func(n int) []int {
		out := make([]int, n)
		for i := range out {
			out[i] = -1
		}
		return out
	}
	c.aPath, c.bPath = fill(len(c.a.tokens)), fill(len(c.b.tokens))
	for _, l := range c.path {
		c.aPath[l.a], c.bPath[l.b] = l.b, l.a
	}
	c.aTo, c.bTo = slices.Clone(c.aPath), slices.Clone(c.bPath)
	for _, l := range c.moved {
		c.aTo[l.a], c.bTo[l.b] = l.b, l.a
		c.Kept = append(c.Kept, [2]Span{c.a.tokens[l.a].Span, c.b.tokens[l.b].Span})
	}
}

// step is a step along the path: a word of either side or of both, or -1.
type step struct{ a, b int }

// cut cuts the runs of steps that are not equal into units.
func (c *Change) cut() {
	var run []step
	flush := func() {
		if !c.together(run) {
			c.split(run)
		}
		run = run[:0]
	}
	i, j := 0, 0
	for _, l := range append(c.path, link{len(c.a.tokens), len(c.b.tokens)}) {
		for ; i < l.a; i++ {
			if c.aTo[i] < 0 {
				run = append(run, step{i, -1})
			}
		}
		for ; j < l.b; j++ {
			if c.bTo[j] < 0 {
				run = append(run, step{-1, j})
			}
		}
		if l.a == len(c.a.tokens) {
			break
		}
		x, y := &c.a.tokens[l.a], &c.b.tokens[l.b]
		if same(x, y) {
			flush()
			c.Same = append(c.Same, [2]Span{x.Span, y.Span})
		} else {
			run = append(run, step(l))
		}
		i, j = l.a+1, l.b+1
	}
	flush()
}

// piece is a unit in the making.
type piece struct {
	a, b  []int
	gap   bool // words without a partner
	bound bool // says on which side of a number of both passages the truth lies
}

// split makes units of a run.
func (c *Change) split(run []step) {
	var pieces []piece
	open := false
	var last step
	for k, s := range run {
		if s.a >= 0 && s.b >= 0 {
			pieces, open, last = append(pieces, piece{a: []int{s.a}, b: []int{s.b}}), false, s
			continue
		}
		if !open {
			pieces, open = append(pieces, piece{gap: true}), true
		}
		if c.bindsNext(s) != c.bindsNext(last) && k > 0 && len(pieces[len(pieces)-1].a)+len(pieces[len(pieces)-1].b) > 0 {
			pieces = append(pieces, piece{gap: true, bound: c.bindsNext(s)})
		} else if c.bindsNext(s) {
			pieces[len(pieces)-1].bound = true
		}
		p := &pieces[len(pieces)-1]
		last = s
		if s.a >= 0 {
			p.a = append(p.a, s.a)
		} else {
			p.b = append(p.b, s.b)
		}
	}
	for _, p := range c.joined(pieces) {
		if p.gap && c.apart(p) {
			c.Units = append(c.Units, Unit{From: spanOf(c.a, p.a), a: p.a}, Unit{To: spanOf(c.b, p.b), b: p.b})
			continue
		}
		c.Units = append(c.Units, Unit{From: spanOf(c.a, p.a), To: spanOf(c.b, p.b), a: p.a, b: p.b})
	}
}

// longest is how many words of meaning a side may have that is taken for a
// change of the other, and not for something left out or added.
// Between the same words it may have more.
const longest, longestFramed = 3, 6

// apart reports whether words without partners on both sides are too many to
// stand for each other.
func (c *Change) apart(p piece) bool {
	if len(p.a) == 0 || len(p.b) == 0 {
		return false
	}
	if c.a.opensClause(p.a) != c.b.opensClause(p.b) {
		return true
	}
	most := max(meaning(c.a, p.a), meaning(c.b, p.b))
	return most > longest && (most > longestFramed || !c.framed(p))
}

// opensClause reports whether words begin with one that joins a clause or another
// member of a list, and say something behind it: and that nobody knows.
func (p *Passage) opensClause(tokens []int) bool {
	return len(tokens) > 1 && p.tokens[tokens[0]].entry.sort == conjunction && meaning(p, tokens[1:]) > 0
}

// framed reports whether the same words stand before both sides of a piece and
// the same behind: met with the [mayor and her husband] on Tuesday.
func (c *Change) framed(p piece) bool {
	i, j := p.a[0]-1, p.b[0]-1
	k, l := p.a[len(p.a)-1]+1, p.b[len(p.b)-1]+1
	return i >= 0 && j >= 0 && c.aPath[i] == j && c.alike(i, j) && k < len(c.aPath) && l < len(c.bPath) && c.aPath[k] == l && c.alike(k, l)
}

func meaning(p *Passage, tokens []int) int {
	n := 0
	for _, i := range tokens {
		n += count(p.tokens[i].content())
	}
	return n
}

// together reports whether the words of a run are written with the same
// letters on both sides, as one word or two, or are the same length of time;
// they are then the same.
func (c *Change) together(run []step) bool {
	var a, b []int
	for _, s := range run {
		if s.a >= 0 {
			a = append(a, s.a)
		}
		if s.b >= 0 {
			b = append(b, s.b)
		}
	}
	if len(a) == 0 || len(b) == 0 || letters(c.a, a) != letters(c.b, b) && !c.sameTime(a, b) && !c.sameBound(a, b) {
		return false
	}
	c.Same = append(c.Same, [2]Span{spanOf(c.a, a), spanOf(c.b, b)})
	return true
}

func letters(p *Passage, tokens []int) string {
	var out strings.Builder
	for _, i := range tokens {
		out.WriteString(p.tokens[i].low)
		if p.tokens[i].percent {
			out.WriteString("%")
		}
	}
	return out.String()
}

// sameTime reports whether two sides are a number and a measure of time each
// and come to the same: two decades, 20 years.
func (c *Change) sameTime(a, b []int) bool {
	days := func(p *Passage, at []int) float64 {
		if len(at) != 2 || !p.tokens[at[0]].valued {
			return 0
		}
		return p.tokens[at[0]].value * p.tokens[at[1]].worth
	}
	x := days(c.a, a)
	return x > 0 && x == days(c.b, b)
}

// sameBound reports whether two sides are bounds of one kind: more than, >.
func (c *Change) sameBound(a, b []int) bool {
	if !c.all(piece{a: a, b: b}, inBound) {
		return false
	}
	var x, y side
	x.fill(c.a, a)
	y.fill(c.b, b)
	return len(x.bounds) == 1 && len(y.bounds) == 1 && x.bounds[0] == y.bounds[0]
}

// bindsNext reports whether the words of a step are of a bound that stands
// before a number that both passages have a number for.
func (c *Change) bindsNext(s step) bool {
	return s.a >= 0 && s.b < 0 && binds(c.a, s.a, c.aPath) || s.b >= 0 && s.a < 0 && binds(c.b, s.b, c.bPath)
}

func binds(p *Passage, at int, answer []int) bool {
	for at < len(p.tokens) && p.tokens[at].bounding {
		at++
		if at < len(p.tokens) && p.tokens[at].valued && answer[at] >= 0 {
			return true
		}
	}
	return false
}

func spanOf(p *Passage, tokens []int) Span {
	if len(tokens) == 0 {
		return Span{}
	}
	return Span{Start: p.tokens[tokens[0]].Start, End: p.tokens[tokens[len(tokens)-1]].End}
}

// joined joins pieces that belong together: names beside names, numbers
// beside their units, little words beside words of meaning, and a negation
// near an opposite.
func (c *Change) joined(pieces []piece) []piece {
	var out []piece
	for _, u := range pieces {
		if len(out) > 0 {
			p := &out[len(out)-1]
			if whole, ok := c.join(*p, u); ok {
				*p = whole
				continue
			}
		}
		out = append(out, u)
	}
	return out
}

func (c *Change) join(p, u piece) (piece, bool) {
	whole := piece{append(slices.Clone(p.a), u.a...), append(slices.Clone(p.b), u.b...), p.gap, p.bound || u.bound}
	if p.bound != u.bound && !(c.all(p, inBound) && c.all(u, inBound)) {
		return whole, false
	}
	adjacent := beside(p.a, u.a, 1) && beside(p.b, u.b, 1)
	switch {
	case adjacent && (c.all(p, inName) && c.all(u, inName) || c.all(p, inFigure) && c.all(u, inFigure) || c.all(p, inBound) && c.all(u, inBound)):
		whole.gap = false
		return whole, true
	case adjacent && !c.any(u, (*token).content) && c.any(p, (*token).content) && !c.any(u, strong) && u.gap:
		return whole, true
	case adjacent && !c.any(p, (*token).content) && c.any(u, (*token).content) && !c.any(p, strong) && p.gap:
		whole.gap = u.gap
		return whole, true
	}
	near := beside(p.a, u.a, 3) && beside(p.b, u.b, 3)
	whole.gap = false
	return whole, near && (c.turns(p) && c.opposed(u) || c.turns(u) && c.opposed(p))
}

// beside reports whether tokens follow others within some steps, or either
// list is empty.
func beside(x, y []int, steps int) bool {
	return len(x) == 0 || len(y) == 0 || y[0] > x[len(x)-1] && y[0]-x[len(x)-1] <= steps
}

func inName(t *token) bool { return t.capital && !t.first || t.low == "of" || t.low == "the" }

func inFigure(t *token) bool { return t.valued || t.flags&ofFigure != 0 }

func inBound(t *token) bool { return t.bounding }

// strong reports whether a word may change a statement although it is little.
func strong(t *token) bool { return t.flags&denies != 0 || t.sure > 0 || t.counts }

func (c *Change) all(p piece, is func(*token) bool) bool {
	return !slices.ContainsFunc(p.a, func(i int) bool { return !is(&c.a.tokens[i]) }) &&
		!slices.ContainsFunc(p.b, func(j int) bool { return !is(&c.b.tokens[j]) })
}

func (c *Change) any(p piece, is func(*token) bool) bool {
	return slices.ContainsFunc(p.a, func(i int) bool { return is(&c.a.tokens[i]) }) ||
		slices.ContainsFunc(p.b, func(j int) bool { return is(&c.b.tokens[j]) })
}

// turns reports whether a piece has a negation on one side only and no word
// of meaning.
func (c *Change) turns(p piece) bool {
	isDenial := func(t *token) bool { return t.flags&denies != 0 }
	a := slices.ContainsFunc(p.a, func(i int) bool { return isDenial(&c.a.tokens[i]) })
	b := slices.ContainsFunc(p.b, func(j int) bool { return isDenial(&c.b.tokens[j]) })
	return a != b && !c.any(p, (*token).content)
}

// opposed reports whether a piece sets a word against its opposite.
func (c *Change) opposed(p piece) bool {
	for _, i := range p.a {
		for _, j := range p.b {
			x, y := &c.a.tokens[i], &c.b.tokens[j]
			if x.content() && y.content() && x.word != nil && y.word != nil {
				if r := relation(x, y); r.Denied > 0 || r.Opposite >= 0.6 || r.Listed > 0 {
					return true
				}
			}
		}
	}
	return false
}
