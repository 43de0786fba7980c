package ui

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
)

// Toggles are options of which any number is on, on as many lines as they
// need: the arrows go through them, Space turns one on or off.
type Toggles struct {
	Drawing
	Options []Option
	width   float32
	at      int
	focused bool
	changed func()
	escape  func()
	enter   func()
}

// Option is one of them. Its label is said unless it is a name.
type Option struct {
	Key, Label string
	Name       bool
	On         bool
}

// toggleHigh is the height of a line of options.
const toggleHigh = 36

// Toggle adds a labelled group of options to a panel.
func (p *Panel) Toggle(label string, options []Option, changed func()) *Toggles {
	c := &Toggles{Options: options, width: p.Width - 40, changed: changed, escape: p.Close}
	c.Look, c.Over = p.d.Look, -1
	c.enter = func() { p.Key(fyne.KeyReturn, false) }
	c.Paint = c.draw
	c.Least = func() fyne.Size {
		lines := 1
		c.place(func(_ int, _, _ float32, line int) { lines = line + 1 })
		return fyne.NewSize(10, toggleHigh*float32(lines))
	}
	c.ExtendBaseWidget(c)
	p.Add(p.Label(label), c)
	return c
}

// On are the keys of the options that are on.
func (c *Toggles) On() []string {
	var out []string
	for _, o := range c.Options {
		if o.On {
			out = append(out, o.Key)
		}
	}
	return out
}

// Clear turns all options off.
func (c *Toggles) Clear() {
	for i := range c.Options {
		c.Options[i].On = false
	}
	c.Refresh()
}

// Says is the label of the option in the language in force.
func (o Option) Says() string {
	if o.Name {
		return o.Label
	}
	return say.Say(o.Label)
}

// place calls draw for every option with its left edge, its width and its line.
func (c *Toggles) place(draw func(i int, x, w float32, line int)) {
	x, line := float32(0), 0
	for i, o := range c.Options {
		w := LabelFont.Measure(LabelFont.Fit(o.Says(), 180)).Width + 24
		if x+w > c.width && x > 0 {
			x, line = 0, line+1
		}
		draw(i, x, w, line)
		x += w + 8
	}
}

func (c *Toggles) draw(s *Sheet, _ fyne.Size) {
	c.place(func(i int, x, w float32, line int) {
		o, y := c.Options[i], 2+toggleHigh*float32(line)
		fill, ink, stroke := s.Raised, s.Ink, s.FieldLine
		if o.On {
			fill, ink, stroke = s.ChipOn, s.ChipText, s.ChipOn
		} else if c.Over == i {
			fill = s.Hover
		}
		if c.focused && c.at == i {
			s.Box(x-2, y-2, w+4, 33, s.Accent, 16.5)
			s.Box(x, y, w, 29, s.Raised, 14.5)
		}
		s.Frame(x, y, w, 29, fill, stroke, 14.5, 1)
		s.Middle(LabelFont.Fit(o.Says(), 180), x+w/2, y+14.5, LabelFont, ink)
		s.Spot(x, y, w, 29, o.Key, func() { takeKeys(c); c.at = i; c.flip() })
	})
}

// flip turns the option that the keyboard is on.
func (c *Toggles) flip() {
	if c.at < len(c.Options) {
		c.Options[c.at].On = !c.Options[c.at].On
		c.Refresh()
		c.changed()
	}
}

// FocusGained implements fyne.Focusable.
func (c *Toggles) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost implements fyne.Focusable.
func (c *Toggles) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune implements fyne.Focusable.
func (c *Toggles) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *Toggles) TypedKey(e *fyne.KeyEvent) {
	if c.Look.Helps(e.Name) {
		return
	}
	n := len(c.Options)
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		c.at = (c.at + 1) % n
	case fyne.KeyLeft, fyne.KeyUp:
		c.at = (c.at + n - 1) % n
	case fyne.KeySpace:
		c.flip()
	case fyne.KeyReturn, fyne.KeyEnter:
		c.enter()
		return
	case fyne.KeyEscape:
		c.escape()
		return
	}
	c.Refresh()
}
