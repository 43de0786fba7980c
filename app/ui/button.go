package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/say"
)

// Button is 30 high, plain or filled. Each area has at most one filled one. Its
// label is said in the language in force.
type Button struct {
	Drawing
	Label   string
	filled  bool
	Off     bool
	Hint    string // a tip on what it does, in English
	Tells   bool   // pressed while it is off, it says why
	focused bool
	Others  []string // what it says at other times: it is as wide as the longest
	press   func()
	Escape  func() // on Esc; nil for nothing
}

// NewButton makes a button that does press. The label is English, said when it
// is drawn; filled is for the one that Enter presses.
func NewButton(l *Look, label string, filled bool, press func()) *Button {
	b := &Button{Label: label, filled: filled, press: press}
	b.Look, b.Over = l, -1
	b.Paint, b.Least = b.draw, b.leastSize
	b.ExtendBaseWidget(b)
	return b
}

func (b *Button) leastSize() fyne.Size {
	wide := float32(0)
	for _, label := range append(b.Others, b.Label) {
		wide = max(wide, ButtonFont.Measure(say.Say(label)).Width)
	}
	return fyne.NewSize(wide+28, 30)
}

func (b *Button) draw(s *Sheet, size fyne.Size) {
	fill, ink, line := s.Raised, s.Ink, s.FieldLine
	if b.filled && !b.Off {
		fill, ink, line = s.Accent, s.OnAccent, s.Accent
	}
	if b.Off {
		ink = s.Ink3
	}
	if b.focused {
		s.Box(-3, -3, size.Width+6, size.Height+6, s.Accent, 9)
		s.Box(-1, -1, size.Width+2, size.Height+2, s.Head, 7)
	}
	s.Frame(0, 0, size.Width, size.Height, fill, line, 6, 1)
	if b.Over >= 0 && !b.Off {
		s.Box(1, 1, size.Width-2, size.Height-2, b.Look.Color("hover", 0), 5)
	}
	s.Middle(say.Say(b.Label), size.Width/2, size.Height/2, ButtonFont, ink)
	spot := s.Spot(0, 0, size.Width, size.Height, b.Label, b.Act)
	if b.Hint != "" {
		spot.Says = say.Say(b.Hint)
	}
}

// Act does what pressing the button does: nothing where it is off and does not
// tell why.
func (b *Button) Act() {
	if (!b.Off || b.Tells) && b.press != nil {
		b.press()
	}
}

// Set changes what the button says and whether it can be pressed.
func (b *Button) Set(label string, off bool) {
	if b.Label != label || b.Off != off {
		b.Label, b.Off = label, off
		b.Refresh()
	}
}

// Cursor implements desktop.Cursorable.
func (b *Button) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Disabled, Enable and Disable implement fyne.Disableable, so that Tab passes over a
// button that cannot be pressed.
func (b *Button) Disabled() bool { return b.Off }

// Enable implements fyne.Disableable.
func (b *Button) Enable() { b.Set(b.Label, false) }

// Disable implements fyne.Disableable.
func (b *Button) Disable() { b.Set(b.Label, true) }

// FocusGained implements fyne.Focusable.
func (b *Button) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost implements fyne.Focusable.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune implements fyne.Focusable.
func (b *Button) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	if b.Look.Helps(e.Name) {
		return
	}
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace {
		b.Act()
	}
	if e.Name == fyne.KeyEscape && b.Escape != nil {
		b.Escape()
	}
}
