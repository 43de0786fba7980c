package bundle_test

import (
	"slices"
	"strings"
	"testing"

	"synoptic/data/datatest"

	"synoptic/data/read"
)

// TestLabelsInABodyAreText holds that a line that looks like a label ends the
// text of an article only where nothing but labels follows.
func TestLabelsInABodyAreText(t *testing.T) {
	for _, inside := range [][]string{
		{"Notes: the wall is 900 metres long.", "The mayor said that no house would be lost."},
		{"Graphic", "Its pictures of the storm are hard to bear, the board said."},
		{"Subject: the harbour wall", "So began the letter that the board read out on Monday."},
		{"Language: English", "That was all that the form asked of those who came."},
		{"Correction-Date: May 4, 2021", "That is what the stamp on the last page of it says."},
		{"Classification", "Of that the report has little to say, and nobody asked."},
		{"Load-Date: May 1", "So says the label of the ship that lay at the north quay."},
		{"Organization: the port", "Person: the mayor", "With these words the list of the board ends on its last page."},
	} {
		raw := datatest.NexisFile(t, 2, true, func(_ int, lines []string) []string {
			at := slices.Index(lines, "Body") + 2
			return slices.Concat(lines[:at], inside, lines[at:])
		})
		got, err := read.Bytes("nexis.docx", raw)
		datatest.Must(t, err)
		for _, im := range got {
			if !strings.Contains(im.Text, strings.Join(inside, "\n\n")) {
				t.Errorf("%q: %q", inside, im.Text)
			}
			if strings.Contains(im.Text, "Load-Date: March") {
				t.Errorf("%q: the labels are text: %q", inside, im.Text)
			}
		}
	}
}
