package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare"
)

// IsInitial reports whether a text is one capital letter, maybe behind a mark
// that opens a quotation, as the large first letter of a story is.
func IsInitial(text string) bool {
	letter := strings.TrimLeft(text, openMarks)
	r, n := utf8.DecodeRuneInString(letter)
	return n > 0 && n == len(letter) && unicode.IsUpper(r) && len(text)-n <= 3
}

const openMarks = "“\"«„‘'"

// GoesOnBehindInitial reports whether a text may go on behind a large first
// letter: in small letters, or in capitals as the first words of a story stand.
func GoesOnBehindInitial(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	word, _, _ := strings.Cut(text, " ")
	return unicode.IsLower(r) || unicode.IsLetter(r) && strings.ToUpper(word) == word || r == '’' || r == '\''
}

// WithInitial puts a large first letter before the text that goes on behind it.
// A, I and O may be words of their own.
func WithInitial(letter, rest string) string {
	bare := strings.ToLower(strings.TrimLeft(letter, openMarks))
	word := strings.ToLower(rest)
	if i := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		word = word[:i]
	}
	if (bare == "a" || bare == "i" || bare == "o") && word != "" && !compare.IsEnglish(bare+word) && compare.IsEnglish(word) {
		return letter + " " + rest
	}
	return letter + rest
}

// Initialed joins each large first letter that became a paragraph with the one
// that goes on behind it in small letters.
func Initialed(pieces []Piece) []Piece {
	out := pieces[:0:0]
	for _, p := range pieces {
		if n := len(out); n > 0 && startsBehind(out[n-1], p) {
			out[n-1] = out[n-1].with(p)
			continue
		}
		out = append(out, p)
	}
	return out
}

// startsBehind reports whether letter is a large first letter, behind which p
// goes on.
func startsBehind(letter, p Piece) bool {
	small, _ := utf8.DecodeRuneInString(p.Text)
	return unicode.IsLower(small) && IsInitial(letter.Text) && letter.Why == p.Why && letter.Row+p.Row == 0 && !letter.Title && !p.Title
}

// with puts the letter p before the piece that goes on behind it.
func (p Piece) with(rest Piece) Piece {
	text := WithInitial(p.Text, rest.Text)
	for _, m := range rest.Pages {
		m.At += len(text) - len(rest.Text)
		if len(p.Pages) == 0 || p.Pages[len(p.Pages)-1].Page != m.Page {
			p.Pages = append(p.Pages, m)
		}
	}
	p.Text = text
	return p
}
