package reading

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// scroll moves a page and takes the other one along.
func (r *View) scroll(side int, by float32) {
	p := r.pages[side]
	if p == nil {
		return
	}
	p.offset = max(0, min(p.offset+by, p.end()-r.Size().Height))
	r.takeAlong(side)
	r.arrange()
}

// takeAlong scrolls the other page so that the passages at the anchor stand
// level, as far as both tell them in the same order.
func (r *View) takeAlong(side int) {
	p, q := r.pages[side], r.pages[1-side]
	anchor := r.Size().Height * anchoring
	want := p.offset + anchor
	fromA, fromB, toA, toB := float32(0), float32(0), p.end(), q.end()
	if side == 0 {
		for _, t := range r.level() {
			a, b := p.middle(t.items[0]), q.middle(t.items[1])
			fromA, fromB, toA, toB = nearer(a, b, want, fromA, fromB, toA, toB)
		}
	} else {
		for _, t := range r.level() {
			a, b := p.middle(t.items[1]), q.middle(t.items[0])
			fromA, fromB, toA, toB = nearer(a, b, want, fromA, fromB, toA, toB)
		}
	}
	part := (want - fromA) / max(1, toA-fromA)
	q.offset = fromB + part*(toB-fromB) - anchor
	if p.offset <= 0 {
		q.offset = 0
	}
	q.offset = max(0, min(q.offset, q.end()-r.Size().Height))
}

// nearer narrows the stretch around a place by one more tie.
func nearer(a, b, want, fromA, fromB, toA, toB float32) (float32, float32, float32, float32) {
	if a <= want && a >= fromA {
		return a, b, toA, toB
	}
	if a > want && a < toA {
		return fromA, fromB, a, b
	}
	return fromA, fromB, toA, toB
}

// level lists the ties that both pages have in the same order.
func (r *View) level() []tie {
	var out []tie
	for _, t := range r.ties {
		if !t.moved && (len(out) == 0 || t.items[1] >= out[len(out)-1].items[1]) {
			out = append(out, t)
		}
	}
	return out
}

// Follow brings the active group of the table into view on both pages.
func (r *View) Follow() {
	g := r.s.Chosen.Current()
	if !r.On || r.pages[0] == nil || g == nil {
		return
	}
	if column := r.s.Chosen.Column; column != r.pages[1].account && column != r.pages[0].account {
		r.load()
		r.head.Refresh()
	}
	for side, p := range r.pages {
		p.seen = map[int]*fyne.Container{}
		if i := r.itemOf(side, g); i >= 0 {
			r.reveal(side, i)
		}
	}
	r.arrange()
}

// itemOf is the first passage of a page that stands in a group, -1 for none.
func (r *View) itemOf(side int, g *compare.Group) int {
	p := r.pages[side]
	for _, m := range g.Members {
		if m.Account == p.account {
			return p.find(m.Passage()[0])
		}
	}
	return -1
}

// reveal scrolls a page until a passage is in view, well inside it.
func (r *View) reveal(side, i int) {
	p, room := r.pages[side], r.Size().Height
	top, end := p.tops[i]-30, p.tops[i]+p.high(i)+30
	if top < p.offset || end > p.offset+room {
		p.offset = p.tops[i] - room*anchoring
		p.offset = max(0, min(p.offset, p.end()-room))
	}
}

// choose makes a passage the active one, here and in the table.
func (r *View) choose(side, i int) {
	item := &r.pages[side].items[i]
	if len(item.groups) == 0 {
		return
	}
	r.side = side
	r.calls.Choose(item.groups[0], r.pages[1].account)
}

// step goes to the next claim of the page that the keyboard is on.
func (r *View) step(by int) {
	p := r.pages[r.side]
	if p == nil {
		return
	}
	at := -1
	if g := r.s.Chosen.Current(); g != nil {
		at = r.itemOf(r.side, g)
	}
	for i := at + by; i >= 0 && i < len(p.items); i += by {
		if len(p.items[i].groups) > 0 {
			r.choose(r.side, i)
			return
		}
	}
}

// hit is the passage under a place.
func (r *View) hit(at fyne.Position) spotted {
	for side, p := range r.pages {
		if p != nil && at.X >= p.x && at.X < p.x+p.width {
			return spotted{side, p.at(at.Y + p.offset)}
		}
	}
	return spotted{-1, -1}
}

