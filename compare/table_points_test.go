package compare

import (
	"testing"
	"unicode/utf8"
)

// FuzzPoints wants every place of a text in code points, as counting from the
// beginning gives it.
func FuzzPoints(f *testing.F) {
	f.Add("Überschrift\n\nÄrzte zählten 12 Fälle. “Mehr”, hieß es. \n\n 二十四人が見た。\n\nEnde")
	f.Add("\n\n é")
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		c := &Comparison{Accounts: []Account{{ID: 1, Text: text}}, Claims: [][]Claim{Split(text, "en")}}
		of := c.tabler(TableOptions{})
		for at := range text {
			if got, want := of.point(0, at), utf8.RuneCountInString(text[:at]); got != want {
				t.Fatalf("byte %d of %q is point %d, want %d", at, text, got, want)
			}
		}
	})
}
