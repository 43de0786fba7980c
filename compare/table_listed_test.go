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
		for j := range d.claims {
			other := d.claims[j].Span
			a, b := newReading(whole, readFacts(d, other), nil, nil, true, 1), newReading(listed, readListed(d, other), nil, nil, true, 1)
			if x, y := a.couples(), b.couples(); !reflect.DeepEqual(x, y) {
				t.Errorf("claims %d and %d: figures %v for the checks, %v in tables", i, j, x, y)
			}
		}
	}
}

// TestTablesKeepWhatWasRead: a comparison and its snapshot have what tables
// list, and a table that must read it again, as of a snapshot of an earlier
// version, has the same cells.
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
	for name, c := range map[string]*Comparison{"compared": fresh, "resumed": resumed} {
		for _, g := range c.Groups {
			for i := range g.Pairs {
				if g.Pairs[i].figures == 0 {
					t.Errorf("%s: nobody looked at the figures of %s, account %d", name, g.ID, g.Pairs[i].To)
				}
				g.Pairs[i].figures = 0
			}
			for _, m := range g.Members {
				for _, claim := range m.Passage() {
					if c.judge.facts.mentions[m.Account][claim].Load() == nil && len(g.Pairs) > 0 {
						t.Errorf("%s: what claim %d of account %d mentions is not kept", name, claim, m.Account)
					}
				}
			}
		}
		c.judge.facts.mentions = newJudge(c.judge.docs, true).facts.mentions
		if got := c.Long(TableOptions{}).Head(1 << 20); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: read again, the table is another one\n%v\nwant\n%v", name, got, want)
		}
	}
}
