package app

import (
	"testing"

	"synoptic/app/inspector"
	"synoptic/app/say"
	"synoptic/compare"
)

func TestFindingIsSaidInTheLanguageOfTheWindow(t *testing.T) {
	t.Cleanup(func() { say.Speak("en") })
	for _, x := range []struct {
		tongue string
		f      compare.Finding
		want   string
	}{
		{"en", compare.Finding{Says: compare.SentenceOf(`"%s" was added to the quotation`, "not")}, "“not” was added to the quotation"},
		{"fr", compare.Finding{Says: compare.SentenceOf(`"%s" was added to the quotation`, "not")}, "« not » s’ajoute à la citation"},
		{"fr", compare.Finding{Says: compare.SentenceOf("%s became %s", "55 wells", "at least 50")}, "55 wells devient at least 50"},
		{"fr", compare.Finding{Says: compare.OwnWords(`"not" was added`), ByPerson: true}, `"not" was added`},
		{"fr", compare.Finding{Says: compare.SentenceOf("What no check says")}, "What no check says"},
	} {
		if err := say.Speak(x.tongue); err != nil {
			t.Fatal(err)
		}
		if got := say.FindingSays(x.f); got != x.want {
			t.Errorf("%s: %q, want %q", x.tongue, got, x.want)
		}
	}
}

// TestEverySignalHasAName holds that the window names what spoke for a pair,
// whatever signals the engine uses.
func TestEverySignalHasAName(t *testing.T) {
	w := opened(t, lib(t))
	seen := 0
	for i := range w.s.Cmp.Groups {
		for account := range w.s.Cmp.Accounts {
			p := w.s.Cmp.Cell(&w.s.Cmp.Groups[i], account).Pair
			if p == nil {
				continue
			}
			for _, l := range p.Links {
				for name := range l.Why {
					if seen++; inspector.SignalNames[name] == "" {
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
