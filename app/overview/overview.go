// Package overview is the page that shows a comparison from above.
//
//   - At the top stands what became of the original in each account, a row an
//     account, to be sorted by any column (sums.go).
//   - Below it stands the matrix of claims by accounts (matrix.go, draw.go,
//     hands.go) with its legend (legend.go), which can be saved as a picture
//     (picture.go).
package overview

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/compare"
)

// Page is the page that shows a comparison from above: what became of
// the original in each account, and the matrix of claims by accounts.
type Page struct {
	s          *session.Session
	desk       *ui.Desk
	calls      Calls
	On         bool
	starting   bool // it was opened, and does not show the chosen cell yet
	survey     survey
	surveying  task.Lane
	writing    task.Lane // of the picture
	save       *ui.Button
	Open       *ui.Button // in the top bar
	head, foot *ui.Drawing
	sums       *summary
	sumScroll  *container.Scroll
	sideScroll *container.Scroll
	Grid       *grid
	Root       *fyne.Container
}

// Calls is what the page asks of the window.
type Calls struct {
	Toggle  func()                   // opens the page, or goes back to the table
	Open    func(group, account int) // goes to a cell of the table
	Show    func(compare.Filter)     // goes to the table with the rows of a filter
	Missing func() bool              // there is nothing to show yet
	Browse  func(path *ui.Field)     // asks for a file to write
	Folder  func() string            // where files are written
	Wrote   func(path string)        // a file was
	Version string                   // of the program
}

// survey is what the page shows. It is made beside the GUI thread, because it
// reads every word of every account.
type survey struct {
	cmp        *compare.Comparison
	matrix     *compare.Matrix
	prominence []compare.Prominence
	placed     map[[2]int]*compare.Placed // by group and account
}

// newSurvey looks at a comparison; the old survey spares work where it is of
// the same comparison.
func newSurvey(c *compare.Comparison, groups []int, old survey) survey {
	v := survey{c, c.Matrix(groups), old.prominence, old.placed}
	if old.cmp == c {
		return v
	}
	v.prominence, v.placed = c.Prominence(), map[[2]int]*compare.Placed{}
	for account, p := range v.prominence {
		for _, kind := range [][]compare.Placed{p.Kept, p.Added} {
			for i := range kind {
				v.placed[[2]int{kind[i].Group, account}] = &kind[i]
			}
		}
	}
	return v
}

// Measures of the page.
const (
	overviewHead = 48 // title and buttons
	summaryHead  = 50
	summaryRow   = 30
	overviewFoot = 30 // the legend
	overviewEdge = 16
)

// New makes the page, closed.
func New(s *session.Session, desk *ui.Desk, calls Calls) *Page {
	o := &Page{s: s, desk: desk, calls: calls, surveying: s.Lane(), writing: s.Lane()}
	o.Open = ui.NewButton(desk.Look, "Overview", false, calls.Toggle)
	o.Open.Others = []string{"Overview", "Table"}
	o.save = ui.NewButton(desk.Look, "Save picture…", false, o.OpenPicture)
	o.save.Escape = calls.Toggle
	o.head = ui.NewDrawing(desk.Look, o.paintHead)
	o.foot = ui.NewDrawing(desk.Look, o.paintFoot)
	o.sums = newSummary(o)
	o.sumScroll = container.NewVScroll(o.sums)
	o.sideScroll = container.NewHScroll(container.New(summaryLayout{o}, o.sums.heads, desk.Look.Quietly(o.sumScroll)))
	o.Grid = newGrid(desk.Look)
	o.Grid.onOpen, o.Grid.onLeave = calls.Open, calls.Toggle
	o.Grid.letter = func(account int) string { return session.Letter(s.Cmp, account) }
	o.Grid.placed = func(group, account int) *compare.Placed { return o.survey.placed[[2]int{group, account}] }
	o.Root = container.New(o, o.head, desk.Look.Quietly(o.sideScroll), o.Grid, o.foot, o.save)
	o.Root.Hide()
	return o
}

// Toggle opens the page or closes it.
func (o *Page) Toggle() {
	o.On = !o.On
	o.starting = o.On
	o.Update()
}

// Start begins at the chosen cell of the matrix.
func (o *Page) Start() { o.Grid.start(o.s.Chosen.Current(), o.s.Chosen.Column) }

// Update looks at the comparison anew where the page is shown.
func (o *Page) Update() {
	c := o.s.Cmp
	o.On = o.On && c != nil
	label := "Overview"
	if o.On {
		label = "Table"
	}
	o.Open.Set(label, c == nil)
	if o.survey.cmp != nil && c == nil {
		o.forget()
	}
	if !o.On {
		return
	}
	groups, old := append([]int{}, o.s.View.Rows...), o.survey
	var got survey
	o.surveying.Run(func(context.Context, task.Progress) error {
		got = newSurvey(c, groups, old)
		return nil
	}, nil, func(error) {
		o.survey = got
		o.Grid.display(c, got.matrix)
		o.sums.sort()
		o.Root.Refresh()
		o.Layout(nil, o.Root.Size())
		if o.starting {
			o.starting = false
			o.Start()
		}
	})
}

// forget drops what is known of a comparison that is gone.
func (o *Page) forget() {
	o.surveying.Stop()
	o.survey = survey{}
	o.Grid.display(&compare.Comparison{}, &compare.Matrix{})
	o.sums.sort()
}

// Shown reports whether the page is in the place of the table.
func (o *Page) Shown() bool {
	return o.On && !o.calls.Missing()
}

// MinSize implements fyne.Layout.
func (o *Page) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, 300) }

// Layout implements fyne.Layout: head, sums, and the matrix below them.
func (o *Page) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place := func(obj fyne.CanvasObject, x, y, w, h float32) {
		obj.Move(fyne.NewPos(x, y))
		obj.Resize(fyne.NewSize(w, h))
	}
	place(o.head, 0, 0, size.Width, overviewHead)
	save := o.save.MinSize().Width
	place(o.save, size.Width-overviewEdge-save, 9, save, 30)
	sums := min(summaryHead+summaryRow*float32(len(o.sums.order))+8, size.Height*0.34)
	scroll := o.Root.Objects[1]
	place(scroll, 0, overviewHead, size.Width, sums)
	place(o.Grid, 0, overviewHead+sums, size.Width, size.Height-overviewHead-sums-overviewFoot)
	place(o.foot, 0, size.Height-overviewFoot, size.Width, overviewFoot)
}

// paintHead draws the title of the page with what it covers.
func (o *Page) paintHead(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Page, 0)
	used := s.Text(say.Say("Overview"), overviewEdge, 24, ui.HeadFont, s.Ink)
	m := o.survey.matrix
	if m == nil {
		return
	}
	says := say.Say("%s of the original", say.Count(m.Told, "claim", "claims"))
	if !o.survey.cmp.HasOriginal() {
		says = say.Count(len(m.Rows), "claim", "claims")
	} else if n := len(m.Rows) - m.Told; n > 0 {
		says += ", " + say.Say("%s added", say.Count(n, "claim", "claims"))
	}
	if len(m.Rows) < len(o.survey.cmp.Groups) {
		says += " · " + say.Say("filtered; the table of accounts counts all")
	}
	room := size.Width - 3*overviewEdge - used - o.save.MinSize().Width - 20
	s.Text(ui.ValueFont.Fit(says, room), overviewEdge+used+12, 25, ui.ValueFont, s.Ink2)
}
