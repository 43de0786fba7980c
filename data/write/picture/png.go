package picture

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"strconv"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"
)

// Limits of a picture of dots.
const (
	UsualScale = 2.0     // dots of a pixel at the usual size: crisp on paper and fine screens
	mostDots   = 120e6   // of a picture
	bandDots   = 8 << 20 // held in memory at a time
)

// PNG draws a picture as dots. scale is how many there are for one of the
// picture, usualScale or fewer; unwritten counts the lines with letters that
// their font does not have.
func PNG(w io.Writer, p *picture) (scale float64, unwritten int, err error) {
	scale = min(UsualScale, math.Sqrt(mostDots/(p.width*p.height)))
	d, e := newDots(p, scale), png.Encoder{}
	if d.size.Dx()*d.size.Dy() > bandDots {
		e.CompressionLevel = png.BestSpeed
	}
	return scale, p.unwritable(), e.Encode(w, d)
}

// unwritable counts the lines with letters that their font does not have.
func (p *picture) unwritable() int {
	n := 0
	for _, l := range p.layers {
		for _, w := range l.words {
			if _, _, missing := w.face.layOut(w.text, w.size); missing > 0 {
				n++
			}
		}
	}
	return n
}

// dots is a picture as an image. It is drawn band by band from the top, as
// the dots are asked for, so that a poster needs little memory.
type dots struct {
	p     *picture
	scale float64
	size  image.Rectangle
	band  *image.RGBA
	brush vector.Rasterizer
	fonts sfnt.Buffer
	last  color.RGBA  // the last dot that was asked for,
	same  color.Color // made an interface once for all dots like it
}

func newDots(p *picture, scale float64) *dots {
	d := &dots{p: p, scale: scale, size: image.Rect(0, 0, int(math.Ceil(p.width*scale)), int(math.Ceil(p.height*scale)))}
	d.band = image.NewRGBA(image.Rectangle{})
	return d
}

// ColorModel, Bounds and At implement image.Image.
func (d *dots) ColorModel() color.Model { return color.RGBAModel }

// Bounds implements image.Image.
func (d *dots) Bounds() image.Rectangle { return d.size }

// Opaque says that no dot lets anything through.
func (d *dots) Opaque() bool { return true }

// At implements image.Image.
func (d *dots) At(x, y int) color.Color {
	if !(image.Point{x, y}).In(d.band.Rect) {
		d.draw(y)
	}
	if now := d.band.RGBAAt(x, y); now != d.last || d.same == nil {
		d.last, d.same = now, now
	}
	return d.same
}

// draw draws the band that begins at a line.
func (d *dots) draw(top int) {
	high := max(64, bandDots/d.size.Dx())
	d.band = image.NewRGBA(image.Rect(0, top, d.size.Dx(), min(top+high, d.size.Dy())))
	for _, l := range d.p.layers {
		for _, b := range l.bands {
			d.ribbon(b)
		}
		for _, b := range l.boxes {
			d.box(b)
		}
		for _, w := range l.words {
			d.line(w)
		}
	}
}

func (d *dots) box(b box) {
	if b.line != "" {
		d.round(b, b.line)
		b.x, b.y, b.w, b.h, b.radius = b.x+1, b.y+1, b.w-2, b.h-2, b.radius-1
	}
	if b.radius > 0 {
		d.round(b, b.fill)
		return
	}
	left, top := math.Round(b.x*d.scale), math.Round(b.y*d.scale)
	area := image.Rect(int(left), int(top), int(left+max(1, math.Round(b.w*d.scale))), int(top+max(1, math.Round(b.h*d.scale))))
	draw.Draw(d.band, area, image.NewUniform(colourOf(b.fill)), image.Point{}, draw.Src)
}

// arc is how far the handles of a Bézier curve lie from its ends for a
// quarter of a circle of radius 1.
const arc = 0.5523

