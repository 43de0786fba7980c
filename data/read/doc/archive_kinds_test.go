package doc_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"synoptic/data/datatest"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"

	"synoptic/data/read"
)

// TestNamesInAZip are read in the page of the system that wrote them.
func TestNamesInAZip(t *testing.T) {
	for _, x := range []struct {
		want  string
		write func(string) (string, error)
	}{
		{"Zürich", charmap.CodePage437.NewEncoder().String},
		{"Café à la crème", charmap.CodePage437.NewEncoder().String},
		{"Новая стена", charmap.CodePage866.NewEncoder().String},
		{"港の壁の計画と道路の報告", japanese.ShiftJIS.NewEncoder().String},
		{"理事会听取港口墙的计划", simplifiedchinese.GBK.NewEncoder().String},
		{"Zürich plan", func(s string) (string, error) { return s, nil }},
	} {
		name, err := x.write(x.want)
		datatest.Must(t, err)
		var raw bytes.Buffer
		z := zip.NewWriter(&raw)
		for _, n := range []string{name, "plain"} {
			w, err := z.CreateHeader(&zip.FileHeader{Name: n + ".txt", NonUTF8: true})
			datatest.Must(t, err)
			_, err = w.Write([]byte(datatest.CouncilMet))
			datatest.Must(t, err)
		}
		datatest.Must(t, z.Close())
		got, err := read.Bytes("a.zip", raw.Bytes())
		if err != nil || len(got) != 2 || got[0].Title != x.want {
			t.Errorf("%s: %v %+v", x.want, err, got)
		}
	}
}

// TestDocumentsThatAreNoArchives are refused with what to do.
func TestDocumentsThatAreNoArchives(t *testing.T) {
	for _, parts := range [][]string{{"Index/Document.iwa", "\x00x", "preview.jpg", "\xff\xd8\xff"}, {"Index.zip", "PK"}, {"index.apxl", "<a/>"}, {"designmap.xml", "<a/>"}, {"FixedDocumentSequence.fdseq", "<a/>"}, {"xl/workbook.xml", "<a/>"}} {
		_, err := read.Bytes("letter.pages", datatest.Zipped(t, parts...))
		if err == nil || !strings.Contains(err.Error(), "Word, PDF or text") {
			t.Errorf("%q: %v", parts, err)
		}
	}
}

// TestCellsOfTables reads tables as Excel and websites write them.
func TestCellsOfTables(t *testing.T) {
	for raw, want := range map[string]string{
		"sep=,\ntitle,text\nOne,It held.\n":                                           "It held.",
		"sep=;\r\ntitle;text\r\nOne;It held.\r\n":                                     "It held.",
		"\"sep=,\"\ntitle,text\nOne,It held.\n":                                       "It held.",
		"title,text\nOne,<p>It held.</p><p>Smith &amp; Sons pay.</p>\n":               "It held.\n\nSmith & Sons pay.",
		"title,text\nOne,It held.<br><br>Smith pays.\n":                               "It held.\n\nSmith pays.",
		"title,text\nOne,\"It held.\n\nSmith &amp; <b>Sons</b> pay.\"\n":              "It held.\n\nSmith & Sons pay.",
		"title,text\nOne,\"<div class=\"\"a\"\">It held.</div><script>x</script>\"\n": "It held.",
		"title,text\nOne,It held: 3 < 4 and 5 > 4 & no more.\n":                       "It held: 3 < 4 and 5 > 4 & no more.",
	} {
		got, err := read.Bytes("a.csv", []byte(raw))
		if err != nil || len(got) != 1 || got[0].Text != want || got[0].Title != "One" {
			t.Errorf("%q: %v %+v, want %q", raw, err, got, want)
		}
	}
}
