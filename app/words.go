package app

import (
	"strings"

	"synoptic/compare"
	"synoptic/data"
)

// wordsOf counts the words of a text.
func wordsOf(text string) (n int) {
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}

// firstLine is the first line of a text that is not blank.
func firstLine(text string) string {
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" {
			return l
		}
	}
	return ""
}

func ternary[T any](yes bool, a, b T) T {
	if yes {
		return a
	}
	return b
}

func capitalFirst(s string) string {
	if s == "" {
		return s
	}
	return capital(s)[:len(s)]
}

// hasWords reports whether a text has all words of a query, in any case.
func hasWords(text, query string) bool {
	text = strings.ToLower(text)
	for _, word := range strings.Fields(strings.ToLower(query)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// outletOf names who published an account.
func outletOf(a compare.Account) string {
	for _, s := range []string{a.Outlet, a.Author, a.Title} {
		if s != "" {
			return s
		}
	}
	return say("Unnamed")
}

// fileName makes a name for files of the name of a project.
func fileName(name string) string {
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
	case data.IsDevice(name):
		return "-" + name
	}
	return name
}
