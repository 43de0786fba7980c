package app

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/compare"
)

func manyStories(t testing.TB, n int) []string {
	t.Helper()
	var paths []string
	for i := range n {
		var ships strings.Builder
		for k := range 60 {
			fmt.Fprintf(&ships, "Ship %d had cargo %d in hold %d. ", i*1000+k, i*k, k*k+i)
		}
		paths = append(paths, written(t, fmt.Sprint("story", i, ".html"), strings.ReplaceAll(quayPage, "The mayor", ships.String()+"The mayor")))
	}
	return paths
}

func TestTwoHundredFilesAreOneReviewAndOneStep(t *testing.T) {
	w := imported(t, lib(t))
	w.intake.ImportFiles(manyStories(t, 200))
	if w.intake.Review == nil || len(w.intake.Review.Subjects) != 200 {
		t.Fatalf("review %+v", w.intake.Review)
	}
	finish := slowly(&w.intake.Storing)
	slowly(&w.s.Comparing) // which is not what this is about, and of 202 texts takes most of the time
	press(w, "Return")
	if w.intake.Review == nil || len(w.s.Accounts) != 2 || !w.intake.Review.Accept.Off {
		t.Fatal("stored on the GUI thread")
	}
	press(w, "Return") // a second one does not store them twice
	finish()
	if w.intake.Review != nil || len(w.s.Accounts) != 202 || !strings.Contains(w.s.Notice, "200 texts imported") {
		t.Fatalf("%d accounts: %q %q", len(w.s.Accounts), w.s.Notice, w.s.Trouble)
	}
	w.undoStep()
	if len(w.s.Accounts) != 2 || w.s.Withdrawn != 200 {
		t.Errorf("undone, %d accounts, %d out", len(w.s.Accounts), w.s.Withdrawn)
	}
	w.redoStep()
	if len(w.s.Accounts) != 202 {
		t.Errorf("redone, %d accounts", len(w.s.Accounts))
	}
}

func TestMetadataAreCorrectedAsAStep(t *testing.T) {
	w := imported(t, lib(t))
	was := [2]compare.Account{w.s.Accounts[0].Account, w.s.Accounts[1].Account}
	w.texts.MakeOriginal(w.s.Accounts[1])
	if w.s.Accounts[0].ID != was[1].ID || w.s.Accounts[0].Role != compare.Original || w.s.Accounts[1].Role != compare.Retold {
		t.Fatalf("%+v", w.s.Accounts)
	}
	w.undoStep()
	if w.s.Accounts[0].Account != was[0] || w.s.Accounts[1].Account != was[1] {
		t.Errorf("undone: %+v", w.s.Accounts)
	}
	w.redoStep()
	if w.s.Accounts[0].ID != was[1].ID {
		t.Errorf("redone: %+v", w.s.Accounts)
	}
}
