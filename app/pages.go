package app

import "synoptic/app/ui"

// The pages that stand in the place of the table.

// toggleOverview opens the overview, or goes back to the table.
func (w *window) toggleOverview() {
	if w.s.Cmp == nil && w.s.LacksTable() {
		return
	}
	if !w.overview.on && w.missing() {
		return
	}
	w.overview.toggle()
	w.desk.back.Refresh()
	w.relayout()
	w.overview.start()
	w.focusTable()
}

// missing reports whether there is nothing yet that a page could show.
func (w *window) missing() bool { return w.desk.empty.wanted() != nothingMissing }

// openCell goes from a cell of the matrix to its row in the table.
func (w *window) openCell(group, account int) {
	for row, i := range w.s.View.Order {
		if i == group {
			if w.overview.on {
				w.toggleOverview()
			}
			w.table.choose(row, account)
			return
		}
	}
}

func (w *window) overviewCalls() overviewCalls {
	return overviewCalls{Toggle: w.toggleOverview, Open: w.openCell, Missing: w.missing, Browse: func(path *ui.Field) { w.files.Browse(path, nil) }, Folder: w.folder,
		Wrote: func(path string) { w.rememberFolder(writeFolder, path) }, Version: w.opts.Version}
}

// toggleReading opens the reading view on the active cell, or goes back to the
// table.
func (w *window) toggleReading() {
	if w.s.Cmp == nil && w.s.LacksTable() {
		return
	}
	if !w.reading.on && (len(w.s.Cmp.Accounts) < 2 || w.missing()) {
		return
	}
	if w.overview.on {
		w.toggleOverview()
	}
	w.reading.toggle()
	w.desk.back.Refresh()
	w.relayout()
	w.reading.follow()
	w.focusTable()
}

func (w *window) readingCalls() readingCalls {
	return readingCalls{Toggle: w.toggleReading, Choose: w.goToGroup, Turn: func(account int) { w.table.choose(w.table.at, account) },
		Missing: func() bool { return w.overview.shown() || w.missing() }, Menu: w.claimMenu, Key: w.tableKey, Rune: w.tableRune}
}

// focusInspector takes the keyboard to the inspector, open or opened.
func (w *window) focusInspector() {
	if w.desk.closed {
		w.toggleInspector()
	}
	w.Canvas().Focus(w.inspector)
}

// goToGroup goes to a group; where the filter hides it, the filter is cleared.
func (w *window) goToGroup(group, account int) {
	for row, n := range w.s.View.Order {
		if n == group {
			w.table.choose(row, account)
			return
		}
	}
	w.table.seek = w.s.Cmp.Groups[group].ID
	w.table.column = account
	w.s.View.Clear()
}

func (w *window) inspectorCalls() inspectorCalls {
	return inspectorCalls{Leave: w.focusTable, Rune: w.tableRune, Choose: w.goToGroup, Turn: func(account int) { w.table.choose(w.table.at, account) },
		Link: w.openLink, Code: func() { w.coding.OpenCodes(false) }, Topic: w.coding.OpenTopic, Remark: w.coding.OpenRemark}
}

func (w *window) intakeCalls() intakeCalls {
	return intakeCalls{Leave: w.focusTable, Choose: w.files.Choose, Remember: func(path string) { w.rememberLast(false, path) },
		Clipboard: w.app.Clipboard().Content, Stored: func() {
			if w.quitting {
				w.quit()
			}
		}}
}

// panelClosed gives the keyboard back, and shows what waited for a review.
func (w *window) panelClosed() {
	if !w.intake.panelClosed() {
		w.focusTable()
	}
}

// columnsChanged follows another choice of columns.
func (w *window) columnsChanged() {
	w.desk.heads.Refresh()
	w.sources.Refresh()
	w.selected()
}
