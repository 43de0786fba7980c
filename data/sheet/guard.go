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
func Unguard(value string, own byte) string {
	value = unguardInside(value, own)
	if bare := strings.TrimLeft(value, "'"); bare != value && (isFormula(bare) || isDigit(bare) || isDay(bare)) {
		return value[1:]
	}
	return value
}

// isFormula reports whether a spreadsheet could take a cell for a formula:
// it begins with = + - @, their full-width forms, a tab or a line break.
func isFormula(value string) bool {
	r, _ := utf8.DecodeRuneInString(withoutControls(value))
	switch r {
	case '=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20':
		return true
	}
	return false
}

// isDigit reports whether a cell begins with a digit.
// withoutControls is a text without the signs at its beginning that spreadsheets
// drop: NUL and other controls, but for those that make a formula themselves.
func withoutControls(value string) string {
	return strings.TrimLeftFunc(value, func(r rune) bool {
		return unicode.IsControl(r) && r != '\t' && r != '\r' && r != '\n' || r == '\ufeff'
	})
}

// guardInside puts an apostrophe behind every separator inside a text that a
// formula follows: a file that is opened with another separator than its own
// is cut there.
func guardInside(value string, own byte) string {
	if !strings.ContainsAny(value, ";,\t") {
		return value
	}
	var out strings.Builder
	for i := range len(value) {
		out.WriteByte(value[i])
		if cutsHere(value, i, own) {
			out.WriteByte('\'')
		}
	}
	return out.String()
}

// unguardInside is the way back of guardInside.
func unguardInside(value string, own byte) string {
	if !strings.ContainsAny(value, ";,\t") {
		return value
	}
	var out strings.Builder
	for i := 0; i < len(value); i++ {
		out.WriteByte(value[i])
		if i+1 < len(value) && value[i+1] == '\'' && cutsHere(value, i, own) {
			i++
		}
	}
	return out.String()
}

// cutsHere reports whether the byte at i is a separator, not that of the file,
// and a formula stands behind it, whatever apostrophes are between.
func cutsHere(value string, i int, own byte) bool {
	b := value[i]
	if b == own || b != ';' && b != ',' && b != '\t' {
		return false
	}
	bare := strings.TrimLeft(value[i+1:], "'")
	if b == ',' { // behind which prose has a dash or a plus, too
		sign, _ := utf8.DecodeRuneInString(withoutControls(bare))
		return strings.ContainsRune("=@\uff1d\uff20", sign)
	}
	return bare != "" && isFormula(bare) && bare[0] != '\n' && bare[0] != '\r' && bare[0] != '\t'
}

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
