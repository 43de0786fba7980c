package compare

import (
	"slices"
	"strings"
	"time"
)

// checkDates compares the dates of two passages. Dates pair first with those
// they agree with; of what is left, those of one form in a like place.
func checkDates(m *reading) []Finding {
	var out []Finding
	as, bs := resolved(m.a), resolved(m.b)
	weekOfDays(as, bs, m.b.published)
	weekOfDays(bs, as, m.a.published)
	takenA, takenB := make([]bool, len(as)), make([]bool, len(bs))
	for _, p := range agreeing(as, bs) {
		if takenA[p[0]] || takenB[p[1]] {
			continue
		}
		takenA[p[0]], takenB[p[1]] = true, true
		if x, y := as[p[0]], bs[p[1]]; x.relation*y.relation < 0 {
			out = append(out, m.dateFinding(x, y, 1))
		}
	}
	for j, y := range bs {
		if takenB[j] || m.alsoDated(y) {
			continue
		}
		for i, x := range as {
			if !takenA[i] && m.a.spokenOn(x) == m.b.spokenOn(y) && (x.sameForm(y) || m.otherDay(x, y)) && m.likePlace(x.from, x.to, y.from, y.to, len(as) == 1 && len(bs) == 1) && !slices.ContainsFunc(bs, x.agrees) && !m.yearApart(x, y) {
				takenA[i] = true
				out = append(out, m.dateFinding(x, y, 0))
				break
			}
		}
	}
	return out
}

// dateFinding says that x became y, with back words before each.
func (m *reading) dateFinding(x, y date, back int) Finding {
	a, b := [2]int{max(0, x.from-back), x.to}, [2]int{max(0, y.from-back), y.to}
	f := m.finding(a, b, sentenceOf(formTurned, m.a.said(a), m.b.said(b)))
	f.Kind = DateKind
	return f
}

// yearApart reports whether two years are one apart and one passage alone says
// so in words, counting from the other: 2022 and a year later for 2023.
func (m *reading) yearApart(x, y date) bool {
	first, second := m.a, m.b
	if x.year > y.year {
		first, second = m.b, m.a
	}
	if max(x.year, y.year)-min(x.year, y.year) != 1 {
		return false
	}
	later, earlier := []string{"later", "after", "following", "next"}, []string{"earlier", "before", "previous", "prior"}
	return first.yearsOn(later...) && !second.yearsOn(later...) || second.yearsOn(earlier...) && !first.yearsOn(earlier...)
}

// yearsOn reports whether "year" stands beside one of the words.
func (f *facts) yearsOn(words ...string) bool {
	for i := range f.words {
		if f.is(i, "year") && (f.is(i+1, words...) || f.is(i-1, words...)) {
			return true
		}
	}
	return false
}

// resolved returns the dates of a passage, relative ones worked out where
// the day of publication is known.
func resolved(f *facts) []date {
	out := slices.Clone(f.dates)
	for i := range out {
		out[i] = out[i].resolve(f.published)
	}
	return out
}

// weekOfDays fills in the weeks of days without a year, as they are meant on
// the day of publication, where the other passage tells a week: next week, 27 March.
func weekOfDays(weeks, days []date, published string) {
	day, err := time.Parse(time.DateOnly, published)
	if err != nil || !slices.ContainsFunc(weeks, func(d date) bool { return d.week != 0 && d.day == 0 }) {
		return
	}
	for i, d := range days {
		if d.year == 0 && d.month > 0 && d.day > 0 {
			d.year = day.Year() + nearestYear(day, d)
			days[i].week = weekOf(d.time())
		}
	}
}

// nearestYear says which year's month and day lie nearest to a day: that of the
// day (0), the one before (-1) or the next (1).
func nearestYear(day time.Time, d date) int {
	apart := time.Duration(1<<63 - 1)
	best := 0
	for _, by := range []int{0, -1, 1} {
		d.year = day.Year() + by
		if a := d.time().Sub(day).Abs(); a < apart {
			apart, best = a, by
		}
	}
	return best
}

