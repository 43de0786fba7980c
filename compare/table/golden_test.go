package table_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made"
	"synoptic/compare/made/people"
	"synoptic/compare/table"
)

// TestGoldenTables holds the sums of every column of every table, of comparisons on
// which people decided and coded at random, and the first rows of each.
func TestGoldenTables(t *testing.T) {
	var sums made.Sums
	var out strings.Builder
	stories := append(made.Stories(t, "../testdata/gold"), made.Stories(t, "../testdata/across")...)
	for n := 0; n < len(stories); n += 4 {
		third := stories[(n+1)%len(stories)].Texts[1]
		third.ID, third.Outlet, third.Author, third.URL, third.Published = 3, "Gazette", "Ann Roe", "https://gazette.example/1", "2023-03-11"
		accounts := []compare.Account{stories[n].Texts[0], stories[n].Texts[1], third}
		if n%8 == 4 {
			accounts[0].Role = compare.Retold
		}
		c, err := compare.Compare(t.Context(), accounts, compare.Options{})
		if err != nil {
			t.Fatal(err)
		}
		c, ds := people.Decide(c, uint64(n), 30)
		c, ds = people.Code(c, ds, uint64(n), 50)
		o := table.TableOptions{Project: "p1", Export: "e1", App: "1.0", Decisions: ds, Coder: "Ana", CodeColumns: n%8 == 0, Pages: map[int64][]table.Page{1: {{Start: 0, Says: "i"}, {Start: 900, Says: "2"}}}}
		switch n % 3 {
		case 1:
			o.Coders = []string{"Ben"}
		case 2:
			o.Groups = c.Select(compare.Filter{Show: compare.Choices[1+n%4].Key})
		}
		for _, kind := range table.TableKinds {
			all := kind.Make(c, o)
			for row := range all.Rows {
				for i, cell := range row {
					sums.AddWords(kind.Key+"."+all.Columns[i].Name, cell)
				}
			}
			if n == 0 {
				for _, row := range all.Head(3) {
					fmt.Fprintf(&out, "%s: %q\n", kind.Key, row)
				}
			}
		}
	}
	made.Golden(t, filepath.Join("testdata", "tables.golden"), sums.String()+out.String())
}
