package write

import (
	"synoptic/compare"
	"synoptic/data/sheet"
)

// The warnings of exports; %v are numbers, names of files, sheets and columns.
const (
	formSheetCut  = "sheet %v, row %v, column %v: the text of %v characters was cut, because a cell of a workbook holds %v; CSV for R and Python has it whole"
	formControl   = "sheet %v, row %v, column %v: control characters, which no workbook holds, are shown by their signs"
	formSheetFull = "sheet %v is full with %v rows, the most that Excel shows: the table goes on in sheet %v"
	formCoarse    = "the picture is so large that it was drawn at %v%% of the usual fineness; an SVG is fine at any size"
	formNoLetters = "the fonts of the picture lack letters of some lines, %v in all; an SVG shows them with the fonts of the reader's computer"
	formColumns   = "%v: columns %v; %v"
	formLeftOne   = "1 unit was left out, because not all coders coded it; %v are in the file"
	formLeft      = "%v units were left out, because not all coders coded them; %v are in the file"
	formSilentOne = "1 coding of accounts that say nothing stands at the claim of the original, with the account in the passage's description: the format has no place for what is missing"
	formSilent    = "%v codings of accounts that say nothing stand at the claim of the original, with the account in the passage's description: the format has no place for what is missing"
)

// ExportSentences are the forms of what exports warn of, for those who say it
// in another language.
var ExportSentences = []string{sheet.FormCellCut, sheet.FormTooLarge, formSheetCut, formControl, formSheetFull, formCoarse, formNoLetters, formColumns, formLeftOne, formLeft, formSilentOne, formSilent}

// Doubt is a warning of an export: what was cut, or could not be shown.
type Doubt struct {
	File string // the table of a package that it is of; empty where the export is one file
	compare.Sentence
}

func doubt(form string, words ...any) Doubt {
	return Doubt{Sentence: compare.SentenceOf(form, words...)}
}

// doubtsOf are the doubts of a table, in a file of a package where it is named.
func doubtsOf(file string, of []compare.Sentence) []Doubt {
	var out []Doubt
	for _, s := range of {
		out = append(out, Doubt{file, s})
	}
	return out
}

// String returns the doubt in English.
func (d Doubt) String() string { return d.about() + d.Sentence.String() }

// Says is the doubt for people, as say gives it in their language.
func (d Doubt) Says(say Say) string { return d.about() + Says(d.Sentence, say) }

func (d Doubt) about() string {
	if d.File == "" {
		return ""
	}
	return d.File + ": "
}
