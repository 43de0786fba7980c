package compare

import (
	"math"
	"strconv"
	"strings"
)

// figureReader reads the figures of a claim.
type figureReader struct {
	*facts
	language string
}

// readFigures finds the figures of a claim, dates apart.
func readFigures(f *facts, language string) []figure {
	r := figureReader{f, language}
	var out []figure
	for i := 0; i < len(f.words); {
		x, ok := r.figureAt(i)
		if !ok {
			i++
			continue
		}
		r.surround(&x)
		out = append(out, x)
		i = max(x.to, i+1)
	}
	r.shareUnits(out)
	for i := range out {
		r.describe(&out[i], out)
	}
	return out
}

// figureAt reads the number that begins at i with its scale and unit.
func (r figureReader) figureAt(i int) (figure, bool) {
	if r.is(i-1, "but") && r.is(i-2, "all") {
		return figure{}, false // all but two: how many that is, only the whole tells
	}
	if r.words[i].used || i > 0 && r.words[i].hyphen && r.words[i-1].kind == wordToken && r.words[i].kind == numberToken {
		return figure{}, false // COVID-19
	}
	x := figure{from: i, to: i}
	for _, read := range []func(*figure) bool{r.factor, r.vague, r.fraction, r.value, r.place} {
		if read(&x) {
			r.unit(&x)
			return x, true
		}
	}
	return x, false
}

// factor reads doubled, tripled and halved.
func (r figureReader) factor(x *figure) bool {
	p, ok := r.lex["factors"].at(r.words, x.from)
	if !ok {
		return false
	}
	x.lo, _ = strconv.ParseFloat(p.tag, 64)
	x.hi, x.to, x.unit = x.lo, x.from+len(p.words), "times"
	return true
}

// vague reads dozens and hundreds of thousands.
func (r figureReader) vague(x *figure) bool {
	p, ok := r.lex["vague"].at(r.words, x.from)
	if !ok {
		return false
	}
	x.lo, _ = strconv.ParseFloat(p.tag, 64)
	x.hi, x.to, x.vague = x.lo, x.from+len(p.words), true
	return true
}

// fraction reads a third, two thirds, half, 2/3 and one in five.
func (r figureReader) fraction(x *figure) bool {
	if r.is(x.from, "half") && !r.is(x.from-1, "first", "second", "other", "better", "last") && r.fractionEnds(x.from+1) {
		return r.share(x, 50, x.from+1)
	}
	top, n, ok := r.small(x.from)
	if !ok {
		return false
	}
	next := x.from + n
	if share, ok := r.lex["fractions"].tag(r.key(next)); ok && (r.fractionEnds(next+1) || top > 1) {
		v, _ := strconv.ParseFloat(share, 64)
		if strings.HasSuffix(r.key(next), "s") || top == 1 {
			return r.share(x, 100*top*v, next+1)
		}
	}
	return r.ratio(x, top, next)
}

// ratio reads one in five, three out of ten and 2/3.
func (r figureReader) ratio(x *figure, top float64, next int) bool {
	switch {
	case r.is(next, "in", "sur"):
		next++
	case r.is(next, "out") && r.is(next+1, "of"):
		next += 2
		if r.is(next, "every") {
			next++
		}
	case r.is(next, "/") && r.words[next].joined:
		next++
	default:
		return false
	}
	bottom, n, ok := r.small(next)
	if !ok || top == 9 && bottom == 11 || bottom <= top || bottom > 1000 || top > 20 || next < len(r.words) && r.words[next].used {
		return false
	}
	if p, unit := r.unitAt(next + n); unit && strings.HasPrefix(p.tag, "day") || r.is(next+n, "%", "million", "billion") {
		return false // rose five in ten days
	}
	return r.share(x, 100*top/bottom, next+n)
}

// place reads second, third and so on as the place in an order. First is left
// out: it seldom counts.
func (r figureReader) place(x *figure) bool {
	tag, ok := r.lex["ordinals"].tag(r.words[x.from].key)
	if !ok || tag == "1" || r.words[x.from].capital || r.is(x.from-1, "a", "per", "every", "each") && r.is(x.from, "second") {
		return false
	}
	x.lo, _ = strconv.ParseFloat(tag, 64)
	x.hi, x.to, x.ordinal = x.lo, x.from+1, true
	return true
}

// share makes x a percentage.
func (r figureReader) share(x *figure, percent float64, to int) bool {
	x.lo, x.hi, x.unit, x.share, x.to = percent, percent, "%", true, to
	x.step = 1
	if _, measured := r.unitAt(to + 1); measured && r.is(to, "a", "an") { // half an hour
		x.lo, x.hi, x.unit, x.share, x.to = percent/100, percent/100, "", false, to+1
	} else if r.is(to, "a", "un") { // half a million, half a dozen
		if scale, ok := r.scale(to + 1); ok && to+1 < len(r.words) {
			x.lo, x.unit, x.share, x.to = percent/100*scale, "", false, to+2
			x.hi = x.lo
		}
	} else if scale, ok := r.scale(to); ok && to < len(r.words) && percent == 50 { // half-million
		x.lo, x.unit, x.share, x.to = scale/2, "", false, to+1
		x.hi = x.lo
	}
	return true
}