// round fills a rectangle with round corners.
func (d *dots) round(b box, fill string) {
	x, y, w, h, r := b.x*d.scale, b.y*d.scale, b.w*d.scale, b.h*d.scale, max(0, b.radius)*d.scale
	at, ok := d.begin(x, y, x+w, y+h)
	if !ok {
		return
	}
	k := r * (1 - arc)
	d.brush.MoveTo(at(x+r, y))
	d.brush.LineTo(at(x+w-r, y))
	d.curve(at, x+w-k, y, x+w, y+k, x+w, y+r)
	d.brush.LineTo(at(x+w, y+h-r))
	d.curve(at, x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
	d.brush.LineTo(at(x+r, y+h))
	d.curve(at, x+k, y+h, x, y+h-k, x, y+h-r)
	d.brush.LineTo(at(x, y+r))
	d.curve(at, x, y+k, x+k, y, x+r, y)
	d.end(x, y, fill)
}

// ribbon fills a band.
func (d *dots) ribbon(b band) {
	x0, x1, y0, y1, h := b.x0*d.scale, b.x1*d.scale, b.y0*d.scale, b.y1*d.scale, b.h*d.scale
	left, top := x0, min(y0, y1)
	at, ok := d.begin(left, top, x1, max(y0, y1)+h)
	if !ok {
		return
	}
	middle := (x0 + x1) / 2
	d.brush.MoveTo(at(x0, y0))
	d.curve(at, middle, y0, middle, y1, x1, y1)
	d.brush.LineTo(at(x1, y1+h))
	d.curve(at, middle, y1+h, middle, y0+h, x0, y0+h)
	ink := colourOf(b.fill)
	cover := func(v uint8) uint8 { return uint8(float64(v)*bandOpacity + 0.5) }
	d.fill(left, top, color.RGBA{cover(ink.R), cover(ink.G), cover(ink.B), cover(255)})
}

// placing turns a place of the picture into one of the brush.
type placing func(x, y float64) (float32, float32)

func (d *dots) curve(at placing, x1, y1, x2, y2, x3, y3 float64) {
	ax, ay := at(x1, y1)
	bx, by := at(x2, y2)
	cx, cy := at(x3, y3)
	d.brush.CubeTo(ax, ay, bx, by, cx, cy)
}

// begin makes the brush ready for a shape between two corners, in dots; false
// where the shape lies outside the band.
func (d *dots) begin(left, top, right, bottom float64) (placing, bool) {
	x, y := math.Floor(left), math.Floor(top)
	area := image.Rect(int(x), int(y), int(math.Ceil(right)), int(math.Ceil(bottom)))
	if area.Empty() || !area.Overlaps(d.band.Rect) {
		return nil, false
	}
	d.brush.Reset(area.Dx(), area.Dy())
	return func(px, py float64) (float32, float32) { return float32(px - x), float32(py - y) }, true
}

// end fills the shape whose top left corner was begun with. The brush cannot
// paint beyond an image, so that what the band cuts goes by way of a mask.
func (d *dots) end(left, top float64, fill string) { d.fill(left, top, colourOf(fill)) }

// fill is end with a colour, which may let something through.
func (d *dots) fill(left, top float64, ink color.RGBA) {
	d.brush.ClosePath()
	area := d.brush.Bounds().Add(image.Pt(int(math.Floor(left)), int(math.Floor(top))))
	colour := image.NewUniform(ink)
	if area.In(d.band.Rect) {
		d.brush.Draw(d.band, area, colour, image.Point{})
		return
	}
	mask := image.NewAlpha(d.brush.Bounds())
	d.brush.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	draw.DrawMask(d.band, area, colour, image.Point{}, mask, image.Point{}, draw.Over)
}

// colourOf reads #RRGGBB.
func colourOf(hex string) color.RGBA {
	v, err := strconv.ParseUint(hex[1:], 16, 24)
	if err != nil {
		panic("data: " + hex + " is no colour") // a mistake of ours
	}
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}
}

// line draws a line of text, letter by letter from the outlines of its font.
func (d *dots) line(w lettering) {
	reach := d.scale * (w.face.reach(w) + w.size)
	if y := w.y * d.scale; y+reach < float64(d.band.Rect.Min.Y) || y-reach > float64(d.band.Rect.Max.Y) {
		return
	}
	letters, width, _ := w.face.layOut(w.text, w.size)
	shift := 0.0
	switch {
	case w.middle:
		shift = -width / 2
	case w.end:
		shift = -width
	}
	sin, cos := math.Sincos(w.turn * math.Pi / 180)
	for _, g := range letters {
		x := g.x + shift
		d.letter(g, w, (w.x+cos*x)*d.scale, (w.y+sin*x)*d.scale)
	}
}

// reach is how far a line of text may go up or down from its base line.
func (f *face) reach(w lettering) float64 {
	if w.turn == 0 {
		return w.size
	}
	return f.width(w.text, w.size)
}

// letter fills the outline of a letter whose base line begins at a dot.
func (d *dots) letter(g glyph, w lettering, x, y float64) {
	outline, err := g.face.outlines.LoadGlyph(&d.fonts, g.index, fixedOf(w.size*d.scale), nil)
	if err != nil || len(outline) == 0 {
		return
	}
	sin, cos := math.Sincos(w.turn * math.Pi / 180)
	place := func(s sfnt.Segment, i int) (px, py float64) {
		fx, fy := float64(s.Args[i].X)/64, float64(s.Args[i].Y)/64
		return x + cos*fx - sin*fy, y + sin*fx + cos*fy
	}
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range outline {
		for i := range points[s.Op] {
			px, py := place(s, i)
			left, top, right, bottom = min(left, px), min(top, py), max(right, px), max(bottom, py)
		}
	}
	at, ok := d.begin(left, top, right, bottom)
	if !ok {
		return
	}
	for _, s := range outline {
		d.segment(s, func(i int) (float32, float32) { return at(place(s, i)) })
	}
	d.end(left, top, w.ink)
}

// points are how many points a segment of an outline has.
var points = map[sfnt.SegmentOp]int{sfnt.SegmentOpMoveTo: 1, sfnt.SegmentOpLineTo: 1, sfnt.SegmentOpQuadTo: 2, sfnt.SegmentOpCubeTo: 3}

func (d *dots) segment(s sfnt.Segment, at func(int) (float32, float32)) {
	x, y := at(0)
	switch s.Op {
	case sfnt.SegmentOpMoveTo:
		d.brush.MoveTo(x, y)
	case sfnt.SegmentOpLineTo:
		d.brush.LineTo(x, y)
	case sfnt.SegmentOpQuadTo:
		bx, by := at(1)
		d.brush.QuadTo(x, y, bx, by)
	case sfnt.SegmentOpCubeTo:
		bx, by := at(1)
		cx, cy := at(2)
		d.brush.CubeTo(x, y, bx, by, cx, cy)
	}
}
