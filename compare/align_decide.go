package compare

import (
	"context"
	"maps"
)

// The lines that a score must reach.
const (
	possibleScore = 0.2
	sureScore     = 0.5
	// leastLogit is the logit of the first look under which a cell is
	// forgotten.
	leastLogit = -6
	// anchorLogit is that of a pair that a person confirmed.
	anchorLogit = 6
)

// decide looks at the cells of two texts once more, among one another, and
// returns those that are links. weigh sets the weights of words for a cell.
func (m *matcher) decide(ctx context.Context, a, b *telling, cells []match, weigh func(s *scratch, x *match)) ([]Link, error) {
	g := newGrid(a, b, m.anchor(a, b, cells))
	alone := len(a.claims) == 1 && len(b.claims) == 1
	found := make([][]Link, (len(g.cells)+pieceOfCells-1)/pieceOfCells)
	err := each(ctx, len(found), func(n int) {
		s := m.scratch.Get().(*scratch)
		defer m.scratch.Put(s)
		for i := n * pieceOfCells; i < min((n+1)*pieceOfCells, len(g.cells)); i++ {
			x := &g.cells[i]
			if alone {
				x.score = logistic(m.models.alone.logit(x.values))
			} else {
				weigh(s, x)
				x.score = m.secondLook(g, s, i)
			}
			if l, ok := m.link(a, b, x, alone); ok {
				found[n] = append(found[n], l)
			}
		}
	})
	return flat(found), err
}

// pieceOfCells is how many cells are looked at between two looks at the context.
const pieceOfCells = 2000

// anchor takes rejected cells out and puts confirmed ones in.
func (m *matcher) anchor(a, b *telling, cells []match) []match {
	fixed := m.fixed[[2]int{a.account, b.account}]
	if len(fixed) == 0 {
		return cells
	}
	open := maps.Clone(fixed)
	var out []match
	for _, x := range cells {
		key := [2]Ref{a.claims[x.a].ref, b.claims[x.b].ref}
		together, decided := fixed[key]
		delete(open, key)
		if decided && together {
			x.logit, x.confirmed = anchorLogit, true
		}
		if !decided || together {
			out = append(out, x)
		}
	}
	for key, together := range open {
		if together {
			out = append(out, match{a: a.place(key[0].Claim), b: b.place(key[1].Claim), logit: anchorLogit, confirmed: true,
				values: make([]float64, len(signals))})
		}
	}
	return out
}

func (m *matcher) secondLook(g *grid, s *scratch, i int) float64 {
	around := g.look(s, i)
	for n := range contextSignals {
		s.values[n] = contextSignals[n].value(&around)
	}
	return logistic(m.models.second.logit(s.values[:len(contextSignals)]))
}

// link makes a link of a cell that is one. Two texts of one claim each always
// have a link: whoever compares them wants to know how alike they are.
func (m *matcher) link(a, b *telling, x *match, alone bool) (Link, bool) {
	l := Link{From: a.claims[x.a].ref, To: b.claims[x.b].ref, Score: x.score, Sure: x.score >= sureScore}
	if x.confirmed {
		l.Score, l.Sure = 1, true
	}
	if l.Score < possibleScore && !alone {
		return l, false
	}
	l.Why = why(x.values)
	return l, true
}

// why returns the signals that spoke for a link.
func why(values []float64) map[string]float64 {
	out := map[string]float64{}
	for i, x := range values {
		if signals[i].shown && x > 0 {
			out[signals[i].name] = min(1, x)
		}
	}
	return out
}

func flat[T any](lists [][]T) []T {
	n := 0
	for _, l := range lists {
		n += len(l)
	}
	out := make([]T, 0, n)
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}
