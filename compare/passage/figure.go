package passage

import (
	"math"
	"strings"

	"synoptic/compare/text"
)

// Bound says how a figure stands to the true value.
type Bound string

// The bounds of a figure, as the lists bounds and bounds-after name them.
const (
	Exact    Bound = ""
	AtLeast  Bound = "least"
	MoreThan Bound = "over"
	Nearly   Bound = "near"
	AtMost   Bound = "most"
	LessThan Bound = "under"
	Roughly  Bound = "about"
)

// Role says what a figure does in its clause.
type Role string

// The roles of a figure.
const (
	RoleFrom  Role = "from"
	RoleTo    Role = "to"
	RoleBy    Role = "by"
	RolePart  Role = "part"  // three of the five
	RoleWhole Role = "whole" // of the five
)

// Figure is a number as a value: 2.5 million tonnes, one in five, two dozen
// a month. Where it is a range, lo and hi differ.
type Figure struct {
	From, To int // lexemes of the number with its scale and unit
	Head     int // first lexeme of the bound or preposition before it
	Lo, Hi   float64
	step     float64 // the size of its last written digit; 0 for a counted exact word
	Unit     string  // dimension: %, point, day, usd, ...; empty for a bare count
	factor   float64 // of the unit as it is written, in its dimension: 1000 for km
	Each     string  // period of a rate: day, week, ...
	Bound    Bound
	Level    bool // the bound is a place on a scale: above, below, higher than
	Role     Role
	Trend    int  // 1 up, -1 down
	Still    bool // said to stay where it is: kept at, remained at
	Share    bool
	Ordinal  bool
	Label    bool // names something: Article 12, Flight 370
	Vague    bool // dozens, thousands
	tens     bool // the nineties of somebody's life: 90s, from lo to hi
	Weak     bool // "one", which is seldom counted
	currency bool
	Noun     []string // stems of what it counts
	Near     []string // stems around it
}

func (x *Figure) move(by int) { x.From, x.To, x.Head = x.From+by, x.To+by, x.Head+by }

// SameUnit reports whether two figures measure in one dimension.
func (x Figure) SameUnit(y Figure) bool {
	return x.Unit == y.Unit && x.Label == y.Label && x.Ordinal == y.Ordinal
}

// tolerance is the relative error that converting units may bring.
const tolerance = 0.012

// Equal reports whether the values are the same, periods of rates aside.
func (x Figure) Equal(y Figure) bool {
	if !x.SameUnit(y) || x.Vague != y.Vague {
		return false
	}
	within := 1e-9
	if x.Share || y.Share || x.Unit == "day" {
		within = tolerance
	}
	return SameValue(x.Lo, y.Lo, within) && SameValue(x.Hi, y.Hi, within)
}

// SameValue reports whether two values are alike within a share of the larger.
func SameValue(a, b, within float64) bool {
	return math.Abs(a-b) <= within*math.Max(math.Abs(a), math.Abs(b))+1e-9
}

// RoundsTo reports whether y is a faithful rounding of x: y carries an
// approximator that is true of x and stays near it, or is written in fewer
// digits where digits were dropped by the rules of rounding.
func (x Figure) RoundsTo(y Figure) bool {
	if !x.SameUnit(y) || x.Vague || y.Vague || x.Label || x.Ordinal || x.Lo != x.Hi || y.Lo != y.Hi || y.Lo == 0 {
		return false
	}
	off := (x.Lo - y.Lo) / x.Lo
	if x.Bound == y.Bound && x.Bound != Exact && x.Bound != Roughly {
		fewer := y.step > x.step && math.Abs(off) <= 0.05 && (off >= 0) == (x.Bound == MoreThan || x.Bound == AtLeast)
		return fewer || math.Abs(off) <= tolerance // over 4,100 is over 4,000; at least 55 is not rounded to at least 50
	}
	switch y.Bound {
	case MoreThan, AtLeast:
		return off >= 0 && (off <= 0.15 || y.Share && off <= 0.2) && x.Bound != Nearly && x.Bound != LessThan && x.Bound != AtMost
	case Nearly:
		return off <= 0 && off >= -0.12 && x.Bound != MoreThan && x.Bound != AtLeast
	case LessThan:
		return off < 0 && off >= -0.12 && x.Bound != MoreThan && x.Bound != AtLeast
	case Roughly:
		return math.Abs(off) <= 0.05 || y.Share && math.Abs(off) <= 0.12 || roundedFrom(x.Lo, y.Lo, y.step)
	}
	if y.Share && math.Abs(off) <= 0.025 {
		return true
	}
	scaled := y.step >= 1e5 || x.step < 1 || x.Share || y.Share
	return scaled && math.Abs(off) <= 0.04 && roundedFrom(x.Lo, y.Lo, y.step)
}

