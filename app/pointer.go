package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// dragging says which scroll bar the pointer holds.
type dragging uint8

const (
	notDragging dragging = iota
	draggingDown
	draggingSide
	draggingText
	draggingCell
)

// ground is the colour of a whole row, nil for the page's.
func (t *table) ground(row int, p *ui.Palette) color.Color {
	switch row {
	case t.at:
		return p.Selected
	case t.over:
		return p.Hover
	}
	return nil
}

// redraw draws some rows again in their present state.
func (t *table) redraw(rows ...int) {
	for _, row := range rows {
		if v, ok := t.seen[row]; ok && row < len(t.rows) {
			t.draw(row, v)
		}
	}
	t.arrange()
}

// choose makes a cell the active one.
func (t *table) choose(row, column int) {
	if len(t.rows) == 0 {
		return
	}
	was := t.at
	t.at = max(0, min(row, len(t.rows)-1))
	t.column = max(0, min(column, len(t.c.Accounts)-1))
	if t.slot(t.column) < 0 { // a place that somebody asks for is shown
		t.arrangeColumns(t.hidden(t.column, false))
	}
	t.point()
	t.reveal()
	t.redraw(was, t.at)
	if t.onSelect != nil {
		t.onSelect()
	}
}

// hit returns the row and the column at a place, -1 for none.
func (t *table) hit(p fyne.Position) (row, column int) {
	row, column = -1, 0
	for i, v := range t.seen {
		if y := v.left.Position().Y; p.Y >= y && p.Y < y+v.height {
			row = i
		}
	}
	column = t.first()
	for _, account := range t.shown[min(1, len(t.shown)):] {
		if p.X-t.pinned()+t.side >= t.lefts[account] && p.X >= t.pinned() {
			column = account
		}
	}
	return row, column
}

// Tapped implements fyne.Tappable.
func (t *table) Tapped(e *fyne.PointEvent) {
	t.focusSelf()
	if t.onStrip(e.Position) {
		t.goStrip(e.Position.Y)
		return
	}
	if row, column := t.hit(e.Position); row >= 0 {
		t.choose(row, column)
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (t *table) TappedSecondary(e *fyne.PointEvent) {
	t.Tapped(e)
	if t.onMenu != nil && t.current() != nil {
		t.onMenu(e.AbsolutePosition)
	}
}

func (t *table) focusSelf() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
}

// Scrolled implements fyne.Scrollable.
func (t *table) Scrolled(e *fyne.ScrollEvent) {
	t.scrollBy(-e.Scrolled.DX*ui.Wheel, -e.Scrolled.DY*ui.Wheel)
}

// MouseIn implements desktop.Hoverable.
func (t *table) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (t *table) MouseMoved(e *desktop.MouseEvent) {
	t.pointer = e.Position
	row, _ := t.hit(e.Position)
	if was := t.over; row != was {
		t.over = row
		t.redraw(was, row)
	}
}

// MouseOut implements desktop.Hoverable.
func (t *table) MouseOut() {
	was := t.over
	t.over = -1
	t.redraw(was)
}

func (t *table) onStrip(p fyne.Position) bool {
	return p.X > t.Size().Width-stripWide
}

// Dragged implements fyne.Draggable: on a scroll bar it moves the view, on
// text it selects, and on the status line it takes the cell along.
func (t *table) Dragged(e *fyne.DragEvent) {
	if t.drag == notDragging {
		start := e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)
		switch {
		case t.onStrip(start):
			t.drag = draggingDown
		case !t.sideThumb.Hidden && start.Y > t.Size().Height-barRoom:
			t.drag = draggingSide
		case t.grab(start):
			t.drag = draggingCell
		case t.sel.Host == prose.TextHost(t) || t.sel.Down(t, start):
			t.drag = draggingText
		default:
			return
		}
	}
	switch t.drag {
	case draggingDown:
		t.goStrip(e.Position.Y)
		return
	case draggingText:
		t.sel.Drag(e.Position)
		return
	case draggingCell:
		t.carry(e.Position)
		return
	}
	room := t.Size().Width - t.pinned() - stripWide - t.sideThumb.Size().Width
	t.scrollBy(e.Dragged.DX/max(1, room)*t.sideLimit(), 0)
}

// DragEnd implements fyne.Draggable.
func (t *table) DragEnd() {
	if t.drag == draggingCell {
		t.drop()
	}
	t.drag = notDragging
}

// grab takes hold of a cell at its status line.
func (t *table) grab(at fyne.Position) bool {
	k, ok := t.grip(at)
	if ok {
		t.carried.from, t.carried.on = k, true
	}
	return ok
}

// FocusGained implements fyne.Focusable.
func (t *table) FocusGained() { t.focused = true; t.redraw(t.at) }

// FocusLost implements fyne.Focusable.
func (t *table) FocusLost() { t.focused, t.Shift = false, false; t.redraw(t.at) }

// TypedRune implements fyne.Focusable.
func (t *table) TypedRune(r rune) {
	if t.onRune != nil {
		t.onRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (t *table) TypedKey(e *fyne.KeyEvent) {
	if t.look.Helps(e.Name) {
		return
	}
	page := t.Size().Height - 60
	switch e.Name {
	case fyne.KeyDown:
		t.choose(t.at+1, t.column)
	case fyne.KeyUp:
		t.choose(t.at-1, t.column)
	case fyne.KeyLeft, fyne.KeyRight:
		step := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[e.Name]
		if t.Shift {
			t.SelectWords(step)
			return
		}
		t.choose(t.at, t.beside(step))
	case fyne.KeyPageDown, fyne.KeyPageUp:
		step := map[fyne.KeyName]float32{fyne.KeyPageDown: 1, fyne.KeyPageUp: -1}[e.Name]
		if t.Shift && t.onPage != nil {
			t.onPage(step)
			return
		}
		t.scrollBy(0, step*page)
	case fyne.KeyHome:
		t.jump(0)
	case fyne.KeyEnd:
		t.jump(1)
	default:
		if t.onKey != nil {
			t.onKey(e.Name)
		}
	}
}
