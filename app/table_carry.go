package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/say"
	"synoptic/app/ui"
)

// carrying is a cell that is dragged by its status line onto another row, to
// link the two.
type carrying struct {
	from cellKey
	over int // row under the pointer, -1 for none
	on   bool
	says *canvas.Text
	back *canvas.Rectangle
}

// grip is the cell whose status line lies under a place: what a cell is
// dragged by.
func (t *table) grip(at fyne.Position) (cellKey, bool) {
	row, account := t.hit(at)
	v, ok := t.seen[row]
	if !ok || t.onStrip(at) || at.X < gutter || account >= len(v.cells) || len(v.cells[account]) == 0 {
		return cellKey{}, false
	}
	y := at.Y - v.left.Position().Y - v.band
	return cellKey{row, account}, y >= 4 && y < textTop
}

// carry moves the dragged cell with the pointer.
func (t *table) carry(at fyne.Position) {
	row, _ := t.hit(at)
	was := t.carried.over
	t.carried.over = row
	if at.Y < 30 { // near an edge the table scrolls
		t.scrollBy(0, -12)
	} else if at.Y > t.Size().Height-30 {
		t.scrollBy(0, 12)
	}
	t.redraw(was, row)
	t.showCarried(at)
}

// showCarried writes beside the pointer what letting go would do.
func (t *table) showCarried(at fyne.Position) {
	p, c := t.look.Palette(), &t.carried
	says := say.Say("Claim %d: drop it on another row to link them", t.order(c.from.row))
	if c.over >= 0 && c.over != c.from.row {
		says = say.Say("Link claim %d with claim %d", t.order(c.from.row), t.order(c.over))
	}
	c.says.Text, c.says.Color, c.says.TextSize, c.says.FontSource = says, p.ChipText, ui.LabelFont.Size, ui.LabelFont.Face
	c.back.FillColor, c.back.CornerRadius = p.ChipOn, 6
	size := ui.LabelFont.Measure(says)
	x := max(4, min(at.X+14, t.Size().Width-size.Width-stripWide-20))
	c.back.Move(fyne.NewPos(x, at.Y+12))
	c.back.Resize(fyne.NewSize(size.Width+20, 28))
	c.says.Move(fyne.NewPos(x+10, at.Y+26-size.Height/2))
	c.says.Resize(size)
	c.says.Hidden, c.back.Hidden = false, false
	canvas.Refresh(c.says)
	canvas.Refresh(c.back)
}

func (t *table) order(row int) int { return t.c.Groups[t.rows[row]].Order }

// drop lets the dragged cell go.
func (t *table) drop() {
	c := &t.carried
	from, over := c.from, c.over
	c.on, c.over = false, -1
	c.says.Hidden, c.back.Hidden = true, true
	t.redraw(from.row, over)
	canvas.Refresh(t.back)
	if over >= 0 && over != from.row && t.onLink != nil {
		t.onLink(from.row, from.account, over)
	}
}

// drawCarried rings the row on which the dragged cell would land.
func (t *table) drawCarried(row int, left, right *ui.Sheet, v *rowView) {
	if !t.carried.on || row != t.carried.over || row == t.carried.from.row {
		return
	}
	for _, s := range []*ui.Sheet{left, right} {
		s.Box(0, v.band, 4000, 2, s.Accent, 0)
		s.Box(0, v.height-3, 4000, 2, s.Accent, 0)
	}
}
