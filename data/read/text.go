package read

import (
	"path/filepath"
	"strings"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// isText takes what is left when no other format recognised the file.
func isText(doc.File) bool { return true }

func readText(f doc.File) (d doc.Document, err error) {
	if err := doc.Refusal(f); err != nil {
		return d, err
	}
	if doc.IsBinary(f.Raw) {
		return d, data.Refuse("%s is not text, and not a kind of file that can be imported. Save its text and import that.", filepath.Base(f.Name))
	}
	text, encoding, warnings, err := doc.Decode(f.Raw)
	if err != nil {
		return d, err
	}
	d = doc.Plain(text, f.Title())
	d.Encoding, d.Decoded = encoding, warnings
	return d, nil
}

// pastedFormat is the format of a text that was pasted.
const pastedFormat = "Pasted text"

// Pasted makes an account of text that was pasted. The error is an
// *ImportError: there is no text.
func Pasted(text string) (data.Import, error) {
	d := doc.Plain(strings.ToValidUTF8(text, "\uFFFD"), "Pasted text")
	if strings.TrimSpace(d.Pieces[0].Text) == "" {
		return data.Import{}, &doc.ImportError{File: "pasted text", Cause: data.Refuse("There is no text to add. Copy some first.")}
	}
	f := doc.File{Name: "", Raw: []byte(text)}
	d.Encoding = "utf-8"
	return sign(remarked(single(f, d, nil), d), f, pastedFormat)[0], nil
}
