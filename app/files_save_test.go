package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/data"
)

// saving opens the export's chooser on a folder and returns its field for the
// name and the export's field for the path.
func saving(t testing.TB, dir string) (w *window, name, path *ui.Field) {
	t.Helper()
	w = imported(t, lib(t))
	w.settings.Remember(true, filepath.Join(dir, "x"))
	w.exports.Open()
	path = onTop[*ui.Field](w)[0]
	path.SetText(filepath.Join(dir, "Harbour.csv"))
	pressed(t, w, "Browse…")
	name, ok := w.Canvas().Focused().(*ui.Field)
	if !ok || name.Text != "Harbour.csv" {
		t.Fatalf("the keyboard is in %T, not in the field for the name", w.Canvas().Focused())
	}
	return w, name, path
}

func TestANewNameIsChosenAndWritten(t *testing.T) {
	dir := shelf(t)
	w, name, path := saving(t, dir)
	name.SetText("table")
	press(w, "Return")
	want := filepath.Join(dir, "table.csv")
	if path.Text != want || w.Canvas().Focused() != path {
		t.Fatalf("the export has %q, the keyboard is in %T", path.Text, w.Canvas().Focused())
	}
	if _, err := os.Stat(want); err == nil {
		t.Fatal("choosing a name has written a file")
	}
	press(w, "Return")
	raw, err := os.ReadFile(want)
	if err != nil || !strings.Contains(string(raw), "64 ships") {
		t.Errorf("exported %d bytes, %v", len(raw), err)
	}
}

func TestANameInAnotherFolder(t *testing.T) {
	dir := shelf(t)
	w, name, path := saving(t, dir)
	w.Canvas().Focus(onTop[*files.List](w)[0])
	press(w, "Home", "Return") // into the folder "notes"
	w.Canvas().Focus(name)
	press(w, "Return")
	if want := filepath.Join(dir, "notes", "Harbour.csv"); path.Text != want {
		t.Errorf("the export has %q, want %q", path.Text, want)
	}
}

func TestANameThatIsThereIsAskedFor(t *testing.T) {
	dir := shelf(t)
	old := filepath.Join(dir, "old.csv")
	if err := os.WriteFile(old, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	w, name, path := saving(t, dir)
	before := path.Text
	mouse(t, onTop[*files.List](w)[0], "old.csv", 0)
	if name.Text != "old.csv" {
		t.Fatalf("pressing a file gives the name %q", name.Text)
	}
	pressed(t, w, "Choose")
	if path.Text != before {
		t.Fatal("taken without a word about the file that is there")
	}
	pressed(t, w, "Choose")
	if path.Text != old {
		t.Errorf("the export has %q, want %q", path.Text, old)
	}
}

func TestNamesThatCannotBe(t *testing.T) {
	for name, typed := range map[string]string{"empty": " ", "in no folder": "nowhere/table.csv"} {
		t.Run(name, func(t *testing.T) {
			w, field, path := saving(t, shelf(t))
			before := path.Text
			field.SetText(typed)
			press(w, "Return")
			if path.Text != before || w.Canvas().Focused() != field {
				t.Errorf("%q was taken: %q", typed, path.Text)
			}
		})
	}
}

// TestTextsAndTablesHaveFoldersOfTheirOwn: a table is never proposed among
// texts that were read, which may be somebody else's.
func TestTextsAndTablesHaveFoldersOfTheirOwn(t *testing.T) {
	library := lib(t)
	w := importing(t, library)
	from, to := w.settings.Last(false), t.TempDir()
	if from == "" || from == filepath.Dir(library) {
		t.Fatalf("the texts come from %q, the library stands in %q: this test needs two folders", from, filepath.Dir(library))
	}
	for _, want := range []string{filepath.Dir(library), to} {
		w.exports.Open()
		path := onTop[*ui.Field](w)[0]
		if got := filepath.Dir(path.Text); got != want {
			t.Errorf("a table is proposed in %q, want %q", got, want)
		}
		pressed(t, w, "Browse…")
		if got := onTop[*ui.Field](w)[0].Text; got != want {
			t.Errorf("the chooser opens on %q, want %q", got, want)
		}
		press(w, "Escape")
		path.SetText(filepath.Join(to, "table.csv"))
		press(w, "Return")
	}
	if got := w.settings.Last(false); got != from {
		t.Errorf("after exports to %q, texts come from %q", to, got)
	}
}

func TestTablesOfTheOwnLibraryGoToTheDocuments(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_DATA_HOME", filepath.Join(home, "data"))
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	own, err := data.DefaultPath()
	if err != nil {
		t.Fatal(err)
	}
	w := importing(t, own)
	for _, want := range []string{home, filepath.Join(home, "Documents")} {
		if err := os.MkdirAll(want, 0o700); err != nil {
			t.Fatal(err)
		}
		if got := w.settings.Folder(); got != want {
			t.Errorf("a table is proposed in %q, want %q", got, want)
		}
	}
}
