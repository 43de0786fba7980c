package app

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"

	"synoptic/compare"
)

// chips are the filters with their counts. A filter that nothing matches
// stays in its place and cannot be pressed.
type chips struct {
	drawing
	w       *window
	focused bool
	at      int // the chip that the keyboard is on
}

// chipForm is one way to draw the chips: from roomy to tight.
type chipForm struct {
	dots  bool
	pad   float32
	short bool
	gap   float32
}

var chipForms = []chipForm{{true, 12, false, 6}, {false, 10, false, 6}, {false, 9, true, 5}, {false, 8, true, 4}}

// shortNames stand in where the full ones do not fit beside "Changed".
var shortNames = map[string]string{"figures": phrase("Figures"), "quotes": phrase("Quotes")}

// chipDots are the colours of the dots.
var chipDots = map[string]func(p *palette) color.Color{
	"matched": func(p *palette) color.Color { return p.matched },
	"changed": func(p *palette) color.Color { return p.accent },
	"figures": func(p *palette) color.Color { return p.figureRule },
	"quotes":  func(p *palette) color.Color { return p.quoteRule },
	"unsure":  func(p *palette) color.Color { return p.ink3 },
	"omitted": func(p *palette) color.Color { return p.deletedText },
	"added":   func(p *palette) color.Color { return p.insertedRule },
}

func newChips(w *window) *chips {
	c := &chips{w: w}
	c.look, c.over = w.look, -1
	c.paint = c.draw
	c.ExtendBaseWidget(c)
	return c
}

// shown are the indexes of the choices that have a chip: the main ones, and
// another one while it is in force.
func (c *chips) shown() []int {
	var out []int
	for i, x := range compare.Choices {
		if !x.More || x.Key == c.w.filter.Show {
			out = append(out, i)
		}
	}
	return out
}

// count is how many groups a choice has.
func (c *chips) count(i int) int {
	if i < len(c.w.counts) {
		return c.w.counts[i]
	}
	return 0
}

func (f chipForm) name(x compare.Choice) string {
	if s := shortNames[x.Key]; s != "" && f.short {
		return say(s)
	}
	return say(x.Name)
}

// widths are those of all chips in a form.
func (c *chips) widths(f chipForm) (each []float32, all float32) {
	for _, i := range c.shown() {
		x := compare.Choices[i]
		w := 2*f.pad + labelFont.measure(f.name(x)).Width + 6 + valueFont.measure(thousands(c.count(i))).Width
		if f.dots && chipDots[x.Key] != nil {
			w += 13
		}
		each = append(each, w)
		all += w + f.gap
	}
	return each, all - f.gap
}

// form is the roomiest that fits on one line, else the tightest.
func (c *chips) form(width float32) chipForm {
	for _, f := range chipForms {
		if _, all := c.widths(f); all <= width-28 {
			return f
		}
	}
	return chipForms[len(chipForms)-1]
}

// heightFor is the height of the bar at a width: 48 for each line of chips.
func (c *chips) heightFor(width float32) float32 {
	rows := 1
	c.place(c.form(width), width, func(_ int, _, _ float32, row int) { rows = row + 1 })
	return 12 + 36*float32(rows)
}

// place calls draw for every chip with its left edge, its width and its row.
func (c *chips) place(f chipForm, width float32, draw func(i int, x, w float32, row int)) {
	each, _ := c.widths(f)
	x, row := float32(16), 0
	for n, i := range c.shown() {
		w := each[n]
		if x+w > width-8 && x > 16 {
			x, row = 16, row+1
		}
		draw(i, x, w, row)
		x += w + f.gap
	}
}

func (c *chips) draw(s *sheet, size fyne.Size) {
	f := c.form(size.Width)
	c.place(f, size.Width, func(i int, x, w float32, row int) {
		c.chip(s, f, i, x, 10+36*float32(row), w)
	})
}

// chip draws one of them.
func (c *chips) chip(s *sheet, f chipForm, i int, x, y, w float32) {
	choice, n := compare.Choices[i], c.count(i)
	on := c.w.filter.Show == choice.Key || c.w.filter.Show == "" && i == 0
	fill, line, ink, number := s.page, s.line, s.ink, s.ink2
	switch {
	case on:
		fill, line, ink, number = s.chipOn, s.chipOn, s.chipText, s.chipText
	case n == 0:
		ink, number = s.ink3, s.ink3
	case c.hovered(choice.Key):
		fill = s.hover
	}
	if c.focused && c.at == i {
		s.box(x-3, y-3, w+6, 34, s.accent, 17)
		s.box(x-1, y-1, w+2, 30, s.page, 15)
	}
	s.frame(x, y, w, 28, fill, line, 14, 1)
	left := x + f.pad
	if dot := chipDots[choice.Key]; f.dots && dot != nil {
		shade := dot(s.palette)
		if on {
			shade = s.chipText
		} else if n == 0 {
			shade = s.fieldLine
		}
		s.box(left, y+10.5, 7, 7, shade, 3.5)
		left += 13
	}
	left += s.text(f.name(choice), left, y+14, labelFont, ink) + 6
	s.text(thousands(n), left, y+14, valueFont, number)
	if n > 0 || on {
		s.spot(x, y, w, 28, choice.Key, func() { c.w.show(choice.Key) })
	}
}

// FocusGained implements fyne.Focusable.
func (c *chips) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost implements fyne.Focusable.
func (c *chips) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune implements fyne.Focusable.
func (c *chips) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *chips) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyLeft:
		shown := c.shown()
		step := 1
		if e.Name == fyne.KeyLeft {
			step = len(shown) - 1
		}
		at := max(0, slices.Index(shown, c.at))
		c.at = shown[(at+step)%len(shown)]
		c.Refresh()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if c.count(c.at) > 0 {
			c.w.show(compare.Choices[c.at].Key)
		}
	}
}
