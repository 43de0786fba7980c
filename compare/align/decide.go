package align

import (
	"context"
	"maps"
	"slices"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

// The lines that a score must reach.
const (
	SureScore  = 0.5
	besideSure = 0.31 // of a possible link of a claim that has a sure one: what is sure explains it
	sureAlone  = 0.3  // for texts of one claim each: their score is a likeness
	// leastPlain is the share of the smaller claim that must be told in words
	// that are no names before a link without a common figure is sure: two
	// claims about the same bodies need not say the same of them.
	leastPlain = 0.05
	// leastLogit is the logit of the first look under which a cell is
	// forgotten.
	leastLogit = -5.5
	// hopeless is the logit of the second look under which no tree is asked.
	hopeless = -4
	// anchorLogit is that of a pair that a person confirmed.
	anchorLogit = 6
)

// decide looks at the cells of two texts once more, among one another, and
// returns those that are links. weigh sets the weights of words for a cell.
func (m *matcher) decide(ctx context.Context, a, b *telling, cells []*match, weigh func(s *scratch, x *match)) ([]Link, error) {
	g := newGrid(ctx, a, b, m.anchor(a, b, cells))
	if len(a.claims) == 1 && len(b.claims) == 1 {
		return m.onlyLink(g), nil
	}
	err := work.Each(ctx, (len(g.cells)+pieceOfCells-1)/pieceOfCells, func(n int) {
		s := m.scratch.Get().(*scratch)
		defer m.scratch.Put(s)
		for i := n * pieceOfCells; i < min((n+1)*pieceOfCells, len(g.cells)); i++ {
			if g.cells[i].logit >= leastLogit {
				weigh(s, g.cells[i])
				m.secondLook(g, s, i)
			}
		}
	})
	return m.links(ctx, g, weigh), err
}

// pieceOfCells is how many cells are looked at between two looks at the context.
const pieceOfCells = 2000

// onlyLink is the link of two texts of one claim each. There always is one:
// whoever compares them wants to know how alike they are.
func (m *matcher) onlyLink(g *grid) []Link {
	var out []Link
	for _, x := range g.cells {
		logit := m.models.alone.logit(x.values)
		if values := m.pairValues(g.a, g.b, x); values != nil {
			logit += pairTrees().Of(values)
		}
		x.score = logistic(logit)
		if slices.Equal(g.a.claims[x.a].Seq, g.b.claims[x.b].Seq) {
			x.score = 1
		}
		if !x.rejected {
			out = append(out, g.link(x, x.confirmed || x.score >= sureAlone))
		}
	}
	return out
}

// anchor marks the cells that people decided on. A confirmed one counts for
// its neighbours and against its rivals. A rejected one is never a link, but
// goes on to count as a rival: that a pair is wrong makes no other pair right.
func (m *matcher) anchor(a, b *telling, cells []*match) []*match {
	fixed := m.fixed[[2]int{a.account, b.account}]
	if len(fixed) == 0 {
		return cells
	}
	open := maps.Clone(fixed)
	for _, x := range cells {
		key := [2]text.Ref{a.claims[x.a].ref, b.claims[x.b].ref}
		if together, decided := fixed[key]; decided {
			x.confirmed, x.rejected = together, !together
			delete(open, key)
		}
		if x.confirmed {
			x.logit = anchorLogit
		}
	}
	for key, together := range open {
		if together {
			cells = append(cells, &match{a: a.place(key[0].Claim), b: b.place(key[1].Claim), logit: anchorLogit, confirmed: true,
				values: make([]float64, len(signals))})
		}
	}
	return cells
}

// secondLook scores a cell by what surrounds it.
func (m *matcher) secondLook(g *grid, s *scratch, i int) {
	around := g.look(s, i)
	x := g.cells[i]
	n := copy(s.values, s.valuesOf(g.a, g.b, x))
	for k := range contextSignals {
		s.values[n+k] = contextSignals[k].value(&around)
	}
	logit := m.models.second.logit(s.values[n:])
	if logit > hopeless {
		logit += m.models.trees.Of(s.values)
	}
	x.score = logistic(logit)
	if x.confirmed || x.same {
		x.score = 1
	}
	x.gainA, x.gainB = around.rowGain, around.columnGain
	x.fillsB = around.columnShare
}

// links returns the cells that are links, until ctx is cancelled.
func (m *matcher) links(ctx context.Context, g *grid, weigh func(s *scratch, x *match)) []Link {
	rows, columns := g.bestScores()
	told := make([]bool, len(rows))
	for _, x := range g.cells {
		told[x.a] = told[x.a] || x.sure(rows[x.a], columns[x.b])
	}
	open := newOpenness(len(rows), len(columns))
	tells := m.tells(ctx, g, open, told, weigh)
	best := make([]*match, len(rows)) // of the claims without a link
	linked := make([]bool, len(rows))
	var out []Link
	for i, x := range g.cells {
		if work.Stopped(ctx, i/work.Piece) {
			break
		}
		sure := x.sure(rows[x.a], columns[x.b])
		if sure || x.possible(open, rows[x.a], told[x.a], tells) {
			out = append(out, m.link(g, x, sure, weigh))
			linked[x.a] = true
		} else if !x.rejected && (best[x.a] == nil || x.score > best[x.a].score) {
			best[x.a] = x
		}
	}
	if m.nears != nil && g.a.account == 0 {
		m.nears[g.b.account] = g.nears(best, linked)
	}
	return out
}

// link is a cell as a link, with what spoke for it.
func (m *matcher) link(g *grid, x *match, sure bool, weigh func(s *scratch, x *match)) Link {
	if x.values == nil {
		s := m.scratch.Get().(*scratch)
		defer m.scratch.Put(s)
		weigh(s, x)
		s.valuesOf(g.a, g.b, x)
	}
	return g.link(x, sure)
}

// bestScores returns the best score of every row and column.
func (g *grid) bestScores() (rows, columns []float64) {
	rows, columns = make([]float64, len(g.a.claims)), make([]float64, len(g.b.claims))
	for _, x := range g.cells {
		rows[x.a], columns[x.b] = max(rows[x.a], x.score), max(columns[x.b], x.score)
	}
	return rows, columns
}

// nears returns the best cells of the claims that have no link.
func (g *grid) nears(best []*match, linked []bool) []Near {
	var out []Near
	for i, x := range best {
		if x != nil && !linked[i] {
			to := g.b.claims[x.b].ref
			out = append(out, Near{int32(g.a.claims[i].ref.Claim), int32(to.Account), int32(to.Claim), float32(x.score)})
		}
	}
	return out
}

// What a second claim must add to a link.
const (
	newMass    = 0.05 // the share of a claim's mass that a better partner does not explain
	wholeClaim = 0.5  // or the share of the second claim that the first explains
)

// sure says whether a cell is a sure link, given the best scores of its row
// and column. A second claim joins a sure link only when it covers words that
// the first leaves open, or says the same thing once more. That two claims name
// the same bodies, or that one says something was not there and the other denies
// nothing, is never sure, however alike they are.
func (x *match) sure(row, column float64) bool {
	if x.confirmed || x.rejected {
		return x.confirmed
	}
	if x.same {
		return true
	}
	inRow := x.score < row && row >= SureScore && x.gainA < newMass && x.fillsB < wholeClaim
	inColumn := x.score < column && column >= SureScore && x.gainB < newMass
	return x.score >= SureScore && !inRow && !inColumn && !x.named && !x.silent && !x.lone
}

// possible says whether a cell that is no sure link is offered, given the best
// score of its row, whether that has a sure link and how probable it is that
// the claim is told, where that was asked. Between a report and a story only the
// best cell of a claim without one is offered: it may be told there in other
// words, or half told.
func (x *match) possible(open openness, row float64, told bool, tells []float64) bool {
	switch {
	case x.rejected || open.names && (x.named || x.silent) && x.score < SureScore:
		return false
	case told && open.best:
		return x.score >= besideSure
	case tells != nil:
		return x.score >= row && tells[x.a] >= openTells
	}
	return x.score >= open.score && (!open.best || x.score >= row)
}

func (g *grid) link(x *match, sure bool) Link {
	l := Link{From: g.a.claims[x.a].ref, To: g.b.claims[x.b].ref, Score: x.score, Sure: sure, Why: g.why(x)}
	if !sure && x.score >= SureScore {
		l.Held = x.held()
	}
	return l
}

// held says what keeps a cell from being sure; see sure.
func (x *match) held() Held {
	switch {
	case x.named:
		return HeldByNames
	case x.silent:
		return HeldBySilence
	case x.lone:
		return HeldByTongues
	}
	return HeldByBetter
}

// why returns the signals that spoke for a link. What neither claim has, figures
// or names, spoke for nothing.
func (g *grid) why(x *match) map[string]float64 {
	out := map[string]float64{}
	a, b := &g.a.claims[x.a], &g.b.claims[x.b]
	for i, v := range x.values {
		many, counts := counted[signals[i].name]
		if signals[i].shown && v > 0 && (!counts || many(a)+many(b) > 0) {
			out[signals[i].name] = min(1, v)
		}
	}
	return out
}

// counted says of signals that compare what a claim may have none of how many it
// has.
var counted = map[string]func(*claimText) int{
	"figures alike": func(c *claimText) int { return len(c.figures) },
	"names alike":   func(c *claimText) int { return len(c.names) },
}

func flat[T any](lists [][]T) []T {
	out := make([]T, 0, total(lists))
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

// total is how many items lists have together.
func total[T any](lists [][]T) int {
	n := 0
	for _, l := range lists {
		n += len(l)
	}
	return n
}

// pointers is flat without a copy of the items, of which there may be many.
func pointers[T any](lists [][]T) []*T {
	out := make([]*T, 0, total(lists))
	for _, l := range lists {
		for i := range l {
			out = append(out, &l[i])
		}
	}
	return out
}
