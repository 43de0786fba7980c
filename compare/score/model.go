package score

import (
	_ "embed"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"synoptic/compare/unit"
)

//go:embed table.txt
var table string

var usual = sync.OnceValue(func() *Model {
	m, err := ReadModel(table)
	if err != nil { // the table is part of the program
		panic(fmt.Sprintf("score: %v", err))
	}
	return m
})

// Usual returns the model that is part of the program.
func Usual() *Model { return usual() }

// A Model gives a unit the probability that it is a change of substance.
type Model struct {
	Logistic Logistic
	Forests  []Forest
	// Slope and Shift calibrate: the log odds are Slope times the mean of the
	// models' log odds, and Shift.
	Slope, Shift float64
}

// Logistic is a logistic regression over the measures, standardised.
type Logistic struct {
	Mean, Scale []float64
	Weight      []float64 // the last is the intercept
}

// Forest is a sum of trees.
type Forest struct {
	Start float64
	Trees []Tree
}

// Tree is a full binary tree: inner nodes in the order of a heap, then leaves.
type Tree struct {
	Feature []int
	At      []float32 // a row goes right where its measure is above
	Leaf    []float64
}

// Odds returns the log odds that a logistic regression gives.
func (l *Logistic) Odds(row []float32) float64 {
	z := l.Weight[len(row)]
	for k, x := range row {
		z += l.Weight[k] * (float64(x) - l.Mean[k]) / l.Scale[k]
	}
	return z
}

// Of returns the leaf that a row comes to.
func (t *Tree) Of(row []float32) int {
	n := 0
	for n < len(t.Feature) {
		if row[t.Feature[n]] > t.At[n] {
			n = 2*n + 2
		} else {
			n = 2*n + 1
		}
	}
	return n - len(t.Feature)
}

// Odds returns the log odds that a forest gives.
func (f *Forest) Odds(row []float32) float64 {
	z := f.Start
	for i := range f.Trees {
		z += f.Trees[i].Leaf[f.Trees[i].Of(row)]
	}
	return z
}

// mostOdds is how sure any one model may be.
const mostOdds = 14

// Raw returns the mean of the models' log odds, not calibrated.
func (m *Model) Raw(row []float32) float64 {
	z := max(-mostOdds, min(mostOdds, m.Logistic.Odds(row)))
	for i := range m.Forests {
		z += max(-mostOdds, min(mostOdds, m.Forests[i].Odds(row)))
	}
	return z / float64(1+len(m.Forests))
}

// Unit returns the probability that a unit is a change of substance.
func (m *Model) Unit(u *unit.Unit) float64 {
	return sigmoid(m.Slope*m.Raw(u.Features) + m.Shift)
}

// Pair returns the probability that any of some units is a change of
// substance, from theirs.
func Pair(units []float64) float64 {
	none := 1.0
	for _, p := range units {
		none *= 1 - p
	}
	return 1 - none
}

func sigmoid(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// Write writes a model as a table that ReadModel reads.
func (m *Model) Write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# learnt by go -C compare/eval run ./judge -train\n")
	fmt.Fprintf(&b, "calibration %.5f %.5f\n", m.Slope, m.Shift)
	names := unit.FeatureNames()
	fmt.Fprintf(&b, "intercept %.5f\n", m.Logistic.Weight[len(names)])
	for k, name := range names {
		fmt.Fprintf(&b, "measure %s %.5f %.5f %.5f\n", name, m.Logistic.Weight[k], m.Logistic.Mean[k], m.Logistic.Scale[k])
	}
	for _, f := range m.Forests {
		fmt.Fprintf(&b, "forest %.3f\n", f.Start)
		for _, t := range f.Trees {
			b.WriteString("tree")
			for i, k := range t.Feature {
				fmt.Fprintf(&b, " %d %s", k, strconv.FormatFloat(float64(t.At[i]), 'g', -1, 32))
			}
			for _, x := range t.Leaf {
				fmt.Fprintf(&b, " %.4f", x)
			}
			b.WriteString("\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// ReadModel reads a table of Write. The error names the line that cannot be
// read, or says that the table was learnt from other measures.
func ReadModel(text string) (*Model, error) {
	m := &Model{}
	var names []string
	n := 0
	for line := range strings.Lines(text) {
		n++
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		rest := f[1:]
		if f[0] == "measure" && len(f) > 1 {
			names, rest = append(names, f[1]), f[2:]
		}
		x, err := numbers(rest)
		if err == nil {
			err = m.take(f[0], x)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d of the table of the judge: %w", n, err)
		}
	}
	if !slices.Equal(names, unit.FeatureNames()) {
		return nil, fmt.Errorf("the table of the judge was learnt from other measures: learn it again")
	}
	m.Logistic.Weight = append(m.Logistic.Weight[1:], m.Logistic.Weight[0])
	return m, nil
}

func numbers(fields []string) ([]float64, error) {
	out := make([]float64, len(fields))
	for i, f := range fields {
		x, err := strconv.ParseFloat(f, 64)
		if err != nil {
			return nil, fmt.Errorf("%q is not a number", f)
		}
		out[i] = x
	}
	return out, nil
}

// take takes in a line of a table.
func (m *Model) take(kind string, x []float64) error {
	switch {
	case kind == "calibration" && len(x) == 2:
		m.Slope, m.Shift = x[0], x[1]
	case kind == "intercept" && len(x) == 1:
		m.Logistic.Weight = append(m.Logistic.Weight, x[0])
	case kind == "measure" && len(x) == 3 && len(m.Logistic.Weight) > 0:
		m.Logistic.Weight, m.Logistic.Mean, m.Logistic.Scale = append(m.Logistic.Weight, x[0]), append(m.Logistic.Mean, x[1]), append(m.Logistic.Scale, x[2])
	case kind == "forest" && len(x) == 1:
		m.Forests = append(m.Forests, Forest{Start: x[0]})
	case kind == "tree" && len(m.Forests) > 0:
		return m.takeTree(x)
	default:
		return fmt.Errorf("%q with %d numbers is not known", kind, len(x))
	}
	return nil
}

func (m *Model) takeTree(x []float64) error {
	inner := (len(x) - 1) / 3 // two numbers a node, one a leaf, one leaf more than nodes
	if 3*inner+1 != len(x) || inner&(inner+1) != 0 {
		return fmt.Errorf("%d numbers are no tree", len(x))
	}
	t := Tree{Leaf: x[2*inner:]}
	for i := range inner {
		if k := int(x[2*i]); k < 0 || k >= len(m.Logistic.Mean) {
			return fmt.Errorf("there is no measure %d", k)
		}
		t.Feature, t.At = append(t.Feature, int(x[2*i])), append(t.At, float32(x[2*i+1]))
	}
	f := &m.Forests[len(m.Forests)-1]
	f.Trees = append(f.Trees, t)
	return nil
}
