package ui

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/bidi"
)

// Font is a face at a size.
type Font struct {
	Face *fyne.StaticResource
	Size float32
}

// The fonts of the window, by use.
var (
	ClaimFont   = Font{Serif, 14}
	FigureFont  = Font{serifSemi, 14}
	TitleFont   = Font{Serif, 13.5}
	HeadFont    = Font{SansSemi, 15}
	NameFont    = Font{SansSemi, 14}
	TextFont    = Font{sans, 13}
	OutletFont  = Font{SansSemi, 12.5}
	ColumnFont  = Font{SansSemi, 12}
	ButtonFont  = Font{SansMedium, 12.5}
	LabelFont   = Font{SansMedium, 12}
	ValueFont   = Font{sans, 12}
	StatusFont  = Font{SansMedium, 11}
	SmallFont   = Font{sans, 11}
	SectionFont = Font{SansSemi, 10.5}
	BadgeFont   = Font{SansSemi, 11}
	letterFont  = Font{SansSemi, 10}
)

// source is the face for a text. Fyne lends pictures to no face but the one of
// its theme, which is what nil stands for.
func (f Font) source(text string) fyne.Resource {
	if strings.ContainsFunc(text, bidi.Pictorial) {
		return nil
	}
	return f.Face
}

// Measure returns the size of s in f.
func (f Font) Measure(s string) fyne.Size {
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, f.Size, fyne.TextStyle{}, f.source(s))
	return size
}

// Rise returns the height of s in f, and how far its base line lies below its top.
func (f Font) Rise(s string) (height, base float32) {
	size, base := fyne.CurrentApp().Driver().RenderedTextSize(s, f.Size, fyne.TextStyle{}, f.source(s))
	return size.Height, base
}

// Fit shortens s with an ellipsis to a width.
func (f Font) Fit(s string, width float32) string {
	if f.Measure(s).Width <= width {
		return s
	}
	letters := []rune(s)
	low, high := 0, len(letters)
	for low < high { // the longest start that fits
		mid := (low + high + 1) / 2
		if f.Measure(string(letters[:mid])+"…").Width <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return string(letters[:low]) + "…"
}

// Sheet collects the objects of a drawing. Positions are relative to it.
type Sheet struct {
	*Palette
	Objects []fyne.CanvasObject
	Spots   []Spot
}

// Spot is a place of a drawing that can be pressed.
type Spot struct {
	At   fyne.Position
	Size fyne.Size
	Name string
	Says string // a tip on what it means; empty for none
	Do   func()
	Menu func(at fyne.Position) // on the secondary button; at is absolute
}

func (s Spot) holds(p fyne.Position) bool {
	return p.X >= s.At.X && p.Y >= s.At.Y && p.X < s.At.X+s.Size.Width && p.Y < s.At.Y+s.Size.Height
}

// Box draws a filled rectangle.
func (s *Sheet) Box(x, y, w, h float32, fill color.Color, radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(fill)
	r.CornerRadius = radius
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	s.Objects = append(s.Objects, r)
	return r
}

// Frame draws a filled rectangle with an outline. The fill is never
// transparent: Fyne would blend the outline's inner edge to grey.
func (s *Sheet) Frame(x, y, w, h float32, fill, stroke color.Color, radius, width float32) {
	r := s.Box(x, y, w, h, fill, radius)
	r.StrokeColor, r.StrokeWidth = stroke, width
}

// Text draws a line of text whose middle is at y and returns its width.
func (s *Sheet) Text(str string, x, y float32, f Font, c color.Color) float32 {
	if str == "" {
		return 0
	}
	if bidi.Leftward(str) || strings.ContainsFunc(str, bidi.Pictorial) {
		high, rise := f.Rise("x")
		return s.Mixed(str, x, y-high/2+rise, f, c)
	}
	return s.Plain(str, x, y, f, c)
}

// Plain draws a line of text as it stands.
func (s *Sheet) Plain(str string, x, y float32, f Font, c color.Color) float32 {
	t := &canvas.Text{Text: str, Color: c, TextSize: f.Size, FontSource: f.source(str)}
	size := f.Measure(str)
	t.Move(fyne.NewPos(x, y-size.Height/2))
	t.Resize(size)
	s.Objects = append(s.Objects, t)
	return size.Width
}

// Right draws a line of text that ends at x and returns its width.
func (s *Sheet) Right(str string, x, y float32, f Font, c color.Color) float32 {
	return s.Text(str, x-f.Measure(str).Width, y, f, c)
}

// Middle draws a line of text centred on x.
func (s *Sheet) Middle(str string, x, y float32, f Font, c color.Color) {
	s.Text(str, x-f.Measure(str).Width/2, y, f, c)
}

// Tag draws the letter of an account; outlined where it is not shown.
func (s *Sheet) Tag(letter string, x, y, side, radius float32, on bool) {
	fill, ink := s.Accent, s.OnAccent
	if on {
		s.Box(x, y, side, side, fill, radius)
	} else {
		s.Frame(x, y, side, side, s.Raised, s.Line, radius, 1)
		ink = s.Ink2
	}
	f := letterFont
	if side >= 20 {
		f.Size = 11
	}
	s.Middle(letter, x+side/2, y+side/2, f, ink)
}

// Spot makes a part of the drawing answer to the pointer.
func (s *Sheet) Spot(x, y, w, h float32, name string, do func()) *Spot {
	s.Spots = append(s.Spots, Spot{At: fyne.NewPos(x, y), Size: fyne.NewSize(w, h), Name: name, Do: do})
	return &s.Spots[len(s.Spots)-1]
}

// Hint makes a part of the drawing say what it means.
func (s *Sheet) Hint(x, y, w, h float32, name, says string) {
	s.Spot(x, y, w, h, name, nil).Says = says
}

// BreakLines wraps a sentence of our own.
func BreakLines(words string, f Font, width float32) []string {
	var out []string
	line := ""
	for _, w := range strings.Fields(words) {
		next := strings.TrimSpace(line + " " + w)
		if line != "" && f.Measure(next).Width > width {
			out = append(out, line)
			next = w
		}
		line = next
	}
	if line != "" {
		out = append(out, f.Fit(line, width))
	}
	return out
}

// Colour shortens the drawing code's signatures.
type Colour = color.Color

// SetVisible shows or hides an object, when that changes anything.
func SetVisible(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}

// Tick draws a tick 8 wide.
func (s *Sheet) Tick(x, mid float32) {
	for _, l := range [][4]float32{{0, 0.5, 2.8, 3}, {2.8, 3, 8, -3}} {
		line := canvas.NewLine(s.OnAccent)
		line.StrokeWidth = 1.8
		line.Position1, line.Position2 = fyne.NewPos(x+l[0], mid+l[1]), fyne.NewPos(x+l[2], mid+l[3])
		s.Objects = append(s.Objects, line)
	}
}

// Mixed draws a line that holds leftward letters, in the order for the eye, on
// a base line. Fyne shapes the letters of an atom, but does not order atoms.
func (s *Sheet) Mixed(text string, x, base float32, f Font, c Colour) float32 {
	start := x
	for _, t := range bidi.Atoms(text) {
		size, rise := fyne.CurrentApp().Driver().RenderedTextSize(t.Text, f.Size, fyne.TextStyle{}, f.source(t.Text))
		o := &canvas.Text{Text: t.Text, Color: c, TextSize: f.Size, FontSource: f.source(t.Text)}
		o.Move(fyne.NewPos(x, base-rise))
		o.Resize(size)
		s.Objects = append(s.Objects, o)
		x += size.Width
	}
	return x - start
}
