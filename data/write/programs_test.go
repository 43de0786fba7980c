//go:build programs

package write_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"synoptic/compare/table"
	"synoptic/data/datatest"
	"synoptic/data/sheet"

	"synoptic/data/write"
)

// needs looks for a program that reads our files as its users would. A test
// that lacks it says what was not checked; .ci/setup installs all of them.
func needs(t *testing.T, name, unchecked string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed (.ci/setup tests installs it): %s was not checked", name, unchecked)
	}
	return path
}

// python runs a script and reads the JSON that it prints. It needs the
// modules named, which Debian's own Python has where another comes first.
func python(t *testing.T, modules, script string, result any, args ...string) {
	t.Helper()
	for _, program := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(program, "-c", "import "+modules).Run() != nil {
			continue
		}
		run := exec.Command(program, append([]string{"-c", script}, args...)...)
		run.Stderr = os.Stderr
		out, err := run.Output()
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(out, result); err != nil {
			t.Fatalf("%v in %.200q", err, out)
		}
		return
	}
	t.Skipf("there is no python3 with %s (.ci/setup tests installs it): what it reads was not checked", modules)
}

// office converts files with LibreOffice and returns the folder of the
// results.
func office(t *testing.T, to, from string, files ...string) string {
	t.Helper()
	program := needs(t, "soffice", "what LibreOffice reads")
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", to, "--outdir", dir}
	if from != "" {
		args = append(args, "--infilter="+from)
	}
	if out, err := exec.Command(program, append(args, files...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return dir
}

// readBack reads CSV that a program wrote.
func readBack(t *testing.T, path string, p sheet.Preset) [][]string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := sheet.Read(bytes.NewReader(raw), p)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return rows
}

// sameCells compares tables cell for cell.
func sameCells(t *testing.T, who string, got, want [][]string) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s has %d rows, want %d", who, len(got), len(want))
		return
	}
	for i := range want {
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Errorf("%s, row %d:\n got %.200q\nwant %.200q", who, i, got[i], want[i])
		}
	}
}

// The filters of LibreOffice for CSV: what stands between the cells, UTF-8,
// quoted cells are text, all text quoted; -1 writes every sheet.
const (
	officeReadsCSV   = "Text - txt - csv (StarCalc):44,34,76,1,,0,true,false"
	officeWritesCSV  = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false"
	officeWritesAll  = officeWritesCSV + ",false,false,-1"
	officeWritesText = "txt:Text (encoded):UTF8"
)

// TestProgramLibreOfficeReadsTheSame sends both presets through LibreOffice. A
// spreadsheet holds neither CR nor NUL: there, and only there, it differs.
func TestProgramLibreOfficeReadsTheSame(t *testing.T) {
	table := datatest.TextTable(datatest.Awkward, 3)
	var files []string
	for _, p := range sheet.Presets {
		p.Limit = 0
		var b bytes.Buffer
		if _, err := sheet.Write(&b, table, p); err != nil {
			t.Fatal(err)
		}
		files = append(files, datatest.Put(t, p.Key+".csv", b.Bytes()))
	}
	dir := office(t, officeWritesCSV, officeReadsCSV, files...)
	want := datatest.Rows(table)
	for _, row := range want {
		for i := range row {
			row[i] = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(row[i])
		}
	}
	for _, p := range sheet.Presets {
		sameCells(t, "LibreOffice with the preset "+p.Key, readBack(t, filepath.Join(dir, p.Key+".csv"), p), want)
	}
}

// TestProgramPandasReadsTheSame reads both presets as a data frame. Its reader ends a
// cell at NUL: there, and only there, it differs.
func TestProgramPandasReadsTheSame(t *testing.T) {
	const script = `import sys, json, pandas
d = pandas.read_csv(sys.argv[1], sep=sys.argv[2], dtype=str, keep_default_na=False, encoding=sys.argv[3])
json.dump([list(d.columns)] + d.values.tolist(), sys.stdout)`
	table := datatest.TextTable(datatest.Awkward, 3)
	want := datatest.Rows(table)
	for _, row := range want {
		for i := range row {
			row[i], _, _ = strings.Cut(row[i], "\x00")
		}
	}
	for _, p := range sheet.Presets {
		p.Limit = 0
		var b bytes.Buffer
		if _, err := sheet.Write(&b, table, p); err != nil {
			t.Fatal(err)
		}
		encoding := "utf-8"
		if p.BOM {
			encoding = "utf-8-sig"
		}
		var got [][]string
		python(t, "pandas", script, &got, datatest.Put(t, "x.csv", b.Bytes()), string(p.Comma), encoding)
		for _, row := range got {
			for i := range row {
				if p.Guard {
					row[i] = sheet.Unguard(row[i], p.Separator())
				}
			}
		}
		sameCells(t, "pandas with the preset "+p.Key, got, want)
	}
}

