package app

import (
	"context"

	"synoptic/app/say"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data"
)

// loaded is a project as it lies in a library.
type loaded struct {
	store    *data.Store
	project  data.Project
	accounts []data.Account
}

// start opens the library and shows the project that was changed last.
func (w *window) start() { w.openPath(w.opts.Path, w.opts.Sample) }

// openPath opens a library beside the window and, when that has worked,
// leaves the one that was open.
func (w *window) openPath(path string, sample bool) {
	var got loaded
	w.stage, w.done = say.Say("Opening…"), 0
	w.loading.Run(func(context.Context, task.Progress) error {
		var err error
		got, err = openLibrary(path, sample)
		return err
	}, nil, func(err error) {
		w.stage = ""
		if err != nil {
			w.complain(err)
			if path != "" {
				w.trouble += " " + say.Say("The file: %s", path)
			}
			w.refresh()
			return
		}
		stopped := w.importing.Busy
		w.leave()
		w.store = got.store
		w.enter(got.project, got.accounts)
		if stopped {
			w.refuse(importStopped)
		}
		w.importFiles(w.opts.Files)
		w.opts.Files = nil
	})
}

// openLibrary opens the library at path, the user's own where it is empty.
func openLibrary(path string, sample bool) (loaded, error) {
	if path == "" {
		var err error
		if path, err = data.DefaultPath(); err != nil {
			return loaded{}, err
		}
	}
	store, err := data.Open(path)
	if err != nil {
		return loaded{}, err
	}
	got, err := firstProject(store, sample)
	if err != nil {
		store.Close()
	}
	return got, err
}

// firstProject returns the project to begin with: the one changed last or, in
// an empty library, a new one without a text.
func firstProject(store *data.Store, sample bool) (loaded, error) {
	projects, err := store.Projects()
	if err != nil {
		return loaded{}, err
	}
	if sample {
		return sampleProject(store, projects)
	}
	if len(projects) == 0 || !projects[0].Archived.IsZero() {
		p, err := store.NewProject(untitled, "")
		return loaded{store: store, project: p}, err
	}
	accounts, err := store.Accounts(projects[0].ID)
	return loaded{store, projects[0], accounts}, err
}

// importStopped is said where files were still being read for the comparison
// that was left: what comes must not land in another one.
const importStopped = "The import was stopped, because another comparison was opened. Go back to the one before to import the files again."

// enter shows a project.
func (w *window) enter(p data.Project, accounts []data.Account) {
	stopped := w.importing.Busy && p.ID != w.project.ID
	w.project, w.cmp, w.filter, w.shownCoder = p, nil, compare.Filter{}, ""
	w.working, w.waiting, w.unseen, w.notice, w.landed = nil, nil, nil, "", false
	w.pasting.Stop()
	w.gathering.Stop()
	w.toGather = nil
	if stopped {
		w.importing.Stop()
	}
	w.search.SetText("")
	w.restoreColumns()
	w.table.show(&compare.Comparison{}, nil)
	w.SetTitle(p.Name + " – Synoptic")
	w.hasAccounts(accounts)
	if stopped {
		w.refuse(importStopped)
	}
}

// hasAccounts takes up the accounts of the project and compares them.
func (w *window) hasAccounts(accounts []data.Account) {
	w.accounts, w.fonts = accounts, w.unlettered(accounts)
	w.nameAfterOriginal()
	w.keepFilters()
	w.stale = true
	w.countWithdrawn()
	if len(accounts) < 2 {
		w.comparing.Stop()
		w.cmp, w.stage = nil, ""
		w.table.show(&compare.Comparison{}, nil)
	}
	w.countSteps()
	w.refresh()
	w.recompute()
	if len(accounts) < 2 && w.Canvas().Overlays().Top() == nil {
		w.focusTable()
	}
}

// reload reads the accounts of the project again.
func (w *window) reload() {
	accounts, err := w.store.Accounts(w.project.ID)
	if err != nil {
		w.complain(err)
		return
	}
	w.hasAccounts(accounts)
}

