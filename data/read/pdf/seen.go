package pdf

import (
	"slices"
	"unicode"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Ways in which a character of a PDF may not be seen.
const (
	seen    uint8 = iota
	pale          // as white as the paper
	undrawn       // drawn in a mode that leaves no ink
	tiny          // far too small to be read
	away          // outside of what is shown of the page
	covered       // painted over in white
)

// leastSize is the size of type, in points, below which nobody reads it.
const leastSize = 1.5

// inkPDF says how the object of text is drawn to which a character belongs, and
// whether its font says which letters it has.
func inkPDF(lib pdfium.Pdfium, page references.FPDF_TEXTPAGE, at int, size float64) (way uint8, unmapped bool) {
	if got, err := lib.FPDFText_HasUnicodeMapError(&requests.FPDFText_HasUnicodeMapError{TextPage: page, Index: at}); err == nil {
		unmapped = got.HasUnicodeMapError
	}
	if size > 0 && size < leastSize {
		return tiny, unmapped
	}
	if c, err := lib.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: page, Index: at}); err == nil {
		switch {
		case c.A < 8:
			return undrawn, unmapped
		case min(c.R, c.G, c.B) >= 250:
			way = pale
		}
	}
	object, err := lib.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: page, Index: at})
	if err != nil {
		return way, unmapped
	}
	mode, err := lib.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: object.TextObject})
	if err == nil && (mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE || mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_CLIP) {
		return undrawn, unmapped
	}
	if err == nil && mode.TextRenderMode != enums.FPDF_TEXTRENDERMODE_FILL { // its edge has a colour of its own
		way = seen
	}
	return way, unmapped
}

// area is a part of a page that is painted.
type area struct{ left, bottom, right, top float64 }

func (a area) covers(c pdfChar) bool {
	x, y := (c.left+c.right)/2, (c.bottom+c.top)/2
	return a.left <= x && x <= a.right && a.bottom <= y && y <= a.top
}

// paintedPDF returns the areas of a page that are painted, pictures among them:
// white letters can be seen there.
func paintedPDF(lib pdfium.Pdfium, page requests.Page) []area {
	var out []area
	count, err := lib.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return nil
	}
	for i := range min(count.Count, mostObjects) {
		object, err := lib.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err != nil {
			continue
		}
		kind, err := lib.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: object.PageObject})
		if err != nil || kind.Type == enums.FPDF_PAGEOBJ_TEXT {
			continue
		}
		if kind.Type == enums.FPDF_PAGEOBJ_PATH {
			c, err := lib.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: object.PageObject})
			if err == nil && min(c.FillColor.R, c.FillColor.G, c.FillColor.B) >= 250 {
				continue
			}
		}
		b, err := lib.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: object.PageObject})
		if err == nil {
			out = append(out, area{float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)})
		}
	}
	return out
}

// setUnseenApart parts the characters that a reader of the page sees from those
// that nobody does. Where hardly anything else stands on a page, what is undrawn
// is the text: a machine read it from the picture of the page.
func setUnseenApart(chars []pdfChar, painted func() []area) (seenOnes, unseen []pdfChar) {
	var count [covered + 1]int
	for _, c := range chars {
		if !unicode.IsSpace(c.r) {
			count[c.way]++
		}
	}
	if count[pale]+count[undrawn]+count[tiny]+count[away]+count[covered] == 0 {
		return chars, nil
	}
	var areas []area
	if count[pale] > 0 {
		areas = painted()
	}
	hides := false
	for _, c := range chars {
		hides = unicode.IsSpace(c.r) && hides || c.way == tiny || (c.way == undrawn || c.way == away || c.way == covered) && count[c.way] < count[seen] ||
			c.way == pale && !slices.ContainsFunc(areas, func(a area) bool { return a.covers(c) })
		if hides {
			unseen = append(unseen, c)
		} else {
			seenOnes = append(seenOnes, c)
		}
	}
	return seenOnes, unseen
}
