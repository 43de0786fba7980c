package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Undotted takes the stops out of initials, so that U.S. is US. Any other word
// stays.
func Undotted(written string) string {
	if !strings.Contains(written, ".") || !IsInitialism(written) || strings.ToUpper(written) != written {
		return written
	}
	return strings.ReplaceAll(written, ".", "")
}

// IsInitialism reports whether word is made of single letters and stops: U.S, J.K.
func IsInitialism(word string) bool {
	if !strings.Contains(word, ".") {
		return false
	}
	for part := range strings.SplitSeq(strings.TrimRight(word, "."), ".") {
		first, _ := utf8.DecodeRuneInString(part)
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 || !unicode.IsLetter(first) {
			return false
		}
	}
	return true
}
