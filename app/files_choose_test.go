package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"synoptic/app/review"
	"synoptic/app/ui/files"
)

// shelf is a folder with texts, a picture, a hidden file and a folder.
func shelf(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"report.txt": reportText, "story.txt": storyText,
		"letter 2.md": "The crane of Lomsund is old, a reader writes.", "letter 10.md": "The quay of Lomsund is long, a reader writes.",
		"photo.jpg": "no text", ".secret.txt": "hidden", "notes/inside.txt": "Nobody reads this in the harbour."} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// browsing opens the chooser of the import on a folder.
func browsing(t testing.TB, dir string) (*window, *files.List) {
	t.Helper()
	w := opened(t, lib(t))
	if err := w.s.NewProject("Harbour", ""); err != nil {
		t.Fatal(err)
	}
	w.s.Set("folder", dir)
	w.intake.OpenImport()
	press(w, "Down") // from the path to the files
	f, ok := w.Canvas().Focused().(*files.List)
	if !ok {
		t.Fatalf("the keyboard is in %T, not in the list of files", w.Canvas().Focused())
	}
	return w, f
}

func namesOf(f *files.List) (out []string) {
	for _, e := range f.Entries {
		out = append(out, e.Name)
	}
	return out
}

// chosenNames are those of the chosen files.
func chosenNames(f *files.List) []string { return f.Paths("") }

// press types keys into what has the keyboard; S+ before a key holds Shift.
func press(w *window, keys ...string) {
	for _, k := range keys {
		name, shifted := strings.CutPrefix(k, "S+")
		holder, _ := w.Canvas().Focused().(desktop.Keyable)
		if shifted {
			holder.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
		if ctrl, ok := strings.CutPrefix(k, "C+"); ok {
			w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{
				KeyName: fyne.KeyName(ctrl), Modifier: fyne.KeyModifierShortcutDefault})
		} else {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(name)})
		}
		if shifted {
			holder.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
	}
}

// mouse presses the entry of that name.
func mouse(t testing.TB, f *files.List, name string, held fyne.KeyModifier) fyne.Position {
	t.Helper()
	i := slices.Index(namesOf(f), name)
	if i < 0 {
		t.Fatalf("no entry %q in %q", name, namesOf(f))
	}
	at := fyne.NewPos(80, files.EntryHigh*(float32(i)+0.5))
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: held}
	e.Position = at
	f.MouseDown(e)
	f.MouseUp(e)
	return at
}

func TestThreeFilesAreImportedByTheKeyboard(t *testing.T) {
	w, f := browsing(t, shelf(t))
	press(w, "Down", "Space", "Down")
	for _, r := range "rep" {
		f.TypedRune(r)
	}
	press(w, "Space", "Down", "Space", "Return")
	importsThree(t, w)
}

func TestThreeFilesAreImportedByTheMouse(t *testing.T) {
	w, f := browsing(t, shelf(t))
	mouse(t, f, "letter 2.md", 0)
	mouse(t, f, "story.txt", fyne.KeyModifierShortcutDefault)
	mouse(t, f, "report.txt", fyne.KeyModifierShortcutDefault)
	mouse(t, f, "photo.jpg", fyne.KeyModifierShortcutDefault)
	test.Tap(buttonOf(w, "Import"))
	importsThree(t, w)
}

// importsThree takes three texts that are under review and looks for them.
func importsThree(t testing.TB, w *window) {
	t.Helper()
	list, ok := w.Canvas().Focused().(*review.ReviewList)
	if !ok {
		t.Fatalf("no review: the keyboard is in %T", w.Canvas().Focused())
	}
	if n := len(w.intake.Review.Taken()); n != 3 {
		t.Fatalf("%d texts are ticked, want three", n)
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	var texts []string
	for _, a := range w.s.Accounts {
		texts = append(texts, a.Text)
	}
	for _, words := range []string{"64 ships", "46 ships", "crane of Lomsund is old"} {
		if !slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, words) }) {
			t.Errorf("no account has %q: %q", words, texts)
		}
	}
	if len(texts) != 3 {
		t.Errorf("%d accounts, want 3", len(texts))
	}
}

func TestCtrlAChoosesAllThatCanBeImported(t *testing.T) {
	w, f := browsing(t, shelf(t))
	for i := range w.menu.commands { // the menu sees the key before the list does
		if w.menu.commands[i].name == "Select the text" {
			w.menu.perform(&w.menu.commands[i])
		}
	}
	if want := []string{"letter 2.md", "letter 10.md", "report.txt", "story.txt"}; !slices.Equal(chosenNames(f), want) {
		t.Errorf("chosen %q, want %q", chosenNames(f), want)
	}
}
