package main

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/compare/made/gold"
)

// goldFolder is part of the project, unlike the other sets.
var goldFolder = filepath.Join("compare", "testdata", "gold")

// goldPairs measures the pairs of report and story that the project's own
// readers aligned. It shows every link that is wrong or missing in those that
// may be tuned on; go test -v -run Gold ./compare shows the others too.
func goldPairs(w io.Writer) error {
	pairs, err := gold.Read(goldFolder)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "gold: sure links of whole texts; what is partial counts for nothing\n")
	totals := map[string]*gold.Score{"all": {}}
	for _, p := range pairs {
		sure, unsure := p.Found()
		s := p.Score(sure, unsure)
		part, _, _ := strings.Cut(p.Name, "/")
		if totals[part] == nil {
			totals[part] = &gold.Score{}
		}
		totals[part].Add(s)
		totals["all"].Add(s)
		fmt.Fprintln(w, " ", s.Line(p.Name))
		if part != "tune" {
			continue
		}
		for _, line := range p.Differences(sure, unsure) {
			fmt.Fprintln(w, "     ", line)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(totals)) {
		fmt.Fprintln(w, " ", totals[name].Line(name))
	}
	reliability.addGold(pairs)
	return printRivals(w, pairs)
}

// printRivals shows what simple ways to align reach on the same pairs.
func printRivals(w io.Writer, pairs []*gold.Pair) error {
	for _, rival := range gold.Rivals {
		var total gold.Score
		for _, p := range pairs {
			total.Add(p.Score(rival.Align(p), nil))
		}
		fmt.Fprintln(w, " ", total.Line(rival.Name))
	}
	return nil
}
