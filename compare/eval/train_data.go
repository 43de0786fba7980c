package main

import (
	"slices"
	"strings"
	"sync"

	"synoptic/compare/eval/home"

	"synoptic/compare/align"

	"synoptic/compare"
	"synoptic/compare/made/gold"
)

// trainingSets are the sets whose document pairs are learnt from.
var trainingSets = []string{"superpal", "wice", "knownlie", "reports"}

// studied is a document pair as the engine sees it.
type studied struct {
	*align.Study
	right []float64 // of each look
	set   int
	part  int             // noPart for what is learnt from always
	told  map[int]float64 // claims of the first account: 1 told, halfTold where only partial
}

// reportsSet is the place of reports among the training sets.
const reportsSet = 3

// unclear is what people call partial where it is learnt from neither way.
const unclear = -1

// noPart is the part of what the figures do not rest on.
const noPart = -1

// studies looks at all document pairs that are learnt from.
func studies() ([]studied, error) {
	var out []studied
	for n, name := range trainingSets {
		pairs, err := readPairs(name)
		if err != nil {
			return nil, err
		}
		pairs = slices.DeleteFunc(pairs, (*docPair).kept)
		out = append(out, studyAll(pairs, n)...)
	}
	story, err := moroccoStudy(len(trainingSets))
	if err != nil {
		return nil, err
	}
	out = append(out, story)
	for _, p := range stories() {
		s := p.study(len(trainingSets) + 1)
		s.part = noPart
		out = append(out, s)
	}
	tuned, err := tuneStudies(len(trainingSets))
	return append(out, tuned...), err
}

// studyAll looks at document pairs side by side.
func studyAll(pairs []*docPair, set int) []studied {
	out := make([]studied, len(pairs))
	var running sync.WaitGroup
	for i, p := range pairs {
		running.Go(func() { out[i] = p.study(set) })
	}
	running.Wait()
	return out
}

// caution is taken off the logit of the second look, so that of the links that
// are called sure 95 of 100 are right on the stories of reports.
const caution = 0.3

// learnLinks learns from the studies chosen.
func learnLinks(sets []studied, of func(*studied) bool) align.Learnt {
	var chosen []studied
	for _, s := range sets {
		if of(&s) {
			chosen = append(chosen, s)
		}
	}
	kinds := len(trainingSets) + 2
	first := learn(firstLooks(chosen), kinds)
	bias := meanBias(first.bias)
	looks := secondLooks(chosen, first, bias)
	second := learn(looks, kinds)
	return align.Learnt{First: align.Weights{Bias: bias, Of: first.weights}, Second: align.Weights{Bias: meanBias(second.bias) - caution, Of: second.weights},
		Trees: treesOver(firstLooks(chosen), looks, &second), State: align.Weights{Of: make([]float64, len(align.StateSignals()))}}
}

// linkTrees is how many trees are learnt over both looks.
const linkTrees = 150

// treesOver learns trees over both looks for what the second leaves unexplained.
func treesOver(first, second []example, m *regression) align.Trees {
	both := make([]example, len(first))
	offsets := make([]float64, len(first))
	for i, e := range second {
		both[i] = e
		both[i].values = slices.Concat(first[i].values, e.values)
		offsets[i] = m.logit(e.values, e.set)
	}
	return growTrees(both, offsets, linkTrees)
}

// crossLinks are the models of links that learnt from all parts but one each.
var crossLinks = sync.OnceValues(func() (out [parts]align.Learnt, err error) {
	sets, err := studies()
	if err != nil {
		return out, err
	}
	for part := range out {
		out[part] = learnLinks(sets, func(s *studied) bool { return s.part != part })
	}
	return out, nil
})

// crossModels are crossLinks with what was learnt of claims for an account, from
// the same parts.
var crossModels = sync.OnceValues(func() (out [parts]align.Learnt, err error) {
	if out, err = crossLinks(); err != nil {
		return out, err
	}
	claims, err := toldClaims()
	if err != nil {
		return out, err
	}
	for part := range out {
		learnStates(&out[part], claims, func(c *toldClaim) bool { return c.part != part })
	}
	return out, nil
})

// tuneStudies looks at the pairs of compare/testdata/gold/tune.
func tuneStudies(set int) ([]studied, error) {
	pairs, err := gold.Read(goldFolder)
	if err != nil {
		return nil, err
	}
	var out []studied
	for _, p := range pairs {
		if !p.Tune() {
			continue
		}
		out = append(out, goldStudy(p, set))
	}
	return out, nil
}

