package data

import (
	"context"
	"io"

	"synoptic/compare"
	"synoptic/compare/table"
)

// Job is what to export and how. Only Comparison must be set.
type Job struct {
	Comparison *compare.Comparison
	Layout     string // Key of a table.TableKind, for CSV; empty for long
	Options    table.TableOptions
	Filter     compare.Filter   // what chose Options.Groups, where that is worth telling
	Preset     Preset           // of CSV; the zero value is "data"
	Language   string           // of a report, two letters; empty for English
	Width      int              // of the text table in columns; 0 for 100
	Origins    map[int64]Origin // where each account's text came from, by its ID, as far as known
}

// Export is a format of output.
type Export struct {
	Key, Name  string   // for programs and for people
	Extensions []string // the usual one first
	// Write writes the whole export. The strings are warnings for people: what
	// had to be cut.
	Write func(io.Writer, Job) ([]string, error)
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

func (s stopper) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.w.Write(p)
}
