package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// arrange puts the rows that are in view in their places, and measures those
// that were not seen yet.
func (t *table) arrange() {
	t.settle()
	size := t.Size()
	p := t.look.Palette()
	t.back.FillColor = p.Page
	t.back.Resize(size)
	t.side = max(0, min(t.side, t.sideLimit()))
	pinned := t.pinned()
	t.clip.Move(fyne.NewPos(pinned, 0))
	t.clip.Resize(fyne.NewSize(max(0, size.Width-pinned-stripWide), size.Height))

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
		v.cull(-y, size.Height-y)
		t.left.Objects = append(t.left.Objects, v.left)
		t.right.Objects = append(t.right.Objects, v.right)
		y += v.height
	}
	t.seen = kept
	t.rest(y)
	t.bars()
	canvas.Refresh(t.back)
}

// overhang is how far letters may reach beyond the box of their text.
const overhang = 6

// cull hides what of a row lies above or below the view: Fyne would paint it,
// and a row that comes into view would have all its text drawn in one step.
func (v *rowView) cull(top, foot float32) {
	partly := top > 0 || v.height > foot
	if !partly && !v.culled {
		return
	}
	v.culled = partly
	for _, objects := range [2][]fyne.CanvasObject{v.left.Objects, v.right.Objects} {
		for _, o := range objects {
			y := o.Position().Y
			out := partly && (y+o.Size().Height+overhang < top || y-overhang > foot)
			switch o := o.(type) {
			case *canvas.Text:
				o.Hidden = out
			case *canvas.Rectangle:
				o.Hidden = out
			}
		}
	}
}

// rest rules the columns below the last row.
func (t *table) rest(y float32) {
	height := t.Size().Height - y
	if height <= 0 || len(t.shown) == 0 {
		return
	}
	s := &ui.Sheet{Palette: t.look.Palette()}
	s.Box(t.pinned(), y, 1, height, s.Soft, 0)
	t.left.Objects = append(t.left.Objects, s.Objects...)
	s = &ui.Sheet{Palette: t.look.Palette()}
	for _, account := range t.shown[1:] {
		s.Box(t.lefts[account]+t.widths[account]-t.side, y, 1, height, s.Soft, 0)
	}
	t.right.Objects = append(t.right.Objects, s.Objects...)
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

// roughly guesses the height of a row from the length of its texts.
func (t *table) roughly(row int) float32 {
	g, size := &t.c.Groups[t.rows[row]], t.look.TextSize()
	lines := 1
	for _, m := range g.Members {
		if t.slot(m.Account) < 0 {
			continue
		}
		n := 0
		for _, claim := range m.Passage() {
			span := t.c.Claims[m.Account][claim].Span
			n += span.End - span.Start
		}
		perLine := max(1, (t.widths[m.Account]-2*cellPad)/(size*0.48))
		lines = max(lines, 1+int(float32(n)/perLine))
	}
	return t.band(row) + textTop + textBottom + prose.LineHeight(size)*float32(lines)
}

// bars places the scroll bars: the strip's frame and the bar at the foot.
func (t *table) bars() {
	size := t.Size()
	p := t.look.Palette()
	t.thumb.FillColor, t.sideThumb.FillColor = p.Frame, p.Thumb
	t.thumb.StrokeColor, t.thumb.StrokeWidth = p.Ink3, 1
	t.thumb.CornerRadius, t.sideThumb.CornerRadius = 3, 2
	t.placeStrip()
	limit := t.sideLimit()
	t.sideThumb.Hidden = limit <= 0
	if !t.sideThumb.Hidden {
		pinned := t.pinned()
		room := size.Width - pinned - stripWide
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
	if len(t.rows) == 0 {
		return
	}
	want := max(0, min(fraction, 1)) * max(0, t.all()-t.Size().Height)
	row, part := t.stripRow(want*t.stripScale() + stripPad)
	if fraction >= 1 {
		row, part = len(t.rows)-1, 0 // settle fills the view from above
	}
	t.top, t.offset = row, part*t.height(row)
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
	if t.slot(t.column) < 1 {
		return
	}
	room := t.Size().Width - t.pinned() - stripWide
	left := t.lefts[t.column]
	side := max(min(t.side, left), left+t.widths[t.column]-room)
	if side = max(0, min(side, t.sideLimit())); side != t.side {
		t.side = side
		if t.onSide != nil {
			t.onSide()
		}
	}
}
