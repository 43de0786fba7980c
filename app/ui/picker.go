package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/compare"
)

// Choice is an entry of a picker.
type Choice struct {
	Letter string // in a tag; empty for none
	Head   string
	Right  string
	Text   string         // of an account, in serif; empty for none
	Hits   []compare.Span // bytes of text that a search found
	Sub    string
	Do     func()
	// oneLine puts sub behind head.
	OneLine bool
}

// Picker is a list from which one entry is chosen, with arrows and Enter or
// by pressing.
type Picker struct {
	Drawing
	Scroll  *container.Scroll
	Choices []Choice
	At      int
	width   float32
	none    string // said where there is nothing to choose
	More    string // said under the last entry, where not all are shown
	focused bool
	Escape  func()
	Other   func(fyne.KeyName) // on keys that mean nothing to the list; nil for none
	Moved   func()             // another entry is chosen; nil for none
}

// EntryHigh is the height of an entry.
const EntryHigh = 64

// lineHigh is the height of an entry without a second line.
const lineHigh = 36

// top is how far down the entry i begins.
func (p *Picker) top(i int) float32 {
	y := float32(0)
	for _, c := range p.Choices[:i] {
		y += c.high()
	}
	return y
}

func (c Choice) high() float32 {
	if c.OneLine {
		return lineHigh
	}
	return EntryHigh
}

// NewPicker makes an empty list of a width, whose scrolled part has the size given.
func NewPicker(l *Look, width, height float32) *Picker {
	p := &Picker{width: width}
	p.Look, p.Over = l, -1
	p.Paint = p.draw
	p.Least = func() fyne.Size {
		high := p.top(len(p.Choices))
		if p.More != "" {
			high += lineHigh
		}
		return fyne.NewSize(10, max(EntryHigh, high))
	}
	p.ExtendBaseWidget(p)
	p.Scroll = container.NewVScroll(p)
	p.Scroll.SetMinSize(fyne.NewSize(width, height))
	return p
}

// Offer shows other entries.
func (p *Picker) Offer(choices []Choice, none string) {
	p.Choices, p.none, p.More, p.At = choices, none, "", 0
	p.Scroll.Offset = fyne.Position{}
	p.Refresh()
	p.Scroll.Refresh()
}

// Cut says under the entries that there are more than are shown.
func (p *Picker) Cut(more string) {
	p.More = more
	p.Refresh()
	p.Scroll.Refresh()
}

// Extend adds entries at the end; what is chosen stays. none is shown where
// there are no entries at all.
func (p *Picker) Extend(choices []Choice, none string) {
	p.Choices, p.none = append(p.Choices, choices...), none
	p.Refresh()
	p.Scroll.Refresh()
}

func (p *Picker) draw(s *Sheet, size fyne.Size) {
	if len(p.Choices) == 0 {
		s.Text(say.Say(p.none), 8, EntryHigh/2, TextFont, s.Ink3)
		return
	}
	for i, c := range p.Choices {
		p.entry(s, i, c, p.top(i), size.Width-10)
	}
	s.Text(p.More, 10, p.top(len(p.Choices))+lineHigh/2-1, SmallFont, s.Ink2)
}

func (p *Picker) entry(s *Sheet, i int, c Choice, y, w float32) {
	high := c.high()
	switch {
	case i == p.At && p.focused:
		s.Frame(1, y+1, w-2, high-4, s.Active, s.Accent, 6, 2)
	case i == p.At:
		s.Box(0, y, w, high-2, s.Active, 6)
	case i == p.Over:
		s.Box(0, y, w, high-2, s.Hover, 6)
	}
	x := float32(10)
	if c.Letter != "" {
		s.Tag(c.Letter, x, y+7, 16, 4, true)
		x += 23
	}
	line := y + 15
	if c.OneLine {
		line = y + lineHigh/2 - 1
	}
	used := s.Right(c.Right, w-10, line, SmallFont, s.Ink3)
	head := s.Text(ColumnFont.Fit(c.Head, w-x-used-20), x, line, ColumnFont, s.Ink)
	switch {
	case c.Text == "" && !c.OneLine:
		p.subLines(s, c, x, y, w)
	default:
		s.Text(SmallFont.Fit(c.Sub, w-x-head-used-30), x+head+8, line, SmallFont, s.Ink3)
		if c.Text != "" {
			p.twoLines(s, c, y, w)
		}
	}
	s.Spot(0, y, w, high, c.Head, func() { p.press(i) })
}

