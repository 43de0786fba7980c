package read_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

// zipped makes a zip file of parts, given by turns as name and content.
func zipped(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		datatest.Must(t, err)
		_, err = w.Write([]byte(parts[i+1]))
		datatest.Must(t, err)
	}
	datatest.Must(t, z.Close())
	return out.Bytes()
}

const wordStart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>`

// docx makes a Word document of the inside of its body and further parts.
func docx(t testing.TB, body string, parts ...string) []byte {
	t.Helper()
	const types = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	const relations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	return zipped(t, append([]string{"[Content_Types].xml", types, "_rels/.rels", relations, "word/document.xml", wordStart + body + "</w:body></w:document>"}, parts...)...)
}

// wordLines makes a paragraph of every line; a line break in one is \v.
func wordLines(lines ...string) string {
	var out strings.Builder
	for _, l := range lines {
		l = strings.NewReplacer("&", "&amp;", "<", "&lt;", "\v", "</w:t><w:br/><w:t>").Replace(l)
		fmt.Fprintf(&out, `<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>`, l)
	}
	return out.String()
}

func TestWordDocument(t *testing.T) {
	run := func(s string) string { return "<w:r><w:t>" + s + "</w:t></w:r>" }
	for name, c := range map[string]struct{ body, want string }{
		"paragraphs":    {wordLines("Dam holds", "It held.", "", "Nobody came & nobody left."), "Dam holds\n\nIt held.\n\nNobody came & nobody left."},
		"runs":          {"<w:p>" + run("The d") + run("am") + run(" held.") + "</w:p>", "The dam held."},
		"insertion":     {"<w:p>" + run("It ") + "<w:ins>" + run("really ") + "</w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del>" + run("held.") + "</w:p>", "It really held."},
		"move":          {"<w:p><w:moveFrom>" + run("gone") + "</w:moveFrom><w:moveTo>" + run("It held.") + "</w:moveTo></w:p>", "It held."},
		"hidden":        {"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>" + `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>It held.</w:t></w:r></w:p>`, "It held."},
		"field":         {"<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>" + run("a link") + "</w:p>", "a link"},
		"breaks":        {"<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t><w:softHyphen/></w:r></w:p>", "one\ttwo\nthree-four"},
		"table":         {"<w:tbl><w:tr><w:tc>" + wordLines("Street") + "</w:tc><w:tc>" + wordLines("Homes") + "</w:tc></w:tr></w:tbl>", "Street\tHomes"},
		"box":           {"<w:p>" + run("Around. ") + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + wordLines("In the box.") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + wordLines("In the box.") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>", "In the box.\n\nAround."},
		"content frame": {"<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + wordLines("Framed.") + "</w:sdtContent></w:sdt>", "Framed."},
	} {
		got, err := read.Bytes("report.docx", docx(t, c.body))
		datatest.Must(t, err)
		if got[0].Text != c.want || got[0].Origin.Format != "Word document" {
			t.Errorf("%s: %q, want %q", name, got[0].Text, c.want)
		}
		lawsOfImport(t, got[0])
	}
}

func TestWordTitleAndRunningHeads(t *testing.T) {
	head := `<w:hdr xmlns:w="x">` + wordLines("Water board, confidential") + `</w:hdr>`
	notes := `<w:footnotes xmlns:w="x"><w:footnote>` + wordLines("See the report of 2019.") + `</w:footnote></w:footnotes>`
	titled := `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>The failure at Fen Lane</w:t></w:r></w:p>` + wordLines("It failed twice.", "It was mended.")
	raw := docx(t, titled, "word/header1.xml", head, "word/header2.xml", head, "word/footnotes.xml", notes)
	got, err := read.Bytes("x.docx", raw)
	datatest.Must(t, err)
	im := got[0]
	if im.Title != "The failure at Fen Lane" || im.Text != "The failure at Fen Lane\n\nIt failed twice.\n\nIt was mended." {
		t.Errorf("%q: %q", im.Title, im.Text)
	}
	if len(im.Removed) != 2 || im.Removed[0].Why != "header" || !strings.Contains(im.Removed[1].Text, "report of 2019") || len(im.Warnings) != 1 {
		t.Errorf("removed %+v, warnings %q", im.Removed, im.Warnings)
	}
	lawsOfImport(t, im)
	core := `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Fen Lane report</dc:title></cp:coreProperties>`
	got, err = read.Bytes("x.docx", docx(t, titled, "docProps/core.xml", core))
	datatest.Must(t, err)
	if got[0].Title != "Fen Lane report" {
		t.Errorf("title %q", got[0].Title)
	}
}

func TestBadArchives(t *testing.T) {
	good := docx(t, wordLines("It held."))
	locked := bytes.Clone(good)
	at := bytes.LastIndex(locked, []byte("word/document.xml")) - 46 // its entry in the directory
	locked[at+8] |= 1
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"cut short":    {good[:len(good)/2], "damaged"},
		"no end":       {docx(t, "<w:p><w:r><w:t>x"), "damaged"},
		"locked":       {locked, "password"},
		"zip in zip":   {zipped(t, "a.zip", string(zipped(t, "a.txt", "It held."))), "an archive in an archive"},
		"nothing":      {zipped(t, "a.png", "\x89PNG", "b.txt", ""), "None of the 2 files"},
		"workbook":     {zipped(t, "xl/workbook.xml", "x"), "a spreadsheet"},
		"presentation": {zipped(t, "ppt/presentation.xml", "x"), "slides"},
		"no text":      {docx(t, wordLines("", " ")), "no text"},
	} {
		_, err := read.Bytes("x.docx", c.raw)
		var e *doc.ImportError
		if !errors.As(err, &e) || !strings.Contains(e.Advice(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestArchiveThatUnpacksToTooMuch(t *testing.T) {
	raw := zipped(t, "a", strings.Repeat("bomb ", 1000), "b", strings.Repeat("bomb ", 1000))
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

// nexisArticleLines are the lines of an article as Nexis Uni writes them.
func nexisArticleLines(n int) []string {
	return []string{
		fmt.Sprintf("Pumps fail again, part %d", n), "The Fenland Courier (Aldermoor)", fmt.Sprintf("March %d, 2019 Tuesday 7:00 AM GMT", n%28+1), "",
		"\vCopyright 2019 Fenland Press Ltd All Rights Reserved", "Section:\u00a0NEWS; Pg. 3", "Length:\u00a014 words", "Byline:\u00a0Mona Field", "Body", "", "",
		fmt.Sprintf("The pumping station failed %d times in the night.", n), "Nobody was hurt, the board said.",
		"Classification", "Language:\u00a0ENGLISH", "\vLoad-Date:\u00a0March 6, 2019", "\vEnd of Document", "",
	}
}

func nexisFile(t testing.TB, n int, cover bool, damage func(i int, lines []string) []string) []byte {
	var lines []string
	if cover {
		lines = append(lines, "Date and Time: Friday, March 8, 2019 9:31:00 AM", "Job Number: 1", fmt.Sprintf("Documents (%d)", n))
		for i := range n {
			lines = append(lines, fmt.Sprintf("%d. Pumps fail again, part %d", i+1, i+1), "Client/Matter: -None-", "Search Terms: pumps", "Content Type", "News")
		}
	}
	for i := range n {
		lines = append(lines, damage(i+1, nexisArticleLines(i+1))...)
	}
	return docx(t, wordLines(lines...))
}

func whole(_ int, lines []string) []string { return lines }

func TestNexisBundle(t *testing.T) {
	for _, cover := range []bool{true, false} {
		start := time.Now()
		got, err := read.Bytes("bundle.docx", nexisFile(t, 100, cover, whole))
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
			lawsOfImport(t, im)
		}
	}
}

func TestDamagedNexisArticle(t *testing.T) {
	without := func(mark string) func(int, []string) []string {
		return func(i int, lines []string) []string {
			return slices.DeleteFunc(lines, func(l string) bool { return i == 7 && strings.Trim(l, "\v") == mark })
		}
	}
	got, err := read.Bytes("bundle.docx", nexisFile(t, 100, true, without("Body")))
	datatest.Must(t, err)
	if len(got) != 99 || len(got[0].Warnings) != 2 || !strings.Contains(got[0].Warnings[0].Says(), "Pumps fail again, part 7") || !strings.Contains(got[0].Warnings[1].Says(), "announces 100") {
		t.Errorf("%d articles, warnings %q", len(got), got[0].Warnings)
	}
	got, err = read.Bytes("bundle.docx", nexisFile(t, 100, true, without("End of Document")))
	datatest.Must(t, err)
	if len(got) != 100 || got[7].Title != "Pumps fail again, part 8" || strings.Contains(got[6].Text, "part 8") {
		t.Errorf("%d articles, the eighth %+v", len(got), got[7])
	}
}

func TestZipOfDocuments(t *testing.T) {
	raw := zipped(t, "a.docx", string(docx(t, wordLines("Dam holds", "It held."))), "in/b.html", fullPage, "in/", "", "c.txt", "Nobody came.", "photo.png", "\x89PNG\r\n", "__MACOSX/c.txt", "x", ".hidden", "x")
	got, err := read.Bytes("stories.zip", raw)
	datatest.Must(t, err)
	var said []string
	for _, im := range got {
		said = append(said, im.Origin.File+" "+im.Origin.Format+" "+im.Text[:7])
		lawsOfImport(t, im)
	}
	if s := strings.Join(said, "|"); s != "stories.zip/a.docx Word document Dam hol|stories.zip/in/b.html Web page The dam|stories.zip/c.txt Text Nobody " {
		t.Errorf("%s", s)
	}
	if w := got[0].Warnings; len(w) != 1 || !strings.Contains(w[0].Says(), "photo.png") {
		t.Errorf("warnings %q", w)
	}
}

// TestBombInAZip: the documents of an archive may not unpack to more together
// than one may alone.
func TestBombInAZip(t *testing.T) {
	one := string(docx(t, wordLines(strings.Repeat("bomb ", 2000))))
	left := int64(25_000)
	_, err := read.ReadZip(doc.File{Name: "x.zip", Raw: zipped(t, "a.docx", one, "b.docx", one, "c.docx", one), Left: &left})
	var r *data.Refusal
	if !errors.As(err, &r) || !strings.Contains(r.Says, "unpacks to more than is imported") {
		t.Errorf("got %v", err)
	}
}
