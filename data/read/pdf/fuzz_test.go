package pdf_test

import (
	"strings"
	"testing"

	"synoptic/data/datatest"

	"synoptic/data/read"
)

// FuzzPDF reads damaged PDFs.
func FuzzPDF(f *testing.F) {
	f.Add(datatest.PDFOf(framed(1, datatest.SetLines(60, 760, 11, 14, datatest.LeftLines...)...), framed(2, datatest.SetLines(320, 760, 11, 14, rightLines...)...)))
	f.Add([]byte(datatest.PDFWith("<</Length 5>>stream\n/X Do\nendstream", "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5>>stream\n/X Do\nendstream")))
	f.Fuzz(func(t *testing.T, raw []byte) {
		ims, err := read.Bytes("a.pdf", raw)
		if err != nil && (strings.Contains(err.Error(), "the reader failed") || strings.Contains(err.Error(), "took longer")) {
			t.Fatal(err)
		}
		for _, im := range ims {
			datatest.LawsOfImport(t, im)
		}
	})
}
