package compare

import (
	"strconv"
	"strings"
)

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

// quarterPoint reads the quarter point and half a point by which a rate moves.
func (r figureReader) quarterPoint(x *figure) bool {
	at := x.from
	if r.is(at, "a", "an") {
		at++
	}
	tag, ok := r.lex["fractions"].tag(r.key(at))
	at++
	if ok && r.is(at, "of") && r.is(at+1, "a") {
		at++
	}
	if ok && r.is(at, "a") {
		at++
	}
	if !ok || !r.is(at, "point", "points", "percentage") {
		return false
	}
	x.lo, _ = strconv.ParseFloat(tag, 64)
	if r.is(at, "percentage") {
		at++
	}
	x.hi, x.step, x.unit, x.to = x.lo, 0.01, "point", at+1
	return true
}

// every reads jeder fünfte, one in five.
func (r figureReader) every(x *figure) bool {
	p, ok := r.lex["every"].at(r.words, x.from)
	if !ok {
		return false
	}
	percent, err := strconv.ParseFloat(p.tag, 64)
	return err == nil && r.share(x, percent, x.from+len(p.words))
}

// twice reads once and twice as a number of times.
func (r figureReader) twice(x *figure) bool {
	if !r.is(x.from, "twice", "thrice", "deux") || r.is(x.from, "deux") && !r.is(x.from+1, "fois") {
		return false
	}
	x.lo, x.step, x.unit, x.to = 2, 1, "times", x.from+1
	if r.is(x.from, "thrice") {
		x.lo = 3
	}
	if r.is(x.from, "deux") {
		x.to++
	}
	x.hi = x.lo
	return true
}

// ratio reads one in five, three out of ten and 2/3.
func (r figureReader) ratio(x *figure, top float64, next int) bool {
	if r.is(next+1, "sur") && top <= 20 && next < len(r.words) && r.words[next].content && r.words[next].kind == wordToken {
		next++ // un patient sur cinq
	}
	switch {
	case r.is(next, "in", "sur"):
		next++
	case r.is(next, "de") && r.is(next+1, "cada"):
		next += 2
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

// single reads a time that is counted without a number: lasted a week, within
// an hour.
func (r figureReader) single(x *figure) bool {
	if !r.is(x.from, "a", "an") || !r.is(x.from-1, "for", "within", "in", "after", "lasted", "lasts", "last", "took", "takes", "take", "over", "about", "almost", "nearly", "than", "least") {
		return false
	}
	p, ok := r.unitAt(x.from + 1)
	if !ok || !strings.HasPrefix(p.tag, "day ") || r.is(x.from+1, "second", "minute", "min", "sec") {
		return false
	}
	x.lo, x.hi, x.step, x.to = 1, 1, 1, x.from+1
	return true
}

// place reads second, third and so on as the place in an order. First is left
// out: it seldom counts.
func (r figureReader) place(x *figure) bool {
	tag, ok := r.lex["ordinals"].tag(r.words[x.from].key)
	if !ok || tag == "1" && !r.ranked(x.from) || r.words[x.from].capital || r.is(x.from-1, "a", "per", "every", "each") && r.is(x.from, "second") {
		return false
	}
	x.lo, _ = strconv.ParseFloat(tag, 64)
	x.hi, x.to, x.ordinal = x.lo, x.from+1, true
	return true
}

// ranked reports whether the word at i tells where somebody came in.
func (r figureReader) ranked(i int) bool {
	return r.is(i-1, "finished", "came", "ranked", "placed", "finishes", "comes", "ranks", "stands", "finishing", "coming")
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
