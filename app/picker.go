package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/compare"
)

// choice is an entry of a picker.
type choice struct {
	letter string // in a tag; empty for none
	head   string
	right  string
	text   string         // of an account, in serif; empty for none
	hits   []compare.Span // bytes of text that a search found
	sub    string
	do     func()
	// oneLine puts sub behind head.
	oneLine bool
}

// picker is a list from which one entry is chosen, with arrows and Enter or
// by pressing.
type picker struct {
	drawing
	scroll  *container.Scroll
	choices []choice
	at      int
	width   float32
	none    string // said where there is nothing to choose
	more    string // said under the last entry, where not all are shown
	focused bool
	escape  func()
	other   func(fyne.KeyName) // on keys that mean nothing to the list; nil for none
	moved   func()             // another entry is chosen; nil for none
}

// entryHigh is the height of an entry.
const entryHigh = 64

// lineHigh is the height of an entry without a second line.
const lineHigh = 36

// top is how far down the entry i begins.
func (p *picker) top(i int) float32 {
	y := float32(0)
	for _, c := range p.choices[:i] {
		y += c.high()
	}
	return y
}

func (c choice) high() float32 {
	if c.oneLine {
		return lineHigh
	}
	return entryHigh
}

func newPicker(l *look, width, height float32) *picker {
	p := &picker{width: width}
	p.look, p.over = l, -1
	p.paint = p.draw
	p.least = func() fyne.Size {
		high := p.top(len(p.choices))
		if p.more != "" {
			high += lineHigh
		}
		return fyne.NewSize(10, max(entryHigh, high))
	}
	p.ExtendBaseWidget(p)
	p.scroll = container.NewVScroll(p)
	p.scroll.SetMinSize(fyne.NewSize(width, height))
	return p
}

// offer shows other entries.
func (p *picker) offer(choices []choice, none string) {
	p.choices, p.none, p.more, p.at = choices, none, "", 0
	p.scroll.Offset = fyne.Position{}
	p.Refresh()
	p.scroll.Refresh()
}

// cut says under the entries that there are more than are shown.
func (p *picker) cut(more string) {
	p.more = more
	p.Refresh()
	p.scroll.Refresh()
}

// extend adds entries at the end; what is chosen stays. none is shown where
// there are no entries at all.
func (p *picker) extend(choices []choice, none string) {
	p.choices, p.none = append(p.choices, choices...), none
	p.Refresh()
	p.scroll.Refresh()
}

func (p *picker) draw(s *sheet, size fyne.Size) {
	if len(p.choices) == 0 {
		s.text(say(p.none), 8, entryHigh/2, textFont, s.ink3)
		return
	}
	for i, c := range p.choices {
		p.entry(s, i, c, p.top(i), size.Width-10)
	}
	s.text(p.more, 10, p.top(len(p.choices))+lineHigh/2-1, smallFont, s.ink2)
}

func (p *picker) entry(s *sheet, i int, c choice, y, w float32) {
	high := c.high()
	switch {
	case i == p.at && p.focused:
		s.frame(1, y+1, w-2, high-4, s.active, s.accent, 6, 2)
	case i == p.at:
		s.box(0, y, w, high-2, s.active, 6)
	case i == p.over:
		s.box(0, y, w, high-2, s.hover, 6)
	}
	x := float32(10)
	if c.letter != "" {
		s.tag(c.letter, x, y+7, 16, 4, true)
		x += 23
	}
	line := y + 15
	if c.oneLine {
		line = y + lineHigh/2 - 1
	}
	used := s.right(c.right, w-10, line, smallFont, s.ink3)
	head := s.text(columnFont.fit(c.head, w-x-used-20), x, line, columnFont, s.ink)
	switch {
	case c.text == "" && !c.oneLine:
		p.subLines(s, c, x, y, w)
	default:
		s.text(smallFont.fit(c.sub, w-x-head-used-30), x+head+8, line, smallFont, s.ink3)
		if c.text != "" {
			p.twoLines(s, c, y, w)
		}
	}
	s.spot(0, y, w, high, c.head, func() { p.press(i) })
}

