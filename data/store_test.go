package data

import (
	"errors"
	"io"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

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
			URL: "https://bote.example/damm?x=1", Language: "de", Country: "Österreich", Text: "Der Damm hält.\n\nNiemand wurde verletzt.", Lines: true},
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
	if back := step(t, s.Undo, p.ID, true); !reflect.DeepEqual(back, more) {
		t.Errorf("undone: %+v", back)
	}
	s = reopen(t, s)
	expect(t, s, p.ID, 1, 1, one)
	if again := step(t, s.Redo, p.ID, true); !reflect.DeepEqual(again, more) {
		t.Errorf("done again: %+v", again)
	}
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

func step(t testing.TB, move func(int64) ([]compare.Decision, error), project int64, want bool) []compare.Decision {
	t.Helper()
	ds, err := move(project)
	if err != nil || (len(ds) > 0) != want {
		t.Fatalf("moved %v, %v; want %v", ds, err, want)
	}
	return ds
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

func TestAmendKeepsOneStepForANoteBeingTyped(t *testing.T) {
	s, p := library(t)
	a := two(t, s, p.ID)[0].ID
	must(t, s.Amend(p.ID, note(a, 0, 13, "f")))
	must(t, s.Amend(p.ID, note(a, 0, 13, "fo")))
	expect(t, s, p.ID, 1, 0, note(a, 0, 13, "fo"))
	must(t, s.Amend(p.ID, note(a, 14, 30, "b")))
	expect(t, s, p.ID, 2, 0, note(a, 0, 13, "fo"), note(a, 14, 30, "b"))
	step(t, s.Undo, p.ID, true)
	must(t, s.Amend(p.ID, note(a, 0, 13, "foo")))
	expect(t, s, p.ID, 1, 0, note(a, 0, 13, "foo"))
	must(t, s.Decide(p.ID, note(a, 0, 13, "bulk"), note(a, 14, 30, "bulk")))
	must(t, s.Amend(p.ID, note(a, 14, 30, "after")))
	expect(t, s, p.ID, 3, 0, note(a, 0, 13, "foo"), note(a, 0, 13, "bulk"), note(a, 14, 30, "bulk"), note(a, 14, 30, "after"))
	other := note(a, 14, 30, "mine")
	other.Coder = "bob"
	must(t, s.Amend(p.ID, other))
	if undo, _, err := s.Steps(p.ID); err != nil || undo != 4 {
		t.Errorf("a note of another coder was replaced: %d steps, %v", undo, err)
	}
}

func TestDecisionsKeepEveryField(t *testing.T) {
	s, p := library(t)
	as := two(t, s, p.ID)
	full := compare.Decision{Verb: compare.Assert, A: compare.Place{Account: as[0].ID, Span: compare.Span{Start: 1, End: 2}},
		B: compare.Place{Account: as[1].ID, Span: compare.Span{Start: 3, End: 4}}, Kind: compare.FigureKind, Note: "55 → 50", Coder: "ann", At: "2026-11-23T10:00:00Z"}
	must(t, s.Decide(p.ID, full))
	expect(t, reopen(t, s), p.ID, 1, 0, full)
}

func TestTimeIsStampedWhereItIsMissing(t *testing.T) {
	s, p := library(t)
	d := note(two(t, s, p.ID)[0].ID, 0, 13, "x")
	d.At = ""
	must(t, s.Decide(p.ID, d))
	ds, err := s.Decisions(p.ID)
	must(t, err)
	at, err := time.Parse(time.RFC3339, ds[0].At)
	if err != nil || time.Since(at) > time.Minute || at.Location() != time.UTC {
		t.Errorf("stamped %q: %v", ds[0].At, err)
	}
}

func TestRemovedAccountComesBack(t *testing.T) {
	s, p := library(t)
	as := two(t, s, p.ID)
	out := compare.Decision{Verb: compare.Remove, A: compare.Place{Account: as[0].ID}}
	must(t, s.Decide(p.ID, out))
	titles(t, s, p.ID, "Wire")
	if ps, err := s.Projects(); err != nil || ps[0].Accounts != 1 {
		t.Errorf("%+v, %v", ps, err)
	}
	step(t, s.Undo, p.ID, true)
	titles(t, s, p.ID, "Inquiry into the dam", "Wire")
}

func titles(t *testing.T, s *Store, project int64, want ...string) {
	t.Helper()
	as, err := s.Accounts(project)
	must(t, err)
	var got []string
	for _, a := range as {
		got = append(got, a.Title)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("accounts %q, want %q", got, want)
	}
}

// isRefused makes sure that err is a sentence with want in it.
func isRefused(t *testing.T, err error, want string) {
	t.Helper()
	var e *StoreError
	if !errors.As(err, &e) || !strings.Contains(e.Advice(), want) {
		t.Errorf("got %v, want a sentence with %q", err, want)
	}
}

func TestOneOriginal(t *testing.T) {
	s, p := library(t)
	as := two(t, s, p.ID)
	_, err := s.Add(p.ID, story("Radio", "It held."), original("A second report."))
	isRefused(t, err, "one original")
	titles(t, s, p.ID, "Inquiry into the dam", "Wire") // nothing of the batch was added
	second := as[1].Account
	second.Role = compare.Original
	isRefused(t, s.Describe(second), "one original")
	must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Remove, A: compare.Place{Account: as[0].ID}}))
	must(t, s.Describe(second))
	titles(t, s, p.ID, "Wire")
	step(t, s.Undo, p.ID, true) // each step finds what the one before it left
	step(t, s.Undo, p.ID, true)
	titles(t, s, p.ID, "Inquiry into the dam", "Wire")
}

