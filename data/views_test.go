package data_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/data"
	"synoptic/data/datatest"
)

// viewNames are the views that docs/schema.md promises.
var viewNames = []string{"accounts", "claims", "decisions", "findings", "groups", "links", "pairs", "quotations", "silences", "tellings", "to_check"}

// told is a library with a stored result that has a row for every view.
func told(t testing.TB) (*data.Store, data.Project, *compare.Comparison) {
	t.Helper()
	s, p := datatest.Library(t)
	reportAndStory(t, s, p.ID)
	accounts := comparable(t, s, p.ID)
	hurt := strings.Index(accounts[0].Text, "Nobody")
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Confirm, A: compare.Place{Account: accounts[0].ID, Span: compare.Span{Start: hurt, End: len(accounts[0].Text)}},
		B: compare.Place{Account: accounts[1].ID}, Coder: "ann"}))
	ds, err := s.Decisions(p.ID)
	datatest.Must(t, err)
	c, err := compare.Compare(t.Context(), accounts, compare.Options{Decisions: ds})
	datatest.Must(t, err)
	datatest.Must(t, s.SaveResult(p.ID, c))
	return s, p, c
}

// rows reads a query as text; NULL is a question mark.
func rows(t testing.TB, s *data.Store, query string) [][]string {
	t.Helper()
	r, err := s.DB().Query(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer r.Close()
	columns, err := r.Columns()
	datatest.Must(t, err)
	out := [][]string{columns}
	for r.Next() {
		cells, to := make([]*string, len(columns)), make([]any, len(columns))
		for i := range cells {
			to[i] = &cells[i]
		}
		datatest.Must(t, r.Scan(to...))
		var row []string
		for _, c := range cells {
			if c == nil {
				row = append(row, "?")
			} else {
				row = append(row, *c)
			}
		}
		out = append(out, row)
	}
	datatest.Must(t, r.Err())
	return out
}

func TestViewsHaveEveryRowOfTheirTables(t *testing.T) {
	s, _, _ := told(t)
	for view, table := range map[string]string{"claims": "claim", "groups": "claim_group", "tellings": "member", "silences": "silent", "pairs": "pair",
		"links": "link", "findings": "finding", "quotations": "quotation", "decisions": "decision", "accounts": "account"} {
		if got, want := count(t, s, "SELECT count(*) FROM "+view), count(t, s, "SELECT count(*) FROM "+table); got != want || want == 0 {
			t.Errorf("%s has %d rows, %s %d", view, got, table, want)
		}
	}
}

func TestViewsHaveTheWordsOfTheComparison(t *testing.T) {
	s, _, c := told(t)
	var findings, quotations, links, groups [][]string
	name := func(a int) string { return []string{"Inquiry into the dam", "Wire"}[a] }
	or := func(s string) string {
		if s == "" {
			return "?"
		}
		return s
	}
	for _, g := range c.Groups {
		groups = append(groups, []string{g.ID, c.Label(&g)})
		for _, p := range g.Pairs {
			for _, l := range p.Links {
				links = append(links, []string{name(l.From.Account), c.Text(l.From.Account, []int{l.From.Claim}), name(l.To.Account), c.Text(l.To.Account, []int{l.To.Claim})})
			}
			for _, f := range p.Findings {
				findings = append(findings, []string{name(p.From), or(f.From.Of(c.Accounts[p.From].Text)), name(p.To), or(f.To.Of(c.Accounts[p.To].Text)), f.Says.String()})
			}
		}
	}
	for _, q := range c.Quotations {
		quotations = append(quotations, []string{name(q.Account), q.Of(c.Accounts[q.Account].Text), or(q.Speaker), string(q.Verdict), or(q.Passage.Of(c.Accounts[0].Text))})
	}
	for query, wanted := range map[string][][]string{
		`SELECT from_name, from_text, to_name, to_text, says FROM findings ORDER BY row_n, n`:            findings,
		`SELECT account_name, text, speaker, verdict, original_text FROM quotations ORDER BY account, n`: quotations,
		`SELECT from_name, from_text, to_name, to_text FROM links ORDER BY row_n`:                        links,
		`SELECT group_id, text FROM groups ORDER BY row_n`:                                               groups,
		`SELECT account_name, text FROM silences`:                                                        {{"Wire", "Nobody was hurt."}},
		`SELECT verb, in_force, a_text, b_name, b_text FROM decisions`:                                   {{"confirm", "1", "Nobody was hurt.", "Wire", "?"}},
	} {
		if got := rows(t, s, query)[1:]; !slices.EqualFunc(got, wanted, slices.Equal) || len(wanted) == 0 {
			t.Errorf("%s\n got %q\nwant %q", query, got, wanted)
		}
	}
}

// TestTheViewOfAccountsKnowsWhoTakesPart holds it against what the program
// says, with accounts taken out, brought back and replaced.
func TestTheViewOfAccountsKnowsWhoTakesPart(t *testing.T) {
	s, p, older, newer := versions(t)
	check := func(when string) {
		t.Helper()
		var want []string
		as, err := s.Accounts(p.ID)
		datatest.Must(t, err)
		for _, a := range as {
			want = append(want, a.Title)
		}
		slices.Sort(want)
		var got []string
		for _, r := range rows(t, s, `SELECT title FROM accounts WHERE takes_part ORDER BY title`)[1:] {
			got = append(got, r[0])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q take part, want %q", when, got, want)
		}
	}
	check("a version waits")
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Replace, A: compare.Place{Account: older.ID}, B: compare.Place{Account: newer.ID}}))
	check("replaced")
	datatest.Must(t, s.Decide(p.ID, compare.Decision{Verb: compare.Remove, A: compare.Place{Account: newer.ID}}))
	check("taken out")
	datatest.Step(t, s.Undo, p.ID, true)
	check("brought back")
	datatest.Step(t, s.Undo, p.ID, true)
	check("as before")
	_, err := s.Accept(t.Context(), p.ID, data.Acceptance{Imports: []data.Import{datatest.Story("Late", "The dam broke.")}})
	datatest.Must(t, err)
	check("imported")
	datatest.Step(t, s.Undo, p.ID, true)
	check("its import undone")
}

