package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// tokenKind tells words from what stands between them.
type tokenKind uint8

const (
	SpaceToken  tokenKind = iota // white space
	SignToken                    // anything that is none of the others
	WordToken                    // begins with a letter
	NumberToken                  // begins with a digit: 55, 3,353, 2.5, 21st
)

// Token is a run of bytes of a text. The tokens of a text follow one another
// without a gap, so that their text joins back to it.
type Token struct {
	Span // bytes of the text that was tokenized
	Kind tokenKind
	Key  string // folded for comparing: lower case, plain quotes and dashes
}

// IsWord reports whether the token is a word or a number.
func (t Token) IsWord() bool { return t.Kind >= WordToken }

// Tokenize cuts text into words, numbers, signs and runs of white space by
// the word boundaries of UAX #29. Words keep inner apostrophes and hyphens
// (State's, US-sponsored), numbers their separators (3,353; 2.5).
func Tokenize(text string) []Token {
	return appendTokens(make([]Token, 0, len(text)/2+1), text) // few texts have more
}

// borrowed are tokens that nobody holds any more: most texts are cut by many
// readers, and each of them is soon done with it.
var borrowed = sync.Pool{New: func() any { return new([]Token) }}

// BorrowTokens is tokenize for as long as done was not called.
func BorrowTokens(text string) (tokens []Token, done func()) {
	p := borrowed.Get().(*[]Token)
	*p = appendTokens((*p)[:0], text)
	return *p, func() {
		if cap(*p) < 1<<14 { // of a whole book the memory goes
			clear(*p)
			borrowed.Put(p)
		}
	}
}

func appendTokens(out []Token, text string) []Token {
	rest := words.FromString(text)
	at := 0
	for rest.Next() {
		piece := rest.Value()
		out = appendToken(out, text, Span{at, at + len(piece)})
		at += len(piece)
	}
	return out
}

// Words returns the number of words and numbers in a text. The tokens of a long
// text would take more memory than all else, so that none is kept.
func Words(text string) int {
	n := 0
	var before, last rune // what the last two tokens were: w, h for a hyphen, or something else
	rest := words.FromString(text)
	for rest.Next() {
		piece := rest.Value()
		kind := kindOf(piece)
		switch {
		case kind >= WordToken && last == 'h' && before == 'w':
			before, last = 0, 'w' // one word with what stands before the hyphen
		case kind >= WordToken:
			n++
			before, last = last, 'w'
		case isHyphen(piece):
			before, last = last, 'h'
		default:
			before, last = last, 0
		}
	}
	return n
}

// appendToken adds the piece at s, joined to what it continues: white space
// to white space, and the second half of a hyphenated word to the first.
func appendToken(out []Token, text string, s Span) []Token {
	t := Token{Span: s, Kind: kindOf(s.Of(text))}
	if n := len(out); n > 0 {
		last := &out[n-1]
		spaces := t.Kind == SpaceToken && last.Kind == SpaceToken
		compound := n > 1 && t.IsWord() && out[n-2].IsWord() && isHyphen(last.Of(text))
		switch {
		case spaces:
			last.End = t.End
			last.Key = Fold(last.Of(text))
			return out
		case t.Kind == NumberToken && startsDecimal(out, text, s.Start):
			last.End, last.Kind = t.End, NumberToken
			last.Key = "0" + Fold(last.Of(text))
			return out
		case compound:
			whole := &out[n-2]
			whole.End = t.End
			whole.Key = Fold(whole.Of(text))
			return out[:n-1]
		}
	}
	t.Key = Fold(s.Of(text))
	return append(out, t)
}

// startsDecimal reports whether the last token is a full stop with which the
// number at a place begins: .74.
func startsDecimal(out []Token, text string, at int) bool {
	n := len(out)
	last := &out[n-1]
	if last.End != at || last.Of(text) != "." {
		return false
	}
	return n == 1 || out[n-2].Kind == SpaceToken || out[n-2].Kind == SignToken && out[n-2].Of(text) != "."
}

func isHyphen(s string) bool { return s == "-" || s == "\u2010" || s == "\u2011" }

// kindOf looks at the first letter or digit of a piece.
func kindOf(piece string) tokenKind {
	r, _ := utf8.DecodeRuneInString(piece)
	switch {
	case unicode.IsSpace(r):
		return SpaceToken
	case unicode.IsDigit(r) || r == '.' && len(piece) > 1 && unicode.IsDigit(rune(piece[1])): // .74
		return NumberToken
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return WordToken
	}
	return SignToken
}

// plainSigns maps the forms that typesetting gives to quotation marks, dashes
// and blanks to one form each. Only keys are mapped; the text is never touched.
var plainSigns = strings.NewReplacer(
	"\u2018", "'", "\u2019", "'", "\u201a", "'", "\u201b", "'", "\u02bc", "'",
	"\u201c", `"`, "\u201d", `"`, "\u201e", `"`, "\u201f", `"`, "\u00ab", `"`, "\u00bb", `"`,
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2015", "-", "\u2212", "-",
	"\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u00ad", "", "\u2026", "...",
	"\u066a", "%", "\u066b", ".", "\u066c", ",", // of Arabic numbers
)

// Fold gives the form by which two spellings of one token are the same.
func Fold(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return strings.Map(EuropeanDigit, strings.ToLower(plainSigns.Replace(s)))
		}
	}
	return strings.ToLower(s) // no sign to map, as all of them are beyond ASCII
}
