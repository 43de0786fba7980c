package app

import (
	"context"
	"errors"
	"sync"

	"synoptic/app/say"
	"synoptic/app/task"
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
	part, aligned := false, &roll{}
	w.aligned, w.worded = aligned, false
	if w.stage == "" {
		w.stage, w.done = say.Say("Comparing…"), 0
		w.relayout()
	}
	w.comparing.Run(func(ctx context.Context, report task.Progress) error {
		opts := compare.Options{Decisions: decisions, Report: report, Aligned: func(n int) { aligned.add(accounts[n]) }}
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

// roll is which accounts are aligned so far. The work writes it, the window
// reads it.
type roll struct {
	lock sync.Mutex
	ids  map[int64]bool
	last string
}

func (r *roll) add(a compare.Account) {
	r.lock.Lock()
	defer r.lock.Unlock()
	if r.ids == nil {
		r.ids = map[int64]bool{}
	}
	r.ids[a.ID], r.last = true, say.OutletOf(a)
}

// latest names the account that was aligned last, empty before the first.
func (r *roll) latest() string {
	r.lock.Lock()
	defer r.lock.Unlock()
	return r.last
}

func (r *roll) has(id int64) bool {
	r.lock.Lock()
	defer r.lock.Unlock()
	return r.ids[id]
}

// watch shows how far the comparison is.
func (w *window) watch(stage string, done, total int) {
	if w.worded = stage != "aligning"; w.worded {
		w.stage = say.Say("Comparing wording: %s of %s claims", say.Thousands(done), say.Thousands(total))
	} else {
		w.stage = say.Say("Pairing claims, %s: %s of %s", w.aligned.latest(), say.Thousands(done), say.Thousands(total))
	}
	w.done = float32(done) / float32(max(total, 1))
	w.sources.Refresh()
	w.relayout()
}

// progressOf is how far an account is that is being compared, 0 to 1, and what
// that means: its claims are paired first, then all accounts' wording compared.
func (w *window) progressOf(id int64) (float32, string) {
	switch {
	case w.worded:
		return 0.5 + w.done/2, say.Say("Comparing wording")
	case w.aligned.has(id):
		return 0.5, say.Say("Claims paired")
	}
	return 0.04, say.Say("Claims not paired yet")
}

// lacksTable reports whether there is no comparison to show or to write yet,
// and says what is missing. Where a comparison is under way or was stopped, the
// line above the table says so already.
func (w *window) lacksTable() bool {
	if len(w.accounts) < 2 {
		w.refuse("There is no comparison yet: import the original and at least one account of it.")
	}
	return w.cmp == nil || w.stale
}
