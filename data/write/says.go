package write

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"synoptic/data/sheet"
)

// The warnings of exports; %v are numbers, names of files, sheets and columns.
const (
	formSheetCut  = "sheet %v, row %v, column %v: the text of %v characters was cut, because a cell of a workbook holds %v; CSV for R and Python has it whole"
	formControl   = "sheet %v, row %v, column %v: control characters, which no workbook holds, are shown by their signs"
	formSheetFull = "sheet %v is full with %v rows, the most that Excel shows: the table goes on in sheet %v"
	formCoarse    = "the picture is so large that it was drawn at %v%% of the usual fineness; an SVG is fine at any size"
	formNoLetters = "the fonts of the picture lack letters of some lines, %v in all; an SVG shows them with the fonts of the reader's computer"
)

// ExportSentences are the forms of what exports warn of, for those who say it
// in another language.
var ExportSentences = []string{sheet.FormCellCut, sheet.FormTooLarge, formSheetCut, formControl, formSheetFull, formCoarse, formNoLetters}

// warningOf fills a form.
func warningOf(form string, words ...any) string { return fmt.Sprintf(form, words...) }

// exportPatterns recognise the warnings of each form.
var exportPatterns = sync.OnceValue(func() []*regexp.Regexp {
	var out []*regexp.Regexp
	for _, form := range ExportSentences {
		pattern := strings.ReplaceAll(strings.ReplaceAll(regexp.QuoteMeta(form), "%%", "%"), "%v", "(.+?)")
		out = append(out, regexp.MustCompile("(?s)^"+pattern+"$"))
	}
	return out
})

// ExportSays is a warning of an export for people, as say gives it in their
// language. That of a table of a package begins with the name of its file.
func ExportSays(says string, say func(english string, args ...any) string) string {
	for i, p := range exportPatterns() {
		if found := p.FindStringSubmatch(says); found != nil {
			args := make([]any, len(found)-1)
			for k := range args {
				args[k] = found[k+1]
			}
			return say(ExportSentences[i], args...)
		}
	}
	if file, rest, ok := strings.Cut(says, ": "); ok && strings.HasSuffix(file, ".csv") {
		return file + ": " + ExportSays(rest, say)
	}
	return says
}
