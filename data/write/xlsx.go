package write

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/sheet"
)

// exportXLSX writes a workbook: first what the screen shows, then the table of
// the claims in the chosen layout, a sheet for each companion, and sheets that say what the columns are and how
// the workbook was made. Rows are written as they are made, so that memory
// stays small. Text is text: no program turns 9/11 into a date.
func exportXLSX(w io.Writer, j Job) ([]Doubt, error) {
	b := newWorkbook(w)
	defer b.Close()
	if err := b.table(sightName, sightTable(j, tongue(j.Language))); err != nil {
		return nil, err
	}
	j.Language = "" // as in a package
	tables := xlsxTables(j)
	for _, t := range tables {
		if err := b.table(t.File, t.Make(j)); err != nil {
			return nil, err
		}
	}
	if err := b.table("columns", columnTable(tables, j)); err != nil {
		return nil, err
	}
	if err := b.table("about", aboutTable(j, b.warnings)); err != nil {
		return nil, err
	}
	return b.warnings, b.finish(w)
}

// xlsxTables are the chosen table of claims and the companions. A companion
// that was chosen stands first.
func xlsxTables(j Job) []Table {
	first, ok := TableOf(j.Layout)
	if !ok || !first.isMain() {
		first = Tables[0]
	}
	out := []Table{first}
	for _, t := range Tables {
		if !t.isMain() {
			out = append(out, t)
		}
	}
	return out
}

// columnTable describes every column of some tables.
func columnTable(tables []Table, j Job) *table.Table {
	return textTable([]string{"table", "column", "type", "says"}, func(yield func([]string) bool) {
		for _, t := range tables {
			for _, c := range t.Make(j).Columns {
				if !yield([]string{t.File, c.Name, c.Type, c.Describes}) {
					return
				}
			}
		}
	})
}

// aboutTable says how a workbook was made and what could not be written whole.
func aboutTable(j Job, cut []Doubt) *table.Table {
	return textTable([]string{"about"}, func(yield func([]string) bool) {
		for _, line := range aboutLines(j, cut) {
			if !yield([]string{line}) {
				return
			}
		}
	})
}

func textTable(names []string, rows func(func([]string) bool)) *table.Table {
	t := &table.Table{Rows: rows}
	for _, n := range names {
		t.Columns = append(t.Columns, table.Column{Name: n, Type: "string"})
	}
	return t
}

// workbook is a workbook that is being written.
type workbook struct {
	*excelize.File
	alive      io.Writer // fails when the export was stopped
	sheets     int
	most       int // rows of a sheet
	head, body int // styles
	warnings   []Doubt
}

// newWorkbook makes a workbook without a sheet.
func newWorkbook(alive io.Writer) *workbook {
	b := &workbook{File: excelize.NewFile(), alive: alive, most: sheet.RowLimit}
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	b.body = b.style(&excelize.Style{Alignment: top})
	b.head = b.style(&excelize.Style{Alignment: top, Font: &excelize.Font{Bold: true, Color: "1B1F24"},
		Fill:   excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E6EEF6"}},
		Border: []excelize.Border{{Type: "bottom", Color: "1F4B7A", Style: 1}}})
	return b
}

// style keeps a look. Ours are fixed, so that an error is a mistake here.
func (b *workbook) style(s *excelize.Style) int {
	id, err := b.NewStyle(s)
	if err != nil {
		panic(err)
	}
	return id
}

// finish writes the workbook, opened on its first sheet.
func (b *workbook) finish(w io.Writer) error {
	b.SetActiveSheet(0)
	_, err := b.WriteTo(w)
	return err
}

// table writes a table as a sheet, or as several where it has more rows than
// one holds.
func (b *workbook) table(name string, t *table.Table) error {
	if len(t.Columns) > sheet.ColumnLimit {
		return data.Refuse("The table has %d columns, and a sheet holds %d. Export the long table, which has a row for each account, or filter the accounts.", len(t.Columns), sheet.ColumnLimit)
	}
	s, err := b.sheet(name, t)
	if err != nil {
		return err
	}
	part := 1
	for row := range t.Rows {
		if s.rows == b.most {
			if err := s.end(); err != nil {
				return err
			}
			part++
			next := fmt.Sprintf("%s_%d", name, part)
			b.warnings = append(b.warnings, doubt(formSheetFull, s.name, s.rows, next))
			if s, err = b.sheet(next, t); err != nil {
				return err
			}
		}
		if err := s.row(row); err != nil {
			return err
		}
	}
	return s.end()
}

