package review

import (
	"strings"
	"synoptic/app/screentest"
	"synoptic/compare"
	"synoptic/data/read"
	"testing"
)

func TestTheReviewDemotesTheOriginalOnlyWhenItIsStored(t *testing.T) {
	w := reviewing(t, written(t, "quay.html", quayPage))
	r := w.intake.Review
	r.Side.role.Set(0)
	if w.s.Accounts[0].Role != compare.Original {
		t.Fatal("changed before it was stored")
	}
	r.Take()
	if len(w.s.Accounts) != 3 || w.s.Accounts[0].Outlet != "The Echo" || w.s.Accounts[1].Role != compare.Retold {
		t.Errorf("the original is %q", w.s.Accounts[0].Title)
	}
}

func TestANewerVersionMadeTheOriginalIsATextOfItsOwn(t *testing.T) {
	w := reviewing(t, written(t, "late.txt", strings.Replace(screentest.Story, "a new crane", "two new cranes", 1)))
	s := w.intake.Review.Now()
	if !s.newer || s.Original() {
		t.Fatalf("%+v", s)
	}
	w.intake.Review.Side.role.Set(0)
	w.intake.Review.Take()
	if len(w.s.Accounts) != 3 || !strings.Contains(w.s.Accounts[0].Text, "two new cranes") || w.s.Withdrawn != 0 {
		t.Errorf("%d accounts, the original %q", len(w.s.Accounts), w.s.Accounts[0].Text)
	}
}

// TestNewerVersionsOfTheOriginalAreStored: one, two at once, and one beside a
// text that is made the original instead.
func TestNewerVersionsOfTheOriginalAreStored(t *testing.T) {
	later := func(t *testing.T, words string) string {
		return written(t, words+".txt", screentest.Report+"\nThe report was corrected "+words+".\n")
	}
	for name, c := range map[string]struct {
		paths    func(t *testing.T) []string
		original int // of the subjects, which a person makes the original; -1 for none
		accounts int
		begins   string // the original that is left
	}{
		"one":       {func(t *testing.T) []string { return []string{later(t, "once")} }, -1, 2, "Harbour Safety"},
		"two":       {func(t *testing.T) []string { return []string{later(t, "once"), later(t, "twice")} }, -1, 2, "Harbour Safety"},
		"and other": {func(t *testing.T) []string { return []string{later(t, "once"), written(t, "quay.html", quayPage)} }, 1, 3, "The north quay"},
	} {
		t.Run(name, func(t *testing.T) {
			w := reviewing(t, c.paths(t)...)
			r := w.intake.Review
			if s := r.Subjects[0]; !s.newer {
				t.Fatalf("not taken for a newer version: %+v", s.like)
			}
			if c.original >= 0 {
				r.makeOriginal(c.original, true)
			}
			r.Take()
			if len(w.s.Accounts) != c.accounts {
				t.Fatalf("%d accounts: %s", len(w.s.Accounts), w.s.Trouble)
			}
			if a := w.s.Accounts[0]; a.Role != compare.Original || !strings.HasPrefix(a.Text, c.begins) {
				t.Errorf("the original is %.40q", a.Text)
			}
		})
	}
}

// TestANewerVersionIsKnown for one, and what changed is shown beside it.
func TestANewerVersionIsKnown(t *testing.T) {
	w := reviewing(t, written(t, "late.txt", strings.Replace(screentest.Story, "a new crane", "two new cranes", 1)+"\nThe quay is closed.\n"))
	older, r := w.s.Accounts[1], w.intake.Review
	s := r.Now()
	if s.like.share < read.AlikeFrom || !s.newer || s.Standing() != doubtful || !r.modes.Visible() {
		t.Fatalf("like %+v, newer %v", s.like, s.newer)
	}
	r.modes.Set(1)
	if r.Text.beside == nil || r.Text.beside.Changes() == 0 {
		t.Error("what changed is not shown")
	}
	r.Take()
	if len(w.s.Accounts) != 2 || w.s.Accounts[1].NewerThan != older.ID || w.s.Withdrawn != 1 {
		t.Errorf("accounts %d, out %d: %q", len(w.s.Accounts), w.s.Withdrawn, w.s.Notice)
	}
}
