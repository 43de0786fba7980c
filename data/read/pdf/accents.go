package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// accents are signs that old programs draw over or under a letter, with the
// characters that combine with one.
var accents = map[rune]rune{
	'´': 0x301, '`': 0x300, '¨': 0x308, 'ˆ': 0x302, '^': 0x302, '˜': 0x303, '~': 0x303, '¸': 0x327, 'ˇ': 0x30C, '˚': 0x30A, '°': 0x30A, '˘': 0x306, '˙': 0x307, '˝': 0x30B, '˛': 0x328, '¯': 0x304,
	0x301: 0x301, 0x300: 0x300, 0x308: 0x308, 0x302: 0x302, 0x303: 0x303, 0x327: 0x327, 0x30C: 0x30C, 0x30A: 0x30A, 0x306: 0x306, 0x307: 0x307, 0x30B: 0x30B, 0x328: 0x328, 0x304: 0x304,
}

// composed puts accents that are drawn as signs of their own together with the
// letters over which they stand.
func composed(chars []pdfChar) []pdfChar {
	out := chars[:0:0]
	for i := 0; i < len(chars); i++ {
		c := chars[i]
		if accents[c.r] == 0 || !isInk(c) {
			out = append(out, c)
			continue
		}
		if j := nextInk(chars, i); j > 0 && c.over(chars[j]) && composes(chars[j].r, c.r) != 0 {
			letter := chars[j]
			letter.r = composes(letter.r, c.r)
			letter.left, letter.right, letter.top, letter.bottom = min(letter.left, c.left), max(letter.right, c.right), max(letter.top, c.top), min(letter.bottom, c.bottom)
			if c.size > 0 {
				letter.size, letter.base, letter.way, letter.unmapped = c.size, c.base, c.way, c.unmapped
			}
			out = append(out, letter)
			i = j
			continue
		}
		if n := len(out); n > 0 && c.over(out[n-1]) && composes(out[n-1].r, c.r) != 0 {
			out[n-1].r = composes(out[n-1].r, c.r)
			continue
		}
		out = append(out, c)
	}
	return out
}

// nextInk returns the next character that is seen, past a blank that the library
// put in; 0 where there is none near.
func nextInk(chars []pdfChar, i int) int {
	for j := i + 1; j < len(chars) && j <= i+2; j++ {
		if isInk(chars[j]) {
			return j
		}
		if chars[j].r != ' ' {
			return 0
		}
	}
	return 0
}

// over reports whether an accent stands over or under a letter: its middle lies
// between the letter's sides, and it is no part of its line.
func (c pdfChar) over(letter pdfChar) bool {
	middle := (c.left + c.right) / 2
	if !unicode.IsLetter(letter.r) || middle < letter.left-0.1*(letter.right-letter.left) || middle > letter.right+0.1*(letter.right-letter.left) {
		return false
	}
	high := letter.top - letter.bottom
	below := accents[c.r] == 0x327 || accents[c.r] == 0x328
	return below && c.bottom < letter.bottom+0.2*high || !below && c.bottom > letter.bottom+0.4*high && c.bottom < letter.top+0.8*high
}

// composes returns a letter with an accent as one character, 0 where there is
// none.
func composes(letter, accent rune) rune {
	switch letter {
	case 'ı':
		letter = 'i'
	case 'ȷ':
		letter = 'j'
	}
	whole := norm.NFC.String(string([]rune{letter, accents[accent]}))
	if r, n := utf8.DecodeRuneInString(whole); n == len(whole) && !strings.ContainsRune("\uFFFD", r) {
		return r
	}
	return 0
}
