package align

import (
	"math/rand/v2"
	"testing"

	"synoptic/compare/text"
)

// slowInOrder is the textbook method, to compare with.
func slowInOrder(a, b []int32) int {
	row := make([]int, len(b)+1)
	for _, w := range a {
		corner := 0
		for j, x := range b {
			up := row[j+1]
			if w == x {
				row[j+1] = corner + 1
			} else {
				row[j+1] = max(up, row[j])
			}
			corner = up
		}
	}
	return row[len(b)]
}

func TestInOrderIsTheLongestCommonSubsequence(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	v := &vocabulary{keys: make([]text.WordKey, 9)}
	s := newScratch(v)
	for range 3000 {
		a, b := make([]int32, rng.IntN(150)), make([]int32, rng.IntN(150))
		for i := range a {
			a[i] = int32(rng.IntN(9))
		}
		for i := range b {
			b[i] = int32(rng.IntN(9))
		}
		s.mark(b)
		got := s.inOrder(a, len(b))
		s.unmark(b)
		if want := slowInOrder(a, b); got != want {
			t.Fatalf("in order %d, want %d, of %v and %v", got, want, a, b)
		}
	}
}
