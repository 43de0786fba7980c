package data_test

import (
	"fmt"
	"testing"

	"synoptic/compare"

	"synoptic/data"
	"synoptic/data/datatest"
)

// reportAndStory are a report and a story with a changed figure and an altered
// quotation.
func reportAndStory(t testing.TB, s *data.Store, project int64) {
	t.Helper()
	_, err := s.Add(project,
		datatest.Original("The dam lost 55 litres a second. “We will mend it by May,” engineer Ada Moor said. Nobody was hurt."),
		datatest.Story("Wire", "The dam lost 50 litres a second. “We will mend it by June,” engineer Ada Moor said. A dog barked at the crowd."))
	datatest.Must(t, err)
}

func count(t *testing.T, s *data.Store, query string) (n int) {
	t.Helper()
	datatest.Must(t, s.DB().QueryRow(query).Scan(&n))
	return n
}

func TestResultsCanBeQueried(t *testing.T) {
	s, p := datatest.Library(t)
	reportAndStory(t, s, p.ID)
	c, err := compare.Compare(t.Context(), comparable(t, s, p.ID), compare.Options{})
	datatest.Must(t, err)
	datatest.Must(t, s.SaveResult(p.ID, c))
	datatest.Must(t, s.SaveResult(p.ID, c)) // replaces the first
	pairs, links, findings, members := 0, 0, 0, 0
	for _, g := range c.Groups {
		for _, m := range g.Members {
			members += len(m.Claims) + len(m.Possible)
		}
		for _, p := range g.Pairs {
			pairs, links, findings = pairs+1, links+len(p.Links), findings+len(p.Findings)
		}
	}
	for query, want := range map[string]int{
		`SELECT count(*) FROM result WHERE engine = '` + compare.Engine + `'`: 1,
		`SELECT count(*) FROM claim`:                                          len(c.Claims[0]) + len(c.Claims[1]),
		`SELECT count(*) FROM claim_group`:                                    len(c.Groups),
		`SELECT count(*) FROM member`:                                         members,
		`SELECT count(*) FROM pair`:                                           pairs,
		`SELECT count(*) FROM link WHERE json_valid(why)`:                     links,
		`SELECT count(*) FROM finding`:                                        findings,
		`SELECT count(*) FROM quotation WHERE json_valid(altered)`:            len(c.Quotations),
	} {
		if got := count(t, s, query); got != want {
			t.Errorf("%s: %d, want %d", query, got, want)
		}
	}
	if pairs == 0 || links == 0 {
		t.Fatal("the comparison has no pairs, so this proves little")
	}
	var text string
	datatest.Must(t, s.DB().QueryRow(`SELECT text FROM claim_text WHERE account = 1 AND n = 1`).Scan(&text))
	if want := c.Claims[0][0].Of(c.Accounts[0].Text); text != want {
		t.Errorf("claim_text says %q, want %q", text, want)
	}
}

func TestStoredResultIsResumed(t *testing.T) {
	s, p := datatest.Library(t)
	reportAndStory(t, s, p.ID)
	if body, _, err := s.Snapshot(p.ID); err != nil || body != nil {
		t.Fatalf("nothing is stored: %d bytes, %v", len(body), err)
	}
	accounts := comparable(t, s, p.ID)
	c, err := compare.Compare(t.Context(), accounts, compare.Options{})
	datatest.Must(t, err)
	datatest.Must(t, s.SaveResult(p.ID, c))
	body, stands, err := s.Snapshot(p.ID)
	datatest.Must(t, err)
	again, err := compare.Resume(t.Context(), accounts, body, compare.Options{})
	datatest.Must(t, err)
	if !stands || len(again.Groups) != len(c.Groups) || len(c.Groups) == 0 {
		t.Errorf("stands %v, %d groups, want %d", stands, len(again.Groups), len(c.Groups))
	}
	_, err = s.DB().Exec(`UPDATE project SET changed = '9999-01-01T00:00:00Z' WHERE id = ?`, p.ID)
	datatest.Must(t, err)
	if _, stands, err := s.Snapshot(p.ID); err != nil || stands {
		t.Errorf("a decision came later, and the result stands: %v, %v", stands, err)
	}
}

