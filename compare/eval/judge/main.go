// Command judge learns how likely a unit of change is one of substance, and
// measures what was learnt.
//
//	go -C compare/eval run ./judge          measures compare/score/table.txt
//	go -C compare/eval run ./judge -train   learns it again
//	go -C compare/eval run ./judge -program measures the program: checks and learnt units together
//	go -C compare/eval run ./judge -cross   measures what is learnt without a part, part by part
//
// The sets lie in the folder that SYNOPTIC_EVAL names, by default
// ../shared/eval. What kept.txt names is out of every decision.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"synoptic/compare/eval/home"
	"synoptic/compare/score"
	"synoptic/compare/unit"
)

func main() {
	learning := flag.Bool("train", false, "learn the table again, after measuring as -cross does")
	crossing := flag.Bool("cross", false, "measure by cross-validation")
	program := flag.Bool("program", false, "measure the program: checks and learnt units together")
	rest := flag.String("rest", "", "write what is learnt without the part kept out to a `file`, to measure the program by that part")
	without := flag.String("without", "", "leave out measures whose names begin so, several between commas")
	dumping := flag.String("dump", "", "write the pairs of cross-validation and their units to a `file`")
	judged := flag.String("judged", "", "learn from the findings that people judged too: a `file` of synoptic export --layout judged")
	flag.Parse()
	if err := home.Go(); err != nil {
		fmt.Fprintln(os.Stderr, "judge:", err)
		os.Exit(1)
	}
	if *program {
		if err := measureProgram(*dumping); err != nil {
			fmt.Fprintln(os.Stderr, "judge:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(*learning, *crossing, *without, *dumping, *rest, *judged); err != nil {
		fmt.Fprintln(os.Stderr, "judge:", err)
		os.Exit(1)
	}
}

func run(learning, crossing bool, without, dumping, rest, judged string) error {
	all, err := readBags()
	if err != nil {
		return err
	}
	if judged != "" {
		own, err := judgedBags(judged)
		if err != nil {
			return err
		}
		all = append(all, own...)
	}
	if without != "" {
		blank(all, strings.Split(without, ","))
	}
	if rest != "" {
		m := learn(all, func(b *bag) bool { return !b.kept }, usual)
		m.Slope, m.Shift = score.Usual().Slope, score.Usual().Shift
		return write(m, rest)
	}
	if !learning && !crossing {
		print("all of development", all, func(b *bag) *score.Model { return score.Usual() }, func(b *bag) bool { return !b.kept })
		print("kept out", all, func(b *bag) *score.Model { return score.Usual() }, func(b *bag) bool { return b.kept })
		if dumping != "" {
			return dump(dumping, all, func(*bag) *score.Model { return score.Usual() })
		}
		return nil
	}
	models, calibration := cross(all)
	print("development, cross-validated", all, func(b *bag) *score.Model { return models[b.fold(folds)] }, func(b *bag) bool { return !b.kept })
	if dumping != "" {
		if err := dump(dumping, all, func(b *bag) *score.Model { return models[b.fold(folds)] }); err != nil {
			return err
		}
	}
	if !learning {
		return nil
	}
	two := learn(all, func(b *bag) bool { return !b.kept }, usual)
	two.Slope, two.Shift = calibration.Slope, calibration.Shift
	print("kept out, learnt from the rest", all, func(*bag) *score.Model { return two }, func(b *bag) bool { return b.kept })
	final := learn(all, func(*bag) bool { return true }, usual)
	final.Slope, final.Shift = calibration.Slope, calibration.Shift
	return write(final, filepath.Join("compare", "score", "table.txt"))
}

func write(m *score.Model, path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := m.Write(f); err != nil {
		return err
	}
	return f.Close()
}

// readBags reads all sets, alters copies, and takes the measures.
func readBags() ([]bag, error) {
	pairs, err := readAll()
	if err != nil {
		return nil, err
	}
	both := merged(pairs)
	pairs = append(pairs, altered(pairs)...)
	pairs = append(pairs, reworded(pairs)...)
	lines, err := reportLines()
	if err != nil {
		return nil, err
	}
	pairs = append(pairs, copied(lines)...)
	out := append(softened(bags(pairs)), both...)
	reports, err := reportBags()
	return append(out, reports...), err
}

// blank takes measures away.
func blank(all []bag, names []string) {
	for k, name := range unit.FeatureNames() {
		for _, n := range names {
			if strings.HasPrefix(name, n) {
				for i := range all {
					for _, r := range all[i].rows {
						r[k] = 0
					}
				}
			}
		}
	}
}

// folds is into how many parts the pairs are cut for cross-validation.
const folds = 5

// cross learns from all parts but one, for each, and calibrates on the parts
// left out.
func cross(all []bag) ([]*score.Model, *score.Model) {
	models := make([]*score.Model, folds)
	for f := range models {
		models[f] = learn(all, func(b *bag) bool { return !b.kept && b.fold(folds) != f }, usual)
	}
	c := calibrate(all, models)
	for _, m := range models {
		m.Slope, m.Shift = c.Slope, c.Shift
	}
	return models, c
}

// forests is how many forests are grown.
const forests = 2

// learn learns a model from some bags; it is not calibrated.
func learn(all []bag, wanted func(*bag) bool, g growth) *score.Model {
	var from []*bag
	for i := range all {
		if b := &all[i]; b.weight > 0 && len(b.rows) > 0 && wanted(b) {
			from = append(from, b)
		}
	}
	s := newSample(from)
	m := &score.Model{Logistic: *learnLogistic(s, 60), Slope: 1}
	for n := range forests {
		g.seed = uint64(n)
		m.Forests = append(m.Forests, *learnForest(s, g))
	}
	return m
}

// calibrate finds the slope and shift under which the pairs that a model did
// not learn from are likeliest (Platt 1999, under the noisy or).
func calibrate(all []bag, models []*score.Model) *score.Model {
	var from []*bag
	var odds [][]float64
	for i := range all {
		b := &all[i]
		if b.kept || b.weight == 0 || len(b.rows) == 0 {
			continue
		}
		from = append(from, b)
		for _, r := range b.rows {
			odds = append(odds, []float64{models[b.fold(folds)].Raw(r)})
		}
	}
	s := newSample(from)
	w := []float64{1, 0}
	minimise(w, func(w, gradient []float64) float64 { return s.loss(odds, w, gradient, 0) })
	return &score.Model{Slope: w[0], Shift: w[1]}
}
