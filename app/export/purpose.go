package export

import (
	"slices"

	"synoptic/app/say"
)

// purpose is what an export is for, with the format that serves it best and the
// others that do.
type purpose struct {
	name           string
	format         string
	others         []string
	layout, preset string
}

// purposes are what an export is for.
var purposes = []purpose{
	{say.Phrase("A table to read"), "xlsx", nil, "long", "excel"},
	{say.Phrase("Data for R or Python"), "csv", []string{"json"}, "long", "data"},
	{say.Phrase("A report"), "html", []string{"docx"}, "", ""},
	{say.Phrase("A QDA program"), "qdpx", []string{"qdc", "recal", "coding"}, "", ""},
	{say.Phrase("Everything to replicate"), "package", nil, "", "data"},
}

// purposeOf is the purpose that an order serves. CSV as Excel wants it, with a byte
// order mark and apostrophes, is a table to read, and no data for programs.
func purposeOf(o Order) int {
	if o.Format == "csv" && o.Preset == "excel" {
		return 0
	}
	return max(0, slices.IndexFunc(purposes, func(p purpose) bool {
		return p.format == o.Format || slices.Contains(p.others, o.Format)
	}))
}

// purposeLine asks what the export is for; the details follow from it.
func (f *form) purposeLine() {
	var names []string
	for _, p := range purposes {
		names = append(names, p.name)
	}
	l := f.line("For", names, 0, func(i int) {
		p := purposes[i]
		f.o.Format, f.o.Zip = p.format, false
		if p.layout != "" {
			f.o.Layout = p.layout
		}
		if p.preset != "" {
			f.o.Preset = p.preset
			f.o.mark(marksHere(p.preset))
		}
		f.reformat()
	})
	l.fresh = func() ([]string, int) { return names, purposeOf(f.o) }
	f.line("Details", []string{"Folded", "Shown"}, pick(f.details, 1, 0), func(i int) { f.details = i == 1; f.changed() })
}

// detailed makes a line one that is shown with the details alone.
func (f *form) detailed(l *formLine) {
	means := l.shown
	l.shown = func() bool { return f.details && (means == nil || means()) }
}
