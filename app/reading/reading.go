// Package reading is the view of accounts in their own order beside the
// original: pages (page.go), as many as there is room for (pages.go), whose
// passages are tied by lines (draw.go) and scroll together (hands.go).
package reading

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// View is the view of accounts in their own order beside the original, with a
// line between passages that say the same. They scroll together, and what is
// chosen here is chosen in the table.
type View struct {
	widget.BaseWidget
	prose.Selecting
	s     *session.Session
	desk  *ui.Desk
	wrap  *prose.Wrapper
	calls Calls
	On    bool
	side  int // the page that the keyboard is on: 0 the original, then the accounts
	pages []*page
	shown []int // the accounts beside the original
	split split
	focus bool

	Open    *ui.Button // in the top bar
	head    *ui.Drawing
	back    *canvas.Rectangle
	links   *fyne.Container
	body    *fyne.Container
	objects []fyne.CanvasObject
	Root    *fyne.Container
	pointer fyne.Position
	over    spotted
}

// Calls is what the view asks of the window.
type Calls struct {
	Toggle  func()                   // opens the view, or goes back to the table
	Choose  func(group, account int) // makes a cell the active one
	Turn    func(account int)        // goes to the column of an account
	Missing func() bool              // there is nothing to show, or another page is shown
	Menu    func(fyne.Position)      // offers what can be done with the active cell
	Key     func(fyne.KeyName)       // keys that mean the same in the table
	Rune    func(rune)
}

// spotted is a passage under the pointer.
type spotted struct{ side, item int }

// Measures of the view.
const (
	between     = 84 // the room for the lines between the two pages
	narrow      = 52 // the same where pages have little room
	readPad     = 22
	barWide     = 3
	longestLine = 33  // of a page, in sizes of its text: about 80 letters
	anchoring   = 0.3 // how far down the view the pages are kept level
)

// New makes the view, closed. Its texts are selected in sel, which the
// parts of the window share, and wrapped by wrap.
func New(s *session.Session, desk *ui.Desk, sel *prose.Selector, wrap *prose.Wrapper, calls Calls) *View {
	r := &View{s: s, desk: desk, wrap: wrap, calls: calls, over: spotted{-1, -1}}
	r.Sel, r.Host = sel, r
	r.ExtendBaseWidget(r)
	r.Open = ui.NewButton(desk.Look, "Reading", false, calls.Toggle)
	r.Open.Others = []string{"Reading", "Table"}
	r.head = ui.NewDrawing(desk.Look, r.paintHead)
	r.back = canvas.NewRectangle(nil)
	r.links, r.body = container.NewWithoutLayout(), container.NewWithoutLayout()
	r.split = newSplit(r)
	r.objects = []fyne.CanvasObject{r.back, r.links, r.body, r.split.edge}
	clip := container.NewClip(r)
	clip.ExtendBaseWidget(clip)
	r.Root = container.New(readingLayout{}, r.head, clip)
	r.Root.Hide()
	return r
}

// readingLayout puts the heads over the pages.
type readingLayout struct{}

// MinSize implements fyne.Layout.
func (readingLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, 200) }

// Layout implements fyne.Layout.
func (readingLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width, ui.HeadHeight))
	objects[1].Move(fyne.NewPos(0, ui.HeadHeight))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-ui.HeadHeight))
}

// Toggle opens the view or closes it.
func (r *View) Toggle() {
	r.On = !r.On
	r.Update()
}

// Shown reports whether the view is in the place of the table.
func (r *View) Shown() bool {
	return r.On && !r.calls.Missing()
}

// Update reads the comparison anew where the view is open.
func (r *View) Update() {
	c := r.s.Cmp
	r.On = r.On && c != nil && len(c.Accounts) > 1
	label := "Reading"
	if r.Shown() {
		label = "Table"
	}
	r.Open.Set(label, c == nil)
	if !r.On {
		r.pages = nil
		return
	}
	r.load()
	r.Follow()
}

// beside is the account that stands some places after another in the
// columns, the one that is the original left out.
func (r *View) beside(account, step int) int {
	shown := r.s.View.Columns
	if len(shown) < 2 {
		return (r.s.View.First() + 1) % len(r.s.Cmp.Accounts)
	}
	others := shown[1:]
	for i, a := range others {
		if a == account {
			return others[(i+step+len(others))%len(others)]
		}
	}
	return others[0]
}

// CreateRenderer implements fyne.Widget.
func (r *View) CreateRenderer() fyne.WidgetRenderer { return &readingRenderer{r} }

type readingRenderer struct{ r *View }

func (v *readingRenderer) Destroy()                     {}
func (v *readingRenderer) MinSize() fyne.Size           { return fyne.NewSize(400, 100) }
func (v *readingRenderer) Objects() []fyne.CanvasObject { return v.r.objects }
func (v *readingRenderer) Layout(fyne.Size)             { v.r.Measure(); v.r.head.Refresh() }

// Refresh draws the passages anew in the colours of the theme.
func (v *readingRenderer) Refresh() {
	for _, p := range v.r.pages {
		p.seen = map[int]*fyne.Container{}
	}
	v.r.arrange()
	canvas.Refresh(v.r)
}

var _ desktop.Cursorable = (*View)(nil)
