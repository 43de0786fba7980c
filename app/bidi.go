package app

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// order puts the pieces of lines that hold right-to-left script into the
// order in which they are read on the screen (Unicode Annex #9). Fyne shapes
// the letters of a word in the right order, but not the words of a line.
func order(lines []line, w *wrapper, size float32) []line {
	rtl := false
	for i := range lines {
		if i == 0 {
			rtl = startsRTL(lines[0])
		}
		if rtl || hasRTL(lines[i]) {
			lines[i].rtl = rtl
			lines[i].pieces = parted(lines[i].pieces, w, size)
			reorder(&lines[i], w, size)
		}
	}
	return lines
}

// startsRTL reports whether the first strong letter of a line runs leftwards,
// which makes its whole paragraph do so.
func startsRTL(l line) bool {
	for _, p := range l.pieces {
		for _, r := range p.text {
			c, _ := bidi.LookupRune(r)
			switch c.Class() {
			case bidi.L:
				return false
			case bidi.R, bidi.AL:
				return true
			}
		}
	}
	return false
}

// hasRTL reports whether a line holds a letter that runs leftwards.
func hasRTL(l line) bool {
	return slices.ContainsFunc(l.pieces, func(p piece) bool { return leftward(p.text) })
}

// flow is the way in which a piece of a line runs.
type flow uint8

const (
	rightwards flow = iota
	leftwards
	number // digits after leftward words: read rightwards, placed as one of them
)

// reorder sets the x of every piece of a line by the bidi algorithm.
func reorder(l *line, w *wrapper, size float32) {
	flows := flowsOf(*l)
	if flows == nil {
		return // what the algorithm refuses stays in the order of the text
	}
	for i := range l.pieces {
		l.pieces[i] = mirrored(l.pieces[i], flows[i])
	}
	var out []piece
	if l.rtl {
		out = runLeft(l.pieces, flows)
	} else {
		out = runRight(l.pieces, flows)
	}
	setX(out, w, size)
	l.pieces = out
}

// flowsOf says how each piece runs, nil where the algorithm gives no answer.
func flowsOf(l line) []flow {
	text, starts := joined(l)
	text = bracketed(text, l.rtl)
	side := bidi.LeftToRight
	if l.rtl {
		side = bidi.RightToLeft
	}
	var p bidi.Paragraph
	if _, err := p.SetString(text, bidi.DefaultDirection(side)); err != nil {
		return nil
	}
	runs, err := p.Order()
	if err != nil {
		return nil
	}
	out := make([]flow, len(l.pieces))
	for i := range runs.NumRuns() {
		r := runs.Run(i)
		first, last := r.Pos()
		for n, at := range starts {
			if at >= first && at <= last && r.Direction() == bidi.RightToLeft {
				out[n] = leftwards
			}
		}
	}
	return withNumbers(l, out)
}

// withNumbers finds the numbers that follow leftward words.
func withNumbers(l line, flows []flow) []flow {
	before := rightwards
	if l.rtl {
		before = leftwards
	}
	for i, p := range l.pieces {
		if flows[i] == rightwards && before == leftwards && hasDigit(p.text) && !hasLetter(p.text) {
			flows[i] = number
			continue
		}
		before = flows[i]
	}
	return flows
}

// parted cuts the signs off the ends of words: a full stop after a leftward
// word stands at its left, and Fyne would leave it at its right.
func parted(pieces []piece, w *wrapper, size float32) []piece {
	var out []piece
	for _, p := range pieces {
		start := strings.IndexFunc(p.text, strong)
		if start < 0 {
			out = append(out, p)
			continue
		}
		end := strings.LastIndexFunc(p.text, strong)
		_, last := utf8.DecodeRuneInString(p.text[end:])
		first, at := true, p.at
		for _, text := range []string{p.text[:start], p.text[start : end+last], p.text[end+last:]} {
			if text == "" {
				continue
			}
			part := p
			part.text, part.w, part.space = text, w.width(text, p.mark, size), p.space && first
			part.at = at
			at += utf8.RuneCountInString(text)
			out, first = append(out, part), false
		}
	}
	return out
}

