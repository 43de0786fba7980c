package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// choice is an entry of a picker.
type choice struct {
	letter string // in a tag; empty for none
	head   string
	right  string
	text   string // of an account, in serif; empty for none
	sub    string
	do     func()
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
	focused bool
	escape  func()
}

// entryHigh is the height of an entry.
const entryHigh = 64

func newPicker(l *look, width, height float32) *picker {
	p := &picker{width: width}
	p.look, p.over = l, -1
	p.paint = p.draw
	p.least = func() fyne.Size { return fyne.NewSize(10, max(entryHigh, entryHigh*float32(len(p.choices)))) }
	p.ExtendBaseWidget(p)
	p.scroll = container.NewVScroll(p)
	p.scroll.SetMinSize(fyne.NewSize(width, height))
	return p
}

// offer shows other entries.
func (p *picker) offer(choices []choice, none string) {
	p.choices, p.none, p.at = choices, none, 0
	p.scroll.Offset = fyne.Position{}
	p.Refresh()
	p.scroll.Refresh()
}

func (p *picker) draw(s *sheet, size fyne.Size) {
	if len(p.choices) == 0 {
		s.text(say(p.none), 8, entryHigh/2, textFont, s.ink3)
		return
	}
	for i, c := range p.choices {
		p.entry(s, i, c, float32(i)*entryHigh, size.Width-10)
	}
}

func (p *picker) entry(s *sheet, i int, c choice, y, w float32) {
	switch {
	case i == p.at && p.focused:
		s.frame(1, y+1, w-2, entryHigh-4, s.active, s.accent, 6, 2)
	case i == p.at:
		s.box(0, y, w, entryHigh-2, s.active, 6)
	case i == p.over:
		s.box(0, y, w, entryHigh-2, s.hover, 6)
	}
	x := float32(10)
	if c.letter != "" {
		s.tag(c.letter, x, y+7, 16, 4, true)
		x += 23
	}
	used := s.right(c.right, w-10, y+15, smallFont, s.ink3)
	head := s.text(columnFont.fit(c.head, w-x-used-20), x, y+15, columnFont, s.ink)
	if c.text == "" {
		s.text(valueFont.fit(c.sub, w-20), x, y+37, valueFont, s.ink2)
	} else {
		s.text(smallFont.fit(c.sub, w-x-head-used-30), x+head+8, y+15, smallFont, s.ink3)
		p.twoLines(s, c.text, y, w)
	}
	s.spot(0, y, w, entryHigh, c.head, func() { p.at = i; p.pick() })
}

// twoLines draws the beginning of a claim.
func (p *picker) twoLines(s *sheet, text string, y, w float32) {
	f := font{serif, 13}
	lines := breakLines(text, f, w-20)
	if len(lines) > 2 {
		lines = []string{lines[0], f.fit(lines[1]+" …", w-20)}
	}
	for n, l := range lines {
		s.text(l, 10, y+33+17*float32(n), f, s.ink)
	}
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
	return true
}

// reveal scrolls until the chosen entry is in view.
func (p *picker) reveal() {
	top, room := float32(p.at)*entryHigh, p.scroll.Size().Height
	if top < p.scroll.Offset.Y {
		p.scroll.Offset.Y = top
	} else if top+entryHigh > p.scroll.Offset.Y+room {
		p.scroll.Offset.Y = top + entryHigh - room
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
func (p *picker) TypedKey(e *fyne.KeyEvent) { p.key(e.Name) }
