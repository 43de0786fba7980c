package session

import (
	"strings"

	"synoptic/compare"
	"synoptic/data"
)

func indexOf(all []data.Account, id int64) int {
	for i, a := range all {
		if a.ID == id {
			return i
		}
	}
	return -1
}

// IndexOf returns the place of an account in a comparison, -1 where it takes no
// part or there is no comparison.
func IndexOf(c *compare.Comparison, id int64) int {
	if c == nil {
		return -1
	}
	for i, a := range c.Accounts {
		if a.ID == id {
			return i
		}
	}
	return -1
}

// Letter is the letter by which the window names an account: A, B … Z, AA.
func Letter(c *compare.Comparison, account int) string {
	if c != nil && c.HasOriginal() {
		account--
	}
	if account < 0 {
		return "–"
	}
	out := ""
	for n := account; n >= 0; n = n/26 - 1 {
		out = string(rune('A'+n%26)) + out
	}
	return out
}

// Share is how much of the original an account tells, 0 to 1.
func (s *Session) Share(account int) (share float64, known bool) {
	if s.Cmp == nil || account < 0 || account >= len(s.Shares) || s.Shares[account] < 0 {
		return 0, false
	}
	return s.Shares[account], true
}

// PageOf returns the page or pages of an account's file on which bytes of its
// text stand, empty where they are not known.
func (s *Session) PageOf(account, start, end int) string {
	if s.Cmp == nil || account >= len(s.Cmp.Accounts) {
		return ""
	}
	if i := indexOf(s.Accounts, s.Cmp.Accounts[account].ID); i >= 0 {
		return s.Accounts[i].Cite(start, end)
	}
	return ""
}

// PageOfWords returns the page of words that were selected. It is empty where
// they stand on several and nothing tells which is meant.
func (s *Session) PageOfWords(account int, words string) string {
	if s.Cmp == nil || account >= len(s.Cmp.Accounts) {
		return ""
	}
	text, page := s.Cmp.Accounts[account].Text, ""
	for at := 0; words != ""; at += len(words) {
		next := strings.Index(text[at:], words)
		if next < 0 {
			break
		}
		at += next
		one := s.PageOf(account, at, at+len(words))
		if page != "" && one != page {
			return ""
		}
		page = one
	}
	return page
}
