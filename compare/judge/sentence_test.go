package judge

import (
	"strings"
	"testing"
)

func TestSentenceIsReadBackAsItWasSaid(t *testing.T) {
	for _, form := range Sentences {
		words := []any{"at least 55 wells", "the mayor of Lomsund"}[:strings.Count(form, "%s")]
		got, read := ReadSentence(SentenceOf(form, words...))
		if got != form || len(read) != len(words) {
			t.Fatalf("%q is read as %q with %q", SentenceOf(form, words...), got, read)
		}
		for i := range words {
			if read[i] != words[i] {
				t.Errorf("%q: word %d is read as %q, want %q", form, i, read[i], words[i])
			}
		}
	}
	if form, words := ReadSentence("The report says at least 20"); form != "" || words != nil {
		t.Errorf("a person's sentence is read as %q with %q", form, words)
	}
}

// TestEveryFindingSaysOneOfTheSentences guards against a check that writes a
// sentence of its own, which no other language would have.
func TestEveryFindingSaysOneOfTheSentences(t *testing.T) {
	seen := map[string]bool{}
	for _, x := range readCases(t, "../testdata/fidelity/second.tsv") {
		for _, f := range judgeSentences(x.original, x.account).Findings {
			form, _ := ReadSentence(f.Says)
			if form == "" {
				t.Errorf("%s: %q is none of Sentences", x.id, f.Says)
			}
			seen[form] = true
		}
	}
	if len(seen) < 8 {
		t.Errorf("the cases say only %d of the %d sentences", len(seen), len(Sentences))
	}
}
