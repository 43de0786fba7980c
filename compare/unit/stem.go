package unit

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/arabic"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/spanish"
)

// stemmers are Snowball's by language; English is stemmed by package lexis.
var stemmers = map[string]func(*snowballstem.Env) bool{"fr": french.Stem, "es": spanish.Stem, "de": german.Stem, "ar": arabic.Stem}

// stemOf returns the stem of a word, the word itself in a language without a
// stemmer.
func stemOf(word, language string) string {
	stem := stemmers[language]
	if stem == nil {
		return word
	}
	env := snowballstem.NewEnv(word)
	stem(env)
	return env.Current()
}
