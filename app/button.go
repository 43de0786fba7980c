package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// button is 30 high, plain or filled. Each area has at most one filled one. Its
// label is said in the language in force.
type button struct {
	drawing
	label   string
	filled  bool
	off     bool
	tells   bool // pressed while it is off, it says why
	focused bool
	others  []string // what it says at other times: it is as wide as the longest
	press   func()
	escape  func() // on Esc; nil for nothing
}

func newButton(l *look, label string, filled bool, press func()) *button {
	b := &button{label: label, filled: filled, press: press}
	b.look, b.over = l, -1
	b.paint, b.least = b.draw, b.leastSize
	b.ExtendBaseWidget(b)
	return b
}

func (b *button) leastSize() fyne.Size {
	wide := float32(0)
	for _, label := range append(b.others, b.label) {
		wide = max(wide, buttonFont.measure(say(label)).Width)
	}
	return fyne.NewSize(wide+28, 30)
}

func (b *button) draw(s *sheet, size fyne.Size) {
	fill, ink, line := s.raised, s.ink, s.fieldLine
	if b.filled && !b.off {
		fill, ink, line = s.accent, s.onAccent, s.accent
	}
	if b.off {
		ink = s.ink3
	}
	if b.focused {
		s.box(-3, -3, size.Width+6, size.Height+6, s.accent, 9)
		s.box(-1, -1, size.Width+2, size.Height+2, s.head, 7)
	}
	s.frame(0, 0, size.Width, size.Height, fill, line, 6, 1)
	if b.over >= 0 && !b.off {
		s.box(1, 1, size.Width-2, size.Height-2, b.look.Color("hover", 0), 5)
	}
	s.middle(say(b.label), size.Width/2, size.Height/2, buttonFont, ink)
	s.spot(0, 0, size.Width, size.Height, b.label, b.act)
}

func (b *button) act() {
	if (!b.off || b.tells) && b.press != nil {
		b.press()
	}
}

// set changes what the button says and whether it can be pressed.
func (b *button) set(label string, off bool) {
	if b.label != label || b.off != off {
		b.label, b.off = label, off
		b.Refresh()
	}
}

// Cursor implements desktop.Cursorable.
func (b *button) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Disabled, Enable and Disable implement fyne.Disableable, so that Tab passes over a
// button that cannot be pressed.
func (b *button) Disabled() bool { return b.off }

// Enable implements fyne.Disableable.
func (b *button) Enable() { b.set(b.label, false) }

// Disable implements fyne.Disableable.
func (b *button) Disable() { b.set(b.label, true) }

// FocusGained implements fyne.Focusable.
func (b *button) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost implements fyne.Focusable.
func (b *button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune implements fyne.Focusable.
func (b *button) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (b *button) TypedKey(e *fyne.KeyEvent) {
	if b.look.helps(e.Name) {
		return
	}
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace {
		b.act()
	}
	if e.Name == fyne.KeyEscape && b.escape != nil {
		b.escape()
	}
}
