package sheet

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data/read/doc"
)

// Preset says for which program a CSV file is meant. The zero value writes
// what R and Python read best.
type Preset struct {
	Key, Name string
	BOM       bool // begin with a byte order mark, by which Excel knows UTF-8
	Guard     bool // put an apostrophe before text that a spreadsheet would take for a formula, a date or a number
	Limit     int  // longest cell in UTF-16 units; 0 for no limit
	Comma     byte // between the cells; 0 for a comma
	Decimal   byte // before the fraction of a number; 0 for a point
	OneLine   bool // write ¶ for every line break in a cell
}

// What Excel holds: characters in a cell, rows and columns in a sheet.
const (
	CellLimit   = 32767
	RowLimit    = 1 << 20
	ColumnLimit = 1 << 14
)

// Presets are the ways to write CSV. Excel in countries with a decimal comma
// expects a semicolon between cells and a comma in numbers: set Comma and
// Decimal. A line sep=; is never written: Excel then no longer heeds the byte
// order mark, and every other program takes the line for the head.
var Presets = []Preset{
	{Key: "excel", Name: "Excel", BOM: true, Guard: true, Limit: CellLimit, Comma: ','},
	{Key: "data", Name: "R / Python", Comma: ','},
}

// Separator is what stands between the cells.
func (p Preset) Separator() byte {
	if p.Comma == 0 {
		return ','
	}
	return p.Comma
}

// Point is what stands before the fraction of a number.
func (p Preset) Point() byte {
	if p.Decimal == 0 {
		return '.'
	}
	return p.Decimal
}

// Write writes a table as RFC 4180 has it: rows end with CR LF, text is
// always quoted, numbers never. The bytes of a cell are kept as they are,
// line breaks and all; ReadCSV gives the same cells back. The sentences name
// the cells that were cut to the preset's limit, and what Excel cannot show.
func Write(w io.Writer, t *table.Table, p Preset) ([]compare.Sentence, error) {
	out := &csvWriter{b: bufio.NewWriterSize(w, 1<<16), Preset: p}
	out.Comma = p.Separator()
	if p.BOM {
		out.b.WriteString(doc.BOM)
	}
	for i, c := range t.Columns {
		out.cell(i, c.Name, true)
	}
	out.b.WriteString("\r\n")
	isText := make([]bool, len(t.Columns))
	for i, c := range t.Columns {
		isText[i] = c.IsText() || len(t.Columns) == 1
	}
	for row := range t.Rows {
		out.row++
		for i, value := range row {
			out.column = t.Columns[i].Name
			out.cell(i, value, isText[i])
		}
		// The writer keeps its first error, so that one look a row is enough.
		if _, err := out.b.WriteString("\r\n"); err != nil {
			return nil, err
		}
	}
	if p.Limit > 0 && (out.row >= RowLimit || len(t.Columns) > ColumnLimit) {
		out.warnings = append(out.warnings, compare.SentenceOf(FormTooLarge, out.row, len(t.Columns), RowLimit-1, ColumnLimit))
	}
	return out.warnings, out.b.Flush()
}

// csvWriter writes cells. Errors stay in the bufio.Writer.
type csvWriter struct {
	Preset
	b        *bufio.Writer
	row      int
	column   string
	warnings []compare.Sentence
}

func (c *csvWriter) cell(i int, value string, isText bool) {
	if i > 0 {
		c.b.WriteByte(c.Comma)
	}
	if value == "" {
		if isText {
			c.b.WriteString(`""`)
		}
		return
	}
	value, all := c.Written(value, isText)
	if !isText && !strings.ContainsAny(value, "\"\r\n") && strings.IndexByte(value, c.Comma) < 0 {
		c.b.WriteString(value)
		return
	}
	if all > 0 {
		c.warnings = append(c.warnings, compare.SentenceOf(FormCellCut, c.row, c.column, all, c.Limit))
	}
	c.b.WriteByte('"')
	for {
		at := strings.IndexByte(value, '"')
		if at < 0 {
			break
		}
		c.b.WriteString(value[:at])
		c.b.WriteString(`""`)
		value = value[at+1:]
	}
	c.b.WriteString(value)
	c.b.WriteByte('"')
}

// Written is a cell as a preset writes it: on one line where it asks for that,
// guarded, and cut to its limit. all is how many characters a cell had that
// was cut, else 0.
func (p Preset) Written(value string, isText bool) (out string, all int) {
	if !isText {
		if p.Point() != '.' {
			value = strings.Replace(value, ".", string(p.Decimal), 1)
		}
		return value, 0
	}
	if p.OneLine && strings.ContainsAny(value, "\r\n") {
		value = lineBreaks.Replace(value)
	}
	if p.Guard {
		value = guardInside(guard(value), p.Separator())
	}
	return Fit(value, p.Limit)
}

// lineBreaks turns every line break into the sign of one.
var lineBreaks = strings.NewReplacer("\r\n", "¶", "\r", "¶", "\n", "¶")

// Fit cuts a text to a limit of UTF-16 units, with a visible mark; 0 is no
// limit. all is how many characters a text had that was cut, else 0.
func Fit(value string, limit int) (out string, all int) {
	if limit == 0 || len(value) <= limit {
		return value, 0 // no string has more UTF-16 units than bytes
	}
	units := 0
	for _, r := range value {
		units += utf16.RuneLen(r)
		all++
	}
	if units <= limit {
		return value, 0
	}
	mark := fmt.Sprintf(" [cut here: %d characters in all]", all)
	left := limit - len(mark)
	for i, r := range value {
		if left -= utf16.RuneLen(r); left < 0 {
			return value[:i] + mark, all
		}
	}
	return value, all
}

// FormCellCut is the warning of a cell that was cut; %v are its row and column, how
// many characters it had and how many a cell holds.
const FormCellCut = "row %v, column %v: the text of %v characters was cut, because a cell of Excel holds %v; the preset for R and Python writes it whole"

// FormTooLarge is the warning of a table with more rows or columns than Excel
// shows; %v are how many it has and how many are shown.
const FormTooLarge = "the table has %v rows and %v columns, and Excel shows %v and %v: filter it, or open it in another program"
