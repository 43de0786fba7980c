package sheet_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os/exec"
	"reflect"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/table"
	"synoptic/data/datatest"

	"synoptic/data/sheet"
)

// everyPreset are the presets with every separator that can be chosen.
func everyPreset() []sheet.Preset {
	var out []sheet.Preset
	for _, p := range sheet.Presets {
		for _, comma := range []byte{',', ';', '\t'} {
			p.Comma = comma
			out = append(out, p)
		}
	}
	return out
}

func TestCSVGivesTheSameCellsBack(t *testing.T) {
	table := datatest.TextTable(datatest.Awkward, 3)
	for _, p := range everyPreset() {
		p.Limit = 0 // cutting has a test of its own
		var b bytes.Buffer
		if _, err := sheet.Write(&b, table, p); err != nil {
			t.Fatal(err)
		}
		got, err := sheet.Read(&b, p)
		if err != nil {
			t.Fatal(err)
		}
		if want := datatest.Rows(table); !reflect.DeepEqual(got, want) {
			t.Errorf("%s with %q: cells differ\n got %.300q\nwant %.300q", p.Key, p.Comma, got, want)
		}
	}
}

func FuzzCSV(f *testing.F) {
	for _, cell := range datatest.Awkward {
		f.Add(cell, "x")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		table := datatest.TextTable([]string{a, b, b + a, "'" + a}, 2)
		for _, p := range everyPreset() {
			var out bytes.Buffer
			warnings, err := sheet.Write(&out, table, p)
			if err != nil {
				t.Fatal(err)
			}
			got, err := sheet.Read(&out, p)
			if err != nil {
				t.Fatal(err)
			}
			if want := datatest.Rows(table); len(warnings) == 0 && !reflect.DeepEqual(got, want) {
				t.Fatalf("%s with %q: got %q, want %q", p.Key, p.Comma, got, want)
			}
		}
	})
}

func TestGuardStopsFormulasAndComesOffAgain(t *testing.T) {
	for _, cell := range datatest.Awkward {
		on := sheet.Guard(cell)
		if sheet.IsFormula(on) {
			t.Errorf("%q is still a formula", on)
		}
		if off := sheet.Unguard(on, ','); off != cell {
			t.Errorf("%q comes back as %q", cell, off)
		}
	}
	for cell, want := range map[string]string{"=1": "'=1", "'=1": "''=1", "'tis": "'tis", "plain": "plain", "": "",
		"11 September": "'11 September", "Sept 11": "'Sept 11", "'MARCH1": "''MARCH1", "May": "May", "11 September 2001 was": "11 September 2001 was", "12 marchers": "12 marchers",
		"9/11": "'9/11", "007": "'007", "1E5": "'1E5", "1-2": "'1-2", "0.5": "'0.5", "2023-02": "'2023-02", "12345678901234567": "'12345678901234567",
		"64": "64", "0": "0", "2023-02-28": "2023-02-28", "55 people": "55 people", "'90s music": "''90s music", "9/11 and after": "9/11 and after"} {
		if got := sheet.Guard(cell); got != want {
			t.Errorf("Guard(%q) = %q, want %q", cell, got, want)
		}
	}
}

