package pdf

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"synoptic/data/read/web"
)

// pdfLine is a line of a column, or a cell of a table: what runs on without a
// wide gap. Positions are in points from the lower left of the page.
type pdfLine struct {
	text                 string
	left, right          float64
	base, size           float64 // of the foot of the letters; of the type, roughly
	turned               bool
	chars                []pdfChar
	bottom, top, tallest float64
	narrowest            float64 // gap between two of its words; 0 where it has one
}

// width of a line in widths of an m.
func (l *pdfLine) ems() float64 { return (l.right - l.left) / l.size }

// wide is a gap that parts columns and cells, in sizes of the type.
const wide = 2

// linesOf returns the lines of a page in the library's order.
func linesOf(chars []pdfChar) []*pdfLine {
	var out []*pdfLine
	now := &pdfLine{}
	flush := func() {
		if now.finish() {
			out = append(out, now)
		}
		now = &pdfLine{}
	}
	for _, c := range chars {
		if c.r == '\r' || c.r == '\n' {
			flush()
			continue
		}
		if !unicode.IsSpace(c.r) && now.parts(c) {
			flush()
		}
		now.take(c)
	}
	flush()
	if mostlyRTL(out) {
		out = joinRTL(out)
	} else {
		out = stretched(partedAtGutters(out))
	}
	for _, l := range out {
		l.chars = nil
	}
	return out
}

// stretched joins lines that only look parted: their words were spread to
// fill the column, so that all gaps in them are alike, and they end where
// lines that are not parted end.
func stretched(lines []*pdfLine) []*pdfLine {
	var out []*pdfLine
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && near(lines[j].base, lines[i].base) && lines[j].left > lines[j-1].right {
			j++
		}
		if all := lines[i:j]; len(all) > 1 && evenly(all) && fills(all, lines) {
			l := *all[0]
			l.left, l.right = edges(all)
			l.text = rowText(all)
			out = append(out, &l)
		} else {
			out = append(out, all...)
		}
		i = j
	}
	return out
}

// evenly reports whether the gaps between lines are like those in them.
func evenly(row []*pdfLine) bool {
	least, most := row[0].narrowest, 0.0
	for i, l := range row[1:] {
		g := l.left - row[i].right
		most = max(most, g)
		for _, g := range []float64{g, l.narrowest} {
			if g > 0 && (least == 0 || g < least) {
				least = g
			}
		}
	}
	return most < 2*least
}

// fills reports whether a row reaches from edge to edge of other lines.
func fills(row, lines []*pdfLine) bool {
	left, right := edges(row)
	n := 0
	for _, l := range lines {
		if near(l.right, right) && l.left < left+3 && l.left > left-3*l.size && l.narrowest > 0 {
			n++
		}
	}
	return n > 1
}

// parts reports whether a character stands too far off to belong to the line.
func (l *pdfLine) parts(c pdfChar) bool {
	last := l.last()
	if last == nil || c.top <= c.bottom {
		return false
	}
	high := max(l.tallest, c.top-c.bottom)
	if l.initialBefore(c) {
		return true
	}
	gap := max(c.left-last.right, last.left-c.right)
	if size, foot := l.standing(); size > 0 && gap > 0.4*size && c.size > 0.9*size && c.size < 1.1*size && math.Abs(c.base-foot) > 0.2*size {
		return true // of the next column, whose lines stand a little lower or higher
	}
	return gap > wide*high*1.3 || c.bottom > l.top+0.3*high || c.top < l.bottom-0.3*high || c.turned != l.turned
}

// last returns the last character that has ink, nil where there is none.
func (l *pdfLine) last() *pdfChar {
	for i := len(l.chars) - 1; i >= 0; i-- {
		if c := &l.chars[i]; isInk(*c) {
			return c
		}
	}
	return nil
}

// isInk reports whether a character can be seen.
func isInk(c pdfChar) bool { return c.top > c.bottom && !unicode.IsSpace(c.r) }

