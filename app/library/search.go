package library

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data"
)

// foundLimit is how many places are shown.
const foundLimit = 60

// look searches the library for what is typed, beside the window. What is
// not stored yet of the open comparison is stored first.
func (l *panel) look() {
	y, query := l.y, l.query.Text
	if l.part == thrownAway || len(compare.Terms(query)) == 0 {
		y.Looking.Stop()
		l.hasty = false
		l.found, l.more = nil, false
		return
	}
	store, project, c := y.s.Store, y.s.Project.ID, y.s.Unsaved()
	var found []data.Found
	var more bool
	y.Looking.Run(func(context.Context, task.Progress) (err error) {
		if c != nil {
			if err := store.SaveResult(project, c); err != nil {
				return err
			}
		}
		found, more, err = store.Search(query, foundLimit)
		return err
	}, nil, func(err error) {
		if err != nil {
			l.p.Complain(err)
			return
		}
		y.s.Kept(c)
		l.found = slices.DeleteFunc(found, func(f data.Found) bool { return f.Project.Archived.IsZero() != (l.part == inUse) })
		l.more = more
		l.offer()
		if l.hasty {
			l.hasty = false
			l.list.Pick()
		}
	})
}

// queryKey is what keys do in the field. Enter waits for what is searched for:
// what stands there until then was not asked for.
func (l *panel) queryKey(k fyne.KeyName) bool {
	if enter := k == fyne.KeyReturn || k == fyne.KeyEnter; enter && l.y.Looking.Busy {
		l.hasty = true
		return true
	}
	return l.list.Key(k)
}

// foundNames say what was found.
var foundNames = map[data.FoundKind]string{data.FoundClaim: say.Phrase("Claim"), data.FoundNote: say.Phrase("Note"), data.FoundAbout: say.Phrase("Account"), data.FoundText: say.Phrase("Text")}

// foundChoice is a place that was found, as an entry of a list.
func (y *Library) foundChoice(f data.Found, do func()) ui.Choice {
	head := f.Project.Name
	if f.Kind != data.FoundNote && f.Account.ID != 0 {
		head = say.OutletOf(f.Account) + " · " + head
	}
	return ui.Choice{Head: head, Sub: say.Say(foundNames[f.Kind]), Right: say.DateOf(f.Account.Published), Text: f.Snippet, Hits: f.Hits, Do: do}
}

// JumpTo shows a place that was found: it opens the comparison and, once that
// is compared, chooses the row and the cell.
func (y *Library) JumpTo(f data.Found) {
	y.jump = &compare.Place{Account: f.Account.ID, Span: f.Span}
	if f.Project.ID != y.s.Project.ID {
		y.s.EnterProject(f.Project)
		return
	}
	y.Arrive()
}

// Arrive goes to the place that was asked for, where the comparison is there.
func (y *Library) Arrive() {
	if y.jump == nil || y.s.Cmp == nil || y.s.Stale {
		return
	}
	to := *y.jump
	y.jump = nil
	if account := session.IndexOf(y.s.Cmp, to.Account); account >= 0 {
		y.calls.Reach(y.groupAt(account, to), account)
	}
}

// groupAt is the group in which a place stands: that of the claim there, or of
// the next claim of the account for what is none. It is -1 where there is none.
func (y *Library) groupAt(account int, to compare.Place) int {
	best, nearest := -1, -1
	for i := range y.s.Cmp.Groups {
		for _, m := range y.s.Cmp.Groups[i].Members {
			if m.Account != account {
				continue
			}
			for _, n := range m.Passage() {
				claim := y.s.Cmp.Claims[account][n]
				if claim.End > to.Start && (nearest < 0 || claim.Start < nearest) {
					best, nearest = i, claim.Start
				}
			}
		}
	}
	return best
}
