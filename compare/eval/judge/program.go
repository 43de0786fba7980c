package main

import (
	"bufio"
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"

	"synoptic/compare"
)

// measureProgram prints what the program says of pairs that a person linked:
// the measures of the judge as a whole, checks and learnt units together.
func measureProgram(dumping string) error {
	pairs, err := readAll()
	if err != nil {
		return err
	}
	found, doubted := make([][]compare.Finding, len(pairs)), make([][]compare.Finding, len(pairs))
	var wait sync.WaitGroup
	for w := range 2 {
		wait.Go(func() {
			for i := w; i < len(pairs); i += 2 {
				found[i], doubted[i] = findings(pairs[i])
			}
		})
	}
	wait.Wait()
	if dumping != "" {
		if err := dumpFindings(dumping, pairs, found, doubted); err != nil {
			return err
		}
	}
	for _, kept := range []bool{false, true} {
		fmt.Printf("== the program, %s\n", map[bool]string{false: "development", true: "kept out"}[kept])
		byDomain, flags := map[string][2][2]int{}, map[string][2]int{}
		kinds := map[string]map[compare.Kind]int{}
		for i, p := range pairs {
			if p.kept != kept {
				continue
			}
			flagged := b2i(len(found[i]) > 0)
			if p.set == "summedits" {
				t := byDomain[p.domain]
				t[b2i(p.change)][0] += flagged
				t[b2i(p.change)][1]++
				byDomain[p.domain] = t
			}
			t := flags[p.set]
			flags[p.set] = [2]int{t[0] + flagged, t[1] + 1}
			for _, f := range found[i] {
				key := p.set + fmt.Sprint(" changed=", p.change)
				if kinds[key] == nil {
					kinds[key] = map[compare.Kind]int{}
				}
				kinds[key][f.Kind]++
			}
		}
		printDomains(byDomain)
		for _, set := range []string{"mrpc", "stsb", "superpal"} {
			fmt.Printf("%s: %d of %d with a finding (%.3f)\n", set, flags[set][0], flags[set][1], float64(flags[set][0])/float64(max(1, flags[set][1])))
		}
		for _, key := range slices.Sorted(maps.Keys(kinds)) {
			fmt.Printf("  findings of %s: %v\n", key, kinds[key])
		}
	}
	return nil
}

// printDomains prints sensitivity and specificity by domain: faithful and
// changed pairs, flagged and all.
func printDomains(by map[string][2][2]int) {
	sens, spec := 0.0, 0.0
	var out []string
	for _, d := range slices.Sorted(maps.Keys(by)) {
		t := by[d]
		s, c := float64(t[1][0])/float64(t[1][1]), 1-float64(t[0][0])/float64(t[0][1])
		sens, spec = sens+s, spec+c
		out = append(out, fmt.Sprintf("%s %.3f/%.3f", d, s, c))
	}
	n := float64(len(by))
	fmt.Printf("summedits, macro over %d domains: sensitivity %.3f, specificity %.3f: %s\n", len(by), sens/n, spec/n, strings.Join(out, ", "))
}

// findings returns what the program finds between two claims that a person
// linked, and what it says is to check.
func findings(p pair) (sure, toCheck []compare.Finding) {
	before, after := strings.ReplaceAll(p.before, "\n", " "), strings.ReplaceAll(p.after, "\n", " ")
	c, err := compare.Compare(context.Background(), []compare.Account{
		{ID: 1, Role: compare.Original, Text: before, Lines: true, Language: "en"},
		{ID: 2, Role: compare.Retold, Text: after, Lines: true, Language: "en"}},
		compare.Options{Language: "en", Decisions: []compare.Decision{{Verb: compare.Join,
			A: compare.Place{Account: 1, Span: compare.Span{End: len(before)}}, B: compare.Place{Account: 2, Span: compare.Span{End: len(after)}}}}})
	if err != nil {
		return nil, nil
	}
	for _, g := range c.Groups {
		for _, p := range g.Pairs {
			return p.Findings, p.ToCheck
		}
	}
	return nil, nil
}

// dumpFindings writes the pairs of development with what the program finds in
// each, and what is to check.
func dumpFindings(path string, pairs []pair, found, doubted [][]compare.Finding) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for i, p := range pairs {
		if p.kept {
			continue
		}
		fmt.Fprintf(w, "\n%s change=%v %s %s %d\n  %s\n  %s\n", p.set, p.change, p.domain, p.id, len(found[i]), p.before, p.after)
		for _, g := range found[i] {
			fmt.Fprintf(w, "    %.2f %s: %s\n", g.P, g.Kind, g.Says)
		}
		for _, g := range doubted[i] {
			fmt.Fprintf(w, "    %.2f to check, %s: %s\n", g.P, g.Kind, g.Says)
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
