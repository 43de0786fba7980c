package export

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"synoptic/app/screentest"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data/coding"
	"synoptic/data/write"
)

func benchOf(t *testing.T) (*screentest.Bench, *Exports) {
	t.Helper()
	b := screentest.Harbour(t)
	return b, New(b.S, b.Files, Calls{Version: "test", Wrote: func() {}})
}

// opened opens the export with a path in a folder of the test.
func opened(t *testing.T, name string) (*screentest.Bench, *Exports, *ui.Field) {
	t.Helper()
	b, e := benchOf(t)
	e.Open()
	path := screentest.OnTop[*ui.Field](b)[0]
	path.SetText(filepath.Join(t.TempDir(), name))
	return b, e, path
}

// detailsOf unfolds the details and returns their lines.
func detailsOf(b *screentest.Bench) []*ui.Switches {
	lines := screentest.OnTop[*ui.Switches](b)
	lines[1].Set(1)
	return lines[2:]
}

// wrote reads a file that must be there.
func wrote(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestTheEndingOfTheNameChoosesTheFormat(t *testing.T) {
	for name, begins := range map[string]string{"x.csv": "\ufeff\"number\"", "x.xlsx": "PK", "x.docx": "PK", "x.html": "<!DOCTYPE", "x.json": `{"synoptic"`, "x.zip": "PK"} {
		b, _, path := opened(t, name)
		b.Press("Return")
		if got := wrote(t, path.Text); !strings.HasPrefix(got, begins) {
			t.Errorf("%s begins with %.30q", name, got)
		}
	}
}

// TestTheEndingIsHeededWhateverWasChosen types one ending after another.
func TestTheEndingIsHeededWhateverWasChosen(t *testing.T) {
	b, _, path := opened(t, "x.xlsx")
	for _, x := range []struct{ name, format string }{{"x.csv", "CSV table"}, {"x.html", "Report for the web"}, {"x.tsv", "CSV table"}, {"x.qdc", "QDA codebook"}, {"x.csv", "CSV table"}} {
		path.SetText(filepath.Join(filepath.Dir(path.Text), x.name))
		if formats := detailsOf(b)[0]; offered[formats.At].name != x.format {
			t.Errorf("%s chooses %s, want %s", x.name, offered[formats.At].name, x.format)
		}
	}
}

func TestTheFormatChangesTheNameAndTheLines(t *testing.T) {
	b, _, path := opened(t, "x.csv")
	lines := detailsOf(b)
	lines[0].Set(2) // all tables, in a folder
	if got := filepath.Base(path.Text); got != "x tables" {
		t.Errorf("a folder is proposed as %q", got)
	}
	if lines[1].Visible() || !lines[2].Visible() {
		t.Error("a package offers one table, or no preset")
	}
	b.Press("Return")
	if got := wrote(t, filepath.Join(path.Text, "README.txt")); !strings.Contains(got, "claims_long.csv") {
		t.Errorf("the README says %q", got)
	}
}

func TestTheChoiceIsRememberedAndDoneAgain(t *testing.T) {
	b, e, path := opened(t, "x.csv")
	lines := detailsOf(b)
	lines[1].Set(1) // wide
	lines[2].Set(1) // for R and Python
	lines[3].Set(1) // semicolon
	b.Press("Return")
	first := wrote(t, path.Text)
	if !strings.HasPrefix(first, `"number";"group_order"`) || !strings.Contains(first, "n_accounts_with") {
		t.Fatalf("written is %.80q", first)
	}
	group := &b.S.Cmp.Groups[b.S.Chosen.Group]
	b.S.Apply(compare.Decision{Verb: compare.Remark, A: b.S.Cmp.Place(session.Hub(group)), Note: "Digits turned round"})
	if !e.CanAgain() {
		t.Fatal("the last export cannot be done again")
	}
	e.Again()
	again := wrote(t, path.Text)
	if !strings.Contains(again, "Digits turned round") || !strings.HasPrefix(again, `"number";"group_order"`) || b.S.Trouble != "" {
		t.Errorf("again is %.80q, trouble %q", again, b.S.Trouble)
	}
	e.Open()
	if got := screentest.OnTop[*ui.Field](b)[0].Text; got != path.Text || detailsOf(b)[1].At != 1 {
		t.Errorf("opened again, it proposes %q", got)
	}
}

func TestAFileThatIsThereIsReplacedOnlyWhenAsked(t *testing.T) {
	b, _, path := opened(t, "x.csv")
	if err := os.WriteFile(path.Text, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	b.Press("Return")
	if got := wrote(t, path.Text); got != "mine" {
		t.Fatalf("written over without a word: %.40q", got)
	}
	b.Press("Return")
	if got := wrote(t, path.Text); got == "mine" {
		t.Error("asked twice, and not written")
	}
}

func TestExportingAgainWithoutALastSaysSo(t *testing.T) {
	b, e := benchOf(t)
	if e.CanAgain() {
		t.Error("there is something to do again before the first export")
	}
	e.Again()
	if !strings.Contains(b.S.Trouble, "exported yet") {
		t.Errorf("it says %q", b.S.Trouble)
	}
}

func TestThePreviewFollowsTheForm(t *testing.T) {
	b, e := benchOf(t)
	form := e.ask()
	form.format.Set(0) // CSV
	f := form.preview
	if !f.asTable() || f.got.Rows[0][0] != "number" || len(f.got.Rows) < 4 || !strings.Contains(f.got.Text, `","`) {
		t.Fatalf("the preview has %d rows and begins %.60q", len(f.got.Rows), f.got.Text)
	}
	lines := detailsOf(b)
	lines[3].Set(1) // semicolon
	if !strings.Contains(f.got.Text, `";"`) {
		t.Errorf("after the semicolon it begins %.60q", f.got.Text)
	}
	lines[0].Set(5) // JSON
	if f.asTable() || !strings.HasPrefix(f.got.Text, `{"synoptic"`) {
		t.Errorf("of JSON it shows %.60q", f.got.Text)
	}
}

// TestEveryFormatIsReachedFromTheOneDialog writes all of them, of a comparison
// that two coders coded.
func TestEveryFormatIsReachedFromTheOneDialog(t *testing.T) {
	b, e := benchOf(t)
	u, _ := b.S.Chosen.Unit(false)
	k := coding.NewCode(nil, "Blame")
	b.S.Apply(k.Define())
	b.S.Codes.Toggle(u, k.ID)
	b.S.Codes.Relate(u, compare.Distorted)
	b.S.Set("coder", "Ben")
	b.S.Codes.Relate(u, compare.Faithful)
	dir := t.TempDir()
	for i, x := range offered {
		f := e.ask()
		f.format.Set(i)
		if f.preview.trouble != "" {
			t.Errorf("%s: the preview says %q", x.key, f.preview.trouble)
		}
		f.path.SetText(filepath.Join(dir, x.key+f.ending()))
		b.Button("Export")
		if info, err := os.Stat(filepath.Join(dir, x.key+f.ending())); err != nil || info.Size() == 0 || b.S.Trouble != "" {
			t.Errorf("%s: %v, %q", x.key, err, b.S.Trouble)
		}
	}
	if got := wrote(t, filepath.Join(dir, "recal.csv")); got != "4,1\r\n" {
		t.Errorf("the reliability matrix is %q", got)
	}
	f := e.ask()
	f.format.Set(0)
	f.o.Layout, f.o.Coder, f.o.Columns = "long", "Ana", true
	f.changed()
	head := f.preview.got.Rows[0]
	if !slices.Contains(head, "code_blame") || slices.Contains(strings.Split(f.preview.got.Text, ","), `"Ben"`) {
		t.Errorf("columns of codes and one coder: %q", head)
	}
}

// TestAPurposeIsEnough chooses what the export is for, and nothing else.
func TestAPurposeIsEnough(t *testing.T) {
	for i, want := range []string{"PK", `"number"`, "<!DOCTYPE", "PK"} {
		b, _, path := opened(t, "x.json")
		lines := screentest.OnTop[*ui.Switches](b)
		visible := 0
		for _, l := range lines {
			if l.Visible() {
				visible++
			}
		}
		if visible > 3 {
			t.Errorf("%d lines of options are shown at first", visible)
		}
		lines[0].Set(i)
		b.Press("Return")
		if got := wrote(t, path.Text); !strings.HasPrefix(got, want) || b.S.Written != path.Text {
			t.Errorf("purpose %d wrote %.30q, the window says %q", i, got, b.S.Written)
		}
	}
}

// TestThePreviewOfAReportIsItsPage shows its name and words, no ids.
func TestThePreviewOfAReportIsItsPage(t *testing.T) {
	b, e := benchOf(t)
	f := e.ask().preview
	screentest.OnTop[*ui.Switches](b)[0].Set(2)
	if f.asTable() || !strings.HasPrefix(f.got.Text, "Harbour\n") || !strings.Contains(f.got.Text, "Courier: tells") || strings.Contains(f.got.Text, "a2.1") {
		t.Errorf("of the report it shows %.200q", f.got.Text)
	}
}

// TestPrintShowsTheReport writes the page of the report and has it shown.
func TestPrintShowsTheReport(t *testing.T) {
	b, e := benchOf(t)
	t.Setenv("TMPDIR", t.TempDir())
	shown := ""
	e.calls.Show = func(path string) error { shown = path; return nil }
	e.Print()
	if got := wrote(t, shown); !strings.HasPrefix(got, "<!DOCTYPE") || !strings.Contains(got, "<h1 dir=\"auto\">Harbour</h1>") || b.S.Trouble != "" {
		t.Errorf("shown is %s, which begins %.80q; trouble %q", shown, got, b.S.Trouble)
	}
}

// TestThePurposeIsWhatIsWritten: data for R or Python has no byte order mark and no
// apostrophe before a cell, whatever was written before, and the lines say so; CSV for
// Excel is no data for programs.
func TestThePurposeIsWhatIsWritten(t *testing.T) {
	b, _, path := opened(t, "x.csv") // as Excel wants it
	lines := screentest.OnTop[*ui.Switches](b)
	if lines[0].At != 0 {
		t.Errorf("CSV for Excel is for %q", lines[0].Options[lines[0].At])
	}
	meant := detailsOf(b)[2]
	lines[0].Set(1)
	if meant.Options[meant.At] != "R / Python" || lines[0].At != 1 || !strings.HasSuffix(path.Text, ".csv") {
		t.Errorf("for %q the file is %s, meant for %q", lines[0].Options[lines[0].At], filepath.Base(path.Text), meant.Options[meant.At])
	}
	b.Press("Return")
	if got := wrote(t, path.Text); !strings.HasPrefix(got, `"number"`) || strings.Contains(got, `"'`) {
		t.Errorf("written is %.200q", got)
	}
	meant.Set(0)
	if lines[0].At != 0 || meant.Options[meant.At] != "Excel" {
		t.Errorf("meant for Excel, it is for %q", lines[0].Options[lines[0].At])
	}
}

// TestEveryTableIsOfferedUnderAName for people, not under that of its file.
func TestEveryTableIsOfferedUnderAName(t *testing.T) {
	for _, x := range write.Tables {
		if tables[x.Key] == "" {
			t.Errorf("the table %s is offered as %q", x.Key, x.File)
		}
	}
}
