//go:build unix

package read_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

// deflated returns n blanks, compressed to a thousandth.
func deflated(n int) string {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	line := bytes.Repeat([]byte(" "), 1<<20)
	for range n >> 20 {
		z.Write(line)
	}
	z.Close()
	return out.String()
}

// bombed makes a zip of n blanks.
func bombed(t *testing.T, part string, n int) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create(part)
	datatest.Must(t, err)
	for line := bytes.Repeat([]byte(" "), 1<<20); n > 0; n -= len(line) {
		_, err = w.Write(line)
		datatest.Must(t, err)
	}
	datatest.Must(t, z.Close())
	return out.String()
}

// badFiles are files that cannot be imported, each with a part of the sentence
// that says so.
func badFiles(t *testing.T) map[string]struct{ raw, says string } {
	whole := string(datatest.PDFOf(datatest.SetLines(60, 700, 11, 14, datatest.LeftLines...)))
	word := string(datatest.DOCX(t, datatest.WordLines("It held.")))
	locked := []byte(datatest.Zipped(t, "a.txt", "It held."))
	for _, mark := range []string{"PK\x03\x04", "PK\x01\x02"} { // the flag of a password, in both heads
		at := bytes.Index(locked, []byte(mark))
		locked[at+map[string]int{"PK\x03\x04": 6, "PK\x01\x02": 8}[mark]] |= 1
	}
	protected, err := os.ReadFile(filepath.Join("office", "testdata", "office", "protected.pdf"))
	datatest.Must(t, err)
	bomb := deflated(64 << 20)
	return map[string]struct{ raw, says string }{
		"empty.txt":        {"", "is empty"},
		"blank.docx":       {" \n", "is empty"},
		"cut.docx":         {word[:len(word)/2], "damaged or cut short"},
		"cut.pdf":          {whole[:300], "damaged or cut short"},
		"cut.epub":         {string(datatest.EPUB(t, "<p>It held.</p>"))[:200], "damaged or cut short"},
		"locked.docx":      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...", "password"},
		"locked.pdf":       {string(protected), "password"},
		"locked.zip":       {string(locked), "password"},
		"photo.docx":       {"\x89PNG\r\n\x1a\n", "a picture"},
		"program.txt":      {"MZ\x90\x00\x03\x00", "a program"},
		"feed.xml":         {`<?xml version="1.0"?><rss version="2.0"><channel><title>News</title></channel></rss>`, "a news feed"},
		"feed.txt":         {"\ufeff<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title></feed>", "a news feed"},
		"flat.fodt":        {`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><office:document><text:p>It &e; held.</text:p></office:document>`, "an XML file"},
		"nests.zip":        {string(datatest.Zipped(t, "a.zip", string(datatest.Zipped(t, "a.txt", "It held.")), "b.zip", string(datatest.Zipped(t, "a.txt", "It held.")))), "of the 2 files in nests.zip could be imported. The last one: b.zip is an archive in an archive"},
		"nested.zip":       {string(datatest.Zipped(t, "inner.zip", string(datatest.Zipped(t, "a.txt", "It held.")))), "archive in an archive"},
		"bomb.zip":         {bombed(t, "a.txt", doc.MaxFile+1), "unpacks to more"},
		"bomb.docx":        {bombed(t, "word/document.xml", 100<<20+1), "unpacks to more"},
		"deep.html":        {strings.Repeat("<div>", 100_000) + "It held.", "nested too deeply"},
		"deep.rtf":         {`{\rtf1` + strings.Repeat("{", 1_000_000), "nested too deeply"},
		"deep.docx":        {string(datatest.DOCX(t, strings.Repeat("<w:p>", 200_000))), "damaged"},
		"noughts.txt":      {strings.Repeat("\x00", 1000), "not text"},
		"pages.pdf":        {string(datatest.PDFFrom([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"})), "damaged"},
		"form.pdf":         {string(datatest.PDFWith("<</Length 5>>stream\n/X Do\nendstream", "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 5>>stream\n/X Do\nendstream")), "a scan"},
		"bomb.pdf":         {string(datatest.PDFWith(fmt.Sprintf("<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream", len(bomb), bomb), "<<>>")), ""},
		"row.csv":          {"title,text\nA,B\nC,\"" + strings.Repeat("It held. ", (20<<20)/9+10_000), "Row 3 of row.csv is longer than 20 MB"},
		"table.csv":        {"a,b\n1,2\n", "no column with the texts"},
		"entities.docx":    {string(datatest.Zipped(t, "word/document.xml", `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>`)), "damaged"},
		"outside.odt":      {string(datatest.Zipped(t, "META-INF/manifest.xml", "<m/>", "content.xml", `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d><p>&x;</p></d>`)), "damaged"},
		"spreadsheet.docx": {string(datatest.Zipped(t, "xl/workbook.xml", "<x/>")), "a spreadsheet"},
	}
}

// TestBadFilesOfABatch imports every bad file there is among good ones: each
// has its sentence, the good ones come in, and memory stays bounded.
func TestBadFilesOfABatch(t *testing.T) {
	dir := t.TempDir()
	bad := badFiles(t)
	for name, f := range bad {
		datatest.Must(t, os.WriteFile(filepath.Join(dir, name), []byte(f.raw), 0o600))
	}
	more := map[string]string{"folder": "a folder", "gone.txt": "not there", "fifo": "not an ordinary file", "dangling.txt": "not there", "round.txt": "round.txt cannot be opened: too many", "huge.txt": "larger than 200 MB"}
	datatest.Must(t, os.Mkdir(filepath.Join(dir, "folder"), 0o700))
	datatest.Must(t, syscall.Mkfifo(filepath.Join(dir, "fifo"), 0o600))
	datatest.Must(t, os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "dangling.txt")))
	datatest.Must(t, os.Symlink(filepath.Join(dir, "round.txt"), filepath.Join(dir, "round.txt")))
	datatest.Must(t, os.WriteFile(filepath.Join(dir, "huge.txt"), nil, 0o600))
	datatest.Must(t, os.Truncate(filepath.Join(dir, "huge.txt"), doc.MaxFile+1))
	if os.Getuid() != 0 { // root may read everything
		datatest.Must(t, os.WriteFile(filepath.Join(dir, "secret.txt"), []byte("It held."), 0))
		more["secret.txt"] = "may not be read"
	}
	for name, f := range bad {
		more[name] = f.says
	}
	for name, says := range more {
		_, err := read.File(t.Context(), filepath.Join(dir, name))
		var e *doc.ImportError
		if !errors.As(err, &e) || !strings.Contains(e.Advice(), says) || !strings.Contains(e.Advice(), name) && name != "nested.zip" || strings.Contains(e.Advice(), "the reader failed") {
			t.Errorf("%s: %v, want %q", name, err, says)
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.HeapSys > 1<<30 {
		t.Errorf("the heap grew to %d MB", m.HeapSys>>20)
	}
}

// TestOddFilesAreRead reads files that look bad and are not.
func TestOddFilesAreRead(t *testing.T) {
	dir := t.TempDir()
	for name, raw := range map[string]string{
		"word.txt": string(datatest.DOCX(t, datatest.WordLines("It held."))), "page.docx": "<html><body><p>It held.</p></body></html>", "text.pdf": "It held.",
		"rich.doc": `{\rtf1 It held.}`, "report.html": string(datatest.PDFOf(datatest.SetLines(60, 700, 11, 14, "It held."))), "noext": "It held.", "broken.txt": "It held.\xff\xfe\n" + strings.Repeat("é", 20),
	} {
		datatest.Must(t, os.WriteFile(filepath.Join(dir, name), []byte(raw), 0o600))
		datatest.Must(t, os.Symlink(filepath.Join(dir, name), filepath.Join(dir, "link to "+name)))
		for _, path := range []string{name, "link to " + name} {
			got, err := read.File(t.Context(), filepath.Join(dir, path))
			if err != nil || !strings.HasPrefix(got[0].Text, "It held.") {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
}

func TestAFileThatChangesWhileItIsRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	datatest.Must(t, os.WriteFile(path, []byte("It held."), 0o600))
	_, err := doc.Load(&changing{t.Context(), path}, path)
	if err == nil || !strings.Contains(err.Error(), "changed by another program") {
		t.Errorf("got %v", err)
	}
}

// changing is a context that writes to a file the first time it is asked.
type changing struct {
	context.Context
	path string
}

func (c *changing) Err() error {
	if c.path == "" {
		return nil
	}
	defer func() { c.path = "" }()
	f, err := os.OpenFile(c.path, os.O_APPEND|os.O_WRONLY, 0)
	if err == nil {
		_, err = f.WriteString(" More.")
	}
	return errors.Join(err, f.Close())
}

// TestBombInAZip: the documents of an archive may not unpack to more together
// than one may alone.
func TestBombInAZip(t *testing.T) {
	one := string(datatest.DOCX(t, datatest.WordLines(strings.Repeat("bomb ", 2000))))
	left := int64(25_000)
	_, err := read.ReadZip(doc.File{Name: "x.zip", Raw: datatest.Zipped(t, "a.docx", one, "b.docx", one, "c.docx", one), Left: &left})
	var r *data.Refusal
	if !errors.As(err, &r) || !strings.Contains(r.Says, "unpacks to more than is imported") {
		t.Errorf("got %v", err)
	}
}
