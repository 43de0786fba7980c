package read_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/data/read"
)

// TestNearestOfLongTexts compares texts of which only a part of the runs is
// kept.
func TestNearestOfLongTexts(t *testing.T) {
	var long, other strings.Builder
	for n := range 5 * read.MostRuns {
		fmt.Fprintf(&long, "a%d ", n)
		fmt.Fprintf(&other, "b%d ", n)
	}
	text := long.String()
	var texts read.Texts
	texts.Add(other.String())
	of := texts.Add(text)
	short := texts.Add(text[:len(text)/20])
	for _, x := range []struct {
		what, text string
		n          int
		from, to   float64
	}{
		{"itself", text, of, 1, 1},
		{"itself with a word more", text + "end", of, .99, 0.999999},
		{"the first half", text[:len(text)/2], of, .47, .53},
		{"a part of another size", text[:len(text)/18], short, .85, .95},
	} {
		n, alike := texts.Nearest(x.text)
		if n != x.n || alike < x.from || alike > x.to {
			t.Errorf("%s: nearest is %d with %f, want %d and %v to %v", x.what, n, alike, x.n, x.from, x.to)
		}
	}
}
