package read_test

import (
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

const (
	longEnglish = "The board of the valley said on Monday that the dam had held through the night, and that nobody was hurt in the villages below it. Engineers will look at the wall in the spring, when the water is low, and they will say whether it has to be mended. The mayor thanked everyone who had helped, and asked people to stay away from the shore until the wind is less strong than it is now."
	longFrench  = "Le conseil de la vallée a déclaré lundi que le barrage avait tenu toute la nuit et que personne n'avait été blessé dans les villages. Les ingénieurs examineront le mur au printemps, quand les eaux seront basses, et ils diront s'il faut le réparer. Le maire a remercié tous ceux qui avaient aidé et a demandé aux gens de ne pas s'approcher de la rive tant que le vent reste aussi fort."
)

func TestDoubts(t *testing.T) {
	text := func(s string) (im data.Import) { im.Text = s; return im }
	page := func(pieces ...doc.Piece) (im data.Import) { im.Text, im.Removed = doc.Assemble(pieces); return im }
	french := text(longFrench)
	french.Language = "en"
	guess := text(longEnglish)
	guess.Warnings = []data.Doubt{doc.Doubt("The encoding is a guess (%s): look whether accents and quotation marks are right.", "windows-1252")}
	stub := doc.Piece{Text: "The board of the valley said on Monday that the dam had held through the night, and that nobody was hurt, in a statement.", Why: "other"}
	for _, x := range []struct {
		what     string
		im       data.Import
		language string
		says     []string
		encode   bool
	}{
		{"a good article", text(longEnglish), "en", nil, false},
		{"hardly any text", text("Subscribe to read on."), "", []string{"4 words"}, false},
		{"one word", text("Home"), "", []string{"Only one word."}, false},
		{"a guess", guess, "en", []string{"guess"}, true},
		{"letters read wrongly", text(strings.ReplaceAll(longEnglish, " the ", " the â€œ")), "en", []string{"garbled"}, true},
		{"much left out", page(doc.Piece{Text: longEnglish}, stub, stub, stub), "en", []string{"72 words in long paragraphs"}, false},
		{"captions left out", page(doc.Piece{Text: longEnglish}, doc.Piece{Text: "A picture of it", Why: "caption"}), "en", nil, false},
		{"the file names another language", french, "", []string{`"en"`}, false},
		{"another language than the comparison", text(longFrench), "en", []string{"hardly a claim"}, false},
	} {
		got := read.Doubts(x.im, x.language)
		if len(got) != len(x.says) {
			t.Errorf("%s: %+v", x.what, got)
			continue
		}
		for i, d := range got {
			if !strings.Contains(d.Says(), x.says[i]) || d.Encode != x.encode {
				t.Errorf("%s: %+v, want %q", x.what, d, x.says[i])
			}
		}
	}
}
