package compare

import (
	"strconv"
	"strings"
	"time"
)

// date is a date as far as a claim states it: zero where it says nothing.
type date struct {
	from, to        int // lexemes
	year, month     int
	day, weekday    int    // weekday: 1 for Monday
	decade          bool   // year is the first of ten
	quarter, season int    // season: 1 for spring
	clock           int    // minutes after midnight, plus 1
	relative        string // last year, yesterday
	relation        int    // -1 before or until, +1 after or since
}

// readDates finds the dates of a claim and takes their words.
func readDates(f *facts) []date {
	var out []date
	for i := 0; i < len(f.words); i++ {
		for _, form := range dateForms {
			d, n := form(f, i)
			if n == 0 {
				continue
			}
			d.from, d.to = i, i+n
			d.relation = f.relation(i)
			for k := i; k < i+n; k++ {
				f.words[k].used = true
			}
			out = append(out, d)
			i += n - 1
			break
		}
	}
	return out
}

// dateForms are the ways to write a date, the longest first. Each returns how
// many lexemes it took, 0 where it does not apply.
var dateForms = []func(f *facts, i int) (date, int){
	isoDate, dayBefore, dayBehind, dayMonth, monthDay, clockTime, quarterDate, relativeDate, weekdayDate, decadeDate, yearDate, seasonDate,
}

// number returns the value of a plain whole number of at most n digits at i.
func (f *facts) number(i, n int) (int, bool) {
	if i < 0 || i >= len(f.words) || f.words[i].kind != numberToken || len(f.words[i].key) > n {
		return 0, false
	}
	v, err := strconv.Atoi(f.words[i].key)
	return v, err == nil
}

// is reports whether the lexeme at i has one of the keys.
func (f *facts) is(i int, keys ...string) bool {
	if i < 0 || i >= len(f.words) {
		return false
	}
	for _, k := range keys {
		if f.words[i].key == k {
			return true
		}
	}
	return false
}

// month returns the month at i. May and March need a capital letter and a
// neighbour that makes them a date.
func (f *facts) month(i int) (int, int) {
	if i < 0 || i >= len(f.words) || f.words[i].kind != wordToken {
		return 0, 0
	}
	tag, ok := f.lex["months"].tag(f.words[i].key)
	if !ok || !f.words[i].capital && f.lex["months"].has("january") {
		return 0, 0
	}
	v, _ := strconv.Atoi(tag)
	n := 1
	if len(f.words[i].key) <= 4 && f.is(i+1, ".") && f.words[i+1].joined && f.words[i].key != "may" {
		n = 2
	}
	return v, n
}

// year returns the year at i.
func (f *facts) year(i int) (int, bool) {
	v, ok := f.number(i, 4)
	return v, ok && v >= 1000 && v < 2200 && len(f.words[i].key) == 4
}

// relation says whether the date at i bounds a time before or after it.
func (f *facts) relation(i int) int {
	for back := 1; back <= 3 && i-back >= 0; back++ {
		switch {
		case f.is(i-back, "before", "until", "till", "by", "prior", "avant", "jusqu'en"):
			return -1
		case f.is(i-back, "after", "since", "following", "from", "depuis", "après", "dès"):
			return 1
		case f.is(i-back, "the", "early", "late", "mid", "end", "of", "to", ","):
			continue
		}
		break
	}
	return 0
}

// resolve fills in what a relative date means for an account of that day.
func (d date) resolve(published string) date {
	day, err := time.Parse(time.DateOnly, published)
	if err != nil || d.relative == "" {
		if err != nil && d.relative != "" && len(published) >= 4 && strings.HasSuffix(d.relative, "year") {
			if y, bad := strconv.Atoi(published[:4]); bad == nil {
				d.year = y + steps[strings.Fields(d.relative)[0]]
				d.relative = ""
			}
		}
		return d
	}
	first, rest, _ := strings.Cut(d.relative, " ")
	switch {
	case rest == "year":
		d.year = day.Year() + steps[first]
	case rest == "month":
		m := time.Date(day.Year(), day.Month()+time.Month(steps[first]), 1, 0, 0, 0, 0, time.UTC)
		d.year, d.month = m.Year(), int(m.Month())
	case rest == "":
		at := day.AddDate(0, 0, steps[first])
		d.year, d.month, d.day = at.Year(), int(at.Month()), at.Day()
	default:
		return d
	}
	d.relative = ""
	return d
}

var steps = map[string]int{"last": -1, "past": -1, "this": 0, "next": 1, "yesterday": -1, "hier": -1, "today": 0, "tomorrow": 1, "demain": 1}
