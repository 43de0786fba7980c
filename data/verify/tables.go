package verify

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"synoptic/compare/table"
	"synoptic/data/sheet"
	"synoptic/data/write"
)

// mostNamed is how many differing cells of a table are named.
const mostNamed = 10

// tables makes every table of the export again and compares it cell by cell.
func (v *Result) tables(ctx context.Context, files exportFiles, d write.Descriptor, j write.Job) error {
	for _, r := range d.Resources {
		i := slices.IndexFunc(write.Tables, func(t write.Table) bool { return t.File == r.Name })
		if i < 0 {
			v.differs("table not known: this program makes no %s", r.Path)
			continue
		}
		if err := v.table(ctx, files, r, write.Tables[i], j); err != nil {
			return err
		}
	}
	return nil
}

// table compares one table with its file.
func (v *Result) table(ctx context.Context, files exportFiles, r write.Resource, t write.Table, j write.Job) error {
	f, err := files.Open(r.Path)
	if err != nil {
		v.differs("file missing: %s is not in the export", r.Path)
		return nil
	}
	defer f.Close()
	digest := sha256.New()
	plain := j.Preset
	plain.Guard = false // cells are compared as they were written
	in := sheet.NewReader(io.TeeReader(f, digest), plain)
	x := &tableCheck{v: v, file: r.Path, t: t.Make(j), preset: j.Preset, primary: t.Primary}
	for _, f := range r.Schema.Fields {
		x.described = append(x.described, f.Name)
	}
	if err := x.run(ctx, in); err != nil {
		return err
	}
	io.Copy(io.Discard, in.B) // to the end, for the hash
	v.Tables++
	if sum := "sha256:" + hex.EncodeToString(digest.Sum(nil)); r.Hash != "" && sum != r.Hash {
		v.differs("%s was changed after it was exported: its SHA-256 is not the one that datapackage.json names", r.Path)
	}
	return nil
}

// tableCheck compares a table with what was written of it.
type tableCheck struct {
	v       *Result
	file    string
	t       *table.Table
	preset  sheet.Preset
	primary []string
	// described are the columns that datapackage.json names: an older version
	// made fewer of them.
	described []string
	names     []string // of the columns in the file
	row       int      // from 1, the head left out
	cells     int      // that differ
}

func (x *tableCheck) run(ctx context.Context, in *sheet.Reader) error {
	head, err := in.Row()
	if err != nil {
		x.v.differs("cannot be read: %s: %v", x.file, err)
		return nil
	}
	x.names = head
	x.columns()
	next, stop := iter.Pull(x.t.Rows)
	defer stop()
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		want, more := next()
		got, err := in.Row()
		switch {
		case err == io.EOF && !more:
			x.rest()
			return nil
		case err == io.EOF:
			x.v.differs("rows differ: %s ends after %d rows, %s comes next now", x.file, x.row, x.key(want, x.columnNames()))
			return nil
		case err != nil:
			x.v.differs("cannot be read: %s, behind row %d: %v", x.file, x.row, err)
			return nil
		case !more:
			x.v.differs("rows differ: %s has more rows than the %d that come out now; the next is %s", x.file, x.row, x.key(got, x.names))
			return nil
		}
		x.row++
		x.v.Rows++
		if old, now := x.key(got, x.names), x.key(want, x.columnNames()); old != now {
			x.v.differs("rows differ: %s, row %d is %s in the export, %s now", x.file, x.row, old, now)
			return nil
		}
		x.compare(want, got)
	}
}

func (x *tableCheck) columnNames() []string {
	out := make([]string, len(x.t.Columns))
	for i, c := range x.t.Columns {
		out[i] = c.Name
	}
	return out
}

// columns names those that only one side has.
func (x *tableCheck) columns() {
	now := x.columnNames()
	var newer []string
	for _, n := range now {
		switch {
		case slices.Contains(x.names, n):
		case slices.Contains(x.described, n):
			x.v.differs("columns differ: %s has no column %s, which datapackage.json describes", x.file, n)
		default:
			newer = append(newer, n)
		}
	}
	if newer != nil {
		x.v.notes("%s was made without the columns %s, which this version adds", x.file, strings.Join(newer, ", "))
	}
	for _, n := range x.names {
		if !slices.Contains(now, n) {
			x.v.differs("columns differ: %s has a column %s, which this program does not make", x.file, n)
		}
	}
}

// compare compares a row under the names of the columns.
func (x *tableCheck) compare(want, got []string) {
	for i, c := range x.t.Columns {
		at := i
		if i >= len(x.names) || x.names[i] != c.Name {
			at = slices.Index(x.names, c.Name)
		}
		if at < 0 || at >= len(got) {
			continue
		}
		now, _ := x.preset.Written(want[i], c.IsText())
		if got[at] == now {
			continue
		}
		if x.cells++; x.cells <= mostNamed {
			parts := partAt(got[at], now)
			x.v.differs("cell differs: %s, %s, column %s: %s in the export, %s now", x.file, x.key(got, x.names), c.Name, brief(got[at], parts), brief(now, parts))
		}
	}
}

// rest says how many cells were not named.
func (x *tableCheck) rest() {
	if n := x.cells - mostNamed; n > 0 {
		x.v.differs("cells differ: %s, %d more", x.file, n)
	}
}

// key names a row by what it is known by.
func (x *tableCheck) key(row, names []string) string {
	var out []string
	for _, p := range x.primary {
		if i := slices.Index(names, p); i >= 0 && i < len(row) {
			out = append(out, row[i])
		}
	}
	if out == nil {
		return fmt.Sprintf("row %d", x.row)
	}
	return strings.Join(out, " ")
}

// partAt is where two cells begin to differ, in letters.
func partAt(a, b string) int {
	n := 0
	for x, y := []rune(a), []rune(b); n < min(len(x), len(y)) && x[n] == y[n]; n++ {
	}
	return n
}

// brief shows a cell, of a long one what stands around the letter at.
func brief(cell string, at int) string {
	const most, before = 60, 20
	r := []rune(cell)
	if len(r) <= most {
		return fmt.Sprintf("%q", cell)
	}
	from := max(0, min(at-before, len(r)-most))
	out := fmt.Sprintf("%q", string(r[from:min(from+most, len(r))]))
	if from > 0 {
		out = "…" + out
	}
	if from+most < len(r) {
		out += "…"
	}
	return out
}
