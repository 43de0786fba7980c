package passage

import "synoptic/compare/text"

// figureReader reads the figures of a claim.
type figureReader struct{ numberReader }

// readFigures finds the figures of a claim, dates apart.
func readFigures(f *Passage, language string) []Figure {
	r := figureReader{numberReader{f, language}}
	around := figureSurroundings{r}
	var out []Figure
	for i := 0; i < len(f.Words); {
		x, ok := r.figureAt(i)
		if !ok {
			i++
			continue
		}
		around.surround(&x)
		out = append(out, x)
		i = max(x.To, i+1)
	}
	r.shareUnits(out)
	for i := range out {
		around.describe(&out[i], out)
	}
	return out
}

// slashed reports whether the number at i is the first of two that a stroke
// joins, and no fraction: 9/11, 24/7; not 9/11 of the budget.
func (r figureReader) slashed(i int) bool {
	if !r.Is(i+1, "/") || i+2 >= len(r.Words) || !r.Words[i+1].Joined || !r.Words[i+2].Joined || r.Is(i+3, "of") {
		return false
	}
	x, whole := r.number(i, 2)
	y, parts := r.number(i+2, 2)
	return whole && parts && (x >= y || y > 10)
}

// figureForms are the ways to write a figure. What they begin with is a number
// in digits, or openings has it.
var figureForms = []func(figureReader, *Figure) bool{figureReader.factor, figureReader.twice, figureReader.vague, figureReader.quarterPoint, figureReader.every,
	figureReader.partOfScale, figureReader.fraction, figureReader.value, figureReader.place, figureReader.single, figureReader.span}

// figureAt reads the number that begins at i with its scale and unit.
func (r figureReader) figureAt(i int) (Figure, bool) {
	if !r.opens(i, text.OpensFigure) {
		return Figure{}, false
	}
	if r.Is(i-1, "but") && r.Is(i-2, "all") {
		return Figure{}, false // all but two: how many that is, only the whole tells
	}
	if r.Words[i].Used || i > 0 && r.Words[i].Hyphen && r.Words[i-1].Kind == text.WordToken && r.Words[i].Kind == text.NumberToken && !r.Is(i-1, "over", "under") {
		return Figure{}, false // COVID-19
	}
	if r.slashed(i) || i > 1 && r.slashed(i-2) {
		return Figure{}, false
	}
	x := Figure{From: i, To: i}
	for _, read := range figureForms {
		if read(r, &x) {
			r.unit(&x)
			return x, true
		}
	}
	return x, false
}

// value reads a number in digits or words with its scale, and a range.
func (r figureReader) value(x *Figure) bool {
	v, step, n, ok := r.amount(x.From)
	if !ok {
		return false
	}
	x.Lo, x.Hi, x.step, x.To = v, v, step, x.From+n
	x.Weak = n == 1 && (v == 1 && r.Words[x.From].Kind == text.WordToken)
	if n == 1 && r.Words[x.From].Kind == text.NumberToken && r.In(x.To, numberEnds) && r.Words[x.To].Joined {
		x.Ordinal, x.To = true, x.To+1
		return true
	}
	if n == 1 && r.Is(x.To, "s") && r.Words[x.To].Joined && v >= 20 && v <= 90 && step == 10 {
		x.Hi, x.tens, x.To = v+9, true, x.To+1
		return true
	}
	r.rangeTo(x)
	return true
}

// rangeTo reads the second half of 50-60, 50 to 60 and between 50 and 60.
func (r figureReader) rangeTo(x *Figure) {
	next := x.To
	switch {
	case next < len(r.Words) && r.Words[next].Hyphen && r.Words[next].Kind == text.NumberToken:
	case r.Is(next, "to", "à") && (r.ranges(x.From) || !r.Is(x.From-1, "from", "de") && !r.moving(x.From)), r.Is(next, "and", "et") && r.Is(x.From-1, "between", "entre"):
		next++
	case r.Is(next, "%") && r.Is(next+1, "to", "and", "à", "et") && r.ranges(x.From):
		next += 2
	case r.Is(next, "-") && next+1 < len(r.Words) && r.Words[next+1].Kind == text.NumberToken:
		next++
	default:
		return
	}
	if r.Is(next, "$", "€", "£") {
		next++
	}
	if next >= len(r.Words) || r.Words[next].Used {
		return
	}
	if v, step, n, ok := r.amount(next); ok {
		if v < x.Lo && !r.Words[next].Hyphen { // 62 to 47: two figures
			return
		}
		if v > 1e3*x.Lo && x.Lo < 1000 { // 2 to 3 million
			x.Lo *= r.scaleOf(v, step)
		}
		x.Hi, x.step, x.To = v, min(step, x.step), next+n
	}
}

// ranges reports whether the words before i say that a range comes: a range of 6%
// to 9%, between 6% and 9%.
func (r figureReader) ranges(i int) bool {
	return r.Is(i-1, "between", "entre") || r.Is(i-1, "of", "from") && r.Is(i-2, "range", "ranges", "ranged", "ranging")
}

// moving reports whether a word for a rise or fall stands before i: rose 3 to
// 8 is no range.
func (r figureReader) moving(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if r.opens(k, text.OpensTrend) && r.Lex["trends"].Has(r.Words[k].Key) && r.Words[k].Kind == text.WordToken {
			return true
		}
	}
	return r.Is(i-1, "by") || r.Is(i-2, "by")
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

// Key returns the key of the lexeme at i, empty beyond the end.
func (f *Passage) Key(i int) string {
	if i < 0 || i >= len(f.Words) {
		return ""
	}
	return f.Words[i].Key
}
