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

	"synoptic/app/review"
	"synoptic/app/session"
	"synoptic/app/ui"
)

func TestPastedAddressesAndFilesAreNotTexts(t *testing.T) {
	w := imported(t, lib(t))
	w.app.Clipboard().SetContent("https://echo.example/quay?a=1;b")
	w.intake.Paste()
	if f, ok := w.Canvas().Focused().(*ui.Field); !ok || f.Text != "https://echo.example/quay?a=1;b" {
		t.Fatalf("the keyboard is in %T", w.Canvas().Focused())
	}
	press(w, "Escape")
	w.app.Clipboard().SetContent("file://" + filepath.ToSlash(written(t, "quay.html", quayPage)) + "\r\n")
	w.intake.Paste()
	if w.intake.Review == nil || w.intake.Review.Now().Im.Outlet != "The Echo" {
		t.Fatal("a copied file is not read")
	}
}

func TestAPrivateAddressIsAskedForOnlyAfterAQuestion(t *testing.T) {
	w := imported(t, lib(t))
	w.intake.ImportFiles([]string{"http://127.0.0.1:1/quay"})
	if len(w.s.Imports.Working) != 1 || !w.s.Imports.Working[0].Inside {
		t.Fatalf("%+v", w.s.Imports.Working)
	}
	if buttonOf(w, "Fetch it") == nil {
		t.Fatal("no question")
	}
	pressed(t, w, "Fetch it")
	if len(w.s.Imports.Working) != 1 || w.s.Imports.Working[0].Inside || w.intake.Review != nil {
		t.Errorf("asked, and %+v", w.s.Imports.Working)
	}
}

func TestPastingDoesNotStopFilesThatAreRead(t *testing.T) {
	w := imported(t, lib(t))
	finish := slowly(&w.intake.Importing)
	w.intake.ImportFiles([]string{written(t, "quay.html", quayPage)})
	w.app.Clipboard().SetContent("The crane of Lomsund is old, a reader writes.")
	w.intake.Paste()
	finish()
	if len(w.s.Imports.Working) != 0 || w.intake.Review == nil || len(w.intake.Review.Subjects) != 2 {
		t.Errorf("%+v is under way, review %+v", w.s.Imports.Working, w.intake.Review)
	}
}

// folderOf writes texts of a new comparison into a folder.
func folderOf(t testing.TB, texts map[string]string) (paths []string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range texts {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}

func TestTheTextThatIsCalledSoIsProposedAsTheOriginal(t *testing.T) {
	for _, c := range []struct{ report, story, original string }{
		{"original.txt", "account.txt", "original.txt"},
		{"press_release.txt", "morning post.txt", "press_release.txt"},
		{"b.txt", "a.txt", "a.txt"},
		{"the original story.txt", "original.txt", "original.txt"},
	} {
		w := opened(t, lib(t))
		if err := w.s.NewProject(session.Untitled, ""); err != nil {
			t.Fatal(err)
		}
		w.intake.ImportFiles(folderOf(t, map[string]string{c.report: reportText, c.story: storyText}))
		for _, s := range w.intake.Review.Subjects {
			if s.Original() != (filepath.Base(s.From) == c.original) {
				t.Errorf("of %s and %s, %s is the original: %v", c.report, c.story, filepath.Base(s.From), s.Original())
			}
		}
	}
}

func TestTheMouseMakesAnotherTextTheOriginal(t *testing.T) {
	w := opened(t, lib(t))
	if err := w.s.NewProject(session.Untitled, ""); err != nil {
		t.Fatal(err)
	}
	w.intake.ImportFiles(folderOf(t, map[string]string{"a.txt": reportText, "b.txt": storyText}))
	list := w.intake.Review.List
	e := &desktop.MouseEvent{}
	e.Position = fyne.NewPos(60, list.Top(1)+10)
	list.MouseMoved(e)
	test.WidgetRenderer(list).Layout(list.Size())
	for _, s := range list.Spots {
		if s.Name == review.OriginalSpot(1) {
			s.Do()
		}
	}
	if w.intake.Review.Subjects[0].Original() || !w.intake.Review.Subjects[1].Original() {
		t.Error("the second text did not become the original")
	}
}

func TestAnImportSaysWhatCanBeDoneNext(t *testing.T) {
	w := importing(t, lib(t))
	if !strings.Contains(w.s.Notice, "1 text imported.") || !strings.Contains(w.s.Notice, "Export") {
		t.Errorf("after the first comparison: %q", w.s.Notice)
	}
	w.s.Chosen.Confirm()
	taken(t, w, written(t, "quay.html", quayPage))
	if !strings.Contains(w.s.Notice, "1 text imported.") || strings.Contains(w.s.Notice, "Export") {
		t.Errorf("where something was decided already: %q", w.s.Notice)
	}
}

func TestAMissingOutletIsNamedAtOnce(t *testing.T) {
	w := imported(t, lib(t))
	account := w.s.Accounts[1]
	test.WidgetRenderer(w.sources).Layout(w.sources.Size())
	for _, s := range w.sources.Spots {
		if s.Name == fmt.Sprint("name ", account.ID) {
			s.Do()
		}
	}
	f, ok := w.Canvas().Focused().(*ui.Field)
	if !ok || f.Hint != "Who published it" {
		t.Fatalf("the keyboard is in %T", w.Canvas().Focused())
	}
	f.SetText("The Echo")
	press(w, "Return")
	if w.s.Accounts[1].Outlet != "The Echo" {
		t.Errorf("the outlet is %q", w.s.Accounts[1].Outlet)
	}
}
