package pdf_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read"
)

// drawnPDF makes a page of what is drawn on it.
func drawnPDF(about, content string) []byte {
	return datatest.PDFFrom([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[4 0 R]/Count 1>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + about + "/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>",
		fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(content), content)})
}

// TestWhatNobodySeesOfAPage: what lies outside of the page or is painted over in
// white later is set apart, and said; what is drawn on white, or again over it, is
// text.
func TestWhatNobodySeesOfAPage(t *testing.T) {
	line := func(x, y int, words string) string {
		return fmt.Sprintf("0 g BT /F 11 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n", x, y, words)
	}
	const box = "1 g 50 690 500 30 re f\n"
	text := line(60, 760, "The Fenland dam held through the night, the water board said on Monday.") + line(60, 740, "Nobody in the three villages below it was hurt, and two gates were opened.")
	secret := "The official total is one crown."
	for _, x := range []struct {
		what, about, content string
		hidden               bool
	}{
		{"left of the page", "", text + line(-400, 700, secret), true},
		{"below the page", "", text + line(60, -40, secret), true},
		{"right of the page", "", text + line(640, 700, secret), true},
		{"above the page", "", text + line(60, 900, secret), true},
		{"cut off by a smaller box", "/CropBox[0 720 595 842]", text + line(60, 600, secret), true},
		{"painted over", "", text + line(60, 700, secret) + box, true},
		{"painted over by four lines", "", text + line(60, 700, secret) + "1 1 1 rg 50 690 m 550 690 l 550 720 l 50 720 l h f\n", true},
		{"painted over first, then text", "", line(60, 700, secret) + box + text, true},
		{"on white", "", text + box + line(60, 700, secret), false},
		{"painted over and drawn again", "", text + line(60, 700, secret) + box + line(60, 700, secret), false},
		{"under a frame without filling", "", text + line(60, 700, secret) + "1 G 50 690 500 30 re S\n", false},
		{"beside white", "", text + line(60, 660, secret) + box, false},
		{"under colour that a picture may have", "", text + line(60, 700, secret) + "0.9 1 0.9 rg 300 400 100 30 re f\n", false},
		{"all painted over", "", line(60, 700, secret) + box, false},
		{"under a frame with a hole", "", text + line(60, 700, secret) + "1 g 40 680 520 50 re 50 690 500 30 re f*\n", false},
	} {
		ims, err := read.Bytes("a.pdf", drawnPDF(x.about, x.content))
		if err != nil {
			t.Errorf("%s: %v", x.what, err)
			continue
		}
		if inText := strings.Contains(ims[0].Text, secret); inText == x.hidden {
			t.Errorf("%s: %q", x.what, ims[0].Text)
		}
		said := slices.ContainsFunc(ims[0].Removed, func(r data.Removed) bool { return r.Why == "hidden" && strings.TrimSpace(r.Text) == secret })
		if said != x.hidden {
			t.Errorf("%s: set apart %v", x.what, ims[0].Removed)
		}
	}
}
