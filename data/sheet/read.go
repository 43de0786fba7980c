package sheet

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"synoptic/data/read/doc"
)

// Read reads what WriteCSV wrote with that preset: the head and all rows,
// cell for cell, the guard taken off. It also reads files whose rows end with
// LF. The error names the row.
func Read(r io.Reader, p Preset) ([][]string, error) {
	in := NewReader(r, p)
	var rows [][]string
	for {
		row, err := in.Row()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return rows, fmt.Errorf("row %d: %w", len(rows)+1, err)
		}
		if len(rows) > 0 && len(row) != len(rows[0]) {
			return rows, fmt.Errorf("row %d has %d cells, the head has %d", len(rows)+1, len(row), len(rows[0]))
		}
		if p.Guard {
			for i := range row {
				row[i] = Unguard(row[i], p.Separator())
			}
		}
		rows = append(rows, row)
	}
}

// Reader reads a table row by row, so that one of any size takes little memory.
type Reader struct {
	B     *bufio.Reader
	comma byte
}

// NewReader reads past a byte order mark.
func NewReader(r io.Reader, p Preset) *Reader {
	in := &Reader{B: bufio.NewReader(r), comma: p.Separator()}
	if start, _ := in.B.Peek(len(doc.BOM)); string(start) == doc.BOM {
		in.B.Discard(len(doc.BOM))
	}
	return in
}

// Row reads one row. The error is io.EOF where there is none.
func (c *Reader) Row() ([]string, error) {
	if _, err := c.B.Peek(1); err != nil {
		return nil, err
	}
	var out []string
	for {
		value, last, err := c.cell()
		if err != nil {
			return nil, err
		}
		out = append(out, value)
		if last {
			return out, nil
		}
	}
}

// cell reads one cell and what ends it.
func (c *Reader) cell() (value string, last bool, err error) {
	start, err := c.B.Peek(1)
	if err == nil && start[0] == '"' {
		c.B.Discard(1)
		return c.quoted()
	}
	var out strings.Builder
	for {
		b, err := c.B.ReadByte()
		switch {
		case err == io.EOF || b == '\n':
			return strings.TrimSuffix(out.String(), "\r"), true, nil
		case err != nil:
			return "", false, err
		case b == c.comma:
			return out.String(), false, nil
		case b == '"':
			return "", false, errors.New("a quotation mark inside a cell that is not quoted")
		}
		out.WriteByte(b)
	}
}

// quoted reads the rest of a cell behind its first quotation mark.
func (c *Reader) quoted() (value string, last bool, err error) {
	var out strings.Builder
	for {
		piece, err := c.B.ReadString('"')
		if err == io.EOF {
			return "", false, errors.New("a quoted cell has no end")
		}
		if err != nil {
			return "", false, err
		}
		out.WriteString(piece[:len(piece)-1])
		b, err := c.B.ReadByte()
		switch {
		case err == nil && b == '"':
			out.WriteByte('"')
			continue
		case err == nil && b == c.comma:
			return out.String(), false, nil
		case err == io.EOF || err == nil && b == '\n':
			return out.String(), true, nil
		case err == nil && b == '\r':
			if next, _ := c.B.Peek(1); string(next) == "\n" {
				c.B.Discard(1)
			}
			return out.String(), true, nil
		case err == nil:
			err = fmt.Errorf("%q behind a quoted cell", b)
		}
		return "", false, err
	}
}
