package compare

import (
	"reflect"
	"testing"
)

// TestTablesReadWhatTheChecksRead: tables read less of a passage than the
// checks do, and list the same of it.
func TestTablesReadWhatTheChecksRead(t *testing.T) {
	d := prepare(Account{Language: "en", Text: "Officials said about 310 people from Italy may have left on Saturday. According to the Harbour Board, 275 of the 400 gates in Norway were not closed on 3 May 2021. Maria Lund said that 4 percent of women could lose 1.2 million euros."}, nil)
	d.claims = Split(d.Text, "en")
	if len(d.claims) != 3 {
		t.Fatalf("%d claims, want 3", len(d.claims))
	}
	for i := range d.claims {
		whole, listed := readFacts(d, d.claims[i].Span), readListed(d, d.claims[i].Span)
		for name, of := range map[string]func(*facts) []Span{"figures": figureSpans, "hedges": hedgeSpans, "speakers": speakerSpans} {
			if a, b := of(whole), of(listed); !reflect.DeepEqual(a, b) {
				t.Errorf("claim %d, %s: %v for the checks, %v in tables", i, name, a, b)
			}
		}
		for j := range d.claims {
			other := d.claims[j].Span
			a, b := newReading(whole, readFacts(d, other), nil, nil, true, 1), newReading(listed, readListed(d, other), nil, nil, true, 1)
			if x, y := a.couples(), b.couples(); !reflect.DeepEqual(x, y) {
				t.Errorf("claims %d and %d: figures %v for the checks, %v in tables", i, j, x, y)
			}
		}
	}
}
