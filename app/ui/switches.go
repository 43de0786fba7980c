package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
)

// Switches is a row of options of which one is on: the arrows change it.
type Switches struct {
	Drawing
	Options []string
	At      int
	focused bool
	changed func(int)
	Escape  func()
	Enter   func()
}

// NewSwitches makes a row of options, of which that at the index at is on.
// The options are English, said when they are drawn; changed may be nil.
func NewSwitches(l *Look, options []string, at int, changed func(int)) *Switches {
	c := &Switches{Options: options, At: at, changed: changed}
	c.Look, c.Over = l, -1
	c.Paint = c.draw
	c.Least = func() fyne.Size { return fyne.NewSize(10, 34) }
	c.ExtendBaseWidget(c)
	return c
}

// Choice adds a labelled row of options to a panel.
func (p *Panel) Choice(label string, options []string, at int, changed func(int)) *Switches {
	c := NewSwitches(p.d.Look, options, at, changed)
	c.Escape = p.Close
	c.Enter = func() { p.Key(fyne.KeyReturn, false) }
	p.Add(p.Label(label), c)
	return c
}

// Beside puts the two labelled rows of options that were added last next to one
// another, where the panel is wide enough for both.
func (p *Panel) Beside(left, right *Switches) {
	const gap = 40
	n := len(p.Body)
	if left.Wide()+gap+right.Wide() > p.Width-40 {
		return
	}
	labels, rows := p.Body[n-4:n], []fyne.CanvasObject{left, right}
	edge := left.Wide() + gap
	p.Body = append(p.Body[:n-4:n-4], container.New(besideLayout{edge}, labels[0], labels[2]), container.New(besideLayout{edge}, rows...))
}

// besideLayout puts two objects next to one another.
type besideLayout struct {
	edge float32 // of the second
}

// MinSize implements fyne.Layout.
func (l besideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(10, max(objects[0].MinSize().Height, objects[1].MinSize().Height))
}

// Layout implements fyne.Layout.
func (l besideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(l.edge, size.Height))
	objects[1].Move(fyne.NewPos(l.edge, 0))
	objects[1].Resize(fyne.NewSize(size.Width-l.edge, size.Height))
}

// high and gap are the measures of an option.
const (
	switchHigh = 34
	switchGap  = 8
)

// lay gives every option its place in a width: its left edge and its line.
func (c *Switches) lay(width float32, place func(i int, x, y, w float32)) (lines int) {
	x, line := float32(-1), 0 // the ring of the first one stands out at the left
	for i, o := range c.Options {
		w := LabelFont.Measure(say.Say(o)).Width + 24
		if i > 0 && x+w+3 > width {
			x, line = -1, line+1
		}
		place(i, x, float32(line)*switchHigh, w)
		x += w + switchGap
	}
	return line + 1
}

// HeightFor is how high the options are in a width.
func (c *Switches) HeightFor(width float32) float32 {
	return switchHigh * float32(c.lay(width, func(int, float32, float32, float32) {}))
}

// Wide is the width of all options on one line.
func (c *Switches) Wide() float32 {
	wide := float32(0)
	c.lay(1e6, func(_ int, x, _, w float32) { wide = x + w + 4 })
	return wide
}

func (c *Switches) draw(s *Sheet, size fyne.Size) {
	c.lay(size.Width, func(i int, x, y, w float32) {
		fill, ink, line := s.Raised, s.Ink, s.FieldLine
		if i == c.At {
			fill, ink, line = s.ChipOn, s.ChipText, s.ChipOn
		}
		if c.focused && i == c.At {
			s.Box(x-1, y, w+4, 33, s.Accent, 16.5)
			s.Box(x+1, y+2, w, 29, s.Raised, 14.5)
		}
		s.Frame(x+1, y+2, w, 29, fill, line, 14.5, 1)
		s.Middle(say.Say(c.Options[i]), x+1+w/2, y+16.5, LabelFont, ink)
		s.Spot(x, y, w+4, 33, c.Options[i], func() {
			takeKeys(c)
			c.Set(i)
		})
	})
}

// takeKeys gives the keyboard to what was pressed, so that the next key does
// not go astray.
func takeKeys(o interface {
	fyne.CanvasObject
	fyne.Focusable
}) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		c.Focus(o)
	}
}

// Set turns the option at an index on and tells of it.
func (c *Switches) Set(i int) {
	c.At = i
	c.Refresh()
	if c.changed != nil {
		c.changed(i)
	}
}

// FocusGained implements fyne.Focusable.
func (c *Switches) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost implements fyne.Focusable.
func (c *Switches) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune implements fyne.Focusable.
func (c *Switches) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *Switches) TypedKey(e *fyne.KeyEvent) {
	if c.Look.Helps(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown, fyne.KeySpace:
		c.Set((c.At + 1) % len(c.Options))
	case fyne.KeyLeft, fyne.KeyUp:
		c.Set((c.At + len(c.Options) - 1) % len(c.Options))
	case fyne.KeyReturn, fyne.KeyEnter:
		c.Enter()
	case fyne.KeyEscape:
		c.Escape()
	}
}
