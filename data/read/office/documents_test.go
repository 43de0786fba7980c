package office_test

import (
	"errors"
	"strings"
	"testing"

	"synoptic/data/datatest"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

func TestOpenDocument(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"paragraphs": {"<text:h>Dam holds</text:h><text:p>It <text:span>held</text:span>.</text:p><text:p/><text:p>Nobody came &amp; left.</text:p>", "Dam holds\n\nIt held.\n\nNobody came & left."},
		"blanks":     {`<text:p>one  <text:s text:c="2"/>two<text:tab/>three<text:line-break/>four</text:p>`, "one   two\tthree\nfour"},
		"list":       {"<text:list><text:list-item><text:p>First.</text:p></text:list-item><text:list-item><text:p>Second.</text:p></text:list-item></text:list>", "First.\n\nSecond."},
		"table":      {"<table:table><table:table-row><table:table-cell><text:p>Street</text:p></table:table-cell><table:table-cell><text:p>Homes</text:p></table:table-cell></table:table-row></table:table>", "Street\tHomes"},
		"changes":    {"<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>It held.</text:p>", "It held."},
		"comment":    {"<text:p>It <office:annotation><text:p>really?</text:p></office:annotation>held.</text:p>", "It held."},
		"box":        {"<text:p>Around.<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame></text:p>", "In the box.\n\nAround."},
	} {
		got, err := read.Bytes("report.odt", datatest.ODT(t, c.body))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got[0].Text != c.want || got[0].Origin.Format != "OpenDocument text" {
			t.Errorf("%s: %q, want %q", name, got[0].Text, c.want)
		}
		datatest.LawsOfImport(t, got[0])
	}
}

func TestOpenDocumentSetsApart(t *testing.T) {
	styles := `<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"><office:master-styles><style:master-page><style:header><text:p>Confidential</text:p></style:header><style:footer><text:p>Page</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`
	meta := `<office:document-meta xmlns:office="o" xmlns:dc="d"><office:meta><dc:title>Fen Lane</dc:title></office:meta></office:document-meta>`
	got, err := read.Bytes("x.odt", datatest.ODT(t, `<text:p>It failed<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See 2019.</text:p></text:note-body></text:note> twice.</text:p>`, "styles.xml", styles, "meta.xml", meta))
	datatest.Must(t, err)
	im := got[0]
	if im.Title != "Fen Lane" || im.Text != "It failed twice." || len(im.Removed) != 3 || im.Removed[0].Why != "header" || im.Removed[1].Why != "other" || im.Removed[2].Why != "footer" {
		t.Errorf("%+v", im)
	}
	datatest.LawsOfImport(t, im)
	_, err = read.Bytes("x.odt", datatest.Zipped(t, "content.xml", "\x00\x01", "META-INF/manifest.xml", "<manifest:encryption-data/>"))
	var e *doc.ImportError
	if !errors.As(err, &e) || !strings.Contains(e.Advice(), "password") {
		t.Errorf("protected: %v", err)
	}
}

func TestBook(t *testing.T) {
	got, err := read.Bytes("x.epub", datatest.EPUB(t, "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><h1>One</h1><p>It held.</p></body></html>", "<html><body><h1>Two</h1><p>It failed&nbsp;twice.</p></body></html>"))
	datatest.Must(t, err)
	im := got[0]
	if im.Text != "One\n\nIt held.\n\nTwo\n\nIt failed twice." || im.Title != "The Pumps" || im.Author != "Ada Berg, Bo Hill" || im.Published != "2024-03-05" || im.Language != "en" || im.Outlet != "Fen Press" || im.Origin.Format != "E-book" {
		t.Errorf("%+v", im)
	}
	for name, raw := range map[string][]byte{"protected": datatest.EPUB(t, strings.Repeat("\x93\x01a\x02\x8f\x03", 9)), "damaged": datatest.Zipped(t, "META-INF/container.xml", "<x")} {
		_, err := read.Bytes("x.epub", raw)
		var e *doc.ImportError
		if !errors.As(err, &e) || !strings.Contains(e.Advice(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMarkdown(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"paragraphs": {"# Dam holds\n\nIt *held*,\nthey **say**.\n\nNobody [came](http://x.example) &amp; left \\*.\n", "Dam holds\n\nIt held, they say.\n\nNobody came & left *."},
		"list":       {"- First.\n- Second\n  line.\n\n1. Third.\n", "First.\n\nSecond line.\n\nThird."},
		"quote":      {"> It held.\n>\n> Yes.\n", "It held.\n\nYes."},
		"table":      {"| Street | Homes |\n|---|---|\n| Mill | 410 |\n", "Street\tHomes\n\nMill\t410"},
		"code":       {"Run:\n\n```\na\nb\n```\n", "Run:\n\na\nb"},
		"markup":     {"<div>It held.</div>\n\n<script>alert(1)</script>\n\nYes<br>no.\n", "It held.\n\nYes\nno."},
		"picture":    {"![A tanker](a.jpg)\n\nIt held.\n", "It held."},
	} {
		got, err := read.Bytes("notes.md", []byte(c.text))
		datatest.Must(t, err)
		if got[0].Text != c.want || got[0].Origin.Format != "Markdown" {
			t.Errorf("%s: %q, want %q", name, got[0].Text, c.want)
		}
	}
	got, err := read.Bytes("notes.md", []byte("---\ntitle: \"Pumps: again\"\nauthor: Ada Berg\ndate: 2024-03-05\nurl: https://x.example/1\nlang: en-GB\n---\nIt held.\n"))
	datatest.Must(t, err)
	a := got[0].Account
	if s := strings.Join([]string{a.Title, a.Author, a.Published, a.URL, a.Language, a.Text}, "|"); s != "Pumps: again|Ada Berg|2024-03-05|https://x.example/1|en|It held." {
		t.Errorf("%s", s)
	}
}

// FuzzDocuments puts anything into the parts of documents that are archives.
func FuzzDocuments(f *testing.F) {
	f.Add(uint8(0), "<w:p><w:r><w:t>It </w:t></w:r><w:ins><w:r><w:tab/><w:t>held.</w:t></w:r></w:ins></w:p>")
	f.Add(uint8(0), "</w:p><w:p><w:p><w:t>x</w:p></w:r>")
	f.Add(uint8(1), "<text:p>It <text:s text:c='3'/>held.<text:note><text:p>n</text:p></text:note></text:p></text:p>")
	f.Add(uint8(2), "<html><body><p>It held.<sup><a>1</a></sup> 10<sup>3</sup></p></body></html>")
	f.Fuzz(func(t *testing.T, kind uint8, inside string) {
		raw := map[uint8][]byte{0: datatest.DOCX(t, inside), 1: datatest.ODT(t, inside), 2: datatest.EPUB(t, inside, inside)}[kind%3]
		ims, err := read.Bytes("x", raw)
		if err != nil {
			if strings.Contains(err.Error(), "the reader failed") {
				t.Fatal(err)
			}
			return
		}
		for _, im := range ims {
			datatest.LawsOfImport(t, im)
		}
	})
}
