package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// arrange puts the rows that are in view in their places, and measures those
// that were not seen yet.
func (t *Table) arrange() {
	t.settle()
	size := t.Size()
	p := t.look.Palette()
	t.back.FillColor = p.Page
	t.back.Resize(size)
	t.Side = max(0, min(t.Side, t.SideLimit()))
	pinned := t.pinned()
	t.clip.Move(fyne.NewPos(pinned, 0))
	t.clip.Resize(fyne.NewSize(max(0, size.Width-pinned-ui.StripWide), size.Height))

	t.left.Objects, t.right.Objects = t.left.Objects[:0], t.right.Objects[:0]
	kept := map[int]*rowView{}
	y := -t.Offset
	for i := t.Top; i < len(t.Rows) && y < size.Height; i++ {
		v := t.view(i)
		if v.Side != t.Side {
			t.draw(i, v)
		}
		kept[i] = v
		v.Left.Move(fyne.NewPos(0, y))
		v.Right.Move(fyne.NewPos(-t.Side, y))
		v.cull(-y, size.Height-y)
		t.left.Objects = append(t.left.Objects, v.Left)
		t.right.Objects = append(t.right.Objects, v.Right)
		y += v.Height
	}
	t.Seen = kept
	t.rest(y)
	t.bars()
	canvas.Refresh(t.back)
}

// Overhang is how far letters may reach beyond the box of their text.
const Overhang = 6

