// Package bidi tells in which order the letters of a line stand on the screen
// where some of them run leftwards (Unicode Annex #9). Fyne shapes the letters
// of a word in the right order, but not the words of a line. It knows no
// widgets: say asks which way a sentence runs, ui and prose draw what it orders.
package bidi

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// atom is a part of a line that the font can draw as it stands: letters of one
// direction, a number, a blank, or one other sign.
type atom struct {
	Text  string
	level int // of Unicode Annex #9: odd runs leftwards
}

// Leftward reports whether a text has a letter that runs leftwards.
func Leftward(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		if r < 0x590 { // spares asking for nearly all
			return false
		}
		c := classOf(r)
		return c == bidi.R || c == bidi.AL
	})
}

// LeftToRight is a letter without a shape that makes a line run rightwards.
const LeftToRight = '\u200e'

func classOf(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// StartsLeftward reports whether the first letter of a line runs leftwards,
// which makes its whole paragraph do so.
func StartsLeftward(text string) bool {
	for _, r := range text {
		switch classOf(r) {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

// Atoms cuts a line into atoms in the order in which they stand on the
// screen, from the left. Which side it begins at its first letter says.
func Atoms(text string) []atom {
	parts := atomsOf(text, StartsLeftward(text))
	high := make([]int, len(parts))
	for i, t := range parts {
		high[i] = t.level
	}
	out := make([]atom, 0, len(parts))
	for _, at := range OnScreen(high) {
		t := parts[at]
		if t.level%2 == 1 && strings.IndexFunc(t.Text, Strong) < 0 {
			t.Text = Mirror(t.Text)
		}
		out = append(out, t)
	}
	return out
}

// OnScreen is the order in which things with levels stand on the screen, from the
// left (rule L2).
func OnScreen(levels []int) []int {
	out := make([]int, len(levels))
	for i := range out {
		out[i] = i
	}
	for high := 2; high > 0; high-- {
		for start := 0; start < len(out); start++ {
			end := start
			for end < len(out) && levels[out[end]] >= high {
				end++
			}
			slices.Reverse(out[start:end])
			start = max(start, end-1)
		}
	}
	return out
}

// LevelsOf gives every rune of a line its level: 0 runs rightwards, 1 leftwards,
// and 2 rightwards among what runs leftwards, as numbers do.
func LevelsOf(text string, rtl bool) []int {
	odd := oddRunes(text, rtl)
	out := make([]int, len(odd))
	before := rtl // the letters before run leftwards
	for i, r := range []rune(text) {
		kind := sortOf(r)
		switch {
		case kind == "number" && before, rtl && !odd[i]:
			out[i] = 2
		case odd[i]:
			out[i] = 1
		}
		if kind == "letter" {
			before = odd[i]
		}
	}
	return out
}

// atomsOf cuts a line into atoms in the order of the text.
func atomsOf(text string, rtl bool) []atom {
	levels := LevelsOf(text, rtl)
	var out []atom
	last := ""
	for i, r := range []rune(text) {
		if r == LeftToRight {
			continue
		}
		kind := sortOf(r)
		if n := len(out); n > 0 && kind != "sign" && kind == last && out[n-1].level == levels[i] {
			out[n-1].Text += string(r)
		} else {
			out = append(out, atom{string(r), levels[i]})
		}
		last = kind
	}
	return out
}

// sortOf tells letters, numbers and other signs apart. What belongs to the
// letter before it counts as one.
func sortOf(r rune) string {
	if Pictorial(r) || r == 0xfe0f || r == 0x200d { // and what joins pictures
		return "picture"
	}
	switch classOf(r) {
	case bidi.L, bidi.R, bidi.AL, bidi.NSM:
		return "letter"
	case bidi.EN, bidi.AN:
		return "number"
	}
	if unicode.IsLetter(r) {
		return "letter"
	}
	return "sign"
}

// oddRunes says of every rune whether it runs leftwards.
func oddRunes(text string, rtl bool) []bool {
	text = bracketed(text, rtl)
	odd := make([]bool, len([]rune(text)))
	side := bidi.LeftToRight
	if rtl {
		side = bidi.RightToLeft
	}
	var p bidi.Paragraph
	if _, err := p.SetString(text, bidi.DefaultDirection(side)); err != nil {
		return odd
	}
	runs, err := p.Order()
	if err != nil {
		return odd
	}
	for i := range runs.NumRuns() {
		r := runs.Run(i)
		first, last := r.Pos()
		for n := first; n <= last && n < len(odd); n++ {
			odd[n] = r.Direction() == bidi.RightToLeft
		}
	}
	return odd
}

// closers are the brackets that belong together.
var closers = map[rune]rune{'(': ')', '[': ']', '{': '}', '⟨': '⟩'}

// bracketed puts a letter in the place of every bracket of a pair whose
// direction is settled by what it holds or stands behind (rule N0), which the
// library for the rest of the algorithm leaves undone.
func bracketed(text string, rtl bool) string {
	runes := []rune(text)
	type open struct {
		at     int
		closer rune
	}
	var waiting []open
	for i, r := range runes {
		if c, ok := closers[r]; ok {
			waiting = append(waiting, open{i, c})
			continue
		}
		for n := len(waiting) - 1; n >= 0; n-- {
			if waiting[n].closer == r {
				settle(runes, waiting[n].at, i, rtl)
				waiting = waiting[:n]
				break
			}
		}
	}
	return string(runes)
}

// settle replaces one pair of brackets.
func settle(runes []rune, from, to int, rtl bool) {
	inside := runes[from+1 : to]
	with, against := holds(inside, rtl), holds(inside, !rtl)
	if !with && !against {
		return
	}
	left := rtl
	if !with && lastSide(runes[:from], rtl) != rtl {
		left = !rtl
	}
	letter := 'a'
	if left {
		letter = 'א'
	}
	runes[from], runes[to] = letter, letter
}

// holds reports whether a text has letters of a direction.
func holds(text []rune, rtl bool) bool {
	return slices.ContainsFunc(text, func(r rune) bool {
		switch classOf(r) {
		case bidi.L:
			return !rtl
		case bidi.R, bidi.AL:
			return rtl
		}
		return false
	})
}

// lastSide is the direction of the last letter of a text, or otherwise.
func lastSide(text []rune, otherwise bool) bool {
	for i := len(text) - 1; i >= 0; i-- {
		switch classOf(text[i]) {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return otherwise
}

// quoteMirrors are the signs that the library does not turn round.
var quoteMirrors = strings.NewReplacer("«", "»", "»", "«", "‹", "›", "›", "‹", "<", ">", ">", "<", "≤", "≥", "≥", "≤")

// Mirror turns signs among leftward letters round.
func Mirror(signs string) string { return quoteMirrors.Replace(bidi.ReverseString(signs)) }

// Strong reports whether a rune has a direction of its own or is a digit.
func Strong(r rune) bool {
	c, _ := bidi.LookupRune(r)
	switch c.Class() {
	case bidi.L, bidi.R, bidi.AL, bidi.EN, bidi.AN, bidi.NSM:
		return true
	}
	return false
}

// Pictorial reports whether a rune is a picture: an emoji or a dingbat.
func Pictorial(r rune) bool { return r >= 0x1f000 && r <= 0x1faff || r >= 0x2600 && r <= 0x27bf }
