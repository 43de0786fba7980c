package write

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"synoptic/compare"
	"synoptic/compare/table"
)

// sightName is the first sheet of a workbook: what the screen shows.
const sightName = "comparison"

// sightFrozen is how many columns of it stay in view: number and original.
const sightFrozen = 2

// What was taken out and put in is marked in the cells of that sheet by runes
// that no text has, which become looks.
const (
	beginsOut = '\ue000'
	beginsIn  = '\ue001'
	endsMark  = '\ue002'
)

// sightTable is the comparison as the screen shows it: a row for each claim, the
// original, and for each account what it makes of the claim and its words.
func sightTable(j Job, say tongue) *table.Table {
	c := j.Comparison
	codes := sightCodes{c, j.Options, say}
	coded := codes.given()
	t := &table.Table{Columns: []table.Column{text("No.")}}
	if c.HasOriginal() {
		t.Columns = append(t.Columns, text(say.say("Original")))
	}
	for i := range c.Accounts {
		if i > 0 || !c.HasOriginal() {
			name := sightHead(c, i)
			t.Columns = append(t.Columns, text(name+": "+say.say("status")), text(name), text(name+": "+say.say(compare.ToCheck)))
			if coded {
				t.Columns = append(t.Columns, text(name+": "+say.say("codes")))
			}
		}
	}
	if coded {
		t.Columns = append(t.Columns, text(say.say("Codes")))
	}
	t.Columns = append(t.Columns, text(say.say("Note")), text(say.say("Topic")))
	t.Rows = func(yield func([]string) bool) {
		for i, cells := range c.Lines(j.Options.Groups) {
			g := &c.Groups[i]
			row := []string{g.Number()}
			for _, x := range cells {
				if !x.Hub {
					row = append(row, sightStatus(x, say))
				}
				row = append(row, sightWords(c, x))
				if !x.Hub {
					row = append(row, sightToCheck(x, say))
				}
				if coded && !x.Hub {
					row = append(row, codes.of(g, x.Account))
				}
			}
			if coded {
				row = append(row, codes.of(g, compare.Whole))
			}
			if !yield(append(row, g.Note, c.Codes().Topic(g))) {
				return
			}
		}
	}
	return t
}

func text(name string) table.Column { return table.Column{Name: name, Type: "string"} }

// sightHead names the columns of an account, which must differ.
func sightHead(c *compare.Comparison, account int) string {
	n := account
	if c.HasOriginal() {
		n--
	}
	return statusLetters(n) + " " + accountName(&c.Accounts[account])
}

// accountName is how people call an account.
func accountName(a *compare.Account) string {
	for _, name := range []string{a.Outlet, a.Title} {
		if name = strings.TrimSpace(name); name != "" {
			return name
		}
	}
	return fmt.Sprint("a", a.ID)
}

// sightStatus says what an account makes of a claim, with what was found.
func sightStatus(x compare.Cell, say tongue) string {
	if x.Blank {
		return ""
	}
	head := say.say(x.Badge().Says)
	if x.Pair != nil && x.Pair.Moved {
		head += " · " + say.say("moved")
	}
	if x.Decided() {
		head += " · " + say.say("by hand")
	}
	lines := []string{head}
	if x.Pair != nil {
		for _, f := range x.Pair.Findings {
			lines = append(lines, Says(f.Says, say.say))
		}
	}
	return strings.Join(lines, "\n")
}

// sightToCheck says what of a cell is to be checked.
func sightToCheck(x compare.Cell, say tongue) string {
	var lines []string
	for _, f := range x.ToCheck() {
		lines = append(lines, Says(f.Says, say.say))
	}
	return strings.Join(lines, "\n")
}

// sightWords are the words of a cell, with what was taken out and put in.
func sightWords(c *compare.Comparison, x compare.Cell) string {
	if x.Member == nil {
		return ""
	}
	edits := x.Edits()
	if x.Hub || edits == nil {
		return unmarked(c.Text(x.Account, x.Member.Passage()))
	}
	var b strings.Builder
	mark := func(begin rune, words string) {
		if words != "" {
			b.WriteString(string(begin) + unmarked(words) + string(endsMark))
		}
	}
	for _, e := range edits {
		switch e.Op {
		case compare.Delete:
			mark(beginsOut, e.From)
		case compare.Insert:
			mark(beginsIn, e.To)
		default:
			b.WriteString(unmarked(e.To))
		}
	}
	return b.String()
}

// unmarked takes our own runes out of the words of a text.
func unmarked(words string) string {
	return strings.Map(func(r rune) rune {
		if r >= beginsOut && r <= endsMark {
			return -1
		}
		return r
	}, words)
}

// signed writes signs for the runes that mark words.
func signed(value string) string {
	var b strings.Builder
	closes := ""
	for _, r := range value {
		switch r {
		case beginsOut:
			b.WriteString("[-")
			closes = "-]"
		case beginsIn:
			b.WriteString("{+")
			closes = "+}"
		case endsMark:
			b.WriteString(closes)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// sightRuns gives the marks of a cell of that sheet their looks. The signs of a
// word diff stay around them, so that the cell says the same without looks: to
// pandas, R and a screen reader.
func sightRuns(value string) []excelize.RichTextRun {
	var out []excelize.RichTextRun
	for value != "" {
		at := strings.IndexAny(value, string([]rune{beginsOut, beginsIn}))
		if at < 0 {
			at = len(value)
		}
		if at > 0 {
			out = append(out, excelize.RichTextRun{Text: value[:at]})
		}
		if value = value[at:]; value == "" {
			break
		}
		begin, end, font := "[-", "-]", takenOut
		if strings.HasPrefix(value, string(beginsIn)) {
			begin, end, font = "{+", "+}", putIn
		}
		var inside string
		inside, value, _ = strings.Cut(value[len(string(beginsOut)):], string(endsMark))
		out = append(out, excelize.RichTextRun{Text: begin, Font: markSign}, excelize.RichTextRun{Text: inside, Font: font}, excelize.RichTextRun{Text: end, Font: markSign})
	}
	return out
}
