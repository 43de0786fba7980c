package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// scroller is which rows are in view. Rows above and below it have heights that
// are guessed, so that nothing shifts when they are measured.
type scroller struct {
	t       *Table
	Top     int     // first row in view
	Offset  float32 // how much of it is scrolled away
	Side    float32 // scrolled sideways
	heights []float32
	sums    []float32 // guessed heights of the rows above each, see sum
}

// arrange puts the rows that are in view in their places, and measures those
// that were not seen yet.
func (sc *scroller) arrange() {
	sc.settle()
	size := sc.t.Size()
	p := sc.t.look.Palette()
	sc.t.back.FillColor = p.Page
	sc.t.back.Resize(size)
	sc.Side = max(0, min(sc.Side, sc.t.SideLimit()))
	pinned := sc.t.Cols.pinned()
	sc.t.clip.Move(fyne.NewPos(pinned, 0))
	sc.t.clip.Resize(fyne.NewSize(max(0, size.Width-pinned-ui.StripWide), size.Height))

	sc.t.left.Objects, sc.t.right.Objects = sc.t.left.Objects[:0], sc.t.right.Objects[:0]
	kept := map[int]*rowView{}
	y := -sc.Offset
	for i := sc.Top; i < len(sc.t.Rows) && y < size.Height; i++ {
		v := sc.t.paint.view(i)
		if v.side != sc.Side {
			sc.t.paint.draw(i, v)
		}
		kept[i] = v
		v.Left.Move(fyne.NewPos(0, y))
		v.Right.Move(fyne.NewPos(-sc.Side, y))
		v.cull(-y, size.Height-y)
		sc.t.left.Objects = append(sc.t.left.Objects, v.Left)
		sc.t.right.Objects = append(sc.t.right.Objects, v.Right)
		y += v.Height
	}
	sc.t.Seen = kept
	sc.rest(y)
	sc.bars()
	canvas.Refresh(sc.t.back)
}

// overhang is how far letters may reach beyond the box of their text.
const overhang = 6

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
func (sc *scroller) rest(y float32) {
	height := sc.t.Size().Height - y
	if height <= 0 || len(sc.t.Cols.Shown) == 0 {
		return
	}
	s := &ui.Sheet{Palette: sc.t.look.Palette()}
	s.Box(sc.t.Cols.pinned(), y, 1, height, s.Soft, 0)
	sc.t.left.Objects = append(sc.t.left.Objects, s.Objects...)
	s = &ui.Sheet{Palette: sc.t.look.Palette()}
	for _, account := range sc.t.Cols.Shown[1:] {
		s.Box(sc.t.Cols.lefts[account]+sc.t.Cols.Widths[account]-sc.Side, y, 1, height, s.Soft, 0)
	}
	sc.t.right.Objects = append(sc.t.right.Objects, s.Objects...)
}

// settle brings top and offset in step: the offset lies within the row at the
// top, and the last row does not rise above the foot of the view.
func (sc *scroller) settle() {
	if len(sc.t.Rows) == 0 {
		sc.Top, sc.Offset = 0, 0
		return
	}
	sc.Top = max(0, min(sc.Top, len(sc.t.Rows)-1))
	for sc.Offset < 0 && sc.Top > 0 {
		sc.Top--
		sc.Offset += sc.height(sc.Top)
	}
	sc.Offset = max(0, sc.Offset)
	for sc.Top < len(sc.t.Rows)-1 && sc.Offset >= sc.height(sc.Top) {
		sc.Offset -= sc.height(sc.Top)
		sc.Top++
	}
	below := -sc.Offset
	for i := sc.Top; i < len(sc.t.Rows); i++ {
		if below += sc.height(i); below >= sc.t.Size().Height {
			return
		}
	}
	sc.Offset -= sc.t.Size().Height - below
	for sc.Offset < 0 && sc.Top > 0 {
		sc.Top--
		sc.Offset += sc.height(sc.Top)
	}
	sc.Offset = max(0, sc.Offset)
}

// height measures a row.
func (sc *scroller) height(row int) float32 {
	if sc.heights[row] == 0 {
		sc.heights[row] = sc.t.paint.view(row).Height
	}
	return sc.heights[row]
}

