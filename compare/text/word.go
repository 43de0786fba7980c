package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// knownWord is what the checks know of a word by itself.
type knownWord struct {
	stem  string
	stop  bool // carries no meaning
	opens Opening
}

// Opening says what may begin with a word. Most words begin nothing, and are
// no more looked at.
type Opening uint16

const (
	OpensFigure  Opening = 1 << iota // a number in words
	OpensDate                        // a date, save in digits
	OpensMark                        // of certainty, negation or scope
	OpensSpeaker                     // a verb of saying, or according to
	OpensUnit                        // a unit behind a number
	OpensScale                       // a scale behind a number: million
	OpensBound                       // at least, nearly
	OpensRate                        // a day, per year
	OpensTrend                       // rose, lower
)

// openings are the lists whose phrases begin what is named.
var openings = []struct {
	Opening
	lists []string
}{
	{OpensFigure, []string{"factors", "vague", "fractions", "numbers", "ordinals", "every"}},
	{OpensFigure, []string{"spans"}},
	{OpensDate, []string{"months", "ordinals", "relative", "weekdays", "numbers"}},
	{OpensMark, []string{"hedges", "certain", "strength", "negations", "negations-void", "scopes"}},
	{OpensSpeaker, []string{"according", "speech"}},
	{OpensUnit, []string{"units"}},
	{OpensScale, []string{"scales"}},
	{OpensBound, []string{"bounds", "bounds-after"}},
	{OpensRate, []string{"rates"}},
	{OpensTrend, []string{"trends"}},
}

// openingsOf returns what may begin with a word.
func openingsOf(key string, lex Lexicon) Opening {
	out := Opening(0)
	for _, o := range openings {
		for _, list := range o.lists {
			if len(lex[list][key]) > 0 {
				out |= o.Opening
			}
		}
	}
	if figureOpeners[key] {
		out |= OpensFigure
	}
	if key == "quoted" || key == "cited" || key == "reported" || key == "words" {
		out |= OpensSpeaker // was quoted as saying, in her words
	}
	if Seasons[key] > 0 {
		out |= OpensDate
	}
	return out
}

// memory keeps what is known of the words of a language, so that each is
// stemmed and looked up once.
type memory struct {
	lock sync.RWMutex
	of   map[string]knownWord
}

// mostKnown bounds a memory: no language has many more words in use.
const mostKnown = 1 << 16

var memories struct {
	lock sync.Mutex
	of   map[string]*memory
}

// knownWords returns the memory of a language.
func knownWords(language string) *memory {
	memories.lock.Lock()
	defer memories.lock.Unlock()
	if memories.of == nil {
		memories.of = map[string]*memory{}
	}
	m := memories.of[language]
	if m == nil {
		m = &memory{of: map[string]knownWord{}}
		memories.of[language] = m
	}
	return m
}

// lookUp fills in what is known of words by their keys.
func (m *memory) lookUp(words []Lexeme, lex Lexicon, language string) {
	var missed []int
	m.lock.RLock()
	for i := range words {
		if k, ok := m.of[words[i].Key]; ok {
			words[i].know(k)
		} else {
			missed = append(missed, i)
		}
	}
	m.lock.RUnlock()
	for _, i := range missed {
		k := knownWord{stem: stem(words[i].Key, language), stop: lex["stop"].Has(words[i].Key), opens: openingsOf(words[i].Key, lex)}
		words[i].know(k)
		m.keep(words[i].Key, k)
	}
}

func (w *Lexeme) know(k knownWord) {
	w.Stem, w.Content, w.Opens = k.stem, w.Kind >= WordToken && !k.stop, k.opens
	if w.Kind == NumberToken {
		w.Opens |= OpensFigure | OpensDate
	}
}

// keep remembers a word: a copy, which does not hold the text that it is from.
func (m *memory) keep(key string, k knownWord) {
	m.lock.Lock()
	defer m.lock.Unlock()
	if len(m.of) < mostKnown {
		k.stem = strings.Clone(k.stem)
		m.of[strings.Clone(key)] = k
	}
}

