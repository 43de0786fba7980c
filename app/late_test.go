package app

import (
	"path/filepath"
	"slices"
	"testing"

	"synoptic/app/task"
)

// TestAFilterThatComesLateIsNotShown: the rows of one comparison must not be
// shown in another, or where there is none yet.
func TestAFilterThatComesLateIsNotShown(t *testing.T) {
	w := imported(t, lib(t))
	finish := slowly(&w.s.Filtering)
	before := w.s.View.Rows
	w.s.View.Show("changed")
	w.s.Cmp = nil // as while another comparison is being opened
	finish()
	if !slices.Equal(w.s.View.Rows, before) {
		t.Error("the rows of the comparison before are shown")
	}
}

// slowly keeps what a lane is asked to do until it is called.
func slowly(l *task.Lane) (finish func()) {
	var late []func()
	l.Spawn = func(f func()) { late = append(late, f) }
	return func() {
		for len(late) > 0 {
			next := late[0]
			late = late[1:]
			next()
		}
	}
}

// TestAnImportStaysInItsComparison: files that are still being read when
// another comparison is opened must not land there.
func TestAnImportStaysInItsComparison(t *testing.T) {
	w := opened(t, lib(t))
	_, story := twoFiles(t)
	finish := slowly(&w.intake.Importing)
	w.intake.ImportFiles([]string{story})
	other, err := w.s.Store.NewProject("Another", "")
	if err != nil {
		t.Fatal(err)
	}
	w.s.Enter(other, nil)
	finish()
	if got, err := w.s.Store.Accounts(other.ID); err != nil || len(got) != 0 {
		t.Errorf("the other comparison has %d accounts, %v", len(got), err)
	}
	if w.s.Notice == "" {
		t.Error("nothing says that the import was stopped")
	}
}

// TestASecondImportWaitsForTheFirst: files dropped while others are read are
// all imported.
func TestASecondImportWaitsForTheFirst(t *testing.T) {
	w := imported(t, lib(t))
	before := len(w.s.Accounts)
	report, story := twoFiles(t)
	finish := slowly(&w.intake.Importing)
	w.intake.ImportFiles([]string{report})
	w.intake.ImportFiles([]string{story})
	finish()
	for _, one := range w.intake.Review.Subjects {
		one.Take = true // the same words are there already
	}
	w.intake.Review.Take()
	if len(w.s.Accounts) != before+2 || len(w.s.Imports.Working) != 0 {
		t.Errorf("%d accounts more, %d still listed; want 2 and 0", len(w.s.Accounts)-before, len(w.s.Imports.Working))
	}
}

// TestAnotherFileStopsAnImport: two files may number their comparisons alike.
func TestAnotherFileStopsAnImport(t *testing.T) {
	w := opened(t, lib(t))
	_, story := twoFiles(t)
	finish := slowly(&w.intake.Importing)
	w.intake.ImportFiles([]string{story})
	w.openPath(filepath.Join(t.TempDir(), "other.synoptic"), false)
	before := len(w.s.Accounts)
	finish()
	if len(w.s.Accounts) != before || w.s.Notice != importStopped {
		t.Errorf("%d accounts came along; the window says %q", len(w.s.Accounts)-before, w.s.Notice)
	}
}

// TestAReadingThatIsStoppedLeavesNothing: what comes after Cancel is dropped.
func TestAReadingThatIsStoppedLeavesNothing(t *testing.T) {
	w := imported(t, lib(t))
	report, _ := twoFiles(t)
	finish := slowly(&w.intake.Importing)
	w.intake.ImportFiles([]string{report})
	if len(w.s.Imports.Working) != 1 {
		t.Fatalf("%d files are under way", len(w.s.Imports.Working))
	}
	w.intake.CancelImport()
	finish()
	if len(w.s.Imports.Working) != 0 || w.intake.Review != nil || w.s.Notice == "" {
		t.Errorf("left: %+v, a review %v, says %q", w.s.Imports.Working, w.intake.Review != nil, w.s.Notice)
	}
}

// TestTextsThatWereReadWaitForAnOpenPanel: a review does not push itself over
// what somebody is doing.
func TestTextsThatWereReadWaitForAnOpenPanel(t *testing.T) {
	w := imported(t, lib(t))
	finish := slowly(&w.intake.Importing)
	w.intake.ImportFiles([]string{written(t, "quay.html", quayPage)})
	w.texts.OpenDetails(w.s.Accounts[0])
	finish()
	if w.intake.Review != nil || len(w.intake.Unseen) != 1 {
		t.Fatal("the review lies over the details")
	}
	press(w, "Escape")
	if w.intake.Review == nil || len(w.intake.Unseen) != 0 {
		t.Error("the review does not come when the panel is closed")
	}
}
