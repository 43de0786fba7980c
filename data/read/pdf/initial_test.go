package pdf

import (
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read/doc"
)

// wideAs is how wide letters of Helvetica are, in sizes of the type.
var wideAs = map[string]float64{"T": .61, "A": .67, "I": .28, "“W": 1.28, "É": .67}

// TestLargeFirstLetters: a large first letter belongs to the first line beside
// it, in whatever order the file draws them, and nothing stands between its words.
func TestLargeFirstLetters(t *testing.T) {
	const second, third, fourth = "for the road that runs behind it from the old port to the new", "market at the edge of the town, and for the gate at its north end.", "It cost 12 million crowns, the board of the port said on Monday."
	for _, c := range []struct {
		letter, first string
		lines         int // beside the letter
		want          string
	}{
		{"T", "he council met on Monday to hear the plan for the harbour and", 2, "The council met"},
		{"T", "he council met on Monday to hear the plan for the harbour and", 3, "The council met"},
		{"T", "HE COUNCIL met on Monday to hear the plan for the harbour and", 2, "THE COUNCIL met"},
		{"A", "fter the storm the council met to hear the plan for the harbour", 2, "After the storm"},
		{"A", "storm broke the wall and the council met to hear the plan for it", 3, "A storm broke"},
		{"I", "t was late when the council met to hear the plan for the harbour", 2, "It was late"},
		{"I", "saw the council meet on Monday to hear the plan for the harbour", 2, "I saw the council"},
		{"“W", "e will build it,” the mayor said, when the council had heard him", 2, "“We will build it"},
		{"É", "milie Roe met the council on Monday to hear the plan for the port", 2, "Émilie Roe met"},
	} {
		for name, order := range map[string]func(letter datatest.Drawn, rest []datatest.Drawn) []datatest.Drawn{
			"letter first": func(l datatest.Drawn, rest []datatest.Drawn) []datatest.Drawn {
				return append([]datatest.Drawn{l}, rest...)
			},
			"letter last": func(l datatest.Drawn, rest []datatest.Drawn) []datatest.Drawn { return append(rest, l) },
			"in between": func(l datatest.Drawn, rest []datatest.Drawn) []datatest.Drawn {
				return append([]datatest.Drawn{rest[0], l}, rest[1:]...)
			},
		} {
			size := 14*float64(c.lines) + 8
			letter := datatest.Drawn{X: 72, Y: 700 - 14*float64(c.lines-1), Size: size, Text: c.letter}
			indent := 75 + wideAs[c.letter]*size
			var rest []datatest.Drawn
			for i, line := range []string{c.first, second, third, fourth} {
				x := 72.0
				if i < c.lines {
					x = indent
				}
				rest = append(rest, datatest.Drawn{X: x, Y: 700 - 14*float64(i), Size: 11, Text: line})
			}
			pages, err := charsOfPDF(t, datatest.PDFOf(order(letter, rest)))
			datatest.Must(t, err)
			im := data.Import{}
			im.Text, im.Removed = doc.Assemble(piecesOfPages(layOut(pages)))
			whole := strings.Join(strings.Fields(data.Restore(im.Text, im.Removed)), " ")
			lead := strings.TrimPrefix(strings.TrimPrefix(c.want, c.letter), " ")
			want := strings.Replace(c.want+c.first[len(lead):], "  ", " ", 1) + " " + second + " " + third + " " + fourth
			if whole != want {
				t.Errorf("%s%s, %d lines, %s:\n got %q\nwant %q", c.letter, c.first, c.lines, name, whole, want)
			}
		}
	}
}

// TestLettersThatAreNotFirst: a letter that no line goes on from stays where it is.
func TestLettersThatAreNotFirst(t *testing.T) {
	pages, err := charsOfPDF(t, datatest.PDFOf(append(datatest.SetLines(100, 700, 11, 14,
		"The council met on Monday to hear the plan for the harbour wall and", "for the road that runs behind it from the old port to the market."),
		datatest.Drawn{X: 72, Y: 690, Size: 30, Text: "B"})))
	datatest.Must(t, err)
	im := data.Import{}
	im.Text, im.Removed = doc.Assemble(piecesOfPages(layOut(pages)))
	if whole := data.Restore(im.Text, im.Removed); strings.Contains(whole, "BThe") || !strings.Contains(whole, "B") {
		t.Errorf("%q", whole)
	}
}
