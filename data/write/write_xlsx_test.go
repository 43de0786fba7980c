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
