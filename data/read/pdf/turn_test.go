package pdf_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/data/datatest"

	"synoptic/data/read"
)

// turnedPDF makes a page whose lines are Drawn by a matrix, the first at x, y
// and each further one dx, dy from there.
func turnedPDF(about, matrix string, x, y, dx, dy float64, lines ...string) []byte {
	content := "BT\n"
	for i, l := range lines {
		content += fmt.Sprintf("/F 11 Tf %s %g %g Tm (%s) Tj\n", matrix, x+dx*float64(i), y+dy*float64(i), l)
	}
	content += "ET"
	return datatest.PDFFrom([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[4 0 R]/Count 1>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + about + "/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>",
		fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(content), content)})
}

// TestTurnedPages reads pages that a reader turns, by the page or by the
// letters: a wide table, a page of a scan. The words are those of a page that
// nobody turned, in their order.
func TestTurnedPages(t *testing.T) {
	lines := []string{"The Fenland dam held through the night, the water board said, and nobody", "in the three villages below it was hurt. Two gates were opened at noon, and",
		"the level fell by eleven centimetres in an hour, as the board had hoped."}
	want := strings.Join(lines, " ")
	for _, x := range []struct {
		what string
		raw  []byte
	}{
		{"a page turned to the right", turnedPDF("/Rotate 90", "0 1 -1 0", 100, 60, 14, 0, lines...)},
		{"a page turned to the left", turnedPDF("/Rotate 270", "0 -1 1 0", 500, 780, -14, 0, lines...)},
		{"a page on its head", turnedPDF("/Rotate 180", "-1 0 0 -1", 540, 100, 0, 14, lines...)},
		{"letters that run up", turnedPDF("", "0 1 -1 0", 100, 60, 14, 0, lines...)},
		{"letters that run down", turnedPDF("", "0 -1 1 0", 500, 780, -14, 0, lines...)},
		{"letters that lie on their side", turnedPDF("/Rotate 90", "1 0 0 1", 60, 700, 0, -14, lines...)},
	} {
		ims, err := read.Bytes("a.pdf", x.raw)
		if err != nil || ims[0].Text != want || len(ims[0].Warnings) > 0 {
			t.Errorf("%s: %v %+v", x.what, err, ims)
		}
	}
	ims, err := read.Bytes("a.pdf", turnedPDF("", "0.94 0.34 -0.34 0.94", 60, 600, 5, -13, lines...))
	if err != nil || len(ims[0].Warnings) != 1 || !strings.Contains(ims[0].Warnings[0].Says(), "aslant") {
		t.Errorf("aslant: %v %+v", err, ims)
	}
}