// TestNoFormulaWhateverTheSeparatorIsTaken: also where a program drops NUL, and
// where it cuts the cells at another separator than that of the file.
func TestNoFormulaWhateverTheSeparatorIsTaken(t *testing.T) {
	cells := []string{"\x00=1+1", "\x00\x01\x02@SUM(1)", "\ufeff=1", "'\x00=1", "10;=1+1", "a;'=1", "a;''=1", "a,=1", "a,-2", "a\t=1", "a;\x00=1", "a; =1", ";;=1", "=1;=1", "a;\uff1d1", "so; it - was", ";", "a;'"}
	for _, comma := range []byte{',', ';', '\t'} {
		p := sheet.Presets[0]
		p.Comma = comma
		for _, cell := range cells {
			var b bytes.Buffer
			if _, err := sheet.Write(&b, datatest.TextTable([]string{cell}, 1), p); err != nil {
				t.Fatal(err)
			}
			written := strings.TrimPrefix(b.String(), "\ufeff")
			for _, other := range []string{",", ";", "\t"} {
				if other == string(comma) {
					continue
				}
				for _, part := range strings.Split(written, other)[1:] {
					if sheet.IsFormula(part) && (other != "," || strings.ContainsAny(part[:1], "=@")) && part[0] != '\t' && part[0] != '\r' && part[0] != '\n' {
						t.Errorf("with %q, opened with %q, %q has the cell %q", comma, other, cell, part)
					}
				}
			}
			back, err := sheet.Read(&b, p)
			if err != nil || back[1][len(back[1])-1] != cell {
				t.Errorf("with %q: %q comes back as %q, %v", comma, cell, back, err)
			}
			if on := sheet.Guard(cell); sheet.IsFormula(on) {
				t.Errorf("%q is still a formula", on)
			}
		}
	}
}

// TestNumbersFollowTheDecimalMark writes numbers as countries with a decimal
// comma have them, and text with points as it is.
func TestNumbersFollowTheDecimalMark(t *testing.T) {
	table := &table.Table{Columns: []table.Column{{Name: "x", Type: "number"}, {Name: "t", Type: "string"}},
		Rows: func(yield func([]string) bool) { _ = yield([]string{"0.5", "0.5 of it"}) }}
	for comma, want := range map[byte]string{';': "0,5;\"0.5 of it\"\r\n", ',': "\"0,5\",\"0.5 of it\"\r\n"} {
		p := sheet.Presets[0]
		p.Comma, p.Decimal = comma, ','
		var b bytes.Buffer
		if _, err := sheet.Write(&b, table, p); err != nil || !strings.HasSuffix(b.String(), want) {
			t.Errorf("with %q: %q (%v), want %q", comma, b.String(), err, want)
		}
	}
}