// strong reports whether a rune has a direction of its own or is a digit.
func strong(r rune) bool {
	c, _ := bidi.LookupRune(r)
	switch c.Class() {
	case bidi.L, bidi.R, bidi.AL, bidi.EN, bidi.AN, bidi.NSM:
		return true
	}
	return false
}

// mirrored turns signs round where they stand among leftward words.
func mirrored(p piece, f flow) piece {
	if f == leftwards && strings.IndexFunc(p.text, strong) < 0 {
		p.text, p.mirrored = mirror(p.text), true
	}
	return p
}

// hasDigit reports whether a piece has a digit.
func hasDigit(s string) bool { return strings.IndexFunc(s, unicode.IsDigit) >= 0 }

// hasLetter reports whether a piece has a letter that runs rightwards.
func hasLetter(s string) bool {
	for _, r := range s {
		if c, _ := bidi.LookupRune(r); c.Class() == bidi.L {
			return true
		}
	}
	return false
}

// runRight orders a line of a paragraph that runs rightwards: what runs
// leftwards is turned round where it stands.
func runRight(pieces []piece, flows []flow) []piece {
	var out []piece
	for start := 0; start < len(pieces); {
		end := start + 1
		for end < len(pieces) && (flows[end] == rightwards) == (flows[start] == rightwards) {
			end++
		}
		part := slices.Clone(pieces[start:end])
		if flows[start] != rightwards {
			part = turned(part)
		}
		out = append(out, part...)
		start = end
	}
	return out
}

// runLeft orders a line of a paragraph that runs leftwards: the whole line is
// turned round, and what runs rightwards turned back where it stands.
func runLeft(pieces []piece, flows []flow) []piece {
	var parts [][]piece
	for start := 0; start < len(pieces); {
		end := start + 1
		for end < len(pieces) && flows[start] == rightwards && flows[end] == rightwards {
			end++
		}
		parts = append(parts, slices.Clone(pieces[start:end]))
		start = end
	}
	blanks := make([]bool, len(parts))
	for i := range parts {
		blanks[i] = parts[i][0].space
	}
	var out []piece
	for i := len(parts) - 1; i >= 0; i-- {
		part := parts[i]
		// Turned round, a blank stands before the piece that stood before it.
		part[0].space = i+1 < len(parts) && blanks[i+1]
		for n := range part {
			part[n].run = apart(len(out) + n)
		}
		out = append(out, part...)
	}
	return out
}

// turned reverses pieces that stand together.
func turned(part []piece) []piece {
	out := make([]piece, 0, len(part))
	for i := len(part) - 1; i >= 0; i-- {
		p := part[i]
		p.run = apart(i)
		if i+1 < len(part) {
			p.space = part[i+1].space
		} else {
			p.space = part[0].space
		}
		out = append(out, p)
	}
	return out
}

// apart is a run of its own for a piece: joined with its neighbour, Fyne would
// put their words into the order of the text again.
func apart(i int) int { return -1 - i }

// joined is the text of a line and the rune at which each piece starts.
func joined(l line) (string, []int) {
	var b strings.Builder
	at := 0
	starts := make([]int, len(l.pieces))
	for i, p := range l.pieces {
		if p.space {
			b.WriteByte(' ')
			at++
		}
		starts[i] = at
		b.WriteString(p.text)
		at += utf8.RuneCountInString(p.text)
	}
	return b.String(), starts
}

// setX lays pieces out from the left.
func setX(pieces []piece, w *wrapper, size float32) {
	x := float32(0)
	for i := range pieces {
		if i > 0 && pieces[i].space {
			x += w.width(" ", noMark, size)
		}
		if i > 0 && pieces[i-1].mark != pieces[i].mark {
			x += margin(pieces[i-1].mark)
		}
		if i == 0 || pieces[i-1].mark != pieces[i].mark {
			x += margin(pieces[i].mark)
		}
		pieces[i].x = x
		x += pieces[i].w
	}
}
