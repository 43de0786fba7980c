package datatest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data"
)

// The texts of the comparison made by hand that the exports are tested on.
// They are short, but have what is hard to write: letters of more than one
// byte, quotation marks of both kinds, a line break inside a claim, a claim
// that begins with a sign, words that run from right to left, a date that a
// spreadsheet would turn round.
const (
	LockReport = "The lock at Érsek\n\nThe lock at Érsek was shut for 12 days in May. “Repairs were safe and cheap,” the board said. " +
		"- 9/11 of the budget may be left. Nobody was hurt.\n"
	LockEcho = "Lock shut “for weeks”\n\nRepairs were “safe and quick”, the board said. The lock at\nÉrsek was shut for 21 days in May. " +
		"=Fishermen are angry.\n"
	LockBote = "The lock at Érsek was shut for 12 days in May. Fishermen were angry, said one. שלום לכולם. 11 boats may have waited.\n"
)

// claimsOf finds passages in a text, one behind the other, as claims.
func claimsOf(t testing.TB, text string, parts ...string) []compare.Claim {
	t.Helper()
	var out []compare.Claim
	at, section := 0, -1
	for i, part := range parts {
		kind := compare.Statement
		if p, ok := strings.CutPrefix(part, "# "); ok {
			part, kind, section = p, compare.Heading, i
		}
		start := strings.Index(text[at:], part)
		if start < 0 {
			t.Fatalf("%q is not in the text", part)
		}
		start += at
		at = start + len(part)
		claim := compare.Claim{Span: compare.Span{Start: start, End: at}, Kind: kind, Section: section,
			Paragraph: 1 + strings.Count(text[:start], "\n\n")}
		if kind == compare.Heading {
			claim.Section = -1
		}
		out = append(out, claim)
	}
	return out
}

// Within finds words in a text.
func Within(t testing.TB, text, words string) compare.Span {
	t.Helper()
	at := strings.Index(text, words)
	if at < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return compare.Span{Start: at, End: at + len(words)}
}

// Sample is a comparison of an original and two accounts of one outlet, made
// by hand, with every status, several findings, quotations, a note and a
// warning.
func Sample(t testing.TB) *compare.Comparison {
	t.Helper()
	c := &compare.Comparison{
		Accounts: []compare.Account{
			{ID: 1, Role: compare.Original, Title: "Report on the lock", Outlet: "Waterways Board", Published: "2026-06", Language: "en", Text: LockReport},
			{ID: 4, Role: compare.Retold, Title: "Weeks, not days", Outlet: "Échò", Author: "B. Quill", Published: "2026-06-02", URL: "https://echo.example/lock?a=1&b=2", Language: "en", Text: LockEcho},
			{ID: 7, Role: compare.Retold, Title: "<b>Lock</b>", Outlet: "Échò", Language: "en", Text: LockBote},
		},
		Claims: [][]compare.Claim{
			claimsOf(t, LockReport, "# The lock at Érsek", "The lock at Érsek was shut for 12 days in May.",
				"“Repairs were safe and cheap,” the board said.", "- 9/11 of the budget may be left.", "Nobody was hurt."),
			claimsOf(t, LockEcho, "# Lock shut “for weeks”", "Repairs were “safe and quick”, the board said.",
				"The lock at\nÉrsek was shut for 21 days in May.", "=Fishermen are angry."),
			claimsOf(t, LockBote, "The lock at Érsek was shut for 12 days in May.", "Fishermen were angry, said one.", "שלום לכולם.", "11 boats may have waited."),
		},
		Warnings: []compare.Warning{{Account: 2, Says: compare.OwnWords("a paragraph is in another language")}, {Account: -1, Says: compare.OwnWords("two accounts share an outlet")}},
	}
	c.Groups = []compare.Group{sampleShut(t), sampleRepairs(t), sampleBudget(), sampleHurt(), sampleFishermen(t), sampleGreeting()}
	for i := range c.Groups {
		c.Groups[i].Order = i + 1
	}
	c.Quotations = []compare.Quotation{
		{Ref: compare.Ref{Account: 1, Claim: 1}, Span: Within(t, LockEcho, "“safe and quick”"), Speaker: "the board", Verdict: compare.Altered,
			Original: compare.Ref{Account: 0, Claim: 2}, Passage: Within(t, LockReport, "safe and cheap"),
			Altered: []compare.Alteration{{From: "cheap", To: "quick"}}},
		{Ref: compare.Ref{Account: 1, Claim: 0}, Span: Within(t, LockEcho, "“for weeks”"), Verdict: compare.NotFound},
	}
	return c
}

