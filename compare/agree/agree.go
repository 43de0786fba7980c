package agree

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
)

// Missing stands in Ratings where a coder did not code a unit.
const Missing = -1

// Ratings are reliability data of one variable: a row for every unit, a
// column for every coder, categories as numbers from 0, or Missing. The order
// of the numbers is that of the categories where they have one.
type Ratings [][]int

// Estimate is a coefficient with its interval.
type Estimate struct {
	Value     float64
	Defined   bool    // false: there is nothing to compare, or nothing varies
	Low, High float64 // 95 per cent bootstrap interval
	Interval  bool    // false: too few resamples gave a value
}

// Resamples is how many times units are drawn for an interval. The draws are
// seeded alike every time, so that the same codes give the same interval.
const (
	Resamples       = 1000
	seedHigh        = 1960 // Cohen's kappa
	seedLow         = 2011 // Krippendorff's note on computing alpha
	resamplesNeeded = Resamples / 2
)

// pattern is a row of Ratings with how many units have it.
type pattern struct {
	row []int
	n   float64
}

// coefficient computes from patterns; ok is false where it is not defined.
type coefficient func([]pattern) (value float64, ok bool)

// Pairable returns how many units at least two coders coded.
func (r Ratings) Pairable() int {
	n := 0
	for _, row := range r {
		if Coded(row) > 1 {
			n++
		}
	}
	return n
}

// Coded returns how many coders coded a unit.
func Coded(row []int) int {
	n := 0
	for _, v := range row {
		if v != Missing {
			n++
		}
	}
	return n
}

// Percent returns the share, 0 to 1, of pairs of codings of one unit that are
// alike; with two coders the share of units on which they agree.
func (r Ratings) Percent() Estimate { return r.estimate(Percent) }

// Kappa returns Cohen's kappa (1960) of the units that both coders coded. It
// is not defined unless there are two columns.
func (r Ratings) Kappa() Estimate { return r.estimate(Kappa) }

// Alpha returns Krippendorff's alpha (Computing Krippendorff's
// Alpha-Reliability, 2011) for nominal data: any number of coders, missing
// values.
func (r Ratings) Alpha() Estimate { return r.estimate(AlphaOf(Nominal)) }

// AlphaOrdinal returns Krippendorff's alpha for ordinal data.
func (r Ratings) AlphaOrdinal() Estimate { return r.estimate(AlphaOf(ordinal)) }

// estimate computes a coefficient with its interval.
func (r Ratings) estimate(of coefficient) Estimate { return r.Estimates(of)[0] }

// Estimates computes coefficients and, by drawing units with replacement, the
// 2.5th and 97.5th percentile of each, all from the same draws. Draws that
// leave one undefined are left out of it.
func (r Ratings) Estimates(of ...coefficient) []Estimate {
	patterns, units := r.fold()
	out, drawn := make([]Estimate, len(of)), make([][]float64, len(of))
	some := false
	for i, f := range of {
		if v, ok := f(patterns); ok {
			out[i].Value, out[i].Defined, some = v, true, true
		}
	}
	if !some {
		return out
	}
	random := rand.New(rand.NewPCG(seedHigh, seedLow))
	sample := slices.Clone(patterns)
	for range Resamples {
		for i := range sample {
			sample[i].n = 0
		}
		for range units {
			sample[units[random.IntN(len(units))]].n++
		}
		for i, f := range of {
			if v, ok := f(sample); ok && out[i].Defined {
				drawn[i] = append(drawn[i], v)
			}
		}
	}
	for i := range out {
		out[i].span(drawn[i])
	}
	return out
}

// span sets the interval from what the draws gave.
func (e *Estimate) span(drawn []float64) {
	if e.Interval = len(drawn) >= resamplesNeeded; e.Interval {
		slices.Sort(drawn)
		last := float64(len(drawn) - 1)
		e.Low, e.High = drawn[int(math.Round(0.025*last))], drawn[int(math.Round(0.975*last))]
	}
}

