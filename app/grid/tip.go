package grid

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// tipAt is the tip on what lies at a place of the table, empty for none: on the
// strip, a number, the state of a cell, its figure and what it leaves out.
func (t aim) tipAt(at fyne.Position) string {
	if t.strip.has(at) {
		return say.Say("The whole table: where the changes sit, one lane for each account. Press it to go there.")
	}
	row, account := t.hit(at)
	v := t.Seen[row]
	if v == nil {
		return ""
	}
	if t.foldAt(at) != nil {
		return say.Say("Show these claims too")
	}
	g := &t.Cmp.Groups[t.Rows[row]]
	cell, y := t.Cmp.Cell(g, account), at.Y-v.Left.Position().Y-v.band
	if k, ok := t.droppedAt(at); ok {
		return prose.LeftOutOf(t.Cmp.Cell(g, k.Account)).Words
	}
	switch {
	case y < 0 || y > textTop-2:
		return ""
	case at.X < ui.Gutter:
		return numberTip(t.Cmp, g)
	case cell.Hub || cell.Blank:
		return ""
	}
	right := t.Cols.lefts[account] + t.Cols.Widths[account] - t.Roll.Side
	if account != t.Cols.first() {
		right += t.Cols.pinned()
	}
	other := cell.Decided() || len(cell.ToCheck()) > 0 // stands there in place of the figure
	if at.X > right-70 && figureOf(cell) != "" && !other {
		if cell.Status == compare.Unsure {
			return say.Say(say.SureTip)
		}
		return say.Say(say.AlikeTip)
	}
	says := say.StateTip(cell)
	if cell.Pair != nil && cell.Pair.Moved {
		says += " " + say.Say(say.MovedTip)
	}
	return says
}

// numberTip explains the number of a row.
func numberTip(c *compare.Comparison, g *compare.Group) string {
	if !c.HasOriginal() || c.Told(g) {
		return say.Say("The number of the claim. Claims of the original keep theirs.")
	}
	return say.Say("Not in the original: additions are numbered +1, +2 …")
}
