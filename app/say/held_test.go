package say

import (
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made/gold"
)

// TestAPossibleMatchWithAHighFigureSaysWhy: beside a sure match of 50% nobody reads
// that one of 56% is only possible, without the reason.
func TestAPossibleMatchWithAHighFigureSaysWhy(t *testing.T) {
	pairs, err := gold.Read(filepath.Join("..", "..", "compare", "testdata", "gold"))
	if err != nil {
		t.Fatal(err)
	}
	high := 0
	for _, p := range pairs {
		c := p.Result
		for i := range c.Groups {
			cell := c.Cell(&c.Groups[i], 1)
			if cell.Pair == nil {
				continue
			}
			tip := StateTip(cell)
			says := strings.Contains(tip, "does not, because")
			if want := cell.Status == compare.Unsure && cell.Pair.Score >= compare.SureScore; says != want {
				t.Errorf("%s, claim %s (%s, %.2f): %s", p.Name, c.Groups[i].Number(), cell.Status, cell.Pair.Score, tip)
			} else if want {
				high++
			}
			if cell.Status != compare.Unsure && cell.Pair.Score < compare.SureScore {
				t.Errorf("%s, claim %s counts at %.2f", p.Name, c.Groups[i].Number(), cell.Pair.Score)
			}
		}
	}
	if high == 0 {
		t.Error("no possible match has so high a figure")
	}
}
