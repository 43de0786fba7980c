package main

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"synoptic/compare/score"
	"synoptic/compare/unit"
)

// scored is a pair with the probability that it is changed, and that of the
// unit that is likeliest a change.
type scored struct {
	*bag
	p, most float64
}

// scoreOf scores a bag; what was left out or added is no change.
func scoreOf(b *bag, m *score.Model) scored {
	none, most := 1.0, 0.0
	for i := range b.units {
		if c := b.units[i].Class; c == unit.Added || c == unit.LeftOut {
			continue
		}
		u := b.units[i]
		u.Features = b.rows[i]
		p := m.Unit(&u)
		none *= 1 - p
		most = max(most, p)
	}
	return scored{b, 1 - none, most}
}

// sets are measured in this order.
var sets = []string{"summedits", "merged", "mrpc", "mrpc-all", "stsb", "stsb-all", "nearly", "apart", "wice", "superpal", "altered", "copied", "reworded", "reports"}

// print measures the bags wanted.
func print(title string, all []bag, of func(*bag) *score.Model, wanted func(*bag) bool) {
	by := map[string][]scored{}
	for i := range all {
		if b := &all[i]; wanted(b) {
			by[b.set] = append(by[b.set], scoreOf(b, of(b)))
		}
	}
	fmt.Printf("== %s\n", title)
	for _, set := range sets {
		report(set, by[set])
	}
	domains("summedits", by["summedits"], .93)
	kinds("altered", by["altered"])
	kinds("copied", by["copied"])
	calibrated("summedits", by["summedits"])
	calibrated("reports", by["reports"])
}

// auc is the share of pairs of a change and a faithful one that stand in the
// right order.
func auc(list []scored) float64 {
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, func(a, b scored) int { return cmp.Compare(a.p, b.p) })
	ranks, pos := 0.0, 0
	for i := 0; i < len(sorted); {
		j := i
		for j < len(sorted) && sorted[j].p == sorted[i].p {
			j++
		}
		for k := i; k < j; k++ {
			if sorted[k].change {
				ranks += float64(i+j+1) / 2
				pos++
			}
		}
		i = j
	}
	neg := len(list) - pos
	return (ranks - float64(pos)*float64(pos+1)/2) / (float64(pos) * float64(neg))
}

func (s scored) pair() float64 { return s.p }
func (s scored) unit() float64 { return s.most }

// rates returns the sensitivity and specificity where pairs above a line are
// called changed.
func rates(list []scored, of func(scored) float64, line float64) (sensitivity, specificity float64) {
	var hit, pos, clean, neg int
	for _, s := range list {
		if s.change {
			pos++
			hit += b2i(of(s) > line)
		} else {
			neg++
			clean += b2i(of(s) <= line)
		}
	}
	return float64(hit) / max(1, float64(pos)), float64(clean) / max(1, float64(neg))
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// lineFor returns the lowest line that leaves a share of the faithful pairs
// unflagged.
func lineFor(list []scored, of func(scored) float64, specificity float64) float64 {
	var p []float64
	for _, s := range list {
		if !s.change {
			p = append(p, of(s))
		}
	}
	slices.Sort(p)
	return p[max(0, min(len(p)-1, int(specificity*float64(len(p))+.999)-1))]
}

// report prints what a set is told apart by.
func report(name string, list []scored) {
	if len(list) == 0 {
		return
	}
	pos := 0
	for _, s := range list {
		pos += b2i(s.change)
	}
	s5, c5 := rates(list, scored.unit, score.Open-1e-9)
	s8, c8 := rates(list, scored.unit, score.Sure-1e-9)
	switch pos {
	case 0:
		fmt.Printf("%-10s %5d faithful: with a finding %.3f, with one to check %.3f\n", name, len(list), 1-c8, 1-c5)
	case len(list):
		fmt.Printf("%-10s %5d changed: with a finding %.3f, with one to check %.3f\n", name, len(list), s8, s5)
	default:
		at := func(of func(scored) float64, spec float64) float64 {
			s, _ := rates(list, of, lineFor(list, of, spec))
			return s
		}
		fmt.Printf("%-10s %5d, %d changed: AUC %.3f; sensitivity at specificity .93 %.3f, .95 %.3f (by the likeliest unit %.3f, %.3f); with a finding %.3f of the changed, %.3f of the faithful; with one to check %.3f, %.3f\n",
			name, len(list), pos, auc(list), at(scored.pair, .93), at(scored.pair, .95), at(scored.unit, .93), at(scored.unit, .95), s8, 1-c8, s5, 1-c5)
	}
}

// domains prints the mean over domains of sensitivity at one line.
func domains(name string, list []scored, spec float64) {
	by := map[string][]scored{}
	for _, s := range list {
		by[s.domain] = append(by[s.domain], s)
	}
	for _, how := range []struct {
		name string
		of   func(scored) float64
		line float64
	}{{"one line for the pair", scored.pair, lineFor(list, scored.pair, spec)}, {"a finding", scored.unit, score.Sure - 1e-9}} {
		var out []string
		sens, clean := 0.0, 0.0
		for _, d := range slices.Sorted(maps.Keys(by)) {
			s, c := rates(by[d], how.of, how.line)
			sens, clean = sens+s, clean+c
			out = append(out, fmt.Sprintf("%s %.2f/%.2f", d, s, c))
		}
		n := float64(len(by))
		fmt.Printf("  %s by domains, %s (%.3f): sensitivity %.3f, specificity %.3f: %s\n", name, how.name, how.line, sens/n, clean/n, strings.Join(out, ", "))
	}
}

// kinds prints which alterations are found.
func kinds(name string, list []scored) {
	all, found := map[string]int{}, map[string]int{}
	for _, s := range list {
		all[s.domain]++
		found[s.domain] += b2i(s.most >= score.Sure)
	}
	fmt.Printf("  %s found:", name)
	for _, k := range slices.Sorted(maps.Keys(all)) {
		fmt.Printf(" %s %d of %d", k, found[k], all[k])
	}
	fmt.Println()
}

// calibrated prints how many of the pairs with some probability are changed;
// bags of reports are units.
func calibrated(name string, list []scored) {
	fmt.Printf("  %s, changed of those scored", name)
	for lo := .1; lo < .95; lo += .2 {
		n, real, sum := 0, 0, 0.0
		for _, s := range list {
			if s.p >= lo && s.p < lo+.2 {
				n++
				real += b2i(s.change)
				sum += s.p
			}
		}
		fmt.Printf(" %.1f to %.1f: %d of %d;", lo, lo+.2, real, n)
	}
	fmt.Println()
}

// dump writes the pairs of each set from the likeliest down.
func dump(path string, all []bag, model func(*bag) *score.Model) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	var list []scored
	for i := range all {
		if b := &all[i]; !b.kept {
			list = append(list, scoreOf(b, model(b)))
		}
	}
	slices.SortStableFunc(list, func(a, b scored) int { return cmp.Compare(b.p, a.p) })
	for _, s := range list {
		fmt.Fprintf(w, "\n%.2f %.2f %s change=%v %s %s\n  %s\n  %s\n", s.p, s.most, s.set, s.change, s.domain, s.id, s.before, s.after)
		m := model(s.bag)
		for i := range s.units {
			u := &s.units[i]
			fmt.Fprintf(w, "    %.2f %s [%s] -> [%s]\n", m.Unit(u), u.Class, s.before[u.From.Start:u.From.End], s.after[u.To.Start:u.To.End])
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
