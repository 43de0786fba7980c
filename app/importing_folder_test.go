package app

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// TestADroppedFolderIsImportedAfterAQuestion drops a folder with a file beside
// it.
func TestADroppedFolderIsImportedAfterAQuestion(t *testing.T) {
	w := imported(t, lib(t))
	folder := t.TempDir()
	for _, path := range manyStories(t, 3) {
		if err := os.Rename(path, filepath.Join(folder, filepath.Base(path))); err != nil {
			t.Fatal(err)
		}
	}
	w.intake.Dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(folder)})
	if w.intake.Review != nil || buttonOf(w, "Import 3 files") == nil {
		t.Fatalf("no question: %q", w.s.Trouble)
	}
	pressed(t, w, "Import 3 files")
	if w.intake.Review == nil || len(w.intake.Review.Subjects) != 3 {
		t.Fatal("the files of the folder are not offered")
	}
}

// TestAnEmptyFolderIsRefusedWithASentence names it.
func TestAnEmptyFolderIsRefusedWithASentence(t *testing.T) {
	w := imported(t, lib(t))
	folder := filepath.Join(t.TempDir(), "Press cuttings")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	w.intake.ImportFiles([]string{folder, written(t, "quay.html", quayPage)})
	if w.s.Trouble != "There is no file in the folder Press cuttings that can be imported." {
		t.Errorf("says %q", w.s.Trouble)
	}
	if w.intake.Review == nil || len(w.intake.Review.Subjects) != 1 {
		t.Error("the file beside it is not read")
	}
}
