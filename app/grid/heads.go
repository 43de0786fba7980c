package grid

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
)

// Heads are the heads of the columns. They follow the table sideways. A head
// that is dragged moves its column, an edge that is dragged resizes it, and
// the secondary button offers the rest.
type Heads struct {
	ui.Drawing
	s      *session.Session
	desk   *ui.Desk
	cols   *Columns
	leave  func()  // gives the keyboard back to the table
	at     float32 // where the pointer is
	edge   int     // account whose right edge is held, -1 for none
	held   int     // account whose head is held, -1 for none
	target int     // place that the held head would take
}

// edgeRoom is how near the pointer must be to an edge to hold it.
const edgeRoom = 5

// NewHeads makes the heads of the columns of a table. leave gives the keyboard
// back to it.
func NewHeads(s *session.Session, desk *ui.Desk, cols *Columns, leave func()) *Heads {
	h := &Heads{s: s, desk: desk, cols: cols, leave: leave, edge: -1, held: -1}
	h.Look, h.Over = desk.Look, -1
	h.Paint = h.draw
	h.ExtendBaseWidget(h)
	return h
}

// Left is where the column of an account begins in the view.
func (h *Heads) Left(account int) float32 {
	t := h.cols.table
	if account == t.Cols.first() {
		return t.Cols.lefts[account]
	}
	return t.Cols.pinned() + t.Cols.lefts[account] - t.Roll.Side
}

// draw draws the first head last, over those that are scrolled under it.
func (h *Heads) draw(s *ui.Sheet, size fyne.Size) {
	t := h.cols.table
	s.Box(0, 0, size.Width, ui.HeadHeight, s.Head, 0)
	for i := len(t.Cols.Shown) - 1; i >= 0; i-- {
		account := t.Cols.Shown[i]
		x, w := h.Left(account), t.Cols.Widths[account]
		if i == 0 {
			s.Box(0, 0, t.Cols.pinned(), ui.HeadHeight, s.Head, 0)
		}
		if i == 0 || x+w > t.Cols.pinned() && x < size.Width {
			h.head(s, i, account, x, w)
		}
	}
	if len(t.Cols.Shown) > 0 {
		s.Box(size.Width-ui.StripWide, 0, ui.StripWide, ui.HeadHeight, s.Head, 0)
		s.Box(size.Width-ui.StripWide, 0, 1, ui.HeadHeight, s.Line, 0)
		h.more(s, size)
	}
	h.marker(s)
	s.Box(0, 0, size.Width, 1, s.Line, 0)
	s.Box(0, ui.HeadHeight-1, size.Width, 1, s.Line, 0)
}

// Hidden are the letters of the accounts whose columns are out of view, or stand
// half in it, on the side to which the sign in the heads leads.
func (h *Heads) Hidden() (out []string) {
	t := h.cols.table
	right := t.Size().Width - ui.StripWide
	back := t.SideLimit() > 0 && t.Roll.Side > t.SideLimit()-1
	for slot, account := range t.Cols.Shown {
		x, w := h.Left(account), t.Cols.Widths[account]
		if slot > 0 && (!back && x+w > right+8 || back && x < t.Cols.pinned()-8) {
			out = append(out, session.Letter(h.s.Cmp, account))
		}
	}
	return out
}

// hiddenMost is how many letters are drawn; of more, their number is.
const hiddenMost = 3

// more draws the sign that columns are out of view, with their letters. Pressing
// it scrolls to the next one, and from the last one back to the first.
func (h *Heads) more(s *ui.Sheet, size fyne.Size) {
	t := h.cols.table
	if t.SideLimit() <= 0 {
		return
	}
	sign, by := "›", t.Cols.Widths[t.Cols.Shown[len(t.Cols.Shown)-1]]
	if t.Roll.Side > t.SideLimit()-1 {
		sign, by = "‹", -t.Roll.Side
	}
	hidden := h.Hidden()
	says := strings.Join(hidden, " ")
	if n := len(hidden); n > hiddenMost {
		says = fmt.Sprint("+", n)
	}
	wide := ui.StripWide + ui.ColumnFont.Measure(says).Width + 12
	x := size.Width - wide
	ground := s.Head
	if h.Hovered("more") {
		ground = s.Active
	}
	s.Box(x, 1, wide, ui.HeadHeight-2, ground, 0)
	s.Box(x, 0, 1, ui.HeadHeight, s.Line, 0)
	s.Text(says, x+10, ui.HeadHeight/2, ui.ColumnFont, s.Accent)
	s.Middle(sign, size.Width-ui.StripWide/2, ui.HeadHeight/2-1, ui.NameFont, s.Accent)
	s.Spot(x, 0, wide, ui.HeadHeight, "more", func() { t.Roll.By(by, 0) }).Says = say.Say("Columns out of view: %s. Press to go there; the arrow keys go there too.", strings.Join(hidden, ", "))
}

