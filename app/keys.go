package app

import (
	"synoptic/app/grid"
	"synoptic/app/ui"
)

// newTable makes the table and gives it its keys.
func (w *window) newTable() *grid.Table {
	t := grid.New(w.look)
	t.OnSelect = func() {
		w.hands.fresh = false
		if w.s.Notice != "" {
			w.s.Tell("")
		}
		w.hands.dropWords()
		w.selected()
	}
	t.OnPoint = func(group, column int) {
		w.s.Chosen.Group, w.s.Chosen.Column = group, column
		w.s.View.Order, w.s.View.Columns = t.Rows, t.Cols.Shown
	}
	t.OnKey = w.hands.tableKey
	t.OnRune = w.hands.tableRune
	t.OnMenu = w.hands.claimMenu
	t.OnLink = w.links.Rows
	t.OnPage = func(step float32) { w.inspector.Page(step) }
	t.Sel = w.sel
	t.Codings = w.s.Codes.Of
	return t
}

// setScheme chooses light or dark.
func (w *window) setScheme(s ui.Scheme) {
	w.look.Scheme = s
	w.app.Settings().SetTheme(w.look)
}
