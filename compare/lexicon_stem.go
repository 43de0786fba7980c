package compare

import (
	"strings"
	"unicode"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/arabic"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/spanish"
	"golang.org/x/text/unicode/norm"
)

// stemmers are the Snowball stemmers by language. A text in another language
// keeps its words whole.
var stemmers = map[string]func(*snowballstem.Env) bool{
	"en": english.Stem,
	"fr": french.Stem,
	"es": spanish.Stem,
	"de": german.Stem,
	"ar": arabic.Stem,
}

// stemOf returns the stem of a bare word in a language, without accents, so
// that words that languages share come out alike.
func stemOf(word, language string) string {
	if stem := stemmers[language]; stem != nil {
		env := snowballstem.NewEnv(word)
		stem(env)
		word = env.Current()
	}
	return plain(word)
}

// bare returns a word as the lists have it: lower case, plain apostrophes, no
// possessive ending.
func bare(word string) string {
	return strings.TrimSuffix(strings.TrimSuffix(fold(word), "'s"), "'")
}

// plain takes accents and vowel signs off a word.
func plain(word string) string {
	for i := range len(word) {
		if word[i] >= 0x80 {
			return unaccented(word)
		}
	}
	return word
}

func unaccented(word string) string {
	var out strings.Builder
	for _, r := range norm.NFD.String(word) {
		if !unicode.Is(unicode.Mn, r) {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// Stem returns the stem of a word in a language by two letters, as the
// matcher sees it: without case, accents and possessive ending.
func Stem(word, language string) string { return stemOf(bare(word), language) }
