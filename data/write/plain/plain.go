package plain

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/width"
)

// Printable puts a text on one line and takes out what would steer a terminal:
// control characters and marks that turn the direction of what follows.
func Printable(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r):
			return ' '
		case r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// Columns returns how many columns of a terminal a text takes.
func Columns(s string) int {
	n := 0
	for g := graphemes.FromString(s); g.Next(); {
		n += columnsOf(g.Value())
	}
	return n
}

// columnsOf returns the columns of one grapheme: those of its first rune,
// and two for what is shown as a picture.
func columnsOf(grapheme string) int {
	r, _ := utf8.DecodeRuneInString(grapheme)
	kind := width.LookupRune(r).Kind()
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || unicode.IsControl(r):
		return 0
	case kind == width.EastAsianWide || kind == width.EastAsianFullwidth || strings.ContainsRune(grapheme, 0xFE0F):
		return 2
	}
	return 1
}

// Pad fills a text up with blanks.
func Pad(s string, to int) string {
	return s + strings.Repeat(" ", max(0, to-Columns(s)))
}

// Wrap cuts a text into lines of at most so many columns, between words where
// it can and inside a word that is longer than a line.
func Wrap(text string, to int) []string {
	var out []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		n := Columns(word)
		if line != "" && used+1+n > to {
			out, line, used = append(out, line), "", 0
		}
		if line != "" {
			line, used = line+" ", used+1
		}
		for n > to {
			head, rest := cutAt(word, to)
			out, word = append(out, head), rest
			n = Columns(word)
		}
		line, used = line+word, used+n
	}
	if line != "" || len(out) == 0 {
		out = append(out, line)
	}
	return out
}

// cutAt cuts a word between graphemes so that its head fits, at least one.
func cutAt(word string, to int) (head, rest string) {
	used, at := 0, 0
	for g := graphemes.FromString(word); g.Next(); {
		n := columnsOf(g.Value())
		if at > 0 && used+n > to {
			break
		}
		used, at = used+n, at+len(g.Value())
	}
	return word[:at], word[at:]
}

// Percent rounds a share to a whole number of hundredths.
func Percent(share float64) int { return int(100*share + 0.5) }

// Plural counts things: 1 claim, 2 claims.
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
