package app

import (
	"context"

	"fyne.io/fyne/v2"

	"synoptic/app/task"
	"synoptic/compare"
)

// searchFor filters by what is typed.
func (w *window) searchFor(words string) {
	if w.filter.Query != words {
		w.filter.Query = words
		w.filtered()
	}
}

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
	case w.overview.shown():
		w.Canvas().Focus(w.overview.grid)
	case w.reading.shown():
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
	if w.overview.shown() {
		w.toggleOverview()
	}
	if w.reading.shown() {
		w.toggleReading()
	}
}

// show puts a filter in force.
func (w *window) show(key string) {
	if w.filter.Show != key {
		w.filter.Show = key
		w.filtered()
	}
}

// clearFilters shows everything again.
func (w *window) clearFilters() {
	w.filter = compare.Filter{}
	w.search.SetText("")
	w.filtered()
}

// filtered shows the rows that the filter chooses.
func (w *window) filtered() {
	if w.cmp == nil {
		return
	}
	c, f := w.cmp, w.filter
	var rows, counts []int
	w.filtering.Run(func(context.Context, task.Progress) error {
		rows, counts = c.Tally(f)
		return nil
	}, nil, func(error) {
		if w.cmp != c {
			w.filtered() // another comparison is shown by now
			return
		}
		w.rows, w.counts, w.rowsFor = rows, counts, f
		w.showRows()
	})
}

// settle shows at once what the filter chooses, where that is still being worked
// out: what is written or counted next must be what was asked for.
func (w *window) settle() {
	if w.cmp == nil || w.stale || w.filter.Equal(w.rowsFor) {
		return
	}
	w.filtering.Stop()
	w.rows, w.counts = w.cmp.Tally(w.filter)
	w.rowsFor = w.filter
	w.showRows()
}

// showRows shows what the filter chose in table, chips and inspector.
func (w *window) showRows() {
	w.table.show(w.cmp, w.rows)
	w.overview.update()
	w.reading.update()
	w.chips.Refresh()
	w.desk.empty.Refresh()
	if w.onRows != nil {
		w.onRows()
	}
	w.relayout()
	w.selected()
}
