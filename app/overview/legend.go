package overview

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// paintFoot draws the legend: every sign, its words and, where there is room,
// how many cells have it.
func (o *Page) paintFoot(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Head, 0)
	s.Box(0, 0, size.Width, 1, s.Line, 0)
	if o.survey.matrix == nil {
		return
	}
	all, wide := o.survey.cells(), float32(overviewEdge)
	for i, k := range compare.Marks {
		wide += 41 + ui.StatusFont.Measure(say.Say(k.Says)).Width + ui.SmallFont.Measure(say.Thousands(all[i])).Width
	}
	x, gap, numbers := float32(overviewEdge), float32(10), wide <= size.Width
	if !numbers {
		gap = 5
	}
	for i, k := range compare.Marks {
		drawLegend(s, i, x)
		x += s.Text(say.Say(k.Says), x+22, overviewFoot/2, ui.StatusFont, s.Ink2) + 22
		if numbers {
			x += s.Text(say.Thousands(all[i]), x+5, overviewFoot/2, ui.SmallFont, s.Ink3) + 9
		}
		x += gap
	}
}

// cells counts the cells of every state.
func (v *survey) cells() []int {
	all := make([]int, len(compare.Marks))
	for column := range v.matrix.Accounts {
		for i, n := range v.matrix.Counts(column) {
			all[i] += n
		}
	}
	return all
}

// drawLegend draws a cell of a state as the matrix has it.
func drawLegend(s *ui.Sheet, mark int, x float32) {
	before := len(s.Objects)
	drawCellOf(s, mark, x, 16, false)
	for _, o := range s.Objects[before:] {
		o.Move(o.Position().AddXY(0, 3.5))
	}
}
