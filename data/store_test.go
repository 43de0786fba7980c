package data_test

import (
	"errors"
	"io"
	"os"
	"os/user"
	"reflect"
	"strings"
	"testing"
	"time"

	"synoptic/compare"

	"synoptic/data"
	"synoptic/data/datatest"
)

// two adds an original and one account.
func two(t testing.TB, s *data.Store, project int64) []data.Account {
	t.Helper()
	as, err := s.Add(project, datatest.Original("The dam held. Nobody was hurt."), datatest.Story("Wire", "The dam held."))
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
	s, p := datatest.Library(t)
	im := data.Import{
		Account: compare.Account{Role: compare.Retold, Title: "Der Damm – hält", Outlet: "Bote", Author: "A. Berg", Published: "2023-02",
			URL: "https://bote.example/damm?x=1", Language: "de", Country: "Österreich", Text: "Der Damm hält.\n\nNiemand wurde verletzt.", Lines: true},
		Origin:  data.Origin{File: "/tmp/damm.html", Format: "Web page", Encoding: "windows-1252", RawSHA256: "ab", Size: 12, Importer: "1"},
		Removed: []data.Removed{{Start: 3, End: 7, Text: "Menü", Why: "navigation"}, {Start: 9, End: 11, Text: "Ad", Why: "other"}},
	}
	added, err := s.Add(p.ID, im, datatest.Original("The dam held."))
	if err != nil {
		t.Fatal(err)
	}
	got, err := datatest.Reopen(t, s).Accounts(p.ID)
	if err != nil {
		t.Fatal(err)
	}
	if want := []data.Account{added[1], added[0]}; !reflect.DeepEqual(got, want) {
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
	s, p := datatest.Library(t)
	a := two(t, s, p.ID)[0].ID
	one, more := note(a, 0, 13, "one"), []compare.Decision{note(a, 14, 30, "two"), note(a, 0, 13, "three")}
	datatest.Must(t, s.Decide(p.ID, one))
	datatest.Must(t, s.Decide(p.ID, more...))
	expect(t, s, p.ID, 2, 0, one, more[0], more[1])
	if back := datatest.Step(t, s.Undo, p.ID, true); !reflect.DeepEqual(back, more) {
		t.Errorf("undone: %+v", back)
	}
	s = datatest.Reopen(t, s)
	expect(t, s, p.ID, 1, 1, one)
	if again := datatest.Step(t, s.Redo, p.ID, true); !reflect.DeepEqual(again, more) {
		t.Errorf("done again: %+v", again)
	}
	datatest.Step(t, s.Redo, p.ID, false)
	expect(t, s, p.ID, 2, 0, one, more[0], more[1])
	datatest.Step(t, s.Undo, p.ID, true)
	datatest.Step(t, s.Undo, p.ID, true)
	datatest.Step(t, s.Undo, p.ID, false)
	expect(t, s, p.ID, 0, 2)
	four := note(a, 0, 13, "four")
	datatest.Must(t, s.Decide(p.ID, four))
	expect(t, s, p.ID, 1, 0, four)
	datatest.Step(t, s.Redo, p.ID, false)
}

// expect compares the decisions in force and the steps around the position.
func expect(t testing.TB, s *data.Store, project int64, undo, redo int, want ...compare.Decision) {
	t.Helper()
	got, err := s.Decisions(project)
	datatest.Must(t, err)
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("decisions\n got %+v\nwant %+v", got, want)
	}
	u, r, err := s.Steps(project)
	datatest.Must(t, err)
	if u != undo || r != redo {
		t.Fatalf("steps: %d to undo, %d to redo; want %d, %d", u, r, undo, redo)
	}
}

func TestAmendKeepsOneStepForANoteBeingTyped(t *testing.T) {
	s, p := datatest.Library(t)
	a := two(t, s, p.ID)[0].ID
	datatest.Must(t, s.Amend(p.ID, note(a, 0, 13, "f")))
	datatest.Must(t, s.Amend(p.ID, note(a, 0, 13, "fo")))
	expect(t, s, p.ID, 1, 0, note(a, 0, 13, "fo"))
	datatest.Must(t, s.Amend(p.ID, note(a, 14, 30, "b")))
	expect(t, s, p.ID, 2, 0, note(a, 0, 13, "fo"), note(a, 14, 30, "b"))
	datatest.Step(t, s.Undo, p.ID, true)
	datatest.Must(t, s.Amend(p.ID, note(a, 0, 13, "foo")))
	expect(t, s, p.ID, 1, 0, note(a, 0, 13, "foo"))
	datatest.Must(t, s.Decide(p.ID, note(a, 0, 13, "bulk"), note(a, 14, 30, "bulk")))
	datatest.Must(t, s.Amend(p.ID, note(a, 14, 30, "after")))
	expect(t, s, p.ID, 3, 0, note(a, 0, 13, "foo"), note(a, 0, 13, "bulk"), note(a, 14, 30, "bulk"), note(a, 14, 30, "after"))
	other := note(a, 14, 30, "mine")
	other.Coder = "bob"
	datatest.Must(t, s.Amend(p.ID, other))
	if undo, _, err := s.Steps(p.ID); err != nil || undo != 4 {
		t.Errorf("a note of another coder was replaced: %d steps, %v", undo, err)
	}
}

