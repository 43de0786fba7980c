package session_test

import (
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"synoptic/app/session"
	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/coding"
	"synoptic/data/datatest"
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

const report = `Inspectors visited 64 ships in the harbour of Lomsund in March. They found loose cargo on at least nine of them. The harbour master said that nobody was hurt. The next visit is planned for October.
`

const story = `Inspectors visited 46 ships in the harbour of Lomsund in March. They found loose cargo on nine of them. The mayor called for a new crane at the north quay.
`

const other = `In March, inspectors went to see 64 ships in the harbour of Lomsund. The harbour master said that nobody was hurt.
`

func here(f func()) { f() }

// open is a session on a library file; what is told is counted in told.
func open(t testing.TB, path string) (s *session.Session, told map[string]int) {
	t.Helper()
	s = session.New(settings{"coder": "Ana"}, here, here)
	told = map[string]int{}
	s.On = session.Silent()
	s.On.Accounts = func() { told["accounts"]++ }
	s.On.Compared = func(full, _ bool) {
		told["compared"]++
		if full {
			told["full"]++
		}
	}
	s.On.Codes = func() { told["codes"]++ }
	s.On.Noted = func(bool) { told["noted"]++ }
	s.On.Rows = func() { told["rows"]++ }
	s.On.Cleared = func() { told["cleared"]++ }
	s.Open(path, false, func() { told["opened"]++ })
	if s.Trouble != "" || told["opened"] != 1 {
		t.Fatalf("not opened: %s", s.Trouble)
	}
	t.Cleanup(func() {
		if err := s.CloseNow(); err != nil {
			t.Error(err)
		}
	})
	return s, told
}

// harbour is a session on a report and two accounts of it, the cell of the
// first claim and the first account chosen.
func harbour(t testing.TB) (*session.Session, map[string]int) {
	t.Helper()
	s, told := open(t, filepath.Join(t.TempDir(), "library.synoptic"))
	add(t, s, compare.Account{Role: compare.Original, Title: "Harbour Safety", Outlet: "Port", Text: report},
		compare.Account{Title: "Lomsund ships fail checks", Outlet: "Courier", Text: story},
		compare.Account{Title: "Checks in Lomsund", Outlet: "Gazette", Text: other})
	s.Chosen.Group, s.Chosen.Column = groupOf(t, s, "64 ships"), 1
	clear(told)
	return s, told
}

func add(t testing.TB, s *session.Session, accounts ...compare.Account) {
	t.Helper()
	var imports []data.Import
	for _, a := range accounts {
		imports = append(imports, data.Import{Account: a})
	}
	if _, err := s.Store.Add(s.Project.ID, imports...); err != nil {
		t.Fatal(err)
	}
	s.Reload()
}

func groupOf(t testing.TB, s *session.Session, words string) int {
	t.Helper()
	for i := range s.Cmp.Groups {
		m := s.Cmp.Groups[i].Members[0]
		if strings.Contains(s.Cmp.Text(m.Account, m.Passage()), words) {
			return i
		}
	}
	t.Fatalf("no group has %q", words)
	return -1
}

func TestANamelessProjectTakesTheNameOfItsOriginal(t *testing.T) {
	s, _ := open(t, filepath.Join(t.TempDir(), "library.synoptic"))
	if s.Project.Name != session.Untitled || !s.LacksTable() || !s.Refused {
		t.Fatalf("an empty library opens on %q, says %q", s.Project.Name, s.Notice)
	}
	add(t, s, compare.Account{Role: compare.Original, Title: "Harbour Safety", Text: report})
	if s.Project.Name != "Harbour Safety" || !session.HasOriginal(s.Accounts) || s.Cmp != nil {
		t.Errorf("called %q", s.Project.Name)
	}
}

func TestADecisionIsStoredTakenBackAndMadeAgain(t *testing.T) {
	s, told := harbour(t)
	if !s.Chosen.CanConfirm() || s.Chosen.Silent() {
		t.Fatal("a pair of the engine cannot be confirmed")
	}
	s.Chosen.Confirm()
	confirmed := func() bool { cell, _ := s.Chosen.Cell(); return cell.ByPerson }
	if !confirmed() || s.UndoSteps != 1 || told["compared"] != 1 || told["full"] != 0 {
		t.Fatalf("confirmed %v, %d steps, told %v", confirmed(), s.UndoSteps, told)
	}
	ds, err := s.Store.Decisions(s.Project.ID)
	if err != nil || len(ds) == 0 || ds[0].Coder != "Ana" {
		t.Fatalf("stored %+v, %v", ds, err)
	}
	back := s.Undo()
	if !reflect.DeepEqual(back, session.Change{Decisions: ds}) || confirmed() || s.RedoSteps != 1 {
		t.Errorf("undone %+v, confirmed %v", back, confirmed())
	}
	if again := s.Redo(); !reflect.DeepEqual(again.Decisions, ds) || !confirmed() {
		t.Errorf("done again %+v", again)
	}
	if none := s.Redo(); none.Decisions != nil {
		t.Errorf("there is nothing to redo: %+v", none)
	}
}

// TestRejectingGoesTheWholeRound: rejected, the account is silent on the claim;
// that can be confirmed, and taken back.
func TestRejectingGoesTheWholeRound(t *testing.T) {
	s, _ := harbour(t)
	s.Chosen.Reject()
	if cell, _ := s.Chosen.Cell(); cell.Pair != nil || !s.Chosen.Silent() || s.Chosen.CanReject() {
		t.Fatalf("rejected: %+v", cell)
	}
	s.Chosen.Confirm()
	if cell, _ := s.Chosen.Cell(); !cell.ByPerson || s.Chosen.CanConfirm() || !s.Chosen.CanReject() {
		t.Fatalf("the silence is confirmed: %+v", cell)
	}
	s.Chosen.Reject()
	if cell, _ := s.Chosen.Cell(); cell.ByPerson {
		t.Errorf("taken back: %+v", cell)
	}
}

// TestUndoSaysWhichAccountsCameOrWent, and no text is read again that is known.
func TestUndoSaysWhichAccountsCameOrWent(t *testing.T) {
	s, told := harbour(t)
	gone, kept := s.Accounts[1], s.Accounts[2]
	out := s.Apply(compare.Decision{Verb: compare.Remove, A: compare.Place{Account: gone.ID}})
	if !slices.Equal(out.Went, []int64{gone.ID}) || out.Came != nil || len(s.Accounts) != 2 || s.Withdrawn != 1 {
		t.Fatalf("taken out: %+v, %d accounts", out, len(s.Accounts))
	}
	if told["full"] != 1 || s.Accounts[1].Text != kept.Text {
		t.Errorf("told %v", told)
	}
	back := s.Undo()
	if !slices.Equal(back.Came, []int64{gone.ID}) || back.Went != nil || !reflect.DeepEqual(s.Accounts[1], gone) || s.Withdrawn != 0 {
		t.Errorf("brought back: %+v, then %+v", back, s.Accounts[1])
	}
	if s.Stale || len(s.Cmp.Accounts) != 3 {
		t.Errorf("stale %v, %d accounts compared", s.Stale, len(s.Cmp.Accounts))
	}
}

// TestANoteIsOneStepHoweverLongItIsTyped, and what was compared stays.
func TestANoteIsOneStepHoweverLongItIsTyped(t *testing.T) {
	s, told := harbour(t)
	noted := slices.IndexFunc(compare.Choices, func(c compare.Choice) bool { return c.Key == "noted" })
	at := s.Cmp.Place(session.Hub(s.Chosen.Current()))
	for _, text := range []string{"d", "di", "digits"} {
		s.Apply(compare.Decision{Verb: compare.Remark, A: at, Note: text})
	}
	if s.Chosen.Current().Note != "digits" || s.UndoSteps != 1 || s.View.Counts[noted] != 1 || told["noted"] != 3 || told["compared"] != 0 {
		t.Fatalf("note %q, %d steps, %d counted, told %v", s.Chosen.Current().Note, s.UndoSteps, s.View.Counts[noted], told)
	}
	if s.Undo(); s.Chosen.Current().Note != "" || s.View.Counts[noted] != 0 {
		t.Errorf("undone, the note says %q", s.Chosen.Current().Note)
	}
}

// TestCodesNeedNoComparing, and are undone without it.
func TestCodesNeedNoComparing(t *testing.T) {
	s, told := harbour(t)
	u, ok := s.Chosen.Unit(false)
	if !ok || u.Account != 1 {
		t.Fatalf("unit %+v", u)
	}
	k := coding.NewCode(s.Cmp.Codes().Codebook(), "Blame")
	s.Apply(k.Define(), s.Codes.Decision(u, compare.Encode, k.ID, ""))
	s.Codes.Relate(u, compare.Sharpened)
	own := func() compare.Coding { return s.Cmp.Codes().CodingOf(u, "Ana") }
	if m := own(); !m.Has(k.ID) || m.Relation != compare.Sharpened || told["compared"] != 0 || told["codes"] != 2 {
		t.Fatalf("coded %+v, told %v", m, told)
	}
	if s.Undo(); own().Relation != "" || told["compared"] != 0 {
		t.Errorf("undone: %+v, told %v", own(), told)
	}
	if s.Codes.Toggle(u, k.ID); own().Has(k.ID) {
		t.Error("the code is not taken back")
	}
	s.Codes.ShowOf("Ben")
	if ms := s.Codes.Of(u); len(ms) != 0 {
		t.Errorf("Ben coded %+v", ms)
	}
}

// TestRowsFollowTheFilter: what is asked for, at once where that is wanted.
func TestRowsFollowTheFilter(t *testing.T) {
	s, told := harbour(t)
	all := len(s.Cmp.Groups)
	s.View.Show("changed")
	if want := s.Cmp.Select(s.View.Filter); !slices.Equal(s.View.Rows, want) || len(want) == all {
		t.Fatalf("rows %v, want %v", s.View.Rows, want)
	}
	var late []func()
	s.Filtering.Spawn = func(f func()) { late = append(late, f) }
	s.View.SearchFor("crane")
	s.View.Settle()
	if len(s.View.Rows) != 0 {
		t.Errorf("no changed claim is about a crane: %v", s.View.Rows)
	}
	s.View.ClearNow()
	for _, f := range late {
		f()
	}
	if len(s.View.Rows) != all || s.View.Filter.Query != "" || told["cleared"] != 1 {
		t.Errorf("%d rows of %d after clearing, told %v", len(s.View.Rows), all, told)
	}
	s.View.Filter.Accounts = []int64{s.Accounts[0].ID, s.Accounts[1].ID, s.Accounts[2].ID} // the original is no account to ask for
	s.Apply(compare.Decision{Verb: compare.Remove, A: compare.Place{Account: s.Accounts[1].ID}})
	if got := s.View.Filter.Accounts; !slices.Equal(got, []int64{s.Accounts[1].ID}) {
		t.Errorf("the filter wants accounts %v that are not there", got)
	}
}

// TestWhatWasComparedIsKept: opened again, nothing is compared, and the
// decisions are there.
func TestWhatWasComparedIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.synoptic")
	s, _ := open(t, path)
	add(t, s, compare.Account{Role: compare.Original, Title: "Harbour Safety", Text: report}, compare.Account{Outlet: "Courier", Text: story})
	s.Chosen.Group, s.Chosen.Column = groupOf(t, s, "64 ships"), 1
	s.Chosen.Confirm()
	if s.Unsaved() == nil {
		t.Error("a decision leaves nothing to be kept")
	}
	want := s.Cmp.Groups
	var ended error
	s.LeaveThen(func(err error) { ended = err })
	if ended != nil || s.Store != nil {
		t.Fatalf("left with %v", ended)
	}
	if s.Undo(); s.Trouble == "" {
		t.Error("nothing says that no library is open")
	}
	again, _ := open(t, path)
	if !reflect.DeepEqual(again.Cmp.Groups, want) || again.Unsaved() != nil {
		t.Errorf("opened again: %+v", again.Cmp.Groups)
	}
}

