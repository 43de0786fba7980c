package export

import (
	"strings"

	"fyne.io/fyne/v2/lang"
	locale "golang.org/x/text/language"
	"golang.org/x/text/message"
	numbers "golang.org/x/text/number"

	"synoptic/app/say"
)

// marks are what may part the cells of a CSV file, with what stands before
// the fraction of its numbers. Excel takes both from the settings of the
// country: with other ones it shows all of a row in one cell, or makes days
// of fractions.
var marks = []struct{ name, comma, decimal string }{
	{say.Phrase("Comma, 0.5"), ",", "."}, {say.Phrase("Semicolon, 0,5"), ";", ","}, {say.Phrase("Semicolon, 0.5"), ";", "."},
	{say.Phrase("Tab, 0.5"), "\t", "."}, {say.Phrase("Tab, 0,5"), "\t", ","},
}

// marksAt is the place of an order's marks among those that are offered.
func marksAt(o Order) int {
	for i, m := range marks {
		if m.comma == o.Comma && m.decimal == o.Decimal {
			return i
		}
	}
	return 0
}

// mark gives an order the marks of a place, one for each preset: R and Python
// read commas and points everywhere, Excel what the country has.
func (o *Order) mark(at int) { o.Comma, o.Decimal = marks[at].comma, marks[at].decimal }

// marksOf is the place of the marks that Excel expects in a country.
func marksOf(tag locale.Tag) int {
	half := message.NewPrinter(tag).Sprint(numbers.Decimal(0.5))
	region, _ := tag.Region()
	switch {
	case strings.Contains(half, ","):
		return 1
	case region == locale.MustParseRegion("ch"): // its lists have semicolons, its numbers points
		return 2
	}
	return 0
}

// marksHere is the place of the marks that a preset has here.
func marksHere(preset string) int {
	if preset != "excel" {
		return 0
	}
	return marksOf(locale.Make(lang.SystemLocale().String()))
}
