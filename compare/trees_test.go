package compare

import (
	"context"
	"testing"

	"synoptic/compare/align"
	"synoptic/compare/text"
)

func TestPairSignalsAreSymmetric(t *testing.T) {
	for _, pair := range [][2]string{
		{"Two dozen people, 24 in all, were not hurt on 3 May.", "The minister said that 24 people may have been hurt on 4 May 2020."},
		{"The bank lost 2.5 million.", "It said it lost 2,500,000 and 40 percent of 40 percent."},
	} {
		there, back := pairValuesOf(t, pair[0], pair[1]), pairValuesOf(t, pair[1], pair[0])
		for i, name := range align.PairSignals() {
			if d := there[i] - back[i]; d > 1e-9 || d < -1e-9 {
				t.Errorf("%q: %s is %v, changed places %v", pair, name, there[i], back[i])
			}
		}
	}
}

func pairValuesOf(t *testing.T, a, b string) []float64 {
	t.Helper()
	values := align.NewStudy(text.Account{ID: 1, Text: a, Lines: true}, text.Account{ID: 2, Text: b, Lines: true}).Pair()
	if values == nil {
		t.Fatalf("%q and %q are no pair", a, b)
	}
	return values
}

// A confirmed pair may have no word of content, of which nothing can be read.
func TestConfirmedPairWithoutContent(t *testing.T) {
	accounts := []text.Account{{ID: 1, Role: text.Original, Text: "It was they and we and you.", Lines: true}, {ID: 2, Role: text.Retold, Text: "This is what I am for.", Lines: true}}
	c, err := Compare(context.Background(), accounts, Options{Language: "en", Decisions: []Decision{{Verb: Join, A: Place{1, text.Span{Start: 0, End: 27}}, B: Place{2, text.Span{Start: 0, End: 22}}}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Groups) != 1 || len(c.Groups[0].Pairs) != 1 {
		t.Errorf("%d groups, want one with a pair", len(c.Groups))
	}
}
