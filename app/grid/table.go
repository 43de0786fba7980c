// Package grid is the table of the comparison: a row for each group of claims, a
// column for each account.
//
//   - The table is a virtual list (table.go, scroll.go): only the rows near the
//     view are wrapped, measured and drawn (row.go). A strip beside it shows the
//     whole (strip.go).
//   - It tells which cell is chosen, and takes keys and the pointer (pointer.go,
//     select.go); a cell that is carried to another row links the two (carry.go).
//   - Which accounts are columns, in which order and how wide, is a plan
//     (plan.go) that heads and menus change (heads.go, columns.go).
package grid

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
	leastWide  = 220 // of a column that nobody has resized
	tightWide  = 190 // of one where that leaves none cut off
	leastDrawn = 140 // of one that somebody has
	textTop    = 30  // from the top of a row to its text
	textBottom = 14
	tightRoom  = 520 // of a table that is so low that rows stand closer
	tightEnd   = 5   // textBottom there
)

// Table is the comparison as a virtual list: only the rows near the view
// are wrapped, measured and drawn. The first column stays in place when the
// others scroll sideways.
type Table struct {
	widget.BaseWidget
	ui.Shifting
	look *ui.Look
	Wrap *prose.Wrapper

	Cmp   *compare.Comparison
	Terms []string // that a search marks, as compare.Terms gives them
	Rows  []int    // indexes of groups, as filtered

	At, Column int    // the active cell: index into rows, account
	last       string // the active group, kept while no row is shown
	Seek       string // group to go to when other rows are shown
	over       int    // row under the pointer, -1 for none
	tipped     string // the tip that is told
	atEnd      bool   // what only accounts have stands after everything else
	begun      int64  // the first account of the comparison that begin has seen

	Cols   layout
	Roll   scroller
	strip  strip
	paint  painter
	Seen   map[int]*rowView // by index into rows
	opened map[openKey]bool // cells that show in full what was left out
	Folds  folds            // rows that stand as thin lines

	OnPoint   func(group, column int) // the active cell, a group of -1 for none
	OnSelect  func()
	OnPage    func(step float32) // Page with Shift, for the inspector
	OnKey     func(fyne.KeyName)
	OnRune    func(rune)
	OnMenu    func(fyne.Position)
	Codings   func(compare.Unit) []compare.Coding // whose codes cells show
	OnSide    func()                              // scrolled sideways or resized: the heads follow
	onColumns func()                              // other columns were chosen

	OnLink func(row, account, onto int) // a cell was dropped on another row

	Sel     *prose.Selector
	carried carrying
	pointer fyne.Position // where it was last
	focused bool
	drag    ui.Dragging

	back             *canvas.Rectangle
	thumb, sideThumb *canvas.Rectangle
	left, right      *fyne.Container
	clip             *container.Clip
	objects          []fyne.CanvasObject
}

// New makes a table without rows.
func New(l *ui.Look) *Table {
	t := &Table{look: l, Wrap: prose.NewWrapper(), over: -1, Seen: map[int]*rowView{}, opened: map[openKey]bool{}, Sel: &prose.Selector{}}
	t.ExtendBaseWidget(t)
	t.back = canvas.NewRectangle(nil)
	t.thumb, t.sideThumb = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	t.strip.back, t.strip.line = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	t.Roll.t, t.strip.t, t.paint.t, t.Folds.t = t, t, t, t
	t.carried = carrying{t: t, over: -1, says: canvas.NewText("", nil), back: canvas.NewRectangle(nil)}
	t.carried.says.Hidden, t.carried.back.Hidden = true, true
	t.strip.image = &canvas.Image{FillMode: canvas.ImageFillStretch}
	t.left, t.right = container.NewWithoutLayout(), container.NewWithoutLayout()
	t.clip = container.NewClip(t.right)
	t.clip.ExtendBaseWidget(t.clip)
	t.objects = []fyne.CanvasObject{t.back, t.clip, t.left, t.strip.back, t.strip.line, t.strip.image, t.thumb, t.sideThumb,
		t.carried.back, t.carried.says}
	return t
}

