// Package vector says how alike two English sentences are by what their words
// are used beside, where they share no word: the weighted mean of the vectors
// of their words. Words are stems; the vectors are those of GloVe.
package vector

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"
)

// Dimensions is how many numbers a vector has.
const Dimensions = 100

// The table is made by `go -C compare/eval run . -vectors V`. A word has a record
// in vectors.bin, in the order of words.txt: its vector of about length one,
// times Scale, a byte a number, then its weight.
//
//go:embed words.txt
var wordList string

//go:embed vectors.bin
var records string

const (
	// Scale is by what the numbers of a vector of length one are multiplied.
	Scale = 254
	// Record is the length in bytes of what vectors.bin has of a word.
	Record = Dimensions + 1
)

// stems are the words of the table, sorted. Nothing is read before the first
// question.
var stems = sync.OnceValue(func() []string { return strings.Split(strings.TrimSuffix(wordList, "\n"), "\n") })

// Word names a word of the table.
type Word int32

// Find returns the word of a stem; false where the table has none.
func Find(stem string) (Word, bool) {
	at, ok := slices.BinarySearch(stems(), stem)
	return Word(at), ok
}

// Weight is how much a word tells of what a sentence is about, from 0 for the
// commonest to 1 for rare ones: the smooth inverse frequency of Arora, Liang
// and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (2017).
func (w Word) Weight() float32 { return float32(records[int(w)*Record+Dimensions]) / 255 }

// Sentence is the sum of the vectors of words, in any length.
type Sentence [Dimensions]float32

// Add adds a word that counts as much as said.
func (s *Sentence) Add(w Word, weight float32) {
	weight /= Scale
	for i := range s {
		s[i] += weight * float32(int8(records[int(w)*Record+i]))
	}
}

// Unit makes the length one; a sentence of no known words stays nothing.
func (s *Sentence) Unit() {
	if n := s.Dot(s); n > 0 {
		n = 1 / float32(math.Sqrt(float64(n)))
		for i := range s {
			s[i] *= n
		}
	}
}

// Dot returns the product of two sentences; of two of length one their
// cosine, from -1 to 1.
func (s *Sentence) Dot(t *Sentence) float32 {
	var a, b, c, d float32 // four sums: none waits for another
	for i := 0; i < Dimensions; i += 4 {
		a += s[i] * t[i]
		b += s[i+1] * t[i+1]
		c += s[i+2] * t[i+2]
		d += s[i+3] * t[i+3]
	}
	return a + b + c + d
}

// Less takes a share of another sentence away.
func (s *Sentence) Less(t *Sentence, share float32) {
	for i := range s {
		s[i] -= share * t[i]
	}
}