// press chooses an entry with the pointer. Where there are buttons for what is
// chosen, it takes a second press to open it.
func (p *picker) press(i int) {
	first := p.moved != nil && p.at != i
	p.at = i
	if !first {
		p.pick()
		return
	}
	p.moved()
	p.Refresh()
}

// subLines draws what an entry is, on two lines where one is not enough.
func (p *picker) subLines(s *sheet, c choice, x, y, w float32) {
	lines := breakLines(c.sub, valueFont, w-x-10)
	if len(lines) > 2 {
		lines = []string{lines[0], valueFont.fit(lines[1]+" …", w-x-10)}
	}
	top := y + 37
	if len(lines) > 1 {
		top = y + 33
	}
	for n, l := range lines {
		s.text(l, x, top+15*float32(n), valueFont, s.ink2)
	}
}

// twoLines draws the beginning of a claim.
func (p *picker) twoLines(s *sheet, c choice, y, w float32) {
	f := font{serif, 13}
	lines := breakLines(c.text, f, w-20)
	if len(lines) > 2 {
		lines = []string{lines[0], f.fit(lines[1]+" …", w-20)}
	}
	from := 0
	for n, l := range lines {
		from = p.tint(s, f, c, l, from, y+33+17*float32(n))
		s.text(l, 10, y+33+17*float32(n), f, s.ink)
	}
}

// tint marks what was found in a line of an entry whose words begin at the byte
// from, and returns where the next line begins.
func (p *picker) tint(s *sheet, f font, c choice, line string, from int, y float32) int {
	start := strings.Index(c.text[min(from, len(c.text)):], strings.TrimSuffix(line, "…"))
	if len(c.hits) == 0 || start < 0 {
		return from
	}
	start += from
	for _, h := range c.hits {
		if h.Start >= start && h.End <= start+len(line) {
			x := 10 + f.measure(line[:h.Start-start]).Width
			w := f.measure(h.Of(c.text)).Width
			s.box(x-1, y-8, w+2, 16, s.figure, 3)
			s.box(x-1, y+7, w+2, 1, s.figureRule, 0)
		}
	}
	return start + len(line)
}

// pick does what the chosen entry stands for.
func (p *picker) pick() {
	if p.at < len(p.choices) && p.choices[p.at].do != nil {
		p.choices[p.at].do()
	}
}

// key moves in the list; it may be called by a field beside it.
func (p *picker) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown:
		p.at = min(p.at+1, max(0, len(p.choices)-1))
	case fyne.KeyUp:
		p.at = max(p.at-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.pick()
		return true
	case fyne.KeyEscape:
		if p.escape != nil {
			p.escape()
		}
		return true
	default:
		return false
	}
	p.reveal()
	p.Refresh()
	if p.moved != nil {
		p.moved()
	}
	return true
}

// reveal scrolls until the chosen entry is in view.
func (p *picker) reveal() {
	if p.at >= len(p.choices) {
		return
	}
	top, high, room := p.top(p.at), p.choices[p.at].high(), p.scroll.Size().Height
	if p.more != "" && p.at == len(p.choices)-1 {
		high += lineHigh
	}
	if top < p.scroll.Offset.Y {
		p.scroll.Offset.Y = top
	} else if top+high > p.scroll.Offset.Y+room {
		p.scroll.Offset.Y = top + high - room
	}
	p.scroll.Refresh()
}

// FocusGained implements fyne.Focusable.
func (p *picker) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost implements fyne.Focusable.
func (p *picker) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune implements fyne.Focusable.
func (p *picker) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (p *picker) TypedKey(e *fyne.KeyEvent) {
	if p.look.helps(e.Name) {
		return
	}
	if !p.key(e.Name) && p.other != nil {
		p.other(e.Name)
	}
}
