package passage

import (
	"strconv"
	"strings"

	"synoptic/compare/text"
)

// strokeDate reads 13/5/2021, 5/13/2021 and 2021/5/13. Which of two numbers up
// to 12 is the month, nobody knows.
func strokeDate(f *Passage, i int) (Date, int) {
	if !f.Is(i+1, "/") || !f.Is(i+3, "/") || i+4 >= len(f.Words) || !f.Words[i+4].Joined {
		return Date{}, 0
	}
	if y, ok := year(f, i); ok {
		month, okM := f.number(i+2, 2)
		day, okD := f.number(i+4, 2)
		return numbered(y, month, day, okM && okD, 5)
	}
	first, okA := f.number(i, 2)
	second, okB := f.number(i+2, 2)
	y, okY := year(f, i+4)
	if second > 12 {
		first, second = second, first // 5/13/2021
	}
	d, n := numbered(y, second, first, okA && okB && okY, 5)
	d.either = n > 0 && d.Day <= 12 && d.Day != d.Month
	return d, n
}

// pointDate reads 13.5.2021, which is one word.
func pointDate(f *Passage, i int) (Date, int) {
	parts := strings.Split(f.Words[i].Key, ".")
	if f.Words[i].Kind != text.NumberToken || len(parts) != 3 || len(parts[2]) != 4 {
		return Date{}, 0
	}
	var v [3]int
	for k, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil {
			return Date{}, 0
		}
		v[k] = n
	}
	return numbered(v[2], v[1], v[0], true, 1)
}

// numbered is a date of n lexemes, none where there is no such day.
func numbered(year, month, day int, ok bool, n int) (Date, int) {
	if !ok || year < 1000 || year >= 2200 || month < 1 || month > 12 || day < 1 || day > 31 {
		return Date{}, 0
	}
	return Date{Year: year, Month: month, Day: day}, n
}

// turned returns a date with day and month as the other has them, where nobody
// knows which is which of one of the two.
func (d Date) turned(e Date) Date {
	if (d.either || e.either) && d.Month != e.Month && (d.Day == e.Month || d.Day == 0) && (d.Month == e.Day || e.Day == 0) {
		d.Month, d.Day, d.Week = e.Month, e.Day, e.Week
	}
	return d
}

// partOfDay takes the part of a day into the date: Monday night, the evening of
// May 5. Parts that may be one another's have one number.
func (d *Date) partOfDay(f *Passage) {
	part := func(i int) int {
		tag, _ := f.Lex["day-parts"].Tag(f.Key(i))
		n, _ := strconv.Atoi(tag)
		return n
	}
	if d.relative != "" || d.clock != 0 || d.Weekday == 0 && d.Day == 0 {
		return
	}
	if n := part(d.To); n > 0 && !f.Words[d.To].Quoted {
		d.hours, d.To = n, d.To+1
	} else if n := part(d.From - 2); n > 0 && f.Is(d.From-1, "of") && !f.Words[d.From-2].Used {
		d.hours, d.From = n, d.From-2
	}
}
