package compare

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

func isoDate(f *facts, i int) (date, int) {
	y, okY := f.year(i)
	if !okY || i+2 >= len(f.words) || !f.words[i+1].hyphen || !f.words[i+2].hyphen {
		return date{}, 0
	}
	m, okM := f.number(i+1, 2)
	d, okD := f.number(i+2, 2)
	if !okM || !okD || m < 1 || m > 12 || d < 1 || d > 31 {
		return date{}, 0
	}
	return date{year: y, month: m, day: d}, 3
}

// dayBefore reads the 9 of 9 and 10 October.
func dayBefore(f *facts, i int) (date, int) {
	d, ok := f.number(i, 2)
	if !ok || d < 1 || d > 31 {
		return date{}, 0
	}
	next := i + 1
	if f.is(next, "and", "to", "or", "-", "et", "au") {
		next++
	} else if next >= len(f.words) || !f.words[next].hyphen {
		return date{}, 0
	}
	rest, n := dayMonth(f, min(next, len(f.words)-1))
	if n == 0 || next >= len(f.words) {
		return date{}, 0
	}
	return date{year: rest.year, month: rest.month, day: d}, 1
}

// dayBehind reads the 10 of October 9 and 10.
func dayBehind(f *facts, i int) (date, int) {
	d, ok := f.number(i, 2)
	if !ok || d < 1 || d > 31 || f.counts(i) || i+1 < len(f.words) && f.words[i+1].kind == wordToken && f.words[i+1].content {
		return date{}, 0
	}
	before := i - 1
	if f.is(before, "and", "to", "or", "-", "et") {
		before--
	} else if !f.words[i].hyphen {
		return date{}, 0
	}
	m, n := f.month(before - 1)
	if _, day := f.number(before, 2); n != 1 || !day || !f.words[max(0, before)].used {
		return date{}, 0
	}
	return f.withYear(date{month: m, day: d}, i, 1)
}

// dayMonth reads 21 February 2023, the 21st of February, 3 June.
func dayMonth(f *facts, i int) (date, int) {
	d, ok := f.number(i, 2)
	if !ok || d < 1 || d > 31 {
		return date{}, 0
	}
	n := 1
	if f.is(i+n, "st", "nd", "rd", "th", "er") && f.words[i+n].joined {
		n++
	}
	if f.is(i+n, "of", "de") || f.is(i+n, ".") && f.words[i+n].joined { // 3 de marzo, 3. März
		n++
	}
	m, k := f.month(i + n)
	if k == 0 {
		return date{}, 0
	}
	out := date{month: m, day: d}
	return f.withYear(out, i, n+k)
}

// monthDay reads February 21, 2023, February 2023 and a month alone.
func monthDay(f *facts, i int) (date, int) {
	m, n := f.month(i)
	if n == 0 {
		return date{}, 0
	}
	out := date{month: m}
	if d, ok := f.number(i+n, 2); ok && d >= 1 && d <= 31 && !f.counts(i+n) {
		out.day = d
		n++
		if f.is(i+n, "st", "nd", "rd", "th") && f.words[i+n].joined {
			n++
		}
	}
	out, n = f.withYear(out, i, n)
	if out.day == 0 && out.year == 0 && f.is(i, "may", "march", "mar", "dec", "sat", "sun") && !f.dated(i) {
		return date{}, 0
	}
	return out, n
}

// counts reports whether the number at i counts what follows it.
func (f *facts) counts(i int) bool {
	if !f.opens(i+1, opensUnit) {
		return false
	}
	_, unit := f.lex["units"].at(f.words[:min(i+3, len(f.words))], i+1)
	return unit
}

// dated reports whether the word before i is one that stands before dates.
func (f *facts) dated(i int) bool {
	return f.is(i-1, "in", "since", "until", "till", "by", "last", "next", "this", "early", "late", "mid", "from", "of",
		"during", "between", "before", "after", "through", "to", "and", "for", "on", "end", "every", "en", "depuis", "avant", "après") &&
		f.words[i].capital
}

// withYear reads a year after the n lexemes of a date at i.
func (f *facts) withYear(d date, i, n int) (date, int) {
	next := i + n
	if f.is(next, ",", "of", "de", "del") {
		next++
	}
	if y, ok := f.year(next); ok && y >= 1000 {
		d.year = y
		return d, next + 1 - i
	}
	return d, n
}

// clockTime reads 5 p.m., 5:30pm and 17:30.
func clockTime(f *facts, i int) (date, int) {
	n, minutes, plain := 1, 0, true
	h, ok := f.number(i, 2)
	if hour, minute, dotted := strings.Cut(f.key(i), "."); dotted && len(minute) == 2 && f.is(i+1, "p.m", "pm", "p.m.", "a.m", "am", "a.m.") { // 9.15 a.m.
		var bad [2]error
		h, bad[0] = strconv.Atoi(hour)
		minutes, bad[1] = strconv.Atoi(minute)
		ok = bad[0] == nil && bad[1] == nil && minutes < 60
	}
	if !ok || h > 24 {
		return date{}, 0
	}
	if m, ok := f.number(i+2, 2); ok && f.is(i+1, ":", ".") && f.words[i+1].joined && f.words[i+2].joined && m < 60 && len(f.words[i+2].key) == 2 {
		n, minutes, plain = 3, m, f.is(i+1, ".")
	}
	switch {
	case f.is(i+n, "p.m", "pm", "p.m."):
		h = h%12 + 12
	case f.is(i+n, "a.m", "am", "a.m."):
		h %= 12
	case plain:
		return date{}, 0
	default:
		return f.withZone(date{clock: h*60 + minutes + 1}, i, n)
	}
	n++
	if f.is(i+n, ".") && f.words[i+n].joined && strings.Contains(f.words[i+n-1].key, ".") {
		n++
	}
	return f.withZone(date{clock: h*60 + minutes + 1}, i, n)
}

