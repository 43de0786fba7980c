package app

import "fyne.io/fyne/v2"

// searchKey handles the keys that leave the search field: Esc clears it first.
func (w *window) searchKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		if w.search.Text != "" {
			w.search.SetText("")
			return true
		}
		w.focusTable()
		return true
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		w.focusTable()
		return true
	}
	return false
}

// focusTable gives the keyboard to the table, or to the page in its place.
func (w *window) focusTable() {
	switch {
	case w.overview.Shown():
		w.Canvas().Focus(w.overview.Grid)
	case w.reading.Shown():
		w.Canvas().Focus(w.reading)
	case w.table.Visible():
		w.Canvas().Focus(w.table)
	case w.desk.empty.Visible():
		w.Canvas().Focus(w.desk.empty)
	default:
		w.Canvas().Unfocus()
	}
}

// showTable leaves the page that stands in the table's place.
func (w *window) showTable() {
	if w.overview.Shown() {
		w.toggleOverview()
	}
	if w.reading.Shown() {
		w.toggleReading()
	}
}
