package table

import (
	"context"
	"testing"

	"synoptic/compare"
	"synoptic/compare/text"
)

// TestColumnsListAllThatStandsThere reads the columns of a comparison of one
// claim each.
func TestColumnsListAllThatStandsThere(t *testing.T) {
	for _, x := range []struct {
		original, account string
		want              map[string]string
	}{
		{"The report says 3,353 people may have left, and 12 stayed.", "The report says more than 3,300 people may have left, and 12 stayed.",
			map[string]string{"figures": "more than 3,300; 12", "original_figures": "3,353; 12", "figure_change": "rounded",
				"hedges": "may", "original_hedges": "may", "hedge_change": "kept", "attribution": "The report", "attribution_change": "kept"}},
		{"The clinic treated 412 children in March.", "The clinic treated 412 children in March of that year.",
			map[string]string{"figures": "412", "original_figures": "412", "figure_change": "same", "hedge_change": "none", "attribution_change": "none"}},
		{"The clinic treated 412 children and 30 adults in March.", "The clinic treated 412 children in March.",
			map[string]string{"figures": "412", "original_figures": "412; 30", "figure_change": "dropped"}},
		{"The clinic treated 412 children in March.", "The clinic treated 421 children in March.",
			map[string]string{"figures": "421", "figure_change": "changed", "section": "lead"}},
		{"The clinic has treated the children in March.", "The clinic has possibly treated the children in March.",
			map[string]string{"figures": "", "figure_change": "none", "hedges": "possibly", "hedge_change": "added"}},
		{"“The road is safe and open,” said Ana Ruiz.", "“The road is safe and open,” said Pavel Hruska.",
			map[string]string{"quote_status": "reattributed", "quote_speaker": "Pavel Hruska", "original_speaker": "Ana Ruiz", "attribution_change": "changed"}},
		{"“The road is safe and open,” said Ana Ruiz, the engineer.", "“The road is safe and open,” the engineer Ruiz said.",
			map[string]string{"quote_status": "verbatim", "original_speaker": "Ana Ruiz"}},
		{"The road is safe and open, the ministry said.", "The road is “safe and open”, the ministry said.",
			map[string]string{"quote_status": "verbatim", "original_speaker": "the ministry"}},
	} {
		accounts := []text.Account{{ID: 1, Role: text.Original, Text: x.original, Lines: true}, {ID: 2, Role: text.Retold, Text: x.account, Lines: true}}
		c, err := compare.Compare(context.Background(), accounts, compare.Options{})
		if err != nil {
			t.Fatal(err)
		}
		row := records(Long(c, TableOptions{}))[1]
		for column, want := range x.want {
			if row[column] != want {
				t.Errorf("%s\n%s\n  %s is %q, want %q", x.original, x.account, column, row[column], want)
			}
		}
	}
}
