package doc_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"synoptic/data/read/doc"

	"synoptic/data/read"
)

// shortTexts have a few letters beyond a to z each, from which little can be told.
var shortTexts = []string{
	"The café was shut.", "“No house will be lost,” the mayor said.", "It’s £12 million.", "The naïve plan cost €3.4 million.", "Zürich did not reply – the bridge stays closed.",
	"Two cafés and the Hôtel de Ville were shut on Monday, because the gates leaked, the board said.", "Curaçao and São Tomé voted for it, Côte d’Ivoire against.",
	"Le maire a refusé.", "Der Bürgermeister sagte nein.", "El señor Núñez habló.", "O prefeito disse que não.", "Nie wiadomo, ilu było rannych.", "Starosta řekl, že most bude.",
	"A hídon hétfőn senki sem járt.", "Başkan hayır dedi.", "Meras sakė, kad ne.", "Primarul a spus că nu ştie.", "Ærlig talt, sagde han på øen.", "Võrumaa sõnas, et mitte.", "Brúnni var lokað.",
	"Most je zaprt, je rekel župan Črnuč.", "La città è più bella, perché no?", "Совет заседал.", "Το συμβούλιο συνεδρίασε.", "המועצה התכנסה.", "اجتمع المجلس.",
	"The board met in March. Nobody was hurt, it said, and the quay was opened again after nine days; the café beside it stayed shut for the whole of the summer, to the dismay of its owner.",
	"Résumé: the plan’s cost rose 5 °C … no, 5 %.", "He paid ¥500 or £3.", "§ 5 applies; see ¶ 3 — “as is”.", "50 µg a day, ± 2 µg.",
}

// TestWhatIsReadWronglyIsNeverSure reads texts of many languages, whole and their
// first words, in every code page in which they can be written: where the
// letters are not those that were written, the encoding is called a guess.
func TestWhatIsReadWronglyIsNeverSure(t *testing.T) {
	texts := append([]string{}, shortTexts...)
	for _, x := range encodedTexts {
		words := strings.Fields(x.text)
		texts = append(texts, x.text, strings.Join(words[:min(len(words), 6)], " "), strings.Join(words[min(len(words), 6):], " "), x.text+" "+x.text+"\n\n"+x.text)
	}
	sure, guessed, wrong, every := 0, 0, 0, 6
	if os.Getenv("SYNOPTIC_CAMPAIGN") != "" {
		every = 1
	}
	for i, page := range charmap.All {
		name := page.(interface{ String() string }).String()
		for k, body := range texts {
			if (i+k)%every > 0 {
				continue
			}
			raw, err := page.NewEncoder().String(body)
			if err != nil || doc.IsASCII([]byte(raw)) {
				continue
			}
			got, err := read.Bytes("a.txt", []byte(raw))
			if err != nil {
				guessed++ // refused
				continue
			}
			right := got[0].Text == doc.Spelled(body)
			switch {
			case doc.Guessed(got[0]) || strings.Contains(got[0].Text, "\ufffd"):
				guessed++
			case right:
				sure++
			default:
				wrong++
				t.Errorf("%s read as %s, and called sure: %.60q, was %.60q", name, got[0].Origin.Encoding, got[0].Text, body)
			}
		}
	}
	t.Logf("%d sure and right, %d guesses, %d sure and wrong", sure, guessed, wrong)
	if sure < guessed/2 {
		t.Errorf("%d sure, %d guesses: nobody looks where everything is a guess", sure, guessed)
	}
}
