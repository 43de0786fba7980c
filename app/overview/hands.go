package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/ui"
)

// Tapped implements fyne.Tappable: a cell opens its row in the table.
func (g *grid) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
		c.Focus(g)
	}
	if g.onBar(e.Position) {
		g.dragTo(e.Position)
		return
	}
	line, column := g.hit(e.Position)
	if line < 0 || g.lines[line] < 0 {
		if column >= 0 && e.Position.Y < ui.HeadHeight {
			g.choose(g.at, column)
		}
		return
	}
	if column < 0 {
		column = g.Column
	}
	g.choose(line, column)
	g.enter()
}

// enter opens the active cell.
func (g *grid) enter() {
	if group, account := g.active(); group >= 0 && account >= 0 && g.onOpen != nil {
		g.onOpen(group, account)
	}
}

// Scrolled implements fyne.Scrollable.
func (g *grid) Scrolled(e *fyne.ScrollEvent) { g.scrollBy(-e.Scrolled.DX, -e.Scrolled.DY) }

// MouseIn implements desktop.Hoverable.
func (g *grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (g *grid) MouseMoved(e *desktop.MouseEvent) {
	line, column := g.hit(e.Position)
	if was := g.over; line != was || column != g.under {
		g.over, g.under = line, column
		g.redraw(was, line)
	}
}

// MouseOut implements desktop.Hoverable.
func (g *grid) MouseOut() {
	was := g.over
	g.over, g.under = -1, -1
	g.redraw(was)
}

// Cursor implements desktop.Cursorable.
func (g *grid) Cursor() desktop.Cursor {
	if g.over >= 0 && g.over < len(g.lines) && g.lines[g.over] >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (g *grid) onBar(p fyne.Position) bool {
	return !g.thumb.Hidden && p.X > g.Size().Width-ui.BarRoom && p.Y > ui.HeadHeight
}

// dragTo brings the place of the scroll bar under the pointer.
func (g *grid) dragTo(p fyne.Position) {
	down, _ := g.limits()
	room := g.Size().Height - ui.HeadHeight - g.thumb.Size().Height
	share := (p.Y - ui.HeadHeight - g.thumb.Size().Height/2) / max(1, room)
	g.scrollBy(0, max(0, min(share, 1))*down-g.offset)
}

// Dragged implements fyne.Draggable: on a scroll bar it moves the view.
func (g *grid) Dragged(e *fyne.DragEvent) {
	if g.drag == ui.NotDragging {
		start := e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)
		switch {
		case g.onBar(start):
			g.drag = ui.DraggingDown
		case !g.sideThumb.Hidden && start.Y > g.Size().Height-ui.BarRoom:
			g.drag = ui.DraggingSide
		default:
			return
		}
	}
	if g.drag == ui.DraggingDown {
		g.dragTo(e.Position)
		return
	}
	_, side := g.limits()
	room := g.Size().Width - g.pinned() - ui.BarRoom - g.sideThumb.Size().Width
	g.scrollBy(e.Dragged.DX/max(1, room)*side, 0)
}

// DragEnd implements fyne.Draggable.
func (g *grid) DragEnd() { g.drag = ui.NotDragging }

// FocusGained implements fyne.Focusable.
func (g *grid) FocusGained() { g.focused = true; g.redraw(g.at) }

// FocusLost implements fyne.Focusable.
func (g *grid) FocusLost() { g.focused = false; g.redraw(g.at) }

// TypedRune implements fyne.Focusable.
func (g *grid) TypedRune(r rune) {
	switch r {
	case 'o', 'O':
		if g.onLeave != nil {
			g.onLeave()
		}
	case 'j', 'J':
		g.choose(g.at+1, g.Column)
	case 'k', 'K':
		g.choose(g.at-1, g.Column)
	}
}

// TypedKey implements fyne.Focusable.
func (g *grid) TypedKey(e *fyne.KeyEvent) {
	if g.look.Helps(e.Name) {
		return
	}
	page := max(1, int((g.Size().Height-ui.HeadHeight)/gridLine)-1)
	switch e.Name {
	case fyne.KeyDown:
		g.choose(g.at+1, g.Column)
	case fyne.KeyUp:
		g.choose(g.at-1, g.Column)
	case fyne.KeyLeft:
		g.choose(g.at, g.Column-1)
	case fyne.KeyRight:
		g.choose(g.at, g.Column+1)
	case fyne.KeyPageDown:
		g.choose(g.at+page, g.Column)
	case fyne.KeyPageUp:
		g.choose(g.at-page, g.Column)
	case fyne.KeyHome:
		g.choose(0, g.Column)
	case fyne.KeyEnd:
		g.choose(len(g.lines)-1, g.Column)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.enter()
	case fyne.KeyEscape:
		if g.onLeave != nil {
			g.onLeave()
		}
	}
}
