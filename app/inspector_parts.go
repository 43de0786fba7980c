package app

import (
	"fmt"
	"slices"

	"synoptic/compare"
)

// figures draws the figures of both sides in a table, and what was found
// about them.
func (v *view) figures(g *compare.Group, p *compare.Pair) {
	rows := v.w.cmp.Figures(p, g)
	found := slices.ContainsFunc(p.Findings, func(f compare.Finding) bool { return figureKinds[f.Kind] })
	v.head("FIGURES")
	if len(rows) == 0 && !found {
		v.none("No figure in this claim")
		return
	}
	for _, r := range rows {
		v.figureRow(r)
	}
	v.y += 4
	for _, f := range p.Findings {
		if figureKinds[f.Kind] {
			v.finding(p, f)
		}
	}
	v.y += 8
}

// figureRow draws what is counted, both figures, and how they differ.
func (v *view) figureRow(r compare.FigureRow) {
	says, ink := r.Difference, v.figureRule
	switch {
	case r.Same:
		says, ink = say("same"), v.matched
	case r.To == "":
		says, ink = say("left out"), v.deletedText
	case r.From == "":
		says, ink = say("new"), v.insertedRule
	case says == "":
		says = say("changed")
	}
	end := 18 + inner - max(46, v.right(says, 18+inner, v.y, valueFont, ink)+12)
	both := r.From + r.To
	if r.From != "" && r.To != "" {
		both = r.From + "  →  " + r.To
	}
	name, most := r.Name, float32(inner*0.62)
	if name == "" {
		name, most = "–", end-18-20
	}
	used := v.right(labelFont.fit(both, most), end, v.y, labelFont, v.ink)
	if room := end - 18 - used - 10; room > 20 {
		v.text(valueFont.fit(name, room), 18, v.y, valueFont, v.ink2)
	}
	v.rule()
}

// quotePlace draws the passage that a quotation was found in, with the
// sentences around it. Pressing it goes there.
func (v *view) quotePlace(q compare.Quotation) {
	c := v.w.cmp
	if q.Passage.Empty() {
		return
	}
	claims := around(c, q.Original)
	p := passageOf(c, q.Original.Account, claims)
	var marks []stretch
	for _, s := range p.local(q.Passage) {
		marks = append(marks, stretch{Span: s, mark: quoteMark})
	}
	size := v.w.look.textSize() - 1
	lines := v.w.table.wrap.wrap(p.runs(marks), inner-14, size)
	high := float32(len(lines))*lineHeight(size) + 26
	top := v.y - 8
	v.box(18, top, inner, high, v.side, 6)
	v.text(smallFont.fit(say("In the original: ¶ %d", c.Claims[q.Original.Account][q.Original.Claim].Paragraph), inner-60), 26, top+13, smallFont, v.ink3)
	v.right("›", 18+inner-10, top+12, headFont, v.accent)
	v.write(prose{lines: lines, x: 26, y: top + 22, width: inner - 14, size: size, account: q.Original.Account}, true)
	v.spot(18, top, inner, high, "passage", func() { v.w.goToClaim(q.Original) })
	v.y = top + high + 16
}

// around are the statements before and after a claim, as far as they stand in
// its paragraph's neighbourhood, and the claim itself.
func around(c *compare.Comparison, r compare.Ref) []int {
	var out []int
	claims := c.Claims[r.Account]
	for n := max(0, r.Claim-1); n <= min(r.Claim+1, len(claims)-1); n++ {
		if n == r.Claim || claims[n].Kind == compare.Statement {
			out = append(out, n)
		}
	}
	return out
}

// elsewhere lists what the other accounts make of the claim, and in which
// other rows its sentences stand. Pressing a line goes there.
func (v *view) elsewhere(g *compare.Group, own int) {
	c := v.w.cmp
	v.head("WHERE ELSE")
	drawn := false
	for _, account := range v.w.table.shown {
		cell := c.Cell(g, account)
		if account == own || account == g.Members[0].Account || cell.Member == nil {
			continue
		}
		drawn = true
		v.place(v.w.letter(account)+"  "+outletOf(c.Accounts[account]), verdictIn(v.sheet.palette, c, g, cell), func() {
			v.w.table.choose(v.w.table.at, account)
		})
	}
	for _, n := range v.otherRows(g, own) {
		other := &c.Groups[n]
		drawn = true
		v.place(say("Claim %d", other.Order), verdictIn(v.sheet.palette, c, other, c.Cell(other, own)), func() { v.w.goToGroup(n, own) })
	}
	if !drawn {
		v.none("In no other account")
		return
	}
	v.y += 8
}

// otherRows are the groups besides one in which the account's sentences stand.
func (v *view) otherRows(g *compare.Group, account int) []int {
	var out []int
	if v.member == nil {
		return nil
	}
	groups := groupsOf(v.w.cmp, account)
	for _, claim := range v.member.Passage() {
		for _, n := range groups[claim] {
			if v.w.cmp.Groups[n].ID != g.ID && !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// place draws a line that leads to another cell.
func (v *view) place(name string, d verdict, do func()) {
	top := v.y - 14
	if v.hover == name {
		v.box(12, top, inner+12, 27, v.soft, 4)
	}
	v.right("›", 18+inner, v.y-1, labelFont, v.accent)
	used := v.right(valueFont.fit(d.words, inner/2), 18+inner-12, v.y, valueFont, d.ink)
	v.text(valueFont.fit(name, inner-used-26), 18, v.y, valueFont, v.ink)
	v.spot(12, top, inner+12, 28, name, do)
	v.rule()
}

// action draws words that do something, ending at x, and returns their width.
func (v *view) action(label string, x float32, do func()) float32 {
	w := v.right(label, x, v.y, statusFont, v.accent)
	v.spot(x-w-6, v.y-10, w+12, 20, label+fmt.Sprint(v.y), do)
	return w
}

// write draws the words of an account so that they can be selected.
func (v *view) write(p prose, dim bool) {
	drawLines(v.sheet, p.lines, p.x, p.y, p.width, p.size, dim)
	if v.p == nil {
		return
	}
	key := len(v.p.proses)
	v.p.proses = append(v.p.proses, p)
	if v.w.sel.of(v.p, key) {
		drawSelected(v.sheet, p, v.w.sel.from, v.w.sel.to)
	}
}
