package compare

import "testing"

func TestMatrixHasTheCountsOfEveryState(t *testing.T) {
	for _, c := range []*Comparison{ferry(t), told(t)} {
		m := c.Matrix(nil)
		counts := c.Counts()
		for column, account := range m.Accounts {
			n, marks := counts[account], m.Counts(column)
			got := map[string]int{}
			for i, k := range Marks {
				got[k.Key] += marks[i]
			}
			changed := got["figure"] + got["quotation"] + got["other"]
			if got["same"] != n.Same || got["reworded"] != n.Reworded || changed != n.Changed || got["unsure"] != n.Unsure ||
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

func TestEveryBadgeHasAMark(t *testing.T) {
	for status := range badges {
		if (Cell{Status: status}).Mark() == NoMark {
			t.Errorf("%s has no mark", status)
		}
	}
	for kind := range changes {
		if (Cell{Status: Changed, Pair: &Pair{Findings: []Finding{{Kind: kind}}}}).Mark() == NoMark {
			t.Errorf("a change of %s has no mark", kind)
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
