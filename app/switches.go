package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// switches is a row of options of which one is on: the arrows change it.
type switches struct {
	drawing
	options []string
	at      int
	focused bool
	changed func(int)
	escape  func()
	enter   func()
}

func newSwitches(l *look, options []string, at int, changed func(int)) *switches {
	c := &switches{options: options, at: at, changed: changed}
	c.look, c.over = l, -1
	c.paint = c.draw
	c.least = func() fyne.Size { return fyne.NewSize(10, 34) }
	c.ExtendBaseWidget(c)
	return c
}

// choice adds a labelled row of options to a panel.
func (p *panel) choice(label string, options []string, at int, changed func(int)) *switches {
	c := newSwitches(p.d.Look, options, at, changed)
	c.escape = p.close
	c.enter = func() { p.key(fyne.KeyReturn, false) }
	p.add(p.label(label), c)
	return c
}

// beside puts the two labelled rows of options that were added last next to one
// another, where the panel is wide enough for both.
func (p *panel) beside(left, right *switches) {
	const gap = 40
	n := len(p.body)
	if left.wide()+gap+right.wide() > p.width-40 {
		return
	}
	labels, rows := p.body[n-4:n], []fyne.CanvasObject{left, right}
	edge := left.wide() + gap
	p.body = append(p.body[:n-4:n-4], container.New(besideLayout{edge}, labels[0], labels[2]), container.New(besideLayout{edge}, rows...))
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
func (c *switches) lay(width float32, place func(i int, x, y, w float32)) (lines int) {
	x, line := float32(-1), 0 // the ring of the first one stands out at the left
	for i, o := range c.options {
		w := labelFont.measure(say(o)).Width + 24
		if i > 0 && x+w+3 > width {
			x, line = -1, line+1
		}
		place(i, x, float32(line)*switchHigh, w)
		x += w + switchGap
	}
	return line + 1
}

// heightFor is how high the options are in a width.
func (c *switches) heightFor(width float32) float32 {
	return switchHigh * float32(c.lay(width, func(int, float32, float32, float32) {}))
}

// wide is the width of all options on one line.
func (c *switches) wide() float32 {
	wide := float32(0)
	c.lay(1e6, func(_ int, x, _, w float32) { wide = x + w + 4 })
	return wide
}

func (c *switches) draw(s *sheet, size fyne.Size) {
	c.lay(size.Width, func(i int, x, y, w float32) {
		fill, ink, line := s.raised, s.ink, s.fieldLine
		if i == c.at {
			fill, ink, line = s.chipOn, s.chipText, s.chipOn
		}
		if c.focused && i == c.at {
			s.box(x-1, y, w+4, 33, s.accent, 16.5)
			s.box(x+1, y+2, w, 29, s.raised, 14.5)
		}
		s.frame(x+1, y+2, w, 29, fill, line, 14.5, 1)
		s.middle(say(c.options[i]), x+1+w/2, y+16.5, labelFont, ink)
		s.spot(x, y, w+4, 33, c.options[i], func() {
			takeKeys(c)
			c.set(i)
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

func (c *switches) set(i int) {
	c.at = i
	c.Refresh()
	if c.changed != nil {
		c.changed(i)
	}
}

// FocusGained implements fyne.Focusable.
func (c *switches) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost implements fyne.Focusable.
func (c *switches) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune implements fyne.Focusable.
func (c *switches) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *switches) TypedKey(e *fyne.KeyEvent) {
	if c.look.helps(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown, fyne.KeySpace:
		c.set((c.at + 1) % len(c.options))
	case fyne.KeyLeft, fyne.KeyUp:
		c.set((c.at + len(c.options) - 1) % len(c.options))
	case fyne.KeyReturn, fyne.KeyEnter:
		c.enter()
	case fyne.KeyEscape:
		c.escape()
	}
}