func TestDecisionsKeepEveryField(t *testing.T) {
	s, p := datatest.Library(t)
	as := two(t, s, p.ID)
	full := compare.Decision{Verb: compare.Assert, A: compare.Place{Account: as[0].ID, Span: compare.Span{Start: 1, End: 2}},
		B: compare.Place{Account: as[1].ID, Span: compare.Span{Start: 3, End: 4}}, Kind: compare.FigureKind, Note: "55 → 50", Coder: "ann", At: "2026-11-23T10:00:00Z"}
	datatest.Must(t, s.Decide(p.ID, full))
	expect(t, datatest.Reopen(t, s), p.ID, 1, 0, full)
}

func TestTimeIsStampedWhereItIsMissing(t *testing.T) {
	s, p := datatest.Library(t)
	d := note(two(t, s, p.ID)[0].ID, 0, 13, "x")
	d.At = ""
	datatest.Must(t, s.Decide(p.ID, d))
	ds, err := s.Decisions(p.ID)
	datatest.Must(t, err)
	at, err := time.Parse(time.RFC3339, ds[0].At)
	if err != nil || time.Since(at) > time.Minute || at.Location() != time.UTC {
		t.Errorf("stamped %q: %v", ds[0].At, err)
	}
}

func TestRemovedAccountComesBack(t *testing.T) {
	s, p := datatest.Library(t)
	as := two(t, s, p.ID)
	out := compare.Decision{Verb: compare.Remove, A: compare.Place{Account: as[0].ID}}
	datatest.Must(t, s.Decide(p.ID, out))
	titles(t, s, p.ID, "Wire")
	if ps, err := s.Projects(); err != nil || ps[0].Accounts != 1 {
		t.Errorf("%+v, %v", ps, err)
	}
	datatest.Step(t, s.Undo, p.ID, true)
	titles(t, s, p.ID, "Inquiry into the dam", "Wire")
}

func titles(t *testing.T, s *data.Store, project int64, want ...string) {
	t.Helper()
	as, err := s.Accounts(project)
	datatest.Must(t, err)
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
	var e *data.StoreError
	if !errors.As(err, &e) || !strings.Contains(e.Advice(), want) {
		t.Errorf("got %v, want a sentence with %q", err, want)
	}
}

func TestOneOriginal(t *testing.T) {
	s, p := datatest.Library(t)
	as := two(t, s, p.ID)
	_, err := s.Add(p.ID, datatest.Story("Radio", "It held."), datatest.Original("A second report."))
	isRefused(t, err, "one original")
	titles(t, s, p.ID, "Inquiry into the dam", "Wire") // nothing of the batch was added
	second := as[1].Account
	second.Role = compare.Original
	isRefused(t, s.Describe(second), "one original")
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Remove, A: compare.Place{Account: as[0].ID}}))
	datatest.Must(t, s.Describe(second))
	titles(t, s, p.ID, "Wire")
	datatest.Step(t, s.Undo, p.ID, true) // each step finds what the one before it left
	datatest.Step(t, s.Undo, p.ID, true)
	titles(t, s, p.ID, "Inquiry into the dam", "Wire")
}

func TestDescribeChangesAllButTheText(t *testing.T) {
	s, p := datatest.Library(t)
	a := two(t, s, p.ID)[1].Account
	a.Title, a.Outlet, a.Author, a.Published, a.URL, a.Language, a.Country = "Agency", "Press", "B. Hill", "2024", "https://x.example", "en", "Wales"
	want := a
	a.Text = "Something else."
	datatest.Must(t, s.Describe(a))
	as, err := datatest.Reopen(t, s).Accounts(p.ID)
	datatest.Must(t, err)
	if as[1].Account != want {
		t.Errorf("got %+v, want %+v", as[1].Account, want)
	}
}

func TestTextsNeverChange(t *testing.T) {
	s, p := datatest.Library(t)
	two(t, s, p.ID)
	for _, query := range []string{`UPDATE account SET text = 'x'`, `UPDATE account SET sha256 = 'x'`, `UPDATE account SET project = 2`, `DELETE FROM account`} {
		if _, err := s.DB().Exec(query); err == nil || !strings.Contains(err.Error(), "never") {
			t.Errorf("%s: %v", query, err)
		}
	}
}

