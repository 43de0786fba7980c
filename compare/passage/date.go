package passage

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"synoptic/compare/text"
)

// Date is a date as far as a claim states it: zero where it says nothing.
type Date struct {
	From, To        int // lexemes
	Year, Month     int
	Day, Weekday    int    // weekday: 1 for Monday
	decade          bool   // year is the first of ten
	quarter, season int    // season: 1 for spring
	part            int    // of a month or year: 1 early, 2 mid, 3 late
	clock           int    // minutes after midnight, plus 1
	zone            zone   // of the clock
	Week            int    // the Monday of the week, in days since 1970; only where the day is known
	relative        string // last year, yesterday
	Relation        int    // -1 before or until, +1 after or since
	hours           int    // part of the day, by its number in the list of them
	either          bool   // which of day and month is which, nobody knows: 5/6/2021
}

// readDates finds the dates of a claim and takes their words.
func readDates(f *Passage) []Date {
	var out []Date
	for i := 0; i < len(f.Words); i++ {
		if !f.opens(i, text.OpensDate) {
			continue
		}
		for _, form := range dateForms {
			d, n := form(f, i)
			if n == 0 {
				continue
			}
			d.From, d.To = i, i+n
			d.Relation, d.part = relation(f, i), partOfTime(f, i, d)
			d.partOfDay(f)
			for k := d.From; k < d.To; k++ {
				f.Words[k].Used = true
			}
			out = append(out, d)
			i = d.To - 1
			break
		}
	}
	return out
}

// dateForms are the ways to write a date, the longest first. Each returns how
// many lexemes it took, 0 where it does not apply. What they begin with is a
// number in digits, or openings has it.
var dateForms = []func(f *Passage, i int) (Date, int){
	isoDate, strokeDate, pointDate, dayBefore, dayBehind, dayMonth, monthDay, clockTime, militaryTime, quarterDate, relativeDate, weekdayDate, decadeDate, yearDate, seasonDate,
}

// number returns the value of a plain whole number of at most n digits at i.
func (f *Passage) number(i, n int) (int, bool) {
	if i < 0 || i >= len(f.Words) || f.Words[i].Kind != text.NumberToken || len(f.Words[i].Key) > n {
		return 0, false
	}
	v, err := strconv.Atoi(f.Words[i].Key)
	return v, err == nil
}

// Is reports whether the lexeme at i has one of the keys.
func (f *Passage) Is(i int, keys ...string) bool {
	if i < 0 || i >= len(f.Words) {
		return false
	}
	for _, k := range keys {
		if f.Words[i].Key == k {
			return true
		}
	}
	return false
}

// month returns the month at i. May and March need a capital letter and a
// neighbour that makes them a date.
func month(f *Passage, i int) (int, int) {
	if i < 0 || i >= len(f.Words) || f.Words[i].Kind != text.WordToken {
		return 0, 0
	}
	tag, ok := f.Lex["months"].Tag(f.Words[i].Key)
	if !ok || !f.Words[i].Capital && f.Lex["months"].Has("january") {
		return 0, 0
	}
	v, _ := strconv.Atoi(tag)
	n := 1
	if len(f.Words[i].Key) <= 4 && f.Is(i+1, ".") && f.Words[i+1].Joined && f.Words[i].Key != "may" {
		n = 2
	}
	return v, n
}

// year returns the year at i.
func year(f *Passage, i int) (int, bool) {
	v, ok := f.number(i, 4)
	return v, ok && v >= 1000 && v < 2200 && len(f.Words[i].Key) == 4
}

// relation says whether the date at i bounds a time before or after it.
func relation(f *Passage, i int) int {
	for back := 1; back <= 3 && i-back >= 0; back++ {
		switch {
		case f.Is(i-back, "than") && f.Is(i-back-2, "no", "not") && f.Is(i-back-1, "later", "earlier", "sooner"):
			if f.Is(i-back-1, "later") {
				return -1
			}
			return 1
		case f.In(i-back, untilWords):
			return -1
		case f.In(i-back, sinceWords):
			return 1
		case f.In(i-back, relationGaps):
			continue
		}
		break
	}
	return 0
}

