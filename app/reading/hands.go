package reading

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// scroll moves a page and takes the others along.
func (r *View) scroll(side int, by float32) {
	if side >= len(r.pages) {
		return
	}
	p := r.pages[side]
	p.offset = max(0, min(p.offset+by, p.end()-r.Size().Height))
	if side > 0 {
		r.spread().level(r.pages[0], p, side)
	}
	for i, q := range r.pages[1:] {
		if i+1 != side {
			r.spread().level(q, r.pages[0], 0)
		}
	}
	r.arrange()
}

// level scrolls the page q so that the passages at the anchor stand level with
// those of p, as far as both tell them in the same order. side is that of p: 0
// where it is the original.
func (r spread) level(q, p *page, side int) {
	ties, from, to := q.ties, 0, 1
	if side > 0 {
		ties, from, to = p.ties, 1, 0
	}
	anchor := r.Size().Height * anchoring
	want := p.offset + anchor
	fromA, fromB, toA, toB := float32(0), float32(0), p.end(), q.end()
	for _, t := range inOrder(ties) {
		fromA, fromB, toA, toB = nearer(p.middle(t.items[from]), q.middle(t.items[to]), want, fromA, fromB, toA, toB)
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

// inOrder are the ties that both pages have in the same order.
func inOrder(ties []tie) []tie {
	var out []tie
	for _, t := range ties {
		if !t.moved && (len(out) == 0 || t.items[1] >= out[len(out)-1].items[1]) {
			out = append(out, t)
		}
	}
	return out
}

// Follow brings the active group of the table into view on both pages.
func (r *View) Follow() {
	g := r.s.Chosen.Current()
	if !r.On || len(r.pages) == 0 || g == nil {
		return
	}
	if column := r.s.Chosen.Column; !slices.ContainsFunc(r.pages, func(p *page) bool { return p.account == column }) {
		r.load()
		r.head.Refresh()
	}
	for side, p := range r.pages {
		p.seen = map[int]*fyne.Container{}
		if i := r.itemOf(side, g); i >= 0 {
			r.spread().reveal(side, i)
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
func (r spread) reveal(side, i int) {
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
	account := r.pages[max(side, 1)].account
	if side == 0 && slices.Contains(r.shown, r.s.Chosen.Column) {
		account = r.s.Chosen.Column
	}
	r.calls.Choose(item.groups[0], account)
}

// step goes to the next claim of the page that the keyboard is on.
func (r *View) step(by int) {
	if r.side >= len(r.pages) {
		return
	}
	p := r.pages[r.side]
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

// chooseEnd goes to the first claim of the page that the keyboard is on or, below
// 0, to the last.
func (r spread) chooseEnd(by int) {
	if r.side >= len(r.pages) {
		return
	}
	items := r.pages[r.side].items
	for i := say.Ternary(by > 0, 0, len(items)-1); i >= 0 && i < len(items); i += by {
		if len(items[i].groups) > 0 {
			r.choose(r.side, i)
			return
		}
	}
}

// hit is the passage under a place.
func (r *View) hit(at fyne.Position) spotted {
	for side, p := range r.pages {
		if at.X >= p.x && at.X < p.x+p.width {
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

// ClaimsOf implements prose.ClaimsHost.
func (r *View) ClaimsOf(key any) (c prose.Claims, ok bool) {
	k, ok := key.(spotted)
	if !ok || k.side < 0 || k.side >= len(r.pages) || k.item >= len(r.pages[k.side].items) {
		return c, false
	}
	item := &r.pages[k.side].items[k.item]
	if len(item.groups) == 0 {
		return c, false
	}
	return prose.Claims{Group: item.groups[0], Account: r.pages[k.side].account, Claims: []int{item.claim}}, true
}

// Reshow implements textHost.
func (r *View) Reshow(key any) {
	if k, ok := key.(spotted); ok && k.side < len(r.pages) {
		delete(r.pages[k.side].seen, k.item)
		r.arrange()
	}
}

// SelectWords implements wordsHost for the active passage of the page that the
// keyboard is on.
func (r *View) SelectWords(words int) {
	g := r.s.Chosen.Current()
	if g == nil || r.side >= len(r.pages) {
		return
	}
	if i := r.itemOf(r.side, g); i >= 0 {
		r.Sel.Extend(r, spotted{r.side, i}, r.pages[r.side].prose(i), words)
	}
}

// beginWords moves the start of the words that are selected in the active passage.
func (r spread) beginWords(words int) bool {
	g := r.s.Chosen.Current()
	if g == nil || r.side >= len(r.pages) {
		return false
	}
	i := r.itemOf(r.side, g)
	return i >= 0 && r.Sel.Begin(r.View, spotted{r.side, i}, r.pages[r.side].prose(i), words)
}

// DragEnd implements fyne.Draggable: keys are meant for the passage in which
// words are chosen.
func (r *View) DragEnd() {
	c, ok := r.Sel.Claims()
	if !ok || r.Sel.Host != prose.TextHost(r) || !slices.Contains(r.s.View.Order, c.Group) || r.s.Chosen.Group == c.Group {
		return
	}
	for side, p := range r.pages {
		if p.account == c.Account {
			r.choose(side, p.find(c.Claims[0]))
		}
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
	for i, p := range r.pages {
		if i > 0 && e.Position.X >= p.x-say.Ternary(i == 1, r.between()/2, gap/2) {
			side = i
		}
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
	if k == r.over || len(r.pages) == 0 {
		return
	}
	for _, x := range []spotted{k, r.over} {
		if x.side >= 0 && x.side < len(r.pages) {
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
		r.spread().turn(1)
	case 'A':
		r.spread().turn(-1)
	case '+':
		r.spread().widen(1)
	case '-', '−':
		r.spread().widen(-1)
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
	case fyne.KeyDown, fyne.KeyUp:
		by := say.Ternary(e.Name == fyne.KeyDown, 1, -1)
		if !r.Shift || !r.spread().beginWords(by) {
			r.step(by)
		}
	case fyne.KeyLeft, fyne.KeyRight:
		if r.Shift {
			r.SelectWords(say.Ternary(e.Name == fyne.KeyRight, 1, -1))
			return
		}
		r.side = max(0, min(r.side+say.Ternary(e.Name == fyne.KeyRight, 1, -1), len(r.pages)-1))
		r.Refresh()
	case fyne.KeyPageDown:
		r.scroll(r.side, high)
	case fyne.KeyPageUp:
		r.scroll(r.side, -high)
	case fyne.KeyHome:
		r.spread().chooseEnd(1)
		r.scroll(r.side, -1e9)
	case fyne.KeyEnd:
		r.spread().chooseEnd(-1)
		r.scroll(r.side, 1e9)
	case fyne.KeyEscape:
		r.calls.Toggle()
	default:
		r.calls.Key(e.Name)
	}
}
