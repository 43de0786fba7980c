package app

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"synoptic/app/ui"
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
func browsing(t testing.TB, dir string) (*window, *files.FileList) {
	t.Helper()
	w := opened(t, lib(t))
	if err := w.s.NewProject("Harbour", ""); err != nil {
		t.Fatal(err)
	}
	w.s.Set("folder", dir)
	w.openImport()
	press(w, "Down") // from the path to the files
	f, ok := w.Canvas().Focused().(*files.FileList)
	if !ok {
		t.Fatalf("the keyboard is in %T, not in the list of files", w.Canvas().Focused())
	}
	return w, f
}

func namesOf(f *files.FileList) (out []string) {
	for _, e := range f.Entries {
		out = append(out, e.Name)
	}
	return out
}

// chosenNames are those of the chosen files.
func chosenNames(f *files.FileList) []string { return f.Paths("") }

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
func mouse(t testing.TB, f *files.FileList, name string, held fyne.KeyModifier) fyne.Position {
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

func TestAFolderIsListedInOrder(t *testing.T) {
	_, f := browsing(t, shelf(t))
	if want := []string{"notes", "letter 2.md", "letter 10.md", "photo.jpg", "report.txt", "story.txt"}; !slices.Equal(namesOf(f), want) {
		t.Fatalf("listed %q, want %q", namesOf(f), want)
	}
	for i, want := range []files.Entry{{Kind: "Folder", Dir: true}, {Kind: "Markdown"}, {Kind: "Markdown"}, {Kind: "JPG file", Dim: true}, {Kind: "Text"}, {Kind: "Text"}} {
		if e := f.Entries[i]; e.Kind != want.Kind || e.Dir != want.Dir || e.Dim != want.Dim {
			t.Errorf("%s is %+v, want %+v", e.Name, e, want)
		}
	}
	if e := f.Entries[4]; e.Size != int64(len(reportText)) || e.At.IsZero() {
		t.Errorf("report.txt has size %d and date %v", e.Size, e.At)
	}
}

func TestKeysChooseFiles(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want []string
	}{
		{"nothing at first", nil, nil},
		{"an arrow chooses one", []string{"Down"}, []string{"letter 2.md"}},
		{"the next arrow another", []string{"Down", "Down"}, []string{"letter 10.md"}},
		{"a folder is not chosen", []string{"Down", "Up"}, nil},
		{"a picture is not chosen", []string{"Down", "Down", "Down"}, nil},
		{"Shift chooses a range, without the picture", []string{"Down", "Down", "S+Down", "S+Down"}, []string{"letter 10.md", "report.txt"}},
		{"and less of it", []string{"Down", "S+Down", "S+Down", "S+Down", "S+Up", "S+Up"}, []string{"letter 2.md", "letter 10.md"}},
		{"Space keeps", []string{"Down", "Space", "Down", "Down", "Down", "Space", "Down", "Space"}, []string{"letter 2.md", "report.txt", "story.txt"}},
		{"Space takes back", []string{"Down", "Space", "Down", "Space", "Space"}, []string{"letter 2.md"}},
		{"a range is added to what Space kept", []string{"Down", "Space", "End", "S+Up"}, []string{"letter 2.md", "report.txt", "story.txt"}},
		{"Ctrl moves, and marks", []string{"Down", "C+Down", "C+Space", "C+End", "C+Space"}, []string{"letter 2.md", "letter 10.md", "story.txt"}},
		{"Home and End", []string{"End", "S+Home"}, []string{"letter 2.md", "letter 10.md", "report.txt", "story.txt"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, f := browsing(t, shelf(t))
			press(w, c.keys...)
			if got := chosenNames(f); !slices.Equal(got, c.want) {
				t.Errorf("chosen %q, want %q", got, c.want)
			}
		})
	}
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
	list, ok := w.Canvas().Focused().(*reviewList)
	if !ok {
		t.Fatalf("no review: the keyboard is in %T", w.Canvas().Focused())
	}
	if n := len(w.review.taken()); n != 3 {
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

func TestTheMouseChoosesARangeAndOpensByASecondPress(t *testing.T) {
	w, f := browsing(t, shelf(t))
	mouse(t, f, "letter 10.md", 0)
	mouse(t, f, "story.txt", fyne.KeyModifierShift)
	if want := []string{"letter 10.md", "report.txt", "story.txt"}; !slices.Equal(chosenNames(f), want) {
		t.Errorf("Shift chose %q, want %q", chosenNames(f), want)
	}
	mouse(t, f, "report.txt", fyne.KeyModifierShortcutDefault)
	mouse(t, f, "letter 2.md", fyne.KeyModifierShortcutDefault)
	if want := []string{"letter 2.md", "letter 10.md", "story.txt"}; !slices.Equal(chosenNames(f), want) {
		t.Errorf("Ctrl left %q, want %q", chosenNames(f), want)
	}
	f.DoubleTapped(&fyne.PointEvent{Position: mouse(t, f, "notes", 0)})
	if want := []string{"inside.txt"}; !slices.Equal(namesOf(f), want) {
		t.Fatalf("in the folder are %q, want %q", namesOf(f), want)
	}
	f.DoubleTapped(&fyne.PointEvent{Position: mouse(t, f, "inside.txt", 0)})
	press(w, "Return") // one text without a doubt takes one Enter
	if len(w.s.Accounts) != 1 || !strings.Contains(w.s.Accounts[0].Text, "Nobody reads") {
		t.Errorf("imported %+v", w.s.Accounts)
	}
}

func TestCtrlAChoosesAllThatCanBeImported(t *testing.T) {
	w, f := browsing(t, shelf(t))
	for i := range w.commands { // the menu sees the key before the list does
		if w.commands[i].name == "Select the text" {
			w.perform(&w.commands[i])
		}
	}
	if want := []string{"letter 2.md", "letter 10.md", "report.txt", "story.txt"}; !slices.Equal(chosenNames(f), want) {
		t.Errorf("chosen %q, want %q", chosenNames(f), want)
	}
}

func TestLettersGoToANameAndBackspaceUp(t *testing.T) {
	dir := shelf(t)
	w, f := browsing(t, dir)
	for _, step := range []struct{ typed, want string }{{"S", "story.txt"}, {"n", "notes"}, {"letter 1", "letter 10.md"}} {
		f.Typed = ""
		for _, r := range step.typed {
			if r == ' ' {
				press(w, "Space")
			}
			f.TypedRune(r)
		}
		if e, _ := f.Current(); e.Name != step.want {
			t.Errorf("%q goes to %q, want %q", step.typed, e.Name, step.want)
		}
	}
	press(w, "Home", "Return")
	path := onTop[*ui.Field](w)[0]
	if path.Text != filepath.Join(dir, "notes") {
		t.Fatalf("Enter went to %q", path.Text)
	}
	press(w, "BackSpace")
	if e, _ := f.Current(); path.Text != dir || e.Name != "notes" {
		t.Errorf("Backspace went to %q, on %q", path.Text, e.Name)
	}
	press(w, "Escape")
	if w.Canvas().Overlays().Top() != nil || len(w.s.Accounts) != 0 {
		t.Error("Esc left a panel or imported something")
	}
}

func TestATypedPathGoesThere(t *testing.T) {
	dir := shelf(t)
	w, f := browsing(t, t.TempDir())
	if len(f.Entries) != 0 || f.Says != "This folder is empty." {
		t.Fatalf("an empty folder shows %q and says %q", namesOf(f), f.Says)
	}
	path := onTop[*ui.Field](w)[0]
	enter := func(text string) {
		w.Canvas().Focus(path)
		path.SetText(text)
		press(w, "Return")
	}
	enter(dir)
	if len(f.Entries) != 6 {
		t.Fatalf("%q listed after its path was typed", namesOf(f))
	}
	enter("notes")
	if want := []string{"inside.txt"}; !slices.Equal(namesOf(f), want) {
		t.Fatalf("%q listed after a path within", namesOf(f))
	}
	enter(filepath.Join(dir, "nowhere"))
	if want := []string{"inside.txt"}; !slices.Equal(namesOf(f), want) {
		t.Errorf("a path that leads nowhere left %q", namesOf(f))
	}
	enter(filepath.Join(dir, "report.txt"))
	press(w, "Return") // the review
	if len(w.s.Accounts) != 1 || !strings.Contains(w.s.Accounts[0].Text, "64 ships") {
		t.Errorf("the path of a file imported %+v", w.s.Accounts)
	}
	if got := w.s.Setting(readFolder, ""); got != dir {
		t.Errorf("the next chooser opens on %q, want %q", got, dir)
	}
}

func TestAGoneFolderFallsBackToTheHome(t *testing.T) {
	home := shelf(t)
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	_, f := browsing(t, filepath.Join(home, "gone"))
	if !slices.Contains(namesOf(f), "report.txt") {
		t.Errorf("shows %q and says %q", namesOf(f), f.Says)
	}
}

func TestTenThousandFilesDrawOnlyWhatIsInView(t *testing.T) {
	_, f := browsing(t, t.TempDir())
	many := make([]files.Entry, 10000)
	for i := range many {
		many[i] = files.Entry{Name: fmt.Sprintf("text %d.txt", i), Kind: "Text"}
	}
	f.Offer(many, "", "")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	objects := test.WidgetRenderer(f).Objects()
	if len(objects) == 0 || len(objects) > 400 {
		t.Errorf("%d objects drawn for 10,000 entries", len(objects))
	}
	last := objects[len(objects)-1].Position().Y
	if want := float32(9999 * files.EntryHigh); last < want || f.Scroll.Offset.Y < want-f.Scroll.Size().Height {
		t.Errorf("after End the last thing drawn is at %v, the view at %v; the last entry is at %v", last, f.Scroll.Offset.Y, want)
	}
}

func TestASlowFolderDoesNotStopTheWindow(t *testing.T) {
	w := opened(t, lib(t))
	var waiting []func()
	w.choosing.Spawn = func(f func()) { waiting = append(waiting, f) }
	w.s.Set("folder", shelf(t))
	w.openImport()
	press(w, "Down")
	f := onTop[*files.FileList](w)[0]
	if len(waiting) != 1 || len(f.Entries) != 0 {
		t.Fatalf("%d folders are read beside the window, %d entries are there", len(waiting), len(f.Entries))
	}
	press(w, "Down", "Space", "Return") // nothing to choose from yet
	waiting[0]()
	if len(f.Entries) != 6 {
		t.Fatalf("the folder has come, and there is %q", namesOf(f))
	}
	press(w, "Home", "Return", "Escape") // leaves while the next folder is read
	waiting[1]()
	if w.Canvas().Overlays().Top() != nil || len(f.Entries) != 6 {
		t.Errorf("a folder came after the panel was closed: %q", namesOf(f))
	}
}

func TestTheImportTakesWhatIsTyped(t *testing.T) {
	dir := shelf(t)
	report, story := filepath.Join(dir, "report.txt"), filepath.Join(dir, "story.txt")
	for _, c := range []struct {
		name, typed string
		want        []string
	}{
		{"a file", report, []string{report}},
		{"two files", report + "; " + story, []string{report, story}},
		{"an address with a semicolon", "https://lomsund.example/a;b", []string{"https://lomsund.example/a;b"}},
	} {
		for way, take := range map[string]func(*window){
			"Enter":      func(w *window) { press(w, "Return") },
			"the button": func(w *window) { w.Canvas().Unfocus(); test.Tap(buttonOf(w, "Import")) },
		} {
			w := opened(t, lib(t))
			w.s.Set("folder", dir)
			var got []string
			w.choose(files.Request{Title: "Import texts", Verb: "Import", Wanted: files.Importable(), Several: true, Then: func(paths []string) { got = paths }})
			path, ok := w.Canvas().Focused().(*ui.Field)
			if !ok || path.SelectedText() != dir {
				t.Fatalf("the keyboard is in %T, where %q is chosen to be typed over", w.Canvas().Focused(), path.SelectedText())
			}
			path.SetText(c.typed)
			take(w)
			if !slices.Equal(got, c.want) {
				t.Errorf("%s by %s: took %q, want %q", c.name, way, got, c.want)
			}
		}
	}
}
