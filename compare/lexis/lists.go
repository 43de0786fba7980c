package lexis

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed words
var wordFiles embed.FS

// wordLists are the lists that WordNet does not make needless, by forms.
type wordLists struct {
	direction map[string]int      // 1 up, -1 down
	sides     map[string][]int    // pairs of opposites, from 1; the other side is negative
	steps     map[string][]string // scales and steps
}

func readLists() *wordLists {
	out := &wordLists{direction: map[string]int{}, sides: map[string][]int{}, steps: map[string][]string{}}
	for tag, words := range entries("directions") {
		for w := range strings.SplitSeq(words, "; ") {
			out.direction[w] = map[string]int{"up": 1, "down": -1}[tag]
		}
	}
	for step, words := range entries("steps") {
		for w := range strings.SplitSeq(words, "; ") {
			out.steps[w] = append(out.steps[w], step)
		}
	}
	n := 0
	for one, other := range entries("opposites") {
		n++
		for sign, words := range map[int]string{1: one, -1: other} {
			for w := range strings.SplitSeq(words, "; ") {
				out.sides[w] = append(out.sides[w], sign*n)
			}
		}
	}
	return out
}

// entries yields the lines of a list, what stands before the colon and what
// behind it.
func entries(name string) func(yield func(string, string) bool) {
	data, err := wordFiles.ReadFile("words/en/" + name + ".txt")
	if err != nil {
		panic(fmt.Sprintf("lexis: %v", err))
	}
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSpace(line)
			if tag, words, ok := strings.Cut(line, ": "); ok && line[0] != '#' && !yield(tag, words) {
				return
			}
		}
	}
}
