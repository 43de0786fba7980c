package grid

import (
	"fmt"
	"image/color"
	"slices"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
)

// codeChip is a code or a relation in a cell: its name on its colour.
type codeChip struct {
	name, colour string
	x, y, wide   float32
}

// Measures of the chips under a cell's text.
const (
	chipHigh = 18
	chipStep = 22
	chipGap  = 5
)

// codeChips lays out what coders gave a unit, in the width of its cell, and says
// how high that is.
func (pa *painter) codeChips(u compare.Unit, width float32) (out []codeChip, high float32) {
	if pa.t.Codings == nil {
		return nil, 0
	}
	x, y := float32(0), float32(chipGap)
	for _, c := range chipsOf(pa.t.Cmp, pa.t.Codings(u)) {
		c.name = ui.StatusFont.Fit(c.name, width-24)
		c.wide = ui.StatusFont.Measure(c.name).Width + 16
		if x > 0 && x+c.wide > width {
			x, y = 0, y+chipStep
		}
		c.x, c.y = x, y
		x += c.wide + chipGap
		out = append(out, c)
	}
	if len(out) > 0 {
		high = y + chipHigh
	}
	return out, high
}

// chipsOf are the codes and relations of codings, each once.
func chipsOf(c *compare.Comparison, ms []compare.Coding) []codeChip {
	var out []codeChip
	add := func(name, colour string) {
		if !slices.ContainsFunc(out, func(o codeChip) bool { return o.name == name }) {
			out = append(out, codeChip{name: name, colour: colour})
		}
	}
	for _, m := range ms {
		if m.Relation != "" {
			add(session.RelationSigns[m.Relation]+" "+say.Say(string(m.Relation)), "")
		}
		for _, id := range m.Codes {
			k, _ := c.Codes().Codebook().Find(id)
			add(k.Name, k.Colour)
		}
	}
	return out
}

// drawChips draws the chips; y is the end of what stands above them.
func drawChips(s *ui.Sheet, chips []codeChip, x, y float32) {
	for _, c := range chips {
		ink := chipInk(s, c.colour)
		s.Frame(x+c.x, y+c.y, c.wide, chipHigh, s.Page, ink, 5, 1)
		s.Box(x+c.x, y+c.y, 4, chipHigh, ink, 2)
		s.Text(c.name, x+c.x+9, y+c.y+chipHigh/2, ui.StatusFont, s.Ink)
	}
}

// chipInk is the colour of a code, that of the accent where it has none.
func chipInk(s *ui.Sheet, hex string) color.Color {
	var r, g, b uint8
	if n, _ := fmt.Sscanf(hex, "#%02x%02x%02x", &r, &g, &b); n < 3 {
		return s.Accent
	}
	return color.NRGBA{R: r, G: g, B: b, A: 0xff}
}

// unitOf is what the codes in a cell are of: the claim as a whole in the column
// of the original.
func (t *Table) unitOf(g *compare.Group, account int) compare.Unit {
	if account == 0 && t.Cmp.HasOriginal() {
		account = compare.Whole
	}
	return compare.Unit{Group: g.Order - 1, Account: account}
}

// Recode measures the rows in view anew, of which codes have changed.
func (t *Table) Recode(c *compare.Comparison) {
	t.Cmp = c
	for row := range t.Seen {
		t.Roll.heights[row] = 0
	}
	t.Seen = map[int]*rowView{}
	t.Roll.arrange()
}
