package compare

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
func (f *facts) withZone(d date, i, n int) (date, int) {
	at := i + n
	if p, ok := f.lex["zones"].at(f.words, at); ok && !strings.HasPrefix(p.tag, "city") {
		d.zone = newZone(p.tag)
		return d, n + len(p.words)
	}
	in := f.is(at, "in")
	if in {
		at++
	}
	p, ok := f.lex["zones"].at(f.words, at)
	if !ok || !strings.HasPrefix(p.tag, "city") {
		return d, n
	}
	behind := at + len(p.words)
	switch {
	case f.is(behind, "time") && !in:
		d.zone = newZone(strings.TrimPrefix(p.tag, "city "))
		return d, n + len(p.words) + 1
	case in:
		d.zone = newZone(strings.TrimPrefix(p.tag, "city "))
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
func militaryTime(f *facts, i int) (date, int) {
	v, ok := f.number(i, 4)
	if !ok || len(f.words[i].key) != 4 || v >= 2400 || v%100 >= 60 {
		return date{}, 0
	}
	d, n := f.withZone(date{clock: v/100*60 + v%100 + 1}, i, 1)
	if written := f.span(i+1, i+n).Of(f.text); !d.zone.told || d.zone.place || n == 2 && strings.ToUpper(written) != written {
		return date{}, 0 // 1500 local people
	}
	return d, n
}

// dayMinutes is the minutes of a day.
const dayMinutes = 24 * 60

// against returns the date as it is to be held against another one: where both
// tell the zone of their hours, and these are one moment, with the hour of the
// other, and without its day where that may be the next one there.
func (d date) against(e date) date {
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
		d.weekday, d.day, d.month, d.year, d.week = e.weekday, e.day, e.month, e.year, e.week
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
func (d date) nextTo(e date) bool {
	if d.weekday != 0 && e.weekday != 0 {
		apart := (d.weekday - e.weekday + 7) % 7
		return apart <= 1 || apart == 6
	}
	return d.day != 0 && e.day != 0 && max(d.day-e.day, e.day-d.day) <= 1
}

// zoneOf reports whether a name is the place by which a time tells its zone,
// and the other passage tells the same moment by another clock.
func (f *facts) zoneOf(n name, other *facts) bool {
	for _, d := range f.dates {
		if !d.zone.place || n.from != d.to+1 {
			continue
		}
		for _, e := range other.dates {
			if e.clock != 0 && e.clock != d.clock && e.zone.told && d.agrees(e) {
				return true
			}
		}
	}
	return false
}
