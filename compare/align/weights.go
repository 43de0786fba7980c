package align

import (
	"math"
	"strconv"
	"strings"
	"sync"

	"synoptic/compare/text"
)

// model turns the values of signals into a probability: a logistic
// regression.
type model struct {
	bias    float64
	weights []float64
}

func (m *model) logit(values []float64) float64 {
	z := m.bias
	for i, x := range values {
		z += m.weights[i] * x
	}
	return z
}

func logistic(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// models are what was learnt, by `go -C compare/eval run . -train`.
type models struct {
	first  model // a cell by itself
	second model // a cell among the others of its pair of texts
	trees  Trees // what they add to it: over the signals of the first look, then those of the second
	state  model // a claim for an account
	alone  model // the only cell of two texts of one claim: how alike they are
	rank   model // a claim among those that may be linked with another by hand

	stateTrees Trees // what they add to state
}

// learnt reads the weights once.
var learnt = sync.OnceValue(func() *models {
	table := map[string]float64{}
	for line := range strings.Lines(string(text.Embedded("words/weights.txt"))) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		if x, err := strconv.ParseFloat(fields[2], 64); err == nil {
			table[fields[0]+"\t"+fields[1]] = x
		}
	}
	return &models{
		first:  newModel(table, "first", Signals()),
		second: newModel(table, "second", ContextSignals()),
		trees:  readTrees("words/links.txt", LinkSignals()),
		alone:  newModel(table, "alone", Signals()),
		rank:   newModel(table, "rank", RankSignals()),
		state:  newModel(table, "state", StateSignals()),

		stateTrees: readTrees("words/states.txt", StateSignals()),
	}
})

func newModel(table map[string]float64, name string, signals []string) model {
	m := model{bias: table[name+"\tbias"]}
	for _, s := range signals {
		m.weights = append(m.weights, table[name+"\t"+s])
	}
	return m
}
