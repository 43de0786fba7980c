package write_test

import (
	"testing"

	"synoptic/compare"
	"synoptic/data/write"
)

// TestDoubtsOfExportsAreSaidInAnotherLanguage: for each form, alone and of one
// table of a package, another language gets the form and its words.
func TestDoubtsOfExportsAreSaidInAnotherLanguage(t *testing.T) {
	for _, form := range write.ExportSentences {
		words := []any{"claims", 12, "claim_text", 40000, 32767}[:wordsIn(form)]
		says := compare.SentenceOf(form, words...)
		say := func(english string, args ...any) string {
			if english != form || len(args) != len(words) {
				t.Errorf("%q is said as %q with %q", says, english, args)
			}
			return "«" + compare.SentenceOf(english, args...).String() + "»"
		}
		for file, want := range map[string]string{"": "«" + says.String() + "»", "claims_long.csv": "claims_long.csv: «" + says.String() + "»"} {
			if got := (write.Doubt{File: file, Sentence: says}).Says(say); got != want {
				t.Errorf("%q is said as %q, want %q", says, got, want)
			}
		}
	}
}

// TestWarningsAndFindingsSayTheirWords: a reason of ours is said in the language, words
// of a text are not looked up.
func TestWarningsAndFindingsSayTheirWords(t *testing.T) {
	say := func(english string, args ...any) string {
		if english == "its claim stands in no row" {
			return "sa ligne manque"
		}
		return compare.SentenceOf(english, args...).String()
	}
	s := compare.SentenceOf("a code no longer applies: %s", "its claim stands in no row")
	if got := write.WarningSays(compare.Warning{Account: -1, Says: s}, say); got != "a code no longer applies: sa ligne manque" {
		t.Error(got)
	}
	if got := write.Says(s, say); got != "a code no longer applies: its claim stands in no row" {
		t.Error(got)
	}
	if got := write.WarningSays(compare.Warning{Says: compare.OwnWords("100 %s")}, say); got != "100 %s" {
		t.Error(got)
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
