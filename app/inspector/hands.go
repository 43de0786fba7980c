package inspector

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// TextAt implements textHost.
func (p *Pane) TextAt(at fyne.Position) (any, prose.Text, bool) {
	for i, x := range p.Proses {
		if x.Holds(at) {
			return i, x, true
		}
	}
	return nil, prose.Text{}, false
}

// Reshow implements textHost.
func (p *Pane) Reshow(any) { p.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (p *Pane) MouseMoved(e *desktop.MouseEvent) {
	p.pointer = e.Position
	p.Drawing.MouseMoved(e)
}

// Cursor implements desktop.Cursorable.
func (p *Pane) Cursor() desktop.Cursor {
	if _, _, ok := p.TextAt(p.pointer); ok && p.SpotAt(p.pointer) < 0 {
		return desktop.TextCursor
	}
	return p.Drawing.Cursor()
}

// FocusGained implements fyne.Focusable.
func (p *Pane) FocusGained() { p.focused, p.At, p.text = true, 0, 0; p.Refresh() }

// FocusLost implements fyne.Focusable.
func (p *Pane) FocusLost() { p.focused, p.Shift = false, false; p.Refresh() }

// TypedRune implements fyne.Focusable.
func (p *Pane) TypedRune(r rune) { p.calls.Rune(r) }

// TypedKey implements fyne.Focusable: arrows go through what can be pressed,
// Enter presses it, Page scrolls, Esc goes back to the table. With Shift held,
// arrows select: Down and Up a whole text, Right and Left a word more or less.
func (p *Pane) TypedKey(e *fyne.KeyEvent) {
	if p.Look.Helps(e.Name) || p.Shift && p.selectBy(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		p.At = min(p.At+1, max(0, len(p.Spots)-1))
	case fyne.KeyUp:
		p.At = max(p.At-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if p.At < len(p.Spots) && p.Spots[p.At].Do != nil {
			p.Spots[p.At].Do()
		}
		return
	case fyne.KeyPageDown:
		p.Page(1)
		return
	case fyne.KeyPageUp:
		p.Page(-1)
		return
	case fyne.KeyEscape:
		p.calls.Leave()
		return
	default:
		return
	}
	p.Refresh()
	p.revealSpot()
}

// selectBy selects by a key that is pressed with Shift. It reports whether the
// key selects.
func (p *Pane) selectBy(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyRight:
		p.SelectWords(1)
	case fyne.KeyLeft:
		p.SelectWords(-1)
	case fyne.KeyDown, fyne.KeyUp:
		if p.Sel.Host == prose.TextHost(p) { // else it begins with the first one
			p.text += say.Ternary(k == fyne.KeyDown, 1, -1)
		}
		p.SelectWords(prose.AllWords)
	default:
		return false
	}
	return true
}

// SelectWords implements wordsHost for the text that was selected last, at
// first the topmost.
func (p *Pane) SelectWords(words int) {
	p.text = max(0, min(p.text, len(p.Proses)-1))
	if len(p.Proses) == 0 {
		return
	}
	x := p.Proses[p.text]
	p.Sel.Extend(p, p.text, x, words)
	if room := p.Scroll.Size().Height; x.Y < p.Scroll.Offset.Y || x.Y+x.Height() > p.Scroll.Offset.Y+room {
		p.Scroll.Offset.Y = max(0, min(x.Y-20, p.High-room))
		p.Scroll.Refresh()
	}
}

// Page scrolls by most of the height, down or up.
func (p *Pane) Page(step float32) {
	room := p.Scroll.Size().Height
	p.Scroll.Offset.Y = max(0, min(p.Scroll.Offset.Y+step*(room-50), p.High-room))
	p.Scroll.Refresh()
}

// revealSpot scrolls until what the keyboard is on is in view.
func (p *Pane) revealSpot() {
	if p.At >= len(p.Spots) {
		return
	}
	s, room := p.Spots[p.At], p.Scroll.Size().Height
	if s.At.Y < p.Scroll.Offset.Y {
		p.Scroll.Offset.Y = max(0, s.At.Y-20)
	} else if end := s.At.Y + s.Size.Height; end > p.Scroll.Offset.Y+room {
		p.Scroll.Offset.Y = end - room + 20
	}
	p.Scroll.Refresh()
}

// drawRing draws a line around a spot, without covering it.
func drawRing(s *ui.Sheet, x ui.Spot) {
	wash := s.Accent.(color.NRGBA)
	wash.A = 12 // with none at all the inner edge would be grey
	s.Frame(x.At.X-1, x.At.Y-1, x.Size.Width+2, x.Size.Height+2, wash, s.Accent, 5, 2)
}

// Has reports whether what has the keyboard is a part of the inspector.
func (p *Pane) Has(focused fyne.Focusable) bool {
	return focused != nil && slices.Contains([]fyne.Focusable{p, p.Note, p.Confirm, p.reject, p.link}, focused)
}

// goToClaim goes to the row of a claim, in its account's column.
func (p *Pane) goToClaim(r compare.Ref) {
	if groups := session.GroupsOf(p.s.Cmp, r.Account)[r.Claim]; len(groups) > 0 {
		p.calls.Choose(groups[0], r.Account)
	}
}
