package files

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"synoptic/app/task"
	"synoptic/app/ui"
)

const (
	reportText = "Inspectors visited 64 ships in the harbour of Lomsund in March."
	storyText  = "Inspectors visited 46 ships in the harbour of Lomsund in March."
)

// bench is a window with nothing in it but a chooser.
type bench struct {
	fyne.Window
	*Chooser
	folders map[bool]string // remembered, of what is written and what is read
	got     []string        // the paths that were chosen
}

// benchOf makes one that begins in a folder. Folders are read in place.
func benchOf(t testing.TB, dir string) *bench {
	t.Helper()
	a := test.NewTempApp(t)
	b := &bench{Window: a.NewWindow("files"), folders: map[bool]string{false: dir, true: dir}}
	look := &ui.Look{Zoom: 1}
	a.Settings().SetTheme(look)
	b.Resize(fyne.NewSize(1280, 800))
	here := func(f func()) { f() }
	b.Chooser = &Chooser{
		Desk:     &ui.Desk{Look: look, Window: b.Window, Closed: func() {}},
		Lane:     &task.Lane{Spawn: here, Post: here},
		Last:     func(writing bool) string { return b.folders[writing] },
		Remember: func(writing bool, path string) { b.folders[writing] = filepath.Dir(path) },
	}
	return b
}

// reads asks for texts to import, as the window does.
func (b *bench) reads() {
	b.Choose(Request{Title: "Import texts", Verb: "Import", Wanted: Importable(), Several: true, Then: func(paths []string) { b.got = paths }})
}

// browsing opens the chooser for texts on a folder, with the keyboard on the list.
func browsing(t testing.TB, dir string) (*bench, *List) {
	t.Helper()
	b := benchOf(t, dir)
	b.reads()
	press(b, "Down") // from the path to the files
	f, ok := b.Canvas().Focused().(*List)
	if !ok {
		t.Fatalf("the keyboard is in %T, not in the list of files", b.Canvas().Focused())
	}
	return b, f
}

func namesOf(f *List) (out []string) {
	for _, e := range f.Entries {
		out = append(out, e.Name)
	}
	return out
}

// chosenNames are those of the chosen files.
func chosenNames(f *List) []string { return f.Paths("") }

// onTop are the parts of a kind of the panel on top.
func onTop[T fyne.CanvasObject](w fyne.Window) (out []T) {
	if top := w.Canvas().Overlays().Top(); top != nil {
		for _, o := range test.LaidOutObjects(top) {
			if part, ok := o.(T); ok {
				out = append(out, part)
			}
		}
	}
	return out
}

// pressed presses the button of that name in the panel on top.
func pressed(t testing.TB, w fyne.Window, label string) {
	t.Helper()
	for _, b := range onTop[*ui.Button](w) {
		if b.Label == label {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("the panel has no button %q", label)
}

// wordsOn are the words that a drawing shows.
func wordsOn(o fyne.Widget) (out []string) {
	for _, o := range test.WidgetRenderer(o).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			out = append(out, t.Text)
		}
	}
	return out
}

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

// mouse presses the entry of that name.
func mouse(t testing.TB, f *List, name string, held fyne.KeyModifier) fyne.Position {
	t.Helper()
	i := slices.Index(namesOf(f), name)
	if i < 0 {
		t.Fatalf("no entry %q in %q", name, namesOf(f))
	}
	at := fyne.NewPos(80, EntryHigh*(float32(i)+0.5))
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: held}
	e.Position = at
	f.MouseDown(e)
	f.MouseUp(e)
	return at
}

// press types keys into what has the keyboard; S+ before a key holds Shift.
func press(w fyne.Window, keys ...string) {
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
