package write_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"synoptic/data/datatest"

	"synoptic/data/write"
)

// TestATableOfMoreRowsThanASheetGoesOn: in further sheets, each with its head,
// and it is said.
func TestATableOfMoreRowsThanASheetGoesOn(t *testing.T) {
	raw, warnings, err := write.Workbook("claims", datatest.TextTable([]string{"a", "b", "c", "d", "e", "f", "g", "h"}, 1), 4)
	datatest.Must(t, err)
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheets := f.GetSheetList()
	if want := []string{"claims", "claims_2", "claims_3"}; !slices.Equal(sheets, want) {
		t.Fatalf("the sheets are %v, want %v", sheets, want)
	}
	var got []string
	for _, name := range sheets {
		rows, err := f.GetRows(name)
		if err != nil || rows[0][1] != "c0" {
			t.Fatalf("sheet %s begins with %v (%v)", name, rows, err)
		}
		for _, row := range rows[1:] {
			got = append(got, row[1])
		}
	}
	if want := "abcdefgh"; strings.Join(got, "") != want {
		t.Errorf("the sheets hold %v, want the letters of %s", got, want)
	}
	if len(warnings) != 2 || !strings.Contains(warnings[1].String(), "claims_3") {
		t.Errorf("told: %q", warnings)
	}
}

// TestAWorkbookOpensOnWhatTheScreenShows: its first sheet has a row for each
// claim, with number, original, and for every account status and words, whose
// words taken out and put in have looks and no signs.
func TestAWorkbookOpensOnWhatTheScreenShows(t *testing.T) {
	c := datatest.Sample(t)
	raw := export(t, "xlsx", write.Job{Comparison: c, Options: datatest.SampleOptions(c)})
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	name := f.GetSheetList()[0]
	rows, err := f.GetRows(name)
	if err != nil || name != "comparison" || len(rows) != len(c.Groups)+1 {
		t.Fatalf("sheet %s has %d rows for %d groups: %v", name, len(rows), len(c.Groups), err)
	}
	if rows[0][0] != "No." || rows[0][1] != "Original" || !strings.HasSuffix(rows[0][2], ": status") {
		t.Errorf("the heads are %q", rows[0])
	}
	panes, err := f.GetPanes(name)
	if err != nil || panes.XSplit != 2 || panes.YSplit != 1 || !panes.Freeze {
		t.Errorf("head and first columns are not frozen: %+v, %v", panes, err)
	}
	if !strings.HasPrefix(rows[1][2], "Figure changed\n12 days became 21 days") {
		t.Errorf("the status of the first account is %q", rows[1][2])
	}
	runs, err := f.GetCellRichText(name, "D2")
	if err != nil {
		t.Fatal(err)
	}
	out, in := "", ""
	for _, r := range runs {
		if r.Font != nil && r.Font.Strike {
			out += r.Text
		} else if r.Font != nil && r.Font.Underline == "single" {
			in += r.Text
		}
	}
	if out != "12" || in != "21" || strings.ContainsAny(rows[1][3], "[]{}\ue000\ue001\ue002") {
		t.Errorf("taken out %q, put in %q of %q", out, in, rows[1][3])
	}
	if second := f.GetSheetList()[1]; second != "claims_long" {
		t.Errorf("the second sheet is %s", second)
	}
}