// head draws the head of one column.
func (h *Heads) head(s *ui.Sheet, slot, account int, x, w float32) {
	a := h.cols.table.Cmp.Accounts[account]
	name := say.OutletOf(a)
	if slot > 0 {
		s.Box(x, 0, 1, ui.HeadHeight, s.Line, 0)
	}
	if account == h.held {
		s.Box(x+1, 1, w-1, ui.HeadHeight-2, s.Active, 0)
	}
	spot := s.Spot(x, 0, w, ui.HeadHeight, name, nil)
	spot.Menu = func(at fyne.Position) { h.menu(account, at) }
	x += ui.CellPad
	if account == 0 && h.s.Cmp.HasOriginal() {
		used := s.Text(say.Say("Original"), x, ui.HeadHeight/2, ui.ColumnFont, s.Ink)
		s.Text(ui.ValueFont.Fit(name, w-2*ui.CellPad-used-13), x+used+13, ui.HeadHeight/2, ui.ValueFont, s.Ink2)
		return
	}
	s.Tag(session.Letter(h.s.Cmp, account), x, 9, 16, 4, true)
	s.Text(ui.ColumnFont.Fit(name, w-2*ui.CellPad-23), x+23, ui.HeadHeight/2, ui.ColumnFont, s.Ink)
}

// marker shows where the held head would go.
func (h *Heads) marker(s *ui.Sheet) {
	t := h.cols.table
	if h.held < 0 || h.target == t.Cols.Slot(h.held) {
		return
	}
	x := h.Left(t.Cols.Shown[h.target])
	if h.target > t.Cols.Slot(h.held) {
		x += t.Cols.Widths[t.Cols.Shown[h.target]]
	}
	s.Box(x-1, 2, 3, ui.HeadHeight-4, s.Accent, 1.5)
}

// edgeAt is the account whose right edge is near, -1 for none.
func (h *Heads) edgeAt(x float32) int {
	t := h.cols.table
	for i := len(t.Cols.Shown) - 1; i >= 0; i-- {
		account := t.Cols.Shown[i]
		right := h.Left(account) + t.Cols.Widths[account]
		if x > right-edgeRoom && x < right+edgeRoom && (i == 0 || right > t.Cols.pinned()+edgeRoom) {
			return account
		}
	}
	return -1
}

// slotAt is the place of the column at x.
func (h *Heads) slotAt(x float32) int {
	t := h.cols.table
	for i := len(t.Cols.Shown) - 1; i > 0; i-- {
		if x >= h.Left(t.Cols.Shown[i]) && x >= t.Cols.pinned() {
			return i
		}
	}
	return 0
}

// MouseMoved implements desktop.Hoverable.
func (h *Heads) MouseMoved(e *desktop.MouseEvent) {
	h.at = e.Position.X
	h.Drawing.MouseMoved(e)
}

// Cursor implements desktop.Cursorable.
func (h *Heads) Cursor() desktop.Cursor {
	if h.edge >= 0 || h.edgeAt(h.at) >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// Dragged implements fyne.Draggable.
func (h *Heads) Dragged(e *fyne.DragEvent) {
	t := h.cols.table
	if len(t.Cols.Shown) == 0 {
		return
	}
	if h.edge < 0 && h.held < 0 {
		h.Hold(e.Position.X - e.Dragged.DX)
	}
	switch {
	case h.edge >= 0:
		t.columns().arrangeColumns(t.Cols.widened(h.edge, max(leastDrawn, e.Position.X-h.Left(h.edge))))
	case h.held >= 0:
		h.target = h.slotAt(e.Position.X)
		if h.s.Cmp.HasOriginal() {
			h.target = max(1, h.target)
		}
		h.Refresh()
	}
}

// Hold takes hold of what is at x: an edge, or else a head that can move.
func (h *Heads) Hold(x float32) {
	t := h.cols.table
	if h.edge = h.edgeAt(x); h.edge >= 0 {
		return
	}
	if slot := h.slotAt(x); slot > 0 || !h.s.Cmp.HasOriginal() {
		h.held, h.target = t.Cols.Shown[slot], slot
	}
}

// DragEnd implements fyne.Draggable.
func (h *Heads) DragEnd() {
	t, held := h.cols.table, h.held
	h.edge, h.held = -1, -1
	h.leave() // the press took the keyboard away
	if held >= 0 && h.target != t.Cols.Slot(held) {
		t.columns().arrangeColumns(t.Cols.moved(held, h.target))
	}
	h.Refresh()
}

// menu offers what can be done with a column.
func (h *Heads) menu(account int, at fyne.Position) {
	t := h.cols.table
	t.Column = account
	t.point()
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", h.cols.items()...), h.desk.Window.Canvas(), at)
}
