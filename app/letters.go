package app

import "synoptic/app/session"

// goTo moves the active cell to an account's column.
func (w *window) goTo(id int64) {
	if at := session.IndexOf(w.s.Cmp, id); at >= 0 {
		w.table.Choose(w.table.At, at)
		w.focusTable()
	}
}
