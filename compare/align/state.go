package align

import (
	"context"
	"math"

	"synoptic/compare/work"
)

// A link says of two claims that they say the same. Whether an account tells a
// claim of the original is asked of the claim and the whole account: what the
// best sentences come to, how much of the claim stands anywhere, how its
// neighbours fare.

// stateSignal is something that speaks for a claim being told by an account.
type stateSignal struct {
	name  string
	value func(e *claimEvidence) float64
}

// stateSignals is the table of what is looked at. The weights are learnt.
var stateSignals = []stateSignal{
	{"best", func(e *claimEvidence) float64 { return e.best }},
	{"second", func(e *claimEvidence) float64 { return e.second }},
	{"first look", func(e *claimEvidence) float64 { return e.first }},
	{"account", func(e *claimEvidence) float64 { return e.account }},
	{"beside", func(e *claimEvidence) float64 { return e.beside }},
	{"alone", func(e *claimEvidence) float64 { return e.alone / max(e.mass, 1e-9) }},
	{"alone anywhere", func(e *claimEvidence) float64 { return math.Log(1 + e.aloneAnywhere) }},
	{"told anywhere", func(e *claimEvidence) float64 { return e.anywhere / max(e.mass, 1e-9) }},
	{"mutual", func(e *claimEvidence) float64 { return truth(e.mutual) }},
	{"length", func(e *claimEvidence) float64 { return math.Log(float64(max(1, e.terms))) }},
	{"figures", func(e *claimEvidence) float64 { return float64(e.figures) }},
}

// StateSignals returns the names of the signals of a claim for an account.
func StateSignals() []string {
	var out []string
	for _, s := range stateSignals {
		out = append(out, s.name)
	}
	return out
}

// claimEvidence is what is counted once of a claim and an account. Masses are
// sums of word weights.
type claimEvidence struct {
	best, second, first     float64 // logits of its best cells, and the best of the first look
	account                 float64 // mean best score of the other claims: how much the account tells at all
	beside                  float64 // logit of the better one of the claims before and behind
	mass, alone             float64 // of the claim, and of what one sentence has of it that stands nowhere else
	aloneAnywhere, anywhere float64 // the same of all sentences together; what the account has of it anywhere
	mutual                  bool    // its best sentence has no better claim
	terms, figures          int     // its words of content; figures that its best sentence has
}

// leastTold bounds scores before their logit is taken.
const leastTold = 1e-5

func logitOf(score float64) float64 {
	p := max(leastTold, min(1-leastTold, score))
	return math.Log(p / (1 - p))
}

// standing is the cells of a grid by the claims of the first text.
type standing struct {
	*grid
	cells       [][]*match
	rows        []float64 // best scores
	columns     []float64
	all         float64 // sum of rows
	best, after []*match
}

func newStanding(g *grid) *standing {
	rows, columns := g.bestScores()
	st := &standing{grid: g, cells: make([][]*match, len(rows)), rows: rows, columns: columns, best: make([]*match, len(rows)), after: make([]*match, len(rows))}
	ends := make([]int, len(rows)+1) // of the cells of each row in one piece of memory
	for _, x := range g.cells {
		ends[x.a+1]++
	}
	all := make([]*match, len(g.cells))
	for i := range rows {
		ends[i+1] += ends[i]
		st.cells[i] = all[ends[i]:ends[i]:ends[i+1]]
	}
	for _, x := range g.cells {
		st.cells[x.a] = append(st.cells[x.a], x)
		switch {
		case st.best[x.a] == nil || x.score > st.best[x.a].score:
			st.best[x.a], st.after[x.a] = x, st.best[x.a]
		case st.after[x.a] == nil || x.score > st.after[x.a].score:
			st.after[x.a] = x
		}
	}
	for _, x := range rows {
		st.all += x
	}
	return st
}

