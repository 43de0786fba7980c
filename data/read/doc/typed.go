package doc

import (
	"regexp"
	"strconv"
	"strings"

	"synoptic/compare"
	"synoptic/data"
)

// Dates as people type them, beside those that stand in texts.
var (
	joinedDate  = regexp.MustCompile(`^(\d{1,2})[-/ ]*(\p{L}+\.?)[-/ ,]*(\d{4})$`)
	threeParts  = regexp.MustCompile(`^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$`)
	yearInFront = regexp.MustCompile(`^(\d{4})[-/. ]+(\d{1,2})(?:[-/. ]+(\d{1,2}))?$`)
	numbersIn   = regexp.MustCompile(`\d+`)
)

// DateTyped returns a date that a person typed as ISO 8601, as far as it goes:
// 2019-03-03, 2019-03 or 2019; nothing for nothing. The error says that it is not
// understood, or that nobody can tell the day from the month.
func DateTyped(typed string) (string, error) {
	s := strings.Join(strings.Fields(strings.Map(compare.EuropeanDigit, typed)), " ")
	if s == "" {
		return "", nil
	}
	if m := threeParts.FindStringSubmatch(s); m != nil {
		return numbersTyped(typed, s, m)
	}
	if m := yearInFront.FindStringSubmatch(s); m != nil {
		return found(typed, inFront(m))
	}
	if m := joinedDate.FindStringSubmatch(s); m != nil {
		s = m[1] + " " + strings.TrimSuffix(m[2], ".") + " " + m[3]
	}
	s = strings.ReplaceAll(s, " of ", " ")
	iso := Date(s)
	if numbers := numbersIn.FindAllString(s, -1); len(iso) < 10 && len(numbers) > 1 || moreYears(numbers) {
		iso = "" // 31 February 2019 is no month, 2019 to 2020 no year
	}
	return found(typed, iso)
}

// numbersTyped reads 3/4/2019, of which nobody knows which is the month, and
// 13/4/2019, 4/13/2019 and 3.4.2019, of which all do.
func numbersTyped(typed, s string, m []string) (string, error) {
	first, _ := strconv.Atoi(m[1])
	second, _ := strconv.Atoi(m[2])
	switch {
	case strings.Contains(s, ".") || first > 12 || first == second:
		return found(typed, Calendar(m[3], m[2], m[1]))
	case second > 12:
		return found(typed, Calendar(m[3], m[1], m[2]))
	}
	return "", data.Refuse("Which is the month of %s? Write the date as 2023-02-28 or 28 February 2023.", typed)
}

// inFront reads 2019-3-3 and 2019/3.
func inFront(m []string) string {
	if m[3] != "" {
		return Calendar(m[1], m[2], m[3])
	}
	if day := Calendar(m[1], m[2], "1"); day != "" {
		return day[:len("2006-01")]
	}
	return ""
}

// moreYears reports whether there are numbers of two years.
func moreYears(numbers []string) bool {
	years := 0
	for _, n := range numbers {
		if len(n) == 4 {
			years++
		}
	}
	return years > 1
}

// found returns a date, or that what was typed is none.
func found(typed, iso string) (string, error) {
	if iso == "" {
		return "", data.Refuse("“%s” is no date that is understood. Write 2023-02-28, 2023-02 or 2023, or 28 February 2023; leave it empty where nobody knows.", strings.TrimSpace(typed))
	}
	return iso, nil
}
