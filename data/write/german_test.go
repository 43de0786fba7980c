//go:build programs

package write_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"synoptic/compare/table"
	"synoptic/data/datatest"
	"synoptic/data/sheet"
)

// TestProgramASpreadsheetInGermanReadsTheSame opens CSV as a spreadsheet of a
// country with a decimal comma does, which turns what looks like a day or a
// number into one: numbers stay numbers, and text keeps its letters.
func TestProgramASpreadsheetInGermanReadsTheSame(t *testing.T) {
	table := &table.Table{Columns: []table.Column{{Name: "x", Type: "number"}, {Name: "t", Type: "string"}, {Name: "u", Type: "string"}},
		Rows: func(yield func([]string) bool) {
			for _, row := range [][]string{{"12.5", "9/11", "1.5"}, {"0.83", "007", "1E5"}, {"100.0", "1-2", "2023-02"}, {"3.1", "64 Schiffe", "1,5"}} {
				if !yield(row) {
					return
				}
			}
		}}
	p := sheet.Presets[0]
	p.Comma, p.Decimal = ';', ','
	var b bytes.Buffer
	_, err := sheet.Write(&b, table, p)
	datatest.Must(t, err)
	path := datatest.Put(t, "x.csv", b.Bytes())
	// 1031 is German. Quoted cells are looked at as Excel does, and days and numbers are found.
	dir := office(t, "xlsx", "Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true", path)
	const script = `import sys, json, openpyxl
s = openpyxl.load_workbook(sys.argv[1]).active
json.dump([[c.value if isinstance(c.value, (int, float)) else str(c.value) for c in r] for r in s.iter_rows(min_row=2)], sys.stdout)`
	var rows [][]any
	python(t, "openpyxl", script, &rows, filepath.Join(dir, "x.xlsx"))
	want := [][]any{{12.5, "'9/11", "'1.5"}, {0.83, "'007", "'1E5"}, {100.0, "'1-2", "'2023-02"}, {3.1, "64 Schiffe", "'1,5"}}
	for i, row := range want {
		for k, cell := range row {
			if i >= len(rows) || rows[i][k] != cell {
				t.Fatalf("row %d: %v, want %v", i, rows, want)
			}
		}
	}
}
