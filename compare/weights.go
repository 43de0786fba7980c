package compare

import (
	"math"
	"strconv"
	"strings"
	"sync"
)

// model turns the values of signals into a probability: a logistic
// regression, learnt by `go run ./compare/eval -train`.
type model struct {
	bias    float64
	weights []float64 // of signals
}

// learnt reads the weights once.
var learnt = sync.OnceValue(func() *model {
	m := &model{weights: make([]float64, len(signals))}
	for line := range strings.Lines(string(embedded("words/weights.txt"))) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), "\t")
		x, err := strconv.ParseFloat(value, 64)
		if !ok || strings.HasPrefix(line, "#") || err != nil {
			continue
		}
		if name == "bias" {
			m.bias = x
		}
		for i := range signals {
			if signals[i].name == name {
				m.weights[i] = x
			}
		}
	}
	return m
})

func (m *model) logit(values []float64) float64 {
	z := m.bias
	for i, x := range values {
		z += m.weights[i] * x
	}
	return z
}

func logistic(z float64) float64 { return 1 / (1 + math.Exp(-z)) }
