package compare

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

// slashed reports whether the number at i is the first of two that a stroke
// joins, and no fraction: 9/11, 24/7; not 9/11 of the budget.
func (r figureReader) slashed(i int) bool {
	if !r.is(i+1, "/") || i+2 >= len(r.words) || !r.words[i+1].joined || !r.words[i+2].joined || r.is(i+3, "of") {
		return false
	}
	x, whole := r.number(i, 2)
	y, parts := r.number(i+2, 2)
	return whole && parts && (x >= y || y > 10)
}

// figureForms are the ways to write a figure. What they begin with is a number
// in digits, or openings has it.
var figureForms = []func(figureReader, *figure) bool{figureReader.factor, figureReader.twice, figureReader.vague, figureReader.quarterPoint, figureReader.every,
	figureReader.fraction, figureReader.value, figureReader.place, figureReader.single}

// figureAt reads the number that begins at i with its scale and unit.
func (r figureReader) figureAt(i int) (figure, bool) {
	if !r.opens(i, opensFigure) {
		return figure{}, false
	}
	if r.is(i-1, "but") && r.is(i-2, "all") {
		return figure{}, false // all but two: how many that is, only the whole tells
	}
	if r.words[i].used || i > 0 && r.words[i].hyphen && r.words[i-1].kind == wordToken && r.words[i].kind == numberToken && !r.is(i-1, "over", "under") {
		return figure{}, false // COVID-19
	}
	if r.slashed(i) || i > 1 && r.slashed(i-2) {
		return figure{}, false
	}
	x := figure{from: i, to: i}
	for _, read := range figureForms {
		if read(r, &x) {
			r.unit(&x)
			return x, true
		}
	}
	return x, false
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
	if n == 1 && r.is(x.to, "s") && r.words[x.to].joined && v >= 20 && v <= 90 && step == 10 {
		x.hi, x.tens, x.to = v+9, true, x.to+1
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
		if r.opens(k, opensTrend) && r.lex["trends"].has(r.words[k].key) && r.words[k].kind == wordToken {
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

// key returns the key of the lexeme at i, empty beyond the end.
func (f *facts) key(i int) string {
	if i < 0 || i >= len(f.words) {
		return ""
	}
	return f.words[i].key
}
