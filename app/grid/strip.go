package grid

import (
	"image"
	"image/color"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// The strip at the right edge of the table is the whole table in small: where
// in the document the changes sit, and which part is in view. Pressing or
// dragging it goes there.
const (
	stripPad  = 4
	tallest   = 22 // of a row on the strip of a short table
	lanesMost = 4  // more accounts share one lane, which shows the weightiest
)

// strip is that strip.
type strip struct {
	t     *Table
	image *canvas.Image
	of    *ui.Palette // that it was drawn in; nil where it must be drawn anew
	at    fyne.Size   // of the table then
	back  *canvas.Rectangle
	line  *canvas.Rectangle
}

// weights order the states of cells by what a reader should see first.
var weights = map[compare.Status]int{
	compare.Same: 1, compare.Omitted: 2, compare.Reworded: 3, compare.Partly: 4, compare.Added: 5, compare.Unsure: 6, compare.Changed: 7,
}

// sum adds up the guessed heights of all rows. The strip and the scrolling
// use these sums, so that nothing shifts when rows are measured.
func (sc *scroller) sum() {
	sc.sums = make([]float32, len(sc.t.Rows)+1)
	for i := range sc.t.Rows {
		sc.sums[i+1] = sc.sums[i] + sc.roughly(i)
	}
	sc.t.strip.of = nil
}

// all is the guessed height of the whole table.
func (sc *scroller) all() float32 { return sc.sums[len(sc.t.Rows)] }

// above is the guessed height of what lies above the view.
func (sc *scroller) above() float32 {
	if len(sc.t.Rows) == 0 {
		return 0
	}
	part := sc.Offset / max(1, sc.height(sc.Top))
	return sc.sums[sc.Top] + part*(sc.sums[sc.Top+1]-sc.sums[sc.Top])
}

// scale is how many units of the strip stand for one of the table.
func (st *strip) scale() float32 {
	return min(1, (st.t.Size().Height-2*stripPad)/max(1, st.t.Roll.all()))
}

// row is the row at a place of the strip, and how much of it lies above.
func (st *strip) row(y float32) (row int, part float32) {
	want := (y - stripPad) / st.scale()
	row = sort.Search(len(st.t.Rows), func(i int) bool { return st.t.Roll.sums[i+1] > want })
	if row >= len(st.t.Rows) {
		return len(st.t.Rows) - 1, 1
	}
	return row, max(0, (want-st.t.Roll.sums[row])/max(1, st.t.Roll.sums[row+1]-st.t.Roll.sums[row]))
}

// goTo brings what a place of the strip stands for to the middle of the view.
func (st *strip) goTo(y float32) {
	if len(st.t.Rows) == 0 {
		return
	}
	row, part := st.row(y)
	st.t.Roll.Top, st.t.Roll.Offset = row, part*st.t.Roll.height(row)
	st.t.Roll.By(0, -st.t.Size().Height/2)
}

// lanes are the accounts that have a lane of the strip each; nil where they
// share one.
func (st *strip) lanes() []int {
	if len(st.t.Cols.Shown) < 2 || len(st.t.Cols.Shown) > lanesMost+1 {
		return nil
	}
	return st.t.Cols.Shown[1:]
}

// place puts the strip at the edge, drawn anew where the rows have changed.
func (st *strip) place() {
	size := st.t.Size()
	st.back.FillColor = st.t.look.Palette().Head
	st.back.Move(fyne.NewPos(size.Width-ui.StripWide, 0))
	st.back.Resize(fyne.NewSize(ui.StripWide, size.Height))
	st.line.FillColor = st.t.look.Palette().Soft
	st.line.Move(fyne.NewPos(size.Width-ui.StripWide, 0))
	st.line.Resize(fyne.NewSize(1, size.Height))
	if st.of != st.t.look.Palette() || st.at != size {
		st.image.Image = st.draw()
		st.of, st.at = st.t.look.Palette(), size
		st.image.Move(fyne.NewPos(size.Width-ui.StripWide+1, 0))
		st.image.Resize(fyne.NewSize(ui.StripWide-1, size.Height))
		st.image.Refresh()
	}
	y, high := st.t.Roll.above()*st.scale(), size.Height*st.scale()
	st.t.thumb.Hidden = st.t.Roll.all() <= size.Height
	high = max(high, 20)
	y = min(y, size.Height-high-2*stripPad)
	st.t.thumb.Move(fyne.NewPos(size.Width-ui.StripWide+1, stripPad+max(0, y)))
	st.t.thumb.Resize(fyne.NewSize(ui.StripWide-2, high))
}

// draw draws the rows in small, twice as fine as the units of the window.
func (st *strip) draw() image.Image {
	const fine = 2
	p := st.t.look.Palette()
	high := max(1, int(st.t.Size().Height*fine))
	out := image.NewNRGBA(image.Rect(0, 0, (ui.StripWide-1)*fine, high))
	if st.t.Cmp == nil || len(st.t.Rows) == 0 || len(st.t.Cols.Shown) == 0 {
		return out
	}
	lanes := st.lanes()
	n := max(1, len(lanes))
	room := (ui.StripWide - 1 - 6) * fine
	heaviest := make([]int, n*high) // by lane and line: the weight drawn there
	scale := st.scale() * fine
	for i, group := range st.t.Rows {
		g := &st.t.Cmp.Groups[group]
		top := int(stripPad*fine + st.t.Roll.sums[i]*scale)
		end := max(top+1, min(int(stripPad*fine+st.t.Roll.sums[i+1]*scale)-fine/2, top+tallest*fine))
		for lane := range n {
			cell := st.laneCell(g, lanes, lane)
			weight := st.weightOf(g, cell)
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
func (st *strip) laneCell(g *compare.Group, lanes []int, lane int) compare.Cell {
	if lanes != nil {
		return st.t.Cmp.Cell(g, lanes[lane])
	}
	best := compare.Cell{}
	for _, account := range st.t.Cols.Shown {
		if cell := st.t.Cmp.Cell(g, account); st.weightOf(g, cell) > st.weightOf(g, best) {
			best = cell
		}
	}
	return best
}

// weightOf is 0 for what the strip leaves blank: silence where the original is
// silent too.
func (st *strip) weightOf(g *compare.Group, cell compare.Cell) int {
	if cell.Status == "" || cell.Member == nil && !st.t.Cmp.Told(g) {
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
	case compare.Reworded, compare.Partly:
		return ui.Faint(p.InsertedRule, 0.4), 0.7
	case compare.Same:
		return ui.Faint(p.Matched, 0.3), 0.7
	}
	return p.FieldLine, 0.2
}
