package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/compare"
)

// textAt implements textHost.
func (p *inspector) textAt(at fyne.Position) (any, prose, bool) {
	for i, x := range p.proses {
		if x.holds(at) {
			return i, x, true
		}
	}
	return nil, prose{}, false
}

// reshow implements textHost.
func (p *inspector) reshow(any) { p.Refresh() }

// MouseDown implements desktop.Mouseable: it begins to select.
func (p *inspector) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		p.w.sel.down(p, e.Position)
	}
}

// MouseUp implements desktop.Mouseable.
func (p *inspector) MouseUp(*desktop.MouseEvent) {}

// Dragged implements fyne.Draggable.
func (p *inspector) Dragged(e *fyne.DragEvent) {
	if p.w.sel.host != textHost(p) {
		p.w.sel.down(p, e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY))
	}
	p.w.sel.drag(e.Position)
}

// DragEnd implements fyne.Draggable.
func (p *inspector) DragEnd() {}

// MouseMoved implements desktop.Hoverable.
func (p *inspector) MouseMoved(e *desktop.MouseEvent) {
	p.pointer = e.Position
	p.drawing.MouseMoved(e)
}

// Cursor implements desktop.Cursorable.
func (p *inspector) Cursor() desktop.Cursor {
	if _, _, ok := p.textAt(p.pointer); ok && p.find(p.pointer) < 0 {
		return desktop.TextCursor
	}
	return p.drawing.Cursor()
}

// FocusGained implements fyne.Focusable.
func (p *inspector) FocusGained() { p.focused, p.at = true, 0; p.Refresh() }

// FocusLost implements fyne.Focusable.
func (p *inspector) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune implements fyne.Focusable.
func (p *inspector) TypedRune(r rune) { p.w.tableRune(r) }

// TypedKey implements fyne.Focusable: arrows go through what can be pressed,
// Enter presses it, Page scrolls, Esc goes back to the table.
func (p *inspector) TypedKey(e *fyne.KeyEvent) {
	if p.w.look.helps(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		p.at = min(p.at+1, max(0, len(p.spots)-1))
	case fyne.KeyUp:
		p.at = max(p.at-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if p.at < len(p.spots) && p.spots[p.at].do != nil {
			p.spots[p.at].do()
		}
		return
	case fyne.KeyPageDown:
		p.page(1)
		return
	case fyne.KeyPageUp:
		p.page(-1)
		return
	case fyne.KeyEscape:
		p.w.focusTable()
		return
	default:
		return
	}
	p.Refresh()
	p.revealSpot()
}

// page scrolls by most of the height, down or up.
func (p *inspector) page(step float32) {
	room := p.scroll.Size().Height
	p.scroll.Offset.Y = max(0, min(p.scroll.Offset.Y+step*(room-50), p.high-room))
	p.scroll.Refresh()
}

// revealSpot scrolls until what the keyboard is on is in view.
func (p *inspector) revealSpot() {
	if p.at >= len(p.spots) {
		return
	}
	s, room := p.spots[p.at], p.scroll.Size().Height
	if s.at.Y < p.scroll.Offset.Y {
		p.scroll.Offset.Y = max(0, s.at.Y-20)
	} else if end := s.at.Y + s.size.Height; end > p.scroll.Offset.Y+room {
		p.scroll.Offset.Y = end - room + 20
	}
	p.scroll.Refresh()
}

// ring draws a line around a spot, without covering it.
func (s *sheet) ring(x spot) {
	wash := s.accent.(color.NRGBA)
	wash.A = 12 // with none at all the inner edge would be grey
	s.frame(x.at.X-1, x.at.Y-1, x.size.Width+2, x.size.Height+2, wash, s.accent, 5, 2)
}

// focusInspector takes the keyboard to the inspector, open or opened.
func (w *window) focusInspector() {
	if w.desk.closed {
		w.toggleInspector()
	}
	w.Canvas().Focus(w.inspector)
}

// goToClaim goes to the row of a claim, in its account's column.
func (w *window) goToClaim(r compare.Ref) {
	if groups := groupsOf(w.cmp, r.Account)[r.Claim]; len(groups) > 0 {
		w.goToGroup(groups[0], r.Account)
	}
}

// goToGroup goes to a group; where the filter hides it, the filter is cleared.
func (w *window) goToGroup(group, account int) {
	for row, n := range w.table.rows {
		if n == group {
			w.table.choose(row, account)
			return
		}
	}
	w.table.seek = w.cmp.Groups[group].ID
	w.table.column = account
	w.clearFilters()
}

// splitOff takes one sentence out of the active cell.
func (w *window) splitOff(claim int) {
	cell, ok := w.activeCell()
	if !ok || w.stale || !linked(cell) {
		return
	}
	var ds []compare.Decision
	for _, l := range cell.Pair.Links {
		if l.To.Claim == claim {
			ds = append(ds, compare.Decision{Verb: compare.Part, A: w.cmp.Place(l.From), B: w.cmp.Place(l.To)})
		}
	}
	w.decide(ds...)
}

// mergeIn adds a sentence of its account to the active cell.
func (w *window) mergeIn(claim int) {
	cell, ok := w.activeCell()
	if !ok || w.stale || !linked(cell) {
		return
	}
	from := cell.Pair.Links[0].From
	w.decide(compare.Decision{Verb: compare.Join, A: w.cmp.Place(from), B: w.cmp.Place(compare.Ref{Account: cell.Pair.To, Claim: claim})})
}
