package pdf

import (
	"bytes"
	"cmp"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// Is recognises a PDF, also where something stands before it.
func Is(f doc.File) bool {
	head := f.Raw[:min(len(f.Raw), 1024)]
	return bytes.HasPrefix(bytes.TrimLeft(head, "\uFEFF \r\n\t"), []byte("%PDF-")) || bytes.Contains(head, []byte("%PDF-")) && doc.IsBinary(f.Raw)
}

// Read reads the text layer of a PDF: columns one after the other, running
// heads, feet, page numbers and notes set apart, words that lines part mended.
// Where each page begins is kept.
func Read(f doc.File) (d doc.Document, err error) {
	base := filepath.Base(f.Name)
	pdf, err := openPDF(f.Context(), f.Raw, base)
	if err != nil {
		return d, err
	}
	bare := bareOf(pdf.pages)
	switch {
	case !slices.ContainsFunc(pdf.pages, func(p pdfPage) bool { return !p.broken }):
		return d, damagedPDF(base)
	case len(bare) == len(pdf.pages):
		return d, data.Refuse("%s has no text, only pictures of it: it is a scan. Let a program for reading scans (OCR) add the text, and import that.", base)
	}
	if unmapped, all := unmappedOf(pdf.pages); 2*unmapped > all && !readable(pdf.pages) {
		return d, data.Refuse("%s has letters that only its own fonts know: it shows text, but does not say which letters it is. Let a program for reading scans (OCR) read it, or print it to a new PDF from the program that made it, and import that.", base)
	}
	pages := layOut(pdf.pages)
	d = doc.Document{Pieces: piecesOfPages(pages), Title: titleOfPDF(pdf.title), Warnings: pdfWarnings(pdf, pages, bare), Notes: true}
	if strings.Contains(pdf.author, " ") {
		d.About.Author = pdf.author
	}
	if d.About.URL = addressOf(pages); d.About.URL != "" {
		printedPage(&d)
	}
	return d, nil
}

// printedPage takes from the address that a page was printed from what it
// tells, and its outlet off the title.
func printedPage(d *doc.Document) {
	web.Infer(&d.About)
	pieces, _ := doc.Cleaned(d.Pieces)
	text, _ := doc.Assemble(pieces)
	d.Title = web.WithoutOutlet(cmp.Or(d.Title, doc.TitleOf(pieces, text)), d.About.Outlet)
}

// unmappedOf counts the letters of which the fonts do not say which they are, and
// all of them.
func unmappedOf(pages []pdfPage) (unmapped, all int) {
	for _, p := range pages {
		for _, c := range p.chars {
			if isInk(c) {
				all++
				if c.unmapped {
					unmapped++
				}
			}
		}
	}
	return unmapped, all
}

// readable reports whether the characters of pages make words of a language.
func readable(pages []pdfPage) bool {
	var out strings.Builder
	blanks, all := 0, 0
	for _, p := range pages {
		for _, c := range p.chars {
			if all++; all > 20_000 {
				break
			}
			if unicode.IsSpace(c.r) {
				blanks++
			}
			out.WriteRune(c.r)
		}
	}
	return 20*blanks > all && compare.LanguageOf(out.String()) != ""
}

// bareOf returns the numbers of the pages without text.
func bareOf(pages []pdfPage) []string {
	var out []string
	for _, p := range pages {
		if !slices.ContainsFunc(p.chars, func(c pdfChar) bool { return unicode.IsLetter(c.r) || unicode.IsDigit(c.r) }) && !p.broken {
			out = append(out, strconv.Itoa(p.n))
		}
	}
	return out
}

// pdfWarnings says what may be missing of a PDF.
func pdfWarnings(pdf pdfFile, pages []*pdfLayout, bare []string) []data.Doubt {
	var out []data.Doubt
	var broken, slanted []string
	unread := 0
	for _, p := range pdf.pages {
		if p.broken {
			broken = append(broken, strconv.Itoa(p.n))
		}
		if p.slants {
			slanted = append(slanted, strconv.Itoa(p.n))
		}
		for _, c := range p.chars {
			if c.r == utf8.RuneError || unicode.Is(unicode.Co, c.r) {
				unread++
			}
		}
	}
	if len(bare) > 0 {
		out = append(out, doc.Doubt("Pages without text (blank, or a scan): %s.", someOf(bare)))
	}
	if len(broken) > 0 {
		out = append(out, doc.Doubt("Pages that are damaged, or hold more than a page can, and could not be read: %s.", someOf(broken)))
	}
	if len(slanted) > 0 {
		out = append(out, doc.Doubt("Pages whose text runs aslant, so that its lines may stand in another order: %s. Compare the text with them.", someOf(slanted)))
	}
	if unread > 0 {
		out = append(out, doc.Doubt("Characters for which the PDF does not say which they are: %d. Compare the text with the page.", unread))
	}
	if n, all := unmappedOf(pdf.pages); n > 0 && 50*n > all {
		out = append(out, doc.Doubt("Letters for which the fonts of the PDF do not say which they are: %d. Compare the text with the page.", n))
	}
	if slices.ContainsFunc(pages, func(p *pdfLayout) bool { return mostlyRTL(p.body) && len(p.body) > 0 }) {
		out = append(out, doc.Doubt("The text runs from right to left, and PDFs keep the order of such words badly: compare it with the pages."))
	}
	if pdf.cut {
		out = append(out, doc.Doubt("Only the first %d pages were read, the most that are.", len(pages)))
	}
	return out
}

// someOf lists the first of many.
func someOf(all []string) string {
	if len(all) > 12 {
		return strings.Join(all[:12], ", ") + fmt.Sprintf(" and %d more", len(all)-12)
	}
	return strings.Join(all, ", ")
}

// madeTitle is a title that a program gave, not a person.
var madeTitle = regexp.MustCompile(`(?i)^(microsoft (word|powerpoint)|untitled|unbenannt|sans titre|.*\.(docx?|odt|indd|pdf|qxd|rtf|tex|pptx?|html?)$|\W*$|document\d*$|slide 1)`)

func titleOfPDF(s string) string {
	if madeTitle.MatchString(s) {
		return ""
	}
	return s
}

// bodySize returns the size of type in which most of the text stands.
func bodySize(pages []*pdfLayout) float64 {
	letters := map[int]int{} // by halves of a point
	most := 0
	for _, p := range pages {
		for _, l := range p.body {
			k := int(2*l.size + 0.5)
			if letters[k] += len(l.text); letters[k] > letters[most] {
				most = k
			}
		}
	}
	all := letters[most-1] + letters[most] + letters[most+1]
	if all == 0 {
		return 0
	}
	return (float64(most-1)*float64(letters[most-1]) + float64(most)*float64(letters[most]) + float64(most+1)*float64(letters[most+1])) / float64(2*all)
}

// piecesOfPages returns the text of the pages in reading order. A paragraph
// that runs on behind the end of a column or a page is one piece; what was set
// apart between its parts follows it.
func piecesOfPages(pages []*pdfLayout) []doc.Piece {
	body := bodySize(pages)
	words := vocabulary(pages)
	var out, aside []doc.Piece
	var open *passage
	note, unfinished := 0, ""
	flush := func() {
		if open != nil {
			out = append(out, open.piece())
		}
		out, aside, open = append(out, aside...), nil, nil
	}
	apart := func(page *pdfLayout, why string, texts []string) {
		for _, t := range texts {
			aside = append(aside, doc.Piece{Text: plainBreaks(t), Why: why, Pages: []doc.PageMark{{Page: page.n, Says: page.label}}})
		}
	}
	for _, p := range pages {
		p.setNotesApart(body, unfinished)
		if unfinished = ""; len(p.notes) > 0 {
			unfinished = p.notes[len(p.notes)-1]
		}
		p.columns = pageColumns(p.body, 0)
		note = p.takeMarks(note)
		apart(p, "header", p.heads)
		for _, col := range p.columns {
			for i, next := range paragraphsOf(col, doc.PageMark{Page: p.n, Says: p.label}, words) {
				if i == 0 && open != nil && open.runsOn(next) {
					open.join(next, words)
					continue
				}
				flush()
				open = &next
			}
		}
		apart(p, "other", p.notes)
		apart(p, "other", p.turned)
		apart(p, "hidden", p.unseen)
		apart(p, "footer", p.feet)
	}
	flush()
	return out
}

// runsOn reports whether next is the rest of a paragraph that the end of a
// column or a page parts.
func (p *passage) runsOn(next passage) bool {
	a, b := p.last, next.last
	if p.row > 0 || next.row > 0 || a.size > 1.12*b.size || b.size > 1.12*a.size || bullet.MatchString(next.text) {
		return false
	}
	return endsInBreak(p.text) || startsLower(next.text) && !web.EndsSentence(p.text) || p.full && !web.EndsSentence(p.text) && len(p.text) > 80
}

// join adds the rest of a paragraph.
func (p *passage) join(next passage, words *doc.Words) {
	before := p.text
	p.text = mended(p.text, next.text, words)
	at := len(p.text) - len(next.text)
	if word := doc.LastWord(strings.TrimRight(before, string(softBreak)+"-")); at < len(before) && word != "" {
		at = min(at, len(before)) // the word that the page parts belongs to the page on which it ends
	}
	for _, m := range next.marks {
		p.marks = append(p.marks, doc.PageMark{At: m.At + at, Page: m.Page, Says: m.Says})
	}
	p.last, p.full = next.last, next.full
}

func (p *passage) piece() doc.Piece {
	return doc.Piece{Text: plainBreaks(p.text), Pages: p.marks, Row: p.row, Cell: p.cell}
}

// plainBreaks puts a hyphen where a parted word has no second half.
func plainBreaks(s string) string { return strings.ReplaceAll(s, string(softBreak), "-") }

// marks of notes in the text.
var raisedNumber = regexp.MustCompile(`[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,–-][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*`)

// takeMarks takes the marks of notes out of the lines of a page: the numbers
// of the notes at its foot, and numbers that go on counting behind note, the
// last one. Others are powers and stay. It returns the last one.
func (p *pdfLayout) takeMarks(note int) int {
	for _, col := range p.columns {
		for _, l := range slices.Concat(lineRows(col)...) {
			text := l.text
			l.text = raisedNumber.ReplaceAllStringFunc(text, func(mark string) string {
				s := plainDigits(mark)
				first, _ := strconv.Atoi(cmp.Or(digitsOf.FindString(s), "0"))
				if before, _, _ := strings.Cut(text, mark); !p.noteNumber[s] && (first != note+1 || unit.MatchString(before)) {
					return mark
				}
				all := digitsOf.FindAllString(s, -1)
				note, _ = strconv.Atoi(all[len(all)-1])
				return goneMark
			})
			l.text = strings.ReplaceAll(afterMark.ReplaceAllString(l.text, "$1"), goneMark, "")
		}
	}
	return note
}

// goneMark stands for a mark of a note that was taken out, with the blank that
// type setters put between it and a comma.
const goneMark = "\uFFFE"

var afterMark = regexp.MustCompile(` ?\x{FFFE} ?([,.;:!?)\]”»])`)

// unit is what a power stands behind.
var unit = regexp.MustCompile(`(?:\d|\b[kcdm]?m|\b[a-z]|\))$`)
