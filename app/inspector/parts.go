package inspector

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// figures draws the figures of both sides in a table, and what was found
// about them.
func (v *view) figures(g *compare.Group, p *compare.Pair) {
	rows := v.p.s.Cmp.Figures(p, g)
	v.head("FIGURES")
	if len(rows) == 0 && standingOf(p, figureKinds) == compare.Unfound {
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
	v.unsettled(p, figureKinds)
	v.y += 8
}

// standingOf is how far what was found of some kinds counts.
func standingOf(p *compare.Pair, kinds map[compare.Kind]bool) compare.Standing {
	return p.Changes().Standing(slices.Collect(maps.Keys(kinds))...)
}

// unsettled says, in place of findings of some kinds, where a change stands that
// counts as nothing yet. It reports whether there is one.
func (v *view) unsettled(p *compare.Pair, kinds map[compare.Kind]bool) bool {
	switch standingOf(p, kinds) {
	case compare.ToBeChecked:
		v.none("To check: see TO CHECK")
	case compare.IfRight:
		v.none("If this pair is right: see above")
	default:
		return false
	}
	return true
}

// figureRow draws what is counted, both figures, and how they differ.
func (v *view) figureRow(r compare.FigureRow) {
	says, ink := r.Difference, v.FigureRule
	switch r.Change {
	case compare.ChangeSame, compare.ChangeRounded:
		says, ink = say.Say(r.Change), v.Matched
	case compare.ChangeToCheck:
		says, ink = say.Say(r.Change), v.Ink2
	case compare.ChangeDropped:
		says, ink = say.Say("left out"), v.DeletedText
	case compare.ChangeAdded:
		says, ink = say.Say("new"), v.InsertedRule
	}
	if says == "" {
		says = say.Say("changed")
	}
	both := r.From + r.To
	if r.From != "" && r.To != "" {
		both = r.From + "  →  " + r.To
	}
	name := cmp.Or(r.Name, "–")
	end := 18 + v.inner - max(46, v.Right(says, 18+v.inner, v.y, ui.ValueFont, ink)+12)
	if least := min(60, ui.ValueFont.Measure(name).Width); ui.LabelFont.Measure(both).Width > end-18-least-10 {
		v.figureBelow(name, both, end)
		return
	}
	used := v.Right(both, end, v.y, ui.LabelFont, v.Ink)
	v.Text(ui.ValueFont.Fit(name, end-18-used-10), 18, v.y, ui.ValueFont, v.Ink2)
	v.rule()
}

// figureBelow draws both figures whole, on lines of their own under what they
// count, where they have no room beside it.
func (v *view) figureBelow(name, both string, end float32) {
	v.Text(ui.ValueFont.Fit(name, end-18), 18, v.y, ui.ValueFont, v.Ink2)
	for _, l := range ui.BreakLines(both, ui.LabelFont, v.inner) {
		v.y += 19
		v.Text(l, 18, v.y, ui.LabelFont, v.Ink)
	}
	v.rule()
}

// quotePlace draws the passage that a quotation was found in, with the
// sentences around it. Pressing it goes there.
func (v *view) quotePlace(q compare.Quotation) {
	c := v.p.s.Cmp
	if q.Passage.Empty() {
		return
	}
	claims := around(c, q.Original)
	p := prose.PassageOf(c, q.Original.Account, claims)
	var marks []prose.Stretch
	for _, s := range p.Local(q.Passage) {
		marks = append(marks, prose.Stretch{Span: s, Mark: prose.QuoteMark})
	}
	size := v.p.Look.TextSize() - 1
	lines := v.p.wrap.Wrap(p.Runs(marks), v.inner-14, size)
	high := float32(len(lines))*prose.LineHeight(size) + 26
	top := v.y - 8
	v.Box(18, top, v.inner, high, v.Side, 6)
	v.Text(ui.SmallFont.Fit(say.Say("In the original: ¶ %d", c.Claims[q.Original.Account][q.Original.Claim].Paragraph), v.inner-60), 26, top+13, ui.SmallFont, v.Ink3)
	v.Right("›", 18+v.inner-10, top+12, ui.HeadFont, v.Accent)
	v.write(prose.Text{Lines: lines, X: 26, Y: top + 22, Width: v.inner - 14, Size: size, Account: q.Original.Account}, true)
	v.Spot(18, top, v.inner, high, "passage", func() { v.p.goToClaim(q.Original) })
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
	c := v.p.s.Cmp
	v.head("WHERE ELSE")
	drawn := false
	for _, account := range v.p.s.View.Columns {
		cell := c.Cell(g, account)
		if account == own || account == g.Members[0].Account || cell.Member == nil {
			continue
		}
		drawn = true
		v.place(session.Letter(v.p.s.Cmp, account)+"  "+say.OutletOf(c.Accounts[account]), prose.VerdictIn(v.Sheet.Palette, c, g, cell), func() {
			v.p.calls.Turn(account)
		})
	}
	for _, n := range v.otherRows(g, own) {
		other := &c.Groups[n]
		drawn = true
		v.place(say.Say("Claim %s", other.Number()), prose.VerdictIn(v.Sheet.Palette, c, other, c.Cell(other, own)), func() { v.p.calls.Choose(n, own) })
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
	groups := session.GroupsOf(v.p.s.Cmp, account)
	for _, claim := range v.member.Passage() {
		for _, n := range groups[claim] {
			if v.p.s.Cmp.Groups[n].ID != g.ID && !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	for n, other := range v.p.s.Cmp.Groups { // what may belong here
		if slices.ContainsFunc(other.Perhaps, func(l compare.Link) bool { return l.To.Account == account && l.From == session.Hub(g) }) {
			out = append(out, n)
		}
	}
	return out
}

// place draws a line that leads to another cell.
func (v *view) place(name string, d prose.Verdict, do func()) {
	top := v.y - 14
	if v.hover == name {
		v.Box(12, top, v.inner+12, 27, v.Soft, 4)
	}
	v.Right("›", 18+v.inner, v.y-1, ui.LabelFont, v.Accent)
	used := v.Right(ui.ValueFont.Fit(d.Words, v.inner/2), 18+v.inner-12, v.y, ui.ValueFont, d.Ink)
	v.Text(ui.ValueFont.Fit(name, v.inner-used-26), 18, v.y, ui.ValueFont, v.Ink)
	v.Spot(12, top, v.inner+12, 28, name, do)
	v.rule()
}

// action draws words that do something, ending at x, and returns their width.
func (v *view) action(label string, x float32, do func()) float32 {
	w := v.Right(label, x, v.y, ui.StatusFont, v.Accent)
	v.Spot(x-w-6, v.y-10, w+12, 20, label+fmt.Sprint(v.y), do)
	return w
}

// write draws the words of an account so that they can be selected.
func (v *view) write(p prose.Text, dim bool) {
	prose.DrawHits(v.Sheet, p, compare.Marked(v.p.s.View.Filter.Query))
	prose.DrawLines(v.Sheet, p.Lines, p.X, p.Y, p.Width, p.Size, dim)
	key := len(v.p.Proses)
	v.p.Proses = append(v.p.Proses, p)
	if v.p.Sel.Of(v.p, key) {
		prose.DrawSelected(v.Sheet, p, v.p.Sel.From, v.p.Sel.To)
	}
}
