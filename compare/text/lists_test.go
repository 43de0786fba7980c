package text

import "testing"

func TestWordListsCanBeRead(t *testing.T) {
	for _, language := range []string{"en", "fr", "es", "de", "xx"} {
		lists := loadLexicon(language)
		for name, book := range lists {
			if len(book) == 0 {
				t.Errorf("%s: the list %s is empty", language, name)
			}
			for first, entries := range book {
				for _, p := range entries {
					if first == "" || p.Tag == "" && name != "spelling" {
						t.Errorf("%s: %s has %q under %q", language, name, p.Words, p.Tag)
					}
				}
			}
		}
	}
	if got := len(LexiconOf("xx")["hedges"]); got != 0 {
		t.Errorf("a language without lists has %d hedges", got)
	}
}