// awkwardBook is a workbook with the awkward cells in a sheet.
func awkwardBook(t *testing.T) (path string, table *table.Table, warnings []write.Doubt) {
	t.Helper()
	table = datatest.TextTable(datatest.Awkward, 3)
	raw, warnings, err := write.Workbook("awkward", table, 0)
	datatest.Must(t, err)
	return datatest.Put(t, "x.xlsx", raw), table, warnings
}

// wantInBook is what a workbook has of a table.
func wantInBook(table *table.Table) [][]string {
	want := datatest.Rows(table)
	for _, row := range want {
		for i, cell := range row {
			cell, _ = sheet.Fit(cell, sheet.CellLimit)
			row[i] = strings.ReplaceAll(cell, "\x00", "␀")
		}
	}
	return want
}

// TestProgramPythonReadsTheWorkbook reads every cell as text of the same letters.
func TestProgramPythonReadsTheWorkbook(t *testing.T) {
	const script = `import sys, json, openpyxl
s = openpyxl.load_workbook(sys.argv[1])["awkward"]
json.dump([s.freeze_panes, sorted({c.data_type for r in s.iter_rows(min_row=2, min_col=2) for c in r}), s["A2"].data_type,
  [["" if c.value is None else str(c.value) for c in r] for r in s.iter_rows()]], sys.stdout)`
	path, table, warnings := awkwardBook(t)
	var freeze, number string
	var types []string
	var rows [][]string
	python(t, "openpyxl", script, &[]any{&freeze, &types, &number, &rows}, path)
	if freeze != "A2" || number != "n" || !reflect.DeepEqual(types, []string{"n", "s"}) { // an empty cell counts as n
		t.Errorf("frozen at %s, the first column is %s, the others %q", freeze, number, types)
	}
	sameCells(t, "openpyxl", rows, wantInBook(table))
	if len(warnings) != 4 || !strings.Contains(fmt.Sprint(warnings), "sheet awkward, row 21, column c1: the text of 40000 characters was cut") {
		t.Errorf("warnings: %.600q", warnings)
	}
}

// TestProgramLibreOfficeReadsTheReport opens the Word report and looks for what
// every part of it says.
func TestProgramLibreOfficeReadsTheReport(t *testing.T) {
	c, o := datatest.EngineSample(t)
	c.Accounts[1].Title = "כותרת \x00 بعنوان"
	dir := office(t, officeWritesText, "", datatest.Put(t, "report.docx", export(t, "docx", write.Job{Comparison: c, Options: o})))
	raw, err := os.ReadFile(filepath.Join(dir, "report.txt"))
	datatest.Must(t, err)
	for _, want := range []string{"Report on the lock", "כותרת ␀ بعنوان", "Claims by account", "Figure changed", "12", "21", "figure:", "Claims", "Left out"} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("LibreOffice does not show %q in\n%s", want, raw)
		}
	}
}

// TestProgramLibreOfficeReadsTheWorkbook writes every sheet as CSV and holds it
// against the tables.
func TestProgramLibreOfficeReadsTheWorkbook(t *testing.T) {
	c, o := datatest.EngineSample(t)
	job := write.Job{Comparison: c, Options: o, Layout: "wide"}
	path := datatest.Put(t, "book.xlsx", export(t, "xlsx", job))
	dir := office(t, officeWritesAll, "", path)
	for _, table := range write.XLSXTables(job) {
		got := readBack(t, filepath.Join(dir, "book-"+table.File+".csv"), sheet.Preset{})
		want := datatest.Rows(table.Make(job))
		for i, row := range want {
			for k, column := range table.Make(job).Columns {
				if i > 0 && column.Type == "boolean" {
					row[k] = strings.ToUpper(row[k])
				}
				if x, err := strconv.ParseFloat(row[k], 64); err == nil && column.Type == "number" {
					row[k] = strconv.FormatFloat(x, 'f', -1, 64) // a sheet shows 0.90 as 0.9
				}
			}
		}
		sameCells(t, "LibreOffice, sheet "+table.File, got, want)
	}
}

