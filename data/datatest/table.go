package datatest

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/compare/table"
)

// Awkward are cells that tables have been broken by.
var Awkward = []string{
	"", " ", `"`, `""`, `a "b" c`, ",", ";", "\t", "a,b;c\td", "\r", "\n", "\r\n", "a\rb", "a\nb", "a\r\nb\r\n", "\x00", "a\x00b",
	"=1+1", "+1", "-1", "@sum", "'", "''", "'=1", "''=1", "'''@", "'tis so", "'-' is a dash", "＝1", "＋1", "－1", "＠x", "\t=1", "- said one",
	"11 September", "Sept. 11, 2001", "MARCH1", "'May 5", "5-mai",
	"9/11", "007", "1E5", "1-2", "0.5", "1,5", "TRUE", "NA", "NULL", "#N/A", "12345678901234567890",
	"שלום, עולם", "مرحبا", "\u202eabc\u202c", "👩‍🔬🇺🇦", "é e\u0301", "\ufeff", "\ufeffa", "“quoted”", strings.Repeat("long ", 8000), strings.Repeat("😀", 20000),
}

// TextTable makes a table of text columns, with the first a number.
func TextTable(cells []string, perRow int) *table.Table {
	t := &table.Table{Columns: []table.Column{{Name: "n", Type: "integer"}}}
	for i := range perRow {
		t.Columns = append(t.Columns, table.Column{Name: fmt.Sprintf("c%d", i), Type: "string"})
	}
	t.Rows = func(yield func([]string) bool) {
		n := 0
		for part := range slices.Chunk(cells, perRow) {
			n++
			row := append([]string{fmt.Sprint(-n)}, part...)
			for len(row) <= perRow {
				row = append(row, "")
			}
			if !yield(row) {
				return
			}
		}
	}
	return t
}

// Rows is the head and all rows of a table.
func Rows(t *table.Table) [][]string {
	var head []string
	for _, c := range t.Columns {
		head = append(head, c.Name)
	}
	return append([][]string{head}, t.Head(1<<30)...)
}
