package read_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/data/datatest"
	"synoptic/data/read"
)

// FuzzRead reads damaged files of every kind: none crashes a reader, and what is
// read keeps the laws of an import.
func FuzzRead(f *testing.F) {
	for name, raw := range map[string]string{
		"a.html": datatest.FullPage, "a.txt": cafeText, "b.txt": "\xff\xfea\x00b\x00", "c.html": "<html><p>a<br><br>b<pre>c\nd</pre><table><tr><td>e<td>f", "d": "caf\xe9",
	} {
		f.Add(name, []byte(raw))
	}
	f.Add("a.docx", datatest.NexisFile(f, 2, true, datatest.Whole))
	f.Add("a.docx", datatest.DOCX(f, datatest.WordLines("It held."), "word/header1.xml", "<w>"+datatest.WordLines("Head")+"</w>", "docProps/core.xml", "<c><title>T</title></c>"))
	f.Add("a.rtf", []byte(`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset128 A;}}{\header H\par}\f0 It {\b h\'e9ld}\u8364?.\par{\footnote n}\cell}`))
	f.Add("a.odt", datatest.ODT(f, "<text:p>It <text:s/>held.<text:note><text:p>n</text:p></text:note></text:p>"))
	f.Add("a.epub", datatest.EPUB(f, "<html><body><p>It held.</p></body></html>"))
	f.Add("a.eml", []byte(datatest.CRLF(datatest.MailHead+"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>It held.</p>\n--b--\n")))
	f.Add("a.md", []byte("---\ntitle: a\n---\n# It\n\n- held\n\n| a | b |\n|---|---|\n| c | d |\n"))
	f.Add("a.csv", []byte("title;text\nDam;\"It held.\"\n"))
	f.Add("a.zip", datatest.Zipped(f, "a.txt", "It held.", "b.docx", string(datatest.DOCX(f, datatest.WordLines("It held.")))))
	pages, err := filepath.Glob(filepath.Join("web", "testdata", "pages", "*.html"))
	datatest.Must(f, err)
	for _, p := range pages {
		raw, err := os.ReadFile(p)
		datatest.Must(f, err)
		f.Add("page.html", raw)
	}
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		ims, err := read.Bytes(name, raw)
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
