package write

import (
	"context"
	"io"
	"slices"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/sheet"
)

// Job is what to export and how. Only Comparison must be set.
type Job struct {
	Comparison *compare.Comparison
	Name       string // of the comparison, as people call it; empty for the title of its original
	Layout     string // Key of a table.TableKind, for CSV; empty for long
	Picture    string // Key of one of Pictures, for SVG and PNG; empty for the matrix
	Options    table.TableOptions
	Filter     compare.Filter        // what chose Options.Groups, where that is worth telling
	Preset     sheet.Preset          // of CSV; the zero value is "data"
	Language   string                // of a report, two letters; empty for English
	Width      int                   // of the text table in columns; 0 for 100
	Origins    map[int64]data.Origin // where each account's text came from, by its ID, as far as known
}

// Export is a format of output.
type Export struct {
	Key, Name  string   // for programs and for people
	Extensions []string // the usual one first
	// Write writes the whole export. The strings are warnings for people: what
	// had to be cut.
	Write func(io.Writer, Job) ([]Doubt, error)
}

// Exports are all formats of output.
var Exports = []Export{
	{"table", "Text", []string{".txt"}, exportText},
	{"csv", "CSV", []string{".csv", ".tsv"}, exportCSV},
	{"xlsx", "Excel workbook (XLSX)", []string{".xlsx"}, exportXLSX},
	{"json", "JSON", []string{".json"}, exportJSON},
	{"html", "Report (HTML)", []string{".html", ".htm"}, exportHTML},
	{"docx", "Report (Word)", []string{".docx"}, exportDOCX},
	{"svg", "Picture (SVG)", []string{".svg"}, exportSVG},
	{"png", "Picture (PNG)", []string{".png"}, exportPNG},
	{"package", "All tables (ZIP)", []string{".zip"}, exportPackage},
	{"qdpx", "QDA project (REFI-QDA)", []string{".qdpx"}, exportQDPX},
	{"qdc", "QDA codebook (REFI-QDA)", []string{".qdc"}, exportQDC},
	{"coding", "Coding file for another coder", []string{".coding"}, exportCoding},
}

// stopper is a writer that fails once its context is cancelled.
type stopper struct {
	ctx context.Context
	w   io.Writer
}

// Stoppable returns a writer that passes everything on to w until ctx is
// cancelled and fails with ctx's error from then on. It is how an export is
// stopped half way.
func Stoppable(ctx context.Context, w io.Writer) io.Writer { return stopper{ctx, w} }

// Write implements io.Writer; it fails when the context is done.
func (s stopper) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.w.Write(p)
}

// Table is one of the tables that an export can write.
type Table struct {
	Key, Name string   // for programs and for people
	File      string   // the name of its file without an extension, and of its sheet
	Primary   []string // the columns by which a row is known; nil where rows have no key
	Make      func(Job) *table.Table
}

// Tables are all tables of an export, the two main ones first, then their
// companions. Every format that writes tables, the description of the package
// and its check follow from this list.
var Tables = tables()

// primaryKeys say by which columns a row of a table is known.
var primaryKeys = map[string][]string{
	"long": {"group_id", "account_id"}, "wide": {"group_id"}, "accounts": {"account_id"}, "decisions": {"decision"},
}

// tables are those of package compare.
func tables() []Table {
	var out []Table
	for _, k := range table.TableKinds {
		out = append(out, Table{k.Key, k.Name, k.File, primaryKeys[k.Key],
			func(j Job) *table.Table { return k.Make(j.Comparison, j.Options) }})
	}
	return out
}

// TableOf returns a table by its key, the long one for an empty key; ok is
// false where there is none.
func TableOf(key string) (t Table, ok bool) {
	if key == "" {
		return Tables[0], true
	}
	i := slices.IndexFunc(Tables, func(t Table) bool { return t.Key == key })
	if i < 0 {
		return t, false
	}
	return Tables[i], true
}

// isMain reports whether a table holds the claims themselves and is no
// companion.
func (t Table) isMain() bool { return t.Key == "long" || t.Key == "wide" }
