package text

import "testing"

// FuzzWords wants as many words counted as a text has tokens that are words.
func FuzzWords(f *testing.F) {
	for _, text := range []string{"", "State-of-the-art 24-year-old", "a - b -c- d--e", "co\u2010operation 3,353  words…", "a-\n-b", "--a-b- -c", "\u2011a\u2011b c"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want := 0
		for _, x := range Tokenize(text) {
			if x.IsWord() {
				want++
			}
		}
		if got := Words(text); got != want {
			t.Errorf("%q: %d words, want %d", text, got, want)
		}
	})
}
