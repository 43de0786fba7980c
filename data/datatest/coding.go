package datatest

import (
	"context"
	"testing"

	"synoptic/compare"
	"synoptic/data"
)

// CodingReport and CodingStory are an original and an account that coders code.
const CodingReport = "Inspectors visited 64 ships 🚢 in the harbour of Lomsund. They found loose cargo on at least nine of them. Nobody was hurt, said the harbour master."

// CodingStory tells one thing otherwise, one the same, leaves one out and adds one.
const CodingStory = "Inspectors visited 46 ships in the harbour of Lomsund. They found loose cargo on nine of them. قال العمدة إن الميناء يحتاج إلى رافعة جديدة."

// CodingLibrary opens a library of its own with the two texts.
func CodingLibrary(t testing.TB) (*data.Store, data.Project) {
	t.Helper()
	s, p := Library(t)
	if _, err := s.Add(p.ID, Original(CodingReport), Story("Harbour checks", CodingStory)); err != nil {
		t.Fatal(err)
	}
	return s, p
}

// Compared compares what a library holds, with its decisions.
func Compared(t testing.TB, s *data.Store, p data.Project) *compare.Comparison {
	t.Helper()
	stored, err := s.Accounts(p.ID)
	Must(t, err)
	ds, err := s.Decisions(p.ID)
	Must(t, err)
	accounts := make([]compare.Account, len(stored))
	for i, a := range stored {
		accounts[i] = a.Account
	}
	c, err := compare.Compare(context.Background(), accounts, compare.Options{Decisions: ds})
	Must(t, err)
	return c
}

// Give stores codes and relations of a coder: unit, verb, kind, note.
func Give(t testing.TB, s *data.Store, p data.Project, coder string, u compare.Unit, verb compare.Verb, kind, note string) {
	t.Helper()
	a, b := Compared(t, s, p).Codes().Unit(u)
	Must(t, s.Decide(p.ID, compare.Decision{Verb: verb, A: a, B: b, Kind: compare.Kind(kind), Note: note, Coder: coder}))
}

// Define adds a code to the codebook of a project and returns it.
func Define(t testing.TB, s *data.Store, p data.Project, k compare.Code) compare.Code {
	t.Helper()
	Must(t, s.Decide(p.ID, k.Define()))
	return k
}

// Cell is what the account makes of the first claim.
var Cell = compare.Unit{Group: 0, Account: 1}
