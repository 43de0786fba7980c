package passage

import "strconv"

// fractionSigns are the fractions that are one sign.
var fractionSigns = map[string]float64{"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1. / 3, "⅔": 2. / 3}

// parted reads a fraction in words or as a sign at i: half, a quarter,
// three-quarters, two thirds, ½. n is 0 where none stands there.
func (r numberReader) parted(i int) (value float64, n int) {
	if v, ok := fractionSigns[r.Key(i)]; ok {
		return v, 1
	}
	top, at := 1.0, i
	if v, used, ok := r.small(i); ok && v == float64(int(v)) && v < 10 {
		top, at = v, i+used
	}
	tag, ok := r.Lex["fractions"].Tag(r.Key(at))
	if !ok || at >= len(r.Words) {
		return 0, 0
	}
	part, err := strconv.ParseFloat(tag, 64)
	if err != nil || top*part >= 1 {
		return 0, 0
	}
	return top * part, at + 1 - i
}

// andPart returns how many words of a fraction follow on the "and" at i that
// belongs to the number before it: two and a quarter million, a million and a
// half; not two and half of them.
func (r numberReader) andPart(i int) int {
	_, n := r.parted(i + 1)
	if n == 0 || r.Is(i+1, "half") || n == 1 && fractionSigns[r.Key(i+1)] == 0 && !r.scaled(i+1+n) {
		return 0
	}
	if r.Is(i+1+n, "of") {
		return 0
	}
	return n
}

// partOfScale reads a part of a large number and a fraction that is one sign:
// a quarter of a million, three quarters of a million, a quarter-million, ½ a
// million, ½ inch, a quarter of a mile.
func (r figureReader) partOfScale(x *Figure) bool {
	v, n := r.parted(x.From)
	if n == 0 {
		return false
	}
	at := x.From + n
	if r.Is(at, "of") {
		at++
	}
	if r.Is(at, "a", "an", "one") {
		at++
	}
	if scale, ok := r.scale(at); ok && scale >= 1000 && len(r.Key(at)) > 2 {
		x.Lo, x.step, x.To = v*scale, scale/100, at+1
		x.Hi = x.Lo
		return true
	}
	if _, measured := r.unitAt(at); measured && r.Is(at-1, "a", "an") && r.Is(x.From+n, "of") { // a quarter of a mile
		x.Lo, x.Hi, x.step, x.To = v, v, 0.01, at
		return true
	}
	if fractionSigns[r.Key(x.From)] == 0 {
		return false
	}
	if r.Is(x.From+1, "of") {
		return r.share(x, 100*v, x.From+1)
	}
	x.Lo, x.Hi, x.step, x.To = v, v, 0.01, x.From+1
	if _, measured := r.unitAt(x.From + 2); measured && r.Is(x.From+1, "a", "an") {
		x.To++
	}
	return true
}
