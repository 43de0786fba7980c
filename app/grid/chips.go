package grid

import (
	"slices"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
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
	for _, c := range chipsOf(pa.t.Cmp, max(u.Account, 0), pa.codingsOf(u)) {
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

// chipsOf are the codes and relations of codings, each once; account is the one
// in which words lie that have codes of their own.
func chipsOf(c *compare.Comparison, account int, ms []compare.Coding) []codeChip {
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
		for _, w := range m.Words {
			k, _ := c.Codes().Codebook().Find(w.Code)
			add(k.Name+": “"+prose.Short(w.Of(c.Accounts[account].Text), 28)+"”", k.Colour)
		}
	}
	return out
}

// drawChips draws the chips; y is the end of what stands above them.
func drawChips(s *ui.Sheet, chips []codeChip, x, y float32) {
	for _, c := range chips {
		ink := prose.CodeInk(s.Palette, c.colour)
		s.Frame(x+c.x, y+c.y, c.wide, chipHigh, s.Page, ink, 5, 1)
		s.Box(x+c.x, y+c.y, 4, chipHigh, ink, 2)
		s.Text(c.name, x+c.x+9, y+c.y+chipHigh/2, ui.StatusFont, s.Ink)
	}
}

// codingsOf are the codings that a cell shows: in the column of the original those
// of the claim as a whole, and those of words of the original.
func (pa *painter) codingsOf(u compare.Unit) []compare.Coding {
	out := pa.t.Codings(u)
	if u.Account == compare.Whole && pa.t.Cmp.HasOriginal() {
		out = append(out, pa.t.Codings(compare.Unit{Group: u.Group})...)
	}
	return out
}

// coded are the words of a cell that have a code of their own.
func (pa *painter) coded(p *ui.Palette, g *compare.Group, account int) []prose.Coded {
	m := pa.t.Cmp.Member(g, account)
	if pa.t.Codings == nil || m == nil {
		return nil
	}
	return prose.CodedIn(p, pa.t.Cmp, account, m.Passage(), pa.t.Codings(compare.Unit{Group: g.Order - 1, Account: account}))
}

// unitOf is what the codes in a cell are of: the claim as a whole in the column
// of the original.
func (pa *painter) unitOf(g *compare.Group, account int) compare.Unit {
	if account == 0 && pa.t.Cmp.HasOriginal() {
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