// openSheet is a sheet that is being written, row by row.
type openSheet struct {
	*excelize.StreamWriter
	b     *workbook
	t     *table.Table
	name  string
	rows  int
	cells []any
}

func (b *workbook) sheet(name string, t *table.Table) (*openSheet, error) {
	b.sheets++
	if b.sheets == 1 {
		if err := b.SetSheetName("Sheet1", name); err != nil {
			return nil, err
		}
	} else if _, err := b.NewSheet(name); err != nil {
		return nil, err
	}
	w, err := b.NewStreamWriter(name)
	if err != nil {
		return nil, err
	}
	s := &openSheet{StreamWriter: w, b: b, t: t, name: name, cells: make([]any, len(t.Columns))}
	return s, s.begin()
}

// begin sets the widths, by the first rows, and writes the head, which stays
// in view.
func (s *openSheet) begin() error {
	for i, width := range widths(s.t) {
		if err := s.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	panes := &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
	if strings.HasPrefix(s.name, sightName) {
		panes = &excelize.Panes{Freeze: true, XSplit: sightFrozen, YSplit: 1, TopLeftCell: "C2", ActivePane: "bottomRight"}
	}
	if err := s.SetPanes(panes); err != nil {
		return err
	}
	for i, c := range s.t.Columns {
		s.cells[i] = c.Name
	}
	s.rows = 1
	return s.SetRow("A1", s.cells, excelize.RowOpts{StyleID: s.b.head})
}

// widths fits columns to what their first rows hold, within reason.
func widths(t *table.Table) []float64 {
	const least, most, sample = 9, 60, 40
	out := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		out[i] = float64(max(least, len(c.Name)+4)) // room for the button of the filter
	}
	for _, row := range t.Head(sample) {
		for i, cell := range row {
			out[i] = max(out[i], float64(min(most, utf8.RuneCountInString(cell)+2)))
		}
	}
	return out
}

func (s *openSheet) row(cells []string) error {
	if s.rows++; s.rows%100 == 0 {
		if _, err := s.b.alive.Write(nil); err != nil {
			return err
		}
	}
	for i, c := range s.t.Columns {
		s.cells[i] = s.cell(c, cells[i])
	}
	return s.SetRow("A"+strconv.Itoa(s.rows), s.cells, excelize.RowOpts{StyleID: s.b.body})
}

// end gives the sheet its filters and closes it.
func (s *openSheet) end() error {
	last, err := excelize.CoordinatesToCellName(len(s.t.Columns), s.rows)
	if err != nil {
		return err
	}
	plain := false
	if err := s.AddTable(&excelize.Table{Range: "A1:" + last, Name: s.name, ShowRowStripes: &plain}); err != nil {
		return err
	}
	return s.Flush()
}

// cell gives a cell the type of its column; nil is an empty cell.
func (s *openSheet) cell(c table.Column, value string) any {
	if value == "" {
		return nil
	}
	switch c.Type {
	case "integer":
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			return n
		}
	case "number":
		if x, err := strconv.ParseFloat(value, 64); err == nil {
			return x
		}
	case "boolean":
		return value == "true"
	}
	value = s.fit(c, value)
	if strings.ContainsAny(value, string([]rune{beginsOut, beginsIn})) && strings.HasPrefix(s.name, sightName) {
		return sightRuns(value)
	}
	if isMarked(c) && strings.ContainsAny(value, "[{") {
		return richText(value)
	}
	return value
}

// fit leaves out what a cell cannot hold, with marks that are seen.
func (s *openSheet) fit(c table.Column, value string) string {
	out, all := sheet.Fit(value, sheet.CellLimit)
	if all > 0 {
		s.b.warnings = append(s.b.warnings, doubt(formSheetCut, s.name, s.rows, c.Name, all, sheet.CellLimit))
	}
	shown := strings.Map(showControl, out)
	if shown != out {
		s.b.warnings = append(s.b.warnings, doubt(formControl, s.name, s.rows, c.Name))
	}
	return shown
}

// showControl turns a control character into its picture: NUL into ␀.
func showControl(r rune) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return r
	case r < ' ':
		return '␀' + r
	case r == '\ufffe' || r == '\uffff':
		return utf8.RuneError
	}
	return r
}

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
