package doc

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"synoptic/compare"
)

// monthNames are the names of the months in the languages of the news
// databases. What begins one of them, in three letters or more, stands for it.
var monthNames = [12][]string{
	{"january", "januar", "jänner", "janvier", "enero", "gennaio", "januari", "janeiro"},
	{"february", "februar", "feber", "février", "febrero", "febbraio", "februari", "fevereiro"},
	{"march", "märz", "mars", "marzo", "maart", "mrt", "março"},
	{"april", "avril", "abril", "aprile"},
	{"may", "mai", "mayo", "maggio", "mei", "maio"},
	{"june", "juni", "juin", "junio", "giugno", "junho"},
	{"july", "juli", "juillet", "julio", "luglio", "julho"},
	{"august", "août", "agosto", "augustus"},
	{"september", "septembre", "septiembre", "settembre", "setembro"},
	{"october", "oktober", "octobre", "octubre", "ottobre", "outubro"},
	{"november", "novembre", "noviembre", "novembro"},
	{"december", "dezember", "décembre", "diciembre", "dicembre", "dezembro"},
}

// Dates as they stand in text, the day before or behind the month.
var (
	dayFirst   = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th|\.|er|º)?(?: de)? (\p{L}{3,}(?: الأول| الثاني)?)\.?[,،]?(?: de)? (\d{4})\b`)
	dotted     = regexp.MustCompile(`\b(\d{1,2})\. ?(\d{1,2}|\p{L}{3,})\. ?(\d{4})\b`)
	monthFirst = regexp.MustCompile(`(?i)(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`)
	isoDate    = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`)
	eastern    = regexp.MustCompile(`(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]`)
	monthYear  = regexp.MustCompile(`(?i)(\p{L}{3,})\.?,? (\d{4})\b`)
)

// arabicMonths are the names in Egypt and the Gulf, in the Maghreb and in the
// Levant, which are not shortened.
var arabicMonths = [12][]string{
	{"يناير", "جانفي", "كانون الثاني"}, {"فبراير", "فيفري", "شباط"}, {"مارس", "آذار", "اذار"}, {"أبريل", "ابريل", "إبريل", "أفريل", "نيسان"},
	{"مايو", "ماي", "أيار", "ايار"}, {"يونيو", "جوان", "حزيران"}, {"يوليو", "يوليوز", "جويلية", "تموز"}, {"أغسطس", "اغسطس", "غشت", "أوت"},
	{"سبتمبر", "شتنبر", "أيلول", "ايلول"}, {"أكتوبر", "اكتوبر", "تشرين الأول"}, {"نوفمبر", "نونبر", "تشرين الثاني"}, {"ديسمبر", "دجنبر", "كانون الأول"},
}

// Month returns the number of a month, 0 where the word is none.
func Month(word string) int {
	return shortMonths()[strings.ToLower(word)]
}

// shortMonths are the numbers of the months by their names and all beginnings
// of these from the third byte on.
var shortMonths = sync.OnceValue(func() map[string]int {
	out := map[string]int{}
	for i, names := range monthNames {
		for _, n := range names {
			for end := 3; end <= len(n); end++ {
				if out[n[:end]] == 0 {
					out[n[:end]] = i + 1
				}
			}
		}
		for _, n := range arabicMonths[i] {
			out[n] = i + 1
		}
	}
	return out
})

// DateIn returns the first date in a line as ISO 8601, as far as it goes:
// 2019-07-02 or 2019-07. It is empty where there is none.
func DateIn(line string) string {
	line = strings.Map(compare.EuropeanDigit, line)
	for _, form := range []struct {
		is               *regexp.Regexp
		day, month, year int
	}{{isoDate, 3, 2, 1}, {eastern, 3, 2, 1}, {dayFirst, 1, 2, 3}, {monthFirst, 2, 1, 3}, {dotted, 1, 2, 3}} {
		for _, m := range form.is.FindAllStringSubmatch(line, -1) {
			if d := Calendar(m[form.year], m[form.month], m[form.day]); d != "" {
				return d
			}
		}
	}
	for _, m := range monthYear.FindAllStringSubmatch(line, -1) {
		if n := Month(m[1]); n > 0 {
			return fmt.Sprintf("%s-%02d", m[2], n)
		}
	}
	return ""
}

// Calendar returns a day as ISO 8601, empty where the calendar has no such.
func Calendar(y, m, d string) string {
	n := Month(m)
	if i, err := strconv.Atoi(m); err == nil {
		n = i
	}
	day, _ := strconv.Atoi(d)
	s := fmt.Sprintf("%s-%02d-%02d", y, n, day)
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return ""
	}
	return s
}
