package unit

import (
	"math"
	"strconv"
	"strings"
	"synoptic/compare/text"
	"unicode"
	"unicode/utf8"
)

// scales are the letters that may stand behind a number and what they make of
// it; none leave it.
var scales = func() map[string]float64 {
	out := text.NumbersOf("number-letters")
	out[""] = 1
	return out
}()

// digits reads a number with the sign of a currency before it and letters
// behind it.
func (s *scanner) digits() {
	text, start := s.p.text, s.at
	r, size := utf8.DecodeRuneInString(text[s.at:])
	for isMoney(r) || r == ' ' || r == '\u00a0' {
		s.at += size
		r, size = utf8.DecodeRuneInString(text[s.at:])
	}
	from := s.at
	for s.at < len(text) {
		r, size := utf8.DecodeRuneInString(text[s.at:])
		next, _ := utf8.DecodeRuneInString(text[min(len(text), s.at+size):])
		if !isDigit(r) && (r != '.' && r != ',' && r != ':' || !isDigit(next)) {
			break
		}
		s.at += size
	}
	number, letters := text[from:s.at], s.at
	for s.at < len(text) {
		r, size := utf8.DecodeRuneInString(text[s.at:])
		if !unicode.IsLetter(r) {
			break
		}
		s.at += size
	}
	suffix := strings.ToLower(text[letters:s.at])
	scale, ok := scales[suffix]
	if !ok { // a unit written close to its number is a word of its own
		s.at = letters
	}
	t := s.add(Span{Start: start, End: s.at}, strings.ToLower(strings.ReplaceAll(text[start:s.at], ",", "")), numberKind)
	t.value, t.valued = value(number, s.p.language)
	t.dated = strings.Count(number, ".") == 2 || s.slashed(start, s.at)
	t.value *= max(scale, 1)
	t.step = max(scale, 1) * stepOf(number, s.p.language)
	if !ok && suffix != "" {
		s.letters()
	}
}

// slashed reports whether a number stands beside another behind a slash.
func (s *scanner) slashed(start, end int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(s.p.text) && s.p.text[i] >= '0' && s.p.text[i] <= '9' }
	slash := func(i int) bool { return i >= 0 && i < len(s.p.text) && s.p.text[i] == '/' }
	return slash(start-1) && digit(start-2) || slash(end) && digit(end+1)
}

// stepOf is what one of the last digit of a number is worth.
func stepOf(digits, language string) float64 {
	point := "."
	if pointIsComma(language) {
		point = ","
	}
	_, decimals, _ := strings.Cut(digits, point)
	return math.Pow(10, -float64(len(decimals)))
}

func pointIsComma(language string) bool {
	return language == "fr" || language == "es" || language == "de"
}

// value reads digits as a language writes them; 4:30 is four and a half.
func value(digits, language string) (float64, bool) {
	if hours, minutes, ok := strings.Cut(digits, ":"); ok {
		h, err := strconv.Atoi(western(hours))
		m, err2 := strconv.Atoi(western(minutes))
		return float64(h) + float64(m)/60, err == nil && err2 == nil
	}
	point, group := ".", ","
	if pointIsComma(language) {
		point, group = ",", "."
	}
	digits = strings.ReplaceAll(western(digits), group, "")
	x, err := strconv.ParseFloat(strings.Replace(digits, point, ".", 1), 64)
	return x, err == nil
}

// western writes Arabic-Indic and other digits as 0 to 9.
func western(digits string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf || !unicode.IsDigit(r) {
			return r
		}
		for d := range rune(10) { // digits of a script stand in a row, from 0
			if !unicode.IsDigit(r - d - 1) {
				return '0' + d
			}
		}
		return r
	}, digits)
}

// joinNumbers makes one token of a number and its scale (5 million), of the
// tens and ones (twenty-five), and takes in the words for per cent.
func (p *Passage) joinNumbers() {
	out := p.tokens[:0]
	for i := 0; i < len(p.tokens); i++ {
		t := p.tokens[i]
		last := len(out) - 1
		if last < 0 || out[last].comma || out[last].sentence != t.sentence || !p.counts(&out[last]) {
			out = append(out, t)
			continue
		}
		b := &out[last]
		switch e := p.words.words[t.low]; {
		case t.low == "percent" || t.low == "pct" || t.low == "per" && i+1 < len(p.tokens) && p.tokens[i+1].low == "cent":
			if t.low == "per" {
				i++
			}
			b.take(p.text, p.tokens[i], b.value)
			b.percent = true
		case t.kind == wordKind && e != nil && e.number && e.value >= 100 && (b.kind == numberKind || p.words.words[b.low] != nil && p.words.words[b.low].flags&loose == 0 || b.low == "one"):
			b.take(p.text, t, b.value*e.value)
		case t.kind == wordKind && e != nil && e.number && e.value >= 1 && e.value < 10 && t.hyphened && b.value >= 20 && b.value < 100 && b.kind == wordKind:
			b.take(p.text, t, b.value+e.value)
		default:
			out = append(out, t)
		}
	}
	p.tokens = out
}

// counts reports whether a token is a number, and gives it its value.
func (p *Passage) counts(t *token) bool {
	if e := p.words.words[t.low]; t.kind == wordKind && e != nil && e.number {
		t.value, t.valued = e.value, true
	}
	return t.valued
}

// take joins the next token to a number.
func (t *token) take(text string, next token, value float64) {
	t.End, t.comma = next.End, next.comma
	t.text = text[t.Start:t.End]
	t.low = strings.ToLower(t.text)
	if t.value != 0 && t.step != 0 {
		t.step *= value / t.value
	}
	t.kind, t.value = numberKind, value
}

// money reports whether a number has the sign of a currency before it.
func (t *token) money() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return isMoney(r)
}

// year reports whether a number looks like a year.
func (t *token) year() bool {
	return t.kind == numberKind && len(t.low) == 4 && t.value >= 1500 && t.value < 2200 && t.value == math.Trunc(t.value)
}

// ofOneSort reports whether two numbers may be two values of one thing: both
// per cent, both money, both years, or neither.
func ofOneSort(x, y *token) bool {
	return x.percent == y.percent && x.money() == y.money() && x.year() == y.year()
}

// rounded reports whether one of two numbers is the other with fewer digits.
func rounded(x, y *token) bool {
	if x.year() || y.year() {
		return false
	}
	step := max(x.step, y.step)
	return x.step != y.step && step <= max(math.Abs(x.value), math.Abs(y.value)) && math.Abs(x.value-y.value) <= step/2*(1+1e-9)
}
