package app

import (
	"strings"
	"testing"

	"synoptic/app/review"
	"synoptic/app/say"
	"synoptic/data/read"
)

// TestWhyAFileWasNotReadHasTwoLines holds that the list of a review shows a
// usual reason whole, and of a longer one what there is room for.
func TestWhyAFileWasNotReadHasTwoLines(t *testing.T) {
	_, err := read.Bytes("a.docx", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
	for says, whole := range map[string]bool{"locked.zip is protected by a password. Take the password off, and import it again.": true, say.Sentence(err): false} {
		lines := review.FailedLines(says, 280)
		if len(lines) != 2 || whole && strings.Join(lines, " ") != says || !whole && !strings.HasSuffix(lines[1], "…") {
			t.Errorf("%q is shown as %q", says, lines)
		}
	}
}