// TestProgramValidatesThePackage holds datapackage.json against the published
// profile of tabular data packages.
func TestProgramValidatesThePackage(t *testing.T) {
	const script = `import sys, json, gzip, jsonschema
schema = json.load(gzip.open(sys.argv[1]))
jsonschema.Draft4Validator.check_schema(schema)
json.dump([[list(map(str, e.path)), e.message[:300]] for e in jsonschema.Draft4Validator(schema).iter_errors(json.load(open(sys.argv[2])))], sys.stdout)`
	profile := filepath.Join("testdata", "frictionless", "tabular-data-package.json.gz")
	for _, p := range sheet.Presets {
		dir := exported(t, func(j *write.Job) { j.Preset, j.Options.At = p, "2026-11-24T09:00:00Z" })
		var faults []any
		python(t, "jsonschema", script, &faults, profile, filepath.Join(dir, "datapackage.json"))
		if len(faults) > 0 {
			t.Errorf("%s: %v", p.Key, faults)
		}
		broken := datatest.Put(t, "x.json", []byte(`{"profile": "tabular-data-package", "resources": [{"name": "A B", "path": "/x"}]}`))
		if python(t, "jsonschema", script, &faults, profile, broken); len(faults) == 0 {
			t.Error("the check passes anything")
		}
	}
}

// TestProgramRReadsTheSame reads the preset for R as its users do.
func TestProgramRReadsTheSame(t *testing.T) {
	program := needs(t, "Rscript", "what R reads")
	// R has no NUL in its strings, and ends lines with LF alone.
	var cells []string
	for _, cell := range datatest.Awkward {
		if !strings.ContainsAny(cell, "\x00\r") {
			cells = append(cells, cell)
		}
	}
	table := datatest.TextTable(cells, 3)
	var b bytes.Buffer
	if _, err := sheet.Write(&b, table, sheet.Presets[1]); err != nil {
		t.Fatal(err)
	}
	const script = `a <- commandArgs(TRUE)
d <- read.csv(a[1], colClasses = c("integer", "character", "character", "character"), na.strings = character(), encoding = "UTF-8", check.names = FALSE)
con <- file(a[2], open = "wb"); write.csv(d, con, row.names = FALSE, fileEncoding = "UTF-8"); close(con)`
	out := filepath.Join(t.TempDir(), "out.csv")
	run := exec.Command(program, "-e", script, datatest.Put(t, "in.csv", b.Bytes()), out)
	run.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	if said, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	sameCells(t, "R", readBack(t, out, sheet.Preset{}), datatest.Rows(table))
}

// TestProgramChromiumShowsTheReport opens the report in a browser, which needs no
// script for it, takes pictures, light, dark, narrow and printed, and looks whether
// anything is on them. SYNOPTIC_SHOTS names a folder that keeps the pictures.
func TestProgramChromiumShowsTheReport(t *testing.T) {
	program := needs(t, "chromium", "the report in a browser")
	c, o := datatest.EngineSample(t)
	page := datatest.Put(t, "report.html", export(t, "html", write.Job{Comparison: c, Options: o}))
	dir := os.Getenv("SYNOPTIC_SHOTS")
	if dir == "" {
		dir = t.TempDir()
	}
	for _, x := range [][]string{
		{"light.png", "--window-size=1280,1600"}, {"dark.png", "--window-size=1280,1600", "--force-dark-mode", "--blink-settings=preferredColorScheme=0"},
		{"narrow.png", "--window-size=520,1600"}, {"report.pdf"},
	} {
		out := filepath.Join(dir, x[0])
		what := "--screenshot=" + out
		if strings.HasSuffix(out, ".pdf") {
			what = "--print-to-pdf=" + out
		}
		args := append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + t.TempDir(), what}, x[1:]...)
		if said, err := exec.Command(program, append(args, "file://"+page)...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		if info, err := os.Stat(out); err != nil || info.Size() < 10_000 {
			t.Errorf("%s: %v, %v", x[0], info, err)
		}
	}
}
