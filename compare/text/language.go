package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

const (
	// enoughLetters is where guessing a language begins to be right: on single
	// sentences it is wrong every fourth time.
	enoughLetters = 80
	// EnoughText is all that the guess looks at, in bytes.
	EnoughText = 20_000
)

// LanguageOf names the language of a text by its two letters (ISO 639-1). It
// is empty where the text is too short or the guess is unreliable.
func LanguageOf(text string) string {
	sample := text
	if len(sample) > EnoughText {
		sample = strings.ToValidUTF8(sample[:EnoughText], "")
	}
	letters := 0
	for _, r := range sample {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters < enoughLetters {
		return ""
	}
	if guess := whatlanggo.Detect(sample); guess.IsReliable() {
		return guess.Lang.Iso6391()
	}
	return LanguageBySmallWords(sample)
}

// LanguageBySmallWords names the language whose small words (articles,
// prepositions) make up a fifth of the text, and clearly more than those of
// any other. It decides where names and quotations blur the guess by letters.
func LanguageBySmallWords(sample string) string {
	words := strings.Fields(strings.ToLower(sample))
	best, second, name := 0, 0, ""
	for code, t := range tongues() {
		hits := 0
		for _, w := range words {
			if t.Words["small"][w] {
				hits++
			}
		}
		switch {
		case hits > best:
			best, second, name = hits, best, code
		case hits > second:
			second = hits
		}
	}
	if 5*best < len(words) || 2*best < 3*second {
		return ""
	}
	return name
}

// Tongue is what splitting knows of a language: sets of words by section of
// its files in words/.
type Tongue struct {
	Code  string
	Words map[string]WordBag
}

// Is reports whether word stands in a section, as written or, for a word in
// capitals, with only the first letter large.
func (t *Tongue) Is(section, word string) bool {
	set := t.Words[section]
	if set[word] {
		return true
	}
	return len(word) > 1 && strings.ToUpper(word) == word && set[Capitalized(word)]
}

// Capitalized returns word with a large first letter and small others.
func Capitalized(word string) string {
	_, n := utf8.DecodeRuneInString(word)
	return word[:n] + strings.ToLower(word[n:])
}

// read adds the words of a list.
func (t *Tongue) read(list string) {
	for section, words := range Lines(list) {
		if t.Words[section] == nil {
			t.Words[section] = WordBag{}
		}
		for _, w := range words {
			t.Words[section][w] = true
		}
	}
}

var tongues = sync.OnceValue(func() map[string]*Tongue {
	out := map[string]*Tongue{}
	for _, code := range []string{"en", "fr", "es", "de", "ar"} {
		t := &Tongue{Code: code, Words: map[string]WordBag{}}
		t.read("abbreviations_" + code)
		t.read("speech_" + code)
		out[code] = t
	}
	return out
})

// TongueOf returns the lists of a language, those of English for every
// language that has none.
func TongueOf(language string) *Tongue {
	code, _, _ := strings.Cut(strings.ToLower(language), "-")
	if t := tongues()[code]; t != nil {
		return t
	}
	return tongues()["en"]
}
