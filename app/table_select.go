package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// cellKey names a cell of the table.
type cellKey struct{ row, account int }

// proseOf is the text of a cell as it is drawn, false where there is none.
func (t *table) proseOf(k cellKey) (prose.Text, bool) {
	v, ok := t.seen[k.row]
	if !ok || k.account >= len(v.cells) || len(v.cells[k.account]) == 0 || t.slot(k.account) < 0 {
		return prose.Text{}, false
	}
	x := t.lefts[k.account]
	if k.account != t.first() {
		x += t.pinned() - t.side
	}
	return prose.Text{Lines: v.cells[k.account], X: x + cellPad, Y: v.left.Position().Y + v.band + textTop,
		Width: t.widths[k.account] - 2*cellPad, Size: t.look.TextSize(), Account: k.account}, true
}

// TextAt implements textHost.
func (t *table) TextAt(at fyne.Position) (any, prose.Text, bool) {
	row, account := t.hit(at)
	k := cellKey{row, account}
	p, ok := t.proseOf(k)
	return k, p, ok && p.Holds(at) && !t.onStrip(at)
}

// Reshow implements textHost.
func (t *table) Reshow(key any) {
	if k, ok := key.(cellKey); ok {
		t.redraw(k.row)
	}
}

// drawChosen tints what is selected of a cell; x and top as for its text.
func (t *table) drawChosen(s *ui.Sheet, k cellKey, p prose.Text) {
	if t.sel.Of(t, k) {
		prose.DrawSelected(s, p, t.sel.From, t.sel.To)
	}
}

// MouseDown implements desktop.Mouseable: it begins to select.
func (t *table) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		t.sel.Down(t, e.Position)
	}
}

// MouseUp implements desktop.Mouseable.
func (t *table) MouseUp(*desktop.MouseEvent) {}

// Cursor implements desktop.Cursorable.
func (t *table) Cursor() desktop.Cursor {
	if _, _, ok := t.TextAt(t.pointer); ok {
		return desktop.TextCursor
	}
	if _, ok := t.grip(t.pointer); ok {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// SelectWords selects more or fewer words of the active cell.
func (t *table) SelectWords(words int) {
	k := cellKey{t.at, t.column}
	if p, ok := t.proseOf(k); ok {
		t.sel.Extend(t, k, p, words)
	}
}
