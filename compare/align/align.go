package align

import (
	"context"
	"slices"
	"sync"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

// Verdicts are the pairs that people decided: true for confirmed, false for
// rejected. The smaller account index comes first.
type Verdicts map[[2]text.Ref]bool

// Align returns the links between claims of different accounts. Links with
// the original come from every account; links between accounts only between
// claims that the original does not surely answer. hub says that docs[0] is
// the original. report is called with an account that is done and how many
// are; it may be nil. With the links come the nearest claims of accounts to
// claims of the original that they leave out.
func Align(ctx context.Context, docs []*Prepared, hub bool, fixed Verdicts, report func(account, done, total int)) ([]Link, []Near, error) {
	order := byContent(docs, hub)
	m, err := newMatcher(ctx, reorder(docs, order), order.verdicts(fixed), order.report(report))
	if err != nil {
		return nil, nil, err
	}
	var links []Link
	if m.hub = hub; hub {
		m.nears = make([][]Near, len(docs))
		if links, err = m.toHub(ctx); err != nil {
			return nil, nil, err
		}
	}
	more, err := m.amongPeers(ctx, links, hub)
	if err != nil {
		return nil, nil, err
	}
	return order.restore(append(outdone(links, more), more...), fixed), order.nears(m.nears), nil
}

// firmScore is the score from which a link with the original stands whatever
// other accounts say.
const firmScore = 0.7

// outdone drops links with the original of claims that another account surely
// tells too, and better: those are additions that they share. A sure link goes
// only where it is not firm and the other account does not link that claim of
// the original as well.
func outdone(links, peers []Link) []Link {
	best, sure := map[text.Ref]Link{}, map[[2]text.Ref]bool{}
	for _, l := range peers {
		if l.Sure {
			better(best, l.From, l.To, l.Score)
			better(best, l.To, l.From, l.Score)
		}
	}
	for _, l := range links {
		sure[[2]text.Ref{l.From, l.To}] = l.Sure
	}
	return slices.DeleteFunc(links, func(l Link) bool {
		rival := best[l.To]
		return rival.Score > l.Score && (!l.Sure || l.Score < firmScore && !sure[[2]text.Ref{l.From, rival.To}])
	})
}

func better(best map[text.Ref]Link, from, to text.Ref, score float64) {
	if score > best[from].Score {
		best[from] = Link{From: from, To: to, Score: score}
	}
}

// matcher holds what aligning the accounts of one comparison needs.
type matcher struct {
	v       *vocabulary
	texts   []*telling
	fixed   map[[2]int]Verdicts // by accounts
	models  *models
	scratch sync.Pool
	hub     bool     // texts[0] is the original
	most    int      // cells that may be looked at for one claim
	nears   [][]Near // by account; nil where nobody asks

	lock   sync.Mutex
	report func(account, done, total int)
	done   int
}

// newMatcher prepares to align documents. The error is ctx's.
func newMatcher(ctx context.Context, docs []*Prepared, fixed Verdicts, report func(account, done, total int)) (*matcher, error) {
	v, to := newVocabulary(ctx, docs)
	all, err := texts(ctx, docs, v, to)
	if err != nil {
		return nil, err
	}
	m := &matcher{v: v, texts: all, fixed: map[[2]int]Verdicts{}, models: learnt(), report: report}
	m.scratch.New = func() any { return newScratch(v) }
	m.most = mostCells(m.texts)
	for key, together := range fixed {
		accounts := [2]int{key[0].Account, key[1].Account}
		if m.fixed[accounts] == nil {
			m.fixed[accounts] = Verdicts{}
		}
		m.fixed[accounts][key] = together
	}
	return m, nil
}

// manyCells is about how many cells a comparison looks at closely.
const manyCells = 600_000

// mostCells shares manyCells out among the claims.
func mostCells(texts []*telling) int {
	claims := 1
	for _, t := range texts {
		claims += len(t.claims)
	}
	return max(12, min(50, manyCells/claims))
}

// finished counts an account as done.
func (m *matcher) finished(account int) {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.done++
	if m.report != nil {
		m.report(account, m.done, len(m.texts)-1)
	}
}

// toHub aligns every account with the original: long accounts one after the
// other, each on all cores, the others side by side.
func (m *matcher) toHub(ctx context.Context) ([]Link, error) {
	index := newPostings(m.texts[0])
	found := make([][]Link, len(m.texts))
	var short []int
	for k, t := range m.texts {
		if k > 0 && len(t.claims) < work.ManyClaims {
			short = append(short, k)
		} else if k > 0 {
			var err error
			if found[k], err = m.pair(ctx, t, index); err != nil {
				return nil, err
			}
			m.finished(k)
		}
	}
	err := work.Each(ctx, len(short), func(n int) {
		// An error is ctx's, and each returns it.
		found[short[n]], _ = m.pair(ctx, m.texts[short[n]], index)
		m.finished(short[n])
	})
	return slices.Concat(found...), err
}

// pair aligns an account with the text of the index.
func (m *matcher) pair(ctx context.Context, b *telling, index *postings) ([]Link, error) {
	a := index.text
	weight := make([]float32, len(m.v.keys))
	weigh(m.v, a, b, weight)
	cells, err := m.cells(ctx, b, index, weight)
	if err != nil {
		return nil, err
	}
	return m.decide(ctx, a, b, markSame(a, b, cells), func(s *scratch, _ *match) { s.weighBy(weight) })
}

// cells scores the cells of two texts that are worth it.
func (m *matcher) cells(ctx context.Context, b *telling, index *postings, weight []float32) ([]*match, error) {
	lengths := index.squares(weight)
	found := make([][]match, len(b.claims)/work.Piece+1)
	err := work.EachPiece(ctx, len(b.claims), func(from, to int) {
		s := m.scratch.Get().(*scratch)
		defer m.scratch.Put(s)
		s.weighBy(weight)
		n := from / work.Piece
		for j := from; j < to && ctx.Err() == nil; j++ { // one long claim takes as long as a piece of others
			column := len(found[n])
			all := index.candidates(s, b.claims[j].terms, weight, lengths, m.most, leastCosine)
			for _, x := range index.affordable(all, &b.claims[j]) {
				if c, ok := m.look(s, &index.text.claims[x.claim], &b.claims[j]); ok {
					c.a, c.b = x.claim, int32(j)
					found[n] = append(found[n], c)
				}
			}
			// Here on all cores: a grid wants its cells in this order.
			slices.SortFunc(found[n][column:], func(x, y match) int { return int(x.a - y.a) })
		}
	})
	return pointers(found), err
}

// match is a cell, a pair of claims, that was looked at.
type match struct {
	a, b      int32     // indexes into the claims of the two texts
	values    []float64 // of the signals; nil where the first look left no hope, see valuesOf
	logit     float64   // of the first look
	score     float64   // of the second
	confirmed bool      // by a person
	rejected  bool      // by a person
	named     bool      // the two share hardly more than names
	same      bool      // the two have the same words
	lone      bool      // the two are in different languages, and fewer than sureKinds of evidence speak for them
	silent    bool      // one says that something was not there, the other denies nothing
	// Shares of the mass of a and b that this cell explains and the best other
	// cell of its row or column does not, and the share of b that it explains.
	gainA, gainB, fillsB float64
}

// look looks at two claims under the weights in s.
func (m *matcher) look(s *scratch, a, b *claimText) (match, bool) {
	f := s.look(a, b)
	if f == nil {
		return match{}, false
	}
	c := match{named: f.plain < leastPlain*min(f.massA, f.massB) && f.figures == 0, silent: silence(a.denial, b.denial)}
	c.lone = across(a.text, b.text) && s.kindsOf(f, a, b) < sureKinds
	values := s.values[:len(signals)]
	f.values(values)
	c.logit = m.models.first.logit(values)
	if c.logit >= leastLogit || len(a.text.claims) == 1 && len(b.text.claims) == 1 {
		c.values = s.keep(len(signals))
		copy(c.values, values)
	}
	return c, true
}

// valuesOf returns the values of the signals of a cell under the weights in s.
// Of most cells nobody asks for them again, and they would be a third of all
// memory that long texts take: those are counted once more.
func (s *scratch) valuesOf(a, b *telling, x *match) []float64 {
	if x.values == nil {
		x.values = make([]float64, len(signals))
		s.look(&a.claims[x.a], &b.claims[x.b]).values(x.values)
	}
	return x.values
}
