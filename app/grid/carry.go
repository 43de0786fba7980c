package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/say"
	"synoptic/app/ui"
)

// carrying is a cell that is dragged by its status line onto another row, to
// link the two.
type carrying struct {
	t    *Table
	from CellKey
	over int // row under the pointer, -1 for none
	on   bool
	says *canvas.Text
	back *canvas.Rectangle
}

// grip is the cell whose status line lies under a place: what a cell is
// dragged by.
func (c *carrying) grip(at fyne.Position) (CellKey, bool) {
	row, account := c.t.aim().hit(at)
	v, ok := c.t.Seen[row]
	if !ok || c.t.strip.has(at) || at.X < ui.Gutter || account >= len(v.cells) || len(v.cells[account]) == 0 {
		return CellKey{}, false
	}
	y := at.Y - v.Left.Position().Y - v.band
	return CellKey{row, account}, y >= 4 && y < textTop
}

// move moves the dragged cell with the pointer.
func (c *carrying) move(at fyne.Position) {
	row, _ := c.t.aim().hit(at)
	was := c.over
	c.over = row
	if at.Y < 30 { // near an edge the table scrolls
		c.t.Roll.By(0, -12)
	} else if at.Y > c.t.Size().Height-30 {
		c.t.Roll.By(0, 12)
	}
	c.t.Redraw(was, row)
	c.show(at)
}

// show writes beside the pointer what letting go would do.
func (c *carrying) show(at fyne.Position) {
	p := c.t.look.Palette()
	says := say.Say("Claim %s: drop it on another row to link them", c.order(c.from.Row))
	if c.over >= 0 && c.over != c.from.Row {
		says = say.Say("Link claim %s with claim %s", c.order(c.from.Row), c.order(c.over))
	}
	c.says.Text, c.says.Color, c.says.TextSize, c.says.FontSource = says, p.ChipText, ui.LabelFont.Size, ui.LabelFont.Face
	c.back.FillColor, c.back.CornerRadius = p.ChipOn, 6
	size := ui.LabelFont.Measure(says)
	x := max(4, min(at.X+14, c.t.Size().Width-size.Width-ui.StripWide-20))
	c.back.Move(fyne.NewPos(x, at.Y+12))
	c.back.Resize(fyne.NewSize(size.Width+20, 28))
	c.says.Move(fyne.NewPos(x+10, at.Y+26-size.Height/2))
	c.says.Resize(size)
	c.says.Hidden, c.back.Hidden = false, false
	canvas.Refresh(c.says)
	canvas.Refresh(c.back)
}

func (c *carrying) order(row int) string { return c.t.Cmp.Groups[c.t.Rows[row]].Number() }

// drop lets the dragged cell go.
func (c *carrying) drop() {
	from, over := c.from, c.over
	c.on, c.over = false, -1
	c.says.Hidden, c.back.Hidden = true, true
	c.t.Redraw(from.Row, over)
	canvas.Refresh(c.t.back)
	if over >= 0 && over != from.Row && c.t.OnLink != nil {
		c.t.OnLink(from.Row, from.Account, over)
	}
}

// draw rings the row on which the dragged cell would land.
func (c *carrying) draw(row int, left, right *ui.Sheet, v *rowView) {
	if !c.on || row != c.over || row == c.from.Row {
		return
	}
	for _, s := range []*ui.Sheet{left, right} {
		s.Box(0, v.band, 4000, 2, s.Accent, 0)
		s.Box(0, v.Height-3, 4000, 2, s.Accent, 0)
	}
}
