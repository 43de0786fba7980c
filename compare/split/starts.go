package split

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
)

// doubleInitial is what stands before the last stop of J.-P.
var doubleInitial = regexp.MustCompile(`^\p{Lu}\p{Ll}?\.?-\p{Lu}$`)

// Words for places that letters alone do not decide.
var (
	particles = text.SetsOf("split").Of("particles") // small words of a name
	affixes   = text.SetsOf("split").Of("affixes")   // what is joined to a name
	when      = text.SetsOf("split").Of("when")      // what says when, besides numbers and days
)

// plainWord reports whether a word stands before the stop that is no
// abbreviation, initial or number, so that the stop ends a sentence.
func (p *spot) plainWord() bool {
	word := p.word()
	n := utf8.RuneCountInString(word)
	for _, section := range []string{"before", "number", "maybe", "clock"} {
		if p.tongue.Is(section, word) {
			return false
		}
	}
	switch {
	case n == 4 && strings.Trim(word, "0123456789") == "":
		return p.tongue.Code != "de" // a year
	case unicode.IsUpper(FirstRune(word)):
		return n > 4 && allSmallOrDigits(word)
	case p.bare() && n < 3:
		return p.tongue.Words["small"][word] || p.tongue.Words["finite"][word]
	}
	return !p.bare() || strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && r != '%' && r != '-' }) < 0
}

// smallStart reports whether what comes next may begin a sentence though its
// first letter is small: iPhone, @name, #tag, al-Shabaab, von Braun, “we …”.
func (p *spot) smallStart() bool {
	rest := p.text[p.next:]
	r, n := utf8.DecodeRuneInString(rest)
	switch r {
	case '@', '#':
		after, _ := utf8.DecodeRuneInString(rest[n:])
		return unicode.IsLetter(after)
	case '“', '«', '"', '„':
		after, _ := utf8.DecodeRuneInString(rest[n:])
		return p.bare() && unicode.IsLower(after)
	}
	return unicode.IsLower(r) && (capitalInside(rest) || p.particle())
}

// capitalInside reports whether the first word of s is a name with a capital
// inside: iPhone, eBay, mRNA, macOS.
func capitalInside(s string) bool {
	for _, r := range s[:min(len(s), 24)] {
		if unicode.IsUpper(r) {
			return true
		}
		if !unicode.IsLower(r) {
			return false
		}
	}
	return false
}

// particle reports whether small words of a name come next, before its capital.
func (p *spot) particle() bool {
	for _, word := range strings.Fields(p.text[p.next:min(len(p.text), p.next+60)]) {
		word = strings.ReplaceAll(word, "’", "'")
		if at := strings.IndexAny(word, "-'"); at > 0 && affixes[word[:at+1]] {
			word = word[at+1:]
		}
		if unicode.IsUpper(FirstRune(word)) {
			return true
		}
		// In other languages these words stand anywhere.
		if p.tongue.Code != "en" || !particles[word] {
			return false
		}
	}
	return false
}

// lettered reports whether the next words begin with the letter that a
// reference names: Fig. A for details. Behind an article stands neither a
// small word nor a verb.
func (p *spot) lettered(next []string) bool {
	if len(next[0]) != 1 || !unicode.IsUpper(FirstRune(next[0])) || next[0] == "I" {
		return false
	}
	if next[0] != "A" || len(next) == 1 {
		return true
	}
	word := strings.ToLower(next[1])
	return p.tongue.Words["small"][word] || p.tongue.Words["finite"][word]
}

// onlyWhen reports whether the sentence so far says no more than when: At 5 a.m.
func (p *spot) onlyWhen() bool {
	words := firstWords(p.text[p.from:p.stop], 9)
	if len(words) < 2 || len(words) > 8 {
		return false
	}
	if !when[strings.ToLower(words[0])] {
		return false
	}
	for _, w := range words[:len(words)-1] {
		w = strings.Trim(w, ",.")
		if !unicode.IsDigit(FirstRune(w)) && !when[strings.ToLower(w)] && !p.tongue.Is("zones", w) && !p.tongue.Is("clock", w) {
			return false
		}
	}
	return true
}

// sameAnywhere reports whether the next word is written with a capital
// wherever it stands: I, I'm.
func (p *spot) sameAnywhere() bool {
	next := p.following(1)
	return p.tongue.Code == "en" && len(next) > 0 && (next[0] == "I" || strings.HasPrefix(strings.ReplaceAll(next[0], "’", "'"), "I'"))
}

// shortened reports whether a word ends as abbreviations of a language do: Hauptstr.
func (p *spot) shortened(word string) bool {
	for ending := range p.tongue.Words["endings"] {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// endsBeforeEllipsis reports whether the stops from at to end are one that ends
// a sentence and three of an ellipsis before the next: compounds. . . . The
func (s *scanner) endsBeforeEllipsis(at, end int) bool {
	return s.text[at:end] == ". . . ." && at > 0 && s.text[at-1] != ' ' &&
		end+1 < len(s.text) && s.text[end] == ' ' && unicode.IsUpper(FirstRune(s.text[end+1:]))
}

// noteMark is the mark of a note that lost its raising.
var noteMark = regexp.MustCompile(`^(\d{1,3}(?:[,–-]\d{1,3})*|[*†‡§]{1,3})(?:\s+[\p{Lu}“"«„‘(]|\s*$)`)

// barred returns the length of the mark of a note at byte at, behind the stop
// of a sentence: free.3 It. A decimal number has digits before its point, and
// what is numbered (vol.2) has its number behind it.
func (p *spot) barred(at int) int {
	if p.stop == 0 || at >= len(p.text) {
		return 0
	}
	m := noteMark.FindStringSubmatch(p.text[at:min(len(p.text), at+24)])
	if m == nil || !p.single() {
		return 0
	}
	last, _ := utf8.DecodeLastRuneInString(p.text[:p.stop])
	if unicode.IsDigit(FirstRune(m[1])) && at == p.after && !(unicode.IsLower(last) && p.plainWord()) {
		return 0
	}
	return len(m[1])
}
