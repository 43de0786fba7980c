package write

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/sheet"
)

// Glimpse is the beginning of an export.
type Glimpse struct {
	Rows [][]string // head and first rows; nil where the format has no table
	All  int        // rows of the table without its head, -1 where that is not counted
	Text string     // the beginning as it will be written; empty where that is nothing to read
}

// mostGlimpsed is how many bytes of text a glimpse has at most.
const mostGlimpsed = 8 << 10

// Preview returns the beginning of what an export would write: up to n rows.
func Preview(x Export, j Job, n int) (Glimpse, error) {
	switch x.Key {
	case "csv", "xlsx":
		return tableGlimpse(x, j, n)
	case "package":
		return Glimpse{Rows: packageGlimpse(j), All: -1, Text: strings.Join(readmeLines(j, nil), "\n")}, nil
	case "json", "table", "qdc", "coding", "recal":
		text, err := begin(x, j)
		return Glimpse{All: -1, Text: text}, err
	case "qdpx":
		e := &enough{}
		if err := writeXML(e, newRefiExport(j).project()); err != nil && !errors.Is(err, errEnough) {
			return Glimpse{}, err
		}
		return Glimpse{All: -1, Text: e.begin()}, nil
	}
	return Glimpse{All: -1, Text: pageGlimpse(j)}, nil
}

// pageGlimpse is how the page of a report reads.
func pageGlimpse(j Job) string {
	r := newReport(j)
	lines := []string{r.Title()}
	if s := r.Subtitle(); s != "" {
		lines = append(lines, s)
	}
	lines = append(lines, "")
	for _, n := range r.Summary() {
		if short := r.InShort(n.Count.Account); short != "" {
			lines = append(lines, n.Name+": "+short+".")
		}
	}
	text, err := begin(Exports[0], j)
	if err != nil { // which only a writer gives
		return strings.Join(lines, "\n")
	}
	return strings.Join(append(lines, "", text), "\n")
}

// tableGlimpse is the beginning of a table.
func tableGlimpse(x Export, j Job, n int) (Glimpse, error) {
	if x.Key == "xlsx" {
		return sightGlimpse(j, n), nil
	}
	t, ok := TableOf(j.Layout)
	if !ok {
		return Glimpse{}, data.Refuse("There is no table %q.", j.Layout)
	}
	rows := withHead(t.Make(j), n)
	out := Glimpse{Rows: rows, All: countRows(t, j)}
	var b bytes.Buffer
	_, err := sheet.Write(&b, &table.Table{Columns: t.Make(j).Columns, Rows: func(yield func([]string) bool) {
		for _, row := range rows[1:] {
			if !yield(row) {
				return
			}
		}
	}}, j.Preset)
	out.Text = string(b.Bytes()[:min(b.Len(), mostGlimpsed)])
	return out, err
}

// sightGlimpse is the beginning of the first sheet of a workbook, with signs for
// the looks of its marks.
func sightGlimpse(j Job, n int) Glimpse {
	rows := withHead(sightTable(j, tongue(j.Language)), n)
	for _, row := range rows {
		for i := range row {
			row[i] = signed(row[i])
		}
	}
	return Glimpse{Rows: rows, All: len(chosen(j.Comparison, j.Options.Groups))}
}

// countRows counts the rows of the wide table and of small ones; -1 else.
func countRows(t Table, j Job) int {
	if t.Key == "long" {
		return -1
	}
	if t.Key == "wide" {
		return len(chosen(j.Comparison, j.Options.Groups))
	}
	n := 0
	for range t.Make(j).Rows {
		if n++; n == 10_000 {
			return -1
		}
	}
	return n
}

// withHead returns the head of a table and its first rows.
func withHead(t *table.Table, n int) [][]string {
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = c.Name
	}
	return append([][]string{head}, t.Head(n)...)
}

// packageGlimpse lists the files of a package.
func packageGlimpse(j Job) [][]string {
	out := [][]string{{"file", "holds"}}
	for _, t := range Tables {
		out = append(out, []string{t.File + ".csv", t.Name})
	}
	return append(out, []string{descriptorFile, "Every column, the settings, the accounts and the decisions"}, []string{readmeFile, "The same for people"})
}

// enough is a writer that ends a glimpse.
type enough struct{ bytes.Buffer }

var errEnough = errors.New("enough was written")

// Write implements io.Writer.
func (e *enough) Write(p []byte) (int, error) {
	e.Buffer.Write(p)
	if e.Len() >= mostGlimpsed {
		return len(p), errEnough
	}
	return len(p), nil
}

// begin returns the beginning of a text format.
func begin(x Export, j Job) (string, error) {
	e := &enough{}
	if _, err := x.Write(io.Writer(e), j); err != nil && !errors.Is(err, errEnough) {
		return "", err
	}
	return e.begin(), nil
}

// begin is what a glimpse shows of it.
func (e *enough) begin() string {
	return strings.ToValidUTF8(string(e.Bytes()[:min(e.Len(), mostGlimpsed)]), "")
}