// press chooses an entry with the pointer. Where there are buttons for what is
// chosen, it takes a second press to open it.
func (p *Picker) press(i int) {
	first := p.Moved != nil && p.At != i
	p.At = i
	if !first {
		p.Pick()
		return
	}
	p.Moved()
	p.Refresh()
}

// subLines draws what an entry is, on two lines where one is not enough.
func (p *Picker) subLines(s *Sheet, c Choice, x, y, w float32) {
	lines := BreakLines(c.Sub, ValueFont, w-x-10)
	if len(lines) > 2 {
		lines = []string{lines[0], ValueFont.Fit(lines[1]+" …", w-x-10)}
	}
	top := y + 37
	if len(lines) > 1 {
		top = y + 33
	}
	for n, l := range lines {
		s.Text(l, x, top+15*float32(n), ValueFont, s.Ink2)
	}
}

// twoLines draws the beginning of a claim.
func (p *Picker) twoLines(s *Sheet, c Choice, y, w float32) {
	f := Font{Serif, 13}
	lines := BreakLines(c.Text, f, w-20)
	if len(lines) > 2 {
		lines = []string{lines[0], f.Fit(lines[1]+" …", w-20)}
	}
	from := 0
	for n, l := range lines {
		from = p.tint(s, f, c, l, from, y+33+17*float32(n))
		s.Text(l, 10, y+33+17*float32(n), f, s.Ink)
	}
}

// tint marks what was found in a line of an entry whose words begin at the byte
// from, and returns where the next line begins.
func (p *Picker) tint(s *Sheet, f Font, c Choice, line string, from int, y float32) int {
	start := strings.Index(c.Text[min(from, len(c.Text)):], strings.TrimSuffix(line, "…"))
	if len(c.Hits) == 0 || start < 0 {
		return from
	}
	start += from
	for _, h := range c.Hits {
		if h.Start >= start && h.End <= start+len(line) {
			x := 10 + f.Measure(line[:h.Start-start]).Width
			w := f.Measure(h.Of(c.Text)).Width
			s.Box(x-1, y-8, w+2, 16, s.Figure, 3)
			s.Box(x-1, y+7, w+2, 1, s.FigureRule, 0)
		}
	}
	return start + len(line)
}

// Pick does what the chosen entry stands for.
func (p *Picker) Pick() {
	if p.At < len(p.Choices) && p.Choices[p.At].Do != nil {
		p.Choices[p.At].Do()
	}
}

// Key moves in the list; it may be called by a field beside it.
func (p *Picker) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown:
		p.At = min(p.At+1, max(0, len(p.Choices)-1))
	case fyne.KeyUp:
		p.At = max(p.At-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.Pick()
		return true
	case fyne.KeyEscape:
		if p.Escape != nil {
			p.Escape()
		}
		return true
	default:
		return false
	}
	p.Reveal()
	p.Refresh()
	if p.Moved != nil {
		p.Moved()
	}
	return true
}

// Reveal scrolls until the chosen entry is in view.
func (p *Picker) Reveal() {
	if p.At >= len(p.Choices) {
		return
	}
	top, high, room := p.top(p.At), p.Choices[p.At].high(), p.Scroll.Size().Height
	if p.More != "" && p.At == len(p.Choices)-1 {
		high += lineHigh
	}
	if top < p.Scroll.Offset.Y {
		p.Scroll.Offset.Y = top
	} else if top+high > p.Scroll.Offset.Y+room {
		p.Scroll.Offset.Y = top + high - room
	}
	p.Scroll.Refresh()
}

// FocusGained implements fyne.Focusable.
func (p *Picker) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost implements fyne.Focusable.
func (p *Picker) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune implements fyne.Focusable.
func (p *Picker) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (p *Picker) TypedKey(e *fyne.KeyEvent) {
	if p.Look.Helps(e.Name) {
		return
	}
	if !p.Key(e.Name) && p.Other != nil {
		p.Other(e.Name)
	}
}
