package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// shifting knows whether Shift is held: TypedKey does not say.
type shifting struct{ shift bool }

// KeyDown implements desktop.Keyable.
func (h *shifting) KeyDown(e *fyne.KeyEvent) { h.shift = h.shift || isShift(e.Name) }

// KeyUp implements desktop.Keyable.
func (h *shifting) KeyUp(e *fyne.KeyEvent) { h.shift = h.shift && !isShift(e.Name) }

func isShift(k fyne.KeyName) bool { return k == desktop.KeyShiftLeft || k == desktop.KeyShiftRight }

// selecting lets the pointer select text of a part of the window.
type selecting struct {
	shifting
	sel  *selector
	host textHost
}

// MouseDown implements desktop.Mouseable: it begins to select.
func (h *selecting) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		h.sel.down(h.host, e.Position)
	}
}

// MouseUp implements desktop.Mouseable.
func (h *selecting) MouseUp(*desktop.MouseEvent) {}

// Dragged implements fyne.Draggable: it selects text.
func (h *selecting) Dragged(e *fyne.DragEvent) {
	if h.sel.host != h.host {
		h.sel.down(h.host, e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY))
	}
	h.sel.drag(e.Position)
}

// DragEnd implements fyne.Draggable.
func (h *selecting) DragEnd() {}

// wordsHost is a part of the window in which keys select text.
type wordsHost interface {
	selectWords(words int) // more of them or, below 0, fewer
}
