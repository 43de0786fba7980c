package bundle_test

import (
	"slices"
	"strings"
	"testing"

	"synoptic/data/read"
)

// codesOfText are the codes with which Factiva begins the parts of a text.
var codesOfText = []string{"LP", "TD"}

// TestWhatStandsAroundAnArticleIsCalledSo: in whatever form a database writes
// an article, its text is all of its paragraphs and nothing is taken out between
// them, and what stands before it is no footer. What databases write of an
// article behind it may be called either.
func TestWhatStandsAroundAnArticleIsCalledSo(t *testing.T) {
	for _, b := range bundles {
		got, err := read.Bytes(b.file, []byte(b.make(t, 2, 0)))
		if err != nil || len(got) != 2 {
			t.Errorf("%s: %v, %d articles", b.file, err, len(got))
			continue
		}
		for _, im := range got {
			whole := im.Text
			for _, r := range im.Removed {
				whole = whole[:r.Start] + r.Text + whole[r.Start:]
			}
			first, last := strings.Index(whole, "The pumping station"), strings.Index(whole, "Nobody was hurt.")
			if first < 0 || last < first {
				t.Errorf("%s: the article is %q", b.file, im.Text)
			}
			behind := false
			for _, r := range im.Removed {
				says := strings.TrimSpace(r.Text)
				switch {
				case says == "" || slices.Contains(codesOfText, says):
				case r.Start < first && r.Why == "footer":
					t.Errorf("%s: %q is called a footer", b.file, r.Text)
				case first < r.Start && r.Start < last:
					t.Errorf("%s: %q was taken out of the text", b.file, r.Text)
				}
				behind = behind || r.Start > last && r.Why == "footer"
			}
			if !behind && b.file == "factiva2.html" {
				t.Errorf("%s: nothing behind the text is a footer", b.file)
			}
		}
	}
}