// evidence counts the facts of claim i, under the weights in s.
func (st *standing) evidence(s *scratch, i int) claimEvidence {
	c := &st.a.claims[i]
	e := claimEvidence{best: logitOf(st.rows[i]), second: logitOf(0), first: noCell, beside: logitOf(0), mass: s.mass(c.terms), terms: len(c.terms)}
	e.account = (st.all - st.rows[i]) / float64(max(1, len(st.rows)-1))
	for _, k := range [2]int{i - 1, i + 1} {
		if k >= 0 && k < len(st.rows) {
			e.beside = max(e.beside, logitOf(st.rows[k]))
		}
	}
	away := s.against(c, st.b)
	for t, w := range c.terms {
		x := float64(s.weight[w])
		e.anywhere += float64(away.told[t].best) * x
		e.aloneAnywhere += float64(away.alone(c, w, away.told[t].best)) * x
	}
	for _, x := range st.cells[i] {
		e.first = max(e.first, x.logit)
		e.alone = max(e.alone, s.aloneIn(c, &st.b.claims[x.b], &away))
	}
	if b := st.best[i]; b != nil {
		e.mutual = b.score >= st.columns[b.b]
		e.figures = common(c.figures, st.b.claims[b.b].figures)
	}
	if b := st.after[i]; b != nil {
		e.second = logitOf(b.score)
	}
	return e
}

// aloneIn returns the mass of a claim in words of another, as far as the text of
// that has them nowhere else.
func (s *scratch) aloneIn(c, in *claimText, x *away) float64 {
	s.mark(in.terms)
	sum := 0.0
	for _, w := range c.terms {
		like := float32(0)
		if s.first[w] > 0 {
			like = 1
		} else {
			for _, k := range s.v.kin[w] {
				if s.first[k.word] > 0 {
					like = max(like, k.like)
				}
			}
		}
		if like > 0 {
			sum += float64(x.alone(c, w, like) * s.weight[w])
		}
	}
	s.unmark(in.terms)
	return sum
}

// hopelessScore is the best score of a claim that no account tells.
const hopelessScore = 0.01

// tellsClaim returns how probable it is that the account tells claim i, under the
// weights in s, and writes the values of the signals.
func (m *matcher) tellsClaim(st *standing, s *scratch, i int, values []float64) float64 {
	e := st.evidence(s, i)
	for k := range stateSignals {
		values[k] = stateSignals[k].value(&e)
	}
	// Half of it is the best link by itself, which holds better on texts of
	// another kind than was learnt from.
	return logistic((m.models.state.logit(values) + m.models.stateTrees.Of(values) + e.best) / 2)
}

// tells returns how probable it is that the account tells a claim, of those
// without a sure link; nil where the texts are no original and story of some
// length. It is not complete where ctx is cancelled.
func (m *matcher) tells(ctx context.Context, g *grid, open openness, told []bool, weigh func(s *scratch, x *match)) []float64 {
	if !m.hub || g.a.account != 0 || !open.best || len(g.cells) == 0 {
		return nil
	}
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	weigh(s, g.cells[0])
	st := newStanding(g)
	out := make([]float64, len(told))
	values := make([]float64, len(stateSignals))
	for i := range out {
		if work.Stopped(ctx, i) {
			break
		}
		if told[i] || st.rows[i] < hopelessScore {
			continue
		}
		out[i] = m.tellsClaim(st, s, i, values)
	}
	return out
}

// State is a claim of the first account of a study.
type State struct {
	Claim  int       // its index
	Values []float64 // of StateSignals
	Told   float64   // how probable it is that the second account tells it
}

// States returns, after Links, the claims of the first account that take part.
func (s *Study) States() []State {
	st := newStanding(newGrid(context.Background(), s.a, s.b, s.cells))
	work := newScratch(s.m.v)
	work.weight = work.own
	weigh(s.m.v, s.a, s.b, work.weight)
	out := make([]State, len(s.a.claims))
	for i := range out {
		out[i] = State{Claim: s.a.claims[i].ref.Claim, Values: make([]float64, len(stateSignals))}
		out[i].Told = s.m.tellsClaim(st, work, i, out[i].Values)
	}
	return out
}
