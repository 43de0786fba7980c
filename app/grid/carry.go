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
	from CellKey
	over int // row under the pointer, -1 for none
	on   bool
	says *canvas.Text
	back *canvas.Rectangle
}

// grip is the cell whose status line lies under a place: what a cell is
// dragged by.
func (t *Table) grip(at fyne.Position) (CellKey, bool) {
	row, account := t.Hit(at)
	v, ok := t.Seen[row]
	if !ok || t.onStrip(at) || at.X < ui.Gutter || account >= len(v.cells) || len(v.cells[account]) == 0 {
		return CellKey{}, false
	}
	y := at.Y - v.Left.Position().Y - v.band
	return CellKey{row, account}, y >= 4 && y < textTop
}

// carry moves the dragged cell with the pointer.
func (t *Table) carry(at fyne.Position) {
	row, _ := t.Hit(at)
	was := t.carried.over
	t.carried.over = row
	if at.Y < 30 { // near an edge the table scrolls
		t.ScrollBy(0, -12)
	} else if at.Y > t.Size().Height-30 {
		t.ScrollBy(0, 12)
	}
	t.Redraw(was, row)
	t.showCarried(at)
}

// showCarried writes beside the pointer what letting go would do.
func (t *Table) showCarried(at fyne.Position) {
	p, c := t.look.Palette(), &t.carried
	says := say.Say("Claim %d: drop it on another row to link them", t.order(c.from.Row))
	if c.over >= 0 && c.over != c.from.Row {
		says = say.Say("Link claim %d with claim %d", t.order(c.from.Row), t.order(c.over))
	}
	c.says.Text, c.says.Color, c.says.TextSize, c.says.FontSource = says, p.ChipText, ui.LabelFont.Size, ui.LabelFont.Face
	c.back.FillColor, c.back.CornerRadius = p.ChipOn, 6
	size := ui.LabelFont.Measure(says)
	x := max(4, min(at.X+14, t.Size().Width-size.Width-ui.StripWide-20))
	c.back.Move(fyne.NewPos(x, at.Y+12))
	c.back.Resize(fyne.NewSize(size.Width+20, 28))
	c.says.Move(fyne.NewPos(x+10, at.Y+26-size.Height/2))
	c.says.Resize(size)
	c.says.Hidden, c.back.Hidden = false, false
	canvas.Refresh(c.says)
	canvas.Refresh(c.back)
}

func (t *Table) order(row int) int { return t.Cmp.Groups[t.Rows[row]].Order }

// drop lets the dragged cell go.
func (t *Table) drop() {
	c := &t.carried
	from, over := c.from, c.over
	c.on, c.over = false, -1
	c.says.Hidden, c.back.Hidden = true, true
	t.Redraw(from.Row, over)
	canvas.Refresh(t.back)
	if over >= 0 && over != from.Row && t.OnLink != nil {
		t.OnLink(from.Row, from.Account, over)
	}
}

// drawCarried rings the row on which the dragged cell would land.
func (t *Table) drawCarried(row int, left, right *ui.Sheet, v *rowView) {
	if !t.carried.on || row != t.carried.over || row == t.carried.from.Row {
		return
	}
	for _, s := range []*ui.Sheet{left, right} {
		s.Box(0, v.band, 4000, 2, s.Accent, 0)
		s.Box(0, v.Height-3, 4000, 2, s.Accent, 0)
	}
}
