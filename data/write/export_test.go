package write

import (
	"bytes"
	"errors"

	"synoptic/compare"
	"synoptic/compare/table"
)

// What tests look at inside: words, names of files, tables of a workbook.
var (
	FrenchWords    = frenchWords
	WindowsForbids = windowsForbids
	XLSXTables     = xlsxTables
	RefiPlain      = refiPlain
)

// LeastWidth is how narrow a terminal may be.
const LeastWidth = leastWidth

// The shapes of files that tests read back.
type (
	RefiProject  = refiProject
	RefiCode     = refiCode
	RefiCodebook = refiCodebook
	JSONCode     = jsonCode
	JSONCoding   = jsonCoding
	JSONAgreed   = jsonAgreed
)

// Workbook is a workbook with one table, in sheets of some rows at most, 0 for
// as many as Excel shows.
func Workbook(name string, t *table.Table, most int) (raw []byte, warnings []Doubt, err error) {
	b := newWorkbook(&bytes.Buffer{})
	defer b.Close()
	if most > 0 {
		b.most = most
	}
	var out bytes.Buffer
	err = errors.Join(b.table(name, t), b.finish(&out))
	return out.Bytes(), b.warnings, err
}

// Points counts the characters before a byte of a text as it is written.
func Points(text string) func(at int) int {
	c := &pointCounter{text: text}
	return c.of
}

// Names are how a table for people calls the accounts.
func Names(c *compare.Comparison) []string {
	w := &textWriter{c: c}
	w.names()
	return w.name
}
