package compare

import (
	"reflect"
	"testing"
)

// TestTablesReadWhatTheChecksRead: tables read less of a passage than the
// checks do, and list the same of it.
func TestTablesReadWhatTheChecksRead(t *testing.T) {
	d := newDocument(Account{Language: "en", Text: "Officials said about 310 people from Italy may have left on Saturday. According to the Harbour Board, 275 of the 400 gates in Norway were not closed on 3 May 2021. Maria Lund said that 4 percent of women could lose 1.2 million euros."}, nil)
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
	}
}

// TestTablesKeepWhatWasRead: a snapshot has what tables list, and a table that
// must read it again has the same cells.
func TestTablesKeepWhatWasRead(t *testing.T) {
	fresh, err := Compare(t.Context(), quay, Options{})
	if err != nil {
		t.Fatal(err)
	}
	kept, err := fresh.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	resumed, err := Resume(t.Context(), quay, kept, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := fresh.Long(TableOptions{}).Head(1 << 20)
	again := &Comparison{Accounts: fresh.Accounts, Claims: fresh.Claims, Groups: fresh.Groups, Quotations: fresh.Quotations}
	for name, c := range map[string]*Comparison{"resumed": resumed, "put together again": again} {
		if got := c.Long(TableOptions{}).Head(1 << 20); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the table is another one\n%v\nwant\n%v", name, got, want)
		}
	}
}
