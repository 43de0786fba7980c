package write_test

import (
	"testing"

	"synoptic/data/write"
)

// TestWarningsOfExportsAreReadAgain: for each form, alone and of one table of
// a package, another language gets the form and its words.
func TestWarningsOfExportsAreReadAgain(t *testing.T) {
	for _, form := range write.ExportSentences {
		words := []any{"claims", 12, "claim_text", 40000, 32767}[:wordsIn(form)]
		says := write.WarningOf(form, words...)
		read := func(english string, args ...any) string {
			if english != form || len(args) != len(words) {
				t.Errorf("%q is read as %q with %q", says, english, args)
			}
			return "«" + write.WarningOf(english, args...) + "»"
		}
		if got := write.ExportSays(says, read); got != "«"+says+"»" {
			t.Errorf("%q is said as %q", says, got)
		}
		if got := write.ExportSays("claims_long.csv: "+says, read); got != "claims_long.csv: «"+says+"»" {
			t.Errorf("%q of a table is said as %q", says, got)
		}
	}
	if got := write.ExportSays("anything else", nil); got != "anything else" {
		t.Errorf("said %q", got)
	}
}

// wordsIn counts the words that a form wants.
func wordsIn(form string) int {
	n := 0
	for i := range len(form) - 1 {
		if form[i:i+2] == "%v" {
			n++
		}
	}
	return n
}
