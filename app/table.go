package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// Measures of the table.
const (
	gutter     = 46
	cellPad    = 14
	barRoom    = 10  // at the foot, for the bar that scrolls sideways
	leastWide  = 220 // of a column that nobody has resized
	tightWide  = 190 // of one where that leaves none cut off
	leastDrawn = 140 // of one that somebody has
	headHeight = 34
	textTop    = 30 // from the top of a row to its text
	textBottom = 14
)

// table is the comparison as a virtual list: only the rows near the view
// are wrapped, measured and drawn. The first column stays in place when the
// others scroll sideways.
type table struct {
	widget.BaseWidget
	ui.Shifting
	look *ui.Look
	wrap *prose.Wrapper

	c    *compare.Comparison
	rows []int // indexes of groups, as filtered

	at, column int    // the active cell: index into rows, account
	last       string // the active group, kept while no row is shown
	seek       string // group to go to when other rows are shown
	over       int    // row under the pointer, -1 for none
	atEnd      bool   // what only accounts have stands after everything else
	begun      int64  // the first account of the comparison that begin has seen

	cols     plan      // as chosen
	shown    []int     // accounts that are columns, from the left
	widths   []float32 // of the columns, by account
	lefts    []float32 // where they begin, see lay
	reach    float32   // width of all columns but the first
	sections []string  // heading of each row
	sums     []float32 // guessed heights of the rows above each, see sum

	top     int     // first row in view
	offset  float32 // how much of it is scrolled away
	side    float32 // scrolled sideways
	heights []float32
	seen    map[int]*rowView // by index into rows

	onPoint   func(group, column int) // the active cell, a group of -1 for none
	onSelect  func()
	onPage    func(step float32) // Page with Shift, for the inspector
	onKey     func(fyne.KeyName)
	onRune    func(rune)
	onMenu    func(fyne.Position)
	codings   func(compare.Unit) []compare.Coding // whose codes cells show
	onSide    func()                              // scrolled sideways or resized: the heads follow
	onColumns func()                              // other columns were chosen

	onLink func(row, account, onto int) // a cell was dropped on another row

	sel     *prose.Selector
	carried carrying
	pointer fyne.Position // where it was last
	focused bool
	drag    dragging

	back             *canvas.Rectangle
	thumb, sideThumb *canvas.Rectangle
	strip            *canvas.Image
	stripOf          *ui.Palette // of the drawn strip; nil where it must be drawn anew
	stripAt          fyne.Size   // of the table then
	stripBack        *canvas.Rectangle
	stripLine        *canvas.Rectangle
	left, right      *fyne.Container
	clip             *container.Clip
	objects          []fyne.CanvasObject
}

func newTable(l *ui.Look) *table {
	t := &table{look: l, wrap: prose.NewWrapper(), over: -1, seen: map[int]*rowView{}, sel: &prose.Selector{}}
	t.ExtendBaseWidget(t)
	t.back = canvas.NewRectangle(nil)
	t.thumb, t.sideThumb = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	t.stripBack, t.stripLine = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	t.carried = carrying{over: -1, says: canvas.NewText("", nil), back: canvas.NewRectangle(nil)}
	t.carried.says.Hidden, t.carried.back.Hidden = true, true
	t.strip = &canvas.Image{FillMode: canvas.ImageFillStretch}
	t.left, t.right = container.NewWithoutLayout(), container.NewWithoutLayout()
	t.clip = container.NewClip(t.right)
	t.clip.ExtendBaseWidget(t.clip)
	t.objects = []fyne.CanvasObject{t.back, t.clip, t.left, t.stripBack, t.stripLine, t.strip, t.thumb, t.sideThumb,
		t.carried.back, t.carried.says}
	return t
}

