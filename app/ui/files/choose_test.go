package files

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
)

func TestAFolderIsListedInOrder(t *testing.T) {
	_, f := browsing(t, shelf(t))
	if want := []string{"notes", "letter 2.md", "letter 10.md", "photo.jpg", "report.txt", "story.txt"}; !slices.Equal(namesOf(f), want) {
		t.Fatalf("listed %q, want %q", namesOf(f), want)
	}
	for i, want := range []Entry{{kind: "Folder", dir: true}, {kind: "Markdown"}, {kind: "Markdown"}, {kind: "JPG file", dim: true}, {kind: "Text"}, {kind: "Text"}} {
		if e := f.Entries[i]; e.kind != want.kind || e.dir != want.dir || e.dim != want.dim {
			t.Errorf("%s is %+v, want %+v", e.Name, e, want)
		}
	}
	if e := f.Entries[4]; e.size != int64(len(reportText)) || e.at.IsZero() {
		t.Errorf("report.txt has size %d and date %v", e.size, e.at)
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
	if len(w.got) != 1 || filepath.Base(w.got[0]) != "inside.txt" {
		t.Errorf("took %q", w.got)
	}
}

func TestLettersGoToANameAndBackspaceUp(t *testing.T) {
	dir := shelf(t)
	w, f := browsing(t, dir)
	for _, step := range []struct{ typed, want string }{{"S", "story.txt"}, {"n", "notes"}, {"letter 1", "letter 10.md"}} {
		f.typed = ""
		for _, r := range step.typed {
			if r == ' ' {
				press(w, "Space")
			}
			f.TypedRune(r)
		}
		if e, _ := f.current(); e.Name != step.want {
			t.Errorf("%q goes to %q, want %q", step.typed, e.Name, step.want)
		}
	}
	press(w, "Home", "Return")
	path := onTop[*ui.Field](w)[0]
	if path.Text != filepath.Join(dir, "notes") {
		t.Fatalf("Enter went to %q", path.Text)
	}
	press(w, "BackSpace")
	if e, _ := f.current(); path.Text != dir || e.Name != "notes" {
		t.Errorf("Backspace went to %q, on %q", path.Text, e.Name)
	}
	press(w, "Escape")
	if w.Canvas().Overlays().Top() != nil || len(w.got) != 0 {
		t.Error("Esc left a panel or imported something")
	}
}

func TestATypedPathGoesThere(t *testing.T) {
	dir := shelf(t)
	w, f := browsing(t, t.TempDir())
	if len(f.Entries) != 0 || f.says != "This folder is empty." {
		t.Fatalf("an empty folder shows %q and says %q", namesOf(f), f.says)
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
	if want := filepath.Join(dir, "report.txt"); !slices.Equal(w.got, []string{want}) {
		t.Errorf("the path of a file took %q", w.got)
	}
	if got := w.folders[false]; got != dir {
		t.Errorf("the next chooser opens on %q, want %q", got, dir)
	}
}

func TestAGoneFolderFallsBackToTheHome(t *testing.T) {
	home := shelf(t)
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	_, f := browsing(t, filepath.Join(home, "gone"))
	if !slices.Contains(namesOf(f), "report.txt") {
		t.Errorf("shows %q and says %q", namesOf(f), f.says)
	}
}

func TestTenThousandFilesDrawOnlyWhatIsInView(t *testing.T) {
	_, f := browsing(t, t.TempDir())
	many := make([]Entry, 10000)
	for i := range many {
		many[i] = Entry{Name: fmt.Sprintf("text %d.txt", i), kind: "Text"}
	}
	f.offer(many, "", "")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	objects := test.WidgetRenderer(f).Objects()
	if len(objects) == 0 || len(objects) > 400 {
		t.Errorf("%d objects drawn for 10,000 entries", len(objects))
	}
	last := objects[len(objects)-1].Position().Y
	if want := float32(9999 * EntryHigh); last < want || f.scroll.Offset.Y < want-f.scroll.Size().Height {
		t.Errorf("after End the last thing drawn is at %v, the view at %v; the last entry is at %v", last, f.scroll.Offset.Y, want)
	}
}

func TestASlowFolderDoesNotStopTheWindow(t *testing.T) {
	w := benchOf(t, shelf(t))
	var waiting []func()
	w.Lane.Spawn = func(f func()) { waiting = append(waiting, f) }
	w.reads()
	press(w, "Down")
	f := onTop[*List](w)[0]
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
		for way, take := range map[string]func(*bench){
			"Enter":      func(w *bench) { press(w, "Return") },
			"the button": func(w *bench) { w.Canvas().Unfocus(); pressed(t, w, "Import") },
		} {
			w := benchOf(t, dir)
			w.reads()
			path, ok := w.Canvas().Focused().(*ui.Field)
			if !ok || path.SelectedText() != dir {
				t.Fatalf("the keyboard is in %T, where %q is chosen to be typed over", w.Canvas().Focused(), path.SelectedText())
			}
			path.SetText(c.typed)
			take(w)
			if !slices.Equal(w.got, c.want) {
				t.Errorf("%s by %s: took %q, want %q", c.name, way, w.got, c.want)
			}
		}
	}
}

func TestOneTabLeadsFromThePathToTheFiles(t *testing.T) {
	w, list := browsing(t, shelf(t))
	w.Canvas().Focus(onTop[*ui.Field](w)[0])
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != list {
		t.Errorf("Tab goes to %T", w.Canvas().Focused())
	}
}

func TestNoFileChosenSaysHowAllAre(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "b.txt"), []byte(storyText), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.jpg"), []byte("no text"), 0o600); err != nil {
		t.Fatal(err)
	}
	w, f := browsing(t, dir)
	f.moveTo(0)
	press(w, "Return")
	var says []string
	for _, d := range onTop[*ui.Drawing](w) {
		says = append(says, wordsOn(d)...)
	}
	if !strings.Contains(strings.Join(says, " "), "Ctrl+A chooses all") {
		t.Errorf("it says %q", says)
	}
}

// TestTicksChooseSeveral presses the ticks of two files, and one again.
func TestTicksChooseSeveral(t *testing.T) {
	_, f := browsing(t, shelf(t))
	press := func(name string, x float32) {
		i := slices.Index(namesOf(f), name)
		f.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, EntryHigh*(float32(i)+0.5))}})
	}
	press("report.txt", 16)
	press("letter 2.md", 16)
	if got := chosenNames(f); !slices.Equal(got, []string{"letter 2.md", "report.txt"}) {
		t.Fatalf("chosen %q", got)
	}
	press("report.txt", 16)
	if got := chosenNames(f); !slices.Equal(got, []string{"letter 2.md"}) {
		t.Errorf("a second press leaves %q", got)
	}
	press("report.txt", 200)
	if got := chosenNames(f); !slices.Equal(got, []string{"report.txt"}) {
		t.Errorf("a press on the name chooses %q", got)
	}
}
