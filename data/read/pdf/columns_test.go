package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read/doc"
)

// TestPDFColumnsAreReadInOrder sets pages in columns in many ways: no word is
// lost, and each column is read down to its end.
func TestPDFColumnsAreReadInOrder(t *testing.T) {
	var all []datatest.Setting
	for columns := 2; columns <= 5; columns++ {
		for _, gutter := range []float64{8, 10, 14, 20} {
			for _, order := range []string{"columns", "rows", "any"} {
				all = append(all, datatest.Setting{Columns: columns, Gutter: gutter, Size: 9, Order: order, Heading: columns%2 == 0},
					datatest.Setting{Columns: columns, Gutter: gutter, Size: 8.5, Order: order, Justified: true, Words: true, Heading: columns%2 == 1},
					datatest.Setting{Columns: columns, Gutter: gutter, Size: 9, Order: order, Shift: 3.5})
			}
			all = append(all, datatest.Setting{Columns: columns, Gutter: gutter, Size: 10, Order: "columns", Justified: true},
				datatest.Setting{Columns: max(columns, 4), Gutter: gutter, Size: 9, Order: "columns", Box: true})
		}
	}
	var pages [][]datatest.Drawn
	var want [][]string
	for i, s := range all {
		page, words := s.Page(uint64(i))
		pages, want = append(pages, page), append(want, words)
	}
	chars, err := charsOfPDF(t, datatest.PDFOf(pages...))
	datatest.Must(t, err)
	for i, s := range all {
		got := data.Import{}
		got.Text, got.Removed = doc.Assemble(piecesOfPages(layOut(chars[i : i+1])))
		words := strings.Fields(data.Restore(got.Text, got.Removed))
		if s.Box { // which may stand before the columns around it or behind
			slices.Sort(words)
			slices.Sort(want[i])
		}
		if !slices.Equal(words, want[i]) {
			t.Errorf("%v: %s", s, firstOther(words, want[i]))
		}
	}
}

// charsOfPDF returns what the library says of the pages of a PDF.
func charsOfPDF(t *testing.T, raw []byte) ([]pdfPage, error) {
	file, err := openPDF(t.Context(), raw, "a.pdf")
	return file.pages, err
}

// firstOther says where two lists of words part.
func firstOther(got, want []string) string {
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			return fmt.Sprintf("%d words of %d, from word %d on %q, want %q", len(got), len(want), i, got[min(i, len(got)):min(i+6, len(got))], want[min(i, len(want)):min(i+6, len(want))])
		}
	}
	return "alike"
}