// fractionEnds reports whether a fraction may end before the lexeme at i: a
// third of them, half the town; not a third man.
func (r figureReader) fractionEnds(i int) bool {
	return i >= len(r.words) || r.words[i].kind == signToken || !r.words[i].content || r.words[i].used
}

// small reads a number without scale words at i: digits, a number word, or a.
func (r figureReader) small(i int) (float64, int, bool) {
	if i >= len(r.words) {
		return 0, 0, false
	}
	if r.words[i].kind == numberToken {
		v, _, ok := digits(r.words[i].key, r.language)
		return v, 1, ok
	}
	if r.is(i, "a", "an", "un", "une") {
		return 1, 1, true
	}
	if v, ok := r.lex["numbers"].tag(r.words[i].key); ok {
		n, err := strconv.ParseFloat(v, 64)
		return n, 1, err == nil
	}
	return 0, 0, false
}

// value reads a number in digits or words with its scale, and a range.
func (r figureReader) value(x *figure) bool {
	v, step, n, ok := r.amount(x.from)
	if !ok {
		return false
	}
	x.lo, x.hi, x.step, x.to = v, v, step, x.from+n
	x.weak = n == 1 && (v == 1 && r.words[x.from].kind == wordToken)
	if n == 1 && r.words[x.from].kind == numberToken && r.is(x.to, "st", "nd", "rd", "th", "e", "er") && r.words[x.to].joined {
		x.ordinal, x.to = true, x.to+1
		return true
	}
	r.rangeTo(x)
	return true
}

// rangeTo reads the second half of 50-60, 50 to 60 and between 50 and 60.
func (r figureReader) rangeTo(x *figure) {
	next := x.to
	switch {
	case next < len(r.words) && r.words[next].hyphen && r.words[next].kind == numberToken:
	case r.is(next, "to", "à") && !r.is(x.from-1, "from", "de") && !r.moving(x.from), r.is(next, "and", "et") && r.is(x.from-1, "between", "entre"):
		next++
	case r.is(next, "-") && next+1 < len(r.words) && r.words[next+1].kind == numberToken:
		next++
	default:
		return
	}
	if r.is(next, "$", "€", "£") {
		next++
	}
	if next >= len(r.words) || r.words[next].used {
		return
	}
	if v, step, n, ok := r.amount(next); ok {
		if v < x.lo && !r.words[next].hyphen { // 62 to 47: two figures
			return
		}
		if v > 1e3*x.lo && x.lo < 1000 { // 2 to 3 million
			x.lo *= r.scaleOf(v, step)
		}
		x.hi, x.step, x.to = v, min(step, x.step), next+n
	}
}

// moving reports whether a word for a rise or fall stands before i: rose 3 to
// 8 is no range.
func (r figureReader) moving(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if r.lex["trends"].has(r.words[k].key) && r.words[k].kind == wordToken {
			return true
		}
	}
	return r.is(i-1, "by") || r.is(i-2, "by")
}

// scaleOf guesses the scale word of a value from the size of its last digit.
func (r figureReader) scaleOf(v, step float64) float64 {
	for _, s := range []float64{1e12, 1e9, 1e6, 1e3} {
		if v >= s && step >= s/1000 {
			return s
		}
	}
	return 1
}

// amount reads a number with its scale words: 2.5 million, two hundred and
// twelve, twenty-four, a dozen.
func (r figureReader) amount(i int) (value, step float64, n int, ok bool) {
	if i >= len(r.words) {
		return 0, 0, 0, false
	}
	if r.words[i].kind == numberToken {
		return r.written(i)
	}
	total, current := 0.0, 0.0
	at := i
	if r.is(i, "a", "an", "un", "une") {
		if _, scaled := r.scale(i + 1); !scaled {
			return 0, 0, 0, false
		}
		current, at = 1, i+1
	}
	for at < len(r.words) {
		v, isNumber := r.lex["numbers"].tag(r.words[at].key)
		scale, isScale := r.scale(at)
		switch {
		case isNumber && r.follows(i, at, current):
			add, _ := strconv.ParseFloat(v, 64)
			current += add
		case isScale && len(r.words[at].key) > 2 && current > 0 && scale <= 100:
			current *= scale
		case isScale && len(r.words[at].key) > 2 && current > 0:
			total, current = total+current*scale, 0
		case r.is(at, "and", "et") && at > i && r.scaled(at-1) && r.numberWord(at+1):
		case r.is(at, "and") && r.is(at+1, "a") && r.is(at+2, "half"):
			current += 0.5
			at += 2
		default:
			return r.whole(i, at, total+current)
		}
		at++
	}
	return r.whole(i, at, total+current)
}

