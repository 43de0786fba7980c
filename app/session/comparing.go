package session

import (
	"context"
	"errors"
	"slices"
	"strings"

	"synoptic/app/say"
	"synoptic/app/task"
	"synoptic/compare"
	"synoptic/data/write"
)

// firstFew is how many texts are compared first where there are many, so that
// the first rows are shown long before the last account is done.
const firstFew = 4

// Recompute compares anew where the accounts have changed, else applies the
// decisions to what was found.
func (s *Session) Recompute() { s.comparisons().recompute(true) }

// comparing makes the comparison beside the window, and shows what came of it.
type comparing struct{ *Session }

func (s *Session) comparisons() comparing { return comparing{s} }

// recompute is Recompute; asked: a person wants it, or it was begun since the
// start, so that it is tried also where it was not finished the last time.
func (s comparing) recompute(asked bool) {
	if len(s.Accounts) < 2 {
		return
	}
	decisions, err := s.Store.Decisions(s.Project.ID)
	if err != nil {
		s.Complain(err)
		return
	}
	if s.Stale {
		s.Unfinished = false
		s.compareAll(decisions, len(s.Accounts) > firstFew, asked)
		return
	}
	old, filter, threshold := s.Cmp, s.View.Filter, s.Threshold()
	var result digest
	s.Comparing.Run(func(ctx context.Context, _ task.Progress) error {
		result = digestOf(old.At(threshold, decisions), filter)
		return ctx.Err()
	}, s.watch, func(err error) { s.compared(result, err) })
}

// compareAll compares the accounts beside the window. A result that is stored
// already is taken up instead; of many accounts the first few come first.
func (s comparing) compareAll(decisions []compare.Decision, fewFirst, asked bool) {
	mark := s.newMark()
	s.begun[s.Project.ID] = true
	accounts, filter, stored, project := plain(s.Accounts), s.View.Filter, s.Stored(), s.Project.ID
	var result digest
	part, aligned, threshold := false, &roll{}, s.Threshold()
	s.Work.aligned, s.Work.worded = aligned, false
	if s.Work.Stage == "" {
		s.Work.Stage, s.Work.Done = say.Say("Comparing…"), 0
		s.On.News()
	}
	s.Comparing.Run(func(ctx context.Context, report task.Progress) error {
		opts := compare.Options{Decisions: decisions, Threshold: threshold, Report: report, Aligned: func(n int) { aligned.add(accounts[n]) }}
		c, stands, err := stored.Resumed(ctx, opts)
		if c == nil && err == nil {
			if err = mark.begin(asked); err != nil {
				return err
			}
			defer mark.end()
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
	}, s.watch, func(err error) {
		switch {
		case errors.Is(err, errUnfinished):
			s.Unfinished, s.Work.Stage = true, ""
			s.begun[project] = false
			s.On.News()
		case err != nil || !part:
			s.compared(result, err)
		default:
			s.take(result)
			s.compareAll(decisions, false, true)
		}
	})
}

// compared shows a new result.
func (s comparing) compared(d digest, err error) {
	s.Work.Stage = ""
	if err != nil {
		s.Complain(err)
		return
	}
	full := s.Stale
	if lost := lostSays(s.Cmp, d.cmp); lost != "" {
		s.Refuse(lost)
	}
	s.Stale, s.unsaved = false, !d.stands
	s.take(d)
	if full {
		s.SaveResult()
	}
	landed := full && s.landed
	s.landed = s.landed && !full
	s.On.Compared(full, landed)
	if s.again { // a note was written meanwhile
		s.again = false
		s.Recompute()
	}
}

// take shows what was compared.
func (s comparing) take(d digest) {
	at := s.Chosen.id()
	s.Cmp = d.cmp
	s.Chosen.find(at)
	v := &s.View
	v.Counts, s.Shares, v.Rows, v.Found, v.rowsFor, v.Perhaps = d.counts, d.shares, d.rows, d.found, d.filter, d.may
	s.On.Changed()
	if !v.Filter.Equal(v.rowsFor) {
		v.Choose()
	}
}

// lostSays says which codes no longer apply, when there are more than before;
// else it is empty.
func lostSays(before, now *compare.Comparison) string {
	if before == nil {
		return ""
	}
	lost := lostCodes(now)
	if slices.Equal(lostCodes(before), lost) {
		return ""
	}
	return say.Capital(strings.Join(lost, ". "))
}

// lostCodes says which codes do not apply in a comparison.
func lostCodes(c *compare.Comparison) (out []string) {
	for _, w := range c.Codes().LostCodes() {
		out = append(out, write.WarningSays(w, say.Say))
	}
	return out
}

// CancelWork stops a comparison. What was shown before stays.
func (s *Session) CancelWork() {
	s.Comparing.Stop()
	s.Work.Stage = ""
	s.Tell(say.Say("Stopped. What was there before is unchanged."))
	s.On.Changed()
}

// LacksTable reports whether there is no comparison to show or to write yet,
// and says what is missing. Where a comparison is under way or was stopped, the
// line above the table says so already.
func (s *Session) LacksTable() bool {
	if len(s.Accounts) < 2 {
		s.Refuse("There is no comparison yet: import the original and at least one account of it.")
	}
	return s.Cmp == nil || s.Stale
}
