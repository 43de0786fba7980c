package data_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/data"
	"synoptic/data/datatest"
)

// searched returns what a query finds, one word of the kind and the snippet each.
func searched(t testing.TB, s *data.Store, query string) []string {
	t.Helper()
	found, _, err := s.Search(query, 50)
	if err != nil {
		t.Fatalf("%q: %v", query, err)
	}
	var out []string
	for _, f := range found {
		out = append(out, string(f.Kind)+": "+f.Snippet)
	}
	slices.Sort(out)
	return out
}

// saved compares the accounts of a project and stores the result.
func saved(t testing.TB, s *data.Store, project int64) *compare.Comparison {
	t.Helper()
	as, err := s.Accounts(project)
	datatest.Must(t, err)
	var plain []compare.Account
	for _, a := range as {
		plain = append(plain, a.Account)
	}
	ds, err := s.Decisions(project)
	datatest.Must(t, err)
	c, err := compare.Compare(context.Background(), plain, compare.Options{Decisions: ds})
	datatest.Must(t, err)
	datatest.Must(t, s.SaveResult(project, c))
	return c
}

func TestSearchFindsClaimsNotesAndAccounts(t *testing.T) {
	s, p := datatest.Library(t)
	as, err := s.Add(p.ID, datatest.Original("Die Mauer hält. The café at the dam was closed on 3 May. Il fait très chaud."),
		datatest.Story("Übersee-Bote", "The café at the dam was shut. قال الوزير إن المَغْرِب بلد كبير."))
	datatest.Must(t, err)
	if got := searched(t, s, "cafe"); len(got) != 2 || !strings.HasPrefix(got[0], "text: ") {
		t.Errorf("before the comparison: %q", got)
	}
	saved(t, s, p.ID)
	datatest.Must(t, s.Decide(p.ID, note(as[0].ID, 0, 15, "Ask the überseer about it")))
	for query, want := range map[string][]string{
		"CAFE dam":         {"claim: The café at the dam was closed on 3 May.", "claim: The café at the dam was shut."},
		"clos":             {"claim: The café at the dam was closed on 3 May."},
		`"dam was shut"`:   {"claim: The café at the dam was shut."},
		`"shut was dam"`:   nil,
		"tres":             {"claim: Il fait très chaud."},
		"uberse":           {"about: Übersee-Bote", "note: Ask the überseer about it"},
		"المغرب":           {"claim: قال الوزير إن المَغْرِب بلد كبير."},
		"مغرب":             {"claim: قال الوزير إن المَغْرِب بلد كبير."},
		"وزير كبير":        {"claim: قال الوزير إن المَغْرِب بلد كبير."},
		"zeppelin":         nil,
		"cafe zeppelin":    nil,
		"":                 nil,
		"***":              nil,
		`"`:                nil,
		`dam" cafe`:        {"claim: The café at the dam was closed on 3 May.", "claim: The café at the dam was shut."},
		"(dam OR NOT) -":   nil,
		"NEAR(dam, cafe)":  nil,
		"words:dam":        nil,
		"3* may;--":        {"claim: The café at the dam was closed on 3 May."},
		"^dam + shut {x}'": nil,
	} {
		if got := searched(t, s, query); !slices.Equal(got, want) {
			t.Errorf("%q: found %q, want %q", query, got, want)
		}
	}
}

func FuzzNoQueryFails(f *testing.F) {
	s, p := datatest.Library(f)
	two(f, s, p.ID)
	saved(f, s, p.ID)
	for _, seed := range []string{`"a b`, `a*-b`, "a\x00b", "AND OR NOT", "(", "col:x", "é\xff", "^"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		found, _, err := s.Search(query, 10)
		if err != nil {
			t.Fatalf("%q: %v", query, err)
		}
		for _, x := range found {
			for _, h := range x.Hits {
				if h.Empty() || h.End > len(x.Snippet) {
					t.Fatalf("%q: hit %v of %q", query, h, x.Snippet)
				}
			}
		}
	})
}

