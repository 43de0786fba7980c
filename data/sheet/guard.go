package sheet

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"synoptic/data/read/doc"
)

// guard puts an apostrophe before a cell that a spreadsheet would run as a
// formula or turn into a date or another number. A cell that begins with
// apostrophes and then would be guarded, or has a digit, gets one more, so
// that unguard always takes off exactly one.
func guard(value string) string {
	if value == "" {
		return value
	}
	bare := value
	if value[0] == '\'' {
		bare = strings.TrimLeft(value, "'")
	}
	if isFormula(bare) || isConverted(value) || isDay(bare) || bare != value && isDigit(bare) {
		return "'" + value
	}
	return value
}

// Unguard takes off what guard put on.
func Unguard(value string) string {
	if bare := strings.TrimLeft(value, "'"); bare != value && (isFormula(bare) || isDigit(bare) || isDay(bare)) {
		return value[1:]
	}
	return value
}

// isFormula reports whether a spreadsheet could take a cell for a formula:
// it begins with = + - @, their full-width forms, a tab or a line break.
func isFormula(value string) bool {
	r, _ := utf8.DecodeRuneInString(value)
	switch r {
	case '=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20':
		return true
	}
	return false
}

// isDigit reports whether a cell begins with a digit.
func isDigit(value string) bool { return value != "" && value[0] >= '0' && value[0] <= '9' }

// aroundMonth reports whether a letter may stand before or behind the month of
// a day.
func aroundMonth(r rune) bool {
	return r >= '0' && r <= '9' || r == ' ' || r == '.' || r == ',' || r == '/' || r == '-'
}

// hasDigit reports whether a digit stands in a cell.
func hasDigit(value string) bool {
	for i := range len(value) {
		if value[i] >= '0' && value[i] <= '9' {
			return true
		}
	}
	return false
}

// longestNumber is how many digits of a number a spreadsheet keeps.
const longestNumber = 15

// isConverted reports whether a spreadsheet would turn a text into something
// that reads otherwise: 9/11 and 2023-02 into days, 007 into 7, 1E5 into
// 100000. Plain whole numbers and whole dates stay what they are.
func isConverted(value string) bool {
	if !isDigit(value) || len(value) > 30 || strings.Trim(value, "0123456789 .,:/-%eE\u00a0\u202f") != "" {
		return false
	}
	if strings.Trim(value, "0123456789") == "" {
		return len(value) > longestNumber || value[0] == '0' && len(value) > 1
	}
	_, err := time.Parse(time.DateOnly, value)
	return err != nil
}

// isDay reports whether a spreadsheet would take a cell for a day, because it
// is nothing but numbers and the name of a month, as 11 September, Sept. 11,
// 2001 and MARCH1 are.
func isDay(value string) bool {
	if len(value) > 40 || !hasDigit(value) {
		return false
	}
	word := strings.TrimFunc(value, aroundMonth)
	return utf8.RuneCountInString(word) >= 3 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) && doc.Month(word) > 0
}
