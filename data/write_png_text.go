package data

import (
	"math"

	"golang.org/x/image/font/sfnt"
)

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
