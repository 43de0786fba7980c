package text_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"synoptic/compare/text"
)

// edits is how many letters must be put in, taken out or changed to make one
// word of another (Levenshtein), by its definition.
func edits(x, y string) int {
	if x == "" || y == "" {
		return len(x) + len(y)
	}
	if x[0] == y[0] {
		return edits(x[1:], y[1:])
	}
	return 1 + min(edits(x[1:], y), edits(x, y[1:]), edits(x[1:], y[1:]))
}

// swapped is a word with the letters at i and behind it in each other's place.
func swapped(word string, i int) string {
	return word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:]
}

// TestAlikeWordsAreThoseOfFewEdits: words are alike where they are the same, one
// edit (of eight letters and more, two) or one exchange of neighbours apart.
func TestAlikeWordsAreThoseOfFewEdits(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 1))
	for range 4000 {
		x := randomWord(r, 2+r.IntN(7))
		y := x
		for range r.IntN(3) {
			switch i := r.IntN(len(y)); r.IntN(4) {
			case 0:
				y = y[:i] + randomWord(r, 1) + y[i:]
			case 1:
				y = y[:i] + randomWord(r, 1) + y[i+1:]
			case 2:
				y = y[:i] + y[i+1:]
			case 3:
				if i+1 < len(y) {
					y = swapped(y, i)
				}
			}
			if y == "" {
				y = "a"
			}
		}
		most := 0
		if n := min(len(x), len(y)); n >= 8 {
			most = 2
		} else if n >= 5 {
			most = 1
		}
		want := x == y || most > 0 && edits(x, y) <= most
		for i := range len(x) - 1 {
			want = want || most > 0 && swapped(x, i) == y
		}
		if got := text.AlikeWord(x, y); got != want {
			t.Fatalf("%q and %q are alike: %v", x, y, got)
		}
		if text.AlikeWord(x, y) != text.AlikeWord(y, x) {
			t.Fatalf("%q and %q are alike one way only", x, y)
		}
	}
}

// randomWord is a word of few letters, so that they come again.
func randomWord(r *rand.Rand, n int) string {
	var out strings.Builder
	for range n {
		out.WriteByte("abc"[r.IntN(3)])
	}
	return out.String()
}

// TestGroupsOfThreeDigitsAreOneNumber, however many, with a word before and
// behind; what has four digits, begins with a nought or stands on the next line
// is another.
func TestGroupsOfThreeDigitsAreOneNumber(t *testing.T) {
	last := func(body string) string {
		tokens := text.Tokenize(body)
		for i, x := range tokens {
			if x.Kind == text.NumberToken {
				end := text.LastGroup(body, tokens, i)
				return body[x.Start:tokens[end].End]
			}
		}
		return ""
	}
	for n := range 5 {
		for _, first := range []string{"1", "22", "333"} {
			number := first + strings.Repeat(" 000", n)
			for _, blank := range []string{" ", "\u00a0", "\u202f"} {
				number := strings.ReplaceAll(number, " ", blank)
				if got := last("of " + number + " people"); got != number {
					t.Errorf("%q is read as %q", number, got)
				}
			}
		}
	}
	for body, want := range map[string]string{"in 2020 600 came": "2020", "no 012 600 came": "012", "of 12\n600 came": "12", "of 12 60 came": "12", "of 12 6000 came": "12", "of 12, 600 came": "12", "of 12 600": "12 600"} {
		if got := last(body); got != want {
			t.Errorf("in %q the number is %q, want %q", body, got, want)
		}
	}
}
