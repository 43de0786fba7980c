package cli

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/data"
)

// The texts that the commands are tried on.
const (
	gateReport = "The gate was shut for 12 days in May. Nobody was hurt in the flood. “Repairs were cheap,” the board said.\n"
	gateWire   = "The gate was shut for 12 days in May. “Repairs were cheap,” the board said. Fishermen complained about the noise.\n"
	gatePaper  = "Nobody was hurt in the flood. The gate was shut for 21 days in May.\n"
)

// folder makes a folder with the three texts and goes there.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"report.txt": gateReport, "wire.txt": gateWire, "paper.txt": gatePaper} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	t.Setenv("COLUMNS", "")
	return dir
}

// run runs a command line and checks its exit status.
func run(t *testing.T, status int, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	got := Run(context.Background(), args, strings.NewReader(""), &out, &errs)
	if got != status {
		t.Fatalf("synoptic %q ended with %d, want %d\n%s", args, got, status, errs.String())
	}
	return out.String(), errs.String()
}

func TestCompareForPeople(t *testing.T) {
	folder(t)
	out, errs := run(t, 0, "compare", "report.txt", "wire.txt", "paper.txt")
	for _, want := range []string{"Original: report", "A wire", "B paper", "= Same wording", "[-12-]{+21+}", "+ Added", "Left out here"} {
		if !strings.Contains(strings.Join(strings.Fields(out), " "), want) {
			t.Errorf("the table lacks %q:\n%s", want, out)
		}
	}
	if errs != "" {
		t.Errorf("stderr is no terminal and has %q", errs)
	}
	t.Setenv("COLUMNS", "60")
	if narrow, _ := run(t, 0, "compare", "report.txt", "wire.txt", "paper.txt"); narrow == out {
		t.Error("COLUMNS changes nothing")
	}
}

func TestFormatsByNameAndByExtension(t *testing.T) {
	folder(t)
	for format, begins := range map[string]string{"table": "Original: report", "csv": `"number"`, "json": `{"synoptic": {"version"`, "html": "<!DOCTYPE html>"} {
		out, _ := run(t, 0, "compare", "--format", format, "report.txt", "wire.txt")
		ext := map[string]string{"table": "txt"}[format]
		if ext == "" {
			ext = format
		}
		printed, _ := run(t, 0, "compare", "report.txt", "--out", "x."+ext, "wire.txt", "--quiet")
		file, err := os.ReadFile("x." + ext)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(out, begins) || string(file) != out || printed != "" {
			t.Errorf("%s: begins %.40q, the file %.40q, printed %.40q", format, out, file, printed)
		}
	}
}

