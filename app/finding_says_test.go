package app

import (
	"testing"

	"synoptic/compare"
)

func TestFindingIsSaidInTheLanguageOfTheWindow(t *testing.T) {
	t.Cleanup(func() { spoken.Store(nil); tongue.Store("en") })
	for _, x := range []struct {
		tongue string
		f      compare.Finding
		want   string
	}{
		{"en", compare.Finding{Says: `"not" was added to the quotation`}, "“not” was added to the quotation"},
		{"fr", compare.Finding{Says: `"not" was added to the quotation`}, "« not » s’ajoute à la citation"},
		{"fr", compare.Finding{Says: "55 wells became at least 50"}, "55 wells devient at least 50"},
		{"fr", compare.Finding{Says: `"not" was added`, ByPerson: true}, `"not" was added`},
		{"fr", compare.Finding{Says: "What no check says"}, "What no check says"},
	} {
		if err := speak(x.tongue); err != nil {
			t.Fatal(err)
		}
		if got := findingSays(x.f); got != x.want {
			t.Errorf("%s: %q, want %q", x.tongue, got, x.want)
		}
	}
}

// TestEverySignalHasAName holds that the window names what spoke for a pair,
// whatever signals the engine uses.
func TestEverySignalHasAName(t *testing.T) {
	w := opened(t, lib(t))
	seen := 0
	for i := range w.cmp.Groups {
		for account := range w.cmp.Accounts {
			p := w.cmp.Cell(&w.cmp.Groups[i], account).Pair
			if p == nil {
				continue
			}
			for _, l := range p.Links {
				for name := range l.Why {
					if seen++; signalNames[name] == "" {
						t.Fatalf("the signal %q has no name in the window", name)
					}
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no pair has a signal")
	}
}

func TestNumbersForPeople(t *testing.T) {
	t.Cleanup(func() { spoken.Store(nil); tongue.Store("en") })
	for _, x := range []struct{ tongue, decimal, percent string }{{"en", "0.99", "85%"}, {"fr", "0,99", "85\u202f%"}} {
		if err := speak(x.tongue); err != nil {
			t.Fatal(err)
		}
		if got := decimal(0.9996); got != x.decimal {
			t.Errorf("%s: 0.9996 is written %s", x.tongue, got)
		}
		if got := decimal(0.07); got != decimal(0.0700001) {
			t.Errorf("0.07 is written %s", got)
		}
		if got := percent(0.85); got != x.percent {
			t.Errorf("%s: 0.85 is written %q", x.tongue, got)
		}
	}
	if got := decimal(1); got != "1,00" {
		t.Errorf("1 is written %s", got)
	}
}
