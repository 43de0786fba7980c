package quote_test

import (
	"context"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// TestNoQuotationHasTwoSpeakers: the reader of speakers here, who follows a text
// over its sentences, and that of package passage, who reads one claim, never name
// two for one quotation. That passage names none where somebody is named in another
// sentence is as it should be.
func TestNoQuotationHasTwoSpeakers(t *testing.T) {
	credited, alike := 0, 0
	check := func(body, language string) {
		d := cutDocument(body, language)
		all, err := quote.All(context.Background(), []*text.Document{d}, false, quote.Original{})
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range all {
			if q.Nested || q.Speaker == "" {
				continue
			}
			credited++
			f := passage.Read(d, d.Claims[q.Claim].Span)
			found := len(f.Speakers) == 0
			for _, s := range f.Speakers {
				if name := f.Said(s.Name()); strings.Contains(name, q.Speaker) || strings.Contains(q.Speaker, name) {
					found = true
					alike++
					break
				}
			}
			if !found {
				t.Errorf("%q of %q is credited to %q here", q.Of(d.Text), f.Said([2]int{0, len(f.Words)}), q.Speaker)
			}
		}
	}
	for _, w := range made.Wordings(t, "../testdata/fidelity") {
		check(w.Original, w.Language)
		check(w.Account, w.Language)
	}
	for _, s := range append(made.Stories(t, "../testdata/gold"), made.Stories(t, "../testdata/across")...) {
		for _, a := range s.Texts {
			check(a.Text, a.Language)
		}
	}
	if credited < 100 || alike < credited*8/10 {
		t.Errorf("of %d quotations that are credited %d are in their claim too", credited, alike)
	}
}
