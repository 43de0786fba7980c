package app

import (
	"context"
	"fmt"
	"reflect"
	"testing"

	"synoptic/compare"
	"synoptic/data"
)

// manyAccounts are an original and n accounts of it.
func manyAccounts(n int) []data.Import {
	out := []data.Import{{Account: compare.Account{Role: compare.Original, Title: "Report", Text: reportText}}}
	for i := range n {
		out = append(out, data.Import{Account: compare.Account{Role: compare.Retold, Outlet: fmt.Sprint("Paper ", i),
			Text: storyText + fmt.Sprintf("\nThe port of Lomsund counted %d cranes.\n", i+2)}})
	}
	return out
}

// TestFirstRowsComeBeforeTheLastAccount steps through a comparison of many
// accounts: first few, then all, and then just what Compare says.
func TestFirstRowsComeBeforeTheLastAccount(t *testing.T) {
	w := opened(t, lib(t))
	if err := w.named("Many", "", false); err != nil {
		t.Fatal(err)
	}
	var steps []func()
	w.comparing.Spawn = func(f func()) { steps = append(steps, f) }
	if _, err := w.store.Add(w.project.ID, manyAccounts(9)...); err != nil {
		t.Fatal(err)
	}
	w.reload()
	if len(steps) != 1 || w.cmp != nil {
		t.Fatalf("%d steps, comparison %v", len(steps), w.cmp)
	}
	steps[0]()
	if w.cmp == nil || len(w.cmp.Accounts) != firstFew || len(w.table.rows) == 0 || !w.stale || w.stage == "" {
		t.Fatalf("after the first step: %+v, stale %v, stage %q", w.cmp, w.stale, w.stage)
	}
	if w.table.choose(0, 1); w.canConfirm() {
		t.Error("what is still being compared can be decided")
	}
	waiting, paired := w.accounts[8], w.accounts[5]
	w.aligned.add(paired.Account)
	w.watch("aligning", 2, 9)
	if says := "Pairing claims, Paper 4: 2 of 9"; w.stage != says {
		t.Errorf("the window says %q, want %q", w.stage, says)
	}
	if a, _ := w.progressOf(waiting.ID); a >= 0.5 {
		t.Errorf("an account that waits is at %g", a)
	}
	if b, says := w.progressOf(paired.ID); b != 0.5 || says != "Claims paired" {
		t.Errorf("an account whose claims are paired is at %g: %s", b, says)
	}
	w.watch("comparing wording", 30, 40)
	if b, _ := w.progressOf(waiting.ID); b != 0.875 {
		t.Errorf("three quarters through the wording, an account is at %g", b)
	}
	steps[1]()
	for _, a := range w.accounts[1:] {
		if !w.aligned.has(a.ID) {
			t.Errorf("nothing was said of %s", a.Outlet)
		}
	}
	if len(w.cmp.Accounts) != 10 || w.stale || w.stage != "" || len(steps) != 2 {
		t.Fatalf("after the second step: %d accounts, stale %v, stage %q", len(w.cmp.Accounts), w.stale, w.stage)
	}
	want, err := compare.Compare(context.Background(), plain(w.accounts), compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(w.cmp.Groups, want.Groups) || !reflect.DeepEqual(w.cmp.Quotations, want.Quotations) {
		t.Error("compared in two steps, the result is another one")
	}
}

// TestStoredResultOpensWithoutComparing opens a library again: the rows are
// the same with what was decided, and nothing is written.
func TestStoredResultOpensWithoutComparing(t *testing.T) {
	path := lib(t)
	w := imported(t, path)
	chooseText(t, w, "64 ships")
	w.confirm()
	want := w.cmp
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	again := opened(t, path)
	if again.unsaved {
		t.Error("opened again, the result waits to be stored anew")
	}
	if !reflect.DeepEqual(again.cmp.Groups, want.Groups) {
		t.Errorf("opened again:\n%+v\nwant\n%+v", again.cmp.Groups, want.Groups)
	}
	again.undoStep()
	if cell := chooseText(t, again, "64 ships"); cell.ByPerson {
		t.Error("a decision cannot be undone in what was opened again")
	}
	if !again.unsaved {
		t.Error("undone, and nothing is to be stored")
	}
}

// TestQuittingKeepsTheResultBesideTheWindow holds that the GUI thread does not
// write when the window is closed.
func TestQuittingKeepsTheResultBesideTheWindow(t *testing.T) {
	path := lib(t)
	w := imported(t, path)
	chooseText(t, w, "64 ships")
	w.confirm()
	finish := slowly(&w.closing)
	w.quit()
	if _, stands, err := peek(t, path, w.project.ID); err != nil || stands {
		t.Errorf("the result is stored before the closing lane has run: %v", err)
	}
	finish()
	if _, stands, err := peek(t, path, w.project.ID); err != nil || !stands {
		t.Errorf("the result is not stored: %v", err)
	}
}

func peek(t *testing.T, path string, project int64) ([]byte, bool, error) {
	t.Helper()
	s, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return s.Snapshot(project)
}
