package filters

import (
	"image/color"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// Chips are the filters with their counts, then what opens all filters, then
// the conditions in force, each of which can be taken away. A filter that
// nothing matches stays in its place and cannot be pressed.
type Chips struct {
	ui.Drawing
	of      *Filters
	leave   func() // gives the keyboard back
	focused bool
	at      string // the key of the chip that the keyboard is on
}

// chip is one of them.
type chip struct {
	key, Label string
	count      string // empty for none
	dot        func(p *ui.Palette) color.Color
	on, off    bool // in force; cannot be pressed
	tag        bool // a condition in force, which pressing takes away
	do         func()
}

// chipForm is one way to draw the chips: from roomy to tight.
type chipForm struct {
	dots  bool
	pad   float32
	short bool
	gap   float32
}

var chipForms = []chipForm{{dots: true, pad: 12, gap: 6}, {pad: 10, gap: 6}, {pad: 9, short: true, gap: 5}, {pad: 8, short: true, gap: 4},
	{pad: 6, short: true, gap: 3}}

// shortNames stand in where the full ones do not fit beside "Changed".
var shortNames = map[string]string{"figures": say.Phrase("Figures"), "quotes": say.Phrase("Quotes"), "unsure": say.Phrase("Possible")}

// chipDots are the colours of the dots.
var chipDots = map[string]func(p *ui.Palette) color.Color{
	"matched": func(p *ui.Palette) color.Color { return p.Matched },
	"changed": func(p *ui.Palette) color.Color { return p.Accent },
	"figures": func(p *ui.Palette) color.Color { return p.FigureRule },
	"quotes":  func(p *ui.Palette) color.Color { return p.QuoteRule },
	"unsure":  func(p *ui.Palette) color.Color { return p.Ink3 },
	"check":   func(p *ui.Palette) color.Color { return p.Ink },
	"omitted": func(p *ui.Palette) color.Color { return p.DeletedText },
	"added":   func(p *ui.Palette) color.Color { return p.InsertedRule },
}

// NewChips makes the chips of filters; leave gives the keyboard back.
func NewChips(of *Filters, leave func()) *Chips {
	c := &Chips{of: of, leave: leave}
	c.Look, c.Over = of.desk.Look, -1
	c.Paint = c.draw
	c.ExtendBaseWidget(c)
	return c
}

// shown are the indexes of the choices that have a chip: the main ones, and
// another one while it is in force.
func (c *Chips) shown() []int {
	var out []int
	for i, x := range compare.Choices {
		if !x.More || x.Key == c.of.s.View.Filter.Show {
			out = append(out, i)
		}
	}
	return out
}

// count is how many groups a choice has.
func (c *Chips) count(i int) int {
	if i < len(c.of.s.View.Counts) {
		return c.of.s.View.Counts[i]
	}
	return 0
}

// counted is the count of a choice as it stands in its chip: what is left out has
// beside it what may be left out, too.
func (c *Chips) counted(f chipForm, key string, i int) string {
	n, perhaps := say.Thousands(c.count(i)), say.Thousands(c.of.s.View.Perhaps)
	switch {
	case key != "omitted" || c.of.s.View.Perhaps == 0:
		return n
	case f.short:
		return n + " +" + perhaps
	}
	return say.Say("%s +%s possible", n, perhaps)
}

func (f chipForm) name(x compare.Choice) string {
	if s := shortNames[x.Key]; s != "" && f.short {
		return say.Say(s)
	}
	return say.Say(x.Name)
}

// all are the chips from left to right. The conditions in force begin a line.
func (c *Chips) all(f chipForm) []chip {
	var out []chip
	for _, i := range c.shown() {
		x := compare.Choices[i]
		on := c.of.s.View.Filter.Show == x.Key || c.of.s.View.Filter.Show == "" && i == 0
		out = append(out, chip{key: x.Key, Label: f.name(x), count: c.counted(f, x.Key, i), dot: chipDots[x.Key],
			on: on, off: c.count(i) == 0 && !on, do: func() { c.of.s.View.Show(x.Key) }})
	}
	out = append(out, chip{key: "more", Label: more(f), do: c.of.Open})
	parts := c.of.Parts()
	for n, p := range parts {
		out = append(out, chip{key: "part " + strconv.Itoa(n), Label: ui.LabelFont.Fit(p.Says, 220), tag: true, do: p.remove})
	}
	if len(parts) > 0 {
		out = append(out, chip{key: "clear", Label: say.Say("Clear filters"), tag: true, do: c.of.s.View.Clear})
	}
	return out
}

// more is what opens all filters.
func more(f chipForm) string {
	if f.short {
		return say.Say("More")
	}
	return say.Say("More filters…")
}

// tagSign is drawn behind a condition that can be taken away.
const tagSign = "×"

// width is that of a chip in a form.
func (f chipForm) width(x chip) float32 {
	w := 2*f.pad + ui.LabelFont.Measure(x.Label).Width
	if x.count != "" {
		w += 6 + ui.ValueFont.Measure(x.count).Width
	}
	if f.dots && x.dot != nil {
		w += 13
	}
	if x.tag && x.key != "clear" {
		w += 14
	}
	return w
}

// form is the roomiest in which the filters fit on one line. Where they fit in
// none they take two, in the roomiest form that has them: a single chip is not
// left over.
func (c *Chips) form(width float32) chipForm {
	for _, f := range chipForms {
		used := float32(0)
		for _, x := range c.all(f) {
			if !x.tag {
				used += f.width(x) + f.gap
			}
		}
		if used-f.gap <= width-24 { // as place breaks lines
			return f
		}
	}
	for _, f := range chipForms[1:] {
		rows := 1
		c.place(f, width, func(x chip, _, _ float32, row int) {
			if !x.tag {
				rows = row + 1
			}
		})
		if rows <= 2 {
			return f
		}
	}
	return chipForms[len(chipForms)-1]
}

// HeightFor is the height of the bar at a width: 48 for each line of chips.
func (c *Chips) HeightFor(width float32) float32 {
	rows := 1
	c.place(c.form(width), width, func(_ chip, _, _ float32, row int) { rows = row + 1 })
	return 12 + 36*float32(rows)
}

// place calls draw for every chip with its left edge, its width and its row.
func (c *Chips) place(f chipForm, width float32, draw func(x chip, left, w float32, row int)) {
	left, row, tags := float32(16), 0, false
	for _, x := range c.all(f) {
		w := f.width(x)
		if left+w > width-8 && left > 16 || x.tag && !tags {
			left, row = 16, row+1
		}
		tags = tags || x.tag
		draw(x, left, w, row)
		left += w + f.gap
	}
}

func (c *Chips) draw(s *ui.Sheet, size fyne.Size) {
	f := c.form(size.Width)
	c.place(f, size.Width, func(x chip, left, w float32, row int) {
		c.chip(s, f, x, left, 10+36*float32(row), w)
	})
}

// chip draws one of them.
func (c *Chips) chip(s *ui.Sheet, f chipForm, x chip, left, y, w float32) {
	fill, line, ink, number := s.Page, s.Line, s.Ink, s.Ink2
	switch {
	case x.on:
		fill, line, ink, number = s.ChipOn, s.ChipOn, s.ChipText, s.ChipText
	case x.off:
		ink, number = s.Ink3, s.Ink3
	case x.tag && x.key != "clear":
		fill, line = s.Active, s.Active
	case c.Hovered(x.key):
		fill = s.Hover
	}
	if x.key == "clear" || x.key == "more" {
		ink = s.Accent
	}
	if c.focused && c.Current().key == x.key {
		s.Box(left-3, y-3, w+6, 34, s.Accent, 17)
		s.Box(left-1, y-1, w+2, 30, s.Page, 15)
	}
	if x.key != "clear" {
		s.Frame(left, y, w, 28, fill, line, 14, 1)
	}
	if !x.off {
		s.Spot(left, y, w, 28, x.key, x.do)
	} else {
		s.Spot(left, y, w, 28, x.key, nil)
	}
	if tip := say.ChoiceTips[x.key]; tip != "" {
		tip = say.Say(tip)
		if n := c.of.s.View.Perhaps; x.key == "omitted" && n > 0 {
			tip += " " + say.Say("+%s: possible matches; nobody has decided whether they are told or left out.", say.Thousands(n))
		}
		s.Spots[len(s.Spots)-1].Says = tip
	}
	c.words(s, f, x, left+f.pad, y, ink, number)
}

// words draws what is in a chip.
func (c *Chips) words(s *ui.Sheet, f chipForm, x chip, left, y float32, ink, number color.Color) {
	if f.dots && x.dot != nil {
		shade := x.dot(s.Palette)
		if x.on {
			shade = s.ChipText
		} else if x.off {
			shade = s.FieldLine
		}
		s.Box(left, y+10.5, 7, 7, shade, 3.5)
		left += 13
	}
	left += s.Text(x.Label, left, y+14, ui.LabelFont, ink) + 6
	s.Text(x.count, left, y+14, ui.ValueFont, number)
	if x.tag && x.key != "clear" {
		s.Text(tagSign, left, y+14, ui.LabelFont, s.Ink2)
	}
}

// Current is the chip that the keyboard is on; the first where that is gone.
func (c *Chips) Current() chip {
	all := c.all(chipForms[0])
	return all[max(0, slices.IndexFunc(all, func(x chip) bool { return x.key == c.at }))]
}

// step moves the keyboard to a neighbour that can be pressed.
func (c *Chips) step(by int) {
	all := c.all(chipForms[0])
	at := max(0, slices.IndexFunc(all, func(x chip) bool { return x.key == c.at }))
	for range all {
		if at = (at + by + len(all)) % len(all); !all[at].off {
			break
		}
	}
	c.at = all[at].key
	c.Refresh()
}

// FocusGained implements fyne.Focusable.
func (c *Chips) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost implements fyne.Focusable.
func (c *Chips) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune implements fyne.Focusable.
func (c *Chips) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *Chips) TypedKey(e *fyne.KeyEvent) {
	if c.Look.Helps(e.Name) {
		return
	}
	now := c.Current()
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		c.step(1)
	case fyne.KeyLeft, fyne.KeyUp:
		c.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !now.off {
			now.do()
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		if now.tag {
			now.do()
		}
	case fyne.KeyEscape:
		c.leave()
	}
}
