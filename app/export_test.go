package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/export"
	"synoptic/app/ui"
)

// form opens the export with a path in a folder of the test.
func form(t *testing.T, name string) (w *window, path *ui.Field) {
	t.Helper()
	w = imported(t, lib(t))
	w.exports.Open()
	path = onTop[*ui.Field](w)[0]
	path.SetText(filepath.Join(t.TempDir(), name))
	return w, path
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
	for name, begins := range map[string]string{"x.csv": "\ufeff\"project_id\"", "x.xlsx": "PK", "x.docx": "PK", "x.html": "<!DOCTYPE", "x.json": `{"synoptic"`, "x.zip": "PK"} {
		w, path := form(t, name)
		press(w, "Return")
		if got := wrote(t, path.Text); !strings.HasPrefix(got, begins) {
			t.Errorf("%s begins with %.30q", name, got)
		}
	}
}

// TestTheEndingIsHeededWhateverWasChosen types one ending after another.
func TestTheEndingIsHeededWhateverWasChosen(t *testing.T) {
	w, path := form(t, "x.xlsx")
	for _, x := range []struct{ name, format string }{{"x.csv", "CSV table"}, {"x.html", "Report for the web"}, {"x.tsv", "CSV table"}, {"x.qdc", "QDA codebook"}, {"x.csv", "CSV table"}} {
		path.SetText(filepath.Join(filepath.Dir(path.Text), x.name))
		if formats := onTop[*ui.Switches](w)[0]; export.Formats[formats.At].Name != x.format {
			t.Errorf("%s chooses %s, want %s", x.name, export.Formats[formats.At].Name, x.format)
		}
	}
}

func TestTheFormatChangesTheNameAndTheLines(t *testing.T) {
	w, path := form(t, "x.csv")
	lines := onTop[*ui.Switches](w)
	lines[0].Set(2) // all tables, in a folder
	if got := filepath.Base(path.Text); got != "x tables" {
		t.Errorf("a folder is proposed as %q", got)
	}
	if lines[1].Visible() || !lines[2].Visible() {
		t.Error("a package offers one table, or no preset")
	}
	press(w, "Return")
	if got := wrote(t, filepath.Join(path.Text, "README.txt")); !strings.Contains(got, "claims_long.csv") {
		t.Errorf("the README says %q", got)
	}
}

func TestTheChoiceIsRememberedAndDoneAgain(t *testing.T) {
	w, path := form(t, "x.csv")
	lines := onTop[*ui.Switches](w)
	lines[1].Set(1) // wide
	lines[2].Set(1) // for R and Python
	lines[3].Set(1) // semicolon
	press(w, "Return")
	first := wrote(t, path.Text)
	if !strings.HasPrefix(first, `"project_id";"export_id"`) || !strings.Contains(first, "n_sources_with") {
		t.Fatalf("written is %.80q", first)
	}
	chooseText(t, w, "64 ships")
	test.Type(w.inspector.Note, "Digits turned round")
	if !w.exports.CanAgain() {
		t.Fatal("the last export cannot be done again")
	}
	w.exports.Again()
	again := wrote(t, path.Text)
	if !strings.Contains(again, "Digits turned round") || !strings.HasPrefix(again, `"project_id";"export_id"`) || w.s.Trouble != "" {
		t.Errorf("again is %.80q, trouble %q", again, w.s.Trouble)
	}
	w.exports.Open()
	if got := onTop[*ui.Field](w)[0].Text; got != path.Text || onTop[*ui.Switches](w)[1].At != 1 {
		t.Errorf("opened again, it proposes %q", got)
	}
}

func TestAFileThatIsThereIsReplacedOnlyWhenAsked(t *testing.T) {
	w, path := form(t, "x.csv")
	if err := os.WriteFile(path.Text, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	press(w, "Return")
	if got := wrote(t, path.Text); got != "mine" {
		t.Fatalf("written over without a word: %.40q", got)
	}
	press(w, "Return")
	if got := wrote(t, path.Text); got == "mine" {
		t.Error("asked twice, and not written")
	}
}

func TestExportingAgainWithoutALastSaysSo(t *testing.T) {
	w := imported(t, lib(t))
	if w.exports.CanAgain() {
		t.Error("there is something to do again before the first export")
	}
	w.exports.Again()
	if !strings.Contains(w.s.Trouble, "exported yet") {
		t.Errorf("it says %q", w.s.Trouble)
	}
}

func TestThePreviewFollowsTheForm(t *testing.T) {
	w := imported(t, lib(t))
	f := w.exports.Ask().Preview
	if !f.AsTable() || f.Got.Rows[0][0] != "project_id" || len(f.Got.Rows) < 4 || !strings.Contains(f.Got.Text, `","`) {
		t.Fatalf("the preview has %d rows and begins %.60q", len(f.Got.Rows), f.Got.Text)
	}
	lines := onTop[*ui.Switches](w)
	lines[3].Set(1) // semicolon
	if !strings.Contains(f.Got.Text, `";"`) {
		t.Errorf("after the semicolon it begins %.60q", f.Got.Text)
	}
	lines[0].Set(5) // JSON
	if f.AsTable() || !strings.HasPrefix(f.Got.Text, `{"synoptic"`) {
		t.Errorf("of JSON it shows %.60q", f.Got.Text)
	}
}

// TestEveryFormatIsReachedFromTheOneDialog writes all of them, of a comparison
// that two coders coded.
func TestEveryFormatIsReachedFromTheOneDialog(t *testing.T) {
	w := coded(t)
	typeInto(t, w, "d")
	typeInto(t, w, "Blame")
	hit(w, fyne.KeyReturn)
	typeInto(t, w, "v4")
	w.s.Set("coder", "Ben")
	typeInto(t, w, "v1")
	dir := t.TempDir()
	for i, x := range export.Formats {
		f := w.exports.Ask()
		f.Format.Set(i)
		if f.Preview.Trouble != "" {
			t.Errorf("%s: the preview says %q", x.Key, f.Preview.Trouble)
		}
		f.Path.SetText(filepath.Join(dir, x.Key+f.Ending()))
		pressed(t, w, "Export")
		if info, err := os.Stat(filepath.Join(dir, x.Key+f.Ending())); err != nil || info.Size() == 0 || w.s.Trouble != "" {
			t.Errorf("%s: %v, %q", x.Key, err, w.s.Trouble)
		}
	}
	if got := wrote(t, filepath.Join(dir, "recal.csv")); got != "4,1\r\n" {
		t.Errorf("the reliability matrix is %q", got)
	}
	f := w.exports.Ask()
	f.Format.Set(0)
	f.Order.Layout, f.Order.Coder, f.Order.Columns = "long", "Ana", true
	f.Changed()
	head := f.Preview.Got.Rows[0]
	if !slices.Contains(head, "code_blame") || slices.Contains(strings.Split(f.Preview.Got.Text, ","), `"Ben"`) {
		t.Errorf("columns of codes and one coder: %q", head)
	}
}

func TestTheLastExportIsOneClickAway(t *testing.T) {
	w, path := form(t, "x.csv")
	if w.desk.again.Visible() {
		t.Error("there is nothing to do again yet")
	}
	press(w, "Return")
	if err := os.Remove(path.Text); err != nil || !w.desk.again.Visible() {
		t.Fatalf("after an export the button is not there (%v)", err)
	}
	w.desk.again.Act()
	if got := wrote(t, path.Text); !strings.HasPrefix(got, "\ufeff") {
		t.Errorf("again is %.40q", got)
	}
}
