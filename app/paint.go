package app

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// font is a face at a size.
type font struct {
	face *fyne.StaticResource
	size float32
}

// The fonts of the window, by use.
var (
	claimFont   = font{serif, 14}
	figureFont  = font{serifSemi, 14}
	titleFont   = font{serif, 13.5}
	headFont    = font{sansSemi, 15}
	nameFont    = font{sansSemi, 14}
	textFont    = font{sans, 13}
	outletFont  = font{sansSemi, 12.5}
	columnFont  = font{sansSemi, 12}
	buttonFont  = font{sansMedium, 12.5}
	labelFont   = font{sansMedium, 12}
	valueFont   = font{sans, 12}
	statusFont  = font{sansMedium, 11}
	smallFont   = font{sans, 11}
	sectionFont = font{sansSemi, 10.5}
	badgeFont   = font{sansSemi, 11}
	letterFont  = font{sansSemi, 10}
)

// source is the face for a text. Fyne lends pictures to no face but the one of
// its theme, which is what nil stands for.
func (f font) source(text string) fyne.Resource {
	if strings.ContainsFunc(text, pictorial) {
		return nil
	}
	return f.face
}

// measure returns the size of s in f.
func (f font) measure(s string) fyne.Size {
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, f.size, fyne.TextStyle{}, f.source(s))
	return size
}

// rise returns the height of s in f, and how far its base line lies below its top.
func (f font) rise(s string) (height, base float32) {
	size, base := fyne.CurrentApp().Driver().RenderedTextSize(s, f.size, fyne.TextStyle{}, f.source(s))
	return size.Height, base
}

// fit shortens s with an ellipsis to a width.
func (f font) fit(s string, width float32) string {
	if f.measure(s).Width <= width {
		return s
	}
	letters := []rune(s)
	low, high := 0, len(letters)
	for low < high { // the longest start that fits
		mid := (low + high + 1) / 2
		if f.measure(string(letters[:mid])+"…").Width <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return string(letters[:low]) + "…"
}

// sheet collects the objects of a drawing. Positions are relative to it.
type sheet struct {
	*palette
	objects []fyne.CanvasObject
	spots   []spot
}

// spot is a place of a drawing that can be pressed.
type spot struct {
	at   fyne.Position
	size fyne.Size
	name string
	do   func()
	menu func(at fyne.Position) // on the secondary button; at is absolute
}

func (s spot) holds(p fyne.Position) bool {
	return p.X >= s.at.X && p.Y >= s.at.Y && p.X < s.at.X+s.size.Width && p.Y < s.at.Y+s.size.Height
}

// box draws a filled rectangle.
func (s *sheet) box(x, y, w, h float32, fill color.Color, radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(fill)
	r.CornerRadius = radius
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	s.objects = append(s.objects, r)
	return r
}

// frame draws a filled rectangle with an outline. The fill is never
// transparent: Fyne would blend the outline's inner edge to grey.
func (s *sheet) frame(x, y, w, h float32, fill, stroke color.Color, radius, width float32) {
	r := s.box(x, y, w, h, fill, radius)
	r.StrokeColor, r.StrokeWidth = stroke, width
}

// text draws a line of text whose middle is at y and returns its width.
func (s *sheet) text(str string, x, y float32, f font, c color.Color) float32 {
	if str == "" {
		return 0
	}
	if leftward(str) || strings.ContainsFunc(str, pictorial) {
		high, rise := f.rise("x")
		return s.mixed(str, x, y-high/2+rise, f, c)
	}
	return s.plain(str, x, y, f, c)
}

// plain draws a line of text as it stands.
func (s *sheet) plain(str string, x, y float32, f font, c color.Color) float32 {
	t := &canvas.Text{Text: str, Color: c, TextSize: f.size, FontSource: f.source(str)}
	size := f.measure(str)
	t.Move(fyne.NewPos(x, y-size.Height/2))
	t.Resize(size)
	s.objects = append(s.objects, t)
	return size.Width
}

// right draws a line of text that ends at x and returns its width.
func (s *sheet) right(str string, x, y float32, f font, c color.Color) float32 {
	return s.text(str, x-f.measure(str).Width, y, f, c)
}

// middle draws a line of text centred on x.
func (s *sheet) middle(str string, x, y float32, f font, c color.Color) {
	s.text(str, x-f.measure(str).Width/2, y, f, c)
}

// tag draws the letter of an account; outlined where it is not shown.
func (s *sheet) tag(letter string, x, y, side, radius float32, on bool) {
	fill, ink := s.accent, s.onAccent
	if on {
		s.box(x, y, side, side, fill, radius)
	} else {
		s.frame(x, y, side, side, s.raised, s.line, radius, 1)
		ink = s.ink2
	}
	f := letterFont
	if side >= 20 {
		f.size = 11
	}
	s.middle(letter, x+side/2, y+side/2, f, ink)
}

// spot makes a part of the drawing answer to the pointer.
func (s *sheet) spot(x, y, w, h float32, name string, do func()) *spot {
	s.spots = append(s.spots, spot{at: fyne.NewPos(x, y), size: fyne.NewSize(w, h), name: name, do: do})
	return &s.spots[len(s.spots)-1]
}

// breakLines wraps a sentence of our own.
func breakLines(words string, f font, width float32) []string {
	var out []string
	line := ""
	for _, w := range strings.Fields(words) {
		next := strings.TrimSpace(line + " " + w)
		if line != "" && f.measure(next).Width > width {
			out = append(out, line)
			next = w
		}
		line = next
	}
	if line != "" {
		out = append(out, f.fit(line, width))
	}
	return out
}

// colour shortens the drawing code's signatures.
type colour = color.Color

// setVisible shows or hides an object, when that changes anything.
func setVisible(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}

// tick draws a tick 8 wide.
func (s *sheet) tick(x, mid float32) {
	for _, l := range [][4]float32{{0, 0.5, 2.8, 3}, {2.8, 3, 8, -3}} {
		line := canvas.NewLine(s.onAccent)
		line.StrokeWidth = 1.8
		line.Position1, line.Position2 = fyne.NewPos(x+l[0], mid+l[1]), fyne.NewPos(x+l[2], mid+l[3])
		s.objects = append(s.objects, line)
	}
}

// mixed draws a line that holds leftward letters, in the order for the eye, on
// a base line. Fyne shapes the letters of an atom, but does not order atoms.
func (s *sheet) mixed(text string, x, base float32, f font, c colour) float32 {
	start := x
	for _, t := range atoms(text) {
		size, rise := fyne.CurrentApp().Driver().RenderedTextSize(t.text, f.size, fyne.TextStyle{}, f.source(t.text))
		o := &canvas.Text{Text: t.text, Color: c, TextSize: f.size, FontSource: f.source(t.text)}
		o.Move(fyne.NewPos(x, base-rise))
		o.Resize(size)
		s.objects = append(s.objects, o)
		x += size.Width
	}
	return x - start
}