func TestLineBreaksAreShownWhereAsked(t *testing.T) {
	p := sheet.Presets[1]
	p.OneLine = true
	var b bytes.Buffer
	if _, err := sheet.Write(&b, datatest.TextTable([]string{"a\r\nb\rc\n\nd"}, 1), p); err != nil {
		t.Fatal(err)
	}
	if want := "-1,\"a¶b¶c¶¶d\"\r\n"; !strings.HasSuffix(b.String(), want) {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestNumbersAreNeitherGuardedNorQuoted(t *testing.T) {
	var b bytes.Buffer
	if _, err := sheet.Write(&b, datatest.TextTable([]string{"-1"}, 1), sheet.Presets[0]); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), "\ufeff\"n\",\"c0\"\r\n-1,\"'-1\"\r\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLongCellsAreCutForExcelOnly(t *testing.T) {
	for name, long := range map[string]string{
		"letters": strings.Repeat("a", 40000), "signs of two units": strings.Repeat("😀", 20000), "a formula": "=" + strings.Repeat("b", 40000),
	} {
		table := datatest.TextTable([]string{"short", long, strings.Repeat("c", sheet.CellLimit)}, 3)
		var b bytes.Buffer
		warnings, err := sheet.Write(&b, table, sheet.Presets[0])
		if err != nil {
			t.Fatal(err)
		}
		rows, err := sheet.Read(&b, sheet.Preset{})
		if err != nil {
			t.Fatal(err)
		}
		cell := rows[1][2]
		if n := units(cell); n > sheet.CellLimit || n < sheet.CellLimit-2 {
			t.Errorf("%s: %d units, want at most %d", name, n, sheet.CellLimit)
		}
		if !strings.Contains(cell, "[cut here: ") || units(rows[1][3]) != sheet.CellLimit {
			t.Errorf("%s: no mark, or a cell that fits was cut", name)
		}
		if len(warnings) != 1 || !strings.Contains(warnings[0].String(), "row 1, column c1") {
			t.Errorf("%s: warnings %q", name, warnings)
		}
		if warnings, _ := sheet.Write(&b, table, sheet.Presets[1]); len(warnings) != 0 {
			t.Errorf("%s: the preset for R cuts too: %q", name, warnings)
		}
	}
}

func TestTablesTooLargeForExcelAreTold(t *testing.T) {
	rows := func(n int) *table.Table {
		return &table.Table{Columns: []table.Column{{Name: "n", Type: "integer"}}, Rows: func(yield func([]string) bool) {
			for row := []string{"1"}; n > 0 && yield(row); n-- {
			}
		}}
	}
	wide := &table.Table{Columns: make([]table.Column, sheet.ColumnLimit+1), Rows: func(func([]string) bool) {}}
	for _, x := range []struct {
		table  *table.Table
		preset sheet.Preset
		want   int
	}{{rows(sheet.RowLimit - 1), sheet.Presets[0], 0}, {rows(sheet.RowLimit), sheet.Presets[0], 1}, {rows(sheet.RowLimit), sheet.Presets[1], 0}, {wide, sheet.Presets[0], 1}, {wide, sheet.Presets[1], 0}} {
		if warnings, err := sheet.Write(io.Discard, x.table, x.preset); err != nil || len(warnings) != x.want {
			t.Errorf("%s, %d columns: %q (%v), want %d warnings", x.preset.Key, len(x.table.Columns), warnings, err, x.want)
		}
	}
}

// units counts as Excel does.
func units(s string) int {
	n := 0
	for _, r := range s {
		if n++; r > 0xFFFF {
			n++
		}
	}
	return n
}

func TestReadCSVRefusesWhatIsBroken(t *testing.T) {
	for _, text := range []string{"\"a", "\"a\"b\n", "a\"b\n", "\"a\",\"b\"\r\n\"c\"\r\n"} {
		if rows, err := sheet.Read(strings.NewReader(text), sheet.Preset{}); err == nil {
			t.Errorf("%q was read as %q", text, rows)
		}
	}
}

// TestPythonReadsTheSame hands both presets to Python's csv module.
func TestPythonReadsTheSame(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed: that Python reads the same cells was not checked")
	}
	const script = `import csv, io, json, sys
csv.field_size_limit(1 << 30)
mark = sys.stdin.buffer.read().decode("utf-8-sig" if sys.argv[2] == "bom" else "utf-8")
json.dump(list(csv.reader(io.StringIO(mark, newline=""), delimiter=sys.argv[1])), sys.stdout)`
	// Python before 3.11 refuses NUL, so that it is left out here.
	cells := slices.DeleteFunc(slices.Clone(datatest.Awkward), func(s string) bool { return strings.Contains(s, "\x00") })
	table := datatest.TextTable(cells, 3)
	for _, p := range everyPreset() {
		p.Limit = 0
		var b bytes.Buffer
		if _, err := sheet.Write(&b, table, p); err != nil {
			t.Fatal(err)
		}
		mark := "none"
		if p.BOM {
			mark = "bom"
		}
		run := exec.Command(python, "-c", script, string(p.Comma), mark)
		run.Stdin = &b
		out, err := run.Output()
		if err != nil {
			t.Fatal(err)
		}
		var got [][]string
		if err := json.Unmarshal(out, &got); err != nil {
			t.Fatal(err)
		}
		if p.Guard {
			for _, row := range got {
				for i := range row {
					row[i] = sheet.Unguard(row[i], p.Separator())
				}
			}
		}
		if want := datatest.Rows(table); !reflect.DeepEqual(got, want) {
			t.Errorf("%s with %q: Python reads\n%.300q, want\n%.300q", p.Key, p.Comma, got, want)
		}
	}
}
