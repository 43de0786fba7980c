package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mark is how a run of words is set off.
type mark uint8

// The marks of words.
const (
	noMark mark = iota
	insertedMark
	deletedMark
	figureMark
	quoteMark
	substanceMark // another change of substance: a hedge, a negation, a name
)

// run is a piece of text with one mark.
type run struct {
	text string
	mark mark
}

// piece is a part of a line: words of one mark, without the blank that parts
// them from the next.
type piece struct {
	text     string
	mark     mark
	run      int // the run it comes from; pieces of one run share a tint
	x, w     float32
	space    bool // a blank stands before it
	at       int  // rune of the text at which it begins
	mirrored bool // its signs were turned round for the eye
}

// line is what fits on one line.
type line struct {
	pieces []piece
	rtl    bool
}

// wrapper breaks runs into lines. It keeps the width of every word it has
// seen, because asking the font is slow.
type wrapper struct {
	widths map[wordKey]float32
}

type wordKey struct {
	text string
	semi bool
	size float32
}

func newWrapper() *wrapper { return &wrapper{widths: map[wordKey]float32{}} }

// widthLimit bounds the map; beyond it the map starts anew.
const widthLimit = 200_000

// width returns the width of a word.
func (w *wrapper) width(text string, m mark, size float32) float32 {
	key := wordKey{text, m == figureMark, size}
	if v, ok := w.widths[key]; ok {
		return v
	}
	if len(w.widths) > widthLimit {
		clear(w.widths)
	}
	f := faceOf(m, size)
	v := f.measure(text).Width
	w.widths[key] = v
	return v
}

// faceOf is the font of a mark.
func faceOf(m mark, size float32) font {
	if m == figureMark {
		return font{figureFont.face, size}
	}
	return font{claimFont.face, size}
}

// wrap breaks runs into lines of at most a width.
func (w *wrapper) wrap(runs []run, width, size float32) []line {
	l := liner{wrapper: w, limit: width, size: size, blank: w.width(" ", noMark, size)}
	words := cut(runs)
	for start := 0; start < len(words); {
		end := start + 1
		for end < len(words) && !words[end].space {
			end++
		}
		l.place(words[start:end])
		start = end
	}
	if len(l.now.pieces) > 0 {
		l.lines = append(l.lines, l.now)
	}
	return order(l.lines, w, size)
}

// cut parts runs into pieces at white space.
func cut(runs []run) []piece {
	var out []piece
	space, at := false, 0 // at: rune of the text, whose blanks count once
	for i, r := range runs {
		rest := r.text
		for rest != "" {
			end := strings.IndexFunc(rest, unicode.IsSpace)
			if end != 0 {
				if end < 0 {
					end = len(rest)
				}
				if space = space && len(out) > 0; space {
					at++
				}
				out = append(out, piece{text: rest[:end], mark: r.mark, run: i, space: space, at: at})
				at += utf8.RuneCountInString(rest[:end])
				space = false
				rest = rest[end:]
				continue
			}
			space = true
			rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
		}
	}
	return out
}

// liner fills lines one after the other.
type liner struct {
	*wrapper
	limit, size, blank float32
	lines              []line
	now                line
	x                  float32
}

// margin is the room that the box of a figure takes at each side.
func margin(m mark) float32 {
	if m == figureMark {
		return 2
	}
	return 0
}

// place puts pieces that stand together on the line, or on the next one.
func (l *liner) place(word []piece) {
	total := float32(0)
	for i := range word {
		word[i].w = l.width(word[i].text, word[i].mark, l.size)
		total += word[i].w + 2*margin(word[i].mark)
	}
	gap := float32(0)
	if len(l.now.pieces) > 0 {
		gap = l.blank
	}
	if gap > 0 && l.x+gap+total > l.limit {
		l.feed()
		gap = 0
	}
	if total > l.limit {
		l.force(word)
		return
	}
	l.x += gap
	for _, p := range word {
		l.add(p)
	}
}

func (l *liner) add(p piece) {
	if n := len(l.now.pieces); n == 0 {
		l.x += margin(p.mark)
	} else if last := l.now.pieces[n-1]; last.mark != p.mark {
		l.x += margin(last.mark) + margin(p.mark)
	}
	p.x = l.x
	l.x += p.w
	l.now.pieces = append(l.now.pieces, p)
}

func (l *liner) feed() {
	l.lines = append(l.lines, l.now)
	l.now, l.x = line{}, 0
}

// force breaks a word that is wider than a line between its letters.
func (l *liner) force(word []piece) {
	for _, p := range word {
		for rest := p.text; rest != ""; {
			n := 0
			w := float32(0)
			for n < len(rest) {
				_, size := utf8.DecodeRuneInString(rest[n:])
				step := l.width(rest[n:n+size], p.mark, l.size)
				if l.x+w+step > l.limit && n > 0 {
					break
				}
				if l.x+step > l.limit && n == 0 && len(l.now.pieces) > 0 {
					l.feed()
				}
				w, n = w+step, n+size
			}
			part := p
			part.text, part.w = rest[:n], l.width(rest[:n], p.mark, l.size)
			part.at = p.at + utf8.RuneCountInString(p.text[:len(p.text)-len(rest)])
			l.add(part)
			if rest = rest[n:]; rest != "" {
				l.feed()
			}
		}
	}
}
