package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// EdgeWide is the room in which the pointer holds the edge of a pane.
const EdgeWide = 8

// Edge is the edge between two panes: it is dragged, and a double click puts it
// back. It draws nothing until the pointer is over it.
type Edge struct {
	widget.BaseWidget
	look  *Look
	move  func(by float32) // while it is dragged
	done  func()           // when it is let go
	reset func()
	line  *canvas.Rectangle
	held  bool
}

// NewEdge makes an edge. move is told how far it was dragged to the right, done
// that it was let go, reset that it goes back to where it stood at first.
func NewEdge(l *Look, move func(by float32), done, reset func()) *Edge {
	e := &Edge{look: l, move: move, done: done, reset: reset, line: canvas.NewRectangle(nil)}
	e.line.Hidden = true
	e.ExtendBaseWidget(e)
	return e
}

// Dragged implements fyne.Draggable.
func (e *Edge) Dragged(d *fyne.DragEvent) {
	e.held = true
	e.show(true)
	e.move(d.Dragged.DX)
}

// DragEnd implements fyne.Draggable.
func (e *Edge) DragEnd() {
	e.held = false
	e.show(false)
	e.done()
}

// DoubleTapped implements fyne.DoubleTappable.
func (e *Edge) DoubleTapped(*fyne.PointEvent) { e.reset() }

// Cursor implements desktop.Cursorable.
func (e *Edge) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseIn implements desktop.Hoverable.
func (e *Edge) MouseIn(*desktop.MouseEvent) { e.show(true) }

// MouseMoved implements desktop.Hoverable.
func (e *Edge) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (e *Edge) MouseOut() { e.show(e.held) }

func (e *Edge) show(on bool) {
	e.line.FillColor = e.look.Palette().Accent
	SetVisible(e.line, on)
	e.line.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (e *Edge) CreateRenderer() fyne.WidgetRenderer { return &edgeRenderer{e} }

type edgeRenderer struct{ e *Edge }

func (r *edgeRenderer) Destroy()                     {}
func (r *edgeRenderer) MinSize() fyne.Size           { return fyne.NewSize(EdgeWide, 10) }
func (r *edgeRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.e.line} }
func (r *edgeRenderer) Refresh()                     { canvas.Refresh(r.e) }

// Layout puts the line in the middle.
func (r *edgeRenderer) Layout(size fyne.Size) {
	r.e.line.Move(fyne.NewPos(size.Width/2-1, 0))
	r.e.line.Resize(fyne.NewSize(2, size.Height))
}
