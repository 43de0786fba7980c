package unit_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/unit"
)

// TestGoldenUnits holds what changes between the pairs of the tables of fidelity
// that stand in the golden file, and of some of them everything that is measured
// of a change.
func TestGoldenUnits(t *testing.T) {
	tables, err := filepath.Glob("../testdata/fidelity/*.tsv")
	if err != nil || len(tables) < 20 {
		t.Fatalf("%d tables, error %v", len(tables), err)
	}
	var out strings.Builder
	names := unit.FeatureNames()
	n := 0
	for _, table := range tables {
		for _, row := range made.Rows(t, table) {
			if n++; n%4 != 0 {
				continue
			}
			language := "en"
			if code := filepath.Base(table)[:2]; code == "fr" || code == "de" || code == "es" {
				language = code
			}
			a, b := unit.Read(row[1], language), unit.Read(row[2], language)
			c := unit.Compare(a, b)
			fmt.Fprintf(&out, "%s  %s\n    %s\n", language, row[1], row[2])
			for i, u := range c.Units {
				fmt.Fprintf(&out, "        %s: %s > %s\n", u.Class, row[1][u.From.Start:u.From.End], row[2][u.To.Start:u.To.End])
				if i == 0 && n%20 == 0 {
					fmt.Fprintf(&out, "           %s\n", measured(names, u))
				}
			}
			for _, k := range c.Kept {
				fmt.Fprintf(&out, "        moved: %s > %s\n", row[1][k[0].Start:k[0].End], row[2][k[1].Start:k[1].End])
			}
		}
	}
	made.Golden(t, filepath.Join("testdata", "units.golden"), out.String())
}

// measured writes the measures of a unit that are not 0.
func measured(names []string, u unit.Unit) string {
	var out []string
	for i, v := range u.Features {
		if v != 0 {
			out = append(out, fmt.Sprintf("%s=%.3g", names[i], v))
		}
	}
	return strings.Join(out, " ")
}
