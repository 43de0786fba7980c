package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Searchable folds a text for searching: two spellings that a person who
// searches takes for one become one. Case, accents and the vowel signs of
// Arabic go, as do the forms of alif, of quotation marks and of dashes; the
// digits of Arabic and Persian become 0 to 9.
func Searchable(text string) string {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return strings.Map(plainRune, norm.NFKD.String(letterPairs.Replace(Fold(text))))
		}
	}
	return strings.ToLower(text)
}

// letterPairs are letters that no decomposition makes plain.
var letterPairs = strings.NewReplacer("ß", "ss", "ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i",
	"ى", "ي", "ی", "ي", "ک", "ك", "ة", "ه", "ٱ", "ا", "\u0640", "")

// plainRune drops a mark and makes a digit plain.
func plainRune(r rune) rune {
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return EuropeanDigit(r)
}

// EuropeanDigit returns the digit of Europe for one of any script, and every
// other rune as it is. Unicode has the ten digits of a script in a row, the
// nought first.
func EuropeanDigit(r rune) rune {
	if r < utf8.RuneSelf || !unicode.IsDigit(r) {
		return r
	}
	for _, x := range unicode.Nd.R16 {
		if r >= rune(x.Lo) && r <= rune(x.Hi) {
			return '0' + (r-rune(x.Lo))%10
		}
	}
	for _, x := range unicode.Nd.R32 {
		if r >= rune(x.Lo) && r <= rune(x.Hi) {
			return '0' + (r-rune(x.Lo))%10
		}
	}
	return r
}

// Terms returns what a query asks for, folded by Searchable: words, and what
// stands between quotation marks as one. A mark without a partner reaches to
// the end.
func Terms(query string) []string {
	var out []string
	for i, part := range strings.Split(Searchable(query), `"`) {
		switch part = strings.Join(strings.Fields(part), " "); {
		case part == "":
		case i%2 == 1:
			out = append(out, part)
		default:
			out = append(out, strings.Fields(part)...)
		}
	}
	return out
}

// Telling returns of some terms those by which a place is found: without words that
// carry no content (of, the), which stand everywhere, unless there are no others.
func Telling(terms []string) []string {
	var out []string
	for _, t := range terms {
		if !empty()[t] {
			out = append(out, t)
		}
	}
	if len(out) == 0 {
		return terms
	}
	return out
}

// empty are the words without content of all languages, as a query has them.
var empty = sync.OnceValue(func() WordBag {
	out := WordBag{}
	for _, words := range bareWords("stop") {
		for w := range words {
			out[Searchable(w)] = true
		}
	}
	return out
})
