package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	stemEnglish "github.com/blevesearch/snowballstem/english"
	stemFrench "github.com/blevesearch/snowballstem/french"
	stemGerman "github.com/blevesearch/snowballstem/german"
	stemSpanish "github.com/blevesearch/snowballstem/spanish"
)

// lexeme is a word, number or sign of a claim as the checks read it:
// compounds are cut at hyphens (24-year-old), units off their numbers (30km).
type lexeme struct {
	Span    // bytes of the account's text
	kind    tokenKind
	key     string
	stem    string
	joined  bool // follows the one before without a blank
	hyphen  bool // joined by a hyphen
	capital bool // begins with a capital letter
	content bool // carries meaning: no stop word, no sign
	quoted  bool // stands between quotation marks
	used    bool // part of a date, so that no other check reads it
	opens   opening
	claim   int // counts the claims of a passage, from 0
}

// lexemes cuts the text at s.
func lexemes(text string, s Span, lex lexicon, language string) []lexeme {
	tokens, done := borrowTokens(s.Of(text))
	defer done()
	out := make([]lexeme, 0, len(tokens)/2+4) // every other one is white space
	space := true
	var room [8]Span
	for _, t := range tokens {
		if t.kind == spaceToken {
			space = true
			continue
		}
		at := s.Start + t.Start
		for i, p := range pieces(room[:0], t.Of(s.Of(text)), t.kind, language) {
			l := lexeme{Span: Span{at + p.Start, at + p.End}, joined: i > 0 || !space, hyphen: i > 0 && p.Start > 0 && isHyphenAt(text, at+p.Start)}
			l.kind = kindOf(l.Of(text))
			l.key = t.key
			if p.End-p.Start < t.End-t.Start {
				l.key = fold(l.Of(text))
			}
			first, _ := utf8.DecodeRuneInString(l.Of(text))
			l.capital = unicode.IsUpper(first) || prefixed(l.Of(text))
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
	if kind < wordToken || kind == wordToken && language != "fr" && !strings.ContainsAny(word, "-\u2010\u2011") {
		return append(out, Span{0, len(word)})
	}
	start := 0
	cut := func(end int) {
		if end > start {
			out = append(out, Span{start, end})
		}
	}
	digits := kind == numberToken
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

// stem returns the Snowball stem of a word of a language that has one here.
func stem(key, language string) string {
	word := strings.TrimSuffix(strings.TrimSuffix(key, "'s"), "'")
	if base, ok := lexiconOf(language)["irregular"].tag(word); ok {
		word = base
	}
	env := snowballstem.NewEnv(word)
	switch language {
	case "fr":
		stemFrench.Stem(env)
	case "es":
		stemSpanish.Stem(env)
	case "de":
		stemGerman.Stem(env)
	case "en", "":
		stemEnglish.Stem(env)
	}
	if language != "en" && language != "" {
		return plain(env.Current()) // protège and protéger are one
	}
	return env.Current()
}

// markQuoted marks the words between quotation marks. A mark that is closed
// and was not opened quotes from the start, one left open to the end.
func (f *facts) markQuoted() {
	for _, s := range quotedSpans(f) {
		for i := s.Start; i < s.End; i++ {
			f.words[i].quoted = true
		}
	}
}

// quotedSpans returns the ranges of lexemes between quotation marks.
func quotedSpans(f *facts) []Span {
	var out []Span
	open := -1
	for i, w := range f.words {
		if w.kind != signToken || w.key != `"` && !f.singleQuote(i, open >= 0) {
			continue
		}
		opens := strings.ContainsAny(w.Of(f.text), "“„«‘") || w.Of(f.text) != "”" && w.Of(f.text) != "»" && open < 0 && (i == 0 || !w.joined)
		switch {
		case opens && open < 0:
			open = i + 1
		case !opens && open >= 0:
			out = append(out, Span{open, i})
			open = -1
		case !opens && len(out) == 0 && i > 0 && w.joined:
			out = append(out, Span{0, i})
		}
	}
	if open >= 0 {
		out = append(out, Span{open, len(f.words)})
	}
	return out
}

// singleQuote reports whether the sign at i is a single quotation mark and
// no apostrophe.
func (f *facts) singleQuote(i int, open bool) bool {
	w := f.words[i]
	if w.key != "'" {
		return false
	}
	if open {
		return w.joined && (i+1 == len(f.words) || !f.words[i+1].joined || f.words[i+1].kind == signToken)
	}
	closes := slices.ContainsFunc(f.words[i+1:], func(l lexeme) bool { return l.key == "'" })
	return closes && (i == 0 || !w.joined || f.words[i-1].kind == signToken) && i+1 < len(f.words) && f.words[i+1].joined
}

// markCapitals notes whether the claim is set in the capitals of a headline.
func (f *facts) markCapitals() {
	words, capitals := 0, 0
	for _, w := range f.words {
		if w.kind == wordToken && w.content {
			words++
			if w.capital {
				capitals++
			}
		}
	}
	f.caps = words > 3 && capitals*20 >= words*19
}
