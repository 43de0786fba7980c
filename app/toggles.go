package app

import (
	"fyne.io/fyne/v2"
)

// toggles are options of which any number is on, on as many lines as they
// need: the arrows go through them, Space turns one on or off.
type toggles struct {
	drawing
	options []option
	width   float32
	at      int
	focused bool
	changed func()
	escape  func()
	enter   func()
}

// option is one of them. Its label is said unless it is a name.
type option struct {
	key, label string
	name       bool
	on         bool
}

// toggleHigh is the height of a line of options.
const toggleHigh = 36

// toggle adds a labelled group of options to a panel.
func (p *panel) toggle(label string, options []option, changed func()) *toggles {
	c := &toggles{options: options, width: p.width - 40, changed: changed, escape: p.close}
	c.look, c.over = p.d.Look, -1
	c.enter = func() { p.key(fyne.KeyReturn, false) }
	c.paint = c.draw
	c.least = func() fyne.Size {
		lines := 1
		c.place(func(_ int, _, _ float32, line int) { lines = line + 1 })
		return fyne.NewSize(10, toggleHigh*float32(lines))
	}
	c.ExtendBaseWidget(c)
	p.add(p.label(label), c)
	return c
}

// on are the keys of the options that are on.
func (c *toggles) on() []string {
	var out []string
	for _, o := range c.options {
		if o.on {
			out = append(out, o.key)
		}
	}
	return out
}

// clear turns all options off.
func (c *toggles) clear() {
	for i := range c.options {
		c.options[i].on = false
	}
	c.Refresh()
}

func (o option) says() string {
	if o.name {
		return o.label
	}
	return say(o.label)
}

// place calls draw for every option with its left edge, its width and its line.
func (c *toggles) place(draw func(i int, x, w float32, line int)) {
	x, line := float32(0), 0
	for i, o := range c.options {
		w := labelFont.measure(labelFont.fit(o.says(), 180)).Width + 24
		if x+w > c.width && x > 0 {
			x, line = 0, line+1
		}
		draw(i, x, w, line)
		x += w + 8
	}
}

func (c *toggles) draw(s *sheet, _ fyne.Size) {
	c.place(func(i int, x, w float32, line int) {
		o, y := c.options[i], 2+toggleHigh*float32(line)
		fill, ink, stroke := s.raised, s.ink, s.fieldLine
		if o.on {
			fill, ink, stroke = s.chipOn, s.chipText, s.chipOn
		} else if c.over == i {
			fill = s.hover
		}
		if c.focused && c.at == i {
			s.box(x-2, y-2, w+4, 33, s.accent, 16.5)
			s.box(x, y, w, 29, s.raised, 14.5)
		}
		s.frame(x, y, w, 29, fill, stroke, 14.5, 1)
		s.middle(labelFont.fit(o.says(), 180), x+w/2, y+14.5, labelFont, ink)
		s.spot(x, y, w, 29, o.key, func() { takeKeys(c); c.at = i; c.flip() })
	})
}

// flip turns the option that the keyboard is on.
func (c *toggles) flip() {
	if c.at < len(c.options) {
		c.options[c.at].on = !c.options[c.at].on
		c.Refresh()
		c.changed()
	}
}

// FocusGained implements fyne.Focusable.
func (c *toggles) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost implements fyne.Focusable.
func (c *toggles) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune implements fyne.Focusable.
func (c *toggles) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *toggles) TypedKey(e *fyne.KeyEvent) {
	if c.look.helps(e.Name) {
		return
	}
	n := len(c.options)
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
