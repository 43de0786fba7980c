package data

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"synoptic/compare/table"
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
	cellLimit   = 32767
	rowLimit    = 1 << 20
	columnLimit = 1 << 14
)

// Presets are the ways to write CSV. Excel in countries with a decimal comma
// expects a semicolon between cells and a comma in numbers: set Comma and
// Decimal. A line sep=; is never written: Excel then no longer heeds the byte
// order mark, and every other program takes the line for the head.
var Presets = []Preset{
	{Key: "excel", Name: "Excel", BOM: true, Guard: true, Limit: cellLimit, Comma: ','},
	{Key: "data", Name: "R / Python", Comma: ','},
}

// comma is what stands between the cells.
func (p Preset) comma() byte {
	if p.Comma == 0 {
		return ','
	}
	return p.Comma
}

// decimal is what stands before the fraction of a number.
func (p Preset) decimal() byte {
	if p.Decimal == 0 {
		return '.'
	}
	return p.Decimal
}

const bom = "\ufeff"

func exportCSV(w io.Writer, j Job) ([]string, error) {
	t, ok := TableOf(j.Layout)
	if !ok {
		return nil, fmt.Errorf("there is no table %q", j.Layout)
	}
	return WriteCSV(w, t.Make(j), j.Preset)
}

// WriteCSV writes a table as RFC 4180 has it: rows end with CR LF, text is
// always quoted, numbers never. The bytes of a cell are kept as they are,
// line breaks and all; ReadCSV gives the same cells back. The strings name
// the cells that were cut to the preset's limit, and what Excel cannot show.
func WriteCSV(w io.Writer, t *table.Table, p Preset) ([]string, error) {
	out := &csvWriter{b: bufio.NewWriterSize(w, 1<<16), Preset: p}
	out.Comma = p.comma()
	if p.BOM {
		out.b.WriteString(bom)
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
	if p.Limit > 0 && (out.row >= rowLimit || len(t.Columns) > columnLimit) {
		out.warnings = append(out.warnings, fmt.Sprintf(formTooLarge, out.row, len(t.Columns), rowLimit-1, columnLimit))
	}
	return out.warnings, out.b.Flush()
}

// csvWriter writes cells. Errors stay in the bufio.Writer.
type csvWriter struct {
	Preset
	b        *bufio.Writer
	row      int
	column   string
	warnings []string
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
	value, all := c.written(value, isText)
	if !isText && !strings.ContainsAny(value, "\"\r\n") && strings.IndexByte(value, c.Comma) < 0 {
		c.b.WriteString(value)
		return
	}
	if all > 0 {
		c.warnings = append(c.warnings, fmt.Sprintf(formCellCut, c.row, c.column, all, c.Limit))
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

// written is a cell as a preset writes it: on one line where it asks for that,
// guarded, and cut to its limit. all is how many characters a cell had that
// was cut, else 0.
func (p Preset) written(value string, isText bool) (out string, all int) {
	if !isText {
		if p.decimal() != '.' {
			value = strings.Replace(value, ".", string(p.Decimal), 1)
		}
		return value, 0
	}
	if p.OneLine && strings.ContainsAny(value, "\r\n") {
		value = lineBreaks.Replace(value)
	}
	if p.Guard {
		value = guard(value)
	}
	return fit(value, p.Limit)
}

// lineBreaks turns every line break into the sign of one.
var lineBreaks = strings.NewReplacer("\r\n", "¶", "\r", "¶", "\n", "¶")

// fit cuts a text to a limit of UTF-16 units, with a visible mark; 0 is no
// limit. all is how many characters a text had that was cut, else 0.
func fit(value string, limit int) (out string, all int) {
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
