package passage

import (
	"strconv"
	"strings"
)

// zone is what a time of the clock is told in: minutes before Greenwich's, as
// they may be over the year. Without any, nobody knows: local time.
type zone struct {
	told    bool
	place   bool // only a place behind the hour tells it: 3 p.m. in London
	offsets [2]int
	local   bool
}

// withZone reads the zone that stands behind the n lexemes of a time at i.
func withZone(f *Passage, d Date, i, n int) (Date, int) {
	at := i + n
	if p, ok := f.Lex["zones"].At(f.Words, at); ok && !strings.HasPrefix(p.Tag, "city") {
		d.zone = newZone(p.Tag)
		return d, n + len(p.Words)
	}
	in := f.Is(at, "in")
	if in {
		at++
	}
	p, ok := f.Lex["zones"].At(f.Words, at)
	if !ok || !strings.HasPrefix(p.Tag, "city") {
		return d, n
	}
	behind := at + len(p.Words)
	switch {
	case f.Is(behind, "time") && !in:
		d.zone = newZone(strings.TrimPrefix(p.Tag, "city "))
		return d, n + len(p.Words) + 1
	case in:
		d.zone = newZone(strings.TrimPrefix(p.Tag, "city "))
		d.zone.place = true
	}
	return d, n
}

// newZone reads the tag of a list of zones.
func newZone(tag string) zone {
	z := zone{told: true, local: tag == "local"}
	for k, part := range strings.Fields(tag) {
		if v, err := strconv.Atoi(part); err == nil && k < 2 {
			z.offsets[k] = v
			if k == 0 {
				z.offsets[1] = v
			}
		}
	}
	return z
}

// militaryTime reads the 1500 of 1500 GMT.
func militaryTime(f *Passage, i int) (Date, int) {
	v, ok := f.number(i, 4)
	if !ok || len(f.Words[i].Key) != 4 || v >= 2400 || v%100 >= 60 {
		return Date{}, 0
	}
	d, n := withZone(f, Date{clock: v/100*60 + v%100 + 1}, i, 1)
	if written := f.Span(i+1, i+n).Of(f.Text); !d.zone.told || d.zone.place || n == 2 && strings.ToUpper(written) != written {
		return Date{}, 0 // 1500 local people
	}
	return d, n
}

// dayMinutes is the minutes of a day.
const dayMinutes = 24 * 60

// against returns the date as it is to be held against another one: where both
// tell the zone of their hours, and these are one moment, with the hour of the
// other, and without its day where that may be the next one there.
func (d Date) against(e Date) Date {
	d = d.turned(e)
	if d.clock == 0 || e.clock == 0 || !d.zone.told || !e.zone.told || d.zone == e.zone {
		return d
	}
	same, shifts := d.zone.local || e.zone.local, d.zone.local || e.zone.local
	for _, x := range d.zone.offsets {
		for _, y := range e.zone.offsets {
			apart := d.clock - x - e.clock + y // 0 or whole days where one moment
			same = same || apart%dayMinutes == 0
			shifts = shifts || apart != 0 && apart%dayMinutes == 0
		}
	}
	switch {
	case same && shifts && d.nextTo(e):
		d.Weekday, d.Day, d.Month, d.Year, d.Week = e.Weekday, e.Day, e.Month, e.Year, e.Week
		d.clock = e.clock
	case same:
		d.clock = e.clock
	case d.clock == e.clock && (d.zone.place || e.zone.place):
	case d.clock == e.clock:
		d.clock += dayMinutes // the same hour on another clock
	}
	return d
}

// nextTo reports whether the days of two dates, as far as they are told, are
// the same or neighbours.
func (d Date) nextTo(e Date) bool {
	if d.Weekday != 0 && e.Weekday != 0 {
		apart := (d.Weekday - e.Weekday + 7) % 7
		return apart <= 1 || apart == 6
	}
	return d.Day != 0 && e.Day != 0 && max(d.Day-e.Day, e.Day-d.Day) <= 1
}

// ZoneOf reports whether a name is the place by which a time tells its zone,
// and the other passage tells the same moment by another clock.
func ZoneOf(f *Passage, n Name, other *Passage) bool {
	for _, d := range f.Dates {
		if !d.zone.place || n.From != d.To+1 {
			continue
		}
		for _, e := range other.Dates {
			if e.clock != 0 && e.clock != d.clock && e.zone.told && d.Agrees(e) {
				return true
			}
		}
	}
	return false
}
