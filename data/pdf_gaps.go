package data

import "unicode"

// apartIn returns before which characters of a line a blank stands that the
// file does not name: cells of a table that were set close to one another. In
// words that are spaced out letter by letter there are none.
func apartIn(chars []pdfChar, size float64) map[int]bool {
	out := map[int]bool{}
	last, inked := -1, 0
	for i, c := range chars {
		if c.top <= c.bottom || unicode.IsSpace(c.r) {
			last = -1
			continue
		}
		inked++
		least := 0.4 * size
		if last >= 0 && unicode.IsLower(chars[last].r) && unicode.IsUpper(c.r) {
			least = 0.16 * size // a head of a table begins: few words have a capital inside
		}
		if last >= 0 && c.left-chars[last].right > least && wordly(c.r) && wordly(chars[last].r) {
			out[i] = true
		}
		last = i
	}
	if 4*len(out) > inked {
		return nil
	}
	return out
}

func wordly(r rune) bool {
	return unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Digit)
}
