package table

import (
	"testing"

	"synoptic/compare"
)

func TestMatrixHasTheCountsOfEveryState(t *testing.T) {
	for _, c := range []*compare.Comparison{ferry(t), told(t)} {
		m := c.Matrix(nil)
		counts := c.Counts()
		for column, account := range m.Accounts {
			n, marks := counts[account], m.Counts(column)
			got := map[string]int{}
			for i, k := range compare.Marks {
				got[k.Key] += marks[i]
			}
			changed := got["figure"] + got["quotation"] + got["other"]
			if got["same"] != n.Same || got["reworded"] != n.Reworded || changed != n.Changed || got["unsure"] != n.Doubtful() ||
				got["omitted"] != n.Omitted || got["added"] != n.Added {
				t.Errorf("account %d has %v in the matrix and %+v counted", account, got, n)
			}
		}
		for i, r := range m.Rows {
			if c.Told(&c.Groups[r.Group]) != (i < m.Told) {
				t.Errorf("row %d stands on the wrong side of the %d that the original has", i, m.Told)
			}
		}
	}
}

// BenchmarkMatrix is the matrix of 1,000 claims by 50 accounts.
func BenchmarkMatrix(b *testing.B) {
	c := wideRows(1000, 51)
	for b.Loop() {
		c.Matrix(nil)
	}
}
