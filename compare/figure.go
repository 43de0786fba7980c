package compare

import (
	"math"
	"strconv"
	"strings"
)

// bound says how a figure stands to the true value.
type bound string

// The bounds of a figure, as the lists bounds and bounds-after name them.
const (
	exact    bound = ""
	atLeast  bound = "least"
	moreThan bound = "over"
	nearly   bound = "near"
	atMost   bound = "most"
	lessThan bound = "under"
	roughly  bound = "about"
)

// role says what a figure does in its clause.
type role string

// The roles of a figure.
const (
	roleFrom  role = "from"
	roleTo    role = "to"
	roleBy    role = "by"
	rolePart  role = "part"  // three of the five
	roleWhole role = "whole" // of the five
)

// figure is a number as a value: 2.5 million tonnes, one in five, two dozen
// a month. Where it is a range, lo and hi differ.
type figure struct {
	from, to int // lexemes of the number with its scale and unit
	head     int // first lexeme of the bound or preposition before it
	lo, hi   float64
	step     float64 // the size of its last written digit; 0 for a counted exact word
	unit     string  // dimension: %, point, day, usd, ...; empty for a bare count
	factor   float64 // of the unit as it is written, in its dimension: 1000 for km
	each     string  // period of a rate: day, week, ...
	bound    bound
	level    bool // the bound is a place on a scale: above, below, higher than
	role     role
	trend    int  // 1 up, -1 down
	still    bool // said to stay where it is: kept at, remained at
	share    bool
	ordinal  bool
	label    bool // names something: Article 12, Flight 370
	vague    bool // dozens, thousands
	tens     bool // the nineties of somebody's life: 90s, from lo to hi
	weak     bool // "one", which is seldom counted
	currency bool
	noun     []string // stems of what it counts
	near     []string // stems around it
}

func (x *figure) move(by int) { x.from, x.to, x.head = x.from+by, x.to+by, x.head+by }

// sameUnit reports whether two figures measure in one dimension.
func (x figure) sameUnit(y figure) bool {
	return x.unit == y.unit && x.label == y.label && x.ordinal == y.ordinal
}

// tolerance is the relative error that converting units may bring.
const tolerance = 0.012

// equal reports whether the values are the same, periods of rates aside.
func (x figure) equal(y figure) bool {
	if !x.sameUnit(y) || x.vague != y.vague {
		return false
	}
	within := 1e-9
	if x.share || y.share || x.unit == "day" {
		within = tolerance
	}
	return sameValue(x.lo, y.lo, within) && sameValue(x.hi, y.hi, within)
}

func sameValue(a, b, within float64) bool {
	return math.Abs(a-b) <= within*math.Max(math.Abs(a), math.Abs(b))+1e-9
}

// roundsTo reports whether y is a faithful rounding of x: y carries an
// approximator that is true of x and stays near it, or is written in fewer
// digits where digits were dropped by the rules of rounding.
func (x figure) roundsTo(y figure) bool {
	if !x.sameUnit(y) || x.vague || y.vague || x.label || x.ordinal || x.lo != x.hi || y.lo != y.hi || y.lo == 0 {
		return false
	}
	off := (x.lo - y.lo) / x.lo
	if x.bound == y.bound && x.bound != exact && x.bound != roughly {
		fewer := y.step > x.step && math.Abs(off) <= 0.05 && (off >= 0) == (x.bound == moreThan || x.bound == atLeast)
		return fewer || math.Abs(off) <= tolerance // over 4,100 is over 4,000; at least 55 is not rounded to at least 50
	}
	switch y.bound {
	case moreThan, atLeast:
		return off >= 0 && (off <= 0.15 || y.share && off <= 0.2) && x.bound != nearly && x.bound != lessThan && x.bound != atMost
	case nearly:
		return off <= 0 && off >= -0.12 && x.bound != moreThan && x.bound != atLeast
	case lessThan:
		return off < 0 && off >= -0.12 && x.bound != moreThan && x.bound != atLeast
	case roughly:
		return math.Abs(off) <= 0.05 || y.share && math.Abs(off) <= 0.12 || roundedFrom(x.lo, y.lo, y.step)
	}
	if y.share && math.Abs(off) <= 0.025 {
		return true
	}
	scaled := y.step >= 1e5 || x.step < 1 || x.share || y.share
	return scaled && math.Abs(off) <= 0.04 && roundedFrom(x.lo, y.lo, y.step)
}

// converted reports whether the figures are written in different units of one
// dimension and agree as far as the coarser of them is written: 30 miles, 50 km.
func (x figure) converted(y figure) bool {
	return x.sameUnit(y) && x.factor != y.factor && x.unit != "" && x.lo == x.hi && y.lo == y.hi &&
		sameValue(x.lo, y.lo, 0.05) && math.Abs(x.lo-y.lo) <= max(x.step, y.step)/2*1.0001
}

// multiplied reports whether y is the percentage by which something moves that x
// multiplies: doubled, rose by 100 percent.
func (x figure) multiplied(y figure) bool {
	return x.unit == "times" && y.unit == "%" && !y.share && x.lo > 0 && (x.lo > 1) == (y.trend > 0) && y.trend != 0 && sameValue(math.Abs(x.lo-1)*100, y.lo, tolerance)
}

// within reports whether one figure lies in the ten years that are the other.
func (x figure) within(y figure) bool {
	return x.unit == y.unit && (y.tens && x.lo >= y.lo && x.hi <= y.hi || x.tens && y.lo >= x.lo && y.hi <= x.hi)
}

// roundedFrom reports whether y is x rounded to the last written digit of y.
func roundedFrom(x, y, step float64) bool {
	return step > 0 && math.Abs(x-y) <= step/2*1.0001 && math.Abs(x-y)/math.Abs(x) <= 0.1
}

// perDay turns a rate into one a day; 0 where the figure is none.
func (x figure) perDay() float64 {
	switch x.each {
	case "day":
		return x.lo
	case "week":
		return x.lo / 7
	case "month":
		return x.lo / 30.4375
	case "year":
		return x.lo / 365.25
	}
	return 0
}

// arabicSigns are the signs between groups of digits and before decimals in
// Arabic.
var arabicSigns = strings.NewReplacer("٬", ",", "٫", ".")

// digits reads a number written in digits by the custom of a language, and
// returns the size of its last digit.
func digits(s, language string) (value, step float64, ok bool) {
	s = arabicSigns.Replace(strings.Map(EuropeanDigit, s))
	group, point := ",", "."
	switch language {
	case "fr", "de", "es", "it", "pt", "nl", "ru", "pl", "sv", "da", "no", "fi", "cs":
		group, point = ".", ","
		if strings.Count(s, ".") == 1 && !strings.Contains(s, ",") && len(s)-strings.Index(s, ".") != 4 {
			group, point = ",", "." // 2.5 written the English way
		}
	}
	if strings.Count(s, point) > 1 {
		group, point = point, group
	}
	whole, part, decimal := strings.Cut(strings.ReplaceAll(s, group, ""), point)
	value, err := strconv.ParseFloat(whole+"."+part+"0", 64)
	if err != nil {
		return 0, 0, false
	}
	step = 1
	if decimal {
		step = math.Pow(10, -float64(len(part)))
	} else {
		for v := value; v >= 10 && math.Mod(v, 10) == 0; v /= 10 {
			step *= 10
		}
	}
	return value, step, true
}
