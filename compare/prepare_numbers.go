package compare

import (
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// numberWords are the English words for small numbers. One is left out: it is
// a pronoun too often.
var numberWords = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
	"eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
	"fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20",
	"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
	"dozen": "12", "hundred": "100"}

// largeNumbers are the English stems that words for large numbers have in every
// language: a Milliarde is a billion.
var largeNumbers = map[float64]string{1e3: "thousand", 1e6: "million", 1e9: "billion", 1e12: "trillion"}

// numberKeys returns the words for numbers, months and weekdays of a language
// that has lists of them, bare, as the matcher sees them: by their values, so
// that zwei and two are one word, and février and February.
func numberKeys(language string) map[string]wordKey {
	if read := otherNumbers[language]; read != nil {
		return read()
	}
	return englishNumbers()
}

var englishNumbers = sync.OnceValue(func() map[string]wordKey {
	out := map[string]wordKey{}
	for word, value := range numberWords {
		out[word] = wordKey{value, numberWord}
	}
	for _, short := range strings.Fields("jan feb apr aug sept sep oct nov dec") { // may, mar and sun are words too
		tag, _ := englishLists()["months"].tag(short)
		out[short] = dayOf("months", tag)
	}
	return out
})

// dayOf returns the full English word for a month or weekday by its number.
func dayOf(list, tag string) wordKey {
	full := ""
	for word := range englishLists()[list] {
		if t, _ := englishLists()[list].tag(word); t == tag && len(word) > len(full) && !strings.HasSuffix(word, "days") {
			full = word
		}
	}
	return wordKey{stemOf(full, "en"), contentWord}
}

var otherNumbers = map[string]func() map[string]wordKey{
	"fr": sync.OnceValue(func() map[string]wordKey { return listedNumbers("fr") }),
	"es": sync.OnceValue(func() map[string]wordKey { return listedNumbers("es") }),
	"de": sync.OnceValue(func() map[string]wordKey { return listedNumbers("de") }),
}

// listedNumbers reads the words for numbers and scales from the lists of a
// language. A word for a hundred is left out: it stands in per cent.
func listedNumbers(language string) map[string]wordKey {
	out := map[string]wordKey{}
	for _, list := range []string{"numbers", "scales"} {
		for word := range lexiconOf(language)[list] {
			tag, single := lexiconOf(language)[list].tag(word)
			value, err := strconv.ParseFloat(tag, 64)
			if !single || err != nil || value < 2 || value == 100 || utf8.RuneCountInString(word) < 3 {
				continue
			}
			if stem := largeNumbers[value]; stem != "" {
				out[word] = wordKey{stem, contentWord}
			} else if list == "numbers" {
				out[word] = wordKey{tag, numberWord}
			}
		}
	}
	for _, list := range []string{"months", "weekdays"} {
		for word := range lexiconOf(language)[list] {
			tag, single := lexiconOf(language)[list].tag(word)
			if _, number := out[word]; single && !number { // sept is seven
				out[word] = dayOf(list, tag)
			}
		}
	}
	return out
}

// lastGroup returns the last of the tokens at i that are one number in groups
// of three digits with a blank between: 11 000. Of any other token it is i.
func lastGroup(text string, tokens []token, i int) int {
	if size := tokens[i].End - tokens[i].Start; tokens[i].kind != numberToken || size > 3 || text[tokens[i].Start] == '0' {
		return i
	}
	for i+2 < len(tokens) && tokens[i+1].kind == spaceToken && !strings.Contains(tokens[i+1].Of(text), "\n") && threeDigits(tokens[i+2].Of(text)) {
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
	if last := len(parts) - 1; last > 0 && len(parts[last]) != 3 {
		return strings.Join(parts[:last], "") + "." + parts[last]
	}
	return strings.Join(parts, "")
}