// agreeing lists the pairs of dates that may mean the same, those with the
// most in common first.
func agreeing(as, bs []date) [][2]int {
	var out [][2]int
	for i, x := range as {
		for j, y := range bs {
			if x.agrees(y) {
				out = append(out, [2]int{i, j})
			}
		}
	}
	slices.SortStableFunc(out, func(p, q [2]int) int {
		return as[q[0]].common(bs[q[1]]) - as[p[0]].common(bs[p[1]])
	})
	return out
}

// parts lists what a date states.
func (d date) parts() [9]int {
	return [9]int{d.year, d.month, d.day, d.weekday, d.quarter, d.season, d.clock, d.week, d.part}
}

// common counts what both dates state alike.
func (d date) common(e date) int {
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

// agrees reports whether the dates share something and contradict nowhere.
func (d date) agrees(e date) bool {
	x, y := d.against(e).parts(), e.parts()
	for i := range x {
		if x[i] != 0 && y[i] != 0 && x[i] != y[i] {
			inDecade := i == 0 && (d.decade && e.year/10 == d.year/10 || e.decade && d.year/10 == e.year/10)
			return inDecade
		}
	}
	return d.common(e) > 0 && d.decade == e.decade || d.dayOf(e)
}

// dayOf reports whether one is a weekday and the other a date on that weekday.
func (d date) dayOf(e date) bool {
	if d.weekday == 0 {
		d, e = e, d
	}
	if d.weekday == 0 || d.day != 0 || e.year == 0 || e.month == 0 || e.day == 0 {
		return false
	}
	return weekdayOf(e.time()) == d.weekday
}

func (d date) time() time.Time {
	return time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
}

// weekdayOf counts from 1 for Monday.
func weekdayOf(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// nearbyDays is how far from the day of publication a bare weekday may lie.
const nearbyDays = 8

// otherDay reports whether one is a bare weekday, the other a full date near
// the day on which the account with the weekday was published, and that date
// is another day of the week.
func (m *reading) otherDay(x, y date) bool {
	published := m.a.published
	if x.weekday == 0 || x.day != 0 {
		x, y, published = y, x, m.b.published
	}
	day, err := time.Parse(time.DateOnly, published)
	if err != nil || x.weekday == 0 || x.day != 0 || y.year == 0 || y.month == 0 || y.day == 0 {
		return false
	}
	apart := y.time().Sub(day).Abs().Hours() / 24
	return apart <= nearbyDays && weekdayOf(y.time()) != x.weekday
}

// spokenOn reports whether the date tells when somebody spoke, and not when
// what they speak of came about: said in an interview on Tuesday.
func (f *facts) spokenOn(d date) bool {
	for k := d.from - 1; k >= max(0, d.from-5) && f.words[k].kind == wordToken && !f.words[k].used; k-- {
		if tag, ok := f.lex["speech"].tag(f.words[k].key); ok && tag == "say" {
			return true
		}
		if f.is(k, "that") {
			return false
		}
	}
	return false
}

// sameForm reports whether both dates state some part each in its own way.
func (d date) sameForm(e date) bool {
	x, y := d.against(e).parts(), e.parts()
	for i := range x {
		if x[i] != 0 && y[i] != 0 && x[i] != y[i] {
			return true
		}
	}
	return strings.Contains(d.relative, " ") && strings.Contains(e.relative, " ") && d.relative != e.relative
}

// alsoDated reports whether the date stands in what else the claim answers.
func (m *reading) alsoDated(y date) bool {
	return m.also != nil && slices.ContainsFunc(resolved(m.also), y.agrees)
}

// likePlace reports whether two ranges of lexemes stand in a like place: the
// same content words near them, or they are the only ones of passages that
// are close.
func (m *reading) likePlace(a0, a1, b0, b1 int, alone bool) bool {
	n := shared(m.a.near(a0, a1, 3), m.b.near(b0, b1, 3))
	return n >= 2 || n >= 1 && m.close() || alone && max(m.coverA, m.coverB) >= 0.65
}