// Converted reports whether the figures are written in different units of one
// dimension and agree as far as the coarser of them is written: 30 miles, 50 km.
func (x Figure) Converted(y Figure) bool {
	return x.SameUnit(y) && x.factor != y.factor && x.Unit != "" && x.Lo == x.Hi && y.Lo == y.Hi &&
		SameValue(x.Lo, y.Lo, 0.05) && math.Abs(x.Lo-y.Lo) <= max(x.step, y.step)/2*1.0001
}

// Multiplied reports whether y is the percentage by which something moves that x
// multiplies: doubled, rose by 100 percent.
func (x Figure) Multiplied(y Figure) bool {
	return x.Unit == "times" && y.Unit == "%" && !y.Share && x.Lo > 0 && (x.Lo > 1) == (y.Trend > 0) && y.Trend != 0 && SameValue(math.Abs(x.Lo-1)*100, y.Lo, tolerance)
}

// Within reports whether one figure lies in the ten years that are the other.
func (x Figure) Within(y Figure) bool {
	return x.Unit == y.Unit && (y.tens && x.Lo >= y.Lo && x.Hi <= y.Hi || x.tens && y.Lo >= x.Lo && y.Hi <= x.Hi)
}

// roundedFrom reports whether y is x rounded to the last written digit of y.
func roundedFrom(x, y, step float64) bool {
	return step > 0 && math.Abs(x-y) <= step/2*1.0001 && math.Abs(x-y)/math.Abs(x) <= 0.1
}

// perDay turns a rate into one a day; 0 where the figure is none.
func (x Figure) perDay() float64 {
	switch x.Each {
	case "day":
		return x.Lo
	case "week":
		return x.Lo / 7
	case "month":
		return x.Lo / 30.4375
	case "year":
		return x.Lo / 365.25
	}
	return 0
}

// Written returns the number of a figure as it stands, for comparing figures
// whose unit alone differs.
func (x Figure) Written(f *Passage) string {
	for i := x.From; i < x.To; i++ {
		if f.Words[i].Kind == text.NumberToken || f.Lex["numbers"].Has(f.Words[i].Key) {
			return f.Words[i].Key
		}
	}
	return ""
}

// YearLike reports whether a bare number may be a year: the twin 1998 attacks.
func (x Figure) YearLike() bool {
	return x.Unit == "" && x.Lo >= 1900 && x.Lo < 2050 && x.Lo == x.Hi && x.Bound == Exact
}

// Unstated reports whether the figures agree and one leaves its unit out.
func (x Figure) Unstated(y Figure) bool {
	if x.Unit == y.Unit || x.Unit != "" && y.Unit != "" || x.Label || y.Label || x.Ordinal || y.Ordinal || x.Vague || y.Vague {
		return false
	}
	bare := x
	if x.Unit != "" {
		bare = y
	}
	points := x.Unit+y.Unit == "point" && len(bare.Noun) > 0 && bare.Noun[0] == "point"
	return (len(bare.Noun) == 0 || points || x.Unit == "times" || y.Unit == "times") && x.Lo == y.Lo && x.Hi == y.Hi
}

// SameRate reports whether two rates agree though their periods differ: 60 a
// day is 420 a week.
func (x Figure) SameRate(y Figure) bool {
	return x.SameUnit(y) && x.Each != y.Each && x.perDay() > 0 && y.perDay() > 0 && SameValue(x.perDay(), y.perDay(), 0.02)
}

// Measure names what a figure measures, a rate with its period.
func (n *Figure) Measure() string {
	switch {
	case n == nil:
		return ""
	case n.Each != "":
		return strings.TrimSpace(n.Unit + " a " + n.Each)
	}
	return n.Unit
}
