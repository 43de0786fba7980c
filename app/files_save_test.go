package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// saving opens the export's chooser on a folder and returns its field for the
// name and the export's field for the path.
func saving(t testing.TB, dir string) (w *window, name, path *field) {
	t.Helper()
	w = imported(t, lib(t))
	w.set("folder", dir)
	w.openExport()
	path = onTop[*field](w)[0]
	pressed(t, w, "Browse…")
	name, ok := w.Canvas().Focused().(*field)
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
	w.Canvas().Focus(onTop[*fileList](w)[0])
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
	mouse(t, onTop[*fileList](w)[0], "old.csv", 0)
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

func TestTextsAndTablesHaveFoldersOfTheirOwn(t *testing.T) {
	from, to := shelf(t), t.TempDir()
	w, name, path := saving(t, from)
	if got := filepath.Dir(path.Text); got != from {
		t.Errorf("the first table is proposed in %q, not beside the texts in %q", got, from)
	}
	name.SetText(filepath.Join(to, "table.csv"))
	press(w, "Return", "Return")
	if w.folder() != to || w.setting(readFolder, "") != from {
		t.Errorf("after an export to %q, tables go to %q and texts come from %q", to, w.folder(), w.setting(readFolder, ""))
	}
}
