package compare

import (
	"context"
	"slices"
	"sync"
)

// verdicts are the pairs that people decided: true for confirmed, false for
// rejected. The smaller account index comes first.
type verdicts map[[2]Ref]bool

// align returns the links between claims of different accounts. Links with
// the original come from every account; links between accounts only between
// claims that the original does not answer. hub says that docs[0] is the
// original. report is called with the number of accounts done.
func align(ctx context.Context, docs []*document, hub bool, fixed verdicts, report func(done, total int)) ([]Link, error) {
	m := newMatcher(docs, fixed, report)
	var links []Link
	var err error
	if hub {
		if links, err = m.toHub(ctx); err != nil {
			return nil, err
		}
	}
	more, err := m.amongPeers(ctx, links, hub)
	if err != nil {
		return nil, err
	}
	return append(links, more...), nil
}

// matcher holds what aligning the accounts of one comparison needs.
type matcher struct {
	v       *vocabulary
	texts   []*telling
	fixed   verdicts
	model   *model
	scratch sync.Pool

	lock   sync.Mutex
	report func(done, total int)
	done   int
}

func newMatcher(docs []*document, fixed verdicts, report func(done, total int)) *matcher {
	v, to := newVocabulary(docs)
	m := &matcher{v: v, texts: texts(docs, v, to), fixed: fixed, model: learnt(), report: report}
	m.scratch.New = func() any { return newScratch(v) }
	return m
}

// finished counts an account as done.
func (m *matcher) finished() {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.done++
	if m.report != nil {
		m.report(m.done, len(m.texts)-1)
	}
}

// toHub aligns every account with the original.
func (m *matcher) toHub(ctx context.Context) ([]Link, error) {
	hub := m.texts[0]
	index := newPostings(hub)
	found := make([][]Link, len(m.texts))
	for k, t := range m.texts[1:] {
		if len(t.claims) < manyClaims {
			continue
		}
		cells, err := m.largePair(ctx, hub, t, index)
		if err != nil {
			return nil, err
		}
		found[k+1] = m.links(hub, t, m.decide(hub, t, cells))
		m.finished()
	}
	err := each(ctx, len(m.texts)-1, func(k int) {
		if t := m.texts[k+1]; len(t.claims) < manyClaims {
			cells := m.pair(hub, t, index)
			found[k+1] = m.links(hub, t, m.decide(hub, t, cells))
			m.finished()
		}
	})
	return slices.Concat(found...), err
}

// manyClaims is the length from which on a text keeps all cores busy alone.
const manyClaims = 1000

// piece is how many claims are looked at between two looks at the context.
const piece = 100

// pair scores the cells of two texts that are worth it.
func (m *matcher) pair(a, b *telling, index *postings) []match {
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	return m.rows(s, a, b, index, 0, len(b.claims))
}

// largePair does as pair, piece by piece on all cores.
func (m *matcher) largePair(ctx context.Context, a, b *telling, index *postings) ([]match, error) {
	found := make([][]match, (len(b.claims)+piece-1)/piece)
	err := each(ctx, len(found), func(n int) {
		s := m.scratch.Get().(*scratch)
		defer m.scratch.Put(s)
		found[n] = m.rows(s, a, b, index, n*piece, min((n+1)*piece, len(b.claims)))
	})
	return slices.Concat(found...), err
}

// rows scores the cells of the claims from up to to of b.
func (m *matcher) rows(s *scratch, a, b *telling, index *postings, from, to int) []match {
	weigh(m.v, a, b, s.weight)
	s.lengths = index.squares(s.lengths, s.weight)
	var out []match
	for j := from; j < to; j++ {
		for _, x := range index.candidates(s, b.claims[j].terms, s.weight, s.lengths) {
			if c, ok := m.cell(s, &a.claims[x.claim], &b.claims[j]); ok {
				c.a, c.b = x.claim, int32(j)
				out = append(out, c)
			}
		}
	}
	return out
}

// match is a pair of claims that was looked at.
type match struct {
	a, b   int32 // indexes into the claims of the two texts
	logit  float64
	score  float64
	sure   bool
	values []float64 // of the signals
}

// cell looks at two claims under the weights in s.
func (m *matcher) cell(s *scratch, a, b *claimText) (match, bool) {
	f := s.look(a, b)
	if f == nil {
		return match{}, false
	}
	c := match{values: make([]float64, len(signals))}
	f.values(c.values)
	c.logit = m.model.logit(c.values)
	return c, true
}
