package session

import (
	"context"
	"fmt"
	"path/filepath"
	"reflect"
	"testing"

	"synoptic/compare"
	"synoptic/data"
)

// settings are a person's in a test.
type settings map[string]string

func (s settings) StringWithFallback(key, otherwise string) string {
	if v, ok := s[key]; ok {
		return v
	}
	return otherwise
}
func (s settings) SetString(key, value string) { s[key] = value }

const reportText = `Harbour Safety in Lomsund

Inspectors visited 64 ships in the harbour of Lomsund in March. They found loose cargo on at least nine of them. The harbour master said that nobody was hurt. The next visit is planned for October.
`

const storyText = `Lomsund ships fail checks

Inspectors visited 46 ships in the harbour of Lomsund in March. They found loose cargo on nine of them. The mayor called for a new crane at the north quay.
`

// opened is a session on a library of its own, whose work is done in place.
func opened(t testing.TB) *Session {
	t.Helper()
	here := func(f func()) { f() }
	s := New(settings{}, here, here)
	s.On = Silent()
	s.Open(filepath.Join(t.TempDir(), "library.synoptic"), false, func() {})
	if s.Trouble != "" {
		t.Fatal(s.Trouble)
	}
	t.Cleanup(func() { s.CloseNow() })
	return s
}

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
	s := opened(t)
	if err := s.NewProject("Many", ""); err != nil {
		t.Fatal(err)
	}
	var steps []func()
	s.Comparing.Spawn = func(f func()) { steps = append(steps, f) }
	if _, err := s.Store.Add(s.Project.ID, manyAccounts(9)...); err != nil {
		t.Fatal(err)
	}
	s.Reload()
	if len(steps) != 1 || s.Cmp != nil {
		t.Fatalf("%d steps, comparison %v", len(steps), s.Cmp)
	}
	steps[0]()
	if s.Cmp == nil || len(s.Cmp.Accounts) != firstFew || len(s.View.Rows) == 0 || !s.Stale || s.Work.Stage == "" {
		t.Fatalf("after the first step: %+v, stale %v, stage %q", s.Cmp, s.Stale, s.Work.Stage)
	}
	if s.Chosen.Group, s.Chosen.Column = 0, 1; s.Chosen.CanConfirm() {
		t.Error("what is still being compared can be decided")
	}
	waiting, paired := s.Accounts[8], s.Accounts[5]
	s.Work.aligned.add(paired.Account)
	s.comparisons().watch("aligning", 2, 9)
	if says := "Pairing claims, Paper 4: 2 of 9"; s.Work.Stage != says {
		t.Errorf("the window says %q, want %q", s.Work.Stage, says)
	}
	if a, _ := s.Work.Of(waiting.ID); a >= 0.5 {
		t.Errorf("an account that waits is at %g", a)
	}
	if b, says := s.Work.Of(paired.ID); b != 0.5 || says != "Claims paired" {
		t.Errorf("an account whose claims are paired is at %g: %s", b, says)
	}
	s.comparisons().watch("comparing wording", 30, 40)
	if b, _ := s.Work.Of(waiting.ID); b != 0.875 {
		t.Errorf("three quarters through the wording, an account is at %g", b)
	}
	steps[1]()
	for _, a := range s.Accounts[1:] {
		if !s.Work.aligned.has(a.ID) {
			t.Errorf("nothing was said of %s", a.Outlet)
		}
	}
	if len(s.Cmp.Accounts) != 10 || s.Stale || s.Work.Stage != "" || len(steps) != 2 {
		t.Fatalf("after the second step: %d accounts, stale %v, stage %q", len(s.Cmp.Accounts), s.Stale, s.Work.Stage)
	}
	want, err := compare.Compare(context.Background(), plain(s.Accounts), compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(s.Cmp.Groups, want.Groups) || !reflect.DeepEqual(s.Cmp.Quotations, want.Quotations) {
		t.Error("compared in two steps, the result is another one")
	}
}