func TestDescribeChangesAllButTheText(t *testing.T) {
	s, p := library(t)
	a := two(t, s, p.ID)[1].Account
	a.Title, a.Outlet, a.Author, a.Published, a.URL, a.Language, a.Country = "Agency", "Press", "B. Hill", "2024", "https://x.example", "en", "Wales"
	want := a
	a.Text = "Something else."
	must(t, s.Describe(a))
	as, err := reopen(t, s).Accounts(p.ID)
	must(t, err)
	if as[1].Account != want {
		t.Errorf("got %+v, want %+v", as[1].Account, want)
	}
}

func TestTextsNeverChange(t *testing.T) {
	s, p := library(t)
	two(t, s, p.ID)
	for _, query := range []string{`UPDATE account SET text = 'x'`, `UPDATE account SET sha256 = 'x'`, `UPDATE account SET project = 2`, `DELETE FROM account`} {
		if _, err := s.db.Exec(query); err == nil || !strings.Contains(err.Error(), "never") {
			t.Errorf("%s: %v", query, err)
		}
	}
}

func TestNothingIsStoredUnderAProjectThatIsNotThere(t *testing.T) {
	s, p := library(t)
	a := two(t, s, p.ID)[0].ID
	other, err := s.NewProject("Other", "")
	must(t, err)
	_, err = s.Add(99, story("Wire", "x"))
	isRefused(t, err, "no project 99")
	isRefused(t, s.Rename(99, "x", ""), "no project 99")
	isRefused(t, s.Rename(p.ID, " ", ""), "needs a name")
	isRefused(t, s.Decide(99, note(a, 0, 1, "x")), "no project 99")
	isRefused(t, s.Decide(other.ID, note(a, 0, 1, "x")), "not in this project")
	isRefused(t, s.Describe(compare.Account{ID: 99, Role: compare.Retold}), "no account 99")
	_, err = s.Add(p.ID, story("Empty", ""))
	isRefused(t, err, "no text")
	_, err = s.Add(p.ID, story("Latin", "caf\xe9"))
	isRefused(t, err, "UTF-8")
	expect(t, s, other.ID, 0, 0)
}

func TestProjectsNewestChangeFirst(t *testing.T) {
	s, first := library(t)
	second, err := s.NewProject("Bridge", "")
	must(t, err)
	names := func() (out []string) {
		ps, err := s.Projects()
		must(t, err)
		for _, p := range ps {
			out = append(out, p.Name)
		}
		return out
	}
	if got := names(); !reflect.DeepEqual(got, []string{"Bridge", "Dam"}) {
		t.Errorf("%q", got)
	}
	for time.Now().UTC().Format(stamp) == second.Changed.Format(stamp) {
		time.Sleep(time.Millisecond) // until the clock shows another time
	}
	must(t, s.Rename(first.ID, "Dam and lake", "second look"))
	if got := names(); !reflect.DeepEqual(got, []string{"Dam and lake", "Bridge"}) {
		t.Errorf("%q", got)
	}
}

func TestSettings(t *testing.T) {
	s, _ := library(t)
	must(t, s.SetSetting("size", "10"))
	must(t, s.SetSetting("size", "20"))
	s = reopen(t, s)
	for key, want := range map[string]string{"size": "20", "place": ""} {
		if got, err := s.Setting(key); err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", key, got, err, want)
		}
	}
}

func TestTwoProcessesDecideAtOnce(t *testing.T) {
	s, p := library(t)
	a := two(t, s, p.ID)[0].ID
	cmd, in, out := second(t, "asked", s.Path())
	for range 50 { // both write at the same time
		_, err := io.WriteString(in, "go\n")
		must(t, err)
		must(t, s.Decide(p.ID, note(a, 14, 30, "here")))
		if !out.Scan() || out.Text() != "stored" {
			t.Fatalf("the second process says %q", out.Text())
		}
	}
	must(t, in.Close())
	must(t, cmd.Wait())
	s = reopen(t, s)
	ds, err := s.Decisions(p.ID)
	must(t, err)
	by := map[string]int{}
	for _, d := range ds {
		by[d.Note]++
	}
	if by["here"] != 50 || by["there"] != 50 {
		t.Errorf("decisions: %v", by)
	}
	if undo, redo, err := s.Steps(p.ID); err != nil || undo != 100 || redo != 0 {
		t.Errorf("%d to undo, %d to redo, %v", undo, redo, err)
	}
}
