package data

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
)

// AlikeFrom is the share of runs of words that two texts must have in common
// to be called nearly the same: a story and its update have it, two accounts
// of one report that quote it at length do not.
const AlikeFrom = 0.5

// runWords is how many words a run has whose presence is compared (Broder
// 1997, resemblance by shingles).
const runWords = 4

// Texts finds among texts the one that is most like another. Texts are known
// by the numbers in which they were added, from 0.
type Texts struct {
	sizes []int // runs of each
	with  map[uint64][]int
}

// Add adds a text and returns its number.
func (t *Texts) Add(text string) int {
	if t.with == nil {
		t.with = map[uint64][]int{}
	}
	n := len(t.sizes)
	runs := runsOf(text)
	t.sizes = append(t.sizes, len(runs))
	for _, r := range runs {
		t.with[r] = append(t.with[r], n)
	}
	return n
}

// Nearest returns the number of the text that is most like text and how much
// of both together they have in common, from 0 to 1; -1 and 0 where none has
// anything. Where several are equal it is the first.
func (t *Texts) Nearest(text string) (n int, alike float64) {
	runs := runsOf(text)
	common := map[int]int{}
	for _, r := range runs {
		for _, other := range t.with[r] {
			common[other]++
		}
	}
	n = -1
	for other, both := range common {
		share := float64(both) / float64(len(runs)+t.sizes[other]-both)
		if share > alike || share == alike && other < n {
			n, alike = other, share
		}
	}
	return n, alike
}

// runsOf returns the distinct runs of words of a text, as numbers. Case and
// punctuation do not count. A text of fewer words is one run.
func runsOf(text string) []uint64 {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return nil
	}
	var out []uint64
	for i := 0; i == 0 || i+runWords <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i:min(i+runWords, len(words))] {
			h.Write([]byte(w))
			h.Write([]byte{' '})
		}
		out = append(out, h.Sum64())
	}
	slices.Sort(out)
	return slices.Compact(out)
}
