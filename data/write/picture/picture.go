package picture

import (
	"fmt"
	"strings"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/write/plain"
)

// picture is a drawing that does not know yet in which format it will be.
// Lengths are pixels at the usual size, from the top left.
type picture struct {
	width, height float64
	title, says   string // for readers who cannot see it
	layers        []*layer
}

// Drawing is a picture that does not know yet in which format it will be.
type Drawing = picture

// layer is a part of a picture: all cells of one state, or all labels.
type layer struct {
	name  string
	bands []band
	boxes []box
	words []lettering
}

// box is a rectangle, filled and, where line is not empty, outlined by one
// pixel inside its edge.
type box struct {
	x, y, w, h, radius float64
	fill, line         string // #RRGGBB
	says               string // shown under the pointer where the format can
}

// band is a ribbon of one height that leaves and arrives level; it lets through
// what lies under it.
type band struct {
	x0, y0, x1, y1 float64 // its upper corners
	h              float64
	fill           string // #RRGGBB
	says           string
}

// bandOpacity is how much a band covers.
const bandOpacity = 0.62

// lettering is a line of text on a base line.
type lettering struct {
	text   string
	x, y   float64 // where the base line begins
	turn   float64 // in degrees, clockwise
	face   *face
	size   float64
	ink    string // #RRGGBB
	middle bool   // x is the middle
	end    bool   // x is the end
}

// The colours of paper: the light palette of the window.
const (
	paperPage = "#FFFFFF"
	paperSoft = "#EEECE7"
	paperLine = "#E3E0DA"
	paperInk  = "#1B1F24"
	paperInk2 = "#535A63"
)

// markLooks are the colours of a state. What an account has is filled, what
// it left out is hollow, so that the coverage is seen at once.
var markLooks = map[string]struct{ fill, line, ink string }{
	"same":      {"#CCEED8", "", "#1D6B5C"},
	"reworded":  {"#DCEAF8", "", "#2765A6"},
	"part":      {"#DCEAF8", "#2765A6", "#2765A6"},
	"figure":    {"#FFEDB0", "", "#8A6500"},
	"quotation": {"#DCCBEF", "", "#5B2F90"},
	"other":     {"#F8D8C4", "", "#8A4210"},
	"unsure":    {"#DAD9D7", "", "#535A63"},
	"omitted":   {"#FFFFFF", "#E9D5C4", "#8A4210"},
	"added":     {"#DCEAF8", "", "#2765A6"},
}

// layer returns a part of the picture by its name, a new one the first time.
func (p *picture) layer(name string) *layer {
	for _, l := range p.layers {
		if l.name == name {
			return l
		}
	}
	l := &layer{name: name}
	p.layers = append(p.layers, l)
	return l
}

// write adds a line of text to a layer and returns its width.
func (l *layer) write(w lettering) float64 {
	if w.text == "" {
		return 0
	}
	l.words = append(l.words, w)
	return w.face.width(w.text, w.size)
}

// swatch draws a cell of a state with its sign.
func (p *picture) swatch(mark int, at box) {
	m := compare.Marks[mark]
	look, f := markLooks[m.Key], faces()
	l := p.layer(m.Key)
	at.radius, at.fill, at.line = 3, look.fill, look.line
	l.boxes = append(l.boxes, at)
	l.write(lettering{text: m.Sign, x: at.x + at.w/2, y: at.y + at.h/2 + 4, face: f.semi, size: 11, ink: look.ink, middle: true})
}

// caption says what a picture of a comparison shows.
func caption(c *compare.Comparison, m *compare.Matrix, o table.TableOptions) string {
	parts := []string{plain.Plural(m.Told, "claim") + " of the original"}
	if !c.HasOriginal() {
		parts = nil
	}
	if n := len(m.Rows) - m.Told; n > 0 {
		parts = append(parts, plain.Plural(n, "claim")+" that only accounts have")
	}
	says := strings.Join(parts, " and ") + " in " + plain.Plural(len(m.Accounts), "account")
	if all := len(c.Groups); len(m.Rows) < all {
		says += fmt.Sprintf(" (%d of %s shown)", len(m.Rows), plain.Plural(all, "group"))
	}
	if o.App != "" {
		says += ". Synoptic " + o.App
	}
	return says
}
