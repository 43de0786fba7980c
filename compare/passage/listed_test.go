package passage

import (
	"reflect"
	"testing"

	"synoptic/compare/split"
	"synoptic/compare/text"
)

// TestTablesReadWhatTheChecksRead: tables read less of a passage than the
// checks do, and list the same of it.
func TestTablesReadWhatTheChecksRead(t *testing.T) {
	d := text.NewDocument(text.Account{Language: "en", Text: "Officials said about 310 people from Italy may have left on Saturday. According to the Harbour Board, 275 of the 400 gates in Norway were not closed on 3 May 2021. Maria Lund said that 4 percent of women could lose 1.2 million euros."}, nil)
	d.Claims = split.Split(d.Text, "en")
	if len(d.Claims) != 3 {
		t.Fatalf("%d claims, want 3", len(d.Claims))
	}
	for i := range d.Claims {
		whole, listed := Read(d, d.Claims[i].Span), ReadListed(d, d.Claims[i].Span)
		for name, of := range map[string]func(*Passage) []text.Span{"figures": figureSpans, "hedges": hedgeSpans, "speakers": speakerSpans} {
			if a, b := of(whole), of(listed); !reflect.DeepEqual(a, b) {
				t.Errorf("claim %d, %s: %v for the checks, %v in tables", i, name, a, b)
			}
		}
	}
}
