package app

import (
	"synoptic/compare"
	"synoptic/data"
)

// plain returns the accounts as package compare wants them.
func plain(accounts []data.Account) []compare.Account {
	out := make([]compare.Account, len(accounts))
	for i, a := range accounts {
		out[i] = a.Account
	}
	return out
}

// accountIndex returns the place of an account in the comparison, -1 where
// it takes no part yet.
func (w *window) accountIndex(id int64) int {
	if w.cmp == nil {
		return -1
	}
	for i, a := range w.cmp.Accounts {
		if a.ID == id {
			return i
		}
	}
	return -1
}

// accountAt is the ID of the account at a place of the list, 0 for none.
func (w *window) accountAt(i int) int64 {
	if i < 0 || i >= len(w.accounts) {
		return 0
	}
	return w.accounts[i].ID
}

// letter is the letter by which the window names an account: A, B … Z, AA.
func (w *window) letter(account int) string {
	if w.cmp != nil && w.cmp.HasOriginal() {
		account--
	}
	if account < 0 {
		return "–"
	}
	s := ""
	for n := account; n >= 0; n = n/26 - 1 {
		s = string(rune('A'+n%26)) + s
	}
	return s
}

// share is how much of the original an account tells, 0 to 1.
func (w *window) share(account int) (share float64, known bool) {
	if w.cmp == nil || account < 0 || account >= len(w.shares) || w.shares[account] < 0 {
		return 0, false
	}
	return w.shares[account], true
}

// goTo moves the active cell to an account's column.
func (w *window) goTo(id int64) {
	if at := w.accountIndex(id); at >= 0 {
		w.table.choose(w.table.at, at)
		w.focusTable()
	}
}
