package align

import (
	"context"

	"synoptic/compare/split"
	"synoptic/compare/text"
)

// Study is what the engine sees of two accounts, for learning and measuring.
type Study struct {
	Looks []Look
	m     *matcher
	a, b  *telling
	cells []*match
}

// Look is a pair of claims that the engine looked at.
type Look struct {
	A, B   int       // indexes of the claims
	Values []float64 // of the signals, in the order of Signals
}

// Signals returns the names of the signals of the first look.
func Signals() []string {
	var out []string
	for _, s := range signals {
		out = append(out, s.name)
	}
	return out
}

// ContextSignals returns the names of the signals of the second look.
func ContextSignals() []string {
	var out []string
	for _, s := range contextSignals {
		out = append(out, s.name)
	}
	return out
}

// NewStudy looks at every cell of two accounts, also those that would not be
// reported.
func NewStudy(a, b text.Account) *Study {
	var docs []*Prepared
	for _, x := range []text.Account{a, b} {
		claims := split.Split(x.Text, x.Language)
		if x.Lines {
			claims = split.SplitLines(x.Text)
		}
		docs = append(docs, Prepare(x, claims))
	}
	ctx := context.Background() // never cancelled, so that there is no error
	m, _ := newMatcher(ctx, docs, nil, nil)
	s := &Study{m: m, a: m.texts[0], b: m.texts[1]}
	weight := make([]float32, len(m.v.keys))
	weigh(m.v, s.a, s.b, weight)
	cells, _ := m.cells(ctx, s.b, newPostings(s.a), weight)
	s.cells = newGrid(context.Background(), s.a, s.b, cells).cells
	work := newScratch(m.v)
	work.weighBy(weight)
	for _, c := range s.cells {
		s.Looks = append(s.Looks, Look{s.a.claims[c.a].ref.Claim, s.b.claims[c.b].ref.Claim, work.valuesOf(s.a, s.b, c)})
	}
	return s
}

// Context returns for every look the values of the signals of the second
// look, given the logits of the first.
func (s *Study) Context(logits []float64) [][]float64 {
	for i := range s.cells {
		s.cells[i].logit = logits[i]
	}
	c := newGrid(context.Background(), s.a, s.b, s.cells)
	work := newScratch(s.m.v)
	work.weighBy(work.own)
	weigh(s.m.v, s.a, s.b, work.weight)
	out := make([][]float64, len(s.cells))
	for i := range s.cells {
		around := c.look(work, i)
		for _, x := range contextSignals {
			out[i] = append(out[i], x.value(&around))
		}
	}
	return out
}

// Weights are those of a logistic regression over Signals, ContextSignals
// or RankSignals.
type Weights struct {
	Bias float64
	Of   []float64
}

// Logit returns the logit of the values of the signals.
func (w Weights) Logit(values []float64) float64 { return w.model().logit(values) }

func (w Weights) model() *model { return &model{w.Bias, w.Of} }

// Learnt is what was learnt of links and of claims for an account.
type Learnt struct {
	First, Second Weights
	Trees         Trees // over both looks
	State         Weights
	StateTrees    Trees
}

// Links returns the links of the two accounts, sure and unsure, as Compare
// would find them had other things been learnt.
func (s *Study) Links(l Learnt) []Link {
	models := *learnt()
	models.first, models.second, models.trees = *l.First.model(), *l.Second.model(), l.Trees
	models.state, models.stateTrees = *l.State.model(), l.StateTrees
	s.m.models, s.m.hub = &models, true
	for i := range s.cells {
		s.cells[i].logit = models.first.logit(s.cells[i].values)
	}
	weight := make([]float32, len(s.m.v.keys))
	weigh(s.m.v, s.a, s.b, weight)
	links, _ := s.m.decide(context.Background(), s.a, s.b, s.cells, func(w *scratch, _ *match) { w.weighBy(weight) }) // never cancelled
	return links
}

// Similarity returns how probable it is, from 0 to 1, that a reader would say
// that two sentences in English say the same thing. It is what two accounts
// of one claim each would be linked with.
func Similarity(a, b string) float64 {
	if b < a {
		a, b = b, a
	}
	var docs []*Prepared
	for _, s := range []string{a, b} {
		whole := []text.Claim{{Span: text.Span{Start: 0, End: len(s)}, Kind: text.Statement}}
		docs = append(docs, Prepare(text.Account{Language: "en", Text: s}, whole))
	}
	ctx := context.Background() // never cancelled, so that there is no error
	m, _ := newMatcher(ctx, docs, nil, nil)
	links, _ := m.pair(ctx, m.texts[1], newPostings(m.texts[0]))
	for _, l := range links {
		return l.Score
	}
	return 0
}
