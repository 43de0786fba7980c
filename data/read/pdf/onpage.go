package pdf

import (
	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// onPage is an object of a page.
type onPage struct {
	lib    pdfium.Pdfium
	object *responses.FPDFPage_GetObject
}

// bounds returns where it lies, nowhere where the library does not say.
func (o onPage) bounds() area {
	b, err := o.lib.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o.object.PageObject})
	if err != nil {
		return area{}
	}
	return area{float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)}
}

// whiteSheet reports whether a path is a rectangle that is white all over and
// lets nothing through. In doubt it is none: what a reader sees must not be lost.
func (o onPage) whiteSheet() bool {
	object := o.object.PageObject
	c, err := o.lib.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: object})
	if err != nil || min(c.FillColor.R, c.FillColor.G, c.FillColor.B) < 250 || c.FillColor.A < 250 {
		return false
	}
	mode, err := o.lib.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: object})
	if err != nil || mode.FillMode == enums.FPDF_FILLMODE_NONE {
		return false
	}
	if n, err := o.lib.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: object}); err != nil || n.Count < 4 || n.Count > 5 {
		return false
	}
	if t, err := o.lib.FPDFPageObj_HasTransparency(&requests.FPDFPageObj_HasTransparency{PageObject: object}); err != nil || t.HasTransparency {
		return false
	}
	clip, err := o.lib.FPDFPageObj_GetClipPath(&requests.FPDFPageObj_GetClipPath{PageObject: object})
	if err != nil {
		return true // nothing is cut off it
	}
	n, err := o.lib.FPDFClipPath_CountPaths(&requests.FPDFClipPath_CountPaths{ClipPath: clip.ClipPath})
	return err != nil || n.Count <= 0 // the library has no number for none
}
