package session

import "synoptic/compare"

// decidedCount is how much of a comparison is decided.
type decidedCount struct {
	of        *compare.Comparison
	done, all int
}

// Decided counts what a person can decide in the comparison and has decided; see
// there.
func (s *Session) Decided() (done, all int) {
	if s.Cmp == nil {
		return 0, 0
	}
	if s.counted.of != s.Cmp { // a decision makes another comparison
		done, all = compare.CountDecided(s.Cmp)
		s.counted = decidedCount{s.Cmp, done, all}
	}
	return s.counted.done, s.counted.all
}

// Sure are the decisions that confirm all sure matches of the rows in view, and
// how many cells that concerns.
func (s *Session) Sure() (ds []compare.Decision, cells int) {
	if s.Cmp == nil || s.Stale {
		return nil, 0
	}
	for _, i := range s.View.Order {
		g := &s.Cmp.Groups[i]
		for _, account := range s.View.Columns {
			x := s.Cmp.Cell(g, account)
			if !Linked(x) || x.ByPerson || x.Status == compare.Unsure || !s.Cmp.Told(g) || len(s.View.Filter.Accounts) > 0 && !filtered(s, account) {
				continue
			}
			cells++
			for _, l := range x.Pair.Links {
				if l.Sure {
					ds = append(ds, compare.Decision{Verb: compare.Confirm, A: s.Cmp.Place(l.From), B: s.Cmp.Place(l.To)})
				}
			}
		}
	}
	return ds, cells
}

// filtered reports whether the filter asks for an account.
func filtered(s *Session, account int) bool {
	for _, id := range s.View.Filter.Accounts {
		if s.Cmp.Accounts[account].ID == id {
			return true
		}
	}
	return false
}
