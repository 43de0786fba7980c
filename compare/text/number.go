package text

import (
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// NumberWords are the English words for small numbers. One is left out: it is
// a pronoun too often.
var NumberWords = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for value, words := range Lines("sets/numbers") {
		for _, w := range words {
			out[w] = value
		}
	}
	return out
})

// largeNumbers are the English stems that words for large numbers have in every
// language: a Milliarde is a billion.
var largeNumbers = map[float64]string{1e3: "thousand", 1e6: "million", 1e9: "billion", 1e12: "trillion"}

// numberKeys returns the words for numbers, months and weekdays of a language
// that has lists of them, bare, as the matcher sees them: by their values, so
// that zwei and two are one word, and février and February.
func numberKeys(language string) map[string]WordKey {
	if read := otherNumbers[language]; read != nil {
		return read()
	}
	return englishNumbers()
}

var englishNumbers = sync.OnceValue(func() map[string]WordKey {
	out := map[string]WordKey{}
	for _, list := range []string{"sets/numbers", "sets/ordinals"} {
		for value, words := range Lines(list) {
			for _, w := range words {
				out[w] = WordKey{value, NumberWord}
			}
		}
	}
	for _, short := range lists.Words("short months") {
		tag, _ := EnglishLists()["months"].Tag(short)
		out[short] = dayOf("months", tag)
	}
	return out
})

// dayOf returns the full English word for a month or weekday by its number.
func dayOf(list, tag string) WordKey {
	full := ""
	for word := range EnglishLists()[list] {
		if t, _ := EnglishLists()[list].Tag(word); t == tag && len(word) > len(full) && !strings.HasSuffix(word, "days") {
			full = word
		}
	}
	return WordKey{stemOf(full, "en"), ContentWord}
}

var otherNumbers = map[string]func() map[string]WordKey{
	"fr": sync.OnceValue(func() map[string]WordKey { return listedNumbers("fr") }),
	"es": sync.OnceValue(func() map[string]WordKey { return listedNumbers("es") }),
	"de": sync.OnceValue(func() map[string]WordKey { return listedNumbers("de") }),
}

// listedNumbers reads the words for numbers and scales from the lists of a
// language. A word for a hundred is left out: it stands in per cent.
func listedNumbers(language string) map[string]WordKey {
	out := map[string]WordKey{}
	for _, list := range []string{"numbers", "scales"} {
		for word := range LexiconOf(language)[list] {
			tag, single := LexiconOf(language)[list].Tag(word)
			value, err := strconv.ParseFloat(tag, 64)
			if !single || err != nil || value < 2 || value == 100 || utf8.RuneCountInString(word) < 3 {
				continue
			}
			if stem := largeNumbers[value]; stem != "" {
				out[word] = WordKey{stem, ContentWord}
			} else if list == "numbers" {
				out[word] = WordKey{tag, NumberWord}
			}
		}
	}
	for _, list := range []string{"months", "weekdays"} {
		for word := range LexiconOf(language)[list] {
			tag, single := LexiconOf(language)[list].Tag(word)
			if _, number := out[word]; single && !number { // sept is seven
				out[word] = dayOf(list, tag)
			}
		}
	}
	return out
}

// LastGroup returns the last of the tokens at i that are one number in groups
// of three digits with a blank between: 11 000. Of any other token it is i.
func LastGroup(text string, tokens []Token, i int) int {
	if size := tokens[i].End - tokens[i].Start; tokens[i].Kind != NumberToken || size > 3 || text[tokens[i].Start] == '0' {
		return i
	}
	for i+2 < len(tokens) && tokens[i+1].Kind == SpaceToken && !strings.Contains(tokens[i+1].Of(text), "\n") && threeDigits(tokens[i+2].Of(text)) {
		i += 2
	}
	return i
}

func threeDigits(s string) bool {
	return len(s) == 3 && strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// digitsOnly returns the value of a number as written: no separators of
// thousands, no ordinal ending, the digits of Europe.
func digitsOnly(written string) string {
	n := strings.TrimRightFunc(written, unicode.IsLetter)
	parts := strings.FieldsFunc(strings.Map(EuropeanDigit, n), func(r rune) bool { return !unicode.IsDigit(r) })
	if len(parts) == 1 && strings.HasPrefix(n, ".") { // .74
		return "0." + parts[0]
	}
	if last := len(parts) - 1; last > 0 && len(parts[last]) != 3 {
		return strings.Join(parts[:last], "") + "." + parts[last]
	}
	return strings.Join(parts, "")
}

// Plural reports whether a word looks like a plural noun.
func Plural(key string) bool {
	return key == "people" || key == "men" || key == "women" || key == "children" ||
		strings.HasSuffix(key, "s") && !strings.HasSuffix(key, "ss") && !strings.HasSuffix(key, "'s") && len(key) > 3
}

// arabicSigns are the signs between groups of digits and before decimals in
// Arabic.
var arabicSigns = strings.NewReplacer("٬", ",", "٫", ".")

// swissSigns are those between groups of digits in Switzerland: 1'200.
var swissSigns = strings.NewReplacer("'", "", "’", "")

// decimalCommas are the languages that write 2,5 for two and a half.
var decimalCommas = lists.Of("decimal commas")

// Digits reads a number written in digits by the custom of a language, and
// returns the size of its last digit.
func Digits(s, language string) (value, step float64, ok bool) {
	s = arabicSigns.Replace(strings.Map(EuropeanDigit, s))
	s = swissSigns.Replace(s)
	group, point := ",", "."
	if decimalCommas[language] {
		group, point = ".", ","
		if strings.Count(s, ".") == 1 && !strings.Contains(s, ",") && len(s)-strings.Index(s, ".") != 4 {
			group, point = ",", "." // 2.5 written the English way
		}
	}
	if strings.Count(s, point) > 1 {
		group, point = point, group
	}
	whole, part, decimal := strings.Cut(strings.ReplaceAll(s, group, ""), point)
	value, err := strconv.ParseFloat(whole+"."+part+"0", 64)
	if err != nil {
		return 0, 0, false
	}
	step = 1
	if decimal {
		step = math.Pow(10, -float64(len(part)))
	} else {
		for v := value; v >= 10 && math.Mod(v, 10) == 0; v /= 10 {
			step *= 10
		}
	}
	return value, step, true
}
