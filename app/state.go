package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
)

// start opens the library and shows the project that was changed last.
func (w *window) start() { w.openPath(w.opts.Path, w.opts.Sample) }

// openPath opens a library, and imports the files of the command line into it.
func (w *window) openPath(path string, sample bool) {
	w.s.Open(path, sample, func() {
		w.intake.ImportFiles(w.opts.Files)
		w.opts.Files = nil
		w.tellCrash()
		w.tellLeft()
		w.exports.ClearLeft()
	})
}

// importStopped is said where files were still being read for the comparison
// that was left: what comes must not land in another one.
const importStopped = "The import was stopped, because another comparison was opened. Go back to the one before to import the files again."

// watcher is what the window does when the session has changed.
func (w *window) watcher() session.Watcher {
	return session.Watcher{
		Leaving:  w.leaving,
		Entering: w.entering,
		Entered: func() {
			if w.cutShort {
				w.cutShort = false
				w.s.Refuse(importStopped)
			}
		},
		Renamed: func() {
			w.SetTitle(w.s.Project.Name + " – Synoptic")
			w.desk.back.Refresh()
		},
		Accounts: func() { w.fonts = unlettered(w.s.Accounts) },
		Emptied:  func() { w.table.Display(&compare.Comparison{}, nil) },
		Lone: func() {
			if w.Canvas().Overlays().Top() == nil {
				w.places.focusTable()
			}
		},
		Working: func() {
			w.sources.Refresh()
			w.relayout()
		},
		Changed:  w.refresh,
		Compared: w.compared,
		Imports:  func() { w.sources.Changed() },
		Cleared:  func() { w.search.SetText("") },
		Rows:     w.showRows,
		Codes:    w.recoded,
		Noted:    w.noted,
		Steps: func() {
			w.menu.states()
			w.where.keep() // so that it holds where the program is ended by force
		},
		News: w.relayout,
	}
}

// leaving stops what belongs to the library that is left, and keeps how the
// window looks.
func (w *window) leaving() {
	w.cutShort = w.intake.Importing.Busy
	w.intake.Stop()
	w.remember()
}

// entering makes room for the project that is opened.
func (w *window) entering(other bool) {
	w.cutShort = w.cutShort || w.intake.Importing.Busy && other
	w.intake.ForgetAll()
	w.where.keep()
	w.where.back, w.where.comparison = false, ""
	if w.cutShort {
		w.intake.Stop()
	}
	w.search.SetText("")
	w.columns.Restore()
	w.table.Display(&compare.Comparison{}, nil)
	w.SetTitle(w.s.Project.Name + " – Synoptic")
}

// compared goes to what is to be seen of a new result; full: of other
// accounts, landed: which were imported.
func (w *window) compared(full, landed bool) {
	if full {
		says, refused := w.s.Notice, w.s.Refused // of an import, which going to the first row would dismiss
		w.table.Begin()
		if !landed {
			w.where.goBack()
		}
		if w.rowSeen { // other rows may have come before it
			w.table.Choose(w.table.At, w.table.Column)
		}
		w.places.focusTable()
		if landed {
			says, w.hands.fresh = says+nextStep(w.s), true
		}
		w.s.Announce(says, refused)
	}
	w.library.Arrive()
}

// recoded shows other codes.
func (w *window) recoded() {
	w.table.Recode(w.s.Cmp)
	w.reading.Follow()
	w.inspector.Refresh()
	w.inspector.Scroll.Refresh()
	w.chips.Refresh()
}

// noted shows another note; first: its first letter, or none any more.
func (w *window) noted(first bool) {
	w.table.Cmp = w.s.Cmp
	if first {
		w.chips.Refresh()
	}
	w.table.Redraw(w.table.At)
}

// refresh shows the state in every part of the window.
func (w *window) refresh() {
	if w.s.Cmp != nil {
		w.rowSeen = w.table.Seen[w.table.At] != nil
		w.table.Terms = compare.Marked(w.s.View.Filter.Query)
		w.table.Folds.Show(w.folds())
		w.table.Display(w.s.Cmp, lingering(w))
	}
	w.overview.Update()
	w.reading.Update()
	w.sources.Changed()
	w.chips.Refresh()
	w.desk.heads.Refresh()
	w.desk.back.Refresh()
	w.desk.empty.Refresh()
	w.desk.csv.Set("Export…", w.s.Cmp == nil)
	ui.SetVisible(w.desk.again, w.exports.CanAgain())
	w.sources.Add.Set(addLabel(w.s), false)
	w.relayout()
	w.selected()
	if w.timing != nil {
		w.timing.Refresh()
	}
}

// lingering are the rows that the filter chooses, and the active one where it is
// none of them any more because of what was just decided in it: it stays until
// another decision is made or another filter chosen, so that what became of it is seen.
func lingering(w *window) []int {
	t, rows := w.table, w.s.View.Rows
	if t.Cmp == nil || t.At < 0 || t.At >= len(t.Rows) || t.Rows[t.At] >= len(t.Cmp.Groups) || w.s.View.Filter.Equal(compare.Filter{}) {
		return rows
	}
	was := t.Cmp.Groups[t.Rows[t.At]].ID
	now := slices.IndexFunc(w.s.Cmp.Groups, func(g compare.Group) bool { return g.ID == was })
	at, chosen := slices.BinarySearch(rows, now)
	if now < 0 || chosen || !w.s.View.Settled() {
		return rows
	}
	return slices.Insert(slices.Clone(rows), at, now)
}

// showRows shows what the filter chose in table, chips and inspector.
func (w *window) showRows() {
	w.table.Terms = compare.Marked(w.s.View.Filter.Query)
	w.table.Folds.Show(w.folds())
	w.table.Display(w.s.Cmp, w.s.View.Rows)
	w.overview.Update()
	w.reading.Update()
	w.chips.Refresh()
	w.desk.empty.Refresh()
	w.filters.Chosen()
	w.relayout()
	w.selected()
}

// folds reports whether what the filter leaves out stands as thin lines: where
// nothing is asked for but what matters.
func (w *window) folds() bool { return w.s.View.Filter.Equal(compare.Filter{Show: "matters"}) }

// relayout lays the window out again, when a part comes or goes.
func (w *window) relayout() {
	w.tips.tell("", fyne.Position{}) // what it was about may have moved
	w.desk.Layout(nil, w.desk.root.Size())
	w.desk.banner.Refresh()
}

// selected follows the active cell with inspector and note.
func (w *window) selected() {
	w.where.note()
	w.reading.Follow()
	if len(w.s.View.Found) > 0 {
		w.chips.Refresh() // which count the hit that one is at
	}
	w.desk.short.Refresh()
	w.inspector.LoadNote()
	w.inspector.Update()
	w.menu.states()
}
