package align

import (
	"testing"

	"synoptic/compare/text"
)

// TestSilence holds that a claim of what was not there says nothing of a claim
// that denies nothing, whatever the two speak of.
func TestSilence(t *testing.T) {
	for _, c := range []struct {
		language, a, b string
		silent         bool
	}{
		{"en", "There were no attacks on the harbour in 2024.", "In 2024 the coast guard boarded 14 boats at the harbour.", true},
		{"en", "Nobody was hurt at the depot.", "The depot burned for two days.", true},
		{"en", "There were no attacks on the harbour in 2024.", "The harbour was not attacked last year.", false},
		{"en", "There were no attacks on the harbour in 2024.", "The year passed without an attack.", false},
		{"en", "The coast guard had no boats of its own.", "The coast guard bought boats.", false},
		{"en", "There, at least, the guards had a boat.", "The guards had boats.", false},
		{"fr", "Aucun incident n’a été signalé.", "La garde a arraisonné 14 bateaux.", true},
		{"fr", "Aucun incident n’a été signalé.", "Rien n’est arrivé.", false},
		{"de", "Niemand wurde verletzt.", "Das Lager brannte zwei Tage.", true},
	} {
		a, b := denialOf(text.Tokenize(c.a), c.language), denialOf(text.Tokenize(c.b), c.language)
		if silence(a, b) != c.silent || silence(b, a) != c.silent {
			t.Errorf("%s | %s: %v, %v", c.a, c.b, a, b)
		}
	}
}
