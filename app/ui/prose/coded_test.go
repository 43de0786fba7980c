package prose

import (
	"testing"

	"synoptic/compare"
)

// TestChosenWordsAreWhole: a stretch that begins or ends within a word takes in
// the word, and one that ends at an edge stays as it is.
func TestChosenWordsAreWhole(t *testing.T) {
	const text = "Le café n’a pas été fermé; 1240 résidents."
	for said, want := range map[string]string{"caf": "café", "été": "été", "rmé": "fermé", "24": "1240", "afé n’a pas é": "café n’a pas été", "; 1": "; 1240", " ": " "} {
		for at := range text {
			if len(text)-at < len(said) || text[at:at+len(said)] != said {
				continue
			}
			got := wholeWords(compare.Span{Start: at, End: at + len(said)}, text)
			if s := got.Of(text); s != want {
				t.Errorf("%q at %d becomes %q, want %q", said, at, s, want)
			}
			break
		}
	}
}
