package app

import "strings"

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
