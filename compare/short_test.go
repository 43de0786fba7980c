package compare_test

import (
	"testing"

	"synoptic/compare"
)

// TestWhatIsSaidInShortIsWhatIsThere: every part that counts rows leads to as
// many of them.
func TestWhatIsSaidInShortIsWhatIsThere(t *testing.T) {
	c := compared(t, quay()...)
	parts := 0
	for account := 1; account < len(c.Accounts); account++ {
		for _, p := range c.InShort(account) {
			parts++
			if n := c.Counts()[account]; p.N[0] == n.Omitted && p.Form == "leaves out %d (+%d possible)" && p.N[1] != n.Unsure || p.Form == "leaves out %d" && n.Unsure > 0 {
				t.Errorf("account %d: %q, and %d are possible", account, p, n.Unsure)
			}
			want := p.N[0]
			if p.Filter.Show == "foreign" {
				want = 1 // a row may have several quotations
			}
			if got := len(c.Select(p.Filter)); p.Rows && got < want {
				t.Errorf("account %d %q leads to %d rows", account, p, got)
			}
		}
	}
	if parts < 6 || c.InShort(0) != nil || compared(t, quay()[1:]...).InShort(1) != nil {
		t.Errorf("%d parts", parts)
	}
	if got := (compare.ShortPart{Form: "tells %d of %d claims", N: []int{3, 4}}).String(); got != "tells 3 of 4 claims" {
		t.Error(got)
	}
}
