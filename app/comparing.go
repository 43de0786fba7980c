package app

import (
	"context"
	"errors"

	"synoptic/compare"
	"synoptic/data"
)

// firstFew is how many texts are compared first where there are many, so that
// the first rows are shown long before the last account is done.
const firstFew = 4

// compareAll compares the accounts beside the window. A result that is stored
// already is taken up instead; of many accounts the first few come first.
func (w *window) compareAll(decisions []compare.Decision, fewFirst bool) {
	accounts, filter, store, project := plain(w.accounts), w.filter, w.store, w.project.ID
	var result digest
	part := false
	if w.stage == "" {
		w.stage, w.done = say("Comparing…"), 0
		w.relayout()
	}
	w.comparing.run(func(ctx context.Context, report progress) error {
		opts := compare.Options{Decisions: decisions, Report: report}
		c, stands, err := resumed(ctx, store, project, accounts, opts)
		if c == nil && err == nil {
			if part = fewFirst; part {
				accounts, opts.Report = accounts[:firstFew], nil
			}
			c, err = compare.Compare(ctx, accounts, opts)
		}
		if err == nil {
			result = digestOf(c, filter)
			result.stands = stands
		}
		return err
	}, w.watch, func(err error) {
		if err != nil || !part {
			w.compared(result, err)
			return
		}
		w.take(result)
		w.compareAll(decisions, false)
	})
}

// resumed is the stored result with the decisions in force, nil where none is
// stored that this version can take up. stands reports whether the library
// holds it as it is.
func resumed(ctx context.Context, store *data.Store, project int64, accounts []compare.Account, opts compare.Options) (*compare.Comparison, bool, error) {
	kept, stands, err := store.Snapshot(project)
	if err != nil || kept == nil {
		return nil, false, err
	}
	c, err := compare.Resume(ctx, accounts, kept, opts)
	if errors.Is(err, compare.ErrOther) {
		return nil, false, nil
	}
	return c, stands, err
}

// lacksTable reports whether there is no comparison to show or to write yet,
// and says what is missing. Where a comparison is under way or was stopped, the
// line above the table says so already.
func (w *window) lacksTable() bool {
	if len(w.accounts) < 2 {
		w.tell("There is no comparison yet: import the original and at least one account of it.")
	}
	return w.cmp == nil || w.stale
}
