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

// calls are what the pages ask of the window.
type calls struct{ *window }

func (w *window) calls() calls { return calls{w} }

func (w calls) ofOverview() overview.Calls {
	return overview.Calls{Toggle: w.places.toggleOverview, Open: w.places.openCell, Show: w.places.showFilter, Missing: w.places.missing, Browse: func(path *ui.Field) { w.files.Browse(path, nil) }, Folder: w.settings.Folder,
		Wrote: func(path string) { w.settings.Remember(true, path) }, Version: w.opts.Version}
}

func (w calls) ofReading() reading.Calls {
	return reading.Calls{Toggle: w.places.toggleReading, Choose: w.places.goToGroup, Turn: func(account int) { w.table.Choose(w.table.At, account) },
		Missing: func() bool { return w.overview.Shown() || w.places.missing() }, Menu: w.hands.claimMenu, Key: w.hands.tableKey, Rune: w.hands.tableRune}
}

func (w calls) ofInspector() inspector.Calls {
	return inspector.Calls{Leave: w.places.focusTable, Rune: w.hands.tableRune, Choose: w.places.goToGroup, Turn: func(account int) { w.table.Choose(w.table.At, account) },
		Link: w.links.Open, Code: func() { w.coding.OpenCodes(false) }, Relation: w.coding.OpenRelation, Topic: w.coding.OpenTopic, Remark: w.coding.OpenRemark}
}

func (w calls) ofIntake() review.Calls {
	return review.Calls{Leave: w.places.focusTable, Choose: w.files.Choose, Remember: func(path string) { w.settings.Remember(false, path) },
		Clipboard: w.app.Clipboard().Content, Stored: w.quitAgain}
}

// panelClosed gives the keyboard back, and shows what waited for a review.
func (w calls) panelClosed() {
	if !w.intake.PanelClosed() {
		w.places.focusTable()
	}
}

// columnsChanged follows another choice of columns.
func (w calls) columnsChanged() {
	w.desk.heads.Refresh()
	w.sources.Refresh()
	w.selected()
}

func (w calls) ofSources() sources.Calls {
	return sources.Calls{Add: w.addOrStart, Import: w.intake.OpenImport, Review: w.intake.OpenReview, Cancel: w.intake.CancelImport,
		Retry: w.intake.Retry, Forget: w.intake.Forget, GoTo: w.places.goTo, Shown: func(account int) bool { return w.table.Cols.Slot(account) >= 0 }}
}