// cull hides what of a row lies above or below the view: Fyne would paint it,
// and a row that comes into view would have all its text drawn in one step.
func (v *rowView) cull(top, foot float32) {
	partly := top > 0 || v.Height > foot
	if !partly && !v.culled {
		return
	}
	v.culled = partly
	for _, objects := range [2][]fyne.CanvasObject{v.Left.Objects, v.Right.Objects} {
		for _, o := range objects {
			y := o.Position().Y
			out := partly && (y+o.Size().Height+Overhang < top || y-Overhang > foot)
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
func (t *Table) rest(y float32) {
	height := t.Size().Height - y
	if height <= 0 || len(t.Shown) == 0 {
		return
	}
	s := &ui.Sheet{Palette: t.look.Palette()}
	s.Box(t.pinned(), y, 1, height, s.Soft, 0)
	t.left.Objects = append(t.left.Objects, s.Objects...)
	s = &ui.Sheet{Palette: t.look.Palette()}
	for _, account := range t.Shown[1:] {
		s.Box(t.lefts[account]+t.Widths[account]-t.Side, y, 1, height, s.Soft, 0)
	}
	t.right.Objects = append(t.right.Objects, s.Objects...)
}

// settle brings top and offset in step: the offset lies within the row at the
// top, and the last row does not rise above the foot of the view.
func (t *Table) settle() {
	if len(t.Rows) == 0 {
		t.Top, t.Offset = 0, 0
		return
	}
	t.Top = max(0, min(t.Top, len(t.Rows)-1))
	for t.Offset < 0 && t.Top > 0 {
		t.Top--
		t.Offset += t.height(t.Top)
	}
	t.Offset = max(0, t.Offset)
	for t.Top < len(t.Rows)-1 && t.Offset >= t.height(t.Top) {
		t.Offset -= t.height(t.Top)
		t.Top++
	}
	below := -t.Offset
	for i := t.Top; i < len(t.Rows); i++ {
		if below += t.height(i); below >= t.Size().Height {
			return
		}
	}
	t.Offset -= t.Size().Height - below
	for t.Offset < 0 && t.Top > 0 {
		t.Top--
		t.Offset += t.height(t.Top)
	}
	t.Offset = max(0, t.Offset)
}

// height measures a row.
func (t *Table) height(row int) float32 {
	if t.heights[row] == 0 {
		t.heights[row] = t.view(row).Height
	}
	return t.heights[row]
}

// roughly guesses the height of a row from the length of its texts.
func (t *Table) roughly(row int) float32 {
	g, size := &t.Cmp.Groups[t.Rows[row]], t.look.TextSize()
	lines := 1
	for _, m := range g.Members {
		if t.Slot(m.Account) < 0 {
			continue
		}
		n := 0
		for _, claim := range m.Passage() {
			span := t.Cmp.Claims[m.Account][claim].Span
			n += span.End - span.Start
		}
		perLine := max(1, (t.Widths[m.Account]-2*ui.CellPad)/(size*0.48))
		lines = max(lines, 1+int(float32(n)/perLine))
	}
	return t.band(row) + textTop + textBottom + prose.LineHeight(size)*float32(lines)
}

// bars places the scroll bars: the strip's frame and the bar at the foot.
func (t *Table) bars() {
	size := t.Size()
	p := t.look.Palette()
	t.thumb.FillColor, t.sideThumb.FillColor = p.Frame, p.Thumb
	t.thumb.StrokeColor, t.thumb.StrokeWidth = p.Ink3, 1
	t.thumb.CornerRadius, t.sideThumb.CornerRadius = 3, 2
	t.placeStrip()
	limit := t.SideLimit()
	t.sideThumb.Hidden = limit <= 0
	if !t.sideThumb.Hidden {
		pinned := t.pinned()
		room := size.Width - pinned - ui.StripWide
		long := max(28, room*room/(room+limit))
		t.sideThumb.Move(fyne.NewPos(pinned+2+t.Side/limit*(room-long-4), size.Height-7))
		t.sideThumb.Resize(fyne.NewSize(long, 4))
	}
}

// ScrollBy moves the view down and to the right.
func (t *Table) ScrollBy(dx, dy float32) {
	t.Offset += dy
	side := max(0, min(t.Side+dx, t.SideLimit()))
	moved := side != t.Side
	t.Side = side
	t.arrange()
	if moved && t.OnSide != nil {
		t.OnSide()
	}
}

// Jump brings a fraction of the whole, 0 to 1, to the top of the view.
func (t *Table) Jump(fraction float32) {
	if len(t.Rows) == 0 {
		return
	}
	want := max(0, min(fraction, 1)) * max(0, t.all()-t.Size().Height)
	row, part := t.stripRow(want*t.StripScale() + StripPad)
	if fraction >= 1 {
		row, part = len(t.Rows)-1, 0 // settle fills the view from above
	}
	t.Top, t.Offset = row, part*t.height(row)
	t.arrange()
}

// reveal scrolls until the active cell is in view.
func (t *Table) reveal() {
	if len(t.Rows) == 0 {
		return
	}
	if t.At < t.Top || t.At == t.Top && t.Offset > 0 {
		t.Top, t.Offset = t.At, 0
	} else {
		t.revealBelow()
	}
	t.revealColumn()
}

// revealBelow scrolls down until the active row is whole in view, or its top
// where it is higher than the view.
func (t *Table) revealBelow() {
	room := t.Size().Height
	need := t.height(t.At)
	if need >= room {
		t.Top, t.Offset = t.At, 0
		return
	}
	top := t.At
	for top > t.Top && need+t.height(top-1) <= room {
		top--
		need += t.height(top)
	}
	if top == t.Top && need-t.Offset <= room {
		return
	}
	if top > t.Top { // one more row shows its lower part
		t.Top, t.Offset = top-1, t.height(top-1)-(room-need)
		return
	}
	t.Offset = max(t.Offset, need-room)
}

// revealColumn scrolls sideways until the active column is in view.
func (t *Table) revealColumn() {
	if t.Slot(t.Column) < 1 {
		return
	}
	room := t.Size().Width - t.pinned() - ui.StripWide
	left := t.lefts[t.Column]
	side := max(min(t.Side, left), left+t.Widths[t.Column]-room)
	if side = max(0, min(side, t.SideLimit())); side != t.Side {
		t.Side = side
		if t.OnSide != nil {
			t.OnSide()
		}
	}
}
