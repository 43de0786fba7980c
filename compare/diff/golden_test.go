package diff_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"synoptic/compare/diff"
	"synoptic/compare/made"
)

// TestGoldenSteps holds the sums of the steps between the wordings of the tables,
// and between each and the next one, which have little in common.
func TestGoldenSteps(t *testing.T) {
	var sums made.Sums
	all := made.Wordings(t, "../testdata/fidelity")
	for n, w := range all {
		next := all[(n+1)%len(all)]
		for i, pair := range [][2]string{{w.Original, w.Account}, {w.Account, next.Original}, {w.Original + " " + next.Original, next.Account + " " + w.Account}} {
			name := []string{"pair ", "unlike ", "turned "}[i]
			for _, e := range diff.Diff(pair[0], pair[1]) {
				sums.AddFields(name, e)
			}
			sums.AddWords(name+"steps", fmt.Sprint(diff.Diff(pair[0], pair[1])))
			if diff.SameWording(pair[0], pair[1]) {
				sums.AddWords(name+"same", pair[1])
			}
		}
	}
	made.Golden(t, filepath.Join("testdata", "steps.golden"), sums.String())
}
