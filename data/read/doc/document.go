package doc

import (
	"synoptic/compare"
	"synoptic/data"
)

// Document is what a reader found in a file. Accounts are made of it in one
// place, whatever the format: data/read/accounts.go.
type Document struct {
	Pieces []Piece         // of the text, in the order of the file
	Title  string          // that the file gives; where it is empty, that of a piece, the first line or the file's name
	About  compare.Account // what else the file says of its text; of a bundle of one it fills what that leaves open

	Encoding string       // of the file, as the web names it; empty where that is nothing to say
	Decoded  []data.Doubt // about its encoding
	Warnings []data.Doubt // about its text

	Settled bool // the pieces have the form in which text is stored, the title is the one to take, and it is no bundle
	Notes   bool // pieces that are left out as "other" are notes: how many there are is worth knowing
	Tracked bool // changes wait to be accepted in it

	Articles  []Article // of a bundle that the reader took apart: there are no pieces then
	Announced int       // how many articles the file says it has; 0 where it does not say
}

// Article is one of the articles of a bundle, as its reader found it.
type Article struct {
	compare.Account         // what its labels say
	Pieces          []Piece // the head and the foot carry why they are left out
	Words           int     // as the database counted them; 0 where it does not say
}

// HoldsText reports whether a piece with text stays.
func HoldsText(pieces []Piece) bool {
	for _, p := range pieces {
		if p.Why == "" && p.Text != "" {
			return true
		}
	}
	return false
}

// TitleOf is what pieces say of their title: the one that the document calls
// so, else the first line of text, which they make, where it looks like one.
func TitleOf(pieces []Piece, text string) string {
	for _, p := range pieces {
		if p.Title && p.Why == "" {
			if s := OneLine(p.Text); s != "" {
				return s
			}
		}
	}
	if title, ok := firstLine(text); ok {
		return title
	}
	return ""
}

// Decoded returns a document with what is known of the encoding of a file, and
// its text as it is stored.
func Decoded(raw []byte) (d Document, text string, err error) {
	text, d.Encoding, d.Decoded, err = Decode(raw)
	if err != nil {
		return d, "", err
	}
	text, more := Clean(text)
	d.Decoded = append(d.Decoded, more...)
	return d, text, nil
}
