package prose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"synoptic/app/bidi"
)

// order puts the pieces of lines that hold right-to-left script into the
// order in which they are read on the screen (Unicode Annex #9). Fyne shapes
// the letters of a word in the right order, but not the words of a line.
func order(lines []Line, w *Wrapper, size float32) []Line {
	rtl := false
	for i := range lines {
		if i == 0 {
			text, _ := joined(lines[0])
			rtl = bidi.StartsLeftward(text)
		}
		if rtl || hasRTL(lines[i]) {
			lines[i].rtl = rtl
			lines[i].pieces = parted(lines[i].pieces, w, size)
			reorder(&lines[i], w, size)
		}
	}
	return lines
}

// hasRTL reports whether a line holds a letter that runs leftwards.
func hasRTL(l Line) bool {
	return slices.ContainsFunc(l.pieces, func(p piece) bool { return bidi.Leftward(p.text) })
}

// reorder puts the pieces of a line, and the blanks between them, where the
// eye reads them, and sets their x.
func reorder(l *Line, w *Wrapper, size float32) {
	text, starts := joined(*l)
	levels := bidi.LevelsOf(text, l.rtl)
	var parts []int // pieces by index, blanks as -1
	var high []int
	for i, p := range l.pieces {
		if p.space && i > 0 {
			parts, high = append(parts, -1), append(high, levels[starts[i]-1])
		}
		parts, high = append(parts, i), append(high, levels[starts[i]])
		if levels[starts[i]]%2 == 1 {
			l.pieces[i] = mirrored(p)
		}
	}
	out := make([]piece, 0, len(l.pieces))
	blank := false
	for _, at := range bidi.OnScreen(high) {
		n := parts[at]
		if n < 0 {
			blank = true
			continue
		}
		p := l.pieces[n]
		if l.rtl || high[at] > 0 {
			p.run = apart(len(out))
		}
		p.space, blank = blank, false
		out = append(out, p)
	}
	setX(out, w, size)
	l.pieces = out
}

// parted cuts the signs off the ends of words: a full stop after a leftward
// word stands at its left, and Fyne would leave it at its right.
func parted(pieces []piece, w *Wrapper, size float32) []piece {
	var out []piece
	for _, p := range pieces {
		start := strings.IndexFunc(p.text, bidi.Strong)
		if start < 0 {
			out = append(out, p)
			continue
		}
		end := strings.LastIndexFunc(p.text, bidi.Strong)
		_, last := utf8.DecodeRuneInString(p.text[end:])
		first, at, from := true, p.at, p.from
		for _, text := range []string{p.text[:start], p.text[start : end+last], p.text[end+last:]} {
			if text == "" {
				continue
			}
			part := p
			part.text, part.w, part.space = text, w.Width(text, p.mark, size), p.space && first
			part.at, part.from = at, from
			from += len(text)
			at += utf8.RuneCountInString(text)
			out, first = append(out, part), false
		}
	}
	return out
}

// mirrored turns signs round that stand among leftward words.
func mirrored(p piece) piece {
	if strings.IndexFunc(p.text, bidi.Strong) < 0 {
		p.text, p.mirrored = bidi.Mirror(p.text), true
	}
	return p
}

// apart is a run of its own for a piece: joined with its neighbour, Fyne would
// put their words into the order of the text again.
func apart(i int) int { return -1 - i }

// joined is the text of a line and the rune at which each piece starts.
func joined(l Line) (string, []int) {
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
func setX(pieces []piece, w *Wrapper, size float32) {
	x := float32(0)
	for i := range pieces {
		if i > 0 && pieces[i].space {
			x += w.Width(" ", NoMark, size)
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