// roughly guesses the height of a row from the length of its texts.
func (sc *scroller) roughly(row int) float32 {
	g, size := &sc.t.Cmp.Groups[sc.t.Rows[row]], sc.t.look.TextSize()
	lines := 1
	for _, m := range g.Members {
		if sc.t.Cols.Slot(m.Account) < 0 {
			continue
		}
		n := 0
		for _, claim := range m.Passage() {
			span := sc.t.Cmp.Claims[m.Account][claim].Span
			n += span.End - span.Start
		}
		perLine := max(1, (sc.t.Cols.Widths[m.Account]-2*ui.CellPad)/(size*0.48))
		lines = max(lines, 1+int(float32(n)/perLine))
	}
	return sc.t.paint.band(row) + textTop + sc.t.bottom() + prose.LineHeight(size)*float32(lines)
}

// bars places the scroll bars: the strip's frame and the bar at the foot.
func (sc *scroller) bars() {
	size := sc.t.Size()
	p := sc.t.look.Palette()
	sc.t.thumb.FillColor, sc.t.sideThumb.FillColor = p.Frame, p.Thumb
	sc.t.thumb.StrokeColor, sc.t.thumb.StrokeWidth = p.Ink3, 1
	sc.t.thumb.CornerRadius, sc.t.sideThumb.CornerRadius = 3, 2
	sc.t.strip.place()
	limit := sc.t.SideLimit()
	sc.t.sideThumb.Hidden = limit <= 0
	if !sc.t.sideThumb.Hidden {
		pinned := sc.t.Cols.pinned()
		room := size.Width - pinned - ui.StripWide
		long := max(28, room*room/(room+limit))
		sc.t.sideThumb.Move(fyne.NewPos(pinned+2+sc.Side/limit*(room-long-4), size.Height-7))
		sc.t.sideThumb.Resize(fyne.NewSize(long, 4))
	}
}

// By moves the view down and to the right.
func (sc *scroller) By(dx, dy float32) {
	sc.Offset += dy
	side := max(0, min(sc.Side+dx, sc.t.SideLimit()))
	moved := side != sc.Side
	sc.Side = side
	sc.arrange()
	if moved && sc.t.OnSide != nil {
		sc.t.OnSide()
	}
}

// Jump brings a fraction of the whole, 0 to 1, to the top of the view.
func (sc *scroller) Jump(fraction float32) {
	if len(sc.t.Rows) == 0 {
		return
	}
	want := max(0, min(fraction, 1)) * max(0, sc.all()-sc.t.Size().Height)
	row, part := sc.t.strip.row(want*sc.t.strip.scale() + stripPad)
	if fraction >= 1 {
		row, part = len(sc.t.Rows)-1, 0 // settle fills the view from above
	}
	sc.Top, sc.Offset = row, part*sc.height(row)
	sc.arrange()
}

// reveal scrolls until the active cell is in view.
func (sc *scroller) reveal() {
	if len(sc.t.Rows) == 0 {
		return
	}
	if sc.t.At < sc.Top || sc.t.At == sc.Top && sc.Offset > 0 {
		sc.Top, sc.Offset = sc.t.At, 0
	} else {
		sc.revealBelow()
	}
	sc.revealColumn()
}

// revealBelow scrolls down until the active row is whole in view, or its top
// where it is higher than the view.
func (sc *scroller) revealBelow() {
	room := sc.t.Size().Height
	need := sc.height(sc.t.At)
	if need >= room {
		sc.Top, sc.Offset = sc.t.At, 0
		return
	}
	top := sc.t.At
	for top > sc.Top && need+sc.height(top-1) <= room {
		top--
		need += sc.height(top)
	}
	if top == sc.Top && need-sc.Offset <= room {
		return
	}
	if top > sc.Top { // one more row shows its lower part
		sc.Top, sc.Offset = top-1, sc.height(top-1)-(room-need)
		return
	}
	sc.Offset = max(sc.Offset, need-room)
}

// revealColumn scrolls sideways until the active column is in view.
func (sc *scroller) revealColumn() {
	if sc.t.Cols.Slot(sc.t.Column) < 1 {
		return
	}
	room := sc.t.Size().Width - sc.t.Cols.pinned() - ui.StripWide
	left := sc.t.Cols.lefts[sc.t.Column]
	side := max(min(sc.Side, left), left+sc.t.Cols.Widths[sc.t.Column]-room)
	if side = max(0, min(side, sc.t.SideLimit())); side != sc.Side {
		sc.Side = side
		if sc.t.OnSide != nil {
			sc.t.OnSide()
		}
	}
}
