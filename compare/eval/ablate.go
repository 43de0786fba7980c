package main

import (
	"fmt"
	"io"

	"synoptic/compare/align"

	"synoptic/compare"
	"synoptic/compare/made/gold"
)

// ablate prints what each signal adds: the best F1 of the second look on
// documents that were not learnt from, with all signals and with each one
// left out. The best threshold of each set is taken, so that signals are
// compared and not thresholds. The rates are of the cells that were looked at.
func ablate(w io.Writer) error {
	sets, err := studies()
	if err != nil {
		return err
	}
	sets, held, names, err := heldOut(sets)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "best F1 on what was not learnt from, and the change where a signal is left out\n  %-24s", "")
	for _, n := range names {
		fmt.Fprintf(w, "%16s", n)
	}
	fmt.Fprintln(w)
	whole := without(sets, held, -1, -1)
	printRates(w, "all signals", whole, nil)
	for i, s := range compare.Signals() {
		printRates(w, s, without(sets, held, i, -1), whole)
	}
	for i, s := range align.ContextSignals() {
		printRates(w, "among others: "+s, without(sets, held, -1, i), whole)
	}
	return nil
}

func printRates(w io.Writer, name string, rates, whole []float64) {
	fmt.Fprintf(w, "  %-34.34s", name)
	for i, r := range rates {
		if whole != nil {
			fmt.Fprintf(w, "%+8.3f", r-whole[i])
		} else {
			fmt.Fprintf(w, "%8.3f", r)
		}
	}
	fmt.Fprintln(w)
}

// partsHeld is how many of the parts ablate does not learn from.
const partsHeld = 2

// heldOut parts what is learnt from and, by set, what is not.
func heldOut(all []studied) (sets []studied, out [][]studied, names []string, err error) {
	out = make([][]studied, len(trainingSets))
	for _, s := range all {
		if s.part == noPart || s.part >= partsHeld {
			sets = append(sets, s)
		} else {
			out[s.set] = append(out[s.set], s)
		}
	}
	pairs, err := gold.Read(goldFolder)
	if err != nil {
		return nil, nil, nil, err
	}
	var set []studied
	for _, p := range pairs {
		if !p.Tune() {
			set = append(set, goldStudy(p, len(trainingSets)))
		}
	}
	return sets, append(out, set), append(append([]string{}, trainingSets...), "gold/test"), nil
}

// without learns both looks without a signal of the first (-1 for none) and
// one of the second, and returns the best F1 of each set held out.
func without(sets []studied, held [][]studied, first, second int) []float64 {
	kinds := len(trainingSets) + 2
	look := func(_ int, s *studied) [][]float64 { return hidden(s.values(), first) }
	one := learn(examples(sets, look), kinds)
	bias := meanBias(one.bias)
	again := func(_ int, s *studied) [][]float64 {
		return hidden(s.Context(logits(hidden(s.values(), first), one, bias)), second)
	}
	two := learn(examples(sets, again), kinds)
	var out []float64
	for _, set := range held {
		var points []scored
		wanted := 0
		for i := range set {
			for k, z := range logits(again(0, &set[i]), two, 0) {
				if set[i].right[k] == 0.5 || set[i].right[k] == unclear {
					continue // what is partial counts for nothing
				}
				points = append(points, scored{z, set[i].right[k] == 1})
				wanted += count(set[i].right[k] == 1)
			}
		}
		best, _ := bestRate(points, wanted)
		out = append(out, best.F1)
	}
	return out
}

func (s *studied) values() [][]float64 {
	var out [][]float64
	for _, l := range s.Looks {
		out = append(out, l.Values)
	}
	return out
}

// hidden returns values with one of them always 0; -1 hides none.
func hidden(values [][]float64, which int) [][]float64 {
	if which < 0 {
		return values
	}
	var out [][]float64
	for _, v := range values {
		v = append([]float64{}, v...)
		v[which] = 0
		out = append(out, v)
	}
	return out
}

func logits(values [][]float64, by regression, bias float64) []float64 {
	var out []float64
	for _, v := range values {
		z := bias
		for i, x := range v {
			z += by.weights[i] * x
		}
		out = append(out, z)
	}
	return out
}
