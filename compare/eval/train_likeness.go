package main

import (
	"math"
	"slices"
	"strings"
	"sync"

	"synoptic/compare/eval/home"

	"synoptic/compare/align"

	"synoptic/compare"
)

// likenessSets are the sets of sentence pairs that are learnt from, all of
// them: with a graded likeness (stsb) or none (mrpc).
var likenessSets = []string{"stsb", "mrpc"}

// weightOfLikeness is what a pair of stsb and one of mrpc count: degrees of
// likeness tell more than yes and no.
var weightOfLikeness = [2]float64{5, 1}

// likened is a sentence pair with the likeness that people gave it.
type likened struct {
	row    home.Row
	set    int       // index into likenessSets
	part   int       // of the folds
	values []float64 // of align.PairSignals; nil where there are none
	right  float64   // 0 to 1
	score  float64   // by what did not learn from its part
}

// readLikened reads the pairs. Neighbours go into different parts.
func readLikened() ([]likened, error) {
	var out []likened
	for set, name := range likenessSets {
		rows, err := home.Table(home.Sets(), name, "pairs.tsv")
		if err != nil {
			return nil, err
		}
		for i, r := range rows {
			p := likened{row: r, set: set, part: i % folds, right: decimal(r["score"])}
			if name == "stsb" {
				p.right /= 5
			}
			p.values = align.NewStudy(sentence(1, r["text_a"]), sentence(2, r["text_b"])).Pair()
			out = append(out, p)
		}
	}
	return out, nil
}

func sentence(id int64, text string) compare.Account {
	return compare.Account{ID: id, Language: "en", Text: text, Lines: true}
}

// likenessTrees is how many trees are learnt of them.
const likenessTrees = 450

// likenessModel scores texts of one claim each: trees over a regression.
type likenessModel struct {
	alone regression
	trees align.Trees
}

// learnLikeness learns from the pairs of all parts but one; -1 leaves out none.
func learnLikeness(pairs []likened, but int) *likenessModel {
	var chosen []*likened
	var examples []example
	for i := range pairs {
		if p := &pairs[i]; p.values != nil && p.part != but {
			chosen = append(chosen, p)
			examples = append(examples, example{firstOf(p.values), p.right, weightOfLikeness[p.set], p.set})
		}
	}
	m := &likenessModel{alone: learn(examples, len(likenessSets))}
	var offsets []float64
	for i, p := range chosen {
		offsets = append(offsets, m.alone.logit(firstOf(p.values), p.set))
		examples[i].values = m.seen(p.values)
	}
	m.trees = growTrees(examples, offsets, likenessTrees)
	return m
}

// firstOf are the values of compare.Signals among those of align.PairSignals.
func firstOf(values []float64) []float64 { return values[:len(compare.Signals())] }

// seen returns the values with the model's own logit in place of the engine's.
func (m *likenessModel) seen(values []float64) []float64 {
	out := slices.Clone(values)
	out[slices.Index(align.PairSignals(), "regression")] = m.alone.logit(firstOf(values), 0)
	return out
}

// score returns the likeness of a pair, as compare.Similarity does.
func (m *likenessModel) score(values []float64) float64 {
	if values == nil {
		return 0
	}
	seen := m.seen(values)
	return 1 / (1 + math.Exp(-m.alone.logit(firstOf(seen), 0)-m.trees.Of(seen)))
}

func (r *regression) logit(values []float64, set int) float64 {
	z := r.bias[set]
	for i, x := range values {
		z += r.weights[i] * x
	}
	return z
}

// folds is into how many parts the sentence pairs are cut to be scored by what
// was learnt from the other parts.
const folds = 10

// crossScored are the pairs of likenessSets so scored.
var crossScored = sync.OnceValues(func() ([]likened, error) {
	pairs, err := readLikened()
	if err != nil {
		return nil, err
	}
	var running sync.WaitGroup
	for part := range folds {
		running.Go(func() {
			m := learnLikeness(pairs, part)
			for i := range pairs {
				if p := &pairs[i]; p.part == part {
					p.score = m.score(p.values)
				}
			}
		})
	}
	running.Wait()
	return pairs, nil
})

// trainLikeness learns from all pairs, and writes the regression and the trees.
func trainLikeness(weights *strings.Builder) (trees string, err error) {
	pairs, err := readLikened()
	if err != nil {
		return "", err
	}
	m := learnLikeness(pairs, -1)
	writeWeights(weights, "alone", compare.Signals(), align.Weights{Bias: m.alone.bias[0], Of: m.alone.weights})
	return "# trees over align.PairSignals; learnt by go -C compare/eval run . -train\n" + m.trees.Table(align.PairSignals()), nil
}
