package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// arrange puts the rows that are in view in their places, and measures those
// that were not seen yet.
func (t *table) arrange() {
	t.settle()
	size := t.Size()
	p := t.look.palette()
	t.back.FillColor = p.page
	t.back.Resize(size)
	t.side = max(0, min(t.side, t.sideLimit()))
	pinned := gutter + t.columnWidth()
	t.clip.Move(fyne.NewPos(pinned, 0))
	t.clip.Resize(fyne.NewSize(max(0, size.Width-pinned), size.Height))

	t.left.Objects, t.right.Objects = t.left.Objects[:0], t.right.Objects[:0]
	kept := map[int]*rowView{}
	y := -t.offset
	for i := t.top; i < len(t.rows) && y < size.Height; i++ {
		v := t.view(i)
		if v.side != t.side {
			t.draw(i, v)
		}
		kept[i] = v
		v.left.Move(fyne.NewPos(0, y))
		v.right.Move(fyne.NewPos(-t.side, y))
		t.left.Objects = append(t.left.Objects, v.left)
		t.right.Objects = append(t.right.Objects, v.right)
		y += v.height
	}
	t.seen = kept
	t.rest(y)
	t.bars()
	canvas.Refresh(t.back)
}

// rest rules the columns below the last row.
func (t *table) rest(y float32) {
	height := t.Size().Height - y
	if height <= 0 || t.c == nil {
		return
	}
	s := &sheet{palette: t.look.palette()}
	w := t.columnWidth()
	s.box(gutter+w, y, 1, height, s.soft, 0)
	t.left.Objects = append(t.left.Objects, s.objects...)
	s = &sheet{palette: t.look.palette()}
	for i := 1; i < len(t.c.Accounts)-1; i++ {
		s.box(float32(i)*w-t.side, y, 1, height, s.soft, 0)
	}
	t.right.Objects = append(t.right.Objects, s.objects...)
}

// settle brings top and offset in step: the offset lies within the row at the
// top, and the last row does not rise above the foot of the view.
func (t *table) settle() {
	if len(t.rows) == 0 {
		t.top, t.offset = 0, 0
		return
	}
	t.top = max(0, min(t.top, len(t.rows)-1))
	for t.offset < 0 && t.top > 0 {
		t.top--
		t.offset += t.height(t.top)
	}
	t.offset = max(0, t.offset)
	for t.top < len(t.rows)-1 && t.offset >= t.height(t.top) {
		t.offset -= t.height(t.top)
		t.top++
	}
	below := -t.offset
	for i := t.top; i < len(t.rows); i++ {
		if below += t.height(i); below >= t.Size().Height {
			return
		}
	}
	t.offset -= t.Size().Height - below
	for t.offset < 0 && t.top > 0 {
		t.top--
		t.offset += t.height(t.top)
	}
	t.offset = max(0, t.offset)
}

// height measures a row.
func (t *table) height(row int) float32 {
	if t.heights[row] == 0 {
		t.heights[row] = t.view(row).height
	}
	return t.heights[row]
}

// roughly is the height of a row, guessed from its length where it was not
// measured yet.
func (t *table) roughly(row int) float32 {
	if h := t.heights[row]; h > 0 {
		return h
	}
	longest := 0
	for _, m := range t.c.Groups[t.rows[row]].Members {
		n := 0
		for _, claim := range m.Passage() {
			span := t.c.Claims[m.Account][claim].Span
			n += span.End - span.Start
		}
		longest = max(longest, n)
	}
	size := t.look.textSize()
	perLine := max(1, (t.columnWidth()-2*cellPad)/(size*0.48))
	return textTop + textBottom + lineHeight(size)*float32(1+int(float32(longest)/perLine))
}

// extent returns the height of what lies above the view, and of everything.
func (t *table) extent() (above, all float32) {
	for i := range t.rows {
		if i == t.top {
			above = all + t.offset
		}
		all += t.roughly(i)
	}
	return above, all
}

// bars places the scroll bars.
func (t *table) bars() {
	size := t.Size()
	p := t.look.palette()
	t.thumb.FillColor, t.sideThumb.FillColor = p.thumb, p.thumb
	t.thumb.CornerRadius, t.sideThumb.CornerRadius = 2, 2
	above, all := t.extent()
	t.thumb.Hidden = all <= size.Height
	if !t.thumb.Hidden {
		long := max(28, size.Height*size.Height/all)
		y := above / (all - size.Height) * (size.Height - long - 4)
		t.thumb.Move(fyne.NewPos(size.Width-7, 2+min(max(y, 0), size.Height-long-4)))
		t.thumb.Resize(fyne.NewSize(4, long))
	}
	limit := t.sideLimit()
	t.sideThumb.Hidden = limit <= 0
	if !t.sideThumb.Hidden {
		pinned := gutter + t.columnWidth()
		room := size.Width - pinned - barRoom
		long := max(28, room*room/(room+limit))
		t.sideThumb.Move(fyne.NewPos(pinned+2+t.side/limit*(room-long-4), size.Height-7))
		t.sideThumb.Resize(fyne.NewSize(long, 4))
	}
}

// scrollBy moves the view down and to the right.
func (t *table) scrollBy(dx, dy float32) {
	t.offset += dy
	side := max(0, min(t.side+dx, t.sideLimit()))
	moved := side != t.side
	t.side = side
	t.arrange()
	if moved && t.onSide != nil {
		t.onSide()
	}
}

// jump brings a fraction of the whole, 0 to 1, to the top of the view.
func (t *table) jump(fraction float32) {
	_, all := t.extent()
	want := max(0, min(fraction, 1)) * (all - t.Size().Height)
	for i := range t.rows {
		h := t.roughly(i)
		if want < h || i == len(t.rows)-1 {
			t.top, t.offset = i, want
			break
		}
		want -= h
	}
	t.arrange()
}

// reveal scrolls until the active cell is in view.
func (t *table) reveal() {
	if len(t.rows) == 0 {
		return
	}
	if t.at < t.top || t.at == t.top && t.offset > 0 {
		t.top, t.offset = t.at, 0
	} else {
		t.revealBelow()
	}
	t.revealColumn()
}

// revealBelow scrolls down until the active row is whole in view, or its top
// where it is higher than the view.
func (t *table) revealBelow() {
	room := t.Size().Height
	need := t.height(t.at)
	if need >= room {
		t.top, t.offset = t.at, 0
		return
	}
	top := t.at
	for top > t.top && need+t.height(top-1) <= room {
		top--
		need += t.height(top)
	}
	if top == t.top && need-t.offset <= room {
		return
	}
	if top > t.top { // one more row shows its lower part
		t.top, t.offset = top-1, t.height(top-1)-(room-need)
		return
	}
	t.offset = max(t.offset, need-room)
}

// revealColumn scrolls sideways until the active column is in view.
func (t *table) revealColumn() {
	if t.column < 1 {
		return
	}
	w := t.columnWidth()
	room := t.Size().Width - gutter - w - barRoom
	left := float32(t.column-1) * w
	side := max(min(t.side, left), left+w-room)
	if side = max(0, min(side, t.sideLimit())); side != t.side {
		t.side = side
		if t.onSide != nil {
			t.onSide()
		}
	}
}
