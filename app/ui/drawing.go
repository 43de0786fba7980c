// Package ui has what the parts of the window are made of, and knows none of
// them: it holds no comparison, no library and no decision.
//
//   - A part paints itself on a Sheet (paint.go), usually as a Drawing with
//     spots that can be pressed, in the colours of a Palette and the faces and
//     sizes of the Look, which is the theme of Fyne's own widgets too.
//   - Buttons, fields, switches, toggles and lists to pick from (picker.go)
//     are of our own, so that every key and every theme works alike.
//   - Questions are asked in a Panel, which a screen gets from the Desk, the
//     small struct that the window hands to all its parts.
//   - Texts of accounts are drawn by package prose, files are chosen in
//     package files.
package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Drawing is a widget that paints itself whole, with spots that can be
// pressed. Most of the window's parts are drawings.
type Drawing struct {
	widget.BaseWidget
	Look  *Look
	Paint func(s *Sheet, size fyne.Size)
	Least func() fyne.Size // nil for none
	Self  fyne.Widget      // the widget that it is embedded in, or itself

	Spots []Spot
	Over  int                 // index of the spot under the pointer, -1 for none
	drawn []fyne.CanvasObject // what stands on it
}

// NewDrawing makes a drawing that paint draws anew at each size and state.
func NewDrawing(l *Look, paint func(s *Sheet, size fyne.Size)) *Drawing {
	d := &Drawing{Look: l, Paint: paint, Over: -1}
	d.ExtendBaseWidget(d)
	return d
}

// ExtendBaseWidget remembers the widget that stands in the window: the canvas
// knows that one alone, and repaints nothing for another.
func (d *Drawing) ExtendBaseWidget(self fyne.Widget) {
	d.Self = self
	d.BaseWidget.ExtendBaseWidget(self)
}

// CreateRenderer implements fyne.Widget.
func (d *Drawing) CreateRenderer() fyne.WidgetRenderer { return &drawingRenderer{Drawing: d} }

// Tapped implements fyne.Tappable.
func (d *Drawing) Tapped(e *fyne.PointEvent) {
	if at := d.SpotAt(e.Position); at >= 0 && d.Spots[at].Do != nil {
		d.Spots[at].Do()
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (d *Drawing) TappedSecondary(e *fyne.PointEvent) {
	if at := d.SpotAt(e.Position); at >= 0 && d.Spots[at].Menu != nil {
		d.Spots[at].Menu(e.AbsolutePosition)
	}
}

// MouseIn implements desktop.Hoverable.
func (d *Drawing) MouseIn(e *desktop.MouseEvent) { d.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (d *Drawing) MouseMoved(e *desktop.MouseEvent) {
	if at := d.SpotAt(e.Position); at != d.Over {
		d.Over = at
		d.Refresh()
		says := ""
		if at >= 0 && at < len(d.Spots) {
			says = d.Spots[at].Says
		}
		d.Look.Tell(says, e.AbsolutePosition)
	}
}

// MouseOut implements desktop.Hoverable.
func (d *Drawing) MouseOut() {
	if d.Over >= 0 {
		d.Over = -1
		d.Refresh()
		d.Look.Tell("", fyne.Position{})
	}
}

// Cursor implements desktop.Cursorable.
func (d *Drawing) Cursor() desktop.Cursor {
	if d.Over >= 0 && d.Over < len(d.Spots) && d.Spots[d.Over].Do != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// SpotAt returns the index of the topmost spot at p, -1 where there is none.
func (d *Drawing) SpotAt(p fyne.Position) int {
	for i := len(d.Spots) - 1; i >= 0; i-- {
		if d.Spots[i].holds(p) {
			return i
		}
	}
	return -1
}

// Hovered reports whether the pointer is over the spot of that name.
func (d *Drawing) Hovered(name string) bool {
	return d.Over >= 0 && d.Over < len(d.Spots) && d.Spots[d.Over].Name == name
}

// drawingRenderer paints anew whenever the size or the content changes.
type drawingRenderer struct {
	*Drawing
	objects []fyne.CanvasObject
}

func (r *drawingRenderer) Destroy() {}

func (r *drawingRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *drawingRenderer) Layout(size fyne.Size) {
	s := &Sheet{Palette: r.Look.Palette()}
	r.Paint(s, size)
	r.objects, r.Spots, r.drawn = s.Objects, s.Spots, s.Objects
}

func (r *drawingRenderer) MinSize() fyne.Size {
	if r.Least == nil {
		return fyne.Size{}
	}
	return r.Least()
}

func (r *drawingRenderer) Refresh() {
	r.Layout(r.Drawing.Size())
	canvas.Refresh(r.Self)
}
