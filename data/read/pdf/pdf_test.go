package pdf_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

// leftLines and rightLines fill two columns, each line to its end.
var (
	rightLines = []string{
		"A second pump held for forty minutes more,",
		"and the town slept. About 1,200 homes were",
		"without water in the morning, the board said.",
	}
)

const (
	leftText  = "The first pump stopped at ten past two, and the officer on duty saw no alarm. The well-known fault of the float had been reported in 2014-15, but the engineers of the municipality took it for a trick of the light. It is a well-known fault."
	rightText = "A second pump held for forty minutes more, and the town slept. About 1,200 homes were without water in the morning, the board said."
)

// framed puts a running head and a page number around the lines of a page.
func framed(n int, lines ...datatest.Drawn) []datatest.Drawn {
	return slices.Concat([]datatest.Drawn{{X: 60, Y: 800, Size: 9, Text: "Fenland Water Board"}, {X: 300, Y: 30, Size: 9, Text: fmt.Sprint(n)}}, lines)
}

func readPDFOf(t *testing.T, pages ...[]datatest.Drawn) data.Import {
	t.Helper()
	got, err := read.Bytes("report.pdf", datatest.PDFOf(pages...))
	datatest.Must(t, err)
	if len(got) != 1 || got[0].Origin.Format != "PDF" {
		t.Fatalf("%+v", got)
	}
	datatest.LawsOfImport(t, got[0])
	return got[0]
}

func TestPDFColumns(t *testing.T) {
	heading := datatest.Drawn{X: 60, Y: 760, Size: 20, Text: "The failure at Fen Lane and what the board has to say"}
	for name, page := range map[string][]datatest.Drawn{
		"column by column": slices.Concat([]datatest.Drawn{heading}, datatest.SetLines(60, 700, 11, 14, datatest.LeftLines...), datatest.SetLines(320, 700, 11, 14, rightLines...)),
		"row by row":       slices.Concat([]datatest.Drawn{heading}, inTurn(datatest.SetLines(60, 700, 11, 14, datatest.LeftLines...), datatest.SetLines(320, 700, 11, 14, rightLines...))),
		"the right first":  slices.Concat(datatest.SetLines(320, 700, 11, 14, rightLines...), []datatest.Drawn{heading}, datatest.SetLines(60, 700, 11, 14, datatest.LeftLines...)),
	} {
		im := readPDFOf(t, page)
		if want := heading.Text + "\n\n" + leftText + "\n\n" + rightText; im.Text != want || len(im.Removed) > 0 {
			t.Errorf("%s: %q\nwant %q\nremoved %+v", name, im.Text, want, im.Removed)
		}
	}
}

// inTurn takes from both lists in turn.
func inTurn(a, b []datatest.Drawn) (out []datatest.Drawn) {
	for i := range max(len(a), len(b)) {
		for _, l := range [][]datatest.Drawn{a, b} {
			if i < len(l) {
				out = append(out, l[i])
			}
		}
	}
	return out
}

func TestPDFHeadsFeetAndPages(t *testing.T) {
	im := readPDFOf(t,
		framed(41, datatest.SetLines(60, 760, 11, 14, datatest.LeftLines[:3]...)...),
		framed(42, datatest.SetLines(60, 760, 11, 14, append(slices.Clone(datatest.LeftLines[3:]), "", rightLines[0], rightLines[1], rightLines[2])...)...),
		framed(43, datatest.SetLines(60, 760, 11, 14, rightLines...)...))
	if want := leftText + "\n\n" + rightText + "\n\n" + rightText; im.Text != want {
		t.Errorf("%q\nwant %q", im.Text, want)
	}
	if heads, feet := datatest.Whys(im, "header"), datatest.Whys(im, "footer"); len(heads) != 3 || heads[2] != "Fenland Water Board" || fmt.Sprint(feet) != "[41 42 43]" {
		t.Errorf("heads %q, feet %q", heads, feet)
	}
	at := func(s string) string { i := strings.LastIndex(im.Text, s); return im.Cite(i, i+len(s)) }
	for passage, want := range map[string]string{"The first pump": "41", "in 2014-15": "42", "without water": "43", "the float had been reported in 2014-15": "41–42"} {
		if got := at(passage); got != want {
			t.Errorf("%q is on %s, want %s", passage, got, want)
		}
	}
}

