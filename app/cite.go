package app

import (
	"strings"

	"synoptic/app/say"
	"synoptic/compare"
)

// pageOf returns the page or pages of an account's file on which bytes of its
// text stand, empty where they are not known.
func (w *window) pageOf(account, start, end int) string {
	if i := indexOf(w.accounts, w.cmp.Accounts[account].ID); i >= 0 {
		return w.accounts[i].Cite(start, end)
	}
	return ""
}

// pageOfWords returns the page of words that were selected. It is empty where
// they stand on several and nothing tells which is meant.
func (w *window) pageOfWords(account int, words string) string {
	text, page := w.cmp.Accounts[account].Text, ""
	for at := 0; words != ""; at += len(words) {
		next := strings.Index(text[at:], words)
		if next < 0 {
			break
		}
		at += next
		one := w.pageOf(account, at, at+len(words))
		if page != "" && one != page {
			return ""
		}
		page = one
	}
	return page
}

// sourceOf says where a passage stands: outlet, title, date, page and address.
func sourceOf(a compare.Account, page string) string {
	switch {
	case strings.Contains(page, "–"):
		page = say.Say("pp. %s", page)
	case page != "":
		page = say.Say("p. %s", page)
	}
	says := ""
	for _, part := range []string{a.Outlet, a.Title, say.DateOf(a.Published), page, a.URL} {
		if part != "" && says != "" {
			says += ", "
		}
		says += part
	}
	return says
}
