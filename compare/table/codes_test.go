package table

import (
	"slices"
	"strings"
	"testing"

	"synoptic/compare"
)

// codedTables is a comparison in which two coders coded, and their decisions.
func codedTables(t *testing.T) (*compare.Comparison, []compare.Decision) {
	c := coderFixture(t)
	ds := []compare.Decision{frame.Define(), crane.Define(), compare.Code{ID: "k3", Name: "بلاغ!", Order: 3}.Define(), compare.Code{ID: "k4", Name: "BLAME", Order: 4}.Define(),
		on(c, compare.Unit{Group: 0, Account: 1}, compare.Encode, "k2", "", "Ana"), on(c, compare.Unit{Group: 0, Account: 1}, compare.Encode, "k1", "", "Ana"), on(c, compare.Unit{Group: 0, Account: 1}, compare.Encode, "k1", "", "Ben"),
		on(c, compare.Unit{Group: 0, Account: 1}, compare.Relate, "", "distorted", "Ana"), on(c, compare.Unit{Group: 0, Account: 1}, compare.Relate, "", "sharpened", "Ben"),
		on(c, compare.Unit{Group: 0, Account: 1}, compare.Agree, compare.RelationKind, "distorted", "Ana"),
		on(c, compare.Unit{Group: 0, Account: compare.Whole}, compare.Encode, "k2", "", "Ben"), on(c, compare.Unit{Group: 1, Account: 1}, compare.Encode, compare.NoCode, "", "Ben")}
	return c.Recoded(ds), ds
}

// cellsOf returns the rows of a table as maps by column.
func cellsOf(t *Table) []map[string]string {
	var out []map[string]string
	for row := range t.Rows {
		m := map[string]string{}
		for i, c := range t.Columns {
			m[c.Name] = row[i]
		}
		out = append(out, m)
	}
	return out
}

func TestLongTableHasTheCodes(t *testing.T) {
	c, ds := codedTables(t)
	rows := cellsOf(Long(c, TableOptions{Decisions: ds, CodeColumns: true}))
	at := slices.IndexFunc(rows, func(r map[string]string) bool { return r["account_id"] == "a2" })
	for column, want := range map[string]string{"codes": "Blame; Demand", "relation": "distorted (Ana); sharpened (Ben)", "group_codes": "Demand",
		"coder": "Ana; Ben", "coded_at": "2026-01-02T03:04:05.000Z", "agreed_value": "distorted; Blame",
		"code_blame": "1", "code_demand": "1", "code_k3": "0", "code_blame_2": "0"} {
		if got, ok := rows[at][column]; !ok || got != want {
			t.Errorf("%s is %q (%v), want %q", column, got, ok, want)
		}
	}
	if none := cellsOf(Long(c, TableOptions{CodeColumns: true}))[3]; none["codes"] != compare.NoCode || none["code_blame"] != "0" {
		t.Errorf("no code applies: %v", none)
	}
	ben := cellsOf(Long(c, TableOptions{Coders: []string{"Ben"}}))[at]
	if ben["codes"] != "Blame" || ben["relation"] != "sharpened" || ben["coder"] != "Ben" {
		t.Errorf("Ben's codes: %v", ben)
	}
	if _, has := ben["code_blame"]; has {
		t.Error("columns of codes that nobody asked for")
	}
}

func TestCodingTableHasARowForEveryCode(t *testing.T) {
	c, _ := codedTables(t)
	var got [][]string
	for _, r := range cellsOf(Coding(c, TableOptions{Project: "p1"})) {
		got = append(got, []string{r["level"], r["account_id"], r["coder"], r["code"], r["value"], r["agreed_value"]})
	}
	want := [][]string{
		{"group", "", "Ben", "Demand", "1", ""},
		{"cell", "a2", "Ana", "relation", "distorted", "distorted"}, {"cell", "a2", "Ana", "Blame", "1", "1"}, {"cell", "a2", "Ana", "Demand", "1", ""},
		{"cell", "a2", "Ben", "relation", "sharpened", "distorted"}, {"cell", "a2", "Ben", "Blame", "1", "1"},
		{"cell", "a2", "Ben", "none", "1", ""}}
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("rows\n%v, want\n%v", got, want)
	}
	if rows := cellsOf(Coding(c, TableOptions{Groups: []int{2}})); len(rows) != 0 {
		t.Errorf("rows of groups that are not chosen: %v", rows)
	}
}

func TestCodebookAndAgreementTables(t *testing.T) {
	c, _ := codedTables(t)
	book := cellsOf(Codebook(c, TableOptions{}))
	if len(book) != 4 || book[1]["code"] != "Demand" || book[1]["parent"] != "Blame" {
		t.Errorf("codebook %v", book)
	}
	rows := cellsOf(Agreement(c, TableOptions{}))
	if len(rows) == 0 || rows[0]["code"] != compare.RelationKind || rows[0]["percent"] != "0.000" || rows[0]["units"] != "1" || rows[0]["kappa_low"] == "" != (rows[0]["kappa"] == "") {
		t.Errorf("agreement %v", rows)
	}
}

