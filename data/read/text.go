package read

import (
	"path/filepath"
	"strings"

	"synoptic/data"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
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

// PastedPage makes an account of a part of a web page that was copied in a
// browser: its paragraphs and headings, all of them, for a person chose them. address is that of
// the page, empty where nobody knows; text is the same as words alone, which are
// taken where the page has none. The error is an *ImportError.
func PastedPage(page []byte, address, text string) (data.Import, error) {
	f := doc.File{Name: "", Raw: page}
	words, encoding, warnings, err := web.DecodePage(page)
	if err != nil {
		return Pasted(text)
	}
	blocks, err := web.PageBlocks(words, f)
	if err != nil {
		return Pasted(text)
	}
	d := doc.Document{Pieces: web.PiecesOf(blocks), Encoding: encoding, Decoded: warnings}
	if IsAddress(address) {
		d.About.URL = WithoutPassword(address)
	}
	out := single(f, d, nil)
	if len(out) == 0 {
		return Pasted(text)
	}
	return sign(remarked(out, d), f, "Page from the clipboard")[0], nil
}
