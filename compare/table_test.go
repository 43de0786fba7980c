package compare

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// told compares an original and three accounts with what tables find hard:
// letters of several bytes, one outlet twice, a claim that nobody has.
func told(t testing.TB) *Comparison {
	t.Helper()
	c, err := Compare(context.Background(), []Account{
		{ID: 3, Role: Original, Outlet: "Board", Text: "Die Brücke über die Ötz war 12 Tage zu. Nobody was hurt in the flood. “Repairs were cheap,” the board said. The river fell in June."},
		{ID: 5, Role: Retold, Outlet: "Écho", Text: "Die Brücke über die Ötz war 21 Tage zu. “Repairs were cheap,” the board said. Fishermen complained about the noise."},
		{ID: 6, Role: Retold, Outlet: "Écho", Text: "Übrigens: nobody was hurt in the flood. Fishermen complained about the noise."},
		{ID: 9, Role: Retold, Text: "Nothing at all on that subject here."},
	}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTablesAreWellFormed(t *testing.T) {
	c := told(t)
	o := TableOptions{Project: "p1", Decisions: []Decision{{Verb: Confirm, A: c.Place(Ref{0, 0}), B: c.Place(Ref{1, 0})}}}
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
	for _, r := range records(c.Long(TableOptions{})) {
		seen[r["group_id"]+" "+r["source_id"]]++
		if (r["status"] == "") != (r["source_role"] == "original") {
			t.Errorf("%s of %s has the status %q", r["group_id"], r["source_role"], r["status"])
		}
		if (r["claim_text"] == "") != (r["status"] == "omitted") {
			t.Errorf("%s of %s is %q with the text %q", r["group_id"], r["source_id"], r["status"], r["claim_text"])
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
	for _, r := range records(c.Long(TableOptions{})) {
		if r["n_units"] != "1" {
			continue
		}
		i := slices.IndexFunc(c.Accounts, func(a Account) bool { return accountID(&a) == r["source_id"] })
		start, _ := strconv.Atoi(r["char_start"])
		end, _ := strconv.Atoi(r["char_end"])
		if got := string([]rune(c.Accounts[i].Text)[start:end]); got != r["claim_text"] {
			t.Errorf("code points %d to %d of %s are %q, want %q", start, end, r["source_id"], got, r["claim_text"])
		}
	}
}

func TestWideSaysTheSameAsLong(t *testing.T) {
	c := told(t)
	keys := c.Keys()
	wide := map[string]map[string]string{}
	for _, r := range records(c.Wide(TableOptions{})) {
		wide[r["group_id"]] = r
	}
	if len(wide) != len(c.Groups) {
		t.Errorf("%d rows for %d groups", len(wide), len(c.Groups))
	}
	for _, r := range records(c.Long(TableOptions{})) {
		if r["source_role"] == "original" {
			if got := wide[r["group_id"]]["original_text"]; got != r["claim_text"] {
				t.Errorf("%s: the original is %q, want %q", r["group_id"], got, r["claim_text"])
			}
			continue
		}
		i := slices.IndexFunc(c.Accounts, func(a Account) bool { return accountID(&a) == r["source_id"] })
		for _, b := range block {
			if got := wide[r["group_id"]][keys[i]+"_"+b.name]; got != r[b.from] {
				t.Errorf("%s, %s: %s is %q, want %q", r["group_id"], keys[i], b.name, got, r[b.from])
			}
		}
	}
}

func TestTablesShowTheChosenGroupsInThatOrder(t *testing.T) {
	c := told(t)
	got := records(c.Wide(TableOptions{Groups: []int{2, 0}}))
	if len(got) != 2 || got[0]["group_id"] != c.Groups[2].ID || got[1]["group_id"] != c.Groups[0].ID {
		t.Errorf("got %v", got)
	}
	if none := c.Long(TableOptions{Groups: []int{}}).Head(1); len(none) != 0 {
		t.Errorf("no group was chosen, and there is %v", none)
	}
}

func TestTableTakesWhoDecidedFromTheDecisions(t *testing.T) {
	c := told(t)
	ds := []Decision{
		{Verb: Join, A: c.Place(Ref{0, 3}), B: c.Place(Ref{3, 0}), Coder: "Ann", At: "2026-01-02T03:04:05Z"},
		{Verb: Confirm, A: c.Place(Ref{0, 3}), B: Place{Account: 6}},
		{Verb: Remark, A: c.Place(Ref{0, 3}), Note: "see June", Coder: "Ben", At: "2026-01-03T00:00:00Z"},
	}
	after := c.With(ds)
	for _, r := range records(after.Long(TableOptions{Decisions: ds, Coder: "Cem"})) {
		if r["group_id"] != "g3.4" {
			if r["match_method"] == "person" || r["coder"] != "" {
				t.Errorf("%s of %s was decided by %q", r["group_id"], r["source_id"], r["match_method"])
			}
			continue
		}
		want := map[string]string{"a3": " ", "a5": "auto ", "a6": "person Cem", "a9": "person Ann"}[r["source_id"]]
		if got := r["match_method"] + " " + r["match_decided_by"]; got != want {
			t.Errorf("%s: %q, want %q", r["source_id"], got, want)
		}
		if r["note"] != "see June" || r["coder"] != "Ben" || r["coded_at"] != "2026-01-03T00:00:00Z" {
			t.Errorf("%s: the note is %q by %q at %q", r["source_id"], r["note"], r["coder"], r["coded_at"])
		}
	}
}

func TestFindingsHaveColumnsOfTheirOwn(t *testing.T) {
	c := &Comparison{Accounts: []Account{{ID: 1, Role: Original, Text: "It may cost 12."}, {ID: 2, Role: Retold, Text: "It costs 21, they say."}},
		Claims: [][]Claim{{{Span: Span{0, 15}, Kind: Statement, Section: -1}}, {{Span: Span{0, 22}, Kind: Statement, Section: -1}}}}
	c.Groups = []Group{{ID: "g1.1", Order: 1, Members: []Member{{Account: 0, Claims: []int{0}}, {Account: 1, Claims: []int{0}}},
		Pairs: []Pair{{From: 0, To: 1, Status: Changed, Findings: []Finding{
			{Kind: FigureKind, From: Span{12, 14}, To: Span{9, 11}, Says: "12 became 21"},
			{Kind: HedgeKind, From: Span{3, 6}, Says: "may is gone"},
			{Kind: AttributionKind, To: Span{13, 21}, Says: "credited to them"}}}}}}
	r := records(c.Long(TableOptions{}))[1]
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
	w := records(c.Wide(TableOptions{}))[0]
	if w["original_figures"] != "12" || w["max_change"] != "changed" || w["n_changed"] != "1" {
		t.Errorf("wide: %v", w)
	}
	if n := len(records(c.FindingTable(TableOptions{}))); n != 3 {
		t.Errorf("%d findings, want 3", n)
	}
}

func TestQuoteStatusIsTheWeightiest(t *testing.T) {
	for _, x := range []struct {
		verdicts []Verdict
		want     string
	}{
		{nil, "none"}, {[]Verdict{Verbatim}, "verbatim"}, {[]Verdict{Altered, Verbatim}, "altered"},
		{[]Verdict{Shortened, NotFound, Stitched}, "not found"}, {[]Verdict{""}, ""},
	} {
		c := told(t)
		c.Quotations = nil
		for _, v := range x.verdicts {
			c.Quotations = append(c.Quotations, Quotation{Ref: Ref{1, 0}, Span: Span{0, 3}, Verdict: v})
		}
		rows := records(c.Long(TableOptions{}))
		at := slices.IndexFunc(rows, func(r map[string]string) bool { return r["group_id"] == "g3.1" && r["source_id"] == "a5" })
		if at < 0 || rows[at]["quote_status"] != x.want {
			t.Errorf("%v: row %d of %v, want %q", x.verdicts, at, rows, x.want)
		}
	}
}

func TestKeysAreUniqueAndFitForPrograms(t *testing.T) {
	outlets := []string{"Original", "The Daily Écho!", "The Daily Écho", "9 News", "", "—", "Daily   Echo", "Новости дня", "original", "A very long name of an outlet indeed", "The Daily Écho A3"}
	c := &Comparison{}
	for i, outlet := range outlets {
		c.Accounts = append(c.Accounts, Account{ID: int64(i + 1), Outlet: outlet})
	}
	got := c.Keys()
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
	claims := func(n int) []Claim {
		out := []Claim{{Span: Span{0, 1}, Kind: Heading, Section: -1}}
		for range n {
			out = append(out, Claim{Span: Span{0, 1}, Kind: Statement, Section: -1})
		}
		return out
	}
	pair := func(s Status, moved bool) []Pair { return []Pair{{From: 0, To: 1, Status: s, Moved: moved}} }
	both := []Member{{Account: 0, Claims: []int{1}}, {Account: 1, Claims: []int{1}}}
	c := &Comparison{
		Accounts: []Account{{ID: 1, Role: Original, Text: "A grant of 12."}, {ID: 2, Role: Retold, Text: "Well-known, isn't it?"}},
		Claims:   [][]Claim{claims(5), claims(4)},
		Groups: []Group{
			{ID: "g1.2", Members: both, Pairs: pair(Same, true)}, {ID: "g1.3", Members: both, Pairs: pair(Changed, false)},
			{ID: "g1.4", Members: both, Pairs: pair(Reworded, true)}, {ID: "g1.5", Members: []Member{{Account: 0, Claims: []int{4}}}},
			{ID: "g1.6", Members: []Member{{Account: 0, Claims: []int{5}}, {Account: 1, Possible: []int{2}}}, Pairs: pair(Unsure, false)},
			{ID: "g2.4", Members: []Member{{Account: 1, Claims: []int{3}}}},
		},
	}
	got := c.Counts()
	want := Count{Account: 1, Words: 3, Claims: 4, Told: 5, Same: 1, Reworded: 1, Changed: 1, Unsure: 1, Omitted: 1, Added: 1, Moved: 2}
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
	edits := []Edit{{Equal, "The Gate ", "the gate "}, {Op: Delete, From: "12"}, {Op: Insert, To: "21"}}
	if got, want := Marked(edits), "the gate [-12-]{+21+}"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// exactly checks the law of Exact on one diff.
func exactly(t *testing.T, edits []Edit) {
	t.Helper()
	join := func(edits []Edit) (from, to string) {
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
		if e.Op == Equal && e.From != e.To {
			t.Errorf("%q and %q are not equal", e.From, e.To)
		}
	}
}

func TestExactMarksOnlyTheWordsThatDiffer(t *testing.T) {
	edits := []Edit{{Equal, "“The gate” stayed shut", "\"the gate\" stayed shut"}}
	exactly(t, edits)
	var kept string
	for _, e := range Exact(edits) {
		if e.Op == Equal {
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
		exactly(t, Diff(strings.ToValidUTF8(a, ""), strings.ToValidUTF8(b, "")))
	})
}