func TestPDFNotes(t *testing.T) {
	page := framed(1, slices.Concat(
		datatest.SetLines(60, 760, 11, 14, "The ﬁrst pump stopped at ten past two, and nobody saw the alarm"),
		[]datatest.Drawn{{X: 60 + 330, Y: 765, Size: 6, Text: "1"}},
		datatest.SetLines(60, 746, 11, 14, "that had been given. It ﬂooded 12 km"),
		[]datatest.Drawn{{X: 60 + 185, Y: 751, Size: 6, Text: "2"}},
		datatest.SetLines(60, 732, 11, 14, "in all."),
		datatest.SetLines(60, 80, 8, 10, "1 Minutes of the committee, 14 March 2019, which were kept in the town", "hall until 2021."))...)
	im := readPDFOf(t, page, framed(2, datatest.SetLines(60, 760, 11, 14, "Nobody was hurt.")...))
	if want := "The first pump stopped at ten past two, and nobody saw the alarm that had been given. It flooded 12 km² in all.\n\nNobody was hurt."; im.Text != want {
		t.Errorf("%q\nwant %q", im.Text, want)
	}
	if notes := datatest.Whys(im, "other"); len(notes) != 1 || notes[0] != "1 Minutes of the committee, 14 March 2019, which were kept in the town hall until 2021." {
		t.Errorf("notes %q", notes)
	}
}

func TestPDFParagraphs(t *testing.T) {
	for name, c := range map[string]struct{ lines, want []string }{
		"blank line":    {[]string{datatest.LeftLines[0], "ofﬁcer on duty saw no alarm at all in that night.", "", "Nobody knew why that was so, the board said."}, []string{"The first pump stopped at ten past two, and the officer on duty saw no alarm at all in that night.", "Nobody knew why that was so, the board said."}},
		"short line":    {[]string{datatest.LeftLines[0], "ofﬁcer saw no alarm.", "Nobody knew why that was so, the board said."}, []string{"The first pump stopped at ten past two, and the officer saw no alarm.", "Nobody knew why that was so, the board said."}},
		"list":          {[]string{"• the ﬁrst pump, which had been bought in 1998;", "• the second pump, which nobody had looked at;", "• the third."}, []string{"• the first pump, which had been bought in 1998;", "• the second pump, which nobody had looked at;", "• the third."}},
		"capital after": {[]string{"The plan was Drawn by the ofﬁce of Anglo-", "Dutch engineers in the winter of that year."}, []string{"The plan was Drawn by the office of Anglo-Dutch engineers in the winter of that year."}},
	} {
		im := readPDFOf(t, datatest.SetLines(60, 700, 11, 14, c.lines...))
		if want := strings.Join(c.want, "\n\n"); im.Text != want {
			t.Errorf("%s: %q\nwant %q", name, im.Text, want)
		}
	}
	indented := slices.Concat(datatest.SetLines(60, 700, 11, 14, datatest.LeftLines[5]), datatest.SetLines(72, 686, 11, 14, datatest.LeftLines[5]), datatest.SetLines(60, 672, 11, 14, "a trick."))
	im := readPDFOf(t, indented)
	if want := datatest.LeftLines[5] + "\n\n" + datatest.LeftLines[5] + " a trick."; im.Text != want {
		t.Errorf("indented: %q\nwant %q", im.Text, want)
	}
}

func TestPDFPrintedByABrowser(t *testing.T) {
	im := readPDFOf(t, slices.Concat([]datatest.Drawn{{X: 30, Y: 820, Size: 8, Text: "11/25/26, 12:28 AM Pumps fail | Fenland Courier"}, {X: 30, Y: 20, Size: 8, Text: "https://fenland.example/2026/11/24/pumps"}, {X: 560, Y: 20, Size: 8, Text: "1/1"}},
		datatest.SetLines(60, 700, 11, 14, "The ﬁrst pump stopped, and “it can be mended", "… if the money is there,” the board said.")))
	if want := "The first pump stopped, and “it can be mended … if the money is there,” the board said."; im.Text != want || im.URL != "https://fenland.example/2026/11/24/pumps" || im.Outlet != "fenland.example" || im.Published != "2026-11-24" {
		t.Errorf("%q, want %q; %+v", im.Text, want, im.Account)
	}
}