// TestTheCoderIsToldOnce under which name decisions are kept.
func TestTheCoderIsToldOnce(t *testing.T) {
	s, _ := harbour(t)
	s.Set("coder", "")
	s.Chosen.Confirm()
	if !strings.Contains(s.Notice, s.Coder()) || s.Named() {
		t.Errorf("says %q", s.Notice)
	}
	if s.Undo(); s.Notice != "" {
		t.Errorf("undone, it still says %q", s.Notice)
	}
	if s.Chosen.Confirm(); s.Notice != "" {
		t.Errorf("says again %q", s.Notice)
	}
}

func TestTheSampleIsMadeOnce(t *testing.T) {
	s, _ := open(t, filepath.Join(t.TempDir(), "library.synoptic"))
	for range 2 {
		s.OpenSample()
		if all, ok := s.Projects(); s.Project.Name != session.SampleName || !ok || len(all) != 2 {
			t.Fatalf("%q is open, of %d", s.Project.Name, len(all))
		}
	}
	if session.Letter(s.Cmp, 0) != "–" || session.Letter(s.Cmp, 1) != "A" || session.Letter(nil, 27) != "AB" {
		t.Error("the letters are others")
	}
	if share, known := s.Share(1); !known || share <= 0 || share > 1 {
		t.Errorf("the first account tells %g of the original, %v", share, known)
	}
}

