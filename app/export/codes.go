package export

import (
	"slices"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
)

// oneCoder reports whether an order may be limited to the codes of one coder:
// agreement needs all of them.
func (o Order) oneCoder() bool {
	switch o.Format {
	case "qdc", "recal", "html", "docx":
		return false
	case "csv":
		return o.Layout != "agreement" && o.Layout != "reliability" && o.Layout != "codebook"
	}
	return true
}

// hasColumns reports whether an order has a table that can have a column for
// every code.
func (o Order) hasColumns() bool {
	return o.Format == "package" || o.Layout == "long" && (o.Format == "csv" || o.Format == "xlsx")
}

// codeLines offer whose codes are written, and how.
func (f *form) codeLines() {
	coders := f.e.s.Cmp.Codes().Coders()
	names := append([]string{say.Say("Everybody")}, coders...)
	for i := range names {
		names[i] = ui.ValueFont.Fit(names[i], 160)
	}
	f.line("Codes of", names, 1+slices.Index(coders, f.o.Coder), func(i int) {
		f.o.Coder = append([]string{""}, coders...)[i]
		f.changed()
	}).shown = func() bool { return len(coders) > 0 && f.o.oneCoder() }
	f.line("Codes in", []string{"One column", "A column for each"}, pick(f.o.Columns, 1, 0), func(i int) { f.o.Columns = i == 1; f.changed() }).shown = func() bool {
		return len(f.e.s.Cmp.Codes().Codebook()) > 0 && f.o.hasColumns()
	}
	f.variableLine(f.e.s.Cmp.Codes().Variables())
}

// variableLine offers of what a reliability matrix is.
func (f *form) variableLine(variables []compare.Variable) {
	var names []string
	for _, v := range variables {
		name := say.CapitalFirst(session.VariableSays(f.e.s.Cmp, v.Kind))
		if v.Whole {
			name = say.Say("%s, of whole claims", name)
		}
		names = append(names, ui.ValueFont.Fit(name, 220))
	}
	at := max(0, slices.Index(variables, f.o.Variable))
	if len(variables) > 0 {
		f.o.Variable = variables[at]
	}
	f.line("Of", names, at, func(i int) { f.o.Variable = variables[i]; f.changed() }).shown = func() bool {
		return f.o.Format == "recal" && len(variables) > 0
	}
}

// reportLanguage is the language of reports until another is chosen: that of
// the interface.
func reportLanguage() string { return pick(say.InFrench(), "fr", "en") }

// languageLine offers the language of a report.
func (f *form) languageLine() {
	f.line("Language", []string{"English", "Français"}, pick(f.o.Language == "fr", 1, 0), func(i int) { f.o.Language = pick(i == 1, "fr", "en"); f.changed() }).shown = func() bool {
		return f.o.Format == "html" || f.o.Format == "docx"
	}
}