func TestPresetsAndLayouts(t *testing.T) {
	folder(t)
	excel, _ := run(t, 0, "compare", "--format=csv", "--preset=excel", "--separator", "semicolon", "--layout=wide", "report.txt", "wire.txt")
	if !strings.HasPrefix(excel, "\ufeff\"number\";\"group_order\"") || !strings.Contains(excel, "\"a2_text\"") {
		t.Errorf("excel, wide begins %.80q", excel)
	}
	if point, _ := run(t, 0, "compare", "--format=csv", "--preset=excel", "--separator", "semicolon", "--decimal", "point", "--layout=wide", "report.txt", "wire.txt"); !strings.Contains(excel, ";1,00;") || !strings.Contains(point, ";1.00;") {
		t.Errorf("the decimal marks are not as asked: %q", excel)
	}
	if sources, _ := run(t, 0, "compare", "--layout=accounts", "report.txt", "wire.txt"); !strings.HasPrefix(sources, "\"account_id\"") {
		t.Errorf("a layout without a format gives no CSV but %.80q", sources)
	}
	plain, _ := run(t, 0, "compare", "--format=csv", "report.txt", "wire.txt", "paper.txt")
	rows, err := csv.NewReader(strings.NewReader(plain)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	// Three claims of the original for three accounts, and one added claim.
	if len(rows) != 1+3*3+1 {
		t.Errorf("%d rows, want 11", len(rows))
	}
	if added, _ := run(t, 0, "compare", "--format=csv", "--show=added", "report.txt", "wire.txt"); !strings.Contains(added, "Fishermen") || strings.Contains(added, "12 days") {
		t.Errorf("--show added gives %q", added)
	}
}

func TestTheSameTwiceIsTheSame(t *testing.T) {
	folder(t)
	for _, format := range []string{"csv", "json", "html", "table"} {
		a, _ := run(t, 0, "compare", "--format", format, "report.txt", "wire.txt", "paper.txt")
		b, _ := run(t, 0, "compare", "--format", format, "report.txt", "wire.txt", "paper.txt")
		if a != b {
			t.Errorf("two runs give two files of %s", format)
		}
	}
}

func TestPeersHaveNoOriginal(t *testing.T) {
	folder(t)
	out, _ := run(t, 0, "compare", "-", "wire.txt", "paper.txt", "--format", "json")
	if strings.Contains(out, `"role":"original"`) || !strings.Contains(out, `"omitted": [],`) {
		t.Errorf("peers are compared as %s", out)
	}
}

func TestLinesKeepTheirNumbers(t *testing.T) {
	folder(t)
	for name, text := range map[string]string{"a.txt": "\n\nIt rained. Much.\r\n\r\nThe gate was shut.\r\n", "b.txt": "The gate was shut.\n"} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	out, _ := run(t, 0, "compare", "--lines", "--format", "json", "a.txt", "b.txt")
	var got struct {
		Accounts []struct{ Claims []struct{ Line int } }
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if lines := fmt.Sprint(got.Accounts[0].Claims, got.Accounts[1].Claims); lines != "[{3} {5}] [{1}]" {
		t.Errorf("lines are %s, want 3 and 5, and 1", lines)
	}
}

func TestStoreThenExportIsTheSame(t *testing.T) {
	folder(t)
	first, _ := run(t, 0, "compare", "--project", "gate.synoptic", "--format", "json", "report.txt", "wire.txt", "paper.txt")
	again, _ := run(t, 0, "export", "--project", "gate.synoptic", "--format", "json")
	if first != again {
		t.Errorf("stored and exported differ:\n%s\n%s", first, again)
	}
	// A second comparison in the same file has accounts with other ids.
	second, _ := run(t, 0, "compare", "--project", "gate.synoptic", "--format", "json", "report.txt", "wire.txt")
	if _, errs := run(t, 1, "export", "--project", "gate.synoptic"); !strings.Contains(errs, "--comparison") {
		t.Errorf("two comparisons, and it says %q", errs)
	}
	if third, _ := run(t, 0, "export", "--project", "gate.synoptic", "--comparison", "p2", "--format", "json"); third != second {
		t.Errorf("the second, stored and exported, differs:\n%s\n%s", second, third)
	}
}

func TestExportHasTheDecisions(t *testing.T) {
	folder(t)
	run(t, 0, "compare", "--project", "gate.synoptic", "report.txt", "wire.txt", "paper.txt")
	library, err := data.Open("gate.synoptic")
	if err != nil {
		t.Fatal(err)
	}
	accounts, err := library.Accounts(1)
	if err != nil {
		t.Fatal(err)
	}
	note := compare.Decision{Verb: compare.Remark, Note: "ask the board", Coder: "Ann",
		A: compare.Place{Account: accounts[0].ID, Span: compare.Span{Start: 0, End: strings.Index(gateReport, " Nobody")}}}
	if err := library.Decide(1, note); err != nil {
		t.Fatal(err)
	}
	if err := library.Close(); err != nil {
		t.Fatal(err)
	}
	out, _ := run(t, 0, "export", "--project", "gate.synoptic", "--format", "csv")
	if !strings.Contains(out, "ask the board") {
		t.Errorf("the note is missing: %s", out)
	}
}

func TestWrongUsage(t *testing.T) {
	folder(t)
	for _, args := range [][]string{
		{"comparr"}, {"compare"}, {"compare", "report.txt"}, {"compare", "-", "wire.txt"}, {"compare", "--bogus", "report.txt", "wire.txt"},
		{"compare", "--format", "pdf", "report.txt", "wire.txt"}, {"compare", "--layout", "tall", "report.txt", "wire.txt"},
		{"compare", "--preset", "x", "report.txt", "wire.txt"}, {"compare", "--separator", "x", "report.txt", "wire.txt"}, {"compare", "--decimal", "x", "report.txt", "wire.txt"}, {"compare", "--report-language", "x", "report.txt", "wire.txt"},
		{"compare", "--out", "x.pdf", "report.txt", "wire.txt"}, {"compare", "--language", "English", "report.txt", "wire.txt"},
		{"compare", "--show", "x", "report.txt", "wire.txt"}, {"import"}, {"export"}, {"version", "x"},
	} {
		out, errs := run(t, 2, args...)
		oneLineOf(t, errs)
		if out != "" {
			t.Errorf("%q prints %q", args, out)
		}
	}
}

// oneLineOf checks that an error is one line that begins with the program.
func oneLineOf(t *testing.T, errs string) {
	t.Helper()
	if !regexp.MustCompile(`^synoptic: [^\n]+\n$`).MatchString(errs) {
		t.Errorf("the error is no line: %q", errs)
	}
}

func TestFailuresNameTheFileAndLeaveNothing(t *testing.T) {
	dir := folder(t)
	if err := os.WriteFile("empty.txt", nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("old.csv", []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		file string
		args []string
	}{
		{"nowhere.txt", []string{"compare", "report.txt", "nowhere.txt", "--out", "old.csv"}},
		{"empty.txt", []string{"compare", "empty.txt", "wire.txt"}},
		{"gone", []string{"compare", "report.txt", "wire.txt", "--out", filepath.Join("gone", "x.csv")}},
		{"wire.txt", []string{"compare", "report.txt", "paper.txt", "--project", "wire.txt"}},
		{"none.synoptic", []string{"export", "--project", "none.synoptic"}},
		{"wire.txt", []string{"export", "--project", "wire.txt"}},
	} {
		_, errs := run(t, 1, x.args...)
		oneLineOf(t, errs)
		if !strings.Contains(errs, x.file) {
			t.Errorf("%q: the error does not name %s: %q", x.args, x.file, errs)
		}
	}
	if old, err := os.ReadFile("old.csv"); err != nil || string(old) != "old" {
		t.Errorf("the old file holds %q (%v)", old, err)
	}
	if wire, err := os.ReadFile("wire.txt"); err != nil || string(wire) != gateWire {
		t.Errorf("a text was taken for a library and holds %q (%v)", wire, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 5 {
		t.Errorf("the folder holds %v (%v), want the five files", entries, err)
	}
}

func TestInterruptEndsWith130(t *testing.T) {
	folder(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, args := range [][]string{{"compare", "report.txt", "wire.txt", "--out", "x.csv"}, {"import", "wire.txt"}} {
		var out, errs bytes.Buffer
		if status := Run(ctx, args, strings.NewReader(""), &out, &errs); status != 130 {
			t.Errorf("%q ends with %d, want 130: %s", args, status, errs.String())
		}
		oneLineOf(t, errs.String())
	}
	if _, err := os.Stat("x.csv"); err == nil {
		t.Error("an interrupted comparison left a file")
	}
}

func TestProgressIsOneLineThatGoesAway(t *testing.T) {
	var out bytes.Buffer
	bar := &progress{w: &out}
	bar.show("aligning", 1, 3)
	bar.show("aligning", 2, 3) // too soon after the first
	bar.clear()
	if got, want := out.String(), "\r\x1b[Kaligning 1 of 3\r\x1b[K"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if newProgress(&out, false).w != nil {
		t.Error("progress goes to what is no terminal")
	}
}

func TestHelpIsNoError(t *testing.T) {
	for _, args := range [][]string{nil, {"help"}, {"--help"}, {"compare", "--help"}, {"export", "-h"}} {
		if out, errs := run(t, 0, args...); !strings.Contains(out, "synoptic ") || errs != "" {
			t.Errorf("%q prints %q and %q", args, out, errs)
		}
	}
	if out, _ := run(t, 0, "compare", "--help"); !strings.Contains(out, "--layout") {
		t.Errorf("the flags are missing: %s", out)
	}
}

// TestVersionIsThatOfThePackage compares with what the installers read.
func TestVersionIsThatOfThePackage(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "FyneApp.toml"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(raw), fmt.Sprintf("Version = %q", Version)) {
		t.Errorf("FyneApp.toml does not say %s", Version)
	}
	if out, _ := run(t, 0, "version"); !strings.Contains(out, Version) || !strings.Contains(out, "engine "+compare.Engine) {
		t.Errorf("version prints %q", out)
	}
}

// TestVerifyAnExport makes an export from a library and checks it against the
// library and against the files.
func TestVerifyAnExport(t *testing.T) {
	folder(t)
	run(t, 0, "compare", "--project", "gate.synoptic", "--out", "x.txt", "report.txt", "wire.txt", "paper.txt")
	run(t, 0, "export", "--project", "gate.synoptic", "--preset", "excel", "--out", "study/")
	for _, with := range [][]string{{"--project", "gate.synoptic"}, {"paper.txt", "report.txt", "wire.txt"}} {
		out, _ := run(t, 0, append([]string{"export", "--verify", "study"}, with...)...)
		if !strings.HasPrefix(out, "The same: ") || !strings.Contains(out, "3 accounts") {
			t.Errorf("verified with %q: %q", with, out)
		}
	}
	forged, err := os.ReadFile("study/datapackage.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("study/datapackage.json", []byte(strings.Replace(string(forged), `"title": "wire"`, `"title": "agency"`, 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	if out, _ := run(t, 4, "export", "--verify", "study", "--project", "gate.synoptic"); !strings.Contains(out, "account differs: a2") || !strings.Contains(out, "datapackage.json was changed") {
		t.Errorf("with another title: %q", out)
	}
	if err := os.WriteFile("study/datapackage.json", forged, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("study/mine.R", nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if out, _ := run(t, 5, "export", "--verify", "study", "--project", "gate.synoptic"); !strings.Contains(out, "note: file added: mine.R") {
		t.Errorf("with a file of one's own: %q", out)
	}
	if out, errs := run(t, 4, "export", "--verify", "study", "report.txt", "wire.txt"); !strings.Contains(out, "file missing: a3 paper (paper.txt)") || !strings.Contains(errs, "does not come out the same") {
		t.Errorf("without a file: %q, %q", out, errs)
	}
	if err := os.WriteFile("wire.txt", []byte("The gate was open.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if out, _ := run(t, 4, "export", "--verify", "study", "report.txt", "wire.txt", "paper.txt"); !strings.Contains(out, "text differs: a2 wire (wire.txt)") {
		t.Errorf("with another text: %q", out)
	}
	library, err := data.Open("gate.synoptic")
	if err != nil {
		t.Fatal(err)
	}
	if err := library.Decide(1, compare.Decision{Verb: compare.Remark, A: compare.Place{Account: 1, Span: compare.Span{End: 30}}, Note: "later"}); err != nil {
		t.Fatal(err)
	}
	library.Close()
	if out, _ := run(t, 4, "export", "--verify", "study", "--project", "gate.synoptic"); !strings.Contains(out, "the project file has 1 decision that the export has not") {
		t.Errorf("after another decision: %q", out)
	}
	run(t, 2, "export", "--verify", "study")
	run(t, 1, "export", "--verify", "nowhere", "report.txt")
}
