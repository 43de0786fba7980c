package data

import (
	"bytes"
	"path/filepath"
	"slices"
)

// refused are kinds of file that people try and that cannot be imported:
// how the file begins or what it is called, and what to do instead.
var refused = []struct {
	name       string
	begins     []string
	extensions []string
	instead    string
}{
	{"a PDF", []string{"%PDF-"}, nil, "Open it in a reader, save its text, and import that."},
	{"an old Word document or another file of old Office", []string{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"}, nil, "Open it, save it as text or as a web page, and import that. If it asks for a password, take the password off first."},
	{"a rich text document (RTF)", []string{"{\\rtf"}, nil, "Open it, save it as text or as a web page, and import that."},
	{"a Word document", []string{"PK\x03\x04"}, []string{".docx", ".docm", ".dotx"}, "Open it, save it as text or as a web page, and import that."},
	{"an OpenDocument text", []string{"PK\x03\x04"}, []string{".odt", ".ott"}, "Open it, save it as text or as a web page, and import that."},
	{"an e-book", []string{"PK\x03\x04"}, []string{".epub"}, "Save its text, and import that."},
	{"an archive", []string{"PK\x03\x04", "PK\x05\x06", "Rar!", "7z\xBC\xAF\x27\x1C", "\x1F\x8B", "BZh", "\xFD7zXZ\x00"}, nil, "Unpack it, and import the files in it."},
	{"a picture", []string{"\x89PNG", "\xFF\xD8\xFF", "GIF87a", "GIF89a", "II*\x00", "MM\x00*"}, nil, "Its words would have to be typed out: paste them as text."},
	{"a sound or a film", []string{"ID3\x03", "ID3\x04", "OggS\x00", "RIFF", "fLaC\x00", "\x1A\x45\xDF\xA3"}, nil, "Its words would have to be written down: paste them as text."},
	{"a database", []string{"SQLite format 3\x00"}, nil, "Open it as a library if it is one of Synoptic's."},
	{"a program", []string{"\x7FELF", "MZ\x90\x00", "\xCF\xFA\xED\xFE"}, nil, "There is no text in it to compare."},
}

// refusal returns why a file cannot be imported, whatever reads it: a
// sentence, or nil.
func refusal(f file) error {
	base := filepath.Base(f.name)
	if len(bytes.TrimSpace(f.raw)) == 0 {
		return refuse("%s is empty.", base)
	}
	for _, r := range refused {
		begins := slices.ContainsFunc(r.begins, func(b string) bool { return bytes.HasPrefix(f.raw, []byte(b)) })
		if begins && (r.extensions == nil || slices.Contains(r.extensions, f.ext)) {
			return refuse("%s is %s, which cannot be imported. %s", base, r.name, r.instead)
		}
	}
	return nil
}
