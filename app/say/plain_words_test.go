package say_test

import (
	"strings"
	"testing"

	"synoptic/app/inspector"
	"synoptic/app/say"
	"synoptic/compare"
)

// TestKindsOfFindingsAreSaidInWordsOfTheField: people did not understand these.
func TestKindsOfFindingsAreSaidInWordsOfTheField(t *testing.T) {
	t.Cleanup(func() { say.Speak("en") })
	for _, language := range []string{"en", "fr"} {
		say.Speak(language)
		for _, k := range compare.Kinds {
			badge := compare.Cell{Status: compare.Changed, Pair: &compare.Pair{Findings: []compare.Finding{{Kind: k}}}}.Badge().Says
			for _, said := range []string{say.Say(say.CapitalFirst(compare.KindSays(k))), say.Say(badge)} {
				for _, unknown := range []string{"Bound ", "Base ", "Act ", "Role ", "Borne ", "Acte ", "Rôle "} {
					if strings.Contains(said+" ", unknown) {
						t.Errorf("%s: %q is said", language, said)
					}
				}
			}
		}
	}
	for name, says := range inspector.SignalNames {
		if strings.Contains(says, "like words") {
			t.Errorf("the signal %s is called %q", name, says)
		}
	}
}