// sampleShut is told by both: changed in one, the same in the other.
func sampleShut(t testing.TB) compare.Group {
	return compare.Group{ID: "g1.2", Note: "see the minutes,\n\"page 3\"", Members: []compare.Member{
		{Account: 0, Claims: []int{1}}, {Account: 1, Claims: []int{2}}, {Account: 2, Claims: []int{0}}},
		Pairs: []compare.Pair{
			{From: 0, To: 1, Score: 0.912345, Status: compare.Changed, Moved: true,
				Links: []compare.Link{{From: compare.Ref{Account: 0, Claim: 1}, To: compare.Ref{Account: 1, Claim: 2}, Score: 0.912345, Sure: true,
					Why: map[string]float64{"words": 0.8, "figures": 0}}},
				Edits: []compare.Edit{{Op: compare.Equal, From: "The lock at Érsek was shut for ", To: "The lock at\nÉrsek was shut for "},
					{Op: compare.Delete, From: "12"}, {Op: compare.Insert, To: "21"}, {Op: compare.Equal, From: " days in May.", To: " days in May."}},
				Findings: []compare.Finding{{Kind: compare.FigureKind, From: Within(t, LockReport, "12"), To: Within(t, LockEcho, "21"), Says: compare.SentenceOf("%s became %s", "12 days", "21 days")}}},
			{From: 0, To: 2, Score: 1, Status: compare.Same, ByPerson: true,
				Links: []compare.Link{{From: compare.Ref{Account: 0, Claim: 1}, To: compare.Ref{Account: 2, Claim: 0}, Score: 1, Sure: true, ByPerson: true}},
				Edits: []compare.Edit{{Op: compare.Equal, From: "The lock at Érsek was shut for 12 days in May.", To: "The lock at Érsek was shut for 12 days in May."}}},
		}}
}

// sampleRepairs has an altered quotation and an account that is silent.
func sampleRepairs(t testing.TB) compare.Group {
	return compare.Group{ID: "g1.3", Silent: []int{2}, Members: []compare.Member{{Account: 0, Claims: []int{2}}, {Account: 1, Claims: []int{1}}},
		Pairs: []compare.Pair{{From: 0, To: 1, Score: 0.7, Status: compare.Changed,
			Links: []compare.Link{{From: compare.Ref{Account: 0, Claim: 2}, To: compare.Ref{Account: 1, Claim: 1}, Score: 0.7, Sure: true, Partial: true, Why: map[string]float64{"words": 0.66666}}},
			Edits: []compare.Edit{{Op: compare.Delete, From: "“"}, {Op: compare.Equal, From: "Repairs were ", To: "Repairs were "}, {Op: compare.Insert, To: "“"},
				{Op: compare.Equal, From: "safe and ", To: "safe and "}, {Op: compare.Delete, From: "cheap,”"}, {Op: compare.Insert, To: "quick”,"},
				{Op: compare.Equal, From: " the board said.", To: " the board said."}},
			Findings: []compare.Finding{{Kind: compare.QuoteKind, From: Within(t, LockReport, "cheap"), To: Within(t, LockEcho, "quick"), Says: compare.SentenceOf("%s became %s", "cheap", "quick inside a quotation")}}}}}
}

// sampleBudget has a possible match only.
func sampleBudget() compare.Group {
	return compare.Group{ID: "g1.4", Members: []compare.Member{{Account: 0, Claims: []int{3}}, {Account: 2, Possible: []int{3}}},
		Pairs: []compare.Pair{{From: 0, To: 2, Score: 0.4, Status: compare.Unsure,
			Links: []compare.Link{{From: compare.Ref{Account: 0, Claim: 3}, To: compare.Ref{Account: 2, Claim: 3}, Score: 0.4, Why: map[string]float64{"words": 0.3}}},
			Edits: []compare.Edit{{Op: compare.Delete, From: "- 9/11 of the budget"}, {Op: compare.Insert, To: "11 boats"},
				{Op: compare.Equal, From: " may ", To: " may "}, {Op: compare.Delete, From: "be left"}, {Op: compare.Insert, To: "have waited"},
				{Op: compare.Equal, From: ".", To: "."}}}}}
}

