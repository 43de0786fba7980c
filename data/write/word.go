package write

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// word writes WordprocessingML and keeps its first error in the writer.
type word struct {
	b     *bufio.Writer
	marks int // bookmarks so far
}

func newWord(w io.Writer) *word { return &word{b: bufio.NewWriterSize(w, 1<<16)} }

func (d *word) end() error { return d.b.Flush() }

func (d *word) raw(xml string) { d.b.WriteString(xml) }

// text writes letters; what XML cannot hold is shown by its sign.
func (d *word) text(s string) {
	xml.EscapeText(d.b, []byte(strings.Map(showControl, s)))
}

// wordRun is a piece of a line with one look.
type wordRun struct {
	text string
	look string
	bold bool
}

func plainRun(text string) wordRun { return wordRun{text: text} }

// The looks of words that were taken out and put in, as in the window.
const (
	struckOut  = `<w:strike/><w:color w:val="8A4210"/><w:shd w:val="clear" w:color="auto" w:fill="F8D8C4"/>`
	underlined = `<w:color w:val="1F4B7A"/><w:u w:val="single" w:color="2765A6"/><w:shd w:val="clear" w:color="auto" w:fill="DCEAF8"/>`
)

// line writes a paragraph.
func (d *word) line(style string, runs ...wordRun) { d.anchored(nil, style, runs...) }

// anchored writes a paragraph that bears bookmarks.
func (d *word) anchored(anchors []string, style string, runs ...wordRun) {
	rtl, lettered := fromRight(slices.DeleteFunc(slices.Clone(runs), func(r wordRun) bool { return r.look == struckOut }))
	if !lettered {
		rtl, _ = fromRight(runs)
	}
	d.raw(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>`)
	if rtl {
		d.raw(`<w:bidi/>`)
	}
	d.raw(`</w:pPr>`)
	for _, a := range anchors {
		d.mark(bookmark(a))
	}
	for _, r := range runs {
		own, lettered := fromRight([]wordRun{r})
		d.run(r, own || rtl && !lettered)
	}
	d.raw(`</w:p>`)
}

// run writes one run; line breaks and tabs are elements of their own.
func (d *word) run(r wordRun, rtl bool) {
	if r.text == "" {
		return
	}
	d.raw(`<w:r><w:rPr>`)
	if r.bold {
		d.raw(`<w:b/><w:bCs/>`)
	}
	d.raw(r.look)
	if rtl {
		d.raw(`<w:rtl/>`)
	}
	d.raw(`</w:rPr>`)
	for i, part := range strings.Split(strings.ReplaceAll(r.text, "\r\n", "\n"), "\n") {
		if i > 0 {
			d.raw(`<w:br/>`)
		}
		d.raw(`<w:t xml:space="preserve">`)
		d.text(part)
		d.raw(`</w:t>`)
	}
	d.raw(`</w:r>`)
}

// heading writes the head of a group, to which links lead.
func (d *word) heading(anchor, text string) {
	d.raw(`<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>`)
	d.mark(anchor)
	rtl, _ := fromRight([]wordRun{plainRun(text)})
	d.run(plainRun(text), rtl)
	d.raw(`</w:p>`)
}

func (d *word) mark(name string) {
	d.marks++
	d.raw(fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="%s"/><w:bookmarkEnd w:id="%d"/>`, d.marks, name, d.marks))
}

// linkTo writes a paragraph that leads to a bookmark.
func (d *word) linkTo(anchor, text string) {
	d.raw(`<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr><w:hyperlink w:anchor="` + anchor + `">`)
	d.run(wordRun{text: text, look: `<w:color w:val="1F4B7A"/>`}, false)
	d.raw(`</w:hyperlink></w:p>`)
}

// bookmark is an id as Word allows it: letters, digits and low lines.
func bookmark(id string) string { return strings.ReplaceAll(id, ".", "_") }

func (d *word) tableBegin(widths []int) {
	d.raw(`<w:tbl><w:tblPr><w:tblStyle w:val="Lines"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		d.raw(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, w))
	}
	d.raw(`</w:tblGrid>`)
}

// tableEnd closes a table. Word wants a paragraph between two of them.
func (d *word) tableEnd() { d.raw(`</w:tbl><w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>`) }

// rowBegin begins a row; the head is repeated on every page.
func (d *word) rowBegin(head bool) {
	d.raw(`<w:tr><w:trPr><w:cantSplit/>`)
	if head {
		d.raw(`<w:tblHeader/>`)
	}
	d.raw(`</w:trPr>`)
}

func (d *word) rowEnd() { d.raw(`</w:tr>`) }

func (d *word) cell(content func()) {
	d.raw(`<w:tc>`)
	content()
	d.raw(`</w:tc>`)
}

func (d *word) row(head bool, cells ...string) {
	d.rowBegin(head)
	for _, c := range cells {
		d.cell(func() { d.line("Cell", wordRun{text: c, bold: head}) })
	}
	d.rowEnd()
}

// fromRight reports whether words run from right to left: their first letter
// does. lettered is false where there is no letter to tell by.
func fromRight(runs []wordRun) (rtl, lettered bool) {
	for _, r := range runs {
		for _, letter := range r.text {
			if !unicode.IsLetter(letter) {
				continue
			}
			p, _ := bidi.LookupRune(letter)
			return p.Class() == bidi.R || p.Class() == bidi.AL, true
		}
	}
	return false, false
}
