package pdf

import (
	"strings"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// hiddenNote is the flag of a note or field that is not shown.
const hiddenNote = 1 << 1

// fieldsPDF returns as characters what was filled into the fields of a page and
// what notes show on it. The library reads only what the page itself draws.
func fieldsPDF(lib pdfium.Pdfium, page requests.Page) []pdfChar {
	count, err := lib.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: page})
	if err != nil {
		return nil
	}
	var out []pdfChar
	for i := range min(count.Count, 5000) {
		note, err := lib.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: page, Index: i})
		if err != nil {
			continue
		}
		if text := noteText(lib, note.Annotation); text != "" {
			if r, err := lib.FPDFAnnot_GetRect(&requests.FPDFAnnot_GetRect{Annotation: note.Annotation}); err == nil {
				out = append(out, setInBox(text, area{float64(r.Rect.Left), float64(r.Rect.Bottom), float64(r.Rect.Right), float64(r.Rect.Top)})...)
			}
		}
		lib.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: note.Annotation})
	}
	return out
}

// noteText returns what a field or a note shows.
func noteText(lib pdfium.Pdfium, note references.FPDF_ANNOTATION) string {
	kind, err := lib.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: note})
	if err != nil {
		return ""
	}
	key := "V"
	switch kind.Subtype {
	case enums.FPDF_ANNOT_SUBTYPE_FREETEXT:
		key = "Contents"
	case enums.FPDF_ANNOT_SUBTYPE_WIDGET:
	default:
		return ""
	}
	value := func(key string) string {
		got, err := lib.FPDFAnnot_GetStringValue(&requests.FPDFAnnot_GetStringValue{Annotation: note, Key: key})
		if err != nil {
			return ""
		}
		return strings.TrimSpace(got.Value)
	}
	flags, err := lib.FPDFAnnot_GetFlags(&requests.FPDFAnnot_GetFlags{Annotation: note})
	if value("FT") == "Btn" || err == nil && int(flags.Flags)&hiddenNote != 0 {
		return ""
	}
	return value(key)
}

// setInBox sets the lines of a field in its box, from the top.
func setInBox(text string, box area) []pdfChar {
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' })
	pace := (box.top - box.bottom) / float64(max(len(lines), 1))
	size := min(max(0.75*pace, 4), 12)
	var out []pdfChar
	for i, line := range lines {
		foot := box.top - pace*float64(i) - 0.8*min(pace, 1.4*size)
		if len(lines) == 1 {
			foot = box.bottom + (box.top-box.bottom-0.7*size)/2
		}
		step := min(0.5*size, (box.right-box.left)/float64(max(utf8.RuneCountInString(line), 1)))
		x := box.left
		inside := false
		for _, r := range line {
			c := pdfChar{r: r, left: x, right: x + 0.9*step, bottom: foot, top: foot + 0.7*size}
			if r == ' ' || r == '\t' {
				c.top, inside = c.bottom, false
			} else if !inside {
				c.size, c.base, inside = size, foot, true
			}
			out = append(out, c)
			x += step
		}
		out = append(out, pdfChar{r: '\n'})
	}
	return out
}
