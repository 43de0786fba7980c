package app

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
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
	text  string
	mark  mark
	run   int // the run it comes from; pieces of one run share a tint
	x, w  float32
	space bool // a blank stands before it
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
	space := false
	for i, r := range runs {
		rest := r.text
		for rest != "" {
			at := strings.IndexFunc(rest, unicode.IsSpace)
			if at != 0 {
				if at < 0 {
					at = len(rest)
				}
				out = append(out, piece{text: rest[:at], mark: r.mark, run: i, space: space && len(out) > 0})
				space = false
				rest = rest[at:]
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
			l.add(part)
			if rest = rest[n:]; rest != "" {
				l.feed()
			}
		}
	}
}

// lineHeight is the distance of two lines of claim text of a size.
func lineHeight(size float32) float32 { return size * 1.5 }

// lines draws wrapped text with its marks; y is the top of the first line.
func (s *sheet) lines(lines []line, x, y, width, size float32, dim bool) {
	high := lineHeight(size)
	for i, l := range lines {
		left := x
		if l.rtl {
			left = x + width - l.end()
		}
		s.tints(l, left, y+float32(i)*high, high)
		s.words(l, left, y+float32(i)*high+high/2, size, dim)
	}
}

// end is the right edge of the last piece.
func (l line) end() float32 {
	e := float32(0)
	for _, p := range l.pieces {
		e = max(e, p.x+p.w+margin(p.mark))
	}
	return e
}

// spans joins neighbouring pieces of one run on a line.
func (l line) spans() []piece {
	var out []piece
	for _, p := range l.pieces {
		if n := len(out); n > 0 && out[n-1].run == p.run && out[n-1].mark == p.mark {
			last := &out[n-1]
			if p.space {
				last.text += " "
			}
			last.text += p.text
			last.w = p.x + p.w - last.x
			continue
		}
		out = append(out, p)
	}
	return out
}

// tints draws what lies under the words of a line.
func (s *sheet) tints(l line, x, top, high float32) {
	for _, p := range l.spans() {
		left, box := x+p.x-2, p.w+4
		y, h := top+high*0.07, high*0.86
		base := top + high*0.9
		switch p.mark {
		case insertedMark:
			s.box(left, y, box, h, s.inserted, 3)
			s.box(left, base-0.5, box, 1.5, s.insertedRule, 0)
		case deletedMark:
			s.box(left, y, box, h, s.deleted, 3)
		case figureMark:
			s.frame(left-1, y, box+2, h, s.figure, s.figureRule, 4, 1)
		case substanceMark:
			s.box(left, y, box, h, s.deleted, 3)
			for at := float32(0); at < box-1; at += 6 { // a dashed rule
				s.box(left+at, base-0.5, min(3.5, box-at), 1.5, s.deletedText, 0)
			}
		case quoteMark:
			s.box(left, y, box, h, s.quote, 3)
			s.box(left, base-2, box, 1, s.quoteRule, 0)
			s.box(left, base+1, box, 1, s.quoteRule, 0)
		}
	}
}

// words draws the words of a line, and the strokes through deleted ones. They
// stand on one base line, also where another font lends the letters.
func (s *sheet) words(l line, x, y, size float32, dim bool) {
	high, rise := faceOf(noMark, size).rise("x")
	base := y - high/2 + rise
	for _, p := range l.spans() {
		ink := s.ink
		if dim {
			ink = s.ink2
		}
		if p.mark == deletedMark {
			ink = s.deletedText
		}
		f := faceOf(p.mark, size)
		high, rise := f.rise(p.text)
		s.text(p.text, x+p.x, base-rise+high/2, f, ink)
		if p.mark == deletedMark {
			s.box(x+p.x-1, y+size*0.07, p.w+2, 1.2, s.deletedText, 0)
		}
	}
}

// textSize is the size of claim text at the chosen zoom.
func (l *look) textSize() float32 { return claimFont.size * l.zoom }

var _ fyne.Theme = (*look)(nil)