func TestDerivedRowsCanBeDropped(t *testing.T) {
	s, p := datatest.Library(t)
	reportAndStory(t, s, p.ID)
	c, err := compare.Compare(t.Context(), comparable(t, s, p.ID), compare.Options{})
	datatest.Must(t, err)
	datatest.Must(t, s.SaveResult(p.ID, c))
	_, err = s.DB().Exec(`DELETE FROM result`)
	datatest.Must(t, err)
	for _, table := range []string{"claim", "claim_group", "member", "silent", "pair", "link", "finding", "quotation", "snapshot"} {
		if n := count(t, s, `SELECT count(*) FROM `+table); n != 0 {
			t.Errorf("%d rows of %s stayed", n, table)
		}
	}
	titles(t, s, p.ID, "Inquiry into the dam", "Wire")
}

// large makes a comparison of n accounts with 50 claims each, every one
// paired with the original's.
func large(as []data.Account) *compare.Comparison {
	c := &compare.Comparison{}
	for range as {
		var claims []compare.Claim
		for i := range 50 {
			claims = append(claims, compare.Claim{Span: compare.Span{Start: i, End: i + 1}, Kind: compare.Statement, Paragraph: i + 1, Section: -1})
		}
		c.Claims = append(c.Claims, claims)
	}
	for _, a := range as {
		c.Accounts = append(c.Accounts, a.Account)
	}
	why := map[string]float64{"words": 0.5, "figures": 0.25, "quotation": 1}
	for i := range 50 {
		g := compare.Group{ID: fmt.Sprint("g", i+1), Order: i + 1}
		for n := range as {
			g.Members = append(g.Members, compare.Member{Account: n, Claims: []int{i}})
			if n > 0 {
				g.Pairs = append(g.Pairs, compare.Pair{To: n, Score: 0.5, Status: compare.Changed,
					Links:    []compare.Link{{From: compare.Ref{Account: 0, Claim: i}, To: compare.Ref{Account: n, Claim: i}, Score: 0.5, Why: why}},
					Findings: []compare.Finding{{Kind: compare.FigureKind, Says: compare.OwnWords("55 litres became 50")}}})
			}
		}
		c.Groups = append(c.Groups, g)
	}
	return c
}

func BenchmarkSaveResult(b *testing.B) {
	s, p := datatest.Library(b)
	var ims []data.Import
	for n := range 1000 {
		ims = append(ims, datatest.Story(fmt.Sprint("Story ", n), "The dam held. Nobody was hurt. A dog barked at the crowd of people."))
	}
	as, err := s.Add(p.ID, ims...)
	datatest.Must(b, err)
	c := large(as)
	for b.Loop() {
		datatest.Must(b, s.SaveResult(p.ID, c))
	}
}

func BenchmarkDecide(b *testing.B) {
	s, p := datatest.Library(b)
	a := two(b, s, p.ID)[0].ID
	for b.Loop() {
		datatest.Must(b, s.Decide(p.ID, note(a, 0, 13, "x")))
	}
}

// BenchmarkAdd stores 200 pages with 300 removed pieces each.
func BenchmarkAdd(b *testing.B) {
	s, p := datatest.Library(b)
	var ims []data.Import
	for n := range 200 {
		im := datatest.Story(fmt.Sprint("Story ", n), "The dam held. Nobody was hurt.")
		for i := range 300 {
			im.Removed = append(im.Removed, data.Removed{Start: i, End: i + 1, Text: "x", Why: "navigation"})
		}
		ims = append(ims, im)
	}
	for b.Loop() {
		_, err := s.Add(p.ID, ims...)
		datatest.Must(b, err)
	}
}
