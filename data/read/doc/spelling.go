package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// presented are characters that only say how others are shown: ligatures, wide
// and bold letters and digits, Roman numbers, units in a square, the shapes of
// Arabic letters, the sign for micro. Unicode knows what they stand for (NFKC).
// Signs that mean more, such as raised digits and fractions, are not among them.
var presented = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x00B5, 0x00B5, 1}, {0x0132, 0x0133, 1}, {0x01C4, 0x01CC, 1}, {0x01F1, 0x01F3, 1}, {0x2103, 0x2103, 1}, {0x2109, 0x2109, 1}, {0x2160, 0x217F, 1}, {0x3371, 0x33DF, 1},
		{0xFB00, 0xFB06, 1}, {0xFB13, 0xFB17, 1}, {0xFB50, 0xFBB1, 1}, {0xFBD3, 0xFD3D, 1}, {0xFD50, 0xFDFB, 1}, {0xFE70, 0xFEFC, 1},
		{0xFF05, 0xFF05, 1}, {0xFF07, 0xFF07, 1}, {0xFF10, 0xFF19, 1}, {0xFF21, 0xFF3A, 1}, {0xFF41, 0xFF5A, 1}, {0xFF66, 0xFF9F, 1},
	},
	R32: []unicode.Range32{{0x1D400, 0x1D7FF, 1}},
}

// steering are marks without width that turn the direction of words, and the
// stroke by which Arabic words are drawn out.
const steering = "\u061c\u0640\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

// squares are units whose digit is raised.
var squares = strings.NewReplacer("m2", "m²", "m3", "m³")

// Spelled returns a text with one spelling of what looks alike: two texts that
// say the same are then the same.
func Spelled(text string) string {
	plain := strings.IndexFunc(text, respelled)
	if plain < 0 {
		return text
	}
	var out strings.Builder
	out.Grow(len(text))
	out.WriteString(text[:plain])
	before, _ := utf8.DecodeLastRuneInString(text[:plain])
	rest := text[plain:]
	for i, r := range rest {
		_, n := utf8.DecodeRuneInString(rest[i:])
		next, _ := utf8.DecodeRuneInString(rest[i+n:])
		switch {
		case r == '\u202f':
			out.WriteRune('\u00a0')
		case r == '№':
			out.WriteString("No.")
		case r == '\u2032' && unicode.IsLetter(before) && unicode.IsLetter(next):
			out.WriteRune('’')
		case strings.ContainsRune(steering, r), (r == '\u200c' || r == '\u200d') && unicode.In(before, unicode.Latin, unicode.Cyrillic, unicode.Greek):
			continue
		case r >= 0x3371 && r <= 0x33DF:
			out.WriteString(squares.Replace(norm.NFKC.String(string(r))))
		case unicode.Is(presented, r):
			out.WriteString(norm.NFKC.String(string(r)))
		default:
			out.WriteRune(r)
		}
		before = r
	}
	return out.String()
}

// respelled reports whether spelled may change a character.
func respelled(r rune) bool {
	return r >= 0xB5 && (unicode.Is(presented, r) || r == '\u202f' || r == '№' || r == '\u2032' || r == '\u200c' || r == '\u200d' || strings.ContainsRune(steering, r))
}
