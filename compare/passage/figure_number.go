package passage

import (
	"math"
	"strconv"
	"strings"

	"synoptic/compare/text"
)

// numberReader reads the numbers of a claim, in digits and words.
type numberReader struct {
	*Passage
	language string
}

// small reads a number without scale words at i: digits, a number word, or a.
func (r numberReader) small(i int) (float64, int, bool) {
	if i >= len(r.Words) {
		return 0, 0, false
	}
	if r.Words[i].Kind == text.NumberToken {
		v, _, ok := text.Digits(r.Words[i].Key, r.language)
		return v, 1, ok
	}
	if r.Is(i, "a", "an", "un", "une") {
		return 1, 1, true
	}
	if v, ok := r.Lex["numbers"].Tag(r.Words[i].Key); ok {
		n, err := strconv.ParseFloat(v, 64)
		return n, 1, err == nil
	}
	return 0, 0, false
}

// amount reads a number with its scale words: 2.5 million, two hundred and
// twelve, twenty-four, a dozen.
func (r numberReader) amount(i int) (value, step float64, n int, ok bool) {
	if i >= len(r.Words) {
		return 0, 0, 0, false
	}
	if r.Words[i].Kind == text.NumberToken {
		return r.written(i)
	}
	total, current := 0.0, 0.0
	at := i
	if r.Is(i, "a", "an", "un", "une") {
		if _, scaled := r.scale(i + 1); !scaled {
			return 0, 0, 0, false
		}
		current, at = 1, i+1
	}
	for at < len(r.Words) {
		v, isNumber := r.Lex["numbers"].Tag(r.Words[at].Key)
		scale, isScale := r.scale(at)
		switch {
		case isNumber && r.follows(i, at, current):
			add, _ := strconv.ParseFloat(v, 64)
			current += add
		case isScale && len(r.Words[at].Key) > 2 && current > 0 && scale <= 100:
			current *= scale
		case isScale && len(r.Words[at].Key) > 2 && current > 0:
			total, current = total+current*scale, 0
		case r.Is(at, "and", "et") && at > i && r.scaled(at-1) && r.numberWord(at+1):
		case r.Is(at, "and") && total+current > 0 && r.andPart(at) > 0:
			v, n := r.parted(at + 1)
			if current == 0 { // a million and a half
				last, _ := r.scale(at - 1)
				v *= last
			}
			current += v
			at += n
		default:
			return r.whole(i, at, total+current)
		}
		at++
	}
	return r.whole(i, at, total+current)
}

func (r numberReader) whole(i, at int, v float64) (float64, float64, int, bool) {
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
func (r numberReader) numberless(i, at int) bool {
	return at == i+1 && r.Is(i, "a", "an")
}

// follows reports whether the number word at may go on the one before:
// twenty four, hundred and five; not five six.
func (r numberReader) follows(start, at int, current float64) bool {
	if at == start {
		return true
	}
	v, _ := r.Lex["numbers"].Tag(r.Words[at].Key)
	n, _ := strconv.ParseFloat(v, 64)
	if current == 0 {
		return r.scaled(at-1) || r.Is(at-1, "and")
	}
	if n < 10 && current >= 20 && math.Mod(current, 10) == 0 {
		return true
	}
	return n < 100 && current >= 100 && math.Mod(current, 100) == 0
}

func (r numberReader) scaled(i int) bool { _, ok := r.scale(i); return ok }

func (r numberReader) numberWord(i int) bool { return r.Lex["numbers"].Has(r.Key(i)) }

// scale returns the factor of the scale word at i.
func (r numberReader) scale(i int) (float64, bool) {
	if !r.opens(i, text.OpensScale) {
		return 0, false
	}
	tag, ok := r.Lex["scales"].Tag(r.Key(i))
	if !ok {
		return 0, false
	}
	v, err := strconv.ParseFloat(tag, 64)
	return v, err == nil
}

// written reads digits and the scale behind them: 4.8m, 2.5 million, 3 353.
func (r numberReader) written(i int) (value, step float64, n int, ok bool) {
	body := strings.ReplaceAll(r.Words[i].Key, " ", "") // a narrow blank within a number parts no words
	n = 1
	for i+n < len(r.Words) && r.group(i+n) && len(body) <= 9 && (len(body) <= 3 || n > 1) {
		body += r.Words[i+n].Key
		n++
	}
	value, step, ok = text.Digits(body, r.language)
	if !ok || strings.Count(body, ".") > 1 && strings.Count(body, ",") == 0 && r.language == "en" {
		return 0, 0, 0, false // 2.6.0 is a version
	}
	if r.Is(i-1, "-") && !r.Words[i-1].Joined && r.Words[i].Joined || r.Is(i-1, "minus") {
		value = -value
	}
	if v, n2 := r.part(i + n); n2 > 0 {
		value, step, n = value+v, v, n+n2
	}
	if r.Is(i+n, "and") && r.andPart(i+n) > 0 {
		v, n2 := r.parted(i + n + 1)
		value, step, n = value+v, v, n+1+n2
	}
	for i+n < len(r.Words) {
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
func (r numberReader) part(i int) (float64, int) {
	if v, ok := fractionSigns[r.Key(i)]; ok {
		return v, 1
	}
	top, okTop := r.number(i, 1)
	bottom, okBottom := r.number(i+2, 1)
	if okTop && okBottom && r.Is(i+1, "/") && r.Words[i+1].Joined && top < bottom {
		return float64(top) / float64(bottom), 3
	}
	return 0, 0
}

// group reports whether the lexeme is a group of three digits behind a narrow
// or fixed blank, or behind any blank in a language that groups so.
func (r numberReader) group(i int) bool {
	w := r.Words[i]
	if w.Kind != text.NumberToken || len(w.Key) != 3 || w.Joined {
		return false
	}
	gap := r.Text[r.Words[i-1].End:w.Start]
	return gap == "\u00a0" || gap == "\u202f" || gap == "\u2009" || gap == " " && !r.Words[i-1].Used
}

// scaleHere reports whether a scale word or letter stands for a scale: m and
// b need money before or nothing but digits they are joined to.
func (r numberReader) scaleHere(i, number int) bool {
	if len(r.Words[i].Key) > 2 {
		return true
	}
	money := r.Is(number-1, "$", "€", "£", "¥", "₹") || number > 0 && r.code(number-1)
	if r.Words[i].Key == "m" && !money && !r.Words[i].Capital {
		return r.Words[i].Joined && i+1 < len(r.Words) && r.Words[i+1].Content && r.Words[i+1].Kind == text.WordToken
	}
	return r.Words[i].Joined || money
}
