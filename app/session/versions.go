package session

import "synoptic/data"

// VersionsOf are the other versions of an account, in the order in which they
// were added.
func VersionsOf(a data.Account, all []data.Account) []data.Account {
	root := func(a data.Account) int64 {
		for range all {
			older := indexOf(all, a.NewerThan)
			if older < 0 {
				break
			}
			a = all[older]
		}
		return a.ID
	}
	var out []data.Account
	for _, other := range all {
		if other.ID != a.ID && root(other) == root(a) {
			out = append(out, other)
		}
	}
	return out
}

// EveryAccount returns the accounts of the project, those that take no part
// too.
func (s *Session) EveryAccount() ([]data.Account, error) {
	out, err := s.Store.Withdrawn(s.Project.ID)
	return append(append([]data.Account{}, s.Accounts...), out...), err
}
