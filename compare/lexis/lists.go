package lexis

import (
	"strings"

	"synoptic/compare/text"
)

// wordLists are the lists that WordNet does not make needless, by forms.
type wordLists struct {
	direction map[string]int      // 1 up, -1 down
	level     map[string]bool     // neither
	sides     map[string][]int    // pairs of opposites, from 1; the other side is negative
	steps     map[string][]string // scales and steps
}

func readLists() *wordLists {
	out := &wordLists{direction: map[string]int{}, level: map[string]bool{}, sides: map[string][]int{}, steps: map[string][]string{}}
	for tag, words := range text.Lines("lexis/en/directions") {
		for _, w := range words {
			out.direction[w] = map[string]int{"up": 1, "down": -1}[tag]
			out.level[w] = tag == "level"
		}
	}
	for step, words := range text.Lines("lexis/en/steps") {
		for _, w := range words {
			out.steps[w] = append(out.steps[w], step)
		}
	}
	n := 0
	for one, other := range text.Lines("lexis/en/opposites") {
		n++
		for sign, words := range map[int][]string{1: strings.Split(one, "; "), -1: other} {
			for _, w := range words {
				out.sides[w] = append(out.sides[w], sign*n)
			}
		}
	}
	return out
}
