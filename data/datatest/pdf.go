package datatest

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// Drawn is a line of a page that a test draws, in points from the lower left.
type Drawn struct {
	X, Y, Size float64
	Text       string // ﬁ and ﬂ are drawn as ligatures, U+F0B7 as the bullet of the font Symbol
}

// PDFOf makes a PDF with pages of such lines in Helvetica. Objects follow each
// other: catalogue, pages, font, then a page and its content each.
func PDFOf(pages ...[]Drawn) []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/fi/fl/uniF0B7]>>>>"}
	var kids []string
	for _, p := range pages {
		n := len(objects) + 1
		kids = append(kids, fmt.Sprintf("%d 0 R", n))
		content := contentOf(p)
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>", n+1),
			fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(content), content))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", strings.Join(kids, " "), len(kids))
	return PDFFrom(objects)
}

// PDFFrom makes a PDF of its objects, the first of which is the catalogue.
func PDFFrom(objects []string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&out, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return out.Bytes()
}

func contentOf(lines []Drawn) string {
	var out strings.Builder
	out.WriteString("BT\n")
	for _, l := range lines {
		text := strings.NewReplacer("ﬁ", "\x01", "ﬂ", "\x02", "\uf0b7", "\x03").Replace(l.Text)
		raw, err := charmap.Windows1252.NewEncoder().String(text)
		if err != nil {
			panic(err)
		}
		fmt.Fprintf(&out, "/F %g Tf 1 0 0 1 %g %g Tm (%s) Tj\n", l.Size, l.X, l.Y, strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(raw))
	}
	return out.String() + "ET"
}

// SetLines draws lines below each other.
func SetLines(x, y, size, pace float64, lines ...string) []Drawn {
	var out []Drawn
	for i, l := range lines {
		if l != "" {
			out = append(out, Drawn{x, y - pace*float64(i), size, l})
		}
	}
	return out
}

// PDFWith makes a PDF of one page with that content stream and those further
// objects.
func PDFWith(stream string, further ...string) []byte {
	return PDFFrom(append([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>", stream}, further...))
}
