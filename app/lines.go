package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// lineHeight is the distance of two lines of claim text of a size.
func lineHeight(size float32) float32 { return size * 1.5 }

// drawLines draws wrapped text with its marks; y is the top of the first line.
func drawLines(s *sheet, lines []line, x, y, width, size float32, dim bool) {
	high := lineHeight(size)
	for i, l := range lines {
		left := x
		if l.rtl {
			left = x + width - l.end()
		}
		drawTints(s, l, left, y+float32(i)*high, high)
		drawWords(s, l, left, y+float32(i)*high+high/2, size, dim)
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

// drawTints draws what lies under the words of a line.
func drawTints(s *sheet, l line, x, top, high float32) {
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

// drawWords draws the words of a line, and the strokes through deleted ones. They
// stand on one base line, also where another font lends the letters.
func drawWords(s *sheet, l line, x, y, size float32, dim bool) {
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
		switch {
		case leftward(p.text), strings.ContainsFunc(p.text, pictorial):
			s.mixed(p.text, x+p.x, base, f, ink)
		case borrowed(p.text):
			high, rise := f.rise(p.text)
			s.plain(p.text, x+p.x, base-rise+high/2, f, ink)
		default:
			drawWord(s, p, x, y-high/2, high, f, ink)
		}
		if p.mark == deletedMark {
			s.box(x+p.x-1, y+size*0.07, p.w+2, 1.2, s.deletedText, 0)
		}
	}
}

// drawWord draws a piece of a line whose measures are known, which spares asking
// the font.
func drawWord(s *sheet, p piece, x, top, high float32, f font, ink colour) {
	t := &canvas.Text{Text: p.text, Color: ink, TextSize: f.size, FontSource: f.face}
	t.Move(fyne.NewPos(x+p.x, top))
	t.Resize(fyne.NewSize(p.w, high))
	s.objects = append(s.objects, t)
}

// borrowed reports whether another font than ours may lend letters of a text:
// ours has Latin, Greek, Cyrillic and the common signs.
func borrowed(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r > 0x52f && (r < 0x1e00 || r > 0x22ff) })
}