// quarterDate reads the second quarter of 2023.
func quarterDate(f *facts, i int) (date, int) {
	tag, ok := f.lex["ordinals"].tag(f.words[i].key)
	if !ok || !f.is(i+1, "quarter") && !f.is(i+1, "trimestre") {
		return date{}, 0
	}
	q, _ := strconv.Atoi(tag)
	if q > 4 {
		return date{}, 0
	}
	return f.withYear(date{quarter: q}, i, 2)
}

// relativeDate reads yesterday, last year, la semaine dernière.
func relativeDate(f *facts, i int) (date, int) {
	if days, ok := f.daysAgo(i); ok {
		return date{relative: strconv.Itoa(days) + " ago"}, 3
	}
	p, ok := f.lex["relative"].at(f.words, i)
	if !ok || f.is(i, "last", "past") && f.is(i-1, "the") && !f.is(i+1, "night", "weekend") {
		return date{}, 0 // the last week of the campaign; over the past year
	}
	return date{relative: p.tag}, len(p.words)
}

// mostDaysAgo is how many days are counted back to a day; of more, few are meant
// to the day.
const mostDaysAgo = 10

// daysAgo reads two days ago, where the day of publication is known. Where it is
// not, it is a figure.
func (f *facts) daysAgo(i int) (int, bool) {
	if !f.is(i+1, "days") || !f.is(i+2, "ago") {
		return 0, false
	}
	n, ok := f.number(i, 2)
	if tag, word := f.lex["numbers"].tag(f.key(i)); word {
		v, err := strconv.Atoi(tag)
		n, ok = v, err == nil
	}
	_, err := time.Parse(time.DateOnly, f.published)
	return n, ok && err == nil && n > 0 && n <= mostDaysAgo
}

// partOfTime reads which part of its month or year the date at i means: early
// March, the end of 2020; 0 where it does not say.
func (f *facts) partOfTime(i int, d date) int {
	if d.day != 0 || d.weekday != 0 || d.clock != 0 || d.month+d.year == 0 {
		return 0
	}
	for k := i - 1; k >= max(0, i-3); k-- {
		for n, words := range timeParts {
			if slices.Contains(words, f.words[k].key) {
				return n + 1
			}
		}
		if !f.is(k, "of", "de", "in", "the", "del") {
			break
		}
	}
	return 0
}

// timeParts are words for the beginning, the middle and the end of a time.
var timeParts = [][]string{
	{"early", "beginning", "start", "début", "anfang", "principios", "inicios", "comienzos"},
	{"mid", "middle", "mi", "mitte", "mediados"},
	{"late", "end", "fin", "ende", "finales", "fines"},
}

func weekdayDate(f *facts, i int) (date, int) {
	tag, ok := f.lex["weekdays"].tag(f.words[i].key)
	if !ok || !f.words[i].capital && f.lex["weekdays"].has("monday") || len(f.words[i].key) < 5 && !f.is(i+1, ".", ",") {
		return date{}, 0
	}
	v, _ := strconv.Atoi(tag)
	d := date{weekday: v}
	n := 1
	if f.is(i+1, ",") {
		n = 2
	}
	// Monday, 3 March: one date.
	for _, form := range []func(*facts, int) (date, int){dayMonth, monthDay} {
		if i+n < len(f.words) {
			if rest, k := form(f, i+n); k > 0 && rest.day > 0 {
				rest.weekday = v
				return rest, n + k
			}
		}
	}
	return d, 1
}

// decadeDate reads the 1990s.
func decadeDate(f *facts, i int) (date, int) {
	y, ok := f.year(i)
	if !ok || y%10 != 0 || !f.is(i+1, "s") || !f.words[i+1].joined {
		return date{}, 0
	}
	return date{year: y, decade: true}, 2
}

// yearDate reads a year alone, and leaves numbers that count something.
func yearDate(f *facts, i int) (date, int) {
	y, ok := f.year(i)
	if !ok || y < 1400 || y > 2150 || f.is(i-1, "$", "€", "£", "¥", ".", "no", "#", "rs") && !(f.is(i-1, ".") && !f.words[i].joined) {
		return date{}, 0
	}
	if f.is(i+1, "%", "percent", "million", "billion") || f.counts(i) {
		return date{}, 0
	}
	ranged := i > 0 && f.words[i].hyphen && i+1 < len(f.words) || f.is(i-1, "in", "since", "from", "until", "by", "of", "during", "between", "and",
		"to", "before", "after", "through", "mid", "early", "late", "the", "en", "depuis", "de", "year", "january", ",", "(", "around", "for")
	if !ranged && i+1 < len(f.words) && f.words[i+1].kind == wordToken && f.words[i+1].content && plural(f.words[i+1].key) {
		return date{}, 0
	}
	return date{year: y}, 1
}

// plural reports whether a word looks like a plural noun.
func plural(key string) bool {
	return key == "people" || key == "men" || key == "women" || key == "children" ||
		strings.HasSuffix(key, "s") && !strings.HasSuffix(key, "ss") && !strings.HasSuffix(key, "'s") && len(key) > 3
}

var seasons = map[string]int{"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

func seasonDate(f *facts, i int) (date, int) {
	s, ok := seasons[f.words[i].key]
	if !ok || !f.is(i-1, "last", "this", "next", "the", "in", "of") || f.is(i, "fall") && !f.is(i-1, "last", "this", "next") {
		return date{}, 0
	}
	return f.withYear(date{season: s}, i, 1)
}
