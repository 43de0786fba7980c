package read_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"synoptic/data"
	"synoptic/data/datatest"

	"synoptic/data/read"
)

// TestAnotherEncodingIsReadAgain: the letters are those of the chosen
// encoding, and the file is still known by its own bytes.
func TestAnotherEncodingIsReadAgain(t *testing.T) {
	const russian = "Дамба выдержала. Никто не пострадал, сообщил совет долины."
	raw, err := charmap.Windows1251.NewEncoder().Bytes([]byte(russian))
	datatest.Must(t, err)
	page := append([]byte("<html><head><meta charset=iso-8859-1><title>x</title></head><body><p>"), raw...)
	for name, raw := range map[string][]byte{"dam.txt": raw, "dam.html": page, "dam.md": append([]byte("# "), raw...)} {
		got, err := read.As(name, raw, "windows-1251")
		datatest.Must(t, err)
		o := got[0].Origin
		if !strings.Contains(got[0].Text, "Никто не пострадал") || o.Encoding != "windows-1251" || o.RawSHA256 != data.Hash(raw) || o.Size != int64(len(raw)) {
			t.Errorf("%s: %q, %+v", name, got[0].Text, o)
		}
	}
	marked, err := read.As("dam.txt", []byte("\xEF\xBB\xBFabc"), "windows-1252")
	datatest.Must(t, err)
	if marked[0].Text != "abc" {
		t.Errorf("the mark is read as letters: %q", marked[0].Text)
	}
}

func TestEveryEncodingOfferedCanBeRead(t *testing.T) {
	for _, e := range read.Encodings {
		raw := []byte("The dam held, and nobody was hurt.")
		if strings.HasPrefix(e.Name, "utf-16") {
			raw = []byte(strings.Repeat("d\x00a\x00m\x00 \x00", 8))
		}
		if e.Name == "utf-16be" {
			raw = []byte(strings.Repeat("\x00d\x00a\x00m\x00 ", 8))
		}
		got, err := read.As("dam.txt", raw, e.Name)
		datatest.Must(t, err)
		if !strings.Contains(got[0].Text, "dam") {
			t.Errorf("%s: %q", e.Name, got[0].Text)
		}
	}
}
