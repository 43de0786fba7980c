package read_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

const cafeText = "Café owners say “no”\n\nThe café’s owner said: “Ça suffit – naïve promises.”\nIt cost €5.\n"

func TestTextInEveryEncodingIsTheSame(t *testing.T) {
	want := strings.TrimRight(cafeText, "\n")
	cyrillic := "Плотина выдержала\n\nНикто не пострадал, сообщили в министерстве. Жителей попросили не возвращаться домой до вторника."
	for name, c := range map[string]struct {
		raw            []byte
		encoding, want string
	}{
		"utf-8":                 {[]byte(cafeText), "utf-8", want},
		"utf-8 with a mark":     {[]byte("\xEF\xBB\xBF" + cafeText), "utf-8", want},
		"utf-16le with a mark":  {datatest.UTF16Bytes(t, cafeText, unicode.LittleEndian, unicode.UseBOM), "utf-16le", want},
		"utf-16be with a mark":  {datatest.UTF16Bytes(t, cafeText, unicode.BigEndian, unicode.UseBOM), "utf-16be", want},
		"utf-16le without":      {datatest.UTF16Bytes(t, cafeText, unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le", want},
		"utf-16be without":      {datatest.UTF16Bytes(t, cafeText, unicode.BigEndian, unicode.IgnoreBOM), "utf-16be", want},
		"windows-1252":          {datatest.InWindows(t, charmap.Windows1252, cafeText), "windows-1252", want},
		"windows-1251":          {datatest.InWindows(t, charmap.Windows1251, cyrillic), "windows-1251", cyrillic},
		"carriage returns":      {[]byte(strings.ReplaceAll(cafeText, "\n", "\r")), "utf-8", want},
		"CR LF":                 {[]byte(strings.ReplaceAll(cafeText, "\n", "\r\n")), "utf-8", want},
		"decomposed characters": {[]byte(strings.NewReplacer("é", "e\u0301", "Ç", "C\u0327", "ï", "i\u0308").Replace(cafeText)), "utf-8", want},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := read.Bytes("café.txt", c.raw)
			datatest.Must(t, err)
			if got[0].Text != c.want || got[0].Origin.Encoding != c.encoding {
				t.Errorf("%s: %q\nwant %s: %q", got[0].Origin.Encoding, got[0].Text, c.encoding, c.want)
			}
			if got[0].Origin.RawSHA256 != data.Hash(c.raw) || got[0].Origin.Size != int64(len(c.raw)) || got[0].Origin.Format != "Text" {
				t.Errorf("origin %+v", got[0].Origin)
			}
		})
	}
}

func TestTitleOfText(t *testing.T) {
	for text, want := range map[string]string{
		"Dam holds after storm\n\nIt held.":   "Dam holds after storm",
		"The dam held.\n\nNobody was hurt.":   "dam report",
		"The dam held\nafter the storm.":      "dam report",
		strings.Repeat("x", 151) + "\n\nEnd.": "dam report",
	} {
		got, err := read.Bytes(filepath.Join("a", "dam report.txt"), []byte(text))
		datatest.Must(t, err)
		if got[0].Title != want || got[0].Text != text {
			t.Errorf("%q: title %q, want %q; text %q", text, got[0].Title, want, got[0].Text)
		}
	}
}

func TestControlCharactersAreTakenOutWithAWarning(t *testing.T) {
	got, err := read.Bytes("a.txt", []byte("The\x00 dam\x07 held\u00ad.\tNobody\u200b was hurt.\n"+strings.Repeat("It rained. ", 50)))
	datatest.Must(t, err)
	if !strings.HasPrefix(got[0].Text, "The dam held.\tNobody was hurt.\n") {
		t.Errorf("text %.40q", got[0].Text)
	}
	if len(got[0].Warnings) != 1 || !strings.Contains(got[0].Warnings[0].Says(), "Control characters were taken out: 2.") {
		t.Errorf("warnings %q", got[0].Warnings)
	}
}

func TestBadFilesGetASentence(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"empty.txt": "", "blank.txt": " \n\t\n", "old.doc": "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...",
		"photo.txt": "\x89PNG\r\n\x1a\n", "noise.txt": "\x01\x02\x03\x04\x05abc\x06\x07", "all.7z": "7z\xBC\xAF\x27\x1Crest", "empty.html": "<html><body><script>x</script></body></html>",
	} {
		datatest.Must(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	big, err := os.Create(filepath.Join(dir, "big.txt"))
	datatest.Must(t, err)
	datatest.Must(t, big.Truncate(doc.MaxFile+1))
	datatest.Must(t, big.Close())
	for name, want := range map[string]string{
		"empty.txt": "is empty", "blank.txt": "is empty", "old.doc": "old Word",
		"photo.txt": "a picture", "noise.txt": "is not text", "all.7z": "an archive", "big.txt": "larger than 200 MB", "gone.txt": "not there", ".": "a folder",
		"empty.html": "no text",
	} {
		_, err := read.File(t.Context(), filepath.Join(dir, name))
		var e *doc.ImportError
		if !errors.As(err, &e) || !strings.Contains(e.Advice(), want) || !strings.HasSuffix(e.Advice(), ".") && !strings.HasSuffix(e.Advice(), "?") {
			t.Errorf("%s: %v, want a sentence with %q", name, err, want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := read.File(ctx, filepath.Join(dir, "empty.txt")); !errors.Is(err, context.Canceled) {
		t.Errorf("after cancel: %v", err)
	}
}

func TestPasted(t *testing.T) {
	got, err := read.Pasted("Dam holds\r\n\r\nIt held.")
	datatest.Must(t, err)
	if got.Title != "Dam holds" || got.Text != "Dam holds\n\nIt held." {
		t.Errorf("%+v", got)
	}
	if _, err := read.Pasted(" \n"); err == nil {
		t.Error("blank text was taken")
	}
}