// show displays rows of a comparison. The view and the active cell stay on
// the group they were on, as far as it is still there.
func (t *table) show(c *compare.Comparison, rows []int) {
	top := t.group(t.top)
	t.sel.Clear()
	if active := t.group(t.at); active != "" {
		t.last = active
	}
	column := int64(0)
	if t.c != nil && t.column < len(t.c.Accounts) {
		column = t.c.Accounts[t.column].ID
	}
	t.c, t.rows = c, t.inOrder(c, rows)
	t.findSections()
	if t.seek != "" {
		t.last, t.seek = t.seek, ""
		top = t.last
	}
	t.at, t.top = t.find(t.last), t.find(top)
	if top == "" || t.group(t.top) != top {
		t.offset = 0
	}
	t.column = t.columnOf(column)
	t.lay()
	if t.slot(t.column) < 0 {
		t.column = t.beside(1)
	}
	t.point()
	t.forget()
}

// begin makes the first row that the original tells the active one, where
// the comparison is new to the table.
func (t *table) begin() {
	if t.at > 0 || t.begun == t.c.Accounts[0].ID {
		return
	}
	t.begun = t.c.Accounts[0].ID
	for i, n := range t.rows {
		if t.c.Told(&t.c.Groups[n]) {
			t.choose(i, t.column)
			return
		}
	}
}

// group is the ID of the group in a row, empty where there is none.
func (t *table) group(row int) string {
	if t.c == nil || row < 0 || row >= len(t.rows) || t.rows[row] >= len(t.c.Groups) {
		return ""
	}
	return t.c.Groups[t.rows[row]].ID
}

// find returns the row of a group, the nearest place where it is gone.
func (t *table) find(id string) int {
	for i := range t.rows {
		if t.group(i) == id {
			return i
		}
	}
	return max(0, min(t.at, len(t.rows)-1))
}

// columnOf returns the index of an account, else of the first that is no original.
func (t *table) columnOf(id int64) int {
	for i, a := range t.c.Accounts {
		if a.ID == id {
			return i
		}
	}
	return max(0, min(1, len(t.c.Accounts)-1))
}

// forget throws away what was measured and drawn.
func (t *table) forget() {
	t.unmeasure()
	t.Refresh()
}

// current is the active group, nil where there is none.
func (t *table) current() *compare.Group {
	if t.c == nil || t.at < 0 || t.at >= len(t.rows) {
		return nil
	}
	return &t.c.Groups[t.rows[t.at]]
}

// unmeasure throws away the heights of the rows.
func (t *table) unmeasure() {
	t.heights = make([]float32, len(t.rows))
	t.seen = map[int]*rowView{}
	t.sum()
}

// CreateRenderer implements fyne.Widget.
func (t *table) CreateRenderer() fyne.WidgetRenderer { return &tableRenderer{t: t} }

type tableRenderer struct {
	t    *table
	laid fyne.Size // for which the rows were measured
}

func (r *tableRenderer) Destroy()                     {}
func (r *tableRenderer) MinSize() fyne.Size           { return fyne.NewSize(gutter+2*leastWide, 100) }
func (r *tableRenderer) Objects() []fyne.CanvasObject { return r.t.objects }

// Layout measures the rows anew where the size is another, since their text
// wraps otherwise. Fyne also asks when other rows have come into view.
func (r *tableRenderer) Layout(size fyne.Size) {
	if size == r.laid {
		return
	}
	r.laid = size
	t := r.t
	t.lay()
	t.unmeasure()
	t.arrange()
	if t.onSide != nil {
		t.onSide()
	}
}

// Refresh draws the rows anew in the colours of the theme.
func (r *tableRenderer) Refresh() {
	r.t.seen = map[int]*rowView{}
	r.t.stripOf = nil
	r.t.arrange()
	canvas.Refresh(r.t)
}

// point says which cell is the active one.
func (t *table) point() {
	if t.onPoint == nil {
		return
	}
	group := -1
	if t.at >= 0 && t.at < len(t.rows) {
		group = t.rows[t.at]
	}
	t.onPoint(group, t.column)
}