func (l *pdfLine) take(c pdfChar) {
	if isInk(c) {
		if last := l.last(); last != nil && len(l.chars) > 0 && unicode.IsSpace(l.chars[len(l.chars)-1].r) {
			if g := c.left - last.right; g > 0 && (l.narrowest == 0 || g < l.narrowest) {
				l.narrowest = g
			}
		}
		if l.tallest == 0 {
			l.left, l.right, l.bottom, l.top, l.turned = c.left, c.right, c.bottom, c.top, c.turned
		}
		l.left, l.right = min(l.left, c.left), max(l.right, c.right)
		l.bottom, l.top = min(l.bottom, c.bottom), max(l.top, c.top)
		l.tallest = max(l.tallest, c.top-c.bottom)
	}
	l.chars = append(l.chars, c)
}

// Signs that reach below the feet of letters, and that stand above them.
const (
	descending = "gjpqyQJ,;()[]{}|/@$_çĄąęßµ"
	floating   = "'\"“”‘’«»‹›^*°–—-•·=~+<>¹²³`´"
)

// standsOnLine reports whether the foot of a character is that of its line.
func standsOnLine(c pdfChar) bool {
	return isInk(c) && c.r > ' ' && !strings.ContainsRune(descending+floating, c.r)
}

// standing returns the size of the type of the last word and where its foot is,
// 0 where the library did not say.
func (l *pdfLine) standing() (size, foot float64) {
	for i := len(l.chars) - 1; i >= 0; i-- {
		if l.chars[i].size > 0 {
			return l.chars[i].size, l.chars[i].base
		}
	}
	return 0, 0
}

// finish works out text, foot and size. It is false where there is no ink.
func (l *pdfLine) finish() bool {
	if l.tallest == 0 {
		return false
	}
	var feet, sizes []float64
	for _, c := range l.chars {
		if c.size > 0 {
			sizes = append(sizes, c.size)
		}
		if standsOnLine(c) {
			feet = append(feet, c.bottom)
		}
	}
	l.size, l.base = max(l.tallest, 1), l.bottom
	if len(sizes) > 0 {
		l.size = max(median(sizes), 1)
	}
	if len(feet) > 0 {
		l.base = median(feet)
	}
	l.text = l.words()
	return l.text != ""
}

func median(all []float64) float64 {
	all = slices.Clone(all)
	slices.Sort(all)
	return all[len(all)/2]
}

// softBreak is what the library gives for a hyphen that parts a word at the
// end of a line.
const softBreak = '\x02'

// words returns the text of a line on one blank between words. Raised digits,
// of powers and of notes, become characters of their own.
func (l *pdfLine) words() string {
	var out strings.Builder
	chars := fromTheRight(l.chars, l.size)
	apart := apartIn(chars, l.size)
	for i, c := range chars {
		if apart[i] {
			out.WriteByte(' ')
		}
		high := c.top - c.bottom
		up := high > 0 && c.bottom > l.base+0.2*l.size && high < 0.62*l.size && i > 0
		switch {
		case c.r == 0 || c.r == 0xFFFE || c.r == 0xFFFF:
		case c.r >= '0' && c.r <= '9' && up:
			out.WriteRune(web.RaisedDigits[c.r-'0'])
		case c.r >= 0xFB00 && c.r <= 0xFB06:
			out.WriteString(norm.NFKC.String(string(c.r)))
		case c.r == 0xAD || c.r == softBreak:
			out.WriteRune(softBreak)
		default:
			out.WriteRune(c.r)
		}
	}
	return raisedApart.ReplaceAllString(strings.Join(strings.Fields(out.String()), " "), "$1")
}