// documented reads docs/schema.md: the columns of every view, and the queries.
func documented(t testing.TB) (columns map[string][]string, queries []string) {
	t.Helper()
	raw, err := os.ReadFile("../docs/schema.md")
	datatest.Must(t, err)
	columns = map[string][]string{}
	for _, section := range strings.Split(string(raw), "\n## ")[1:] {
		name, body, _ := strings.Cut(section, "\n")
		for _, row := range regexp.MustCompile(`(?m)^\| ([a-z_, ]+) \|`).FindAllStringSubmatch(body, -1) {
			if row[1] != "column" {
				columns[name] = append(columns[name], strings.Split(row[1], ", ")...)
			}
		}
		for _, q := range regexp.MustCompile("(?s)```sql\n(.*?)```").FindAllStringSubmatch(body, -1) {
			queries = append(queries, q[1])
		}
	}
	return columns, queries
}

func TestEveryColumnOfTheViewsIsDescribed(t *testing.T) {
	s, _, _ := told(t)
	columns, queries := documented(t)
	var views []string
	for _, r := range rows(t, s, `SELECT name FROM sqlite_schema WHERE type = 'view' AND name <> 'claim_text' ORDER BY name`)[1:] {
		views = append(views, r[0])
	}
	if !slices.Equal(views, viewNames) || len(columns) != len(viewNames) {
		t.Errorf("views %q, described %d; want %q", views, len(columns), viewNames)
	}
	for view, want := range columns {
		got := slices.Clone(rows(t, s, "SELECT * FROM "+view+" LIMIT 0")[0])
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s has the columns %q, described are %q", view, got, want)
		}
	}
	if len(queries) < 5 {
		t.Fatalf("only %d queries were found", len(queries))
	}
	for _, q := range queries {
		rows(t, s, q) // fails where a name in it is wrong
	}
}
