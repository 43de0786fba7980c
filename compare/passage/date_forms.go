package passage

import (
	"strconv"
	"strings"
	"time"

	"synoptic/compare/text"
)

func isoDate(f *Passage, i int) (Date, int) {
	y, okY := year(f, i)
	if !okY || i+2 >= len(f.Words) || !f.Words[i+1].Hyphen || !f.Words[i+2].Hyphen {
		return Date{}, 0
	}
	m, okM := f.number(i+1, 2)
	d, okD := f.number(i+2, 2)
	if !okM || !okD || m < 1 || m > 12 || d < 1 || d > 31 {
		return Date{}, 0
	}
	return Date{Year: y, Month: m, Day: d}, 3
}

// dayBefore reads the 9 of 9 and 10 October.
func dayBefore(f *Passage, i int) (Date, int) {
	d, ok := f.number(i, 2)
	if !ok || d < 1 || d > 31 {
		return Date{}, 0
	}
	next := i + 1
	if f.In(next, dayJoiners) {
		next++
	} else if next >= len(f.Words) || !f.Words[next].Hyphen {
		return Date{}, 0
	}
	rest, n := dayMonth(f, min(next, len(f.Words)-1))
	if n == 0 || next >= len(f.Words) {
		return Date{}, 0
	}
	return Date{Year: rest.Year, Month: rest.Month, Day: d}, 1
}

// dayBehind reads the 10 of October 9 and 10.
func dayBehind(f *Passage, i int) (Date, int) {
	d, ok := f.number(i, 2)
	if !ok || d < 1 || d > 31 || counts(f, i) || i+1 < len(f.Words) && f.Words[i+1].Kind == text.WordToken && f.Words[i+1].Content {
		return Date{}, 0
	}
	before := i - 1
	if f.Is(before, "and", "to", "or", "-", "et") {
		before--
	} else if !f.Words[i].Hyphen {
		return Date{}, 0
	}
	m, n := month(f, before-1)
	if _, day := f.number(before, 2); n != 1 || !day || !f.Words[max(0, before)].Used {
		return Date{}, 0
	}
	return withYear(f, Date{Month: m, Day: d}, i, 1)
}

// dayMonth reads 21 February 2023, the 21st of February, 3 June.
func dayMonth(f *Passage, i int) (Date, int) {
	d, ok := f.number(i, 2)
	if !ok || d < 1 || d > 31 {
		return Date{}, 0
	}
	n := 1
	if f.In(i+n, dayEnds) && f.Words[i+n].Joined {
		n++
	}
	if f.Is(i+n, "of", "de") || f.Is(i+n, ".") && f.Words[i+n].Joined { // 3 de marzo, 3. März
		n++
	}
	m, k := month(f, i+n)
	if k == 0 {
		return Date{}, 0
	}
	out := Date{Month: m, Day: d}
	return withYear(f, out, i, n+k)
}

// monthDay reads February 21, 2023, February 2023 and a month alone.
func monthDay(f *Passage, i int) (Date, int) {
	m, n := month(f, i)
	if n == 0 {
		return Date{}, 0
	}
	out := Date{Month: m}
	if d, ok := f.number(i+n, 2); ok && d >= 1 && d <= 31 && !counts(f, i+n) {
		out.Day = d
		n++
		if f.Is(i+n, "st", "nd", "rd", "th") && f.Words[i+n].Joined {
			n++
		}
	}
	out, n = withYear(f, out, i, n)
	if out.Day == 0 && out.Year == 0 && f.In(i, wordsOrMonths) && !dated(f, i) {
		return Date{}, 0
	}
	return out, n
}

// counts reports whether the number at i counts what follows it.
func counts(f *Passage, i int) bool {
	if !f.opens(i+1, text.OpensUnit) {
		return false
	}
	_, unit := f.Lex["units"].At(f.Words[:min(i+3, len(f.Words))], i+1)
	return unit
}

// dated reports whether the word before i is one that stands before dates.
func dated(f *Passage, i int) bool {
	return f.In(i-1, beforeDates) &&
		f.Words[i].Capital
}

// withYear reads a year after the n lexemes of a date at i.
func withYear(f *Passage, d Date, i, n int) (Date, int) {
	next := i + n
	if f.Is(next, ",", "of", "de", "del") {
		next++
	}
	if y, ok := year(f, next); ok && y >= 1000 {
		d.Year = y
		return d, next + 1 - i
	}
	return d, n
}

// clockTime reads 5 p.m., 5:30pm and 17:30.
func clockTime(f *Passage, i int) (Date, int) {
	n, minutes, plain := 1, 0, true
	h, ok := f.number(i, 2)
	if hour, minute, dotted := strings.Cut(f.Key(i), "."); dotted && len(minute) == 2 && f.Is(i+1, "p.m", "pm", "p.m.", "a.m", "am", "a.m.") { // 9.15 a.m.
		var bad [2]error
		h, bad[0] = strconv.Atoi(hour)
		minutes, bad[1] = strconv.Atoi(minute)
		ok = bad[0] == nil && bad[1] == nil && minutes < 60
	}
	if !ok || h > 24 {
		return Date{}, 0
	}
	if m, ok := f.number(i+2, 2); ok && f.Is(i+1, ":", ".") && f.Words[i+1].Joined && f.Words[i+2].Joined && m < 60 && len(f.Words[i+2].Key) == 2 {
		n, minutes, plain = 3, m, f.Is(i+1, ".")
	}
	switch {
	case f.Is(i+n, "p.m", "pm", "p.m."):
		h = h%12 + 12
	case f.Is(i+n, "a.m", "am", "a.m."):
		h %= 12
	case plain:
		return Date{}, 0
	default:
		return withZone(f, Date{clock: h*60 + minutes + 1}, i, n)
	}
	n++
	if f.Is(i+n, ".") && f.Words[i+n].Joined && strings.Contains(f.Words[i+n-1].Key, ".") {
		n++
	}
	return withZone(f, Date{clock: h*60 + minutes + 1}, i, n)
}

