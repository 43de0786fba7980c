package compare

import (
	"slices"
	"testing"
)

// codedTables is a comparison in which two coders coded, and their decisions.
func codedTables(t *testing.T) (*Comparison, []Decision) {
	c := coderFixture(t)
	ds := []Decision{frame.Define(), crane.Define(), Code{ID: "k3", Name: "بلاغ!", Order: 3}.Define(), Code{ID: "k4", Name: "BLAME", Order: 4}.Define(),
		on(c, Unit{0, 1}, Encode, "k2", "", "Ana"), on(c, Unit{0, 1}, Encode, "k1", "", "Ana"), on(c, Unit{0, 1}, Encode, "k1", "", "Ben"),
		on(c, Unit{0, 1}, Relate, "", "distorted", "Ana"), on(c, Unit{0, 1}, Relate, "", "sharpened", "Ben"),
		on(c, Unit{0, 1}, Agree, RelationKind, "distorted", "Ana"),
		on(c, Unit{0, Whole}, Encode, "k2", "", "Ben"), on(c, Unit{1, 1}, Encode, NoCode, "", "Ben")}
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
	rows := cellsOf(c.Long(TableOptions{Decisions: ds, CodeColumns: true}))
	at := slices.IndexFunc(rows, func(r map[string]string) bool { return r["source_id"] == "a2" })
	for column, want := range map[string]string{"codes": "Blame; Demand", "relation": "distorted (Ana); sharpened (Ben)", "group_codes": "Demand",
		"coder": "Ana; Ben", "coded_at": "2026-01-02T03:04:05.000Z", "agreed_value": "distorted; Blame",
		"code_blame": "1", "code_demand": "1", "code_k3": "0", "code_blame_2": "0"} {
		if got, ok := rows[at][column]; !ok || got != want {
			t.Errorf("%s is %q (%v), want %q", column, got, ok, want)
		}
	}
	if none := cellsOf(c.Long(TableOptions{CodeColumns: true}))[3]; none["codes"] != NoCode || none["code_blame"] != "0" {
		t.Errorf("no code applies: %v", none)
	}
	ben := cellsOf(c.Long(TableOptions{Coders: []string{"Ben"}}))[at]
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
	for _, r := range cellsOf(c.CodingTable(TableOptions{Project: "p1"})) {
		got = append(got, []string{r["level"], r["source_id"], r["coder"], r["code"], r["value"], r["agreed_value"]})
	}
	want := [][]string{
		{"group", "", "Ben", "Demand", "1", ""},
		{"cell", "a2", "Ana", "relation", "distorted", "distorted"}, {"cell", "a2", "Ana", "Blame", "1", "1"}, {"cell", "a2", "Ana", "Demand", "1", ""},
		{"cell", "a2", "Ben", "relation", "sharpened", "distorted"}, {"cell", "a2", "Ben", "Blame", "1", "1"},
		{"cell", "a2", "Ben", "none", "1", ""}}
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("rows\n%v, want\n%v", got, want)
	}
	if rows := cellsOf(c.CodingTable(TableOptions{Groups: []int{2}})); len(rows) != 0 {
		t.Errorf("rows of groups that are not chosen: %v", rows)
	}
}

func TestCodebookAndAgreementTables(t *testing.T) {
	c, _ := codedTables(t)
	book := cellsOf(c.CodebookTable(TableOptions{}))
	if len(book) != 4 || book[1]["code"] != "Demand" || book[1]["parent"] != "Blame" {
		t.Errorf("codebook %v", book)
	}
	rows := cellsOf(c.AgreementTable(TableOptions{}))
	if len(rows) == 0 || rows[0]["code"] != RelationKind || rows[0]["percent"] != "0.000" || rows[0]["units"] != "1" || rows[0]["kappa_low"] == "" != (rows[0]["kappa"] == "") {
		t.Errorf("agreement %v", rows)
	}
}