// goldStudy looks at a pair of compare/testdata/gold. What people call partial
// is half a link.
func goldStudy(p *gold.Pair, set int) studied {
	s := studied{Study: align.NewStudy(p.Result.Accounts[0], p.Result.Accounts[1]), set: set, part: noPart, told: map[int]float64{}}
	for at, label := range p.Links {
		s.told[at.Original] = max(s.told[at.Original], map[gold.Label]float64{gold.Aligned: 1, gold.Partial: halfTold}[label])
	}
	for _, l := range s.Looks {
		label := p.Links[gold.Line{Original: l.A, Account: l.B}]
		s.right = append(s.right, map[gold.Label]float64{gold.Aligned: 1, gold.Partial: 0.5}[label])
	}
	return s
}

// moroccoStudy looks at the first case, all of which is learnt from. What
// people call partial is half a link.
func moroccoStudy(set int) (studied, error) {
	links, err := home.Table(home.Sets(), "morocco", "gold.tsv")
	if err != nil {
		return studied{}, err
	}
	texts, err := moroccoTexts()
	if err != nil {
		return studied{}, err
	}
	a, b := texts[0], texts[1]
	s := studied{Study: align.NewStudy(a, b), set: set, part: noPart, told: map[int]float64{}}
	claimsA, claimsB := compare.Split(a.Text, a.Language), compare.Split(b.Text, b.Language)
	for _, l := range s.Looks {
		right := 0.0
		for _, g := range links {
			if strings.Contains(claimsA[l.A].Of(a.Text), g["original"]) && strings.Contains(claimsB[l.B].Of(b.Text), g["account"]) {
				right = map[string]float64{"aligned": 1, "partial": 0.5}[g["label"]]
			}
		}
		s.right = append(s.right, right)
		s.told[l.A] = max(s.told[l.A], right)
	}
	return s, nil
}

func (p *docPair) study(set int) studied {
	s := studied{Study: align.NewStudy(p.a, p.b), set: set, part: p.part, told: map[int]float64{}}
	a, b := compare.SplitLines(p.a.Text), compare.SplitLines(p.b.Text)
	for i, c := range a {
		for at, label := range p.gold {
			if at.a == c.Line {
				s.told[i] = max(s.told[i], map[bool]float64{true: halfTold, false: 1}[set == reportsSet && label == "partial"])
			}
		}
	}
	for _, l := range s.Looks {
		label, ok := p.gold[line{a[l.A].Line, b[l.B].Line}]
		right := float64(count(ok))
		if set == reportsSet && label == "partial" {
			right = unclear
		}
		s.right = append(s.right, right)
	}
	return s
}

const (
	// alike is what the links of a set come to together, whatever their number;
	// those of real stories, which people compare, and of Morocco and the gold
	// pairs count for more.
	alike                   = 300.0
	realStories, ownStories = 2, 2
	// manyLooks is the number of looks of a set from which only one in ten
	// that is no link is learnt from, and counts for ten.
	manyLooks = 50_000
)

// examples makes examples of the looks of studies; values are those of each look.
func examples(sets []studied, values func(n int, s *studied) [][]float64) []example {
	links, looks := map[int]float64{}, map[int]int{}
	for _, s := range sets {
		for _, r := range s.right {
			links[s.set] += max(0, r)
			looks[s.set]++
		}
	}
	var out []example
	for n := range sets {
		s := &sets[n]
		for i, v := range values(n, s) {
			if s.right[i] == unclear {
				continue
			}
			weight := shareOf(s.set) * alike / (links[s.set] + 1)
			if looks[s.set] > manyLooks && s.right[i] == 0 {
				if i%10 != 0 {
					continue
				}
				weight *= 10
			}
			out = append(out, example{v, s.right[i], weight, s.set})
		}
	}
	return out
}

// shareOf is how much more the links of a set count than those of others.
func shareOf(set int) float64 {
	switch {
	case set == reportsSet:
		return realStories
	case set > reportsSet:
		return ownStories
	}
	return 1
}

func firstLooks(sets []studied) []example {
	return examples(sets, func(_ int, s *studied) [][]float64 { return s.values() })
}

func secondLooks(sets []studied, first regression, bias float64) []example {
	return examples(sets, func(_ int, s *studied) [][]float64 { return s.Context(logits(s.values(), first, bias)) })
}