func TestSearchFollowsDecisions(t *testing.T) {
	s, p := datatest.Library(t)
	as := two(t, s, p.ID)
	saved(t, s, p.ID)
	datatest.Must(t, s.Amend(p.ID, note(as[0].ID, 0, 13, "zirc")))
	datatest.Must(t, s.Amend(p.ID, note(as[0].ID, 0, 13, "zircon")))
	expect := func(when, query string, want int) {
		t.Helper()
		if got := searched(t, s, query); len(got) != want {
			t.Errorf("%s, %q finds %q", when, query, got)
		}
	}
	expect("typed", "zirc", 1)
	datatest.Step(t, s.Undo, p.ID, true)
	expect("undone", "zirc", 0)
	datatest.Step(t, s.Redo, p.ID, true)
	expect("redone", "zircon", 1)
	datatest.Must(t, s.Decide(p.ID, note(as[0].ID, 0, 13, "quartz")))
	expect("written over", "zircon", 0)
	expect("written over", "quartz", 1)
	datatest.Step(t, s.Undo, p.ID, true)
	expect("back again", "zircon", 1)
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Remove, A: compare.Place{Account: as[1].ID}}))
	expect("an account taken out", "held", 1)
	datatest.Step(t, s.Undo, p.ID, true)
	a := as[1].Account
	a.Outlet = "Evening Granite"
	datatest.Must(t, s.Describe(a))
	expect("another outlet", "granite", 1)
	expect("the old outlet", "wire granite", 1) // its title still is Wire
	saved(t, s, p.ID)
	saved(t, s, p.ID)
	expect("stored anew", "nobody", 1)
	s = datatest.Reopen(t, s)
	expect("opened again", "granite", 1)
	datatest.Must(t, s.Delete(p.ID))
	expect("deleted", "granite", 0)
	datatest.Must(t, s.Restore(p.ID))
	expect("brought back", "granite", 1)
	var rows, words int
	datatest.Must(t, s.DB().QueryRow(`SELECT (SELECT count(*) FROM passage), (SELECT count(*) FROM passage_words)`).Scan(&rows, &words))
	if rows != words {
		t.Errorf("%d passages, and the index has %d", rows, words)
	}
}

func TestALibraryOfTheFirstVersionIsIndexed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.synoptic")
	s, err := data.Open(path)
	datatest.Must(t, err)
	p, err := s.NewProject("Dam", "")
	datatest.Must(t, err)
	as := two(t, s, p.ID)
	saved(t, s, p.ID)
	datatest.Must(t, s.Decide(p.ID, note(as[0].ID, 0, 13, "zircon")))
	for _, sql := range []string{`DELETE FROM passage`, `DELETE FROM setting WHERE key = 'index'`} { // as a migration leaves it
		_, err := s.DB().Exec(sql)
		datatest.Must(t, err)
	}
	if got := searched(t, s, "held"); len(got) != 0 {
		t.Fatalf("the index is not empty: %q", got)
	}
	s = datatest.Reopen(t, s)
	for query, want := range map[string]int{"held": 2, "zircon": 1, "wire": 1} {
		if got := searched(t, s, query); len(got) != want {
			t.Errorf("%q finds %q", query, got)
		}
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestSnippetsShowTheFirstHit(t *testing.T) {
	long := strings.Repeat("Many words stand before it. ", 20) + "Here is the Crâne at last. " + strings.Repeat("And many behind. ", 20)
	got, hits := data.Snippet(long, "crane")
	if len(hits) != 1 || hits[0].Of(got) != "Crâne" || !strings.HasPrefix(got, "… ") || !strings.HasSuffix(got, " …") || len(got) > data.SnippetBytes+40 {
		t.Errorf("%q with %v", got, hits)
	}
	if got, hits := data.Snippet("A\ncrane, cranes.", "CRANE"); got != "A crane, cranes." || len(hits) != 2 {
		t.Errorf("%q with %v", got, hits)
	}
}

// TestALongTextIsFoundWhole looks for words in the last of the pieces in which
// a long text is indexed, and for two that stand on both sides of a cut.
func TestALongTextIsFoundWhole(t *testing.T) {
	s, p := datatest.Library(t)
	text := strings.Repeat("The dam held. ", data.MostIndexed/14) + "Wapentake quarterstaff " + strings.Repeat("x", data.MostIndexed+10) + " The end was écrasé."
	_, err := s.Add(p.ID, datatest.Story("Übersee-Bote", text))
	datatest.Must(t, err)
	for _, word := range []string{"wapentake", "quarterstaff", "ecrase"} {
		found, _, err := s.Search(word, 9)
		datatest.Must(t, err)
		if len(found) != 1 || found[0].Kind != data.FoundText || len(found[0].Hits) != 1 || !found[0].Span.Empty() || len(found[0].Snippet) > 2*data.SnippetBytes {
			t.Errorf("%s: %+v", word, found)
		}
	}
}
