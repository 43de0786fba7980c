package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// CellKey names a cell of the table.
type CellKey struct{ Row, Account int }

// ProseOf is the text of a cell as it is drawn, false where there is none.
func (t *Table) ProseOf(k CellKey) (prose.Text, bool) {
	v, ok := t.Seen[k.Row]
	if !ok || k.Account >= len(v.cells) || len(v.cells[k.Account]) == 0 || t.Cols.Slot(k.Account) < 0 {
		return prose.Text{}, false
	}
	x := t.Cols.lefts[k.Account]
	if k.Account != t.Cols.first() {
		x += t.Cols.pinned() - t.Roll.Side
	}
	return prose.Text{Lines: v.cells[k.Account], X: x + ui.CellPad, Y: v.Left.Position().Y + v.band + textTop,
		Width: t.Cols.Widths[k.Account] - 2*ui.CellPad, Size: t.look.TextSize(), Account: k.Account}, true
}

// TextAt implements textHost.
func (t *Table) TextAt(at fyne.Position) (any, prose.Text, bool) {
	row, account := t.aim().hit(at)
	k := CellKey{row, account}
	p, ok := t.ProseOf(k)
	return k, p, ok && p.Holds(at) && !t.strip.has(at)
}

// ClaimsOf implements prose.ClaimsHost.
func (t *Table) ClaimsOf(key any) (c prose.Claims, ok bool) {
	k, ok := key.(CellKey)
	if !ok || t.Cmp == nil || k.Row >= len(t.Rows) {
		return c, false
	}
	m := t.Cmp.Member(&t.Cmp.Groups[t.Rows[k.Row]], k.Account)
	if m == nil {
		return c, false
	}
	return prose.Claims{Group: t.Rows[k.Row], Account: k.Account, Claims: m.Passage()}, true
}

// Reshow implements textHost.
func (t *Table) Reshow(key any) {
	if k, ok := key.(CellKey); ok {
		t.Redraw(k.Row)
	}
}

// drawChosen tints what is selected of a cell; x and top as for its text.
func (pa *painter) drawChosen(s *ui.Sheet, k CellKey, p prose.Text) {
	if pa.t.Sel.Of(pa.t, k) {
		prose.DrawSelected(s, p, pa.t.Sel.From, pa.t.Sel.To)
	}
}

// MouseDown implements desktop.Mouseable: it begins to select.
func (t *Table) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		t.Sel.Down(t, e.Position)
	}
}

// MouseUp implements desktop.Mouseable.
func (t *Table) MouseUp(*desktop.MouseEvent) {}

// Cursor implements desktop.Cursorable.
func (t *Table) Cursor() desktop.Cursor {
	if _, _, ok := t.TextAt(t.pointer); ok {
		return desktop.TextCursor
	}
	if _, ok := t.aim().droppedAt(t.pointer); ok {
		return desktop.PointerCursor
	}
	if _, ok := t.carried.grip(t.pointer); ok {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// beginWords moves the start of the words that are selected in the active cell.
func (t aim) beginWords(words int) bool {
	k := CellKey{t.At, t.Column}
	p, ok := t.ProseOf(k)
	return ok && t.Sel.Begin(t.Table, k, p, words)
}

// SelectWords selects more or fewer words of the active cell.
func (t *Table) SelectWords(words int) {
	k := CellKey{t.At, t.Column}
	if p, ok := t.ProseOf(k); ok {
		t.Sel.Extend(t, k, p, words)
	}
}
