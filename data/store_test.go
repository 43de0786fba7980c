package data

import (
	"path/filepath"
	"reflect"
	"testing"

	"synoptic/compare"
)

// library opens a new library in a folder of its own, with one project.
func library(t testing.TB) (*Store, Project) {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "library.synoptic"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	p, err := s.NewProject("Dam", "first look")
	if err != nil {
		t.Fatal(err)
	}
	return s, p
}

// reopen closes the library and opens it again.
func reopen(t testing.TB, s *Store) *Store {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { again.Close() })
	return again
}

func original(text string) Import {
	return Import{Account: compare.Account{Role: compare.Original, Title: "Inquiry into the dam", Text: text}}
}

func story(title, text string) Import {
	return Import{Account: compare.Account{Role: compare.Retold, Title: title, Text: text}}
}

// two adds an original and one account.
func two(t testing.TB, s *Store, project int64) []Account {
	t.Helper()
	as, err := s.Add(project, original("The dam held. Nobody was hurt."), story("Wire", "The dam held."))
	if err != nil {
		t.Fatal(err)
	}
	return as
}

func note(account int64, start, end int, text string) compare.Decision {
	return compare.Decision{Verb: compare.Remark, A: compare.Place{Account: account, Span: compare.Span{Start: start, End: end}},
		Note: text, Coder: "ann", At: "2026-11-23T10:00:00Z"}
}

func TestAccountsComeBackAsTheyWereAdded(t *testing.T) {
	s, p := library(t)
	im := Import{
		Account: compare.Account{Role: compare.Retold, Title: "Der Damm – hält", Outlet: "Bote", Author: "A. Berg", Published: "2023-02",
			URL: "https://bote.example/damm?x=1", Language: "de", Text: "Der Damm hält.\n\nNiemand wurde verletzt.", Lines: true},
		Origin:  Origin{File: "/tmp/damm.html", Format: "Web page", Encoding: "windows-1252", RawSHA256: "ab", Size: 12, Importer: "1"},
		Removed: []Removed{{Start: 3, End: 7, Text: "Menü", Why: "navigation"}, {Start: 9, End: 11, Text: "Ad", Why: "other"}},
	}
	added, err := s.Add(p.ID, im, original("The dam held."))
	if err != nil {
		t.Fatal(err)
	}
	got, err := reopen(t, s).Accounts(p.ID)
	if err != nil {
		t.Fatal(err)
	}
	if want := []Account{added[1], added[0]}; !reflect.DeepEqual(got, want) {
		t.Errorf("stored accounts differ:\n got %+v\nwant %+v", got, want)
	}
	im.ID = added[0].ID
	if !reflect.DeepEqual(got[1].Account, im.Account) || got[1].Origin != im.Origin || !reflect.DeepEqual(got[1].Removed, im.Removed) {
		t.Errorf("got %+v, want %+v", got[1], im)
	}
	// printf 'The dam held.' | sha256sum
	if want := "c54da47a44129903f158ce9c11f299400455c2e3ccf8df7393244f509445aa95"; got[0].SHA256 != want {
		t.Errorf("SHA-256 %s, want %s", got[0].SHA256, want)
	}
}

func TestUndoRedo(t *testing.T) {
	s, p := library(t)
	a := two(t, s, p.ID)[0].ID
	one, more := note(a, 0, 13, "one"), []compare.Decision{note(a, 14, 30, "two"), note(a, 0, 13, "three")}
	must(t, s.Decide(p.ID, one))
	must(t, s.Decide(p.ID, more...))
	expect(t, s, p.ID, 2, 0, one, more[0], more[1])
	step(t, s.Undo, p.ID, true)
	s = reopen(t, s)
	expect(t, s, p.ID, 1, 1, one)
	step(t, s.Redo, p.ID, true)
	step(t, s.Redo, p.ID, false)
	expect(t, s, p.ID, 2, 0, one, more[0], more[1])
	step(t, s.Undo, p.ID, true)
	step(t, s.Undo, p.ID, true)
	step(t, s.Undo, p.ID, false)
	expect(t, s, p.ID, 0, 2)
	four := note(a, 0, 13, "four")
	must(t, s.Decide(p.ID, four))
	expect(t, s, p.ID, 1, 0, four)
	step(t, s.Redo, p.ID, false)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func step(t testing.TB, move func(int64) (bool, error), project int64, want bool) {
	t.Helper()
	if done, err := move(project); err != nil || done != want {
		t.Fatalf("got %v, %v; want %v", done, err, want)
	}
}

// expect compares the decisions in force and the steps around the position.
func expect(t testing.TB, s *Store, project int64, undo, redo int, want ...compare.Decision) {
	t.Helper()
	got, err := s.Decisions(project)
	must(t, err)
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("decisions\n got %+v\nwant %+v", got, want)
	}
	u, r, err := s.Steps(project)
	must(t, err)
	if u != undo || r != redo {
		t.Fatalf("steps: %d to undo, %d to redo; want %d, %d", u, r, undo, redo)
	}
}
