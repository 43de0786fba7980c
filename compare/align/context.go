package align

import (
	"cmp"
	"context"
	"math"
	"slices"

	"synoptic/compare/work"
)

// contextSignal is something that the other cells of a pair of texts say of
// one cell.
type contextSignal struct {
	name  string
	value func(s *surroundings) float64
}

// contextSignals is the table of the second look. Like the first it treats
// both texts alike.
var contextSignals = []contextSignal{
	{"own", func(s *surroundings) float64 { return s.own }},
	{"others", func(s *surroundings) float64 {
		return min(mostOthers, math.Log(1+s.rowSum)) + min(mostOthers, math.Log(1+s.columnSum))
	}},
	{"worse rival", func(s *surroundings) float64 { return min(s.rowGap, s.columnGap) }},
	{"neighbours across", func(s *surroundings) float64 { return s.diagonal }},
	{"neighbours along", func(s *surroundings) float64 { return s.along }},
	{"new words", func(s *surroundings) float64 { return s.rowGain + s.columnGain }},
	{"fewest new words", func(s *surroundings) float64 { return min(s.rowGain, s.columnGain) }},
	{"words around", func(s *surroundings) float64 { return s.rowAround + s.columnAround }},
	{"most words around", func(s *surroundings) float64 { return max(s.rowAround, s.columnAround) }},
}

// surroundings is what is counted once for a cell among the others.
type surroundings struct {
	own                 float64 // logit of the first look
	rowGap, columnGap   float64 // logit less that of the best other cell
	rowSum, columnSum   float64 // probabilities of the other cells
	diagonal, along     float64 // probabilities of cells nearby
	rowGain, columnGain float64 // share of a claim's mass that this cell alone explains
	columnShare         float64 // share of the mass of b that a explains
	// Share of a claim's mass that the other claim lacks and its neighbours have.
	rowAround, columnAround float64
}

// noCell is the logit of a cell that was not worth looking at.
const noCell = -8

// grid holds the cells of two texts to be looked at among one another.
type grid struct {
	a, b          *telling
	cells         []*match // by column, then row
	begins        []int    // where each column begins in cells
	row           []int32  // of each cell: close together, because it is searched
	score         []float64
	rows, columns []ranked
}

// ranked is what the cells of a row or column come to.
type ranked struct {
	best, second int // indexes of cells, -1 where there is none
	sum          float64
}

// newGrid puts cells in order and ranks them. It is not complete where ctx is
// cancelled.
func newGrid(ctx context.Context, a, b *telling, cells []*match) *grid {
	slices.SortFunc(cells, func(x, y *match) int { return cmp.Or(cmp.Compare(x.b, y.b), cmp.Compare(x.a, y.a)) })
	c := &grid{a: a, b: b, cells: cells, score: make([]float64, len(cells)), row: make([]int32, len(cells)), begins: make([]int, len(b.claims)+1),
		rows: make([]ranked, len(a.claims)), columns: make([]ranked, len(b.claims))}
	for i := range c.rows {
		c.rows[i] = ranked{best: -1, second: -1}
	}
	for i := range c.columns {
		c.columns[i] = ranked{best: -1, second: -1}
	}
	for i, x := range cells {
		if work.Stopped(ctx, i/work.Piece) {
			break
		}
		c.begins[x.b+1] = i + 1
		c.row[i], c.score[i] = x.a, logistic(x.logit)
		c.rows[x.a].add(c, i)
		c.columns[x.b].add(c, i)
	}
	for j := 1; j < len(c.begins); j++ {
		c.begins[j] = max(c.begins[j], c.begins[j-1])
	}
	return c
}

// add ranks one more cell. Of equal ones the earlier stays in front.
func (r *ranked) add(c *grid, i int) {
	r.sum += c.score[i]
	switch {
	case r.best < 0 || c.cells[i].logit > c.cells[r.best].logit:
		r.best, r.second = i, r.best
	case r.second < 0 || c.cells[i].logit > c.cells[r.second].logit:
		r.second = i
	}
}

// without returns the best cell other than i, and the sum of the scores of
// all others.
func (r *ranked) without(c *grid, i int) (rival int, sum float64) {
	if r.best == i {
		return r.second, r.sum - c.score[i]
	}
	return r.best, r.sum - c.score[i]
}

