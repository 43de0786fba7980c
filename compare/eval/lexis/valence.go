package main

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// plain are the words that are taken from the list: no faces made of signs.
var plain = regexp.MustCompile(`^[a-z]{2,}$`)

// readValence reads a list of words with how good or bad people found them:
// word, mean of -4 to 4, and more that is not needed, between tabs.
func readValence(path string) (map[string]int, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	out := map[string]int{}
	for line := range strings.Lines(string(raw)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) < 2 || !plain.MatchString(f[0]) {
			continue
		}
		mean, err := strconv.ParseFloat(f[1], 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %q: %w", path, f[0], err)
		}
		if tenths := int(math.Round(10 * mean)); tenths != 0 {
			out[f[0]] = tenths
		}
	}
	return out, nil
}

// packValence writes the words in order, and tenths of their valence.
func packValence(of map[string]int) []byte {
	var words []string
	for w := range of {
		words = append(words, w)
	}
	slices.Sort(words)
	var p packer
	p.text(strings.Join(words, "\n"))
	for _, w := range words {
		p.signed(of[w])
	}
	return p.bytes
}
