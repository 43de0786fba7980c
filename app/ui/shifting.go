package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Shifting knows whether Shift is held: TypedKey does not say.
type Shifting struct{ Shift bool }

// KeyDown implements desktop.Keyable.
func (h *Shifting) KeyDown(e *fyne.KeyEvent) { h.Shift = h.Shift || isShift(e.Name) }

// KeyUp implements desktop.Keyable.
func (h *Shifting) KeyUp(e *fyne.KeyEvent) { h.Shift = h.Shift && !isShift(e.Name) }

func isShift(k fyne.KeyName) bool { return k == desktop.KeyShiftLeft || k == desktop.KeyShiftRight }