// recompute compares anew where the accounts have changed, else applies the
// decisions to what was found.
func (w *window) recompute() {
	if len(w.accounts) < 2 {
		return
	}
	decisions, err := w.store.Decisions(w.project.ID)
	if err != nil {
		w.complain(err)
		return
	}
	if w.stale {
		w.compareAll(decisions, len(w.accounts) > firstFew)
		return
	}
	old, filter := w.cmp, w.filter
	var result digest
	w.comparing.Run(func(ctx context.Context, _ task.Progress) error {
		result = digestOf(old.With(decisions), filter)
		return ctx.Err()
	}, w.watch, func(err error) { w.compared(result, err) })
}

// compared shows a new result.
func (w *window) compared(d digest, err error) {
	w.stage = ""
	if err != nil {
		w.complain(err)
		return
	}
	full, seen := w.stale, w.table.seen[w.table.at] != nil
	w.sayLost(w.cmp, d.cmp)
	w.stale, w.unsaved = false, !d.stands
	w.take(d)
	if full {
		says, refused := w.notice, w.refused // of an import, which going to the first row would dismiss
		w.table.begin()
		if seen { // other rows may have come before it
			w.table.choose(w.table.at, w.table.column)
		}
		w.saveResult()
		w.focusTable()
		if w.landed {
			says, w.landed, w.fresh = says+w.nextStep(), false, true
		}
		w.announce(says, refused)
	}
	w.arrive()
	if w.again { // a note was written meanwhile
		w.again = false
		w.recompute()
	}
}

// take shows what was compared.
func (w *window) take(d digest) {
	w.cmp = d.cmp
	w.counts, w.shares, w.rows, w.rowsFor = d.counts, d.shares, d.rows, d.filter
	w.refresh()
	if !w.filter.Equal(w.rowsFor) {
		w.filtered()
	}
	if w.timing != nil {
		w.timing.Refresh()
	}
}

// saveResult keeps what was derived as tables of the library.
func (w *window) saveResult() {
	store, project, c := w.store, w.project.ID, w.cmp
	if c == nil || !w.unsaved {
		return
	}
	w.unsaved = false
	w.saving.Run(func(context.Context, task.Progress) error { return store.SaveResult(project, c) }, nil,
		func(err error) { w.complainIf(err) })
}

// cancelWork stops a comparison. What was shown before stays.
func (w *window) cancelWork() {
	w.comparing.Stop()
	w.stage = ""
	w.tell(say.Say("Stopped. What was there before is unchanged."))
	w.refresh()
}

// refresh shows the state in every part of the window.
func (w *window) refresh() {
	if w.cmp != nil {
		w.table.show(w.cmp, w.rows)
	}
	w.overview.update()
	w.reading.update()
	w.sources.Refresh()
	w.sources.scroll.Refresh()
	w.chips.Refresh()
	w.desk.heads.Refresh()
	w.desk.back.Refresh()
	w.desk.empty.Refresh()
	w.desk.csv.Set("Export…", w.cmp == nil)
	ui.SetVisible(w.desk.again, w.canExportAgain())
	w.sources.add.Set(w.addLabel(), false)
	w.relayout()
	w.selected()
}

// relayout lays the window out again, when a part comes or goes.
func (w *window) relayout() {
	w.desk.Layout(nil, w.desk.root.Size())
	w.desk.banner.Refresh()
}

// selected follows the active cell with inspector and note.
func (w *window) selected() {
	w.reading.follow()
	w.loadNote()
	w.inspector.update()
	w.menuStates()
}

// complain shows an error as a sentence until it is dismissed; nil dismisses.
func (w *window) complain(err error) {
	w.trouble = say.Sentence(err)
	w.relayout()
}

// complainIf shows an error where there is one.
func (w *window) complainIf(err error) {
	if err != nil {
		w.complain(err)
	}
}

// tell shows a sentence about what went right; empty dismisses it.
func (w *window) tell(says string) { w.announce(says, false) }

// refuse shows a sentence about what was not done, and what to do instead.
func (w *window) refuse(says string) { w.announce(says, true) }

func (w *window) announce(says string, refused bool) {
	w.notice, w.refused = say.Say(says), refused
	w.relayout()
}
