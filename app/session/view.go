package session

import (
	"context"
	"slices"

	"synoptic/app/task"
	"synoptic/compare"
	"synoptic/data"
)

// View is which rows are shown.
type View struct {
	s       *Session
	Filter  compare.Filter        // to be changed by whoever calls Choose then
	Counts  []int                 // of each of compare.Choices
	Perhaps int                   // groups that may be left out, beside those that are; see compare.MayBeLeftOut
	Rows    []int                 // groups that the filter chooses, in the order of the comparison
	rowsFor compare.Filter        // the filter that chose them
	Found   map[compare.Unit]bool // cells that have something of what is searched
	Order   []int                 // the same groups in the order of the table, which sets it
	Columns []int                 // accounts that are columns, from the left; the table sets it
}

// First is the account of the column that stays in place.
func (v *View) First() int {
	if len(v.Columns) == 0 {
		return 0
	}
	return v.Columns[0]
}

// SearchFor filters by words.
func (v *View) SearchFor(words string) {
	if v.Filter.Query != words {
		v.Filter.Query = words
		v.Choose()
	}
}

// Show puts one of compare.Choices in force.
func (v *View) Show(key string) {
	if v.Filter.Show != key {
		v.Filter.Show = key
		v.Choose()
	}
}

// Choose chooses the rows of Filter, beside the window. Whoever changes Filter
// calls it.
func (v *View) Choose() {
	if v.s.Cmp == nil {
		return
	}
	c, f := v.s.Cmp, v.Filter
	var rows, counts []int
	var perhaps int
	var found map[compare.Unit]bool
	v.s.Filtering.Run(func(context.Context, task.Progress) error {
		rows, counts = c.Tally(f)
		found = c.Found(f.Query, rows)
		perhaps = compare.MayBeLeftOut(c, f)
		return nil
	}, nil, func(error) {
		if v.s.Cmp != c {
			v.Choose() // another comparison is shown by now
			return
		}
		v.Rows, v.Counts, v.Found, v.rowsFor, v.Perhaps = rows, counts, found, f, perhaps
		v.s.On.Rows()
	})
}

// Settle shows at once what the filter chooses, where that is still being worked
// out: what is written or counted next must be what was asked for.
func (v *View) Settle() {
	if v.s.Cmp == nil || v.s.Stale || v.Filter.Equal(v.rowsFor) {
		return
	}
	v.chooseNow()
}

// Settled reports whether the rows are those of the filter.
func (v *View) Settled() bool { return v.Filter.Equal(v.rowsFor) }

// Clear shows everything again, as soon as it is worked out.
func (v *View) Clear() {
	v.Filter = compare.Filter{}
	v.s.On.Cleared()
	v.Choose()
}

// ClearNow shows all rows at once.
func (v *View) ClearNow() {
	v.Filter = compare.Filter{}
	v.s.On.Cleared()
	v.chooseNow()
}

func (v *View) chooseNow() {
	v.s.Filtering.Stop()
	v.Rows, v.Counts = v.s.Cmp.Tally(v.Filter)
	v.Found, v.rowsFor = v.s.Cmp.Found(v.Filter.Query, v.Rows), v.Filter
	v.Perhaps = compare.MayBeLeftOut(v.s.Cmp, v.Filter)
	v.s.On.Rows()
}

// Change is the next cell that is changed, or has something to check, in the order of the table, from the chosen one
// on; step is 1, or -1 for the one before. at counts it from 1 among all; all is
// 0 where nothing in view is changed or to be checked.
func (v *View) Change(step int) (u compare.Unit, at, all int) {
	var found []compare.Unit
	before, here, passed := 0, false, false
	for _, group := range v.Order {
		for _, account := range v.Columns {
			chosen := group == v.s.Chosen.Group && account == v.s.Chosen.Column
			passed = passed || chosen
			if x := v.s.Cmp.Cell(&v.s.Cmp.Groups[group], account); x.Status != compare.Changed && len(x.ToCheck()) == 0 {
				continue
			}
			found = append(found, compare.Unit{Group: group, Account: account})
			here = here || chosen
			if !passed {
				before++
			}
		}
	}
	if len(found) == 0 {
		return u, 0, 0
	}
	next := before
	switch {
	case step < 0:
		next = (before - 1 + len(found)) % len(found)
	case here:
		next = before + 1
	}
	next %= len(found)
	return found[next], next + 1, len(found)
}

// Hit is the next cell that has something of what is searched, in the order in
// which the table shows them, from the chosen one on; step is 1, or -1 for the
// one before. at counts it from 1. ok is false where there is none.
func (v *View) Hit(step int) (u compare.Unit, at int, ok bool) {
	all, here := v.hits()
	if len(all) == 0 {
		return u, 0, false
	}
	if step < 0 {
		here--
		if here < 0 {
			here = len(all) - 1
		}
		return all[here], here + 1, true
	}
	if here < len(all) && all[here] == (compare.Unit{Group: v.s.Chosen.Group, Account: v.s.Chosen.Column}) {
		here++
	}
	here %= len(all)
	return all[here], here + 1, true
}

// HitAt counts the chosen cell among those that a search found, from 1; 0 where
// it is none of them. all is how many there are.
func (v *View) HitAt() (at, all int) {
	hits, here := v.hits()
	if here < len(hits) && hits[here] == (compare.Unit{Group: v.s.Chosen.Group, Account: v.s.Chosen.Column}) {
		at = here + 1
	}
	return at, len(hits)
}

// hits are the cells that a search found, in the order of the table, and how
// many of them stand before the chosen cell.
func (v *View) hits() (all []compare.Unit, before int) {
	if len(v.Found) == 0 {
		return nil, 0
	}
	passed := false
	for _, group := range v.Order {
		for _, account := range v.Columns {
			passed = passed || group == v.s.Chosen.Group && account == v.s.Chosen.Column
			u := compare.Unit{Group: group, Account: account}
			if !v.Found[u] {
				continue
			}
			if !passed {
				before++
			}
			all = append(all, u)
		}
	}
	return all, before
}

// keep drops conditions on accounts that are not there any more.
func (v *View) keep() {
	var kept []int64
	for _, id := range v.Filter.Accounts {
		i := slices.IndexFunc(v.s.Accounts, func(a data.Account) bool { return a.ID == id })
		if i > 0 || i == 0 && v.s.Accounts[0].Role != compare.Original {
			kept = append(kept, id)
		}
	}
	v.Filter.Accounts = kept
}