// sampleHurt is left out by everybody.
func sampleHurt() compare.Group {
	return compare.Group{ID: "g1.5", Members: []compare.Member{{Account: 0, Claims: []int{4}}}}
}

// sampleFishermen stands in both accounts and not in the original.
func sampleFishermen(t testing.TB) compare.Group {
	return compare.Group{ID: "g4.4", Members: []compare.Member{{Account: 1, Claims: []int{3}}, {Account: 2, Claims: []int{1}}},
		Pairs: []compare.Pair{{From: 1, To: 2, Score: 0.6, Status: compare.Changed,
			Edits: []compare.Edit{{Op: compare.Delete, From: "="}, {Op: compare.Equal, From: "Fishermen ", To: "Fishermen "},
				{Op: compare.Delete, From: "are"}, {Op: compare.Insert, To: "were"}, {Op: compare.Equal, From: " angry", To: " angry"},
				{Op: compare.Insert, To: ", said one"}, {Op: compare.Equal, From: ".", To: "."}},
			Findings: []compare.Finding{{Kind: compare.AttributionKind, To: Within(t, LockBote, "said one"), Says: compare.OwnWords("credited to one of them")}}}}}
}

func sampleGreeting() compare.Group {
	return compare.Group{ID: "g7.3", Members: []compare.Member{{Account: 2, Claims: []int{2}}}}
}

// SampleOptions are what a person decided of the sample.
func SampleOptions(c *compare.Comparison) table.TableOptions {
	at := func(account, claim int) compare.Place { return c.Place(compare.Ref{Account: account, Claim: claim}) }
	pages := map[int64][]table.Page{c.Accounts[0].ID: {{Start: 0, Says: "iv"}, {Start: strings.Index(LockReport, "cheap"), Says: "v"}}}
	return table.TableOptions{Project: "p1", App: "v0.1", Coder: "Ann", Pages: pages, Decisions: []compare.Decision{
		{Verb: compare.Confirm, A: at(0, 1), B: at(2, 0), Coder: "Ben", At: "2026-11-01T09:00:00Z"},
		{Verb: compare.Remark, A: at(0, 1), Note: c.Groups[0].Note, At: "2026-11-01T09:05:00Z"},
		{Verb: compare.Confirm, A: at(0, 2), B: compare.Place{Account: 7}, At: "2026-11-01T09:06:00Z"},
	}}
}

// Library opens a new library in a folder of its own, with one project.
func Library(t testing.TB) (*data.Store, data.Project) {
	t.Helper()
	s, err := data.Open(filepath.Join(t.TempDir(), "library.synoptic"))
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

// Reopen closes the library and opens it again.
func Reopen(t testing.TB, s *data.Store) *data.Store {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := data.Open(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { again.Close() })
	return again
}

// Original is an import of the original.
func Original(text string) data.Import {
	return data.Import{Account: compare.Account{Role: compare.Original, Title: "Inquiry into the dam", Text: text}}
}

// Story is an import of an account.
func Story(title, text string) data.Import {
	return data.Import{Account: compare.Account{Role: compare.Retold, Title: title, Text: text}}
}

// Must ends a test at an error.
func Must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Step moves through the log and wants that decisions moved, or none.
func Step(t testing.TB, move func(int64) ([]compare.Decision, error), project int64, want bool) []compare.Decision {
	t.Helper()
	ds, err := move(project)
	if err != nil || (len(ds) > 0) != want {
		t.Fatalf("moved %v, %v; want %v", ds, err, want)
	}
	return ds
}

// EngineSample is the sample as the engine compares it.
func EngineSample(t testing.TB) (*compare.Comparison, table.TableOptions) {
	t.Helper()
	made := Sample(t)
	o := SampleOptions(made)
	c, err := compare.Compare(t.Context(), made.Accounts, compare.Options{Decisions: o.Decisions})
	Must(t, err)
	return c, o
}

// Put writes a file into a folder of its own and returns its path.
func Put(t testing.TB, name string, text []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	Must(t, os.WriteFile(path, text, 0o666))
	return path
}
