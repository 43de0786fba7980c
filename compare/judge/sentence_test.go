package judge

import (
	"slices"
	"strings"
	"testing"
)

// TestEveryFindingSaysOneOfTheSentences guards against a check that writes a
// sentence of its own, which no other language would have.
func TestEveryFindingSaysOneOfTheSentences(t *testing.T) {
	seen := map[string]bool{}
	for _, x := range readCases(t, "../testdata/fidelity/second.tsv") {
		for _, f := range judgeSentences(x.original, x.account).Findings {
			if !slices.Contains(Sentences, f.Says.Form) || len(f.Says.Words) != strings.Count(f.Says.Form, "%s") {
				t.Errorf("%s: %q is none of Sentences", x.id, f.Says)
			}
			seen[f.Says.Form] = true
		}
	}
	if len(seen) < 8 {
		t.Errorf("the cases say only %d of the %d sentences", len(seen), len(Sentences))
	}
}
