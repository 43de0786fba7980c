package pdf

import (
	"slices"
	"strings"
	"unicode"
)

// column is a part of a page whose lines are read from the top to the bottom.
type column []*pdfLine

// minColumn is how many lines beside each other make columns.
const minColumn = 3

// pageColumns returns the columns of a page in the order in which they are read.
// It looks for the blank strip with most lines on both its sides. Lines that
// cross it (a heading over both columns) part the page: what stands above them
// is read before. Every line is in one column.
func pageColumns(lines []*pdfLine, depth int) []column {
	rows := lineRows(lines)
	at, score := blankStrip(rows, lines)
	if score < minColumn || depth > 6 {
		return []column{lines}
	}
	var out []column
	for _, band := range bandsOf(rows, at) {
		left, right, whole := beside(band, at)
		switch {
		case !whole || !areColumns(left, right):
			all := slices.Concat(band...)
			if len(all) < len(lines) {
				out = append(out, pageColumns(all, depth+1)...)
				continue
			}
			out = append(out, all)
		case mostlyRTL(lines):
			out = append(append(out, pageColumns(right, depth+1)...), pageColumns(left, depth+1)...)
		default:
			out = append(append(out, pageColumns(left, depth+1)...), pageColumns(right, depth+1)...)
		}
	}
	return out
}

// blankStrip returns the middle of the blank strip between columns and how many
// lines stand beside it.
func blankStrip(rows [][]*pdfLine, lines []*pdfLine) (at float64, score int) {
	if len(rows) < minColumn {
		return 0, 0
	}
	left, right := edges(lines)
	from, n := 0.0, 0
	for x := left + 0.1*(right-left); x < right-0.1*(right-left); x += 2 {
		s := 0
		for _, band := range bandsOf(rows, x) {
			if l, r, whole := beside(band, x); whole && areColumns(l, r) {
				s += min(len(l), len(r))
			}
		}
		switch {
		case s > score:
			from, at, score, n = x, x, s, 1
		case s == score && s > 0 && x == from+float64(2*n):
			n++
			at = (from + x) / 2
		}
	}
	return at, score
}

// bandsOf cuts rows into runs that cross the line at x and runs that do not.
func bandsOf(rows [][]*pdfLine, x float64) [][][]*pdfLine {
	var out [][][]*pdfLine
	crossed := false
	for i, row := range rows {
		now := slices.ContainsFunc(row, func(l *pdfLine) bool { return l.left < x && l.right > x })
		if i == 0 || now != crossed {
			out = append(out, nil)
		}
		crossed = now
		out[len(out)-1] = append(out[len(out)-1], row)
	}
	return out
}

// beside returns the lines on both sides of x, and whether that is all of them.
func beside(band [][]*pdfLine, x float64) (left, right []*pdfLine, whole bool) {
	whole = true
	for _, row := range band {
		for _, l := range row {
			switch {
			case l.right <= x:
				left = append(left, l)
			case l.left >= x:
				right = append(right, l)
			default:
				whole = false
			}
		}
	}
	return left, right, whole
}

// areColumns reports whether lines beside each other are columns of text and
// not a table: there are some, they are long enough for sentences, and a strip
// between them is blank.
func areColumns(left, right []*pdfLine) bool {
	if len(left) < minColumn || len(right) < minColumn {
		return false
	}
	_, end := edges(left)
	start, _ := edges(right)
	return start-end > leastGutter*left[0].size && longEnough(left) && longEnough(right)
}

// longEnough reports whether lines are long enough for sentences, or run on
// from one to the next as those of a narrow column do.
func longEnough(lines []*pdfLine) bool {
	ems := make([]float64, len(lines))
	for i, l := range lines {
		ems[i] = l.ems()
	}
	wide := median(ems)
	return wide > 9 || wide > leastColumn-1 && runOn(lines)
}

// runOn reports whether lines are those of a text: many, a good part of which
// begin inside a sentence, as cells of a table do not.
func runOn(lines []*pdfLine) bool {
	inside := 0
	for _, l := range lines {
		if startsLower(l.text) && strings.Contains(l.text, " ") {
			inside++
		}
	}
	return len(lines) >= 6 && 3*inside >= len(lines)
}

// edges returns how far lines reach.
func edges(lines []*pdfLine) (left, right float64) {
	for i, l := range lines {
		if i == 0 {
			left, right = l.left, l.right
		}
		left, right = min(left, l.left), max(right, l.right)
	}
	return left, right
}

func mostlyRTL(lines []*pdfLine) bool {
	n := 0
	for _, l := range lines {
		if l.rtl() {
			n++
		}
	}
	return 2*n > len(lines)
}

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
