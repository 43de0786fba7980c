package pdf_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/data/datatest"
	"synoptic/data/read"
)

// TestAnOverfullPageIsPassedOver: a page of a small file may hold more characters
// than a book, whose memory nobody has. It is said, and the other pages are read.
func TestAnOverfullPageIsPassedOver(t *testing.T) {
	var lines []string
	for i := range 3000 {
		lines = append(lines, fmt.Sprint(i, " days the dam at Quorn held in the night of the flood, the board said.")) // the same letter at the same place counts once
	}
	full := datatest.SetLines(60, 760, 8, 0.2, lines...)
	ims, err := read.Bytes("a.pdf", datatest.PDFOf(full, datatest.SetLines(60, 760, 11, 14, datatest.LeftLines...)))
	datatest.Must(t, err)
	if said := fmt.Sprint(ims[0].Warnings); strings.Contains(ims[0].Text, "Quorn") || !strings.Contains(ims[0].Text, "The first pump stopped") || !strings.Contains(said, "hold more than a page can") {
		t.Errorf("%.80q, said %s", ims[0].Text, said)
	}
	if _, err := read.Bytes("a.pdf", datatest.PDFOf(full)); err == nil || !strings.Contains(err.Error(), "more memory than a PDF may have") {
		t.Errorf("alone: %v", err)
	}
}
