package app

import (
	"fyne.io/fyne/v2"

	"synoptic/compare"
)

// paintFoot draws the legend: every sign, its words and, where there is room,
// how many cells have it.
func (o *overview) paintFoot(s *sheet, size fyne.Size) {
	s.box(0, 0, size.Width, size.Height, s.head, 0)
	s.box(0, 0, size.Width, 1, s.line, 0)
	if o.survey.matrix == nil {
		return
	}
	all, wide := o.survey.cells(), float32(overviewEdge)
	for i, k := range compare.Marks {
		wide += 41 + statusFont.measure(say(k.Says)).Width + smallFont.measure(thousands(all[i])).Width
	}
	x, gap, numbers := float32(overviewEdge), float32(10), wide <= size.Width
	if !numbers {
		gap = 5
	}
	for i, k := range compare.Marks {
		drawLegend(s, i, x)
		x += s.text(say(k.Says), x+22, overviewFoot/2, statusFont, s.ink2) + 22
		if numbers {
			x += s.text(thousands(all[i]), x+5, overviewFoot/2, smallFont, s.ink3) + 9
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
func drawLegend(s *sheet, mark int, x float32) {
	before := len(s.objects)
	drawCellOf(s, mark, x, 16, false)
	for _, o := range s.objects[before:] {
		o.Move(o.Position().AddXY(0, 3.5))
	}
}
