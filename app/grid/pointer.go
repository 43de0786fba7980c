package grid

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// ground is the colour of a whole row, nil for the page's.
func (pa *painter) ground(row int, p *ui.Palette) color.Color {
	switch row {
	case pa.t.At:
		return p.Selected
	case pa.t.over:
		return p.Hover
	}
	return nil
}

// Redraw draws some rows again in their present state.
func (t *Table) Redraw(rows ...int) {
	for _, row := range rows {
		if v, ok := t.Seen[row]; ok && row < len(t.Rows) {
			t.paint.draw(row, v)
		}
	}
	t.Roll.arrange()
}

// Choose makes a cell the active one.
func (t *Table) Choose(row, column int) {
	if len(t.Rows) == 0 {
		return
	}
	was := t.At
	t.At = max(0, min(row, len(t.Rows)-1))
	t.Column = max(0, min(column, len(t.Cmp.Accounts)-1))
	if t.Cols.Slot(t.Column) < 0 { // a place that somebody asks for is shown
		t.columns().arrangeColumns(t.Cols.hidden(t.Column, false))
	}
	t.point()
	t.Roll.reveal()
	t.Redraw(was, t.At)
	if t.OnSelect != nil {
		t.OnSelect()
	}
}

// aim says what of the table lies at a place, or where a thing is.
type aim struct{ *Table }

func (t *Table) aim() aim { return aim{t} }

// hit returns the row and the column at a place, -1 for none.
func (t aim) hit(p fyne.Position) (row, column int) {
	row, column = -1, 0
	for i, v := range t.Seen {
		if y := v.Left.Position().Y; p.Y >= y && p.Y < y+v.Height {
			row = i
		}
	}
	column = t.Cols.first()
	for _, account := range t.Cols.Shown[min(1, len(t.Cols.Shown)):] {
		if p.X-t.Cols.pinned()+t.Roll.Side >= t.Cols.lefts[account] && p.X >= t.Cols.pinned() {
			column = account
		}
	}
	return row, column
}

// Tapped implements fyne.Tappable.
func (t *Table) Tapped(e *fyne.PointEvent) {
	t.focusSelf()
	if t.strip.has(e.Position) {
		t.strip.goTo(e.Position.Y)
		return
	}
	if run := t.aim().foldAt(e.Position); run != nil {
		t.Folds.unfold(run)
		return
	}
	if row, column := t.aim().hit(e.Position); row >= 0 {
		k, opens := t.aim().droppedAt(e.Position)
		t.Choose(row, column)
		t.Folds.openQuiet(row, column)
		if opens {
			t.OpenDropped(k.Row, k.Account)
		}
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (t *Table) TappedSecondary(e *fyne.PointEvent) {
	t.Tapped(e)
	if t.OnMenu != nil && t.Current() != nil {
		t.OnMenu(e.AbsolutePosition)
	}
}

func (t *Table) focusSelf() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
}

// Scrolled implements fyne.Scrollable.
func (t *Table) Scrolled(e *fyne.ScrollEvent) {
	t.Roll.By(-e.Scrolled.DX*ui.Wheel, -e.Scrolled.DY*ui.Wheel)
}

// MouseIn implements desktop.Hoverable.
func (t *Table) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (t *Table) MouseMoved(e *desktop.MouseEvent) {
	t.pointer = e.Position
	row, _ := t.aim().hit(e.Position)
	if was := t.over; row != was {
		t.over = row
		t.Redraw(was, row)
	}
	if says := t.aim().tipAt(e.Position); says != t.tipped {
		t.tipped = says
		t.look.Tell(says, e.AbsolutePosition)
	}
}

// MouseOut implements desktop.Hoverable.
func (t *Table) MouseOut() {
	was := t.over
	t.over, t.tipped = -1, ""
	t.look.Tell("", fyne.Position{})
	t.Redraw(was)
}

func (st *strip) has(p fyne.Position) bool {
	return p.X > st.t.Size().Width-ui.StripWide
}

// Dragged implements fyne.Draggable: on a scroll bar it moves the view, on
// text it selects, and on the status line it takes the cell along.
func (t *Table) Dragged(e *fyne.DragEvent) {
	if t.drag == ui.NotDragging {
		start := e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)
		switch {
		case t.strip.has(start):
			t.drag = ui.DraggingDown
		case !t.sideThumb.Hidden && start.Y > t.Size().Height-ui.BarRoom:
			t.drag = ui.DraggingSide
		case t.carried.grab(start):
			t.drag = ui.DraggingCell
		case t.Sel.Host == prose.TextHost(t) || t.Sel.Down(t, start):
			t.drag = ui.DraggingText
			if row, column := t.aim().hit(start); row >= 0 && (row != t.At || column != t.Column) {
				t.Choose(row, column) // a key is meant for the cell in which words are chosen
			}
		default:
			return
		}
	}
	switch t.drag {
	case ui.DraggingDown:
		t.strip.goTo(e.Position.Y)
		return
	case ui.DraggingText:
		t.Sel.Drag(e.Position)
		return
	case ui.DraggingCell:
		t.carried.move(e.Position)
		return
	}
	room := t.Size().Width - t.Cols.pinned() - ui.StripWide - t.sideThumb.Size().Width
	t.Roll.By(e.Dragged.DX/max(1, room)*t.SideLimit(), 0)
}

// DragEnd implements fyne.Draggable.
func (t *Table) DragEnd() {
	if t.drag == ui.DraggingCell {
		t.carried.drop()
	}
	t.drag = ui.NotDragging
}

// grab takes hold of a cell at its status line.
func (ca *carrying) grab(at fyne.Position) bool {
	k, ok := ca.grip(at)
	if ok {
		ca.from, ca.on = k, true
	}
	return ok
}

// FocusGained implements fyne.Focusable.
func (t *Table) FocusGained() { t.focused = true; t.Redraw(t.At) }

// FocusLost implements fyne.Focusable.
func (t *Table) FocusLost() { t.focused, t.Shift = false, false; t.Redraw(t.At) }

// TypedRune implements fyne.Focusable.
func (t *Table) TypedRune(r rune) {
	if t.OnRune != nil {
		t.OnRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (t *Table) TypedKey(e *fyne.KeyEvent) {
	if t.look.Helps(e.Name) {
		return
	}
	page := t.Size().Height - 60
	switch e.Name {
	case fyne.KeyDown, fyne.KeyUp:
		step := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[e.Name]
		if t.Shift && t.aim().beginWords(step) {
			return
		}
		t.Choose(t.At+step, t.Column)
	case fyne.KeyLeft, fyne.KeyRight:
		step := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[e.Name]
		if t.Shift {
			t.SelectWords(step)
			return
		}
		t.Choose(t.At, t.Cols.beside(t.Column, step))
	case fyne.KeyPageDown, fyne.KeyPageUp:
		step := map[fyne.KeyName]float32{fyne.KeyPageDown: 1, fyne.KeyPageUp: -1}[e.Name]
		if t.Shift && t.OnPage != nil {
			t.OnPage(step)
			return
		}
		t.Roll.By(0, step*page)
	case fyne.KeyHome:
		t.Choose(0, t.Column)
		t.Roll.Jump(0)
	case fyne.KeyEnd:
		t.Choose(len(t.Rows)-1, t.Column)
		t.Roll.Jump(1)
	default:
		if t.OnKey != nil {
			t.OnKey(e.Name)
		}
	}
}
