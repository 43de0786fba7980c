package session_test

import (
	"strings"
	"testing"

	"synoptic/data"
)

// TestWhatWasNotFinishedIsNotBegunAtTheStart: the program ended while it
// compared. At the next start the library opens, says so, and compares when a
// person asks; then all is as ever.
func TestWhatWasNotFinishedIsNotBegunAtTheStart(t *testing.T) {
	s, _ := harbour(t)
	path, project := s.Store.Path(), s.Project.ID
	if err := s.CloseNow(); err != nil {
		t.Fatal(err)
	}
	forget(t, path, project) // the result, as a version with another engine does
	library, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := library.SetSetting("comparing.1", "7"); err != nil { // as a killed program leaves it
		t.Fatal(err)
	}
	if err := library.Close(); err != nil {
		t.Fatal(err)
	}
	s, told := open(t, path)
	if s.Cmp != nil || !s.Unfinished || !s.Stale || len(s.Accounts) != 3 || told["compared"] != 0 {
		t.Fatalf("compared at the start: %v, unfinished %v", s.Cmp != nil, s.Unfinished)
	}
	s.Recompute()
	if s.Cmp == nil || s.Unfinished || s.Trouble != "" {
		t.Fatalf("asked for, it was not compared: %s", s.Trouble)
	}
	if left, err := s.Store.Setting("comparing.1"); left != "" || err != nil {
		t.Errorf("the mark is left: %q, %v", left, err)
	}
}

// TestWhoClosesTheWindowIsNotAskedAgain: a comparison that was stopped because
// the person left is begun at the next start.
func TestWhoClosesTheWindowIsNotAskedAgain(t *testing.T) {
	s, _ := harbour(t)
	path := s.Store.Path()
	s.Comparing.Spawn = func(func()) {} // never comes to an end
	if _, err := s.Store.Add(s.Project.ID, data.Import{Account: s.Accounts[1].Account}); err != nil && !strings.Contains(err.Error(), "original") {
		t.Fatal(err)
	}
	if err := s.Store.SetSetting("comparing.1", "9"); err != nil {
		t.Fatal(err)
	}
	s.Reload()
	if err := s.CloseNow(); err != nil {
		t.Fatal(err)
	}
	s, _ = open(t, path)
	if s.Unfinished || s.Cmp == nil {
		t.Error("it is not compared at the next start")
	}
}

// forget takes the stored result out of a library, as a new engine does.
func forget(t *testing.T, path string, project int64) {
	t.Helper()
	library, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer library.Close()
	if err := library.Forget(project); err != nil {
		t.Fatal(err)
	}
}
