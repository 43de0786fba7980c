package data_test

import (
	"slices"
	"testing"

	"synoptic/compare"

	"synoptic/data/datatest"
)

func TestADeletedComparisonComesBackWhole(t *testing.T) {
	s, p := datatest.Library(t)
	as := two(t, s, p.ID)
	saved(t, s, p.ID)
	datatest.Must(t, s.Decide(p.ID, note(as[0].ID, 0, 13, "zircon")))
	datatest.Must(t, s.Delete(p.ID))
	s = datatest.Reopen(t, s)
	if all, err := s.Projects(); err != nil || len(all) != 0 {
		t.Fatalf("deleted, and listed: %v, %v", all, err)
	}
	gone, err := s.Deleted()
	datatest.Must(t, err)
	if len(gone) != 1 || gone[0].ID != p.ID || gone[0].Deleted.IsZero() {
		t.Fatalf("deleted are %v", gone)
	}
	datatest.Must(t, s.Restore(p.ID))
	all, err := s.Projects()
	datatest.Must(t, err)
	if len(all) != 1 || all[0].Accounts != 2 || all[0].Claims == 0 || all[0].Decidable == 0 || !all[0].Deleted.IsZero() {
		t.Fatalf("brought back: %+v", all)
	}
	ds, err := s.Decisions(p.ID)
	datatest.Must(t, err)
	if len(ds) != 1 || ds[0].Note != "zircon" {
		t.Errorf("decisions are %v", ds)
	}
}

func TestWhatIsPutAwayComesLast(t *testing.T) {
	s, first := datatest.Library(t)
	second, err := s.NewProject("Bridge", "")
	datatest.Must(t, err)
	datatest.Must(t, s.Archive(second.ID, true))
	names := func() (out []string) {
		all, err := s.Projects()
		datatest.Must(t, err)
		for _, p := range all {
			out = append(out, p.Name)
		}
		return out
	}
	if got := names(); !slices.Equal(got, []string{first.Name, "Bridge"}) {
		t.Errorf("%q", got)
	}
	datatest.Must(t, s.Archive(second.ID, false))
	if got := names(); !slices.Equal(got, []string{"Bridge", first.Name}) {
		t.Errorf("taken out again: %q", got)
	}
	if err := s.Delete(999); err == nil {
		t.Error("a project that is not there was deleted")
	}
}

func TestACopyHasAccountsAndDecisionsOfItsOwn(t *testing.T) {
	s, p := datatest.Library(t)
	as := two(t, s, p.ID)
	datatest.Must(t, s.Decide(p.ID, note(as[0].ID, 0, 13, "zircon")))
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Remove, A: compare.Place{Account: as[1].ID}}))
	datatest.Step(t, s.Undo, p.ID, true)
	copied, err := s.Duplicate(p.ID, "Dam, second look")
	datatest.Must(t, err)
	if copied.Name != "Dam, second look" || copied.Subtitle != p.Subtitle || copied.Accounts != 2 {
		t.Fatalf("the copy is %+v", copied)
	}
	if ds, err := s.Decisions(copied.ID); err != nil || len(ds) != 1 {
		t.Fatalf("the copy has the decisions %v, %v", ds, err)
	}
	theirs, err := s.Accounts(copied.ID)
	datatest.Must(t, err)
	for i := range theirs {
		if theirs[i].ID == as[i].ID || theirs[i].Text != as[i].Text || theirs[i].SHA256 != as[i].SHA256 || theirs[i].Origin != as[i].Origin {
			t.Errorf("account %d is %+v", i, theirs[i])
		}
	}
	ds, err := s.Decisions(copied.ID)
	datatest.Must(t, err)
	if len(ds) != 1 || ds[0].Note != "zircon" || ds[0].A.Account != theirs[0].ID || ds[0].At != "2026-11-23T10:00:00Z" {
		t.Errorf("its decisions are %+v", ds)
	}
	datatest.Step(t, s.Redo, copied.ID, true) // what was undone goes with it
	if left, err := s.Accounts(copied.ID); err != nil || len(left) != 1 {
		t.Errorf("%d accounts after redo, %v", len(left), err)
	}
	if left, err := s.Accounts(p.ID); err != nil || len(left) != 2 {
		t.Errorf("the first has %d accounts, %v", len(left), err)
	}
	if got := searched(t, s, "zircon"); len(got) != 2 {
		t.Errorf("found %q", got)
	}
	if _, err := s.Duplicate(p.ID, "  "); err == nil {
		t.Error("a copy without a name was made")
	}
}
