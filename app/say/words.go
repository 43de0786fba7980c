package say

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare"
	"synoptic/data/write"
)

// Ternary is a where yes is true, else b.
func Ternary[T any](yes bool, a, b T) T {
	if yes {
		return a
	}
	return b
}

// CapitalFirst begins a text with a capital letter and leaves the rest as it is.
func CapitalFirst(s string) string {
	if s == "" {
		return s
	}
	return Capital(s)[:len(s)]
}

// LowerFirst writes the first letter small.
func LowerFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}

// HasWords reports whether a text has all words of a query, in any case.
func HasWords(text, query string) bool {
	text = strings.ToLower(text)
	for _, word := range strings.Fields(strings.ToLower(query)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// OutletOf names who published an account.
func OutletOf(a compare.Account) string {
	for _, s := range []string{a.Outlet, a.Author, a.Title} {
		if s != "" {
			return s
		}
	}
	return Say("Unnamed")
}

// FileName makes a name for files of the name of a project.
func FileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, strings.TrimSpace(name))
	name = strings.TrimRight(name, " .") // which Windows would drop
	switch {
	case name == "":
		return "synoptic"
	case write.IsDevice(name):
		return "-" + name
	}
	return name
}
