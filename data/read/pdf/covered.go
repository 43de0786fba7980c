package pdf

import (
	"slices"
	"unicode"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

// setAway marks the characters that lie outside of what is shown of a page.
func setAway(lib pdfium.Pdfium, page requests.Page, chars []pdfChar) {
	got, err := lib.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: page})
	if err != nil {
		return
	}
	sheet := area{float64(got.Rect.Left), float64(got.Rect.Bottom), float64(got.Rect.Right), float64(got.Rect.Top)}
	if sheet.left >= sheet.right || sheet.bottom >= sheet.top {
		return
	}
	for i, c := range chars {
		if !unicode.IsSpace(c.r) && c.right > c.left && !sheet.covers(c) {
			chars[i].way = away
		}
	}
}

// drawn is an object of a page: where it lies, and how many were drawn before it.
type drawn struct {
	area
	at int
}

// mostObjects is how many objects of a page are looked at.
const mostObjects = 5000

// setCovered marks the characters over which something white is painted later.
func setCovered(lib pdfium.Pdfium, page requests.Page, chars []pdfChar) {
	count, err := lib.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil || count.Count > mostObjects {
		return
	}
	var texts, covers []drawn
	for i := range count.Count {
		object, err := lib.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err != nil {
			return
		}
		of := onPage{lib, object}
		switch kind, err := lib.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: object.PageObject}); {
		case err != nil:
			return
		case kind.Type == enums.FPDF_PAGEOBJ_TEXT:
			texts = append(texts, drawn{of.bounds(), i})
		case kind.Type == enums.FPDF_PAGEOBJ_PATH && len(texts) > 0 && of.whiteSheet():
			covers = append(covers, drawn{of.bounds(), i})
		}
	}
	for i, c := range chars {
		if c.way == seen && !unicode.IsSpace(c.r) && under(c, texts, covers) {
			chars[i].way = covered
		}
	}
}

// under reports whether a cover lies on all texts that may have a character.
func under(c pdfChar, texts, covers []drawn) bool {
	last := -1
	for _, over := range slices.Backward(covers) {
		if !over.covers(c) {
			continue
		}
		for _, t := range slices.Backward(texts) {
			if t.covers(c) {
				last = t.at
				break
			}
		}
		return last >= 0 && last < over.at
	}
	return false
}
