package office_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/data/datatest"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

func TestWordDocument(t *testing.T) {
	run := func(s string) string { return "<w:r><w:t>" + s + "</w:t></w:r>" }
	for name, c := range map[string]struct{ body, want string }{
		"paragraphs":    {datatest.WordLines("Dam holds", "It held.", "", "Nobody came & nobody left."), "Dam holds\n\nIt held.\n\nNobody came & nobody left."},
		"runs":          {"<w:p>" + run("The d") + run("am") + run(" held.") + "</w:p>", "The dam held."},
		"insertion":     {"<w:p>" + run("It ") + "<w:ins>" + run("really ") + "</w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del>" + run("held.") + "</w:p>", "It really held."},
		"move":          {"<w:p><w:moveFrom>" + run("gone") + "</w:moveFrom><w:moveTo>" + run("It held.") + "</w:moveTo></w:p>", "It held."},
		"hidden":        {"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>" + `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>It held.</w:t></w:r></w:p>`, "It held."},
		"field":         {"<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>" + run("a link") + "</w:p>", "a link"},
		"breaks":        {"<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t><w:softHyphen/></w:r></w:p>", "one\ttwo\nthree-four"},
		"table":         {"<w:tbl><w:tr><w:tc>" + datatest.WordLines("Street") + "</w:tc><w:tc>" + datatest.WordLines("Homes") + "</w:tc></w:tr></w:tbl>", "Street\tHomes"},
		"box":           {"<w:p>" + run("Around. ") + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + datatest.WordLines("In the box.") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + datatest.WordLines("In the box.") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>", "In the box.\n\nAround."},
		"content frame": {"<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + datatest.WordLines("Framed.") + "</w:sdtContent></w:sdt>", "Framed."},
	} {
		got, err := read.Bytes("report.docx", datatest.DOCX(t, c.body))
		datatest.Must(t, err)
		if got[0].Text != c.want || got[0].Origin.Format != "Word document" {
			t.Errorf("%s: %q, want %q", name, got[0].Text, c.want)
		}
		datatest.LawsOfImport(t, got[0])
	}
}

func TestWordTitleAndRunningHeads(t *testing.T) {
	head := `<w:hdr xmlns:w="x">` + datatest.WordLines("Water board, confidential") + `</w:hdr>`
	notes := `<w:footnotes xmlns:w="x"><w:footnote>` + datatest.WordLines("See the report of 2019.") + `</w:footnote></w:footnotes>`
	titled := `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>The failure at Fen Lane</w:t></w:r></w:p>` + datatest.WordLines("It failed twice.", "It was mended.")
	raw := datatest.DOCX(t, titled, "word/header1.xml", head, "word/header2.xml", head, "word/footnotes.xml", notes)
	got, err := read.Bytes("x.docx", raw)
	datatest.Must(t, err)
	im := got[0]
	if im.Title != "The failure at Fen Lane" || im.Text != "The failure at Fen Lane\n\nIt failed twice.\n\nIt was mended." {
		t.Errorf("%q: %q", im.Title, im.Text)
	}
	if len(im.Removed) != 2 || im.Removed[0].Why != "header" || !strings.Contains(im.Removed[1].Text, "report of 2019") || len(im.Warnings) != 1 {
		t.Errorf("removed %+v, warnings %q", im.Removed, im.Warnings)
	}
	datatest.LawsOfImport(t, im)
	core := `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Fen Lane report</dc:title></cp:coreProperties>`
	got, err = read.Bytes("x.docx", datatest.DOCX(t, titled, "docProps/core.xml", core))
	datatest.Must(t, err)
	if got[0].Title != "Fen Lane report" {
		t.Errorf("title %q", got[0].Title)
	}
}

func TestBadArchives(t *testing.T) {
	good := datatest.DOCX(t, datatest.WordLines("It held."))
	locked := bytes.Clone(good)
	at := bytes.LastIndex(locked, []byte("word/document.xml")) - 46 // its entry in the directory
	locked[at+8] |= 1
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"cut short":    {good[:len(good)/2], "damaged"},
		"no end":       {datatest.DOCX(t, "<w:p><w:r><w:t>x"), "damaged"},
		"locked":       {locked, "password"},
		"zip in zip":   {datatest.Zipped(t, "a.zip", string(datatest.Zipped(t, "a.txt", "It held."))), "an archive in an archive"},
		"nothing":      {datatest.Zipped(t, "a.png", "\x89PNG", "b.txt", ""), "None of the 2 files"},
		"workbook":     {datatest.Zipped(t, "xl/workbook.xml", "x"), "a spreadsheet"},
		"presentation": {datatest.Zipped(t, "ppt/presentation.xml", "x"), "slides"},
		"no text":      {datatest.DOCX(t, datatest.WordLines("", " ")), "no text"},
	} {
		_, err := read.Bytes("x.docx", c.raw)
		var e *doc.ImportError
		if !errors.As(err, &e) || !strings.Contains(e.Advice(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestArchiveThatUnpacksToTooMuch(t *testing.T) {
	raw := datatest.Zipped(t, "a", strings.Repeat("bomb ", 1000), "b", strings.Repeat("bomb ", 1000))
	a, err := doc.OpenArchive(doc.File{Name: "x.docx", Raw: raw})
	datatest.Must(t, err)
	*a.Left = 8000
	if got, err := a.Read("a"); err != nil || len(got) != 5000 {
		t.Fatalf("%d bytes, %v", len(got), err)
	}
	if _, err := a.Read("b"); err == nil || !strings.Contains(err.Error(), "unpacks to more than is imported") {
		t.Errorf("got %v", err)
	}
}

func TestNexisBundle(t *testing.T) {
	for _, cover := range []bool{true, false} {
		start := time.Now()
		got, err := read.Bytes("bundle.docx", datatest.NexisFile(t, 100, cover, datatest.Whole))
		datatest.Must(t, err)
		t.Logf("100 articles in %v", time.Since(start))
		if len(got) != 100 || cover && got[0].Announced != 100 {
			t.Fatalf("%d articles, %d announced", len(got), got[0].Announced)
		}
		for i, im := range got {
			want := fmt.Sprintf("The pumping station failed %d times in the night.\n\nNobody was hurt, the board said.", i+1)
			if im.Text != want || im.Title != fmt.Sprintf("Pumps fail again, part %d", i+1) || im.Outlet != "The Fenland Courier (Aldermoor)" ||
				im.Published != fmt.Sprintf("2019-03-%02d", (i+1)%28+1) || im.Author != "Mona Field" || im.Language != "en" || len(im.Warnings) > 0 {
				t.Fatalf("article %d: %+v", i+1, im)
			}
			datatest.LawsOfImport(t, im)
		}
	}
}

func TestDamagedNexisArticle(t *testing.T) {
	without := func(mark string) func(int, []string) []string {
		return func(i int, lines []string) []string {
			return slices.DeleteFunc(lines, func(l string) bool { return i == 7 && strings.Trim(l, "\v") == mark })
		}
	}
	got, err := read.Bytes("bundle.docx", datatest.NexisFile(t, 100, true, without("Body")))
	datatest.Must(t, err)
	if len(got) != 99 || len(got[0].Warnings) != 2 || !strings.Contains(got[0].Warnings[0].Says(), "Pumps fail again, part 7") || !strings.Contains(got[0].Warnings[1].Says(), "announces 100") {
		t.Errorf("%d articles, warnings %q", len(got), got[0].Warnings)
	}
	got, err = read.Bytes("bundle.docx", datatest.NexisFile(t, 100, true, without("End of Document")))
	datatest.Must(t, err)
	if len(got) != 100 || got[7].Title != "Pumps fail again, part 8" || strings.Contains(got[6].Text, "part 8") {
		t.Errorf("%d articles, the eighth %+v", len(got), got[7])
	}
}

func TestZipOfDocuments(t *testing.T) {
	raw := datatest.Zipped(t, "a.docx", string(datatest.DOCX(t, datatest.WordLines("Dam holds", "It held."))), "in/b.html", datatest.FullPage, "in/", "", "c.txt", "Nobody came.", "photo.png", "\x89PNG\r\n", "__MACOSX/c.txt", "x", ".hidden", "x")
	got, err := read.Bytes("stories.zip", raw)
	datatest.Must(t, err)
	var said []string
	for _, im := range got {
		said = append(said, im.Origin.File+" "+im.Origin.Format+" "+im.Text[:7])
		datatest.LawsOfImport(t, im)
	}
	if s := strings.Join(said, "|"); s != "stories.zip/a.docx Word document Dam hol|stories.zip/in/b.html Web page The dam|stories.zip/c.txt Text Nobody " {
		t.Errorf("%s", s)
	}
	if w := got[0].Warnings; len(w) != 1 || !strings.Contains(w[0].Says(), "photo.png") {
		t.Errorf("warnings %q", w)
	}
}