func TestNothingIsStoredUnderAProjectThatIsNotThere(t *testing.T) {
	s, p := datatest.Library(t)
	a := two(t, s, p.ID)[0].ID
	other, err := s.NewProject("Other", "")
	datatest.Must(t, err)
	_, err = s.Add(99, datatest.Story("Wire", "x"))
	isRefused(t, err, "no project 99")
	isRefused(t, s.Rename(99, "x", ""), "no project 99")
	isRefused(t, s.Rename(p.ID, " ", ""), "needs a name")
	isRefused(t, s.Decide(99, note(a, 0, 1, "x")), "no project 99")
	isRefused(t, s.Decide(other.ID, note(a, 0, 1, "x")), "not in this project")
	isRefused(t, s.Describe(compare.Account{ID: 99, Role: compare.Retold}), "no account 99")
	_, err = s.Add(p.ID, datatest.Story("Empty", ""))
	isRefused(t, err, "no text")
	_, err = s.Add(p.ID, datatest.Story("Latin", "caf\xe9"))
	isRefused(t, err, "UTF-8")
	expect(t, s, other.ID, 0, 0)
}

func TestProjectsNewestChangeFirst(t *testing.T) {
	s, first := datatest.Library(t)
	second, err := s.NewProject("Bridge", "")
	datatest.Must(t, err)
	names := func() (out []string) {
		ps, err := s.Projects()
		datatest.Must(t, err)
		for _, p := range ps {
			out = append(out, p.Name)
		}
		return out
	}
	if got := names(); !reflect.DeepEqual(got, []string{"Bridge", "Dam"}) {
		t.Errorf("%q", got)
	}
	for time.Now().UTC().Format(data.Stamp) == second.Changed.Format(data.Stamp) {
		time.Sleep(time.Millisecond) // until the clock shows another time
	}
	datatest.Must(t, s.Rename(first.ID, "Dam and lake", "second look"))
	if got := names(); !reflect.DeepEqual(got, []string{"Dam and lake", "Bridge"}) {
		t.Errorf("%q", got)
	}
}

func TestSettings(t *testing.T) {
	s, _ := datatest.Library(t)
	datatest.Must(t, s.SetSetting("size", "10"))
	datatest.Must(t, s.SetSetting("size", "20"))
	s = datatest.Reopen(t, s)
	for key, want := range map[string]string{"size": "20", "place": ""} {
		if got, err := s.Setting(key); err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", key, got, err, want)
		}
	}
}

// TestASecondWindowReads: while one process has the library open, another can
// read what is stored, at once, and is told why it cannot write.
func TestASecondWindowReads(t *testing.T) {
	s, p := datatest.Library(t)
	a := two(t, s, p.ID)[0].ID
	datatest.Must(t, s.Close())
	cmd, in, out := second(t, "asked", s.Path())
	ask := func() {
		_, err := io.WriteString(in, "go\n")
		datatest.Must(t, err)
		if !out.Scan() || out.Text() != "stored" {
			t.Fatalf("the second process says %q", out.Text())
		}
	}
	ask()
	_, why := data.OpenWith(s.Path(), 50*time.Millisecond, data.Migrations())
	var holder *data.Holder
	if !errors.Is(why, data.ErrLocked) || !errors.As(why, &holder) || holder.User == "" {
		t.Fatalf("opened twice: %v", why)
	}
	host, _ := os.Hostname()
	if u, err := user.Current(); err == nil && (holder.User != u.Username || holder.Computer != host) {
		t.Errorf("the library is open to %q on %q, not %q on %q", holder.User, holder.Computer, u.Username, host)
	}
	if _, err := time.Parse("2006-01-02 15:04", holder.Since); err != nil {
		t.Errorf("since %q: %v", holder.Since, err)
	}
	reader, err := data.OpenToRead(s.Path(), why)
	datatest.Must(t, err)
	for n := 1; n <= 20; n++ {
		ds, err := reader.Decisions(p.ID)
		datatest.Must(t, err)
		if len(ds) != n {
			t.Fatalf("%d decisions are read, %d are stored", len(ds), n)
		}
		ask()
	}
	begun := time.Now()
	if err := reader.Decide(p.ID, note(a, 14, 30, "here")); !errors.Is(err, data.ErrReading) || time.Since(begun) > time.Second {
		t.Errorf("a reader decides: %v", err)
	}
	if err := reader.Close(); err != nil {
		t.Error(err)
	}
	datatest.Must(t, in.Close())
	datatest.Must(t, cmd.Wait())
	again, err := data.Open(s.Path())
	datatest.Must(t, err)
	datatest.Must(t, again.Close())
}
