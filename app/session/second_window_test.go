package session_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"synoptic/app/session"
	"synoptic/compare"
	"synoptic/data"
)

// other is a second window.
func otherWindow(t *testing.T, path string) *session.Session {
	t.Helper()
	s := session.New(settings{"coder": "Ben"}, here, here)
	s.On = session.Silent()
	s.Open(path, false, func() {})
	t.Cleanup(func() { s.CloseNow() })
	return s
}

func noted(t *testing.T, s *session.Session, words string) {
	t.Helper()
	s.Chosen.Group = groupOf(t, s, "64 ships")
	s.Apply(compare.Decision{Verb: compare.Remark, A: s.Cmp.Place(session.Hub(s.Chosen.Current())), Note: words})
}

// TestASecondWindowOnTheSameFileReads: it shows all, says why it stores
// nothing, and takes neither notes nor steps of the first away.
func TestASecondWindowOnTheSameFileReads(t *testing.T) {
	s, _ := harbour(t)
	noted(t, s, "mine")
	second := otherWindow(t, s.Store.Path())
	if second.Cmp == nil || second.Trouble != "" || !strings.Contains(second.ReadOnly, "open in another window") {
		t.Fatalf("trouble %q, read only %q", second.Trouble, second.ReadOnly)
	}
	begun := time.Now()
	noted(t, second, "yours")
	second.Undo()
	if took := time.Since(begun); took > 2*time.Second {
		t.Errorf("the second window stood still for %v", took)
	}
	if !strings.Contains(second.Trouble, "read only") {
		t.Errorf("said %q", second.Trouble)
	}
	ds, err := s.Store.Decisions(s.Project.ID)
	if err != nil || len(ds) != 1 || ds[0].Note != "mine" {
		t.Errorf("the first window has %v, %v", ds, err)
	}
	path := s.Store.Path()
	if err := s.CloseNow(); err != nil {
		t.Fatal(err)
	}
	second.Open(path, false, func() {})
	if second.ReadOnly != "" || second.Trouble != "" {
		t.Errorf("when the first is closed: %q %q", second.ReadOnly, second.Trouble)
	}
}

// TestTheFileIsReplacedWhileItIsOpen: the next decision says so and offers both
// ways on; what is open is kept with every decision.
func TestTheFileIsReplacedWhileItIsOpen(t *testing.T) {
	s, _ := harbour(t)
	path := s.Store.Path()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	noted(t, s, "mine")
	if err := os.WriteFile(path+".new", raw, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		t.Fatal(err)
	}
	s.Chosen.Confirm()
	if !strings.Contains(s.Trouble, "replaced") || len(s.Remedies) != 2 {
		t.Fatalf("said %q with %d remedies", s.Trouble, len(s.Remedies))
	}
	s.Remedies[0].Do()
	if s.Trouble != "" || s.Store.Path() == path || !strings.Contains(s.Notice, "is kept in") {
		t.Fatalf("kept: %q %q", s.Trouble, s.Notice)
	}
	ds, err := s.Store.Decisions(s.Project.ID)
	if err != nil || len(ds) != 1 || ds[0].Note != "mine" {
		t.Errorf("the copy has %v, %v", ds, err)
	}
	kept, err := filepath.Glob(filepath.Join(filepath.Dir(path), "library (kept*"))
	if err != nil || len(kept) != 1 {
		t.Errorf("kept %q, %v", kept, err)
	}
}

// TestADamagedLibraryIsSavedFromTheWindow: it says what is damaged, and makes a
// new library of all the rest.
func TestADamagedLibraryIsSavedFromTheWindow(t *testing.T) {
	s, _ := harbour(t)
	path := s.Store.Path()
	if err := s.CloseNow(); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	spoilt := strings.ReplaceAll(string(raw), "inspectors went to see 64 ships", "inspectors went to see 46 ships")
	if err := os.WriteFile(path, []byte(spoilt), 0o600); err != nil {
		t.Fatal(err)
	}
	second := otherWindow(t, path)
	if !strings.Contains(second.Trouble, `The text of "Gazette"`) || len(second.Remedies) != 1 {
		t.Fatalf("said %q with %d remedies", second.Trouble, len(second.Remedies))
	}
	second.Remedies[0].Do()
	if second.Trouble != "" || second.Cmp == nil || len(second.Accounts) != 2 || !strings.Contains(second.Notice, "1 comparisons, 2 texts") {
		t.Errorf("trouble %q, notice %q, %d accounts", second.Trouble, second.Notice, len(second.Accounts))
	}
	if h, err := data.Check(second.Store.Path()); err != nil || len(h.Damage) > 0 {
		t.Errorf("%v %v", h.Damage, err)
	}
}

// TestALibraryThatSeveralComputersShareSaysSo: in the folder of a program that
// copies files between computers the window tells what to mind.
func TestALibraryThatSeveralComputersShareSaysSo(t *testing.T) {
	for folder, want := range map[string]string{"plain": "", "Dropbox": "folder that Dropbox keeps"} {
		path := filepath.Join(t.TempDir(), folder, "library.synoptic")
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		s := otherWindow(t, path)
		if got := s.Notice; (want == "") == strings.Contains(got, "several computers") || !strings.Contains(got, want) {
			t.Errorf("in %s it says %q", folder, got)
		}
	}
}
