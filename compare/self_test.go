package compare

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// TestATextAgainstItself holds that every claim of a text is the same as itself,
// whatever the text repeats.
func TestATextAgainstItself(t *testing.T) {
	texts := []string{made.Quay[0].Text, "No.\nNo.\nYes, said the board.\nNo."}
	files, _ := filepath.Glob("testdata/gold/*/*/*.txt")
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(raw))
	}
	if len(texts) < 20 {
		t.Fatalf("only %d texts", len(texts))
	}
	for _, body := range texts {
		c := mustCompare(t, []text.Account{{ID: 1, Role: text.Original, Language: "en", Text: body}, {ID: 2, Role: text.Retold, Language: "en", Text: body}})
		for i, claim := range c.Claims[0] {
			if claim.Kind != text.Statement {
				continue
			}
			cell := c.Cell(rowOf(c, text.Ref{Claim: i}), 1)
			if cell.Member == nil || !slices.ContainsFunc(cell.Member.Claims, func(n int) bool {
				return c.Text(1, []int{n}) == c.Text(0, []int{i})
			}) {
				t.Errorf("%q is not linked with itself: %s", c.Text(0, []int{i}), cell.Status)
			}
		}
	}
}
