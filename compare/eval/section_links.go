package main

import (
	"fmt"
	"io"
	"slices"
)

// linkSection measures a set of linked documents.
func linkSection(set string, more func(w io.Writer, s *linkSet, of choose)) func(io.Writer) error {
	return func(w io.Writer) error {
		s, err := alignSet(set)
		if err != nil {
			return err
		}
		for _, part := range []struct {
			name string
			of   choose
		}{{"all", all}, {"not learnt from", unseen}} {
			if part.name == "all" && !slices.Contains(trainingSets, set) {
				continue
			}
			fmt.Fprintf(w, "%s, %s\n", set, part.name)
			fmt.Fprintf(w, "  sure                 %v\n", s.rate(part.of, isSure, both))
			fmt.Fprintf(w, "  score %.2f and up    %v\n", possible, s.rate(part.of, isPossible, both))
			bound, at := s.best(part.of)
			fmt.Fprintf(w, "  best threshold %.2f  %v (upper bound)\n", at, bound)
			if more != nil {
				more(w, s, part.of)
			}
		}
		if slices.Contains(rankedFor, set) {
			printRankings(w, s)
		}
		s.addTo(&reliability)
		return nil
	}
}

// rankedFor are the sets that are a task of finding.
var rankedFor = []string{"knownlie", "checkthat2020"}

// printRankings measures how the lines of b are put in order for a line of a: by
// the engine's own ranking of all, and by the links alone.
func printRankings(w io.Writer, s *linkSet) {
	for _, r := range []struct {
		name string
		by   ranking
	}{{"MAP@5, candidates   ", s.candidates()}, {"MAP@5, links alone  ", s.offered}} {
		fmt.Fprintf(w, "  %s %.3f   MAP@1 %.3f", r.name, s.meanPrecision(false, 5, r.by), s.meanPrecision(false, 1, r.by))
		fmt.Fprintf(w, "   not learnt from: %.3f   %.3f\n", s.meanPrecision(true, 5, r.by), s.meanPrecision(true, 1, r.by))
	}
}

func sets(w io.Writer, s *linkSet, of choose) {
	fmt.Fprintf(w, "  aligned only, sure   %v\n", s.rate(of, isSure, aligned))
	fmt.Fprintf(w, "  aligned only         %v\n", s.rate(of, isPossible, aligned))
	fmt.Fprintf(w, "  best set             F1 %.3f   sure only %.3f\n", s.bestSet(of, isPossible), s.bestSet(of, isSure))
}
