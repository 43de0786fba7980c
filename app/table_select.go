package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// cellKey names a cell of the table.
type cellKey struct{ row, account int }

// proseOf is the text of a cell as it is drawn, false where there is none.
func (t *table) proseOf(k cellKey) (prose, bool) {
	v, ok := t.seen[k.row]
	if !ok || k.account >= len(v.cells) || len(v.cells[k.account]) == 0 || t.slot(k.account) < 0 {
		return prose{}, false
	}
	x := t.lefts[k.account]
	if k.account != t.first() {
		x += t.pinned() - t.side
	}
	return prose{lines: v.cells[k.account], x: x + cellPad, y: v.left.Position().Y + v.band + textTop,
		width: t.widths[k.account] - 2*cellPad, size: t.look.textSize(), account: k.account}, true
}

// textAt implements textHost.
func (t *table) textAt(at fyne.Position) (any, prose, bool) {
	row, account := t.hit(at)
	k := cellKey{row, account}
	p, ok := t.proseOf(k)
	return k, p, ok && p.holds(at) && !t.onStrip(at)
}

// reshow implements textHost.
func (t *table) reshow(key any) {
	if k, ok := key.(cellKey); ok {
		t.redraw(k.row)
	}
}

// drawChosen tints what is selected of a cell; x and top as for its text.
func (t *table) drawChosen(s *sheet, k cellKey, p prose) {
	if t.sel.of(t, k) {
		drawSelected(s, p, t.sel.from, t.sel.to)
	}
}

// MouseDown implements desktop.Mouseable: it begins to select.
func (t *table) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		t.sel.down(t, e.Position)
	}
}

// MouseUp implements desktop.Mouseable.
func (t *table) MouseUp(*desktop.MouseEvent) {}

// Cursor implements desktop.Cursorable.
func (t *table) Cursor() desktop.Cursor {
	if _, _, ok := t.textAt(t.pointer); ok {
		return desktop.TextCursor
	}
	if _, ok := t.grip(t.pointer); ok {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// selectWords selects more or fewer words of the active cell.
func (t *table) selectWords(words int) {
	k := cellKey{t.at, t.column}
	if p, ok := t.proseOf(k); ok {
		t.sel.extend(t, k, p, words)
	}
}
