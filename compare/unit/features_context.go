package unit

import (
	"slices"

	"synoptic/compare/lexis"
)

var contextFeatures = []feature{
	{"quoted", func(x *context) float32 { return yes(x.eachWord(func(t *token) bool { return t.quoted })) }},
	{"first", func(x *context) float32 { return yes(x.eachWord(func(t *token) bool { return t.first })) }},
	{"hyphened", func(x *context) float32 { return yes(x.eachWord(func(t *token) bool { return t.hyphened })) }},
	{"in_list", func(x *context) float32 {
		return yes(x.eachWord(func(t *token) bool { return t.comma || t.flags&and != 0 }))
	}},
	{"position", func(x *context) float32 { return x.about.position }},
	{"share", func(x *context) float32 { return x.c.share }},
	{"units", func(x *context) float32 { return upTo(len(x.c.Units), 15) / 15 }},
	{"moved", func(x *context) float32 { return upTo(len(x.c.moved), 5) / 5 }},
	{"others_good", func(x *context) float32 {
		return x.others(func(o *context) (float32, bool) { return o.good(), o.both }, 1)
	}},
	{"others_hard", func(x *context) float32 {
		return x.others(func(o *context) (float32, bool) { return yes(o.hard), true }, 0)
	}},
	{"others_added", func(x *context) float32 {
		return x.others(func(o *context) (float32, bool) { return upTo(len(o.b.alone), 4), true }, 0)
	}},
	{"length", func(x *context) float32 { return upTo(len(x.b.p.tokens), 100) / 100 }},
	{"equal_left", func(x *context) float32 { return yes(x.about.left) }},
	{"equal_right", func(x *context) float32 { return yes(x.about.right) }},
	{"denied_before", func(x *context) float32 { return yes(x.about.deniedBefore) }},
	{"around_a", func(x *context) float32 { return x.about.a }},
	{"around_b", func(x *context) float32 { return x.about.b }},
	{"around", func(x *context) float32 { return min(x.about.a, x.about.b) }},
	{"around_equal", func(x *context) float32 { return x.about.equal }},
}

// others is the mean of a measure over the other units of the pair that have
// it, usual where there is none.
func (x *context) others(of func(*context) (float32, bool), usual float32) float32 {
	sum, n := float32(0), 0
	for _, o := range x.c.contexts {
		if o != x {
			if v, ok := of(o); ok {
				sum, n = sum+v, n+1
			}
		}
	}
	if n == 0 {
		return usual
	}
	return sum / float32(n)
}

// isHard reports whether a unit is of a kind that people seldom take for a
// matter of wording: figures, dates, negations, opposites, bounds, modals,
// amounts.
func (x *context) isHard() bool {
	return x.numbersDiffer() || x.datesDiffer() || x.denialOdd() || x.anyOpposite() >= .6 ||
		x.most(func(r *lexis.Relation) float32 { return max(r.Listed, r.Stepped, r.Turned, r.Halted) }) > 0 || x.boundDiffers() ||
		x.a.has(doubts) != x.b.has(doubts) || x.amountDiffers() > 0 || allOf(x.a.amounts) != allOf(x.b.amounts) ||
		x.measuresDiffer() || x.littleOpposite() || x.boundOneSide() ||
		(len(x.a.amounts) > 0) != (len(x.b.amounts) > 0) || (x.a.sure > 0) != (x.b.sure > 0)
}

// gated returns a measure that counts only where the unit is hard or only
// where it is not.
func gated(name string, hard bool, of func(*context) float32) feature {
	return feature{name, func(x *context) float32 {
		if x.hard != hard {
			return 0
		}
		return of(x)
	}}
}

func around(x *context) float32      { return min(x.about.a, x.about.b) }
func aroundEqual(x *context) float32 { return x.about.equal }

var gatedFeatures = []feature{
	{"hard", func(x *context) float32 { return yes(x.hard) }},
	gated("hard_around", true, around),
	gated("hard_around_equal", true, aroundEqual),
	gated("hard_around_a", true, func(x *context) float32 { return x.about.a }),
	gated("hard_around_b", true, func(x *context) float32 { return x.about.b }),
	gated("soft_around", false, around),
	gated("soft_around_equal", false, aroundEqual),
}

// at is the place of a measure.
func at(name string) int {
	return slices.IndexFunc(features, func(f feature) bool { return f.name == name })
}

var overlookedAt = [...]int{at("number_differs"), at("date_differs"), at("measure_differs"), at("percent_differs"), at("found_figure"), at("found_date"), at("found_negation"), at("found_hedge"), at("found_bound")}

var turnedAt, aroundAt = [...]int{at("denial_odd"), at("any_opposite"), at("any_listed"), at("any_turned")}, at("around")

// Overlooked reports whether a unit is of a kind that people overlook who are
// asked whether two sentences say the same: another figure, another date, and
// a statement turned round where the words around it answer each other.
func (u *Unit) Overlooked() bool {
	for _, k := range overlookedAt {
		if u.Features[k] > 0 {
			return true
		}
	}
	for _, k := range turnedAt {
		if u.Features[k] > .6 && u.Features[aroundAt] >= .5 {
			return true
		}
	}
	return false
}
