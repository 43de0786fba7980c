package library

import "testing"

func TestFuzzyPrefersWhatBeginsWords(t *testing.T) {
	for _, x := range []struct{ typed, better, worse string }{
		{"ex", "export csv", "next"}, {"over", "overview", "change over"}, {"dark", "dark", "go to the dark"},
	} {
		if a, b := fuzzy(x.better, x.typed), fuzzy(x.worse, x.typed); a <= b {
			t.Errorf("%q: %q fits %d, %q fits %d", x.typed, x.better, a, x.worse, b)
		}
	}
	for _, x := range [][2]string{{"export csv", "xyz"}, {"abc", "cba"}, {"a long name of letters", "zz"}} {
		if got := fuzzy(x[0], x[1]); got >= 0 {
			t.Errorf("%q fits %q by %d", x[1], x[0], got)
		}
	}
}