func (r figureReader) whole(i, at int, v float64) (float64, float64, int, bool) {
	if at == i || r.numberless(i, at) {
		return 0, 0, 0, false
	}
	step := 1.0
	for w := v; w >= 10 && math.Mod(w, 10) == 0; w /= 10 {
		step *= 10
	}
	return v, step, at - i, true
}

// numberless reports whether only scale words or "and" stand in [i, at).
func (r figureReader) numberless(i, at int) bool {
	return at == i+1 && r.is(i, "a", "an")
}

// follows reports whether the number word at may go on the one before:
// twenty four, hundred and five; not five six.
func (r figureReader) follows(start, at int, current float64) bool {
	if at == start {
		return true
	}
	v, _ := r.lex["numbers"].tag(r.words[at].key)
	n, _ := strconv.ParseFloat(v, 64)
	if current == 0 {
		return r.scaled(at-1) || r.is(at-1, "and")
	}
	if n < 10 && current >= 20 && math.Mod(current, 10) == 0 {
		return true
	}
	return n < 100 && current >= 100 && math.Mod(current, 100) == 0
}

func (r figureReader) scaled(i int) bool { _, ok := r.scale(i); return ok }

func (r figureReader) numberWord(i int) bool { return r.lex["numbers"].has(r.key(i)) }

// scale returns the factor of the scale word at i.
func (r figureReader) scale(i int) (float64, bool) {
	tag, ok := r.lex["scales"].tag(r.key(i))
	if !ok {
		return 0, false
	}
	v, err := strconv.ParseFloat(tag, 64)
	return v, err == nil
}

// key returns the key of the lexeme at i, empty beyond the end.
func (f *facts) key(i int) string {
	if i < 0 || i >= len(f.words) {
		return ""
	}
	return f.words[i].key
}

// written reads digits and the scale behind them: 4.8m, 2.5 million, 3 353.
func (r figureReader) written(i int) (value, step float64, n int, ok bool) {
	text := r.words[i].key
	n = 1
	for i+n < len(r.words) && r.group(i+n) && len(text) <= 9 && (len(text) <= 3 || n > 1) {
		text += r.words[i+n].key
		n++
	}
	value, step, ok = digits(text, r.language)
	if !ok || strings.Count(text, ".") > 1 && strings.Count(text, ",") == 0 && r.language == "en" {
		return 0, 0, 0, false // 2.6.0 is a version
	}
	if i > 0 && r.is(i-1, ".") && !r.words[i-1].joined && r.words[i].joined { // .85
		value, step = value/math.Pow(10, float64(len(text))), math.Pow(10, -float64(len(text)))
	}
	if v, n2 := r.part(i + n); n2 > 0 {
		value, step, n = value+v, v, n+n2
	}
	for i+n < len(r.words) {
		scale, isScale := r.scale(i + n)
		if !isScale || !r.scaleHere(i+n, i) {
			break
		}
		value, step = value*scale, step*scale
		n++
	}
	return value, step, n, true
}

// part reads the fraction behind a whole number: 5 1/2, 5½.
func (r figureReader) part(i int) (float64, int) {
	signs := map[string]float64{"½": 0.5, "¼": 0.25, "¾": 0.75}
	if v, ok := signs[r.key(i)]; ok {
		return v, 1
	}
	top, okTop := r.number(i, 1)
	bottom, okBottom := r.number(i+2, 1)
	if okTop && okBottom && r.is(i+1, "/") && r.words[i+1].joined && top < bottom {
		return float64(top) / float64(bottom), 3
	}
	return 0, 0
}

// group reports whether the lexeme is a group of three digits behind a narrow
// or fixed blank, or behind any blank in a language that groups so.
func (r figureReader) group(i int) bool {
	w := r.words[i]
	if w.kind != numberToken || len(w.key) != 3 || w.joined {
		return false
	}
	gap := r.text[r.words[i-1].End:w.Start]
	return gap == "\u00a0" || gap == "\u202f" || gap == "\u2009" || gap == " " && r.language == "fr"
}

// scaleHere reports whether a scale word or letter stands for a scale: m and
// b need money before or nothing but digits they are joined to.
func (r figureReader) scaleHere(i, number int) bool {
	if len(r.words[i].key) > 2 {
		return true
	}
	money := r.is(number-1, "$", "€", "£", "¥", "₹")
	if r.words[i].key == "m" && !money && !r.words[i].capital {
		return r.words[i].joined && i+1 < len(r.words) && r.words[i+1].content && r.words[i+1].kind == wordToken
	}
	return r.words[i].joined || money
}
