package doc_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/data/read/doc"
)

// TestSpelledIsOneWayOfWriting: what programs write in several ways is written
// in one, and nothing else is touched.
func TestSpelledIsOneWayOfWriting(t *testing.T) {
	for from, want := range map[string]string{
		"1\u202f600 people":     "1\u00a0600 people",
		"№ 5 of 7":              "No. 5 of 7",
		"Côte d\u2032Ivoire":    "Côte d’Ivoire",
		"5\u2032 10 by 4\u2032": "5\u2032 10 by 4\u2032",
		"plain words, 5 of 7":   "plain words, 5 of 7",
	} {
		if got := doc.Spelled(from); got != want {
			t.Errorf("%+q is spelled %+q, want %+q", from, got, want)
		}
	}
}

// FuzzSpelled: what is spelled once stays, and no letter or digit is lost.
func FuzzSpelled(f *testing.F) {
	for _, s := range []string{"\u202e\xe2", "1\u202f600", "№ 5", "d\u2032I", "co\u00adoperate", "a\u200db", "\ufeffa", "\u202ea\u202c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := doc.Spelled(s)
		if twice := doc.Spelled(once); twice != once {
			t.Errorf("%+q, then %+q", once, twice)
		}
		for _, r := range "aeiou0123456789АЯا" {
			if strings.Count(once, string(r)) < strings.Count(s, string(r)) {
				t.Errorf("%+q loses %q: %+q", s, r, once)
			}
		}
	})
}

// TestADateThatIsOneStaysAsItIs, of whatever century, with a time behind it too.
func TestADateThatIsOneStaysAsItIs(t *testing.T) {
	for year := 1066; year < 2200; year += 63 {
		for _, date := range []string{fmt.Sprint(year), fmt.Sprintf("%d-%02d", year, 1+year%12), fmt.Sprintf("%d-%02d-%02d", year, 1+year%12, 1+year%28)} {
			if got := doc.Date(date); got != date {
				t.Errorf("%q is read as %q", date, got)
			}
			if got := doc.Date(" " + date + "\n"); got != date {
				t.Errorf("%q between blanks is read as %q", date, got)
			}
		}
		day := fmt.Sprintf("%d-%02d-%02d", year, 1+year%12, 1+year%28)
		for _, time := range []string{"T10:20:30Z", " 10:20", "T00:00:00+02:00"} {
			if got := doc.Date(day + time); got != day {
				t.Errorf("%q is read as %q", day+time, got)
			}
		}
	}
}
