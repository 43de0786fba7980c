package app

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/compare"
)

// overview is the page that shows a comparison from above: what became of
// the original in each account, and the matrix of claims by accounts.
type overview struct {
	w          *window
	on         bool
	survey     survey
	save       *button
	open       *button // in the top bar
	head, foot *drawing
	sums       *summary
	sumScroll  *container.Scroll
	sideScroll *container.Scroll
	grid       *grid
	root       *fyne.Container
}

// survey is what the page shows. It is made beside the GUI thread, because it
// reads every word of every account.
type survey struct {
	cmp        *compare.Comparison
	matrix     *compare.Matrix
	prominence []compare.Prominence
}

// Measures of the page.
const (
	overviewHead = 48 // title and buttons
	summaryHead  = 50
	summaryRow   = 30
	overviewFoot = 30 // the legend
	overviewEdge = 16
)

func newOverview(w *window) *overview {
	o := &overview{w: w}
	o.open = newButton(w.look, "Overview", false, w.toggleOverview)
	o.save = newButton(w.look, "Save picture…", false, w.openPicture)
	o.save.escape = w.toggleOverview
	o.head = newDrawing(w.look, o.paintHead)
	o.foot = newDrawing(w.look, o.paintFoot)
	o.sums = newSummary(o)
	o.sumScroll = container.NewVScroll(o.sums)
	o.sideScroll = container.NewHScroll(container.New(summaryLayout{o}, o.sums.heads, w.look.quietly(o.sumScroll)))
	o.grid = newGrid(w.look)
	o.grid.onOpen, o.grid.onLeave = w.openCell, w.toggleOverview
	o.grid.letter = w.letter
	o.root = container.New(o, o.head, w.look.quietly(o.sideScroll), o.grid, o.foot, o.save)
	o.root.Hide()
	return o
}

// toggleOverview opens the page, or goes back to the table.
func (w *window) toggleOverview() {
	if !w.overview.on && (w.cmp == nil || w.desk.empty.wanted() != nothingMissing) {
		return
	}
	w.overview.on = !w.overview.on
	w.overview.update()
	w.desk.back.Refresh()
	w.relayout()
	w.overview.grid.start(w.table.current(), w.table.column)
	w.focusTable()
}

// openCell goes from a cell of the matrix to its row in the table.
func (w *window) openCell(group, account int) {
	for row, i := range w.table.rows {
		if i == group {
			if w.overview.on {
				w.toggleOverview()
			}
			w.table.choose(row, account)
			return
		}
	}
}

// update looks at the comparison anew where the page is shown.
func (o *overview) update() {
	c := o.w.cmp
	o.on = o.on && c != nil
	label := "Overview"
	if o.on {
		label = "Table"
	}
	o.open.set(label, c == nil)
	if !o.on {
		return
	}
	groups, old := append([]int{}, o.w.rows...), o.survey
	var got survey
	o.w.surveying.run(func(context.Context, progress) error {
		got = survey{c, c.Matrix(groups), old.prominence}
		if old.cmp != c {
			got.prominence = c.Prominence()
		}
		return nil
	}, nil, func(error) {
		o.survey = got
		o.grid.show(c, got.matrix)
		o.sums.sort()
		o.root.Refresh()
		o.Layout(nil, o.root.Size())
	})
}

// shown reports whether the page is in the place of the table.
func (o *overview) shown() bool {
	return o.on && o.w.desk.empty.wanted() == nothingMissing
}

// MinSize implements fyne.Layout.
func (o *overview) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, 300) }

// Layout implements fyne.Layout: head, sums, and the matrix below them.
func (o *overview) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place := func(obj fyne.CanvasObject, x, y, w, h float32) {
		obj.Move(fyne.NewPos(x, y))
		obj.Resize(fyne.NewSize(w, h))
	}
	place(o.head, 0, 0, size.Width, overviewHead)
	save := o.save.MinSize().Width
	place(o.save, size.Width-overviewEdge-save, 9, save, 30)
	sums := min(summaryHead+summaryRow*float32(len(o.sums.order))+8, size.Height*0.4)
	scroll := o.root.Objects[1]
	place(scroll, 0, overviewHead, size.Width, sums)
	place(o.grid, 0, overviewHead+sums, size.Width, size.Height-overviewHead-sums-overviewFoot)
	place(o.foot, 0, size.Height-overviewFoot, size.Width, overviewFoot)
}

// paintHead draws the title of the page with what it covers.
func (o *overview) paintHead(s *sheet, size fyne.Size) {
	s.box(0, 0, size.Width, size.Height, s.page, 0)
	used := s.text("Overview", overviewEdge, 24, headFont, s.ink)
	m := o.survey.matrix
	if m == nil {
		return
	}
	says := count(m.Told, "claim", "claims") + " of the original"
	if !o.w.cmp.HasOriginal() {
		says = count(len(m.Rows), "claim", "claims")
	} else if n := len(m.Rows) - m.Told; n > 0 {
		says += ", " + count(n, "claim", "claims") + " only in coverage"
	}
	if len(m.Rows) < len(o.w.cmp.Groups) {
		says += " · filtered; the table of accounts counts all"
	}
	room := size.Width - 3*overviewEdge - used - o.save.MinSize().Width - 20
	s.text(valueFont.fit(says, room), overviewEdge+used+12, 25, valueFont, s.ink2)
}

// paintFoot draws the legend: every sign, its words and how many cells have it.
func (o *overview) paintFoot(s *sheet, size fyne.Size) {
	s.box(0, 0, size.Width, size.Height, s.head, 0)
	s.box(0, 0, size.Width, 1, s.line, 0)
	m := o.survey.matrix
	if m == nil {
		return
	}
	all := make([]int, len(compare.Marks))
	for column := range m.Accounts {
		for i, n := range m.Counts(column) {
			all[i] += n
		}
	}
	x := float32(overviewEdge)
	for i, k := range compare.Marks {
		s.legend(i, x)
		used := s.text(k.Says, x+22, overviewFoot/2, statusFont, s.ink2)
		number := s.text(strconv.Itoa(all[i]), x+27+used, overviewFoot/2, smallFont, s.ink3)
		x += used + number + 41
	}
}

// legend draws a cell of a state as the matrix has it.
func (s *sheet) legend(mark int, x float32) {
	before := len(s.objects)
	s.cellOf(mark, x, 16, false)
	for _, o := range s.objects[before:] {
		o.Move(o.Position().AddXY(0, 3.5))
	}
}
