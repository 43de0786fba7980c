package judge

import (
	"slices"
	"time"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// dateCheck finds days and years that are not the same.
type dateCheck struct{ *Reading }

func (m *Reading) dates() dateCheck { return dateCheck{m} }

// check compares the dates of two passages. Dates pair first with those
// they agree with; of what is left, those of one form in a like place.
func (m dateCheck) check() []Finding {
	var out []Finding
	as, bs := resolved(m.A), resolved(m.B)
	weekOfDays(as, bs, m.B.Published)
	weekOfDays(bs, as, m.A.Published)
	takenA, takenB := make([]bool, len(as)), make([]bool, len(bs))
	for _, p := range agreeing(as, bs) {
		if takenA[p[0]] || takenB[p[1]] {
			continue
		}
		takenA[p[0]], takenB[p[1]] = true, true
		if x, y := as[p[0]], bs[p[1]]; x.Relation*y.Relation < 0 {
			out = append(out, m.dateFinding(x, y, 1))
		}
	}
	also := m.alsoDates()
	for j, y := range bs {
		if takenB[j] || slices.ContainsFunc(also, y.Agrees) {
			continue
		}
		for i, x := range as {
			if !takenA[i] && spokenOn(m.A, x) == spokenOn(m.B, y) && (x.SameForm(y) || m.otherDay(x, y)) && m.likePlace(x.From, x.To, y.From, y.To, len(as) == 1 && len(bs) == 1) && !slices.ContainsFunc(bs, x.Agrees) && !m.yearApart(x, y) {
				takenA[i] = true
				out = append(out, m.dateFinding(x, y, 0))
				break
			}
		}
	}
	return out
}

// dateFinding says that x became y, with back words before each.
func (m dateCheck) dateFinding(x, y passage.Date, back int) Finding {
	a, b := [2]int{max(0, x.From-back), x.To}, [2]int{max(0, y.From-back), y.To}
	f := m.finding(a, b, text.SentenceOf(formTurned, m.A.Said(a), m.B.Said(b)))
	f.Kind = DateKind
	return f
}

// yearApart reports whether two years are one apart and one passage alone says
// so in words, counting from the other: 2022 and a year later for 2023.
func (m dateCheck) yearApart(x, y passage.Date) bool {
	first, second := m.A, m.B
	if x.Year > y.Year {
		first, second = m.B, m.A
	}
	if max(x.Year, y.Year)-min(x.Year, y.Year) != 1 {
		return false
	}
	later, earlier := []string{"later", "after", "following", "next"}, []string{"earlier", "before", "previous", "prior"}
	return yearsOn(first, later...) && !yearsOn(second, later...) || yearsOn(second, earlier...) && !yearsOn(first, earlier...)
}

// yearsOn reports whether "year" stands beside one of the words.
func yearsOn(f *passage.Passage, words ...string) bool {
	for i := range f.Words {
		if f.Is(i, "year") && (f.Is(i+1, words...) || f.Is(i-1, words...)) {
			return true
		}
	}
	return false
}

// resolved returns the dates of a passage, relative ones worked out where
// the day of publication is known.
func resolved(f *passage.Passage) []passage.Date {
	out := slices.Clone(f.Dates)
	for i := range out {
		out[i] = out[i].Resolve(f.Published)
	}
	return out
}

// weekOfDays fills in the weeks of days without a year, as they are meant on
// the day of publication, where the other passage tells a week: next week, 27 March.
func weekOfDays(weeks, days []passage.Date, published string) {
	day, err := time.Parse(time.DateOnly, published)
	if err != nil || !slices.ContainsFunc(weeks, func(d passage.Date) bool { return d.Week != 0 && d.Day == 0 }) {
		return
	}
	for i, d := range days {
		if d.Year == 0 && d.Month > 0 && d.Day > 0 {
			d.Year = day.Year() + nearestYear(day, d)
			days[i].Week = passage.WeekOf(d.Time())
		}
	}
}

// nearestYear says which year's month and day lie nearest to a day: that of the
// day (0), the one before (-1) or the next (1).
func nearestYear(day time.Time, d passage.Date) int {
	apart := time.Duration(1<<63 - 1)
	best := 0
	for _, by := range []int{0, -1, 1} {
		d.Year = day.Year() + by
		if a := d.Time().Sub(day).Abs(); a < apart {
			apart, best = a, by
		}
	}
	return best
}

// agreeing lists the pairs of dates that may mean the same, those with the
// most in common first.
func agreeing(as, bs []passage.Date) [][2]int {
	var out [][2]int
	for i, x := range as {
		for j, y := range bs {
			if x.Agrees(y) {
				out = append(out, [2]int{i, j})
			}
		}
	}
	slices.SortStableFunc(out, func(p, q [2]int) int {
		return as[q[0]].Common(bs[q[1]]) - as[p[0]].Common(bs[p[1]])
	})
	return out
}

// nearbyDays is how far from the day of publication a bare weekday may lie.
const nearbyDays = 8

// otherDay reports whether one is a bare weekday, the other a full date near
// the day on which the account with the weekday was published, and that date
// is another day of the week.
func (m dateCheck) otherDay(x, y passage.Date) bool {
	published := m.A.Published
	if x.Weekday == 0 || x.Day != 0 {
		x, y, published = y, x, m.B.Published
	}
	day, err := time.Parse(time.DateOnly, published)
	if err != nil || x.Weekday == 0 || x.Day != 0 || y.Year == 0 || y.Month == 0 || y.Day == 0 {
		return false
	}
	apart := y.Time().Sub(day).Abs().Hours() / 24
	return apart <= nearbyDays && passage.WeekdayOf(y.Time()) != x.Weekday
}

// spokenOn reports whether the date tells when somebody spoke, and not when
// what they speak of came about: said in an interview on Tuesday.
func spokenOn(f *passage.Passage, d passage.Date) bool {
	for k := d.From - 1; k >= max(0, d.From-5) && f.Words[k].Kind == text.WordToken && !f.Words[k].Used; k-- {
		if tag, ok := f.Lex["speech"].Tag(f.Words[k].Key); ok && tag == "say" {
			return true
		}
		if f.Is(k, "that") {
			return false
		}
	}
	return false
}

// alsoDates are the dates of what else the claim answers.
func (m dateCheck) alsoDates() []passage.Date {
	if m.also == nil {
		return nil
	}
	return resolved(m.also)
}

// likePlace reports whether two ranges of lexemes stand in a like place: the
// same content words near them, or they are the only ones of passages that
// are close.
func (m *Reading) likePlace(a0, a1, b0, b1 int, alone bool) bool {
	n := passage.Shared(m.A.Near(a0, a1, 3), m.B.Near(b0, b1, 3))
	return n >= 2 || n >= 1 && m.close() || alone && max(m.coverA, m.coverB) >= 0.65
}
