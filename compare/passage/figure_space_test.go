package passage

import (
	"testing"

	"synoptic/compare/split"
	"synoptic/compare/text"
)

// Blanks of every width part the thousands of a number; a year or a date
// before a number is no part of it.
func TestSpacedThousands(t *testing.T) {
	for body, want := range map[string]float64{
		"2 600 people": 2600, "2\u00a0600 people": 2600, "2\u202f600 people": 2600, "2\u2009600 people": 2600,
		"1 250 000 people": 1_250_000, "in 2020 600 people came": 600, "On May 3 150 people died": 150, "about 25\u202f% of it": 25,
	} {
		d := text.NewDocument(text.Account{Text: body, Language: "en", Lines: true}, split.SplitLines(body))
		if got := Read(d, text.Span{Start: 0, End: len(body)}).Figures; len(got) != 1 || got[0].Lo != want {
			t.Errorf("%q: %v, want %v", body, got, want)
		}
	}
}
