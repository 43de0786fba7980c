package data

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"synoptic/compare"
)

// Origin says where a text came from.
type Origin struct {
	File      string // path or address
	Format    string // the Name of a Format
	Encoding  string
	RawSHA256 string // of the file as it was, hex
	Size      int64  // of the file in bytes
	Importer  string // the version of the readers
}

// Removed is a piece that the importer left out of the text.
type Removed struct {
	Start, End int    // bytes of the text before removal
	Text       string // what stood there
	Why        string // navigation, caption, header, standfirst, footer, related, hidden, struck, quoted, other
}

// Import is an account that was read and is not stored yet. It has no ID.
type Import struct {
	compare.Account
	Origin     Origin
	Removed    []Removed
	Pages      []Page  // where the pages of the file begin; nil where it has none
	Announced  int     // how many accounts the file says it has; 0 where it does not say
	Warnings   []Doubt // of the reader
	Edited     bool    // a person changed words of it
	NewerThan  int64   // the account of which this is a newer version, 0 for none
	ByDecision bool    // as that of Account
}

// Hash returns the SHA-256 of b in hex.
func Hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Doubt is a reason to look at an import before it is stored.
type Doubt struct {
	Form   string // a sentence for people, with verbs as in fmt
	Args   []any  // of Form
	Encode bool   // another encoding may mend it
}

// Says returns the sentence.
func (d Doubt) Says() string { return fmt.Sprintf(d.Form, d.Args...) }

// String is Says.
func (d Doubt) String() string { return d.Says() }

// Restore returns the text as it was before pieces were left out of it: the
// text into which their offsets point.
func Restore(text string, removed []Removed) string {
	var out strings.Builder
	for _, r := range removed {
		n := min(max(r.Start-out.Len(), 0), len(text))
		out.WriteString(text[:n])
		out.WriteString(r.Text)
		text = text[n:]
	}
	out.WriteString(text)
	return out.String()
}
