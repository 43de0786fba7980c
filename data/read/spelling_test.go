package read_test

import (
	"strings"
	"testing"

	"synoptic/data/read"
)

// TestLettersThatLookAlikeAreSpelledAlike in every kind of text.
func TestLettersThatLookAlikeAreSpelledAlike(t *testing.T) {
	for in, want := range map[string]string{
		"The oﬃce of the ﬂood board ﬁled its ﬁndings.": "The office of the flood board filed its findings.",
		"ﬆ and ﬅ":          "st and st",
		"１２ ＫＭ ５０％":        "12 KM 50%",
		"12\u202fkm":       "12\u00a0km",
		"Ⅳ and ⅷ":          "IV and viii",
		"𝐰𝐚𝐥𝐥 𝟏𝟐":          "wall 12",
		"5 µm, 5 ㎞, 5 ㎡":   "5 μm, 5 km, 5 m²",
		"5 ℃":              "5 °C",
		"№ 5":              "No. 5",
		"doesn′t, 6′ 2″":   "doesn’t, 6′ 2″",
		"fe\u200cll\u200e": "fell",
		"می\u200cروم":      "می\u200cروم",
		"ﺍﺟﺘﻤﻊ":            "اجتمع",
		"اجتمـــع":         "اجتمع",
		"10⁶, ½, ™, 中，文。":  "10⁶, ½, ™, 中，文。",
		"👩\u200d👩":         "👩\u200d👩",
	} {
		for name, raw := range map[string]string{"a.txt": in, "a.html": "<p>" + in + "</p>", "a.md": in} {
			want := want
			if name != "a.txt" {
				want = strings.ReplaceAll(want, "\u00a0", " ")
			}
			got, err := read.Bytes(name, []byte(raw))
			if err != nil || got[0].Text != want {
				t.Errorf("%q in %s: %v %q, want %q", in, name, err, got[0].Text, want)
			}
		}
	}
}
