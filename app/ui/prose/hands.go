package prose

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/ui"
)

// Selecting lets the pointer select text of a part of the window.
type Selecting struct {
	ui.Shifting
	Sel  *Selector
	Host TextHost
}

// MouseDown implements desktop.Mouseable: it begins to select.
func (h *Selecting) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		h.Sel.Down(h.Host, e.Position)
	}
}

// MouseUp implements desktop.Mouseable.
func (h *Selecting) MouseUp(*desktop.MouseEvent) {}

// Dragged implements fyne.Draggable: it selects text.
func (h *Selecting) Dragged(e *fyne.DragEvent) {
	if h.Sel.Host != h.Host {
		h.Sel.Down(h.Host, e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY))
	}
	h.Sel.Drag(e.Position)
}

// DragEnd implements fyne.Draggable.
func (h *Selecting) DragEnd() {}

// WordsHost is a part of the window in which keys select text.
type WordsHost interface {
	SelectWords(words int) // more of them or, below 0, fewer
}
