package diff_test

import (
	"strings"
	"testing"

	"synoptic/compare/diff"
	"synoptic/compare/text"
)

// FuzzEdits: the steps join to both wordings, as many words are kept one way
// as the other, and what is kept is the same words on both sides.
func FuzzEdits(f *testing.F) {
	f.Add("the old dam held", "the dam held, \"he said\"")
	f.Add("a b c d a b", "b a c d b")
	f.Add("A\xbd0", "A 0\xa0")
	f.Add("organisation of the UN", "Organization of the U.N.")
	f.Fuzz(func(t *testing.T, a, b string) {
		edits := diff.Diff(a, b)
		var from, to strings.Builder
		for i, e := range edits {
			from.WriteString(e.From)
			to.WriteString(e.To)
			if e.Op == diff.Equal && !sameTokens(e.From, e.To) {
				t.Fatalf("%q is kept as %q", e.From, e.To)
			}
			if i > 0 && e.Op == edits[i-1].Op {
				t.Fatalf("two steps %s follow one another", e.Op)
			}
		}
		if from.String() != a || to.String() != b {
			t.Fatalf("the sides join to %q and %q, not to %q and %q", from.String(), to.String(), a, b)
		}
		if diff.SameWording(a, b) != diff.SameWording(b, a) {
			t.Fatalf("%q and %q have the same wording one way", a, b)
		}
		if !diff.SameWording(a, a) {
			t.Fatalf("%q has not its own wording", a)
		}
	})
}

// sameTokens reports whether two stretches are cut into the same words. A
// stretch is cut anew here, so that one that was cut out of a longer word is
// left alone.
func sameTokens(a, b string) bool {
	x, y := text.Tokenize(a), text.Tokenize(b)
	if len(x) != len(y) {
		return true
	}
	for i := range x {
		if x[i].Key != y[i].Key {
			return false
		}
	}
	return true
}

// TestSameWordingLooksPastPunctuation tells changes of words from all others.
func TestSameWordingLooksPastPunctuation(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"The dam held.", "the dam held", true},
		{"The organisation, it said, paid.", "The organization it said paid", true},
		{"The dam held.", "The dam held not.", false},
		{"The dam held.", "The old dam held.", false},
		{"The dam held.", "The dike held.", false},
		{"It rose 5 percent.", "It rose 5%.", true},
		{"It rose -5.", "It rose 5.", false},
		{"", "", true},
		{"", "dam", false},
	} {
		if got := diff.SameWording(c.a, c.b); got != c.same {
			t.Errorf("%q and %q: same wording %v, want %v", c.a, c.b, got, c.same)
		}
	}
}

// FuzzRising: what is kept never falls, and no longer sequence does.
func FuzzRising(f *testing.F) {
	f.Add([]byte{3, 1, 2, 2, 5, 4})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, raw []byte) {
		raw = raw[:min(len(raw), 12)]
		values := make([]int, len(raw))
		for i, b := range raw {
			values[i] = int(b)
		}
		last, n := -1, 0
		for i, kept := range diff.Rising(values) {
			if !kept {
				continue
			}
			if values[i] < last {
				t.Fatalf("%v: %d is kept after %d", values, values[i], last)
			}
			last, n = values[i], n+1
		}
		if want := longestRising(values, -1); n != want {
			t.Fatalf("%v: %d kept, want %d", values, n, want)
		}
	})
}

// longestRising tries every sequence.
func longestRising(values []int, least int) int {
	if len(values) == 0 {
		return 0
	}
	best := longestRising(values[1:], least)
	if values[0] >= least {
		best = max(best, 1+longestRising(values[1:], values[0]))
	}
	return best
}