// TestACodeThatComesWhileDecisionsAreAppliedIsNotLost: what is under way does not
// know it, and there is nothing to keep as long as accounts are not compared.
func TestACodeThatComesWhileDecisionsAreAppliedIsNotLost(t *testing.T) {
	s, _ := harbour(t)
	k := coding.NewCode(s.Cmp.Codes().Codebook(), "Blame")
	s.Apply(k.Define())
	var late []func()
	s.Comparing.Spawn = func(f func()) { late = append(late, f) }
	s.Chosen.Confirm()
	u, _ := s.Chosen.Unit(false)
	s.Codes.Toggle(u, k.ID)
	for len(late) > 0 {
		f := late[0]
		late = late[1:]
		f()
	}
	if cell, _ := s.Chosen.Cell(); !cell.ByPerson || !s.Cmp.Codes().CodingOf(u, "Ana").Has(k.ID) {
		t.Errorf("confirmed %v, coded %+v", cell.ByPerson, s.Cmp.Codes().CodingOf(u, "Ana"))
	}
	if s.Unsaved() == nil {
		t.Error("nothing of it is to be kept")
	}
	s.Apply(compare.Decision{Verb: compare.Remove, A: compare.Place{Account: s.Accounts[2].ID}})
	if !s.Stale || s.Unsaved() != nil {
		t.Errorf("stale %v, and the result of other accounts is to be kept", s.Stale)
	}
}

// TestNoProjectIsHalfMade: where an account cannot be stored the library has no
// project more than before, and the error says which file it was.
func TestNoProjectIsHalfMade(t *testing.T) {
	store, err := data.Open(filepath.Join(t.TempDir(), "library.synoptic"))
	datatest.Must(t, err)
	defer store.Close()
	full := datatest.Story("Story", "The dam held.")
	empty := full
	empty.Text, empty.Origin.File = "", "empty.html"
	if _, err := session.NewStored(store, "Dam", "", full, empty); err == nil || !strings.Contains(err.Error(), "empty.html") {
		t.Errorf("error %v, want one that names empty.html", err)
	}
	if all, err := store.Projects(); err != nil || len(all) != 0 {
		t.Errorf("%d projects, error %v", len(all), err)
	}
	made, err := session.NewStored(store, "Dam", "first look", full)
	if err != nil || made.Project.Name != "Dam" || made.Project.Subtitle != "first look" || len(made.Accounts) != 1 || made.Texts()[0].Text != full.Text {
		t.Errorf("%v, error %v", made, err)
	}
}
