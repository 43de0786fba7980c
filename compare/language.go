package compare

import (
	"embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

//go:embed words/abbreviations_*.txt words/speech_*.txt words/furniture.txt
var wordLists embed.FS

const (
	// enoughLetters is where guessing a language begins to be right: on single
	// sentences it is wrong every fourth time.
	enoughLetters = 80
	// enoughText is all that the guess looks at, in bytes.
	enoughText = 20_000
)

// languageOf names the language of a text by its two letters (ISO 639-1). It
// is empty where the text is too short or the guess is unreliable.
func languageOf(text string) string {
	sample := text
	if len(sample) > enoughText {
		sample = strings.ToValidUTF8(sample[:enoughText], "")
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
	return languageBySmallWords(sample)
}

// languageBySmallWords names the language whose small words (articles,
// prepositions) make up a fifth of the text, and clearly more than those of
// any other. It decides where names and quotations blur the guess by letters.
func languageBySmallWords(sample string) string {
	words := strings.Fields(strings.ToLower(sample))
	best, second, name := 0, 0, ""
	for code, t := range tongues() {
		hits := 0
		for _, w := range words {
			if t.words["small"][w] {
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

// wordSet is a set of words, spelled as in its list.
type wordSet map[string]bool

// readSections reads lists of words under [names] and hands each line to add.
// Lines that begin with # are comments.
func readSections(raw string, add func(section, line string)) {
	section := ""
	for line := range strings.SplitSeq(raw, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "["):
			section = strings.Trim(line, "[]")
		default:
			add(section, line)
		}
	}
}

// tongue is what splitting knows of a language: sets of words by section of
// its files in words/.
type tongue struct {
	code  string
	words map[string]wordSet
}

// is reports whether word stands in a section, as written or, for a word in
// capitals, with only the first letter large.
func (t *tongue) is(section, word string) bool {
	set := t.words[section]
	if set[word] {
		return true
	}
	return len(word) > 1 && strings.ToUpper(word) == word && set[capitalized(word)]
}

// capitalized returns word with a large first letter and small others.
func capitalized(word string) string {
	_, n := utf8.DecodeRuneInString(word)
	return word[:n] + strings.ToLower(word[n:])
}

// read adds the words of a file.
func (t *tongue) read(name string) {
	readSections(wordList(name), func(section, line string) {
		if t.words[section] == nil {
			t.words[section] = wordSet{}
		}
		for _, w := range strings.Fields(line) {
			t.words[section][w] = true
		}
	})
}

// wordList returns an embedded file.
func wordList(name string) string {
	raw, err := wordLists.ReadFile(name)
	if err != nil {
		panic(err) // the files are part of the program
	}
	return string(raw)
}

var tongues = sync.OnceValue(func() map[string]*tongue {
	out := map[string]*tongue{}
	for _, code := range []string{"en", "fr", "es", "de", "ar"} {
		t := &tongue{code: code, words: map[string]wordSet{}}
		t.read("words/abbreviations_" + code + ".txt")
		t.read("words/speech_" + code + ".txt")
		out[code] = t
	}
	return out
})

// tongueOf returns the lists of a language, those of English for every
// language that has none.
func tongueOf(language string) *tongue {
	code, _, _ := strings.Cut(strings.ToLower(language), "-")
	if t := tongues()[code]; t != nil {
		return t
	}
	return tongues()["en"]
}
