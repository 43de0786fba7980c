package passage

import (
	"strconv"
	"strings"

	"synoptic/compare/text"
)

// factor reads doubled, tripled and halved.
func (r figureReader) factor(x *Figure) bool {
	p, ok := r.Lex["factors"].At(r.Words, x.From)
	if !ok {
		return false
	}
	x.Lo, _ = strconv.ParseFloat(p.Tag, 64)
	x.Hi, x.To, x.Unit = x.Lo, x.From+len(p.Words), "times"
	return true
}

// vague reads dozens and hundreds of thousands.
func (r figureReader) vague(x *Figure) bool {
	p, ok := r.Lex["vague"].At(r.Words, x.From)
	if !ok {
		return false
	}
	x.Lo, _ = strconv.ParseFloat(p.Tag, 64)
	x.Hi, x.To, x.Vague = x.Lo, x.From+len(p.Words), true
	return true
}

// fraction reads a third, two thirds, half, 2/3 and one in five.
func (r figureReader) fraction(x *Figure) bool {
	if r.Is(x.From, "half") && !r.In(x.From-1, noHalf) && r.fractionEnds(x.From+1) {
		return r.share(x, 50, x.From+1)
	}
	top, n, ok := r.small(x.From)
	if !ok {
		return false
	}
	next := x.From + n
	if share, ok := r.Lex["fractions"].Tag(r.Key(next)); ok && (r.fractionEnds(next+1) || top > 1) {
		v, _ := strconv.ParseFloat(share, 64)
		if strings.HasSuffix(r.Key(next), "s") || top == 1 {
			return r.share(x, 100*top*v, next+1)
		}
	}
	return r.ratio(x, top, next)
}

// quarterPoint reads the quarter point and half a point by which a rate moves.
func (r figureReader) quarterPoint(x *Figure) bool {
	at := x.From
	if r.Is(at, "a", "an") {
		at++
	}
	tag, ok := r.Lex["fractions"].Tag(r.Key(at))
	at++
	if ok && r.Is(at, "of") && r.Is(at+1, "a") {
		at++
	}
	if ok && r.Is(at, "a") {
		at++
	}
	if !ok || !r.Is(at, "point", "points", "percentage") {
		return false
	}
	x.Lo, _ = strconv.ParseFloat(tag, 64)
	if r.Is(at, "percentage") {
		at++
	}
	x.Hi, x.step, x.Unit, x.To = x.Lo, 0.01, "point", at+1
	return true
}

// every reads jeder fünfte, one in five.
func (r figureReader) every(x *Figure) bool {
	p, ok := r.Lex["every"].At(r.Words, x.From)
	if !ok {
		return false
	}
	percent, err := strconv.ParseFloat(p.Tag, 64)
	return err == nil && r.share(x, percent, x.From+len(p.Words))
}

// twice reads once and twice as a number of times.
func (r figureReader) twice(x *Figure) bool {
	if !r.Is(x.From, "twice", "thrice", "deux") || r.Is(x.From, "deux") && !r.Is(x.From+1, "fois") {
		return false
	}
	x.Lo, x.step, x.Unit, x.To = 2, 1, "times", x.From+1
	if r.Is(x.From, "thrice") {
		x.Lo = 3
	}
	if r.Is(x.From, "deux") {
		x.To++
	}
	x.Hi = x.Lo
	return true
}

