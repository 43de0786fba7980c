package table

import (
	"context"
	"slices"
	"testing"

	"synoptic/compare"
	"synoptic/compare/text"
)

func TestCite(t *testing.T) {
	pages := []Page{{0, "iv"}, {10, "1"}, {10, "2"}, {20, "3"}}
	for _, x := range []struct {
		pages []Page
		span  text.Span
		want  string
	}{
		{pages, text.Span{Start: 0, End: 10}, "iv"},
		{pages, text.Span{Start: 0, End: 11}, "iv–2"},
		{pages, text.Span{Start: 10, End: 20}, "2"},
		{pages, text.Span{Start: 12, End: 25}, "2–3"},
		{pages, text.Span{Start: 90, End: 95}, "3"},
		{pages, text.Span{Start: 20, End: 20}, "3"},
		{[]Page{{5, "7"}}, text.Span{Start: 0, End: 3}, ""},
		{[]Page{{5, "7"}}, text.Span{Start: 0, End: 9}, "7"},
		{nil, text.Span{Start: 0, End: 9}, ""},
	} {
		if got := Cite(x.pages, x.span); got != x.want {
			t.Errorf("%v in %v is on %q, want %q", x.span, x.pages, got, x.want)
		}
	}
}

// TestTablesCitePages: the tables name the page of the account's passage and
// of the original's, and nothing where a file has no pages.
func TestTablesCitePages(t *testing.T) {
	c, err := compare.Compare(context.Background(), []text.Account{
		{ID: 3, Role: text.Original, Text: "The lock at Fenton failed on Monday. Divers found a crack in the gate."},
		{ID: 5, Outlet: "Courier", Role: text.Retold, Text: "Divers found a crack in the gate, it is said. The lock at Fenton failed on Monday."},
		{ID: 6, Outlet: "Echo", Role: text.Retold, Text: "The lock at Fenton failed on Monday."},
	}, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	o := TableOptions{Pages: map[int64][]Page{3: {{0, "12"}, {40, "13"}}, 5: {{0, "xi"}}}}
	for _, x := range []struct {
		table *Table
		names []string
		want  [][]string
	}{
		{Long(c, o), []string{"account_id", "page", "original_page"}, [][]string{
			{"a3", "12", "12"}, {"a5", "xi", "12"}, {"a6", "", "12"},
			{"a3", "12–13", "12–13"}, {"a5", "xi", "12–13"}, {"a6", "", "12–13"}}},
		{Wide(c, o), []string{"original_page", "courier_page", "echo_page"}, [][]string{{"12", "xi", ""}, {"12–13", "xi", ""}}},
	} {
		var got [][]string
		for row := range x.table.Rows {
			var cells []string
			for _, name := range x.names {
				cells = append(cells, row[slices.IndexFunc(x.table.Columns, func(c Column) bool { return c.Name == name })])
			}
			got = append(got, cells)
		}
		if !slices.EqualFunc(got, x.want, slices.Equal[[]string]) {
			t.Errorf("%v: %q, want %q", x.names, got, x.want)
		}
	}
}
