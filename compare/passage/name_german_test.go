package passage

import (
	"strings"
	"testing"

	"synoptic/compare/text"
)

// TestGermanPersons: every noun has a capital, and few of them are names.
func TestGermanPersons(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Die Kanzlerin hatte Fehler eingeräumt und Gespräche angeboten.", ""},
		{"Am Abend hatte der Minister Kritik an der Bahn geübt.", ""},
		{"Als Ministerin Verantwortung zu übernehmen, war ihr Ziel.", ""},
		{"Der neue Präsident Frankreichs kam Ende März.", ""},
		{"Ein Sprecher Anfang Juni: Der Staatsanwalt Rom bleibt fern.", ""},
		{"Mark Strafe und Art der Haft, Will man das?", ""},
		{"Innenministerin Vogt sprach mit Bürgermeister Otto Lang.", "vogt; otto lang"},
		{"Dr. Eva K. Sommer und Frau Prof. Dr. Ruth Klein-Wehr kamen.", "eva k sommer; ruth klein wehr"},
		{"Ursula von der Aue traf Karl zu Lohe.", "ursula aue; karl zu lohe"},
		{"Peter Roth klagte. Später zog Roth die Klage zurück. Der rote Roth blieb.", "peter roth; roth"},
		{"Bäcker Koch klagte. Minister Koch schwieg. Der Koch ging heim.", "koch; koch"},
		{"SPD und CDU stritten über die AG und den LKW, KI-Systeme und 20 MW.", "spd; cdu"},
	} {
		d := text.NewDocument(text.Account{Text: c.text, Language: "de"}, []text.Claim{{Span: text.Span{Start: 0, End: len(c.text)}, Kind: text.Statement}})
		f := Read(d, d.Claims[0].Span)
		var got []string
		for _, n := range f.Names {
			if len(n.Place) == 0 {
				got = append(got, strings.Join(n.Keys, " "))
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %q, want %q", c.text, s, c.want)
		}
	}
}
