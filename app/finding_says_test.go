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
