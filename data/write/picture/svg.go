package picture

import (
	"bufio"
	"encoding/xml"
	"io"
	"strconv"
)

// SVG writes a picture as SVG that needs no other file. Every layer is a
// group of its own name; fonts are named with what to take instead of them.
func SVG(w io.Writer, p *picture) error {
	s := &svgWriter{bufio.NewWriter(w)}
	s.start("svg", "xmlns", "http://www.w3.org/2000/svg", "width", pixels(p.width), "height", pixels(p.height),
		"viewBox", "0 0 "+pixels(p.width)+" "+pixels(p.height), "role", "img")
	s.line("title", p.title)
	s.line("desc", p.says)
	for _, l := range p.layers {
		s.layer(l)
	}
	s.b.WriteString("</svg>\n")
	return s.b.Flush()
}

// svgWriter writes elements. Errors stay in the bufio.Writer.
type svgWriter struct{ b *bufio.Writer }

// pixels writes a length with at most two decimals.
func pixels(v float64) string {
	return strconv.FormatFloat(float64(int64(v*100+0.5))/100, 'f', -1, 64)
}

// escape writes text so that nothing in it is markup, and no letter that XML
// forbids is left.
func (s *svgWriter) escape(text string) { _ = xml.EscapeText(s.b, []byte(text)) }

// open writes a tag with its attributes, but for the bracket that closes it.
func (s *svgWriter) open(name string, attributes ...string) {
	s.b.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] == "" {
			continue
		}
		s.b.WriteString(" " + attributes[i] + `="`)
		s.escape(attributes[i+1])
		s.b.WriteByte('"')
	}
}

// start writes a tag on a line of its own.
func (s *svgWriter) start(name string, attributes ...string) {
	s.open(name, attributes...)
	s.b.WriteString(">\n")
}

// line writes an element that holds text.
func (s *svgWriter) line(name, text string, attributes ...string) {
	s.open(name, attributes...)
	s.b.WriteByte('>')
	s.escape(text)
	s.b.WriteString("</" + name + ">\n")
}

func (s *svgWriter) layer(l *layer) {
	s.start("g", "id", l.name)
	for _, b := range l.bands {
		s.band(b)
	}
	for _, b := range l.boxes {
		s.box(b)
	}
	for i := 0; i < len(l.words); {
		i += s.alike(l.words[i:])
	}
	s.b.WriteString("</g>\n")
}

func (s *svgWriter) band(b band) {
	middle := (b.x0 + b.x1) / 2
	path := ""
	for _, step := range []struct {
		sign string
		at   []float64
	}{{"M", []float64{b.x0, b.y0}}, {"C", []float64{middle, b.y0, middle, b.y1, b.x1, b.y1}}, {"V", []float64{b.y1 + b.h}},
		{"C", []float64{middle, b.y1 + b.h, middle, b.y0 + b.h, b.x0, b.y0 + b.h}}} {
		path += step.sign
		for i, v := range step.at {
			if i > 0 {
				path += " "
			}
			path += pixels(v)
		}
	}
	s.open("path", "d", path+"Z", "fill", b.fill, "fill-opacity", pixels(bandOpacity))
	s.says(b.says, "path")
}

// says closes a tag with what is shown under the pointer.
func (s *svgWriter) says(words, name string) {
	if words == "" {
		s.b.WriteString("/>\n")
		return
	}
	s.b.WriteString("><title>")
	s.escape(words)
	s.b.WriteString("</title></" + name + ">\n")
}

func (s *svgWriter) box(b box) {
	radius := ""
	if b.radius > 0 {
		radius = pixels(b.radius)
	}
	if b.line != "" { // a stroke lies half outside its edge
		b.x, b.y, b.w, b.h = b.x+0.5, b.y+0.5, b.w-1, b.h-1
	}
	s.open("rect", "x", pixels(b.x), "y", pixels(b.y), "width", pixels(b.w), "height", pixels(b.h), "rx", radius, "fill", b.fill, "stroke", b.line)
	s.says(b.says, "rect")
}

// style is what lines of text can have in common.
func (w lettering) style() lettering {
	return lettering{face: w.face, size: w.size, ink: w.ink, middle: w.middle, end: w.end}
}

// alike writes the lines of text at the start of a list that look the same,
// as one group, and returns how many they are.
func (s *svgWriter) alike(all []lettering) int {
	first := all[0]
	anchor := ""
	switch {
	case first.middle:
		anchor = "middle"
	case first.end:
		anchor = "end"
	}
	s.start("g", "font-family", first.face.family, "font-weight", first.face.weight, "font-size", pixels(first.size),
		"fill", first.ink, "text-anchor", anchor)
	n := 0
	for ; n < len(all) && all[n].style() == first.style(); n++ {
		s.text(all[n])
	}
	s.b.WriteString("</g>\n")
	return n
}

func (s *svgWriter) text(w lettering) {
	turn := ""
	if w.turn != 0 {
		turn = "rotate(" + strconv.FormatFloat(w.turn, 'f', -1, 64) + " " + pixels(w.x) + " " + pixels(w.y) + ")"
	}
	length := w.length()
	adjust := ""
	if length != "" {
		adjust = "spacingAndGlyphs"
	}
	s.line("text", w.text, "x", pixels(w.x), "y", pixels(w.y), "transform", turn, "textLength", length, "lengthAdjust", adjust)
}

// length is how long a line of text is in its own font, so that a reader's
// other font is squeezed into the same room. It is empty for a sign, and
// where the font lacks a letter and the length is not known.
func (w lettering) length() string {
	placed, width, missing := w.face.layOut(w.text, w.size)
	if len(placed) < 4 || missing > 0 {
		return ""
	}
	return pixels(width)
}
