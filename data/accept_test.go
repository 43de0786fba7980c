package data_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"synoptic/compare"

	"synoptic/data"
	"synoptic/data/datatest"
)

// TestAnImportIsAStepOfUndo: undone, what was imported takes no part, also
// after another decision and in a copy; redone, it does.
func TestAnImportIsAStepOfUndo(t *testing.T) {
	s, p := datatest.Library(t)
	two(t, s, p.ID)
	_, err := s.Accept(t.Context(), p.ID, data.Acceptance{Imports: []data.Import{datatest.Story("Radio", "It held."), datatest.Story("Valley", "It did hold.")}})
	datatest.Must(t, err)
	titles(t, s, p.ID, "Inquiry into the dam", "Wire", "Radio", "Valley")
	datatest.Step(t, s.Undo, p.ID, true)
	titles(t, s, p.ID, "Inquiry into the dam", "Wire")
	datatest.Step(t, s.Redo, p.ID, true)
	s = datatest.Reopen(t, s)
	titles(t, s, p.ID, "Inquiry into the dam", "Wire", "Radio", "Valley")
	datatest.Step(t, s.Undo, p.ID, true)
	as, err := s.Accounts(p.ID)
	datatest.Must(t, err)
	datatest.Must(t, s.Decide(p.ID, note(as[0].ID, 0, 3, "x"))) // the import can no longer be redone
	titles(t, s, p.ID, "Inquiry into the dam", "Wire")
	out, err := s.Withdrawn(p.ID)
	datatest.Must(t, err)
	if len(out) != 2 || out[0].Title != "Radio" {
		t.Fatalf("%+v can be brought back", out)
	}
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Restore, A: compare.Place{Account: out[0].ID}}))
	twin, err := s.Duplicate(p.ID, "Copy")
	datatest.Must(t, err)
	titles(t, s, twin.ID, "Inquiry into the dam", "Wire", "Radio")
	datatest.Step(t, s.Undo, twin.ID, true)
	titles(t, s, twin.ID, "Inquiry into the dam", "Wire")
}

// TestACorrectionIsAStepOfUndo: metadata, the search and the role go back and
// forth with the steps.
func TestACorrectionIsAStepOfUndo(t *testing.T) {
	s, p := datatest.Library(t)
	as := two(t, s, p.ID)
	was, wire := as[0].Account, as[1].Account
	demoted, now := was, wire
	demoted.Role, now.Role, now.Outlet, now.Published = compare.Retold, compare.Original, "Quorn Agency", "2024"
	datatest.Must(t, s.Describe(demoted, now))
	datatest.Must(t, s.Describe(now)) // nothing changed: no step
	check := func(first compare.Account, found int) {
		t.Helper()
		as, err := s.Accounts(p.ID)
		datatest.Must(t, err)
		hits, _, err := s.Search("Quorn", 10)
		datatest.Must(t, err)
		if as[0].Account != first || len(hits) != found {
			t.Errorf("first is %+v, want %+v; %d found", as[0].Account, first, len(hits))
		}
	}
	check(now, 1)
	datatest.Step(t, s.Undo, p.ID, true)
	check(was, 0)
	datatest.Step(t, s.Undo, p.ID, false)
	datatest.Step(t, s.Redo, p.ID, true)
	s = datatest.Reopen(t, s)
	check(now, 1)
	datatest.Step(t, s.Undo, p.ID, true)
	check(was, 0)
}

// TestAReviewIsOneStep: the original so far, texts and a newer version of one
// of them are stored together and undone together.
func TestAReviewIsOneStep(t *testing.T) {
	s, p := datatest.Library(t)
	as := two(t, s, p.ID)
	demoted := as[0].Account
	demoted.Role = compare.Retold
	said := 0
	added, err := s.Accept(t.Context(), p.ID, data.Acceptance{Described: []compare.Account{demoted}, NewerIn: map[int]int{0: 2},
		Imports: []data.Import{datatest.Story("Late", "It held, late."), datatest.Original("A second report."), datatest.Story("Early", "It held.")},
		Report:  func(done, total int) { said = 10*done + total }})
	datatest.Must(t, err)
	if said != 33 || added[0].NewerThan != added[2].ID || added[1].Role != compare.Original {
		t.Errorf("said %d, added %+v", said, added)
	}
	titles(t, s, p.ID, "Inquiry into the dam", "Inquiry into the dam", "Wire", "Late")
	datatest.Step(t, s.Undo, p.ID, true)
	titles(t, s, p.ID, "Inquiry into the dam", "Wire")
	datatest.Step(t, s.Undo, p.ID, false)
}

// TestCancelledNothingIsStored cancels a batch in the middle.
func TestCancelledNothingIsStored(t *testing.T) {
	s, p := datatest.Library(t)
	two(t, s, p.ID)
	var batch []data.Import
	for i := range 200 {
		batch = append(batch, datatest.Story(fmt.Sprint("Story ", i), "It held."))
	}
	ctx, cancel := context.WithCancel(t.Context())
	_, err := s.Accept(ctx, p.ID, data.Acceptance{Imports: batch, Report: func(done, _ int) {
		if done == 100 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("cancelled, and the error is %v", err)
	}
	titles(t, s, p.ID, "Inquiry into the dam", "Wire")
	if out, err := s.Withdrawn(p.ID); err != nil || len(out) != 0 {
		t.Errorf("%d texts are there and take no part, %v", len(out), err)
	}
	expect(t, s, p.ID, 0, 0)
}
