package session

import (
	"cmp"
	"slices"
	"strconv"

	"synoptic/compare"
	"synoptic/data"
)

// Untitled is the name of a comparison that nobody named yet. It takes that of
// its original.
const Untitled = "New comparison"

// Enter shows a project of the library that is open.
func (s *Session) Enter(p data.Project, accounts []data.Account) {
	other := p.ID != s.Project.ID
	s.Project, s.Cmp, s.View.Filter, s.Codes.Coder = p, nil, compare.Filter{}, ""
	s.Notice, s.landed = "", false
	s.On.Entering(other)
	s.entering().takeUp(accounts)
	s.On.Entered()
}

// EnterProject shows a project of the library, with the accounts that it has
// there.
func (s *Session) EnterProject(p data.Project) {
	accounts, err := s.Store.Accounts(p.ID)
	if err != nil {
		s.Complain(err)
		return
	}
	s.SaveResult()
	s.Enter(p, accounts)
}

// NewProject makes a project without a text and shows it.
func (s *Session) NewProject(name, subtitle string) error {
	p, err := s.Store.NewProject(name, subtitle)
	if err != nil {
		return err
	}
	s.SaveResult()
	s.Enter(p, nil)
	return nil
}

// Rename gives the project another name and subtitle.
func (s *Session) Rename(name, subtitle string) error {
	if err := s.Store.Rename(s.Project.ID, name, subtitle); err != nil {
		return err
	}
	s.Project.Name, s.Project.Subtitle = name, subtitle
	s.On.Renamed()
	return nil
}

// Projects are those of the library that is open; where that fails, it is said.
func (s *Session) Projects() ([]data.Project, bool) {
	if !s.Ready() {
		return nil, false
	}
	all, err := s.Store.Projects()
	s.ComplainIf(err)
	s.Recount(all)
	return all, err == nil
}

// Recount gives the project that is open, among those of the library, what is
// decided in it at this moment: its result is stored a little later.
func (s *Session) Recount(all []data.Project) {
	if s.Cmp == nil || s.Stale {
		return
	}
	for i := range all {
		if all[i].ID == s.Project.ID {
			all[i].Decided, all[i].Decidable = s.Decided()
		}
	}
}

// Key names the project in settings.
func (s *Session) Key() string { return keyOf(s.Project) }

func keyOf(p data.Project) string { return strconv.FormatInt(p.ID, 10) }

// Stored is the project that is open, as it lies in the library.
func (s *Session) Stored() Stored { return Stored{s.Store, s.Project, s.Accounts} }

// entering takes up what a project has.
type entering struct{ *Session }

func (s *Session) entering() entering { return entering{s} }

// takeUp takes up the accounts of the project and compares them.
func (s entering) takeUp(accounts []data.Account) {
	s.Accounts = accounts
	s.On.Accounts()
	s.nameAfterOriginal()
	s.View.keep()
	s.Stale = true
	var err error
	s.Withdrawn, err = s.Store.WithdrawnCount(s.Project.ID)
	s.ComplainIf(err)
	if len(accounts) < 2 {
		s.Comparing.Stop()
		s.Cmp, s.Work.Stage = nil, ""
		s.On.Emptied()
	}
	s.deciding().countSteps()
	s.On.Changed()
	s.comparisons().recompute(s.begun[s.Project.ID])
	if len(accounts) < 2 {
		s.On.Lone()
	}
}

// Reload takes up the accounts of the project as they are stored now. Texts
// that are known are not read again.
func (s *Session) Reload() {
	accounts, err := s.Store.AccountsSince(s.Project.ID, s.Accounts)
	if err != nil {
		s.Complain(err)
		return
	}
	s.entering().takeUp(accounts)
}

// Land is Reload after texts were imported.
func (s *Session) Land() {
	s.landed = true
	s.Reload()
}

// nameAfterOriginal gives a comparison that nobody named the title of its
// original.
func (s entering) nameAfterOriginal() {
	if s.Project.Name != Untitled || s.Store.Reading() != nil || len(s.Accounts) == 0 || s.Accounts[0].Role != compare.Original {
		return
	}
	if name := cmp.Or(s.Accounts[0].Title, s.Accounts[0].Outlet); name != "" {
		s.ComplainIf(s.Rename(name, s.Project.Subtitle))
	}
}

// HasOriginal reports whether one of the accounts is the original.
func HasOriginal(accounts []data.Account) bool {
	return slices.ContainsFunc(accounts, func(a data.Account) bool { return a.Role == compare.Original })
}

// EnterFirst shows the comparison that was changed last, where the open one is
// gone.
func (s *Session) EnterFirst() {
	s.unsaved = false
	got, err := firstProject(s.Store, false)
	if err != nil {
		s.Complain(err)
		return
	}
	s.Enter(got.Project, got.Accounts)
}
