package quote_test

import (
	"testing"

	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// TestHowAWordIsWrittenIsNoOtherWord: per cent and percent, signs and their
// names, short forms and long ones are the same words in a quotation; a word
// that only looks like one of them is another.
func TestHowAWordIsWrittenIsNoOtherWord(t *testing.T) {
	for _, c := range []struct {
		original, quoted string
		same             bool
	}{
		{"Prices rose by 5 percent in a year that nobody forgets.", "rose by 5 per cent in a year", true},
		{"Prices rose by 5 per cent in a year that nobody forgets.", "rose by 5 percent in a year", true},
		{"Prices rose by 5% in a year that nobody forgets.", "rose by 5 per cent in a year", true},
		{"It had not one cent left when the year was over.", "had not one per cent left when the year", false},
		{"It had not one percent left when the year was over.", "had not one cent left when the year", false},
		{"We don't know who opened the gates in the night.", "do not know who opened the gates", true},
		{"A well-kept dam will hold for a hundred years.", "well kept dam will hold for a hundred", true},
		{"The board told him [the minister] that the dam will hold for a hundred years.", "told him that the dam will hold for a hundred years", true},
		{"The board told the median (middle) engineer that the dam will hold for years.", "told the median engineer that the dam will hold", true},
		{"The board (which met) told the old engineer that the dam will hold for years.", "told the engineer that the dam will hold for years", false},
		{"The board (which never met) told the engineer that the dam will hold.", "The board (which met) told the engineer that the dam will hold.", false},
		{"A well-kept dam will hold for a hundred years.", "badly kept dam will hold for a hundred", false},
	} {
		found := all(t, true, c.original, "The board says: “"+c.quoted+"”.")
		if len(found) != 1 {
			t.Errorf("%q: %d quotations", c.quoted, len(found))
			continue
		}
		if got := found[0].Verdict != quote.Altered && found[0].Verdict != quote.NotFound; got != c.same {
			t.Errorf("%q is quoted as %q: %s", c.original, c.quoted, found[0].Verdict)
		}
	}
}

// TestOneWordNamesTheSpeaker in languages that say with one word what English
// says with two.
func TestOneWordNamesTheSpeaker(t *testing.T) {
	const original = "Rien."
	for _, c := range []struct{ language, body, speaker string }{
		{"en", "According to the ministry, “the dam will hold for a hundred years”.", "the ministry"},
		{"fr", "Selon le ministère, « la digue tiendra encore cent ans ».", "le ministère"},
		{"de", "Laut dem Ministerium „hält der Damm noch hundert Jahre“.", "dem Ministerium"},
	} {
		docs := []*text.Document{document(original), text.NewDocument(text.Account{Text: c.body, Language: c.language}, split.Split(c.body, c.language))}
		found, err := quote.All(t.Context(), docs, true, quote.Original{Reported: nobody})
		if err != nil || len(found) != 1 {
			t.Errorf("%q: %v, %d quotations", c.body, err, len(found))
			continue
		}
		if found[0].Speaker != c.speaker {
			t.Errorf("%q is said by %q, want %q", c.body, found[0].Speaker, c.speaker)
		}
	}
}
