package data

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"synoptic/compare/table"
)

// The looks of words that were taken out and put in, and of the signs around
// them, in the colours of the window. The signs stay in the cell, so that it
// says the same without colour, to a screen reader and to R.
var (
	takenOut = &excelize.Font{Strike: true, Color: "8A4210"}
	putIn    = &excelize.Font{Underline: "single", Color: "2765A6"}
	markSign = &excelize.Font{Color: "8C939B"}
)

// isMarked reports whether the cells of a column are word diffs, as
// table.Marked writes them.
func isMarked(c table.Column) bool {
	return c.Name == "diff_marked" || c.Name == "altered" || strings.HasSuffix(c.Name, "_diff")
}

// richText gives the marks of a word diff their looks. The runs join to the
// same text, whatever it holds.
func richText(value string) []excelize.RichTextRun {
	var out []excelize.RichTextRun
	add := func(text string, font *excelize.Font) {
		if text != "" {
			out = append(out, excelize.RichTextRun{Text: text, Font: font})
		}
	}
	for value != "" {
		before, inside, after, font := cutMark(value)
		add(before, nil)
		if font == nil {
			break
		}
		add(value[len(before):len(before)+2], markSign)
		add(inside, font)
		add(value[len(value)-len(after)-2:len(value)-len(after)], markSign)
		value = after
	}
	return out
}

// cutMark finds the first mark of a word diff. font is nil where there is none.
func cutMark(value string) (before, inside, after string, font *excelize.Font) {
	out, in := strings.Index(value, "[-"), strings.Index(value, "{+")
	at, end, font := out, "-]", takenOut
	if at < 0 || in >= 0 && in < at {
		at, end, font = in, "+}", putIn
	}
	if at < 0 {
		return value, "", "", nil
	}
	inside, after, found := strings.Cut(value[at+2:], end)
	if !found {
		return value, "", "", nil
	}
	return value[:at], inside, after, font
}
