package text_test

import (
	"testing"

	"synoptic/compare/text"
)

func TestSentenceIsSaid(t *testing.T) {
	for _, x := range []struct {
		s    text.Sentence
		want string
	}{
		{text.SentenceOf(`"%s" became "%s"`, "100 % of it", "%s"), `"100 % of it" became "%s"`},
		{text.SentenceOf("drawn at %v%%", 40), "drawn at 40%"},
		{text.SentenceOf("two passages were run together"), "two passages were run together"},
		{text.OwnWords("at least 20 % of them, %s"), "at least 20 % of them, %s"},
		{text.Sentence{}, ""},
	} {
		if got := x.s.String(); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
