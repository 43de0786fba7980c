package prose

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/bidi"
	"synoptic/app/ui"
)

// LineHeight is the distance of two lines of claim text of a size.
func LineHeight(size float32) float32 { return size * 1.5 }

// DrawLines draws wrapped text with its marks; y is the top of the first line.
func DrawLines(s *ui.Sheet, lines []Line, x, y, width, size float32, dim bool) {
	high := LineHeight(size)
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
func (l Line) end() float32 {
	e := float32(0)
	for _, p := range l.pieces {
		e = max(e, p.x+p.w+margin(p.mark))
	}
	return e
}

// spans joins neighbouring pieces of one run on a line.
func (l Line) spans() []piece {
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
func drawTints(s *ui.Sheet, l Line, x, top, high float32) {
	for _, p := range l.spans() {
		left, box := x+p.x-2, p.w+4
		y, h := top+high*0.07, high*0.86
		base := top + high*0.9
		switch p.mark {
		case InsertedMark:
			s.Box(left, y, box, h, s.Inserted, 3)
			s.Box(left, base-0.5, box, 1.5, s.InsertedRule, 0)
		case DeletedMark:
			s.Box(left, y, box, h, s.Deleted, 3)
		case FigureMark:
			s.Frame(left-1, y, box+2, h, s.Figure, s.FigureRule, 4, 1)
		case SubstanceMark:
			s.Box(left, y, box, h, s.Deleted, 3)
			for at := float32(0); at < box-1; at += 6 { // a dashed rule
				s.Box(left+at, base-0.5, min(3.5, box-at), 1.5, s.DeletedText, 0)
			}
		case QuoteMark:
			s.Box(left, y, box, h, s.Quote, 3)
			s.Box(left, base-2, box, 1, s.QuoteRule, 0)
			s.Box(left, base+1, box, 1, s.QuoteRule, 0)
		}
	}
}

// drawWords draws the words of a line, and the strokes through deleted ones. They
// stand on one base line, also where another font lends the letters.
func drawWords(s *ui.Sheet, l Line, x, y, size float32, dim bool) {
	high, rise := faceOf(NoMark, size).Rise("x")
	base := y - high/2 + rise
	for _, p := range l.spans() {
		ink := s.Ink
		if dim {
			ink = s.Ink2
		}
		if p.mark == DeletedMark {
			ink = s.DeletedText
		}
		f := faceOf(p.mark, size)
		switch {
		case bidi.Leftward(p.text), strings.ContainsFunc(p.text, bidi.Pictorial):
			s.Mixed(p.text, x+p.x, base, f, ink)
		case borrowed(p.text):
			high, rise := f.Rise(p.text)
			s.Plain(p.text, x+p.x, base-rise+high/2, f, ink)
		default:
			drawWord(s, p, x, y-high/2, high, f, ink)
		}
		if p.mark == DeletedMark {
			s.Box(x+p.x-1, y+size*0.07, p.w+2, 1.2, s.DeletedText, 0)
		}
	}
}

// drawWord draws a piece of a line whose measures are known, which spares asking
// the font.
func drawWord(s *ui.Sheet, p piece, x, top, high float32, f ui.Font, ink ui.Colour) {
	t := &canvas.Text{Text: p.text, Color: ink, TextSize: f.Size, FontSource: f.Face}
	t.Move(fyne.NewPos(x+p.x, top))
	t.Resize(fyne.NewSize(p.w, high))
	s.Objects = append(s.Objects, t)
}

// borrowed reports whether another font than ours may lend letters of a text:
// ours has Latin, Greek, Cyrillic and the common signs.
func borrowed(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r > 0x52f && (r < 0x1e00 || r > 0x22ff) })
}