// TestTopicsAndRemarksHaveTheirColumns has a topic on one group, and remarks
// of two coders on a cell, one of whom gave no code.
func TestTopicsAndRemarksHaveTheirColumns(t *testing.T) {
	c, ds := codedTables(t)
	ds = append(ds, on(c, compare.Unit{Group: 0, Account: compare.Whole}, compare.Label, "", "Inspection", "Ana"), on(c, compare.Unit{Group: 1, Account: compare.Whole}, compare.Label, "", "Cargo", "Ana"), on(c, compare.Unit{Group: 1, Account: compare.Whole}, compare.Label, "", "", "Ben"),
		on(c, compare.Unit{Group: 0, Account: 1}, compare.Comment, "", "Digits turned", "Ana"), on(c, compare.Unit{Group: 0, Account: 1}, compare.Comment, "", "Sure?", "Zoe"))
	c = c.Recoded(ds)
	if !slices.Equal(c.Codes().Coders(), []string{"Ana", "Ben"}) {
		t.Errorf("a remark makes nobody a coder, and the coders are %v", c.Codes().Coders())
	}
	if rows := c.Select(compare.Filter{Query: "inspection sure?"}); !slices.Equal(rows, []int{0}) || !slices.Equal(c.Select(compare.Filter{Show: "noted"}), []int{0}) {
		t.Errorf("topic and remark are found in %v, noted are %v", rows, c.Select(compare.Filter{Show: "noted"}))
	}
	long := cellsOf(Long(c, TableOptions{Decisions: ds}))
	at := slices.IndexFunc(long, func(r map[string]string) bool { return r["account_id"] == "a2" })
	wide := cellsOf(Wide(c, TableOptions{Decisions: ds}))[0]
	const both = "Digits turned (Ana); Sure? (Zoe)"
	if r := long[at]; r["topic"] != "Inspection" || r["cell_note"] != both || r["match_decided_by"] != "" || long[at+1]["topic"] != "" {
		t.Errorf("long: %v", r)
	}
	if wide["topic"] != "Inspection" || wide["daily_note"] != both || wide["daily_codes"] != "Blame; Demand" || wide["group_codes"] != "Demand" || wide["daily_relation"] == "" {
		t.Errorf("wide: %v", wide)
	}
	rows := cellsOf(Coding(c, TableOptions{Decisions: ds}))
	if at := slices.IndexFunc(rows, func(r map[string]string) bool { return r["code"] == noteKind }); at < 0 || rows[at]["coder"] != "Zoe" || rows[at]["coder_note"] != "Sure?" {
		t.Errorf("codes: %v", rows)
	}
}

// TestCodingIsNoDecisionOnAMatch codes a cell whose match a person confirmed,
// and one in which the account is silent.
func TestCodingIsNoDecisionOnAMatch(t *testing.T) {
	c := coderFixture(t)
	a, b := c.Codes().Unit(compare.Unit{Group: 0, Account: 1})
	ds := []compare.Decision{{Verb: compare.Confirm, A: a, B: b, Coder: "Ana"}, on(c, compare.Unit{Group: 0, Account: 1}, compare.Relate, "", "distorted", "Ben"), on(c, compare.Unit{Group: 2, Account: 1}, compare.Relate, "", "omitted", "Ben")}
	for _, r := range cellsOf(Long(c.With(ds), TableOptions{Decisions: ds})) {
		want, rule := "", ""
		if r["account_id"] == "a2" && r["group_order"] == "1" {
			want, rule = "Ana", "person.confirm"
		}
		if r["match_decided_by"] != want || !strings.HasSuffix(r["rule_ids"], rule) {
			t.Errorf("%s of %s was decided by %q, want %q; rules %q", r["group_id"], r["account_id"], r["match_decided_by"], want, r["rule_ids"])
		}
	}
}

func TestReliabilityMatrixHasAColumnForEveryCoder(t *testing.T) {
	c, _ := codedTables(t)
	var got [][]string
	for _, r := range cellsOf(Reliability(c, TableOptions{})) {
		got = append(got, []string{r["code"], r["level"], r["account_id"], r["agreed_value"], r["coder_ana"], r["coder_ben"]})
	}
	want := [][]string{{"relation", "cell", "a2", "distorted", "distorted", "sharpened"},
		{"Blame", "cell", "a2", "1", "1", "1"}, {"Blame", "cell", "a2", "", "", "0"},
		{"Demand", "cell", "a2", "", "1", "0"}, {"Demand", "cell", "a2", "", "", "0"}, {"Demand", "group", "", "", "", "1"}}
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("rows\n%v, want\n%v", got, want)
	}
}
