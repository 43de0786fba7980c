package grid

import (
	"image"
	"image/color"
	"sort"

	"fyne.io/fyne/v2"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// The strip at the right edge of the table is the whole table in small: where
// in the document the changes sit, and which part is in view. Pressing or
// dragging it goes there.
const (
	StripPad  = 4
	tallest   = 22 // of a row on the strip of a short table
	lanesMost = 4  // more accounts share one lane, which shows the weightiest
)

// weights order the states of cells by what a reader should see first.
var weights = map[compare.Status]int{
	compare.Same: 1, compare.Omitted: 2, compare.Reworded: 3, compare.Added: 4, compare.Unsure: 5, compare.Changed: 6,
}

// sum adds up the guessed heights of all rows. The strip and the scrolling
// use these sums, so that nothing shifts when rows are measured.
func (t *Table) sum() {
	t.Sums = make([]float32, len(t.Rows)+1)
	for i := range t.Rows {
		t.Sums[i+1] = t.Sums[i] + t.roughly(i)
	}
	t.stripOf = nil
}

// all is the guessed height of the whole table.
func (t *Table) all() float32 { return t.Sums[len(t.Rows)] }

// above is the guessed height of what lies above the view.
func (t *Table) above() float32 {
	if len(t.Rows) == 0 {
		return 0
	}
	part := t.Offset / max(1, t.height(t.Top))
	return t.Sums[t.Top] + part*(t.Sums[t.Top+1]-t.Sums[t.Top])
}

// StripScale is how many units of the strip stand for one of the table.
func (t *Table) StripScale() float32 {
	return min(1, (t.Size().Height-2*StripPad)/max(1, t.all()))
}

// stripRow is the row at a place of the strip, and how much of it lies above.
func (t *Table) stripRow(y float32) (row int, part float32) {
	want := (y - StripPad) / t.StripScale()
	row = sort.Search(len(t.Rows), func(i int) bool { return t.Sums[i+1] > want })
	if row >= len(t.Rows) {
		return len(t.Rows) - 1, 1
	}
	return row, max(0, (want-t.Sums[row])/max(1, t.Sums[row+1]-t.Sums[row]))
}

// goStrip brings what a place of the strip stands for to the middle of the view.
func (t *Table) goStrip(y float32) {
	if len(t.Rows) == 0 {
		return
	}
	row, part := t.stripRow(y)
	t.Top, t.Offset = row, part*t.height(row)
	t.ScrollBy(0, -t.Size().Height/2)
}

// lanes are the accounts that have a lane of the strip each; nil where they
// share one.
func (t *Table) lanes() []int {
	if len(t.Shown) < 2 || len(t.Shown) > lanesMost+1 {
		return nil
	}
	return t.Shown[1:]
}

// placeStrip puts the strip at the edge, drawn anew where the rows have changed.
func (t *Table) placeStrip() {
	size := t.Size()
	t.stripBack.FillColor = t.look.Palette().Head
	t.stripBack.Move(fyne.NewPos(size.Width-ui.StripWide, 0))
	t.stripBack.Resize(fyne.NewSize(ui.StripWide, size.Height))
	t.stripLine.FillColor = t.look.Palette().Soft
	t.stripLine.Move(fyne.NewPos(size.Width-ui.StripWide, 0))
	t.stripLine.Resize(fyne.NewSize(1, size.Height))
	if t.stripOf != t.look.Palette() || t.stripAt != size {
		t.strip.Image = t.drawStrip()
		t.stripOf, t.stripAt = t.look.Palette(), size
		t.strip.Move(fyne.NewPos(size.Width-ui.StripWide+1, 0))
		t.strip.Resize(fyne.NewSize(ui.StripWide-1, size.Height))
		t.strip.Refresh()
	}
	y, high := t.above()*t.StripScale(), size.Height*t.StripScale()
	t.thumb.Hidden = t.all() <= size.Height
	high = max(high, 20)
	y = min(y, size.Height-high-2*StripPad)
	t.thumb.Move(fyne.NewPos(size.Width-ui.StripWide+1, StripPad+max(0, y)))
	t.thumb.Resize(fyne.NewSize(ui.StripWide-2, high))
}

// drawStrip draws the rows in small, twice as fine as the units of the window.
func (t *Table) drawStrip() image.Image {
	const fine = 2
	p := t.look.Palette()
	high := max(1, int(t.Size().Height*fine))
	out := image.NewNRGBA(image.Rect(0, 0, (ui.StripWide-1)*fine, high))
	if t.Cmp == nil || len(t.Rows) == 0 || len(t.Shown) == 0 {
		return out
	}
	lanes := t.lanes()
	n := max(1, len(lanes))
	room := (ui.StripWide - 1 - 6) * fine
	heaviest := make([]int, n*high) // by lane and line: the weight drawn there
	scale := t.StripScale() * fine
	for i, group := range t.Rows {
		g := &t.Cmp.Groups[group]
		top := int(StripPad*fine + t.Sums[i]*scale)
		end := max(top+1, min(int(StripPad*fine+t.Sums[i+1]*scale)-fine/2, top+tallest*fine))
		for lane := range n {
			cell := t.laneCell(g, lanes, lane)
			weight := t.weightOf(g, cell)
			ink, part := stripInk(p, cell)
			left := 3*fine + lane*room/n
			right := left + max(fine, int(float32(room/n-fine/2)*part))
			for y := max(0, top); y < min(end, high) && weight > 0; y++ {
				if at := lane*high + y; weight > heaviest[at] {
					heaviest[at] = weight
					fillLine(out, 3*fine+lane*room/n, 3*fine+(lane+1)*room/n, y, color.NRGBA{})
					fillLine(out, left, right, y, ink)
				}
			}
		}
	}
	return out
}

func fillLine(out *image.NRGBA, from, to, y int, c color.Color) {
	for x := from; x < to; x++ {
		out.Set(x, y, c)
	}
}

// laneCell is the cell that a lane shows of a row: that of its account, or the
// weightiest of all columns.
func (t *Table) laneCell(g *compare.Group, lanes []int, lane int) compare.Cell {
	if lanes != nil {
		return t.Cmp.Cell(g, lanes[lane])
	}
	best := compare.Cell{}
	for _, account := range t.Shown {
		if cell := t.Cmp.Cell(g, account); t.weightOf(g, cell) > t.weightOf(g, best) {
			best = cell
		}
	}
	return best
}

// weightOf is 0 for what the strip leaves blank: silence where the original is
// silent too.
func (t *Table) weightOf(g *compare.Group, cell compare.Cell) int {
	if cell.Status == "" || cell.Member == nil && !t.Cmp.Told(g) {
		return 0
	}
	return weights[cell.Status]
}

// stripInk is the colour of a state, and what part of the lane it fills: what
// changed is strong and wide, so that colour is not the only sign.
func stripInk(p *ui.Palette, cell compare.Cell) (color.Color, float32) {
	switch cell.Status {
	case compare.Changed:
		_, ink := prose.FigureTone(p)
		if cell.Pair != nil && len(cell.Pair.Findings) > 0 {
			_, ink = prose.ToneOf(cell.Pair.Findings[0].Kind)(p)
		}
		return ink, 1
	case compare.Added:
		return p.InsertedRule, 0.7
	case compare.Unsure:
		return p.Ink3, 0.7
	case compare.Reworded:
		return ui.Faint(p.InsertedRule, 0.4), 0.7
	case compare.Same:
		return ui.Faint(p.Matched, 0.3), 0.7
	}
	return p.FieldLine, 0.2
}
