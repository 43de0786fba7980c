package app

import (
	"strings"

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
	for _, p := range l.pieces {
		for _, r := range p.text {
			if c, _ := bidi.LookupRune(r); c.Class() == bidi.R || c.Class() == bidi.AL {
				return true
			}
		}
	}
	return false
}

// reorder sets the x of every piece of a line by the bidi algorithm.
func reorder(l *line, w *wrapper, size float32) {
	text, starts := joined(*l)
	side := bidi.LeftToRight
	if l.rtl {
		side = bidi.RightToLeft
	}
	var p bidi.Paragraph
	if _, err := p.SetString(text, bidi.DefaultDirection(side)); err != nil {
		return // what the algorithm refuses stays in the order of the text
	}
	runs, err := p.Order()
	if err != nil {
		return
	}
	out := make([]piece, 0, len(l.pieces))
	for i := range runs.NumRuns() {
		r := runs.Run(i)
		start, end := r.Pos()
		part := within(l.pieces, starts, start, end+1)
		if r.Direction() == bidi.RightToLeft {
			for a, b := 0, len(part)-1; a < b; a, b = a+1, b-1 {
				part[a], part[b] = part[b], part[a]
			}
			respace(part)
		}
		out = append(out, part...)
	}
	setX(out, w, size)
	l.pieces = out
}

// joined is the text of a line and the byte at which each piece starts.
func joined(l line) (string, []int) {
	var b strings.Builder
	starts := make([]int, len(l.pieces))
	for i, p := range l.pieces {
		if p.space {
			b.WriteByte(' ')
		}
		starts[i] = b.Len()
		b.WriteString(p.text)
	}
	return b.String(), starts
}

// within returns the pieces that start in a range of bytes.
func within(pieces []piece, starts []int, from, to int) []piece {
	var out []piece
	for i, p := range pieces {
		if starts[i] >= from && starts[i] < to {
			out = append(out, p)
		}
	}
	return out
}

// respace moves the blanks before reversed pieces to their other side.
func respace(part []piece) {
	was := make([]bool, len(part))
	for i, p := range part {
		was[i] = p.space
	}
	for i := range part {
		part[i].space = i == 0 || was[i-1]
		part[i].run = -1 - i // never joined with its neighbour: Fyne would order the words anew
	}
}

// setX lays pieces out from the left.
func setX(pieces []piece, w *wrapper, size float32) {
	x := float32(0)
	for i := range pieces {
		if i > 0 && pieces[i].space {
			x += w.width(" ", noMark, size)
		}
		x += margin(pieces[i].mark)
		pieces[i].x = x
		x += pieces[i].w + margin(pieces[i].mark)
	}
}
