package text

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
func stemOf(word, language string) string { return Plain(Snowball(word, language)) }

// Snowball returns the stem of a word in small letters by the stemmer of its
// language, or the word in a language without one.
func Snowball(word, language string) string {
	stem := stemmers[language]
	if stem == nil {
		return word
	}
	env := snowballstem.NewEnv(word)
	stem(env)
	return env.Current()
}

// bare returns a word as the lists have it: lower case, plain apostrophes, no
// possessive ending.
func bare(word string) string {
	return strings.TrimSuffix(strings.TrimSuffix(Fold(word), "'s"), "'")
}

// Plain takes accents and vowel signs off a word.
func Plain(word string) string {
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

// Synonyms reports whether some word of one list may mean one of the other,
// or both name a government by one of its parts.
func Synonyms(as, bs []string) bool {
	state := func(s string) bool { return stateStems[s] }
	groups := WordTables().Synonyms
	for _, x := range as {
		for _, y := range bs {
			if state(x) && state(y) || CommonPrefix(x, y) >= 5 || slices.ContainsFunc(groups[x], func(g int32) bool { return slices.Contains(groups[y], g) }) {
				return true
			}
		}
	}
	return false
}

// stateStems are stems of words by which a government is called.
var stateStems = lists.Of("state stems")

// Spelled returns the words of a text in one spelling each.
func Spelled(text string) []string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "%", " percent "), "per cent", "percent")
	var out []string
	tokens, done := BorrowTokens(text)
	defer done()
	for i, t := range tokens {
		minus := t.Key == "-" && i+1 < len(tokens) && tokens[i+1].Kind == NumberToken && (i == 0 || tokens[i-1].Kind == SpaceToken)
		if minus || t.IsWord() || strings.ContainsAny(t.Key, "$€£<>≤≥") {
			out = append(out, Spelling(t.Key))
		}
	}
	return out
}

// Spelling maps British and American spellings of a word to one.
func Spelling(key string) string {
	if tag, ok := EnglishLists()["spelling"].Tag(key); ok {
		key = strings.ToLower(tag)
	}
	if len(key) < 5 || !respelled(key) {
		return key
	}
	return spellings.Replace(key + "\x00")
}

// spellings maps the endings that differ between spellings.
var spellings = strings.NewReplacer(
	"isation", "ization", "ise\x00", "ize", "ised\x00", "ized", "ises\x00", "izes", "ising\x00", "izing",
	"yse\x00", "yze", "ysed\x00", "yzed",
	"our\x00", "or", "ours\x00", "ors", "oured\x00", "ored", "ourable\x00", "orable", "ouring\x00", "oring",
	"tre\x00", "ter", "tres\x00", "ters", "ogue\x00", "og", "ogues\x00", "ogs", "\x00", "",
)

// respelled reports whether a word may have something that spellings maps: most
// have not.
func respelled(key string) bool {
	return strings.Contains(key, "is") || strings.Contains(key, "ys") || strings.Contains(key, "our") || strings.Contains(key, "tre") || strings.Contains(key, "ogue")
}

// Titles are words of a name that do not tell who is meant.
var Titles = lists.Of("titles")

// Consonants are the sounds of a name that its spellings have alike.
func Consonants(name string) string {
	var out []byte
	for _, c := range []byte(strings.NewReplacer("ph", "f", "v", "f", "c", "k", "q", "k", "z", "s", "x", "ks").Replace(name)) {
		if !strings.ContainsRune("aeiouyh", rune(c)) && (len(out) == 0 || out[len(out)-1] != c) {
			out = append(out, c)
		}
	}
	return string(out)
}

// AlikeWord reports whether two words are one but for a letter or, in long
// words, two: the spellings of a name from another script.
func AlikeWord(x, y string) bool {
	most := 0
	switch n := min(len(x), len(y)); {
	case n >= 8:
		most = 2
	case n >= 5:
		most = 1
	}
	return x == y || most > 0 && (distance(x, y, most) <= most || transposed(x, y))
}

// transposed reports whether two words are one but for two neighbouring letters
// that changed places: Jeffery, Jeffrey.
func transposed(x, y string) bool {
	if len(x) != len(y) {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && x[i+2:] == y[i+2:]
}

// distance is the edit distance of two words, or more than most.
func distance(x, y string, most int) int {
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most + 1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(x) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(y) {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			corner, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, corner+cost)
		}
	}
	return row[len(y)]
}

// WordKind says what a word is to the matcher.
type WordKind uint8

const (
	ContentWord WordKind = iota // all others
	NumberWord                  // a figure by its value
	FrameWord                   // of a reporting frame: said, according
	StopWord                    // without content
)

// Counts reports whether a word of this kind has content.
func (k WordKind) Counts() bool { return k <= NumberWord }

// WordKey tells words apart: a stem, or the value of a number.
type WordKey struct {
	Stem string
	Kind WordKind
}

// Key returns the stem and kind of a word as written.
func (l *Wordbook) Key(written, language string) WordKey {
	if first, _ := utf8.DecodeRuneInString(written); unicode.IsDigit(first) {
		return WordKey{digitsOnly(written), NumberWord}
	}
	w := bare(written)
	if key, ok := numberKeys(language)[w]; ok {
		return key
	}
	shouted := len(written) > 1 && written == strings.ToUpper(written) && written != strings.ToLower(written)
	switch {
	case shouted: // US is a name, us is not
	case l.stop[language][w] || len(w) == 1 && w[0] < utf8.RuneSelf:
		return WordKey{w, StopWord}
	case l.frames[language][w]:
		return WordKey{w, FrameWord}
	}
	return WordKey{stemOf(w, language), ContentWord}
}

// PlainWord takes the stops out of initialisms and the commas out of numbers.
func PlainWord(key string) string {
	if strings.IndexFunc(key, unicode.IsDigit) == 0 {
		return separators.Replace(key)
	}
	return strings.Trim(strings.ReplaceAll(key, ".", ""), "'")
}

// separators are what numbers have between groups of digits.
var separators = strings.NewReplacer(",", "", "\u202f", "", " ", "")

// RarityOf returns how rare a word is in the background: 0 for a word that
// has no content. The root brings rare words closer together: a name that no
// dictionary has is no proof that two claims say the same.
func (l *Wordbook) RarityOf(k WordKey) float32 {
	if !k.Kind.Counts() {
		return 0
	}
	r, ok := l.Rarity[k.Stem]
	if !ok {
		r = l.rarest
	}
	return float32(2.5 * math.Sqrt(float64(r)))
}

// CommonPrefix returns how many bytes two words begin with alike.
func CommonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
