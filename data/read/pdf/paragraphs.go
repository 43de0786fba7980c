package pdf

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// passage is a paragraph while it is put together.
type passage struct {
	text  string
	marks []doc.PageMark
	last  *pdfLine // its last line
	full  bool     // its last line reaches the edge of its column
	row   int      // of a table, 0 outside one
	cell  int      // of the row
}

// bullet is how an item of a list begins.
var bullet = regexp.MustCompile(`^(?:[•●▪■◦‣–—-] ?|\(?(?:\d{1,2}|[a-zA-Z])[.)] )\S`)

// paragraphsOf joins the lines of a column to paragraphs.
func paragraphsOf(col column, page doc.PageMark, words *doc.Words) []passage {
	rtl := mostlyRTL(col)
	left, right := edges(col)
	rows := lineRows(col)
	pace := paceOf(rows)
	var out []passage
	var before *pdfLine
	first := true // before is the first line of its paragraph
	add := func(l *pdfLine) {
		out = append(out, passage{text: l.text, marks: []doc.PageMark{page}})
		first = true
	}
	for i, row := range rows {
		if len(row) > 1 && isTableRow(rows, i) {
			for k, l := range row {
				add(l)
				p := &out[len(out)-1]
				p.last, p.row, p.cell = l, page.Page<<20+int(100*row[0].base), k+1
			}
			before = nil
			continue
		}
		l := rowLine(row, rtl, left, right)
		if before == nil || breaks(before, l, first, left, right, pace) {
			add(l)
		} else {
			p := &out[len(out)-1]
			p.text, first = mended(p.text, l.text, words), false
		}
		p := &out[len(out)-1]
		p.last, p.full = l, l.right > right-0.2*(right-left)
		before = l
	}
	return out
}

// rowLine makes one line of a row, mirrored where it is read from the right,
// so that left is always where reading begins.
func rowLine(row []*pdfLine, rtl bool, left, right float64) *pdfLine {
	l := *row[0]
	l.text = rowText(row)
	if rtl {
		row = slices.Clone(row)
		slices.Reverse(row)
		l.text = rowText(row)
	}
	l.left, l.right = edges(row)
	if rtl {
		l.left, l.right = left+right-l.right, left+right-l.left
	}
	return &l
}

// isTableRow reports whether the cells of a row stand under or over those of
// the next.
func isTableRow(rows [][]*pdfLine, i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(rows) || len(rows[j]) < 2 {
			continue
		}
		for _, a := range rows[i][1:] {
			for _, b := range rows[j][1:] {
				if near(a.left, b.left) || near(a.right, b.right) && digitsOf.MatchString(a.text+b.text) {
					return true
				}
			}
		}
	}
	return false
}

// paceOf returns the usual distance between lines.
func paceOf(rows [][]*pdfLine) float64 {
	var all []float64
	for i := 1; i < len(rows); i++ {
		if a, b := rows[i-1][0], rows[i][0]; b.size > 0.9*a.size && a.size > 0.9*b.size && a.base-b.base < 2.5*a.size {
			all = append(all, a.base-b.base)
		}
	}
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[len(all)/3]
}

// breaks reports whether a paragraph ends between two lines.
func breaks(a, b *pdfLine, first bool, left, right, pace float64) bool {
	em := a.size
	apart := a.base - b.base
	centred := func(l *pdfLine) bool { return l.left > left+2*em && near((l.left+l.right)/2, (left+right)/2) }
	switch {
	case a.size > 1.12*b.size || b.size > 1.12*a.size:
		return true
	case pace > 0 && apart > 1.22*pace && apart > 1.2*em, apart > 2.4*em:
		return true
	case bullet.MatchString(b.text) && (web.EndsSentence(a.text) || bullet.MatchString(a.text) || b.left < a.left-0.5*em):
		return true
	case b.left > a.left+0.8*em && !(first && bullet.MatchString(a.text)) && !centred(b):
		return true
	case b.left < a.left-0.8*em && !first && !centred(a):
		return true
	case centred(a) && centred(b):
		return web.EndsSentence(a.text)
	}
	if endsInBreak(a.text) || !web.EndsSentence(a.text) && (startsInside(b.text) || strings.HasSuffix(a.text, "-")) {
		return false
	}
	slack := 0.45 * em
	if !web.EndsSentence(strings.TrimRight(a.text, "”\"’»“)]")) {
		slack += 0.5 * b.firstWord() // how wide a word is, is an estimate
	}
	return a.right+b.firstWord()+slack < right
}

func endsInBreak(s string) bool { return strings.HasSuffix(s, string(softBreak)) }

// mended joins two lines. A word that was parted at the end of the line is
// mended; a hyphen of its own it keeps: where the word is written so elsewhere,
// before capitals and digits.
func mended(a, b string, words *doc.Words) string {
	switch last, n := utf8.DecodeLastRuneInString(a); {
	case last == softBreak, last == '-' && startsLower(b), last == '\u2010' && startsLower(b):
		stem := a[:len(a)-n]
		if words.KeepsHyphen(stem, b) {
			return stem + "-" + b
		}
		return stem + b
	case last == '-' || last == '–' || last == '/':
		if s := strings.TrimSuffix(a, string(last)); s != "" && !strings.HasSuffix(s, " ") {
			return a + b // 737-9, 2014–15
		}
	case eastAsian(last):
		if next, _ := utf8.DecodeRuneInString(b); eastAsian(next) {
			return a + b
		}
	}
	return a + " " + b
}

// eastAsian reports whether r is of a script that writes no blanks.
func eastAsian(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) || r >= 0x3000 && r < 0x3040 || r >= 0xFF00 && r < 0xFF65
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// startsInside reports whether a line begins as no paragraph does.
func startsInside(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) || strings.ContainsRune("…,;:)]”»–—&%", r)
}

// vocabulary counts the words of the pages that stand within a line.
func vocabulary(pages []*pdfLayout) *doc.Words {
	out := &doc.Words{}
	var sample strings.Builder
	for _, p := range pages {
		for _, l := range p.body {
			out.Add(strings.ReplaceAll(l.text, string(softBreak), "-"))
			if sample.Len() < sampleOfLanguage {
				sample.WriteString(l.text + "\n")
			}
		}
	}
	out.English = compare.LanguageOf(sample.String()) == "en"
	return out
}

// sampleOfLanguage is how many bytes tell the language.
const sampleOfLanguage = 20_000