// Lexeme is a word, number or sign of a claim as the checks read it:
// compounds are cut at hyphens (24-year-old), units off their numbers (30km).
type Lexeme struct {
	Span    // bytes of the account's text
	Kind    tokenKind
	Key     string
	Stem    string
	Joined  bool // follows the one before without a blank
	Hyphen  bool // joined by a hyphen
	Capital bool // begins with a capital letter
	Content bool // carries meaning: no stop word, no sign
	Quoted  bool // stands between quotation marks
	Used    bool // part of a date, so that no other check reads it
	Opens   Opening
	Claim   int // counts the claims of a passage, from 0
}

// Lexemes cuts the text at s.
func Lexemes(text string, s Span, lex Lexicon, language string) []Lexeme {
	tokens, done := BorrowTokens(s.Of(text))
	defer done()
	out := make([]Lexeme, 0, len(tokens)/2+4) // every other one is white space
	space := true
	var room [8]Span
	for _, t := range tokens {
		if t.Kind == SpaceToken {
			space = true
			continue
		}
		at := s.Start + t.Start
		for i, p := range pieces(room[:0], t.Of(s.Of(text)), t.Kind, language) {
			l := Lexeme{Span: Span{at + p.Start, at + p.End}, Joined: i > 0 || !space, Hyphen: i > 0 && p.Start > 0 && isHyphenAt(text, at+p.Start)}
			l.Kind = kindOf(l.Of(text))
			l.Key = t.Key
			if p.End-p.Start < t.End-t.Start {
				l.Key = Fold(l.Of(text))
			}
			first, _ := utf8.DecodeRuneInString(l.Of(text))
			l.Capital = unicode.IsUpper(first) || prefixed(l.Of(text))
			out = append(out, l)
		}
		space = false
	}
	knownWords(language).lookUp(out, lex, language)
	return out
}

// prefixed reports whether a word is a name behind a small article: al-Qaida.
func prefixed(word string) bool {
	article, name, ok := strings.Cut(word, "-")
	first, _ := utf8.DecodeRuneInString(name)
	return ok && (article == "al" || article == "el" || article == "as" || article == "ad") && unicode.IsUpper(first)
}

// isHyphenAt reports whether the byte before at is the end of a hyphen.
func isHyphenAt(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return isHyphen(string(r))
}

// pieces appends to out the pieces of a word: it cuts a compound at its hyphens,
// letters off the digits before them and, in French, the article off its noun
// (l'accord).
func pieces(out []Span, word string, kind tokenKind, language string) []Span {
	if kind < WordToken || kind == WordToken && language != "fr" && !strings.ContainsAny(word, "-\u2010\u2011") {
		return append(out, Span{0, len(word)})
	}
	start := 0
	cut := func(end int) {
		if end > start {
			out = append(out, Span{start, end})
		}
	}
	digits := kind == NumberToken
	for i, r := range word {
		switch {
		case language == "fr" && start == 0 && i > 0 && i <= 2 && (r == '\'' || r == '’'):
			start = i + utf8.RuneLen(r)
			out = append(out, Span{0, start})
		case isHyphen(string(r)) && i-start > 2 || isHyphen(string(r)) && digits:
			cut(i)
			start = i + utf8.RuneLen(r)
			next, _ := utf8.DecodeRuneInString(word[start:])
			digits = unicode.IsDigit(next)
		case digits && unicode.IsLetter(r):
			cut(i)
			start, digits = i, false
		}
	}
	cut(len(word))
	return out
}

// stem returns the Snowball stem of a word as the checks see it: irregular
// forms by their base, English with its accents, Arabic words whole.
func stem(key, language string) string {
	word := strings.TrimSuffix(strings.TrimSuffix(key, "'s"), "'")
	if base, ok := LexiconOf(language)["irregular"].Tag(word); ok {
		word = base
	}
	switch language {
	case "en", "":
		return Snowball(word, "en")
	case "ar":
		return Plain(word)
	}
	return stemOf(word, language) // protège and protéger are one
}

// Seasons are the English words for the seasons, counted from spring.
var Seasons = NumbersOf("seasons")
