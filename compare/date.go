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
	part            int    // of a month or year: 1 early, 2 mid, 3 late
	clock           int    // minutes after midnight, plus 1
	zone            zone   // of the clock
	week            int    // the Monday of the week, in days since 1970; only where the day is known
	relative        string // last year, yesterday
	relation        int    // -1 before or until, +1 after or since
}

// readDates finds the dates of a claim and takes their words.
func readDates(f *facts) []date {
	var out []date
	for i := 0; i < len(f.words); i++ {
		if !f.opens(i, opensDate) {
			continue
		}
		for _, form := range dateForms {
			d, n := form(f, i)
			if n == 0 {
				continue
			}
			d.from, d.to = i, i+n
			d.relation, d.part = f.relation(i), f.partOfTime(i, d)
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
// many lexemes it took, 0 where it does not apply. What they begin with is a
// number in digits, or openings has it.
var dateForms = []func(f *facts, i int) (date, int){
	isoDate, dayBefore, dayBehind, dayMonth, monthDay, clockTime, militaryTime, quarterDate, relativeDate, weekdayDate, decadeDate, yearDate, seasonDate,
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
		case f.is(i-back, "than") && f.is(i-back-2, "no", "not") && f.is(i-back-1, "later", "earlier", "sooner"):
			if f.is(i-back-1, "later") {
				return -1
			}
			return 1
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

// resolve fills in what a relative date means for an account of that day, and
// the week of a full date.
func (d date) resolve(published string) date {
	if day, err := time.Parse(time.DateOnly, published); err == nil && d.relative != "" {
		return d.seenFrom(day)
	}
	first, unit, _ := strings.Cut(d.relative, " ")
	if unit == "year" && len(published) >= 4 {
		if y, err := strconv.Atoi(published[:4]); err == nil {
			d.year, d.relative = y+steps[first], ""
		}
	}
	if d.year > 0 && d.month > 0 && d.day > 0 {
		d.week = weekOf(d.time())
	}
	return d
}

// seenFrom works out a relative date as it is meant on a day.
func (d date) seenFrom(day time.Time) date {
	first, unit, _ := strings.Cut(d.relative, " ")
	switch unit {
	case "year":
		d.year = day.Year() + steps[first]
	case "month":
		m := time.Date(day.Year(), day.Month()+time.Month(steps[first]), 1, 0, 0, 0, 0, time.UTC)
		d.year, d.month = m.Year(), int(m.Month())
	case "week":
		d.week = weekOf(day.AddDate(0, 0, 7*steps[first]))
	case "ago":
		back, err := strconv.Atoi(first)
		at := day.AddDate(0, 0, -back)
		if err != nil {
			return d
		}
		d.year, d.month, d.day, d.week = at.Year(), int(at.Month()), at.Day(), weekOf(at)
	case "", "night":
		at := day.AddDate(0, 0, steps[first])
		d.year, d.month, d.day, d.week = at.Year(), int(at.Month()), at.Day(), weekOf(at)
	default:
		return d
	}
	d.relative = ""
	return d
}

// weekOf returns the Monday before a day or that day, in days since 1970.
func weekOf(t time.Time) int { return int(t.Unix()/86400) - weekdayOf(t) + 1 }

var steps = map[string]int{"last": -1, "this": 0, "next": 1, "yesterday": -1, "today": 0, "tomorrow": 1}
