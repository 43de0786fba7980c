package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// drawing is a widget that paints itself whole, with spots that can be
// pressed. Most of the window's parts are drawings.
type drawing struct {
	widget.BaseWidget
	look  *look
	paint func(s *sheet, size fyne.Size)
	least func() fyne.Size // nil for none
	self  fyne.Widget      // the widget that it is embedded in, or itself

	spots []spot
	over  int // index of the spot under the pointer, -1 for none
}

func newDrawing(l *look, paint func(s *sheet, size fyne.Size)) *drawing {
	d := &drawing{look: l, paint: paint, over: -1}
	d.ExtendBaseWidget(d)
	return d
}

// ExtendBaseWidget remembers the widget that stands in the window: the canvas
// knows that one alone, and repaints nothing for another.
func (d *drawing) ExtendBaseWidget(self fyne.Widget) {
	d.self = self
	d.BaseWidget.ExtendBaseWidget(self)
}

// CreateRenderer implements fyne.Widget.
func (d *drawing) CreateRenderer() fyne.WidgetRenderer { return &drawingRenderer{drawing: d} }

// Tapped implements fyne.Tappable.
func (d *drawing) Tapped(e *fyne.PointEvent) {
	if at := d.find(e.Position); at >= 0 && d.spots[at].do != nil {
		d.spots[at].do()
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (d *drawing) TappedSecondary(e *fyne.PointEvent) {
	if at := d.find(e.Position); at >= 0 && d.spots[at].menu != nil {
		d.spots[at].menu(e.AbsolutePosition)
	}
}

// MouseIn implements desktop.Hoverable.
func (d *drawing) MouseIn(e *desktop.MouseEvent) { d.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (d *drawing) MouseMoved(e *desktop.MouseEvent) {
	if at := d.find(e.Position); at != d.over {
		d.over = at
		d.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (d *drawing) MouseOut() {
	if d.over >= 0 {
		d.over = -1
		d.Refresh()
	}
}

// Cursor implements desktop.Cursorable.
func (d *drawing) Cursor() desktop.Cursor {
	if d.over >= 0 && d.over < len(d.spots) && d.spots[d.over].do != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// find returns the index of the topmost spot at p, -1 where there is none.
func (d *drawing) find(p fyne.Position) int {
	for i := len(d.spots) - 1; i >= 0; i-- {
		if d.spots[i].holds(p) {
			return i
		}
	}
	return -1
}

// hovered reports whether the pointer is over the spot of that name.
func (d *drawing) hovered(name string) bool {
	return d.over >= 0 && d.over < len(d.spots) && d.spots[d.over].name == name
}

// drawingRenderer paints anew whenever the size or the content changes.
type drawingRenderer struct {
	*drawing
	objects []fyne.CanvasObject
}

func (r *drawingRenderer) Destroy() {}

func (r *drawingRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *drawingRenderer) Layout(size fyne.Size) {
	s := &sheet{palette: r.look.palette()}
	r.paint(s, size)
	r.objects, r.spots = s.objects, s.spots
}

func (r *drawingRenderer) MinSize() fyne.Size {
	if r.least == nil {
		return fyne.Size{}
	}
	return r.least()
}

func (r *drawingRenderer) Refresh() {
	r.Layout(r.drawing.Size())
	canvas.Refresh(r.self)
}
