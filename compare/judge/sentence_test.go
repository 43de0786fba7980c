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

// What the account adds beside the words of the original turns none of them
// round, a name by its initials is the same name, and who speaks is no change.
func TestNoFindingsBesideTheWords(t *testing.T) {
	for _, x := range [][2]string{
		{"Only 31 percent liked both clubs.", "Only 31 percent liked both clubs or had no opinion."},
		{"They deny any knowledge of the theft of the bell of Mr. Brandt.", "They deny any knowledge of the theft of the bell, and that the truth may never be known."},
		{"The clerk said he was only 0.62 times as likely to answer.", `The clerk said that he was “only .62 times as likely to answer”.`},
		{"The gap between the two towns is wider than ever.", "The gap between the two towns is wider than ever, the report notes."},
		{"King Salman and Crown Prince Mohammed bin Salman deny it.", "King Salman and MbS deny it."},
	} {
		if got := judgeSentences(x[0], x[1]).Findings; len(got) > 0 {
			t.Errorf("%s\n%s\n%v", x[0], x[1], got)
		}
	}
}