func TestPDFTable(t *testing.T) {
	var page []datatest.Drawn
	for i, row := range [][3]string{{"Street", "Homes", "Days"}, {"Mill Street", "410", "3"}, {"Chapel Row", "1,790", "15"}} {
		for j, cell := range row {
			page = append(page, datatest.Drawn{X: 60 + 150*float64(j), Y: 700 - 16*float64(i), Size: 11, Text: cell})
		}
	}
	im := readPDFOf(t, page)
	if want := "Street\tHomes\tDays\n\nMill Street\t410\t3\n\nChapel Row\t1,790\t15"; im.Text != want {
		t.Errorf("%q", im.Text)
	}
}

func TestPDFBundle(t *testing.T) {
	cover := datatest.SetLines(60, 760, 11, 16, "User Name: mona", "Date and Time: Tuesday, March 5, 2019", "", "Documents (2)", "1. Pumps fail again", "2. Pumps fail for good")
	titles := []string{"", "Pumps fail again", "Pumps fail for good"}
	article := func(i int) []datatest.Drawn {
		head := []datatest.Drawn{{X: 250, Y: 810, Size: 9, Text: "Page 1 of 1"}, {X: 60, Y: 796, Size: 9, Text: titles[i]}, {X: 60, Y: 30, Size: 9, Text: "mona@fenland.example"}}
		return slices.Concat(head, datatest.SetLines(60, 760-float64(i), 11, 16, titles[i], "Fenland Courier", "", fmt.Sprintf("March %d, 2019 Tuesday", i), "", "Copyright 2019 Fenland Press All Rights Reserved", "", "Section: NEWS; Pg. 3", "",
			"Length: 8 words", "", "Byline: Mona Field", "", "Body", "", "The pumping station failed again in the night.", "", "Load-Date: March 9, 2019", "", "End of Document"))
	}
	got, err := read.Bytes("nexis.pdf", datatest.PDFOf(cover, article(1), article(2)))
	datatest.Must(t, err)
	if len(got) != 2 || got[0].Announced != 2 {
		t.Fatalf("%d articles, %d announced", len(got), got[0].Announced)
	}
	for i, im := range got {
		if im.Title != titles[i+1] || im.Outlet != "Fenland Courier" || im.Published != fmt.Sprintf("2019-03-0%d", i+1) || im.Text != "The pumping station failed again in the night." || im.Cite(0, 5) != fmt.Sprint(i+2) {
			t.Errorf("article %d: %+v on %s", i+1, im, im.Cite(0, 5))
		}
	}
}

func TestPDFRefused(t *testing.T) {
	whole := datatest.PDFOf(datatest.SetLines(60, 700, 11, 14, datatest.LeftLines...))
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"scan":      {datatest.PDFOf(nil, nil), "it is a scan"},
		"truncated": {whole[:200], "damaged or cut short"},
		"no PDF":    {[]byte("%PDF-1.7 ..."), "damaged or cut short"},
	} {
		_, err := read.Bytes("report.pdf", c.raw)
		var e *doc.ImportError
		if !errors.As(err, &e) || !strings.Contains(e.Advice(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
	got, err := read.Bytes("report.pdf", datatest.PDFOf(datatest.SetLines(60, 700, 11, 14, datatest.LeftLines...), nil))
	datatest.Must(t, err)
	if w := got[0].Warnings; len(w) != 1 || !strings.Contains(w[0].Says(), "Pages without text (blank, or a scan): 2.") {
		t.Errorf("half a scan: %q", w)
	}
}

// TestCellsSetCloseAreParted: the file has no blank between them, and letters
// that are spaced out are one word.
// TestPDFBulletsOfSymbolFonts holds that the bullets that word processors draw
// are bullets, and no characters that nobody knows.
func TestPDFBulletsOfSymbolFonts(t *testing.T) {
	got, err := read.Bytes("list.pdf", datatest.PDFOf(datatest.SetLines(60, 700, 11, 14, "The board found three faults.", "\uf0b7 The wall leaks.", "\uf0b7 The gate is stuck.")))
	datatest.Must(t, err)
	if im := got[0]; im.Text != "The board found three faults.\n\n• The wall leaks.\n\n• The gate is stuck." || len(im.Warnings) != 0 {
		t.Errorf("%q, %v", im.Text, im.Warnings)
	}
}
