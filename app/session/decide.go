package session

import (
	"slices"

	"synoptic/compare"
	"synoptic/data"
)

// Change is what a step of undo has changed. It is empty where nothing was.
type Change struct {
	Decisions  []compare.Decision // that were made or taken back
	Came, Went []int64            // accounts that take part since, or no longer
}

// Apply stores decisions as one step of undo and shows what comes of them. A
// note that is typed, which is a single compare.Remark, replaces the one that
// was typed before it. Decisions get the name of the coder where they have
// none.
func (s *Session) Apply(ds ...compare.Decision) Change {
	if len(ds) == 0 || s.Store == nil {
		return Change{}
	}
	for i := range ds {
		if ds[i].Coder == "" && !ds[i].Verb.OfAccount() {
			ds[i].Coder = s.Coder()
		}
	}
	if len(ds) == 1 && ds[0].Verb == compare.Remark {
		return s.deciding().note(ds[0])
	}
	if err := s.Store.Decide(s.Project.ID, ds...); err != nil {
		s.Complain(err)
		return Change{}
	}
	s.Notice = "" // it told of another step
	s.deciding().countSteps()
	if !slices.ContainsFunc(ds, ofAccount) {
		s.deciding().tellCoder()
	}
	return s.deciding().follow(ds)
}

// Undo takes the newest step back and says what that changed.
func (s *Session) Undo() Change {
	if !s.Ready() {
		return Change{}
	}
	return s.deciding().step(s.Store.Undo)
}

// Redo brings back what was undone last and says what that changed.
func (s *Session) Redo() Change {
	if !s.Ready() {
		return Change{}
	}
	return s.deciding().step(s.Store.Redo)
}

// deciding moves in the log of decisions and shows what comes of it.
type deciding struct{ *Session }

func (s *Session) deciding() deciding { return deciding{s} }

// step moves in the log of decisions.
func (s deciding) step(move func(int64) ([]compare.Decision, error)) Change {
	ds, err := move(s.Project.ID)
	if err != nil || len(ds) == 0 {
		s.ComplainIf(err)
		return Change{}
	}
	s.Notice = "" // it may tell of what is taken back
	s.countSteps()
	return s.follow(ds)
}

// follow shows what comes of decisions that were stored or taken back: other
// accounts, other codes, or the comparison with other decisions.
func (s deciding) follow(ds []compare.Decision) Change {
	out := Change{Decisions: ds}
	if slices.ContainsFunc(ds, ofAccount) {
		accounts, err := s.Store.AccountsSince(s.Project.ID, s.Accounts)
		if err != nil {
			s.Complain(err)
			return out
		}
		out.Came, out.Went = others(accounts, s.Accounts), others(s.Accounts, accounts)
		if !slices.EqualFunc(accounts, s.Accounts, func(a, b data.Account) bool { return a.Account == b.Account }) {
			s.entering().takeUp(accounts)
			return out
		}
	}
	if aboutCodes(ds) {
		s.Codes.recode(ds)
		return out
	}
	s.Recompute()
	return out
}

func ofAccount(d compare.Decision) bool { return d.Verb.OfAccount() }

// others are the accounts that are not among some.
func others(all, some []data.Account) []int64 {
	var out []int64
	for _, a := range all {
		if indexOf(some, a.ID) < 0 {
			out = append(out, a.ID)
		}
	}
	return out
}

// aboutCodes reports whether decisions concern nothing but codes.
func aboutCodes(ds []compare.Decision) bool {
	return !slices.ContainsFunc(ds, func(d compare.Decision) bool { return !compare.IsCoding(d.Verb) })
}

// countSteps asks how many steps can be undone and redone.
func (s deciding) countSteps() {
	var err error
	s.UndoSteps, s.RedoSteps, err = s.Store.Steps(s.Project.ID)
	s.ComplainIf(err)
	s.On.Steps()
}

// note stores a note that is being typed.
func (s deciding) note(d compare.Decision) Change {
	if err := s.Store.Amend(s.Project.ID, d); err != nil {
		s.Complain(err)
		return Change{}
	}
	if s.Cmp != nil {
		var first bool
		s.Cmp, first = withNote(s.Cmp, d)
		s.unsaved = true
		if first {
			_, s.View.Counts = s.Cmp.Tally(s.View.Filter)
		}
		s.On.Noted(first)
	}
	s.countSteps()
	switch { // what is under way does not know this note
	case s.Comparing.Busy && s.Stale:
		s.again = true
	case s.Comparing.Busy:
		s.Recompute()
	}
	return Change{Decisions: []compare.Decision{d}}
}

// withNote is the comparison with another note; first: it is the first letter
// of one, or the last one taken away. The comparison may be in use beside the
// window, so that it is never written to.
func withNote(old *compare.Comparison, d compare.Decision) (out *compare.Comparison, first bool) {
	c := *old
	c.Groups = slices.Clone(c.Groups)
	for i := range c.Groups {
		g := &c.Groups[i]
		if len(g.Members) > 0 && c.Place(Hub(g)) == d.A {
			first = first || (g.Note == "") != (d.Note == "")
			g.Note = d.Note
		}
	}
	return &c, first
}
