package table

import (
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/text"
)

func TestFigureTableSetsFiguresBesideOneAnother(t *testing.T) {
	c, err := compare.Compare(t.Context(), []text.Account{
		{ID: 1, Role: text.Original, Text: "The board inspected 46 ships in March and found 1,204 faults in the harbour of Lomsund.\n\nThe gate was shut for 12 days in May.", Language: "en"},
		{ID: 2, Role: text.Retold, Text: "The board inspected 64 ships in March and found about 1,200 faults in the harbour of Lomsund.\n\nThe gate was shut for 12 days in May.", Language: "en"},
	}, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range Figures(c, TableOptions{}).Head(100) {
		got = append(got, strings.Join([]string{row[2], row[5], row[6], row[8], row[10], row[11], row[14]}, "|"))
	}
	want := []string{
		"a1|46|46||||", "a1|1,204|1204||||", "a2|64|64||46|46|changed", "a2|about 1,200|1200||1,204|1204|rounded",
		"a1|12 days|12|day|||", "a2|12 days|12|day|12 days|12|same",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestMovedClaimsTellWhereTheyCameFrom(t *testing.T) {
	c, err := compare.Compare(t.Context(), []text.Account{
		{ID: 1, Role: text.Original, Language: "en", Text: "The dredger broke down in April.\n\nFishermen lost a week of work.\n\nThe harbour board paid them nothing.\n\nA new dredger was hired from Lund.\n\nThe minister praised the pilots."},
		{ID: 2, Role: text.Retold, Language: "en", Text: "The minister praised the pilots.\n\nThe dredger broke down in April.\n\nFishermen lost a week of work.\n\nA new dredger was hired from Lund."},
	}, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	table := Long(c, TableOptions{})
	at := func(row []string, name string) string {
		for i, column := range table.Columns {
			if column.Name == name {
				return row[i]
			}
		}
		return "no column"
	}
	for _, row := range table.Head(100) {
		want := ""
		if at(row, "account_id") == "a2" && strings.HasPrefix(at(row, "claim_text"), "The minister") {
			want = "4" // the fourth of the four that it has
		}
		if got := at(row, "moved_from_order"); got != want {
			t.Errorf("%s, %q: moved from %q, want %q", at(row, "account_id"), at(row, "claim_text"), got, want)
		}
	}
}