// TextAt implements textHost.
func (r *View) TextAt(at fyne.Position) (any, prose.Text, bool) {
	k := r.hit(at)
	if k.side < 0 || k.item < 0 {
		return nil, prose.Text{}, false
	}
	p := r.pages[k.side].prose(k.item)
	return k, p, p.Holds(at)
}

// Reshow implements textHost.
func (r *View) Reshow(key any) {
	if k, ok := key.(spotted); ok && r.pages[0] != nil {
		delete(r.pages[k.side].seen, k.item)
		r.arrange()
	}
}

// SelectWords implements wordsHost for the active passage of the page that the
// keyboard is on.
func (r *View) SelectWords(words int) {
	g := r.s.Chosen.Current()
	if g == nil || r.pages[r.side] == nil {
		return
	}
	if i := r.itemOf(r.side, g); i >= 0 {
		r.Sel.Extend(r, spotted{r.side, i}, r.pages[r.side].prose(i), words)
	}
}

// Tapped implements fyne.Tappable.
func (r *View) Tapped(e *fyne.PointEvent) {
	r.desk.Window.Canvas().Focus(r)
	if k := r.hit(e.Position); k.side >= 0 && k.item >= 0 {
		r.choose(k.side, k.item)
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (r *View) TappedSecondary(e *fyne.PointEvent) {
	r.Tapped(e)
	if r.s.Chosen.Current() != nil {
		r.calls.Menu(e.AbsolutePosition)
	}
}

// Scrolled implements fyne.Scrollable.
func (r *View) Scrolled(e *fyne.ScrollEvent) {
	side := 0
	if r.pages[1] != nil && e.Position.X >= r.pages[1].x-between/2 {
		side = 1
	}
	r.scroll(side, -e.Scrolled.DY*ui.Wheel)
}

// MouseIn implements desktop.Hoverable.
func (r *View) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (r *View) MouseMoved(e *desktop.MouseEvent) {
	r.pointer = e.Position
	r.hover(r.hit(e.Position))
}

// MouseOut implements desktop.Hoverable.
func (r *View) MouseOut() { r.hover(spotted{-1, -1}) }

func (r *View) hover(k spotted) {
	if k == r.over || r.pages[0] == nil {
		return
	}
	for _, x := range []spotted{k, r.over} {
		if x.side >= 0 {
			delete(r.pages[x.side].seen, x.item)
		}
	}
	r.over = k
	r.arrange()
}

// Cursor implements desktop.Cursorable.
func (r *View) Cursor() desktop.Cursor {
	if _, _, ok := r.TextAt(r.pointer); ok {
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}

// FocusGained implements fyne.Focusable.
func (r *View) FocusGained() { r.focus = true; r.Refresh() }

// FocusLost implements fyne.Focusable.
func (r *View) FocusLost() { r.focus, r.Shift = false, false; r.Refresh() }

// TypedRune implements fyne.Focusable: the letters of the table, and a for the
// next account.
func (r *View) TypedRune(letter rune) {
	switch letter {
	case 'j', 'J':
		r.step(1)
	case 'k', 'K':
		r.step(-1)
	case 'a':
		r.turn(1)
	case 'A':
		r.turn(-1)
	default:
		r.calls.Rune(letter)
	}
}

// TypedKey implements fyne.Focusable.
func (r *View) TypedKey(e *fyne.KeyEvent) {
	if r.desk.Look.Helps(e.Name) {
		return
	}
	high := r.Size().Height - 60
	switch e.Name {
	case fyne.KeyDown:
		r.step(1)
	case fyne.KeyUp:
		r.step(-1)
	case fyne.KeyLeft, fyne.KeyRight:
		if r.Shift {
			r.SelectWords(say.Ternary(e.Name == fyne.KeyRight, 1, -1))
			return
		}
		r.side = map[fyne.KeyName]int{fyne.KeyLeft: 0, fyne.KeyRight: 1}[e.Name]
		r.Refresh()
	case fyne.KeyPageDown:
		r.scroll(r.side, high)
	case fyne.KeyPageUp:
		r.scroll(r.side, -high)
	case fyne.KeyHome:
		r.scroll(r.side, -1e9)
	case fyne.KeyEnd:
		r.scroll(r.side, 1e9)
	case fyne.KeyEscape:
		r.calls.Toggle()
	default:
		r.calls.Key(e.Name)
	}
}
