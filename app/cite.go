package app

import (
	"strings"

	"synoptic/app/say"
	"synoptic/compare"
)

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
