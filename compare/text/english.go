package text

import (
	"strings"
	"sync"
)

// bilingual is the list of a language, both ways.
type bilingual struct {
	of   map[string]WordKey // by stems of the language
	have map[WordKey]bool
}

// englishLists holds what was read, by language: each once.
var englishLists sync.Map

// englishOf returns the list of a language, which is empty for most.
func englishOf(language string) *bilingual {
	known, ok := englishLists.Load(language)
	if !ok {
		known, _ = englishLists.LoadOrStore(language, readEnglish(language))
	}
	return known.(*bilingual)
}

// readEnglish reads a list. Where a word stands behind several English ones the
// first holds.
func readEnglish(language string) *bilingual {
	out := &bilingual{of: map[string]WordKey{}, have: map[WordKey]bool{}}
	if _, err := wordFiles.Open("words/sets/english-" + language + ".txt"); err != nil {
		return out
	}
	prefixes := arabicPrefixes[:1]
	if language == "ar" {
		prefixes = arabicPrefixes[:]
	}
	for head, words := range Lines("sets/english-" + language) {
		key := WordTables().Key(head, "en")
		out.have[key] = true
		for _, w := range words {
			for _, p := range prefixes {
				stem := WordTables().Key(p+w, language).Stem
				if _, taken := out.of[stem]; !taken {
					out.of[stem] = key
				}
			}
		}
	}
	return out
}

// arabicPrefixes are what is written in one with an Arabic word: and, so, with,
// for, as, the.
var arabicPrefixes = [...]string{"", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "كال", "لل", "ولل"}

// English returns the key of the English word for a stem of another language;
// false where the short list of that language does not have it.
func English(stem, language string) (WordKey, bool) {
	k, ok := englishOf(language).of[stem]
	return k, ok
}

// HasEnglish reports whether an English stem stands in the list of a language.
func HasEnglish(k WordKey, language string) bool { return englishOf(language).have[k] }

// Skeleton returns the consonants of a name in Latin or Arabic letters, as far
// as both scripts tell them apart: Cherkaoui and الشرقاوي are one. It is empty for
// names of fewer than three, which say nothing.
func Skeleton(name string) string {
	name = Plain(Fold(name))
	for _, p := range [...]string{"وال", "بال", "ال", "لل"} {
		if rest, found := strings.CutPrefix(name, p); found {
			name = rest
			break
		}
	}
	var out []rune
	for rest := name; rest != ""; {
		sound, n := soundOf(rest)
		rest = rest[n:]
		if sound != 0 && (len(out) == 0 || out[len(out)-1] != sound) {
			out = append(out, sound)
		}
	}
	if len(out) < 3 {
		return ""
	}
	return string(out)
}

// latinSounds are what the consonants of names in Latin letters sound like, the
// longer first; a letter that is not here is passed over.
var latinSounds = [...][2]string{
	{"tsch", "tS"}, {"sch", "S"}, {"sh", "S"}, {"ch", "S"}, {"kh", "k"}, {"gh", "g"}, {"ph", "f"}, {"th", "t"}, {"dh", "d"}, {"ck", "k"}, {"qu", "k"},
	{"ce", "s"}, {"ci", "s"}, {"b", "b"}, {"p", "b"}, {"t", "t"}, {"d", "d"}, {"f", "f"}, {"v", "f"}, {"g", "g"}, {"j", "g"}, {"c", "k"}, {"k", "k"}, {"q", "k"},
	{"l", "l"}, {"m", "m"}, {"n", "n"}, {"r", "r"}, {"s", "s"}, {"x", "s"}, {"z", "s"},
}

// arabicSounds are those of Arabic letters.
var arabicSounds = map[rune]rune{
	'ب': 'b', 'پ': 'b', 'ت': 't', 'ط': 't', 'ث': 't', 'د': 'd', 'ض': 'd', 'ذ': 'd', 'ف': 'f', 'ڤ': 'f', 'ج': 'g', 'غ': 'g', 'ق': 'k', 'ك': 'k', 'خ': 'k',
	'ل': 'l', 'م': 'm', 'ن': 'n', 'ر': 'r', 'س': 's', 'ص': 's', 'ز': 's', 'ظ': 's', 'ش': 'S',
}

// soundOf returns the sound that a name begins with, 0 for none, and the bytes
// that make it.
func soundOf(name string) (rune, int) {
	for _, s := range latinSounds {
		if strings.HasPrefix(name, s[0]) {
			if s[1] == "tS" {
				return 't', 1 // what is left begins with sch
			}
			return rune(s[1][0]), len(s[0])
		}
	}
	for _, r := range name {
		return arabicSounds[r], len(string(r))
	}
	return 0, len(name)
}
