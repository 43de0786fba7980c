package pdf

import (
	"slices"
	"strings"
	"unicode"

	"synoptic/data/read/doc"
)

// leastInitial is how many times larger than the text a large first letter is.
const leastInitial = 1.6

// withInitials puts a large first letter, which reaches down beside several
// lines, before the first of them, where its word goes on. Those lines begin at
// its left then.
func withInitials(lines []*pdfLine) []*pdfLine {
	var out []*pdfLine
	for _, l := range lines {
		if l.turned || !doc.IsInitial(l.text) {
			out = append(out, l)
			continue
		}
		beside := besideInitial(l, lines)
		if len(beside) == 0 {
			out = append(out, l)
			continue
		}
		first := beside[0]
		first.text = doc.WithInitial(l.text, first.text)
		for _, b := range beside {
			b.left = min(b.left, l.left)
		}
	}
	return out
}

// initialBefore reports whether the line is a large letter so far, and c of the
// text beside it: of letters of one type none is so much lower than a capital.
func (l *pdfLine) initialBefore(c pdfChar) bool {
	if !unicode.IsLetter(c.r) || leastInitial*(c.top-c.bottom) > l.tallest || len(l.chars) > 4 {
		return false
	}
	var text strings.Builder
	for _, x := range l.chars {
		text.WriteRune(x.r)
	}
	return doc.IsInitial(strings.TrimSpace(text.String()))
}

// besideInitial returns the lines that stand right of a large letter, at its
// height and close to it, from the top: none where the first of them goes on
// with no word.
func besideInitial(l *pdfLine, lines []*pdfLine) []*pdfLine {
	var out []*pdfLine
	for _, b := range lines {
		if b == l || b.turned || leastInitial*b.size > l.size || doc.IsInitial(b.text) {
			continue
		}
		inHeight := b.base > l.base-0.35*b.size && b.base+0.5*b.size < max(l.top, l.base+0.7*l.size)+0.35*b.size
		if gap := b.left - l.right; inHeight && gap > -0.3*l.size && gap < max(1.5*b.size, 0.5*l.size) {
			out = append(out, b)
		}
	}
	slices.SortStableFunc(out, func(a, b *pdfLine) int { return int(sign01(b.base - a.base)) })
	if len(out) == 0 || !doc.GoesOnBehindInitial(out[0].text) {
		return nil
	}
	return out
}
