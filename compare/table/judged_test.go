package table

import (
	"reflect"
	"testing"

	"synoptic/compare"
)

// TestJudgedHasWhatPeopleRuled: a row for each finding dismissed or added, with
// the words and passages, and none for what nobody looked at.
func TestJudgedHasWhatPeopleRuled(t *testing.T) {
	accounts := []compare.Account{{ID: 1, Role: compare.Original, Text: "The board approved the plan for 40 new homes on Monday.", Language: "en"},
		{ID: 2, Role: compare.Retold, Text: "The board approved the plan for 45 new homes on Monday night.", Language: "en"}}
	place := func(account int64, start, end int) compare.Place {
		return compare.Place{Account: account, Span: compare.Span{Start: start, End: end}}
	}
	decisions := []compare.Decision{
		{Verb: compare.Dismiss, Kind: compare.FigureKind, A: place(1, 32, 34), B: place(2, 32, 34), Coder: "Ann", At: "2026-11-29T10:00:00Z"},
		{Verb: compare.Assert, Kind: compare.DateKind, A: place(1, 48, 54), B: place(2, 48, 60), Note: "the night was put in", Coder: "Ben"},
	}
	c, err := compare.Compare(t.Context(), accounts, compare.Options{Decisions: decisions})
	if err != nil {
		t.Fatal(err)
	}
	var got [][]string
	names := map[string]int{}
	table := Judged(c, TableOptions{Decisions: decisions})
	for i, column := range table.Columns {
		names[column.Name] = i
	}
	for r := range table.Rows {
		got = append(got, []string{r[names["change"]], r[names["kind"]], r[names["from_text"]], r[names["to_text"]], r[names["says"]], r[names["coder"]], r[names["to_passage"]]})
	}
	want := [][]string{{"false", "figure", "40", "45", "", "Ann", accounts[1].Text}, {"true", "date", "Monday", "Monday night", "the night was put in", "Ben", accounts[1].Text}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
}