// ratio reads one in five, three out of ten and 2/3.
func (r figureReader) ratio(x *Figure, top float64, next int) bool {
	if r.Is(next+1, "sur") && top <= 20 && next < len(r.Words) && r.Words[next].Content && r.Words[next].Kind == text.WordToken {
		next++ // un patient sur cinq
	}
	switch {
	case r.Is(next, "in", "sur"):
		next++
	case r.Is(next, "de") && r.Is(next+1, "cada"):
		next += 2
	case r.Is(next, "out") && r.Is(next+1, "of"):
		next += 2
		if r.Is(next, "every") {
			next++
		}
	case r.Is(next, "/") && r.Words[next].Joined:
		next++
	default:
		return false
	}
	bottom, n, ok := r.small(next)
	if !ok || top == 9 && bottom == 11 || bottom <= top || bottom > 1000 || top > 20 || next < len(r.Words) && r.Words[next].Used {
		return false
	}
	if p, unit := r.unitAt(next + n); unit && strings.HasPrefix(p.Tag, "day") || r.Is(next+n, "%", "million", "billion") {
		return false // rose five in ten days
	}
	return r.share(x, 100*top/bottom, next+n)
}

// single reads a time that is counted without a number: lasted a week, within
// an hour.
func (r figureReader) single(x *Figure) bool {
	if !r.Is(x.From, "a", "an") || !r.In(x.From-1, lastingWords) {
		return false
	}
	p, ok := r.unitAt(x.From + 1)
	if !ok || !strings.HasPrefix(p.Tag, "day ") || r.Is(x.From+1, "second", "minute", "min", "sec") {
		return false
	}
	x.Lo, x.Hi, x.step, x.To = 1, 1, 1, x.From+1
	return true
}

// span reads a time up to now, or from now on, that is counted without a number:
// over the past decade; not the last decade of the century.
func (r figureReader) span(x *Figure) bool {
	p, ok := r.Lex["spans"].At(r.Words, x.From)
	if !ok {
		return false
	}
	to := x.From + len(p.Words)
	unit, measured := r.unitAt(to)
	days, timed := strings.CutPrefix(unit.Tag, "day ")
	if !measured || !timed || r.In(to+len(unit.Words), partitives) {
		return false
	}
	most, _ := strconv.ParseFloat(days, 64)
	least, _ := strconv.ParseFloat(p.Tag, 64)
	x.Lo, x.Hi, x.step, x.To = 1, 1, 1, to
	return most >= least
}

// place reads second, third and so on as the place in an order. First is left
// out: it seldom counts.
func (r figureReader) place(x *Figure) bool {
	tag, ok := r.Lex["ordinals"].Tag(r.Words[x.From].Key)
	if !ok || tag == "1" && !r.ranked(x.From) || r.Words[x.From].Capital || r.Is(x.From-1, "a", "per", "every", "each") && r.Is(x.From, "second") {
		return false
	}
	x.Lo, _ = strconv.ParseFloat(tag, 64)
	x.Hi, x.To, x.Ordinal = x.Lo, x.From+1, true
	return true
}

// ranked reports whether the word at i tells where somebody came in.
func (r figureReader) ranked(i int) bool {
	return r.In(i-1, rankWords)
}

// share makes x a percentage.
func (r figureReader) share(x *Figure, percent float64, to int) bool {
	x.Lo, x.Hi, x.Unit, x.Share, x.To = percent, percent, "%", true, to
	x.step = 1
	if _, measured := r.unitAt(to + 1); measured && r.Is(to, "a", "an") { // half an hour
		x.Lo, x.Hi, x.Unit, x.Share, x.To = percent/100, percent/100, "", false, to+1
	} else if r.Is(to, "a", "un") { // half a million, half a dozen
		if scale, ok := r.scale(to + 1); ok && to+1 < len(r.Words) {
			x.Lo, x.Unit, x.Share, x.To = percent/100*scale, "", false, to+2
			x.Hi = x.Lo
		}
	} else if scale, ok := r.scale(to); ok && to < len(r.Words) && percent == 50 { // half-million
		x.Lo, x.Unit, x.Share, x.To = scale/2, "", false, to+1
		x.Hi = x.Lo
	}
	return true
}

// fractionEnds reports whether a fraction may end before the lexeme at i: a
// third of them, half the town; not a third man.
func (r figureReader) fractionEnds(i int) bool {
	return i >= len(r.Words) || r.Words[i].Kind == text.SignToken || !r.Words[i].Content || r.Words[i].Used
}