// Display displays rows of a comparison. The view and the active cell stay on
// the group they were on, as far as it is still there.
func (t *Table) Display(c *compare.Comparison, rows []int) {
	top := t.aim().group(t.Roll.Top)
	t.Sel.Clear()
	if active := t.aim().group(t.At); active != "" {
		t.last = active
	}
	column := int64(0)
	if t.Cmp != nil && t.Column < len(t.Cmp.Accounts) {
		column = t.Cmp.Accounts[t.Column].ID
	}
	t.Cmp, t.Rows = c, t.columns().inOrder(c, t.Folds.unfolded(c, rows))
	if t.Folds.on {
		t.Folds.find(t.Rows, t.columns().inOrder(c, allOf(c)))
	}
	t.paint.findSections()
	if t.Seek != "" {
		t.last, t.Seek = t.Seek, ""
		top = t.last
	}
	t.At, t.Roll.Top = t.aim().find(t.last), t.aim().find(top)
	if top == "" || t.aim().group(t.Roll.Top) != top {
		t.Roll.Offset = 0
	}
	t.Column = t.aim().columnOf(column)
	t.columns().lay()
	if t.Cols.Slot(t.Column) < 0 {
		t.Column = t.Cols.beside(t.Column, 1)
	}
	t.point()
	t.Forget()
}

// Begin makes the first row that the original tells the active one, where
// the comparison is new to the table.
func (t *Table) Begin() {
	if t.At > 0 || t.begun == t.Cmp.Accounts[0].ID {
		return
	}
	t.begun = t.Cmp.Accounts[0].ID
	for i, n := range t.Rows {
		if t.Cmp.Told(&t.Cmp.Groups[n]) {
			t.Choose(i, t.Column)
			return
		}
	}
}

// group is the ID of the group in a row, empty where there is none.
func (t aim) group(row int) string {
	if t.Cmp == nil || row < 0 || row >= len(t.Rows) || t.Rows[row] >= len(t.Cmp.Groups) {
		return ""
	}
	return t.Cmp.Groups[t.Rows[row]].ID
}

// find returns the row of a group, the nearest place where it is gone.
func (t aim) find(id string) int {
	for i := range t.Rows {
		if t.group(i) == id {
			return i
		}
	}
	return max(0, min(t.At, len(t.Rows)-1))
}

// columnOf returns the index of an account, else of the first that is no original.
func (t aim) columnOf(id int64) int {
	for i, a := range t.Cmp.Accounts {
		if a.ID == id {
			return i
		}
	}
	return max(0, min(1, len(t.Cmp.Accounts)-1))
}

// Forget throws away what was measured and drawn.
func (t *Table) Forget() {
	t.unmeasure()
	t.Refresh()
}

// Current is the active group, nil where there is none.
func (t *Table) Current() *compare.Group {
	if t.Cmp == nil || t.At < 0 || t.At >= len(t.Rows) {
		return nil
	}
	return &t.Cmp.Groups[t.Rows[t.At]]
}

// unmeasure throws away the heights of the rows.
func (t *Table) unmeasure() {
	t.Roll.heights = make([]float32, len(t.Rows))
	t.Seen = map[int]*rowView{}
	t.Roll.sum()
}

// CreateRenderer implements fyne.Widget.
func (t *Table) CreateRenderer() fyne.WidgetRenderer { return &tableRenderer{t: t} }

type tableRenderer struct {
	t    *Table
	laid fyne.Size // for which the rows were measured
}

func (r *tableRenderer) Destroy()                     {}
func (r *tableRenderer) MinSize() fyne.Size           { return fyne.NewSize(ui.Gutter+2*leastWide, 100) }
func (r *tableRenderer) Objects() []fyne.CanvasObject { return r.t.objects }

// Layout measures the rows anew where the size is another, since their text
// wraps otherwise. Fyne also asks when other rows have come into view.
func (r *tableRenderer) Layout(size fyne.Size) {
	if size == r.laid {
		return
	}
	r.laid = size
	t := r.t
	t.columns().lay()
	t.unmeasure()
	t.Roll.arrange()
	if t.OnSide != nil {
		t.OnSide()
	}
}

// Refresh draws the rows anew in the colours of the theme.
func (r *tableRenderer) Refresh() {
	r.t.Seen = map[int]*rowView{}
	r.t.strip.of = nil
	r.t.Roll.arrange()
	canvas.Refresh(r.t)
}

// point says which cell is the active one.
func (t *Table) point() {
	if t.OnPoint == nil {
		return
	}
	group := -1
	if t.At >= 0 && t.At < len(t.Rows) {
		group = t.Rows[t.At]
	}
	t.OnPoint(group, t.Column)
}
