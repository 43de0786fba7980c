package doc

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"synoptic/data"
)

// Doubt makes a Doubt of a reader.
func Doubt(form string, args ...any) data.Doubt {
	return data.Doubt{Form: form, Args: args, Encode: strings.Contains(form, "ncoding") || strings.Contains(form, "\uFFFD")}
}

// StruckWhy is why words are set apart that are struck out.
const StruckWhy = "struck"

// Set makes a set of the words between the blanks.
func Set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// OneLine puts a text on one line, with what the web writes for signs put back.
func OneLine(s string) string { return strings.Join(strings.Fields(html.UnescapeString(s)), " ") }

// PageMark says where in a piece a page begins.
type PageMark struct {
	At   int // byte of the text
	Page int // of the file, from 1
	Says string
}

// MaxFile is the size in bytes above which a file is not imported.
const MaxFile = 200 << 20

// File is what a reader gets.
type File struct {
	Name string // path or address
	Ext  string // in lower case, with the dot
	Raw  []byte

	Ctx    context.Context // nil: nobody waits
	Left   *int64          // what may still be unpacked; nil: all that may be
	Inside bool            // of an archive

	Opens func(f File) (Document, error) // reads a file in this one
}

// ImportError says why a file was not imported.
type ImportError struct {
	File  string
	Cause error
}

// FailedReader is the error for a reader, ours or a library's, that crashed.
func FailedReader(r any) error { return fmt.Errorf("the reader failed on it: %v", r) }
