package unit

import (
	"slices"
	"strings"
)

var figureFeatures = slices.Concat(sides("number", func(s *side) float32 { return yes(len(s.numbers) > 0) }), []feature{
	{"number_differs", func(x *context) float32 { return yes(x.numbersDiffer()) }},
	{"number_one_side", func(x *context) float32 { return yes((len(x.a.numbers) > 0) != (len(x.b.numbers) > 0)) }},
	{"number_rounded", func(x *context) float32 { return yes(x.numbersRounded()) }},
	{"number_close", (*context).numberClose},
	{"percent_differs", func(x *context) float32 { return yes(x.percentDiffers()) }},
	{"number_elsewhere", func(x *context) float32 { return yes(x.numbersElsewhere()) }},
	{"bound_one_side", func(x *context) float32 { return yes(x.boundOneSide()) }},
	{"bound_differs", func(x *context) float32 { return yes(x.boundDiffers()) }},
	{"before_number", func(x *context) float32 { return yes(x.a.beforeNumber() || x.b.beforeNumber()) }},
	{"date_differs", func(x *context) float32 { return yes(x.datesDiffer()) }},
	{"date_relative", func(x *context) float32 { return yes(x.datesRelative()) }},
	{"month_or_day", func(x *context) float32 { return yes(x.a.has(month|weekday) || x.b.has(month|weekday)) }},
	{"measure_differs", func(x *context) float32 { return yes(x.measuresDiffer()) }},
}, sides("date", func(s *side) float32 { return yes(s.has(timeWord)) }))

// numbersDiffer reports whether one side has a number for which the other has
// none that is the same or its rounding, but one that it can be set against.
func (x *context) numbersDiffer() bool {
	return unmatched(x.a.numbers, x.b.numbers) || unmatched(x.b.numbers, x.a.numbers)
}

func unmatched(a, b []*token) bool {
	for _, s := range a {
		rival := false
		matched := slices.ContainsFunc(b, func(t *token) bool {
			rival = rival || ofOneSort(s, t)
			return s.value == t.value && s.percent == t.percent || ofOneSort(s, t) && rounded(s, t)
		})
		if rival && !matched {
			return true
		}
	}
	return false
}

// numbersRounded reports whether a number stands for its rounding.
func (x *context) numbersRounded() bool {
	for _, s := range x.a.numbers {
		for _, t := range x.b.numbers {
			if s.value != t.value && ofOneSort(s, t) && rounded(s, t) {
				return true
			}
		}
	}
	return false
}

// numberClose is how near the numbers are that differ.
func (x *context) numberClose() float32 {
	a, b := x.a.values, x.b.values
	if !x.numbersDiffer() || len(a) != len(b) {
		return 0
	}
	out := 1.0
	for i := range a {
		out = min(out, closeness(a[i], b[i]))
	}
	return float32(out)
}

// percentDiffers reports whether one number is per cent on one side only.
func (x *context) percentDiffers() bool {
	for _, s := range x.a.numbers {
		for _, t := range x.b.numbers {
			if s.value == t.value && s.percent != t.percent {
				return true
			}
		}
	}
	return false
}

// numbersElsewhere reports whether the original has the account's numbers.
func (x *context) numbersElsewhere() bool {
	for _, t := range x.b.numbers {
		if !slices.ContainsFunc(x.a.p.tokens, func(o token) bool { return o.valued && o.value == t.value }) {
			return false
		}
	}
	return len(x.b.numbers) > 0
}

// boundOneSide reports whether one side has a bound that the other has not,
// with a number behind or within it.
func (x *context) boundOneSide() bool {
	return (len(x.a.bounds) > 0) != (len(x.b.bounds) > 0) && (x.a.beforeNumber() || x.b.beforeNumber() || len(x.a.numbers)+len(x.b.numbers) > 0)
}

func (x *context) boundDiffers() bool {
	a, b := x.a.bounds, x.b.bounds
	return len(a) > 0 && len(b) > 0 && !intersects(a, b)
}

// dateSorts are the sorts of words of time that can be set against each
// other. A weekday and "yesterday" may be one day.
var dateSorts = []flags{weekday, month, relativeTime, timeWord}

// datesDiffer reports whether the sides have words of time of one sort that
// do not say the same.
func (x *context) datesDiffer() bool {
	if x.datesWritten() {
		return true // what is the same is no unit
	}
	a, b := x.a.timeWords(), x.b.timeWords()
	for _, s := range a {
		for _, t := range b {
			if s.dateSort() == t.dateSort() && s.dateSort() != relativeTime && !sameTime(s, t) {
				return true
			}
		}
	}
	return false
}

// datesRelative reports whether words of time stand against each other that
// depend on the day of the text.
func (x *context) datesRelative() bool {
	a, b := x.a.timeWords(), x.b.timeWords()
	return len(a) > 0 && len(b) > 0 && !x.datesDiffer() && (x.a.has(relativeTime) || x.b.has(relativeTime))
}

// dateSort is the first sort that a word of time is of.
func (t *token) dateSort() flags {
	for _, f := range dateSorts {
		if t.flags&f != 0 {
			return f
		}
	}
	return 0
}

// sameTime reports whether two words of time say the same.
func sameTime(s, t *token) bool {
	r := relation(s, t)
	return s.stem == t.stem || r.SameWord > 0 || r.Named > 0 || r.Synonym > 0 || r.Derived > 0 ||
		(s.flags|t.flags)&(month|weekday) != 0 && (strings.HasPrefix(s.low, t.low) || strings.HasPrefix(t.low, s.low))
}

func (s *side) timeWords() []*token {
	var out []*token
	for _, t := range s.words {
		if t.flags&timeWord != 0 {
			out = append(out, t)
		}
	}
	return out
}

// measuresDiffer reports whether words of one measure stand against each
// other behind a number: 5 days for 5 weeks.
func (x *context) measuresDiffer() bool {
	for _, s := range x.a.content {
		for _, t := range x.b.content {
			if s.measure != "" && s.measure == t.measure && s.stem != t.stem && x.a.counted() && x.b.counted() {
				return true
			}
		}
	}
	return false
}

// counted reports whether a number stands in the unit or just before it.
func (s *side) counted() bool {
	return len(s.numbers) > 0 || s.at[0] > 0 && s.p.tokens[s.at[0]-1].valued
}