// Resolve fills in what a relative date means for an account of that day, and
// the week of a full date.
func (d Date) Resolve(published string) Date {
	if day, err := time.Parse(time.DateOnly, published); err == nil && d.relative != "" {
		return d.seenFrom(day)
	}
	first, unit, _ := strings.Cut(d.relative, " ")
	if unit == "year" && len(published) >= 4 {
		if y, err := strconv.Atoi(published[:4]); err == nil {
			d.Year, d.relative = y+steps[first], ""
		}
	}
	if d.Year > 0 && d.Month > 0 && d.Day > 0 {
		d.Week = WeekOf(d.Time())
	}
	return d
}

// seenFrom works out a relative date as it is meant on a day.
func (d Date) seenFrom(day time.Time) Date {
	first, unit, _ := strings.Cut(d.relative, " ")
	switch unit {
	case "year":
		d.Year = day.Year() + steps[first]
	case "month":
		m := time.Date(day.Year(), day.Month()+time.Month(steps[first]), 1, 0, 0, 0, 0, time.UTC)
		d.Year, d.Month = m.Year(), int(m.Month())
	case "week":
		d.Week = WeekOf(day.AddDate(0, 0, 7*steps[first]))
	case "ago":
		back, err := strconv.Atoi(first)
		at := day.AddDate(0, 0, -back)
		if err != nil {
			return d
		}
		d.Year, d.Month, d.Day, d.Week = at.Year(), int(at.Month()), at.Day(), WeekOf(at)
	case "", "night":
		at := day.AddDate(0, 0, steps[first])
		d.Year, d.Month, d.Day, d.Week = at.Year(), int(at.Month()), at.Day(), WeekOf(at)
	default:
		return d
	}
	d.relative = ""
	return d
}

// WeekOf returns the Monday before a day or that day, in days since 1970.
func WeekOf(t time.Time) int { return int(t.Unix()/86400) - WeekdayOf(t) + 1 }

// steps say how far a time lies from the day of the text.
var steps = whole(text.NumbersOf("steps"))

// whole makes numbers whole.
func whole(list map[string]float64) map[string]int {
	out := map[string]int{}
	for word, n := range list {
		out[word] = int(n)
	}
	return out
}

// parts lists what a date states.
func (d Date) parts() [10]int {
	return [10]int{d.Year, d.Month, d.Day, d.Weekday, d.quarter, d.season, d.clock, d.Week, d.part, d.hours}
}

// Common counts what both dates state alike.
func (d Date) Common(e Date) int {
	n := 0
	x, y := d.against(e).parts(), e.parts()
	for i := range x {
		if x[i] != 0 && x[i] == y[i] {
			n++
		}
	}
	if d.relative != "" && d.relative == e.relative {
		n++
	}
	return n
}

// Key names a date by all that is read of it: two with one key say the same.
func (d Date) Key() string { return fmt.Sprint(d.parts(), d.decade, d.Week, d.relative) }

// Agrees reports whether the dates share something and contradict nowhere.
func (d Date) Agrees(e Date) bool {
	x, y := d.against(e).parts(), e.parts()
	for i := range x {
		if x[i] != 0 && y[i] != 0 && x[i] != y[i] {
			inDecade := i == 0 && (d.decade && e.Year/10 == d.Year/10 || e.decade && d.Year/10 == e.Year/10)
			return inDecade
		}
	}
	return d.Common(e) > 0 && d.decade == e.decade || d.dayOf(e)
}

// dayOf reports whether one is a weekday and the other a date on that weekday.
func (d Date) dayOf(e Date) bool {
	if d.Weekday == 0 {
		d, e = e, d
	}
	if d.Weekday == 0 || d.Day != 0 || e.Year == 0 || e.Month == 0 || e.Day == 0 {
		return false
	}
	return WeekdayOf(e.Time()) == d.Weekday
}

// Time returns the day of a full date, at midnight in Greenwich.
func (d Date) Time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// WeekdayOf counts from 1 for Monday.
func WeekdayOf(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// SameForm reports whether both dates state some part each in its own way.
func (d Date) SameForm(e Date) bool {
	x, y := d.against(e).parts(), e.parts()
	for i := range x {
		if x[i] != 0 && y[i] != 0 && x[i] != y[i] {
			return true
		}
	}
	return strings.Contains(d.relative, " ") && strings.Contains(e.relative, " ") && d.relative != e.relative
}