// look counts what surrounds a cell.
func (c *grid) look(s *scratch, n int) surroundings {
	x := c.cells[n]
	out := surroundings{own: x.logit}
	rival, sum := c.rows[x.a].without(c, n)
	out.rowGap, out.rowSum = gap(x.logit, c.logit(rival)), sum
	var other *claimText
	if rival >= 0 {
		other = &c.b.claims[c.cells[rival].b]
	}
	out.rowGain, _ = s.gain(&c.a.claims[x.a], &c.b.claims[x.b], other)
	rival, sum = c.columns[x.b].without(c, n)
	out.columnGap, out.columnSum = gap(x.logit, c.logit(rival)), sum
	other = nil
	if rival >= 0 {
		other = &c.a.claims[c.cells[rival].a]
	}
	out.columnGain, out.columnShare = s.gain(&c.b.claims[x.b], &c.a.claims[x.a], other)
	c.near(&out, int(x.a), int(x.b))
	out.rowAround = s.around(&c.a.claims[x.a], c.b, int(x.b))
	out.columnAround = s.around(&c.b.claims[x.b], c.a, int(x.a))
	return out
}

func (c *grid) logit(n int) float64 {
	if n < 0 {
		return noCell
	}
	return c.cells[n].logit
}

// A rival tells at most mostGap, and that there is none tells little: unlike
// claims that share a name often have no rivals.
const mostGap, noRival = 4, 0.5

// mostOthers bounds what many weak rivals tell: a long text always has them.
const mostOthers = 1

func gap(own, other float64) float64 { return max(-mostGap, min(noRival, own-max(other, noCell))) }

// nearness is how much a cell counts by the square of its distance: e to the
// power of minus half the steps.
var nearness = [9]float64{1: math.Exp(-0.5), 2: math.Exp(-1), 4: math.Exp(-1), 5: math.Exp(-1.5), 8: math.Exp(-2)}

// near sums the scores of the cells nearby, the nearest counting most: those
// beside in the same row or column, and all others.
func (c *grid) near(out *surroundings, a, b int) {
	for db := -2; db <= 2; db++ {
		if b+db < 0 || b+db >= len(c.b.claims) {
			continue
		}
		begin, end := c.begins[b+db], c.begins[b+db+1]
		i, _ := slices.BinarySearch(c.row[begin:end], int32(a-2))
		for i += begin; i < end && int(c.row[i]) <= a+2; i++ {
			da := int(c.row[i]) - a
			x := c.score[i] * nearness[da*da+db*db]
			switch {
			case da == 0 && db == 0:
			case da == 0 || db == 0:
				out.along += x
			default:
				out.diagonal += x
			}
		}
	}
}

// gain returns the share of a claim's mass that one claim of the other text
// has and a rival has not, and the share that it has in all.
func (s *scratch) gain(of, by, rival *claimText) (gain, has float64) {
	all, won, lost := 0.0, 0.0, 0.0
	i, j := 0, 0
	for _, w := range of.terms {
		x := float64(s.weight[w])
		all += x
		for i < len(by.terms) && by.terms[i] < w {
			i++
		}
		if i == len(by.terms) || by.terms[i] != w {
			continue
		}
		for rival != nil && j < len(rival.terms) && rival.terms[j] < w {
			j++
		}
		if rival != nil && j < len(rival.terms) && rival.terms[j] == w {
			lost += x
		} else {
			won += x
		}
	}
	return won / max(all, 1e-9), (won + lost) / max(all, 1e-9)
}

// around returns the share of a claim's mass that a claim of the other text
// has not, but the one before it or after it has.
func (s *scratch) around(of *claimText, t *telling, at int) float64 {
	s.mark(of.terms)
	for _, w := range t.claims[at].terms {
		s.first[w] = 0
	}
	won := 0.0
	for _, i := range [2]int{at - 1, at + 1} {
		if i < 0 || i >= len(t.claims) {
			continue
		}
		for _, w := range t.claims[i].terms {
			if s.first[w] > 0 {
				won += float64(s.weight[w])
				s.first[w] = 0
			}
		}
	}
	s.unmark(of.terms)
	return won / max(s.mass(of.terms), 1e-9)
}
