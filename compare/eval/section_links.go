package main

import (
	"fmt"
	"io"
	"slices"
)

// linkSection measures a set of linked documents. Of the sets that are learnt
// from, every document is scored by what was learnt from others.
func linkSection(set string, more func(w io.Writer, s *linkSet)) func(io.Writer) error {
	return func(w io.Writer) error {
		s, err := alignSet(set)
		if err != nil {
			return err
		}
		how := "not learnt from"
		if slices.Contains(trainingSets, set) {
			how = fmt.Sprintf("every document by what was learnt from the other parts of %d", parts)
		}
		fmt.Fprintf(w, "%s, %s\n", set, how)
		fmt.Fprintf(w, "  sure                 %v\n", s.rate(isSure, both))
		fmt.Fprintf(w, "  sure and unsure      %v\n", s.rate(isShown, both))
		bound, at := s.best()
		fmt.Fprintf(w, "  best threshold %.2f  %v (upper bound)\n", at, bound)
		if more != nil {
			more(w, s)
		}
		s.addTo(&reliability)
		if slices.Contains(rankedFor, set) {
			return printRankings(w, s)
		}
		return nil
	}
}

// rankedFor are the sets that are a task of finding.
var rankedFor = []string{"knownlie", "checkthat2020"}

// printRankings measures how the lines of b are put in order for a line of a: by
// the engine's own ranking of all, and by the links alone.
func printRankings(w io.Writer, s *linkSet) error {
	candidates, err := s.candidates()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "  MAP@5, candidates    %.3f   MAP@1 %.3f\n", s.meanPrecision(5, candidates), s.meanPrecision(1, candidates))
	fmt.Fprintf(w, "  MAP@5, links alone   %.3f   MAP@1 %.3f\n", s.meanPrecision(5, s.offered), s.meanPrecision(1, s.offered))
	return nil
}

func sets(w io.Writer, s *linkSet) {
	fmt.Fprintf(w, "  aligned only, sure   %v\n", s.rate(isSure, aligned))
	fmt.Fprintf(w, "  aligned only         %v\n", s.rate(isShown, aligned))
	fmt.Fprintf(w, "  best set             F1 %.3f   sure only %.3f\n", s.bestSet(isShown), s.bestSet(isSure))
}