// quarterDate reads the second quarter of 2023.
func quarterDate(f *Passage, i int) (Date, int) {
	tag, ok := f.Lex["ordinals"].Tag(f.Words[i].Key)
	if !ok || !f.Is(i+1, "quarter") && !f.Is(i+1, "trimestre") {
		return Date{}, 0
	}
	q, _ := strconv.Atoi(tag)
	if q > 4 {
		return Date{}, 0
	}
	return withYear(f, Date{quarter: q}, i, 2)
}

// relativeDate reads yesterday, last year, la semaine dernière.
func relativeDate(f *Passage, i int) (Date, int) {
	if days, ok := daysAgo(f, i); ok {
		return Date{relative: strconv.Itoa(days) + " ago"}, 3
	}
	p, ok := f.Lex["relative"].At(f.Words, i)
	if !ok || f.Is(i, "last", "past") && f.Is(i-1, "the") && !f.Is(i+1, "night", "weekend") {
		return Date{}, 0 // the last week of the campaign; over the past year
	}
	return Date{relative: p.Tag}, len(p.Words)
}

// mostDaysAgo is how many days are counted back to a day; of more, few are meant
// to the day.
const mostDaysAgo = 10

// daysAgo reads two days ago, where the day of publication is known. Where it is
// not, it is a figure.
func daysAgo(f *Passage, i int) (int, bool) {
	if !f.Is(i+1, "days") || !f.Is(i+2, "ago") {
		return 0, false
	}
	n, ok := f.number(i, 2)
	if tag, word := f.Lex["numbers"].Tag(f.Key(i)); word {
		v, err := strconv.Atoi(tag)
		n, ok = v, err == nil
	}
	_, err := time.Parse(time.DateOnly, f.Published)
	return n, ok && err == nil && n > 0 && n <= mostDaysAgo
}

// partOfTime reads which part of its month or year the date at i means: early
// March, the end of 2020; 0 where it does not say.
func partOfTime(f *Passage, i int, d Date) int {
	if d.Day != 0 || d.Weekday != 0 || d.clock != 0 || d.Month+d.Year == 0 {
		return 0
	}
	for k := i - 1; k >= max(0, i-3); k-- {
		for n, words := range timeParts {
			if words[f.Words[k].Key] {
				return n + 1
			}
		}
		if !f.In(k, partLinks) {
			break
		}
	}
	return 0
}

// timeParts are words for the beginning, the middle and the end of a time.
var timeParts = []text.WordBag{lists.Of("beginnings"), lists.Of("middles"), lists.Of("ends")}

func weekdayDate(f *Passage, i int) (Date, int) {
	tag, ok := f.Lex["weekdays"].Tag(f.Words[i].Key)
	if !ok || !f.Words[i].Capital && f.Lex["weekdays"].Has("monday") || len(f.Words[i].Key) < 5 && !f.Is(i+1, ".", ",") {
		return Date{}, 0
	}
	v, _ := strconv.Atoi(tag)
	d := Date{Weekday: v}
	n := 1
	if f.Is(i+1, ",") {
		n = 2
	}
	// Monday, 3 March: one date.
	for _, form := range []func(*Passage, int) (Date, int){dayMonth, monthDay} {
		if i+n < len(f.Words) {
			if rest, k := form(f, i+n); k > 0 && rest.Day > 0 {
				rest.Weekday = v
				return rest, n + k
			}
		}
	}
	return d, 1
}

// decadeDate reads the 1990s.
func decadeDate(f *Passage, i int) (Date, int) {
	y, ok := year(f, i)
	if !ok || y%10 != 0 || !f.Is(i+1, "s") || !f.Words[i+1].Joined {
		return Date{}, 0
	}
	return Date{Year: y, decade: true}, 2
}

// yearDate reads a year alone, and leaves numbers that count something.
func yearDate(f *Passage, i int) (Date, int) {
	y, ok := year(f, i)
	if !ok || y < 1400 || y > 2150 || f.Is(i-1, "$", "€", "£", "¥", ".", "no", "#", "rs") && !(f.Is(i-1, ".") && !f.Words[i].Joined) {
		return Date{}, 0
	}
	if f.Is(i+1, "%", "percent", "million", "billion") || counts(f, i) {
		return Date{}, 0
	}
	ranged := i > 0 && f.Words[i].Hyphen && i+1 < len(f.Words) || f.In(i-1, aroundYears)
	if !ranged && i+1 < len(f.Words) && f.Words[i+1].Kind == text.WordToken && f.Words[i+1].Content && text.Plural(f.Words[i+1].Key) {
		return Date{}, 0
	}
	return Date{Year: y}, 1
}

func seasonDate(f *Passage, i int) (Date, int) {
	s, ok := text.Seasons[f.Words[i].Key]
	if !ok || !f.In(i-1, beforeSeasons) || f.Is(i, "fall") && !f.Is(i-1, "last", "this", "next") {
		return Date{}, 0
	}
	return withYear(f, Date{season: int(s)}, i, 1)
}
