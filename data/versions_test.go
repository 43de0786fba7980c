package data_test

import (
	"reflect"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/data"
	"synoptic/data/datatest"
)

const (
	firstEdition  = "The dam held. Two were hurt. The board met."
	secondEdition = "Late edition. The dam held. Nobody was hurt. The board met."
)

// versions returns a project with an original, an account with three
// decisions on it, and a newer version of it.
func versions(t *testing.T) (s *data.Store, p data.Project, older, newer data.Account) {
	t.Helper()
	s, p = datatest.Library(t)
	as, err := s.Add(p.ID, datatest.Original("The dam held. Nobody was hurt."), datatest.Story("Wire", firstEdition), datatest.Story("Other", "The valley is dry."))
	datatest.Must(t, err)
	older = as[1]
	at := func(a data.Account, words string) compare.Place {
		return compare.Place{Account: a.ID, Span: compare.Span{Start: strings.Index(a.Text, words), End: strings.Index(a.Text, words) + len(words)}}
	}
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Confirm, A: at(as[0], "The dam held."), B: at(older, "The dam held."), Coder: "Ann"}))
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Reject, A: at(as[0], "Nobody was hurt."), B: at(older, "Two were hurt.")}))
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Remark, A: at(older, "The board met."), Note: "when?"}))
	im := datatest.Story("Wire, late", secondEdition)
	im.NewerThan = older.ID
	added, err := s.Accept(t.Context(), p.ID, data.Acceptance{Imports: []data.Import{im}})
	datatest.Must(t, err)
	return s, p, older, added[0]
}

func TestANewerVersionTakesThePlaceOfTheOlder(t *testing.T) {
	s, p, older, newer := versions(t)
	titles(t, s, p.ID, "Inquiry into the dam", "Wire, late", "Other")
	out, err := s.Withdrawn(p.ID)
	datatest.Must(t, err)
	if len(out) != 1 || out[0].ID != older.ID || newer.NewerThan != older.ID {
		t.Fatalf("%+v takes no part", out)
	}
	datatest.Step(t, s.Undo, p.ID, true) // the older one is back, and the newer one gone
	titles(t, s, p.ID, "Inquiry into the dam", "Wire", "Other")
	datatest.Step(t, s.Redo, p.ID, true)
	s = datatest.Reopen(t, s)
	titles(t, s, p.ID, "Inquiry into the dam", "Wire, late", "Other")
	datatest.Must(t, s.Exchange(p.ID, newer.ID, older.ID))
	titles(t, s, p.ID, "Inquiry into the dam", "Wire", "Other")
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Restore, A: compare.Place{Account: newer.ID}}))
	titles(t, s, p.ID, "Inquiry into the dam", "Wire", "Wire, late", "Other")
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Remove, A: compare.Place{Account: older.ID}}))
	titles(t, s, p.ID, "Inquiry into the dam", "Wire, late", "Other")
}

// TestAccountsSinceAreThoseThatAccountsReads: what is known already, and what
// came, went or was corrected since, makes no difference.
func TestAccountsSinceAreThoseThatAccountsReads(t *testing.T) {
	s, p, _, _ := versions(t)
	known, err := s.Accounts(p.ID)
	datatest.Must(t, err)
	corrected := known[2].Account
	corrected.Title = "Another title"
	datatest.Must(t, s.Describe(corrected))
	datatest.Step(t, s.Undo, p.ID, true)
	datatest.Step(t, s.Redo, p.ID, true)
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Remove, A: compare.Place{Account: known[1].ID}}))
	for range 5 {
		got, err := s.AccountsSince(p.ID, known)
		datatest.Must(t, err)
		want, err := s.Accounts(p.ID)
		datatest.Must(t, err)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("since then\n got %+v\nwant %+v", got, want)
		}
		out, err := s.Withdrawn(p.ID)
		datatest.Must(t, err)
		if n, err := s.WithdrawnCount(p.ID); err != nil || n != len(out) {
			t.Errorf("%d take no part, %v; want %d", n, err, len(out))
		}
		datatest.Step(t, s.Undo, p.ID, true)
	}
}

func TestDecisionsGoOverToTheNewerVersion(t *testing.T) {
	s, p, older, newer := versions(t)
	ds, err := s.Decisions(p.ID)
	datatest.Must(t, err)
	kept, lost := data.Carried(older.Account, newer.Account, ds)
	if len(kept) != 0 || len(lost) != 1 || lost[0].Verb != compare.Reject {
		t.Fatalf("still to go over: %+v; lost: %+v", kept, lost)
	}
	var carried []compare.Decision
	for _, d := range ds {
		if d.A.Account == newer.ID && d.Verb == compare.Remark || d.B.Account == newer.ID && d.Verb == compare.Confirm {
			carried = append(carried, d)
		}
	}
	if len(carried) != 2 || carried[0].B.Of(secondEdition) != "The dam held." || carried[0].Coder != "Ann" || carried[1].A.Of(secondEdition) != "The board met." {
		t.Errorf("carried %+v", carried)
	}
}

func TestTheOriginalHasVersionsToo(t *testing.T) {
	s, p, _, _ := versions(t)
	as, err := s.Accounts(p.ID)
	datatest.Must(t, err)
	im := datatest.Original("The dam held. Nobody was hurt. The water rose.")
	im.NewerThan = as[0].ID
	_, err = s.Accept(t.Context(), p.ID, data.Acceptance{Imports: []data.Import{im}})
	datatest.Must(t, err)
	now, err := s.Accounts(p.ID)
	datatest.Must(t, err)
	if len(now) != 3 || now[0].Text != im.Text || now[0].Role != compare.Original {
		t.Errorf("accounts %+v", now)
	}
}

func TestWhatAReviewEditedIsKnown(t *testing.T) {
	s, p := datatest.Library(t)
	im := datatest.Story("Wire", "The dam held.")
	blocks := im.Blocks()
	blocks[0].Text = "The dam did hold."
	added, err := s.Accept(t.Context(), p.ID, data.Acceptance{Imports: []data.Import{im.With(blocks, true)}})
	datatest.Must(t, err)
	as, err := s.Accounts(p.ID)
	datatest.Must(t, err)
	if !as[0].Edited || as[0].Text != "The dam did hold." || !added[0].Edited {
		t.Errorf("stored %+v", as[0])
	}
	if _, err := s.DB().Exec(`UPDATE account SET edited = 0`); err == nil {
		t.Error("that it was edited can be taken back")
	}
}