// fromTheRight puts the characters of a line that runs from right to left into
// the order in which they are read, by where they stand: PDFs have them in
// either. Numbers and words of other scripts in it run from left to right.
func fromTheRight(chars []pdfChar, size float64) []pdfChar {
	n := 0
	for _, c := range chars {
		if isRTL(c.r) {
			n++
		} else if unicode.IsLetter(c.r) {
			n--
		}
	}
	if n <= 0 {
		return chars
	}
	inked := slices.DeleteFunc(slices.Clone(chars), func(c pdfChar) bool { return c.right <= c.left && unicode.IsSpace(c.r) })
	slices.SortStableFunc(inked, func(a, b pdfChar) int { return int(sign01(b.left + b.right - a.left - a.right)) })
	var out []pdfChar
	for i, c := range inked {
		if i > 0 && inked[i-1].left-c.right > blankAfter(inked[i-1].r)*size {
			out = append(out, pdfChar{r: ' '})
		}
		out = append(out, c)
	}
	for i := 0; i < len(out); i++ {
		j := i
		for j < len(out) && runsRight(out, j) {
			j++
		}
		if j > i {
			slices.Reverse(out[i:j])
			i = j
		}
	}
	return out
}

// blankAfter is the least gap, in sizes of the type, that is a blank: an alef
// stands further off than other letters.
func blankAfter(r rune) float64 {
	if r == 'ا' {
		return 0.32
	}
	return 0.18
}

// joinRTL joins what stands in a row from right to left without a wide gap:
// PDFs give such a row in pieces, in any order.
func joinRTL(lines []*pdfLine) []*pdfLine {
	var out []*pdfLine
	for _, row := range lineRows(lines) {
		now := row[0]
		for _, l := range row[1:] {
			if (now.rtl() || l.rtl()) && l.left-now.right < 1.2*max(l.size, now.size) && l.turned == now.turned {
				now.left, now.right = min(now.left, l.left), max(now.right, l.right)
				now.chars = append(now.chars, l.chars...)
				now.text = now.words()
				continue
			}
			out, now = append(out, now), l
		}
		out = append(out, now)
	}
	return out
}

// runsRight reports whether a character in a line from right to left runs from
// left to right: letters and digits of such scripts and what joins them.
func runsRight(chars []pdfChar, i int) bool {
	of := func(r rune) bool { return unicode.IsDigit(r) || unicode.IsLetter(r) && !isRTL(r) }
	r := chars[i].r
	return of(r) || strings.ContainsRune(".,:/-%$€", r) && i > 0 && i+1 < len(chars) && of(chars[i-1].r) && of(chars[i+1].r)
}

func isRTL(r rune) bool { return unicode.In(r, unicode.Arabic, unicode.Hebrew) && unicode.IsLetter(r) }

// raisedApart is a raised number behind a blank that nobody typed.
var raisedApart = regexp.MustCompile(` ([⁰¹²³⁴⁵⁶⁷⁸⁹])`)

// rtl reports whether a line runs from right to left.
func (l *pdfLine) rtl() bool {
	n := 0
	for _, r := range l.text {
		if unicode.In(r, unicode.Arabic, unicode.Hebrew) {
			n++
		} else if unicode.IsLetter(r) {
			n--
		}
	}
	return n > 0
}

// lineRows groups lines that stand beside each other, from the top, each row
// from the left.
func lineRows(lines []*pdfLine) [][]*pdfLine {
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, func(a, b *pdfLine) int {
		return int(sign01(b.base - a.base))
	})
	var out [][]*pdfLine
	for _, l := range lines {
		if n := len(out); n > 0 && out[n-1][0].base-l.base < 0.35*max(l.size, out[n-1][0].size) {
			out[n-1] = append(out[n-1], l)
			continue
		}
		out = append(out, []*pdfLine{l})
	}
	for _, row := range out {
		slices.SortStableFunc(row, func(a, b *pdfLine) int { return int(sign01(a.left - b.left)) })
	}
	return out
}

func sign01(d float64) float64 {
	switch {
	case d > 0:
		return 1
	case d < 0:
		return -1
	}
	return 0
}

// rowText joins a row.
func rowText(row []*pdfLine) string {
	var all []string
	for _, l := range row {
		all = append(all, l.text)
	}
	return strings.Join(all, " ")
}

// firstWord returns how wide the first word of a line is.
func (l *pdfLine) firstWord() float64 {
	word, _, _ := strings.Cut(l.text, " ")
	return (l.right - l.left) * float64(utf8.RuneCountInString(word)) / float64(max(utf8.RuneCountInString(l.text), 1))
}
