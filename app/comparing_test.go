package app

import (
	"reflect"
	"testing"

	"synoptic/data"
)

// TestStoredResultOpensWithoutComparing opens a library again: the rows are
// the same with what was decided, and nothing is written.
func TestStoredResultOpensWithoutComparing(t *testing.T) {
	path := lib(t)
	w := imported(t, path)
	chooseText(t, w, "64 ships")
	w.s.Chosen.Confirm()
	want := w.s.Cmp
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	again := opened(t, path)
	if again.s.Unsaved() != nil {
		t.Error("opened again, the result waits to be stored anew")
	}
	if !reflect.DeepEqual(again.s.Cmp.Groups, want.Groups) {
		t.Errorf("opened again:\n%+v\nwant\n%+v", again.s.Cmp.Groups, want.Groups)
	}
	again.undoStep()
	if cell := chooseText(t, again, "64 ships"); cell.ByPerson {
		t.Error("a decision cannot be undone in what was opened again")
	}
	if again.s.Unsaved() == nil {
		t.Error("undone, and nothing is to be stored")
	}
}

// TestQuittingKeepsTheResultBesideTheWindow holds that the GUI thread does not
// write when the window is closed.
func TestQuittingKeepsTheResultBesideTheWindow(t *testing.T) {
	path := lib(t)
	w := imported(t, path)
	chooseText(t, w, "64 ships")
	w.s.Chosen.Confirm()
	finish := slowly(&w.s.Closing)
	w.quit()
	if _, stands, err := peek(t, path, w.s.Project.ID); err != nil || stands {
		t.Errorf("the result is stored before the closing lane has run: %v", err)
	}
	finish()
	if _, stands, err := peek(t, path, w.s.Project.ID); err != nil || !stands {
		t.Errorf("the result is not stored: %v", err)
	}
}

func peek(t *testing.T, path string, project int64) ([]byte, bool, error) {
	t.Helper()
	s, err := data.OpenToRead(path, data.ErrLocked) // the window has it
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return s.Snapshot(project)
}
