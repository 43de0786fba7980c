package write_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"synoptic/compare"
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
// words taken out and put in have looks and, for whoever reads no looks, signs.
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
	if !strings.HasPrefix(rows[1][2], "Figure changed · moved\n12 days became 21 days") {
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
	if out != "12" || in != "21" || !strings.Contains(rows[1][3], "[-12-]{+21+}") || strings.ContainsAny(rows[1][3], "\ue000\ue001\ue002") {
		t.Errorf("taken out %q, put in %q of %q", out, in, rows[1][3])
	}
	if second := f.GetSheetList()[1]; second != "claims_long" {
		t.Errorf("the second sheet is %s", second)
	}
}

// TestTheFirstSheetSaysWhatPeopleDid: that a passage moved, that a match was made by
// hand, and the codes of cells, claims and words stand on it as on the screen.
func TestTheFirstSheetSaysWhatPeopleDid(t *testing.T) {
	c := datatest.Sample(t)
	const coder = "Ana"
	var ds []compare.Decision
	ds = append(ds, compare.Code{ID: "k1", Name: "Blame"}.Define(), compare.Code{ID: "k2", Name: "Demand"}.Define())
	c.Groups[0].Pairs[0].ByPerson = true
	encode := func(u compare.Unit, kind compare.Kind, note, words string) compare.Decision {
		d := compare.Decision{Verb: compare.Encode, Kind: kind, Note: note, Coder: coder}
		if d.A, d.B = c.Codes().Unit(u); words != "" {
			d.B.Start = strings.Index(c.Accounts[u.Account].Text, words)
			d.B.End = d.B.Start + len(words)
		}
		return d
	}
	first := compare.Unit{Account: 1}
	ds = append(ds, encode(first, "k1", "", ""), encode(first, "k2", compare.OfWords, "21"), encode(compare.Unit{Account: compare.Whole}, "k2", "", ""))
	coded := c.Recoded(ds)
	read := func(c *compare.Comparison) [][]string {
		f, err := excelize.OpenReader(bytes.NewReader(export(t, "xlsx", write.Job{Comparison: c, Options: datatest.SampleOptions(c)})))
		datatest.Must(t, err)
		defer f.Close()
		rows, err := f.GetRows(f.GetSheetList()[0])
		datatest.Must(t, err)
		return rows
	}
	if uncoded := read(c); slices.ContainsFunc(uncoded[0], func(name string) bool { return strings.Contains(strings.ToLower(name), "codes") }) {
		t.Errorf("nobody coded, and the heads are %q", uncoded[0])
	}
	rows := read(coded)
	at := func(name string) string {
		i := slices.IndexFunc(rows[0], func(head string) bool { return strings.HasSuffix(head, name) })
		if i < 0 || i >= len(rows[1]) {
			return ""
		}
		return rows[1][i]
	}
	if got, whole := at(": codes"), at("Codes"); got != "Blame; Demand: “21”" || whole != "Demand" {
		t.Errorf("the codes are %q, and of the claim %q, under %q", got, whole, rows[0])
	}
	if !strings.HasPrefix(rows[1][2], "Figure changed · moved · by hand\n") {
		t.Errorf("of a match confirmed by hand it says %q", rows[1][2])
	}
	moved := 0
	for i := range coded.Groups {
		for account := 1; account < len(coded.Accounts); account++ {
			x := coded.Cell(&coded.Groups[i], account)
			says := strings.SplitN(rows[i+1][2+4*(account-1)], "\n", 2)[0]
			want := x.Pair != nil && x.Pair.Moved
			if strings.Contains(says, "moved") != want {
				t.Errorf("claim %s, account %d: %q, moved: %v", coded.Groups[i].Number(), account, says, want)
			}
			if want {
				moved++
			}
		}
	}
	if moved == 0 {
		t.Error("nothing of the sample has moved")
	}
}
