package app

import (
	"synoptic/app/inspector"
	"synoptic/app/overview"
	"synoptic/app/reading"
	"synoptic/app/review"
	"synoptic/app/sources"
	"synoptic/app/ui"
)

// The pages that stand in the place of the table.

// toggleOverview opens the overview, or goes back to the table.
func (w *window) toggleOverview() {
	if w.s.Cmp == nil && w.s.LacksTable() {
		return
	}
	if !w.overview.On && w.missing() {
		return
	}
	w.overview.Toggle()
	w.desk.back.Refresh()
	w.relayout()
	w.overview.Start()
	w.focusTable()
}

// missing reports whether there is nothing yet that a page could show.
func (w *window) missing() bool { return w.desk.empty.wanted() != nothingMissing }

// openCell goes from a cell of the matrix to its row in the table.
func (w *window) openCell(group, account int) {
	for row, i := range w.s.View.Order {
		if i == group {
			if w.overview.On {
				w.toggleOverview()
			}
			w.table.Choose(row, account)
			return
		}
	}
}

func (w *window) overviewCalls() overview.Calls {
	return overview.Calls{Toggle: w.toggleOverview, Open: w.openCell, Missing: w.missing, Browse: func(path *ui.Field) { w.files.Browse(path, nil) }, Folder: w.folder,
		Wrote: func(path string) { w.rememberFolder(writeFolder, path) }, Version: w.opts.Version}
}

// toggleReading opens the reading view on the active cell, or goes back to the
// table.
func (w *window) toggleReading() {
	if w.s.Cmp == nil && w.s.LacksTable() {
		return
	}
	if !w.reading.On && (len(w.s.Cmp.Accounts) < 2 || w.missing()) {
		return
	}
	if w.overview.On {
		w.toggleOverview()
	}
	w.reading.Toggle()
	w.desk.back.Refresh()
	w.relayout()
	w.reading.Follow()
	w.focusTable()
}

func (w *window) readingCalls() reading.Calls {
	return reading.Calls{Toggle: w.toggleReading, Choose: w.goToGroup, Turn: func(account int) { w.table.Choose(w.table.At, account) },
		Missing: func() bool { return w.overview.Shown() || w.missing() }, Menu: w.claimMenu, Key: w.tableKey, Rune: w.tableRune}
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
			w.table.Choose(row, account)
			return
		}
	}
	w.table.Seek = w.s.Cmp.Groups[group].ID
	w.table.Column = account
	w.s.View.Clear()
}

func (w *window) inspectorCalls() inspector.Calls {
	return inspector.Calls{Leave: w.focusTable, Rune: w.tableRune, Choose: w.goToGroup, Turn: func(account int) { w.table.Choose(w.table.At, account) },
		Link: w.openLink, Code: func() { w.coding.OpenCodes(false) }, Topic: w.coding.OpenTopic, Remark: w.coding.OpenRemark}
}

func (w *window) intakeCalls() review.Calls {
	return review.Calls{Leave: w.focusTable, Choose: w.files.Choose, Remember: func(path string) { w.rememberLast(false, path) },
		Clipboard: w.app.Clipboard().Content, Stored: func() {
			if w.quitting {
				w.quit()
			}
		}}
}

// panelClosed gives the keyboard back, and shows what waited for a review.
func (w *window) panelClosed() {
	if !w.intake.PanelClosed() {
		w.focusTable()
	}
}

// columnsChanged follows another choice of columns.
func (w *window) columnsChanged() {
	w.desk.heads.Refresh()
	w.sources.Refresh()
	w.selected()
}

func (w *window) sourcesCalls() sources.Calls {
	return sources.Calls{Add: w.addOrStart, Import: w.intake.OpenImport, Review: w.intake.OpenReview, Cancel: w.intake.CancelImport,
		Retry: w.intake.Retry, Forget: w.intake.Forget, GoTo: w.goTo, Shown: func(account int) bool { return w.table.Cols.Slot(account) >= 0 }}
}
