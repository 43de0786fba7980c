package table

import (
	"testing"
	"unicode/utf8"

	"synoptic/compare"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// FuzzPoints wants every place of a text in code points, as counting from the
// beginning gives it.
func FuzzPoints(f *testing.F) {
	f.Add("Überschrift\n\nÄrzte zählten 12 Fälle. “Mehr”, hieß es. \n\n 二十四人が見た。\n\nEnde")
	f.Add("\n\n é")
	f.Add("")
	f.Fuzz(func(t *testing.T, body string) {
		c := &compare.Comparison{Accounts: []text.Account{{ID: 1, Text: body}}, Claims: [][]text.Claim{split.Split(body, "en")}}
		of := newTabler(c, TableOptions{})
		for at := range body {
			if got, want := of.point(0, at), utf8.RuneCountInString(body[:at]); got != want {
				t.Fatalf("byte %d of %q is point %d, want %d", at, body, got, want)
			}
		}
	})
}
