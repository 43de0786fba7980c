package table

import (
	"cmp"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/diff"
	"synoptic/compare/judge"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// told compares an original and three accounts with what tables find hard:
// letters of several bytes, one outlet twice, a claim that nobody has.
func told(t testing.TB) *compare.Comparison {
	t.Helper()
	c, err := compare.Compare(context.Background(), []text.Account{
		{ID: 3, Role: text.Original, Outlet: "Board", Text: "Die Brücke über die Ötz war 12 Tage zu. Nobody was hurt in the flood. “Repairs were cheap,” the board said. The river fell in June."},
		{ID: 5, Role: text.Retold, Outlet: "Écho", Text: "Die Brücke über die Ötz war 21 Tage zu. “Repairs were cheap,” the board said. Fishermen complained about the noise."},
		{ID: 6, Role: text.Retold, Outlet: "Écho", Text: "Übrigens: nobody was hurt in the flood. Fishermen complained about the noise."},
		{ID: 9, Role: text.Retold, Text: "Nothing at all on that subject here."},
	}, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTablesAreWellFormed(t *testing.T) {
	c := told(t)
	o := TableOptions{Project: "p1", Decisions: []compare.Decision{{Verb: compare.Confirm, A: c.Place(text.Ref{Account: 0, Claim: 0}), B: c.Place(text.Ref{Account: 1, Claim: 0})}}}
	for _, k := range TableKinds {
		t.Run(k.Key, func(t *testing.T) {
			table := k.Make(c, o)
			names := map[string]bool{}
			for _, col := range table.Columns {
				if names[col.Name] || !regexp.MustCompile(`^\pL[\pL\d_]*$`).MatchString(col.Name) {
					t.Errorf("column %q is there twice or has no name for programs", col.Name)
				}
				if !strings.HasSuffix(col.Describes, ".") || !slices.Contains([]string{"string", "integer", "number", "boolean"}, col.Type) {
					t.Errorf("column %q is %q, described as %q", col.Name, col.Type, col.Describes)
				}
				names[col.Name] = true
			}
			for row := range table.Rows {
				checkRow(t, table.Columns, row)
			}
		})
	}
}

// checkRow checks that cells are of their column's type and that no id looks
// like a number.
func checkRow(t *testing.T, columns []Column, row []string) {
	t.Helper()
	if len(row) != len(columns) {
		t.Fatalf("%d cells for %d columns", len(row), len(columns))
	}
	for i, cell := range row {
		if cell == "" {
			continue
		}
		var err error
		switch columns[i].Type {
		case "integer":
			_, err = strconv.Atoi(cell)
		case "number":
			_, err = strconv.ParseFloat(cell, 64)
		case "boolean":
			_, err = strconv.ParseBool(cell)
		}
		if err != nil {
			t.Errorf("column %s: %v", columns[i].Name, err)
		}
		if name := columns[i].Name; (strings.HasSuffix(name, "_id") || name == "engine") && !regexp.MustCompile(`^\pL`).MatchString(cell) {
			t.Errorf("the id %q of column %s does not begin with a letter", cell, name)
		}
	}
}

// records turns a table into maps from column to cell.
func records(table *Table) []map[string]string {
	var out []map[string]string
	for row := range table.Rows {
		m := map[string]string{}
		for i, cell := range row {
			m[table.Columns[i].Name] = cell
		}
		out = append(out, m)
	}
	return out
}

func TestLongHasEveryCellOnce(t *testing.T) {
	c := told(t)
	seen := map[string]int{}
	for _, r := range records(Long(c, TableOptions{})) {
		seen[r["group_id"]+" "+r["account_id"]]++
		if (r["status"] == "") != (r["account_role"] == "original") {
			t.Errorf("%s of %s has the status %q", r["group_id"], r["account_role"], r["status"])
		}
		if (r["claim_text"] == "") != (r["status"] == "left out") {
			t.Errorf("%s of %s is %q with the text %q", r["group_id"], r["account_id"], r["status"], r["claim_text"])
		}
	}
	for i := range c.Groups {
		g := &c.Groups[i]
		for account := range c.Accounts {
			want := 0
			if c.Told(g) || c.Cell(g, account).Member != nil {
				want = 1
			}
			if key := g.ID + " " + accountID(&c.Accounts[account]); seen[key] != want {
				t.Errorf("%s has %d rows, want %d", key, seen[key], want)
			}
		}
	}
}

func TestLongPointsAtItsTextInCodePoints(t *testing.T) {
	c := told(t)
	for _, r := range records(Long(c, TableOptions{})) {
		if r["n_units"] != "1" {
			continue
		}
		i := slices.IndexFunc(c.Accounts, func(a text.Account) bool { return accountID(&a) == r["account_id"] })
		start, _ := strconv.Atoi(r["char_start"])
		end, _ := strconv.Atoi(r["char_end"])
		if got := string([]rune(c.Accounts[i].Text)[start:end]); got != r["claim_text"] {
			t.Errorf("code points %d to %d of %s are %q, want %q", start, end, r["account_id"], got, r["claim_text"])
		}
	}
}

func TestWideSaysTheSameAsLong(t *testing.T) {
	c := told(t)
	keys := Keys(c)
	wide := map[string]map[string]string{}
	for _, r := range records(Wide(c, TableOptions{})) {
		wide[r["group_id"]] = r
	}
	if len(wide) != len(c.Groups) {
		t.Errorf("%d rows for %d groups", len(wide), len(c.Groups))
	}
	for _, r := range records(Long(c, TableOptions{})) {
		if r["account_role"] == "original" {
			if got := wide[r["group_id"]]["original_text"]; got != r["claim_text"] {
				t.Errorf("%s: the original is %q, want %q", r["group_id"], got, r["claim_text"])
			}
			continue
		}
		i := slices.IndexFunc(c.Accounts, func(a text.Account) bool { return accountID(&a) == r["account_id"] })
		for _, b := range block {
			if got := wide[r["group_id"]][keys[i]+"_"+b.name]; got != r[b.from] {
				t.Errorf("%s, %s: %s is %q, want %q", r["group_id"], keys[i], b.name, got, r[b.from])
			}
		}
	}
}

func TestTablesShowTheChosenGroupsInThatOrder(t *testing.T) {
	c := told(t)
	got := records(Wide(c, TableOptions{Groups: []int{2, 0}}))
	if len(got) != 2 || got[0]["group_id"] != c.Groups[2].ID || got[1]["group_id"] != c.Groups[0].ID {
		t.Errorf("got %v", got)
	}
	if none := Long(c, TableOptions{Groups: []int{}}).Head(1); len(none) != 0 {
		t.Errorf("no group was chosen, and there is %v", none)
	}
}

func TestTableTakesWhoDecidedFromTheDecisions(t *testing.T) {
	c := told(t)
	ds := []compare.Decision{
		{Verb: compare.Join, A: c.Place(text.Ref{Account: 0, Claim: 3}), B: c.Place(text.Ref{Account: 3, Claim: 0}), Coder: "Ann", At: "2026-01-02T03:04:05Z"},
		{Verb: compare.Confirm, A: c.Place(text.Ref{Account: 0, Claim: 3}), B: compare.Place{Account: 6}},
		{Verb: compare.Remark, A: c.Place(text.Ref{Account: 0, Claim: 3}), Note: "see June", Coder: "Ben", At: "2026-01-03T00:00:00Z"},
	}
	after := c.With(ds)
	for _, r := range records(Long(after, TableOptions{Decisions: ds, Coder: "Cem"})) {
		if r["group_id"] != "g3.4" {
			if r["match_method"] == "person" || r["coder"] != "" {
				t.Errorf("%s of %s was decided by %q", r["group_id"], r["account_id"], r["match_method"])
			}
			continue
		}
		want := map[string]string{"a3": " ", "a5": "auto ", "a6": "person Cem", "a9": "person Ann"}[r["account_id"]]
		if got := r["match_method"] + " " + r["match_decided_by"]; got != want {
			t.Errorf("%s: %q, want %q", r["account_id"], got, want)
		}
		who := map[string]string{"a6": "Ben; Cem", "a9": "Ann; Ben"}[r["account_id"]]
		if r["note"] != "see June" || r["coder"] != cmp.Or(who, "Ben") || r["coded_at"] != "2026-01-03T00:00:00Z" {
			t.Errorf("%s: the note is %q by %q at %q", r["account_id"], r["note"], r["coder"], r["coded_at"])
		}
	}
}

func TestFindingsHaveColumnsOfTheirOwn(t *testing.T) {
	c := &compare.Comparison{Accounts: []text.Account{{ID: 1, Role: text.Original, Text: "It may cost 12."}, {ID: 2, Role: text.Retold, Text: "It costs 21, they say."}},
		Claims: [][]text.Claim{{{Span: text.Span{Start: 0, End: 15}, Kind: text.Statement, Section: -1}}, {{Span: text.Span{Start: 0, End: 22}, Kind: text.Statement, Section: -1}}}}
	c.Groups = []compare.Group{{ID: "g1.1", Order: 1, Members: []compare.Member{{Account: 0, Claims: []int{0}}, {Account: 1, Claims: []int{0}}},
		Pairs: []compare.Pair{{From: 0, To: 1, Status: judge.Changed, Findings: []judge.Finding{
			{Kind: judge.FigureKind, From: text.Span{Start: 12, End: 14}, To: text.Span{Start: 9, End: 11}, Says: text.OwnWords("12 became 21")},
			{Kind: judge.HedgeKind, From: text.Span{Start: 3, End: 6}, Says: text.OwnWords("may is gone")},
			{Kind: judge.AttributionKind, To: text.Span{Start: 13, End: 21}, Says: text.OwnWords("credited to them")}}}}}}
	r := records(Long(c, TableOptions{}))[1]
	for column, want := range map[string]string{
		"figure_change": "changed", "original_figures": "12", "figures": "21",
		"hedge_change": "dropped", "original_hedges": "may", "hedges": "",
		"attribution_change": "added", "original_attribution": "", "attribution": "they",
		"findings": "figure; hedge; attribution", "findings_say": "12 became 21; may is gone; credited to them",
		"quote_status": "none",
	} {
		if r[column] != want {
			t.Errorf("%s is %q, want %q", column, r[column], want)
		}
	}
	w := records(Wide(c, TableOptions{}))[0]
	if w["original_figures"] != "12" || w["max_change"] != "changed" || w["n_changed"] != "1" {
		t.Errorf("wide: %v", w)
	}
	if n := len(records(Findings(c, TableOptions{}))); n != 3 {
		t.Errorf("%d findings, want 3", n)
	}
}

func TestQuoteStatusIsTheWeightiest(t *testing.T) {
	for _, x := range []struct {
		verdicts []quote.Verdict
		want     string
	}{
		{nil, "none"}, {[]quote.Verdict{quote.Verbatim}, "verbatim"}, {[]quote.Verdict{quote.Altered, quote.Verbatim}, "altered"},
		{[]quote.Verdict{quote.Shortened, quote.NotFound, quote.Stitched}, "not found"}, {[]quote.Verdict{""}, ""},
	} {
		c := told(t)
		c.Quotations = nil
		for _, v := range x.verdicts {
			c.Quotations = append(c.Quotations, quote.Quotation{Ref: text.Ref{Account: 1, Claim: 0}, Span: text.Span{Start: 0, End: 3}, Verdict: v})
		}
		rows := records(Long(c, TableOptions{}))
		at := slices.IndexFunc(rows, func(r map[string]string) bool { return r["group_id"] == "g3.1" && r["account_id"] == "a5" })
		if at < 0 || rows[at]["quote_status"] != x.want {
			t.Errorf("%v: row %d of %v, want %q", x.verdicts, at, rows, x.want)
		}
	}
}

func TestKeysAreUniqueAndFitForPrograms(t *testing.T) {
	outlets := []string{"Original", "The Daily Écho!", "The Daily Écho", "9 News", "", "—", "Daily   Echo", "Новости дня", "original", "A very long name of an outlet indeed", "The Daily Écho A3"}
	c := &compare.Comparison{}
	for i, outlet := range outlets {
		c.Accounts = append(c.Accounts, text.Account{ID: int64(i + 1), Outlet: outlet})
	}
	got := Keys(c)
	want := []string{"original_a1", "the_daily_echo", "the_daily_echo_a3", "news", "a5", "a6", "daily_echo", "новости_дня", "original_a9", "a_very_long_name_of", "the_daily_echo_a3_a11"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("keys are\n%q, want\n%q", got, want)
	}
}

func TestCountsAddUp(t *testing.T) {
	c := told(t)
	for i, n := range c.Counts() {
		if n.Told != 4 || n.Same+n.Reworded+n.Changed+n.Unsure+n.Omitted != n.Told {
			t.Errorf("account %d: %+v does not add up", i, n)
		}
	}
}

// TestCountsCountWhatTheCellsSay counts a comparison made by hand.
func TestCountsCountWhatTheCellsSay(t *testing.T) {
	claims := func(n int) []text.Claim {
		out := []text.Claim{{Span: text.Span{Start: 0, End: 1}, Kind: text.Heading, Section: -1}}
		for range n {
			out = append(out, text.Claim{Span: text.Span{Start: 0, End: 1}, Kind: text.Statement, Section: -1})
		}
		return out
	}
	pair := func(s judge.Status, moved bool) []compare.Pair {
		return []compare.Pair{{From: 0, To: 1, Status: s, Moved: moved}}
	}
	both := []compare.Member{{Account: 0, Claims: []int{1}}, {Account: 1, Claims: []int{1}}}
	c := &compare.Comparison{
		Accounts: []text.Account{{ID: 1, Role: text.Original, Text: "A grant of 12."}, {ID: 2, Role: text.Retold, Text: "Well-known, isn't it?"}},
		Claims:   [][]text.Claim{claims(5), claims(4)},
		Groups: []compare.Group{
			{ID: "g1.2", Members: both, Pairs: pair(judge.Same, true)}, {ID: "g1.3", Members: both, Pairs: pair(judge.Changed, false)},
			{ID: "g1.4", Members: both, Pairs: pair(judge.Reworded, true)}, {ID: "g1.5", Members: []compare.Member{{Account: 0, Claims: []int{4}}}},
			{ID: "g1.6", Members: []compare.Member{{Account: 0, Claims: []int{5}}, {Account: 1, Possible: []int{2}}}, Pairs: pair(judge.Unsure, false)},
			{ID: "g2.4", Members: []compare.Member{{Account: 1, Claims: []int{3}}}},
		},
	}
	got := c.Counts()
	want := compare.Count{Account: 1, Words: 3, Claims: 4, Told: 5, Same: 1, Reworded: 1, Changed: 1, Unsure: 1, Omitted: 1, Added: 1, Moved: 2}
	if got[1] != want {
		t.Errorf("got %+v, want %+v", got[1], want)
	}
	if got[1].Matched() != 3 || got[1].Kept() != 0.6 {
		t.Errorf("matched %d, kept %v, want 3 and 0.6", got[1].Matched(), got[1].Kept())
	}
	if got[0].Words != 4 || got[0].Claims != 5 {
		t.Errorf("the original counts %+v", got[0])
	}
}

func TestMarkedNeedsNoColour(t *testing.T) {
	edits := []diff.Edit{{Op: diff.Equal, From: "The Gate ", To: "the gate "}, {Op: diff.Delete, From: "12"}, {Op: diff.Insert, To: "21"}}
	if got, want := Marked(edits), "the gate [-12-]{+21+}"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// exactly checks the law of Exact on one diff.
func exactly(t *testing.T, edits []diff.Edit) {
	t.Helper()
	join := func(edits []diff.Edit) (from, to string) {
		for _, e := range edits {
			from, to = from+e.From, to+e.To
		}
		return from, to
	}
	from, to := join(edits)
	out := Exact(edits)
	if gotFrom, gotTo := join(out); gotFrom != from || gotTo != to {
		t.Errorf("the sides became %q and %q, want %q and %q", gotFrom, gotTo, from, to)
	}
	for _, e := range out {
		if e.Op == diff.Equal && e.From != e.To {
			t.Errorf("%q and %q are not equal", e.From, e.To)
		}
	}
}

func TestExactMarksOnlyTheWordsThatDiffer(t *testing.T) {
	edits := []diff.Edit{{Op: diff.Equal, From: "“The gate” stayed shut", To: "\"the gate\" stayed shut"}}
	exactly(t, edits)
	var kept string
	for _, e := range Exact(edits) {
		if e.Op == diff.Equal {
			kept += e.To
		}
	}
	if kept != " gate stayed shut" {
		t.Errorf("kept %q", kept)
	}
}

func FuzzExact(f *testing.F) {
	f.Add("“The Gate” was shut…", "\"the gate\" was SHUT...")
	f.Add("", "a")
	f.Add("İstanbul – 5\u00a0km", "i̇stanbul - 5 km")
	f.Fuzz(func(t *testing.T, a, b string) {
		exactly(t, diff.Diff(strings.ToValidUTF8(a, ""), strings.ToValidUTF8(b, "")))
	})
}