// fold gathers units that were coded alike. units holds the pattern of every
// unit that two coders coded.
func (r Ratings) fold() (patterns []pattern, units []int) {
	at := map[string]int{}
	for _, row := range r {
		if Coded(row) < 2 {
			continue
		}
		key := fmt.Sprint(row)
		i, seen := at[key]
		if !seen {
			i = len(patterns)
			at[key] = i
			patterns = append(patterns, pattern{row: row})
		}
		patterns[i].n++
		units = append(units, i)
	}
	return patterns, units
}

// Percent is the share of pairs of codings of one unit that are alike.
func Percent(patterns []pattern) (float64, bool) {
	alike, pairs := 0.0, 0.0
	for _, p := range patterns {
		for i, a := range p.row {
			for _, b := range p.row[i+1:] {
				if a == Missing || b == Missing {
					continue
				}
				if pairs += p.n; a == b {
					alike += p.n
				}
			}
		}
	}
	return alike / pairs, pairs > 0
}

// Kappa is Cohen's kappa (1960) of two coders.
func Kappa(patterns []pattern) (float64, bool) {
	first, second := map[int]float64{}, map[int]float64{}
	alike, n := 0.0, 0.0
	for _, p := range patterns {
		if len(p.row) != 2 {
			return 0, false
		}
		a, b := p.row[0], p.row[1]
		first[a] += p.n
		second[b] += p.n
		if n += p.n; a == b {
			alike += p.n
		}
	}
	chance := 0.0
	for _, v := range sortedKeys(first) { // in order, so that rounding is the same every time
		chance += first[v] * second[v] / (n * n)
	}
	if n == 0 || chance >= 1 {
		return 0, false
	}
	return (alike/n - chance) / (1 - chance), true
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	out := make([]K, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// AlphaOf makes alpha with a squared difference between categories, which are
// given by their place in the frequencies.
func AlphaOf(difference func(frequency []float64, c, k int) float64) coefficient {
	return func(patterns []pattern) (float64, bool) {
		coincidences := coincide(patterns)
		frequency := make([]float64, len(coincidences))
		n := 0.0
		for c, row := range coincidences {
			for _, o := range row {
				frequency[c] += o
			}
			n += frequency[c]
		}
		observed, expected := 0.0, 0.0
		for c := range coincidences {
			for k := c + 1; k < len(coincidences); k++ {
				d := difference(frequency, c, k)
				observed += coincidences[c][k] * d
				expected += frequency[c] * frequency[k] * d
			}
		}
		if expected == 0 {
			return 0, false
		}
		return 1 - (n-1)*observed/expected, true
	}
}

// coincide makes the matrix of coincidences: how often two categories were
// given to one unit, every unit counting as much as it has codings.
func coincide(patterns []pattern) [][]float64 {
	index := map[int]int{}
	for _, p := range patterns {
		for _, v := range p.row {
			if v != Missing {
				index[v] = 0
			}
		}
	}
	for i, v := range sortedKeys(index) {
		index[v] = i
	}
	out := make([][]float64, len(index))
	for i := range out {
		out[i] = make([]float64, len(index))
	}
	for _, p := range patterns {
		weight := p.n / float64(Coded(p.row)-1)
		for i, a := range p.row {
			for j, b := range p.row {
				if i != j && a != Missing && b != Missing {
					out[index[a]][index[b]] += weight
				}
			}
		}
	}
	return out
}

// Nominal is the difference of two categories without an order: they are alike
// or not.
func Nominal([]float64, int, int) float64 { return 1 }

// ordinal is the squared number of ranks between two categories, each counted
// as often as it was used, and half of the two themselves.
func ordinal(frequency []float64, c, k int) float64 {
	d := -(frequency[c] + frequency[k]) / 2
	for g := c; g <= k; g++ {
		d += frequency[g]
	}
	return d * d
}

// Map returns the ratings with each value replaced by what of says of it.
func (r Ratings) Map(of func(value int) int) Ratings {
	out := make(Ratings, len(r))
	for i, row := range r {
		out[i] = make([]int, len(row))
		for j, v := range row {
			out[i][j] = of(v)
		}
	}
	return out
}
