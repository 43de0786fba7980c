package app

import (
	"strings"

	"synoptic/compare"
)

// findingSays is the sentence of a finding in the language of the interface.
// The engine says it in English, as the tables for other programs have it; a
// person's own sentence stays as it is.
func findingSays(f compare.Finding) string {
	form, words := compare.ReadSentence(f.Says)
	if f.ByPerson || form == "" {
		return f.Says
	}
	args := make([]any, len(words))
	for i := range words {
		args[i] = words[i]
	}
	return say(printed(form), args...)
}

// printed gives a sentence the quotation marks of print.
func printed(form string) string { return strings.ReplaceAll(form, `"%s"`, "“%s”") }
