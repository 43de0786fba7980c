package passage

import (
	"testing"

	"synoptic/compare/text"
)

// FuzzParts holds that the parts of a claim are its words in order without a
// gap, whatever the text.
func FuzzParts(f *testing.F) {
	f.Add("The ferry was built in Gdansk in 1998, and its owner has been fined twice for faulty lifeboats.", "en")
	f.Add("“No,” she said (again) — and left; so did I.", "fr")
	f.Fuzz(func(t *testing.T, body, language string) {
		facts := Read(text.NewDocument(text.Account{Text: body, Language: language}, nil), text.Span{End: len(body)})
		at := 0
		for _, p := range facts.Parts() {
			if p[0] != at || p[1] <= p[0] {
				t.Fatalf("parts %v of %q", facts.Parts(), body)
			}
			at = p[1]
		}
		if at != len(facts.Words) {
			t.Fatalf("parts %v of %d words of %q", facts.Parts(), len(facts.Words), body)
		}
	})
}
