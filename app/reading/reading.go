// Package reading is the view of one account in its own order beside the
// original: two pages (page.go) whose passages are tied by lines (draw.go) and
// scroll together (hands.go).
package reading

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// View is the view of one account in its own order beside the original,
// with a line between passages that say the same. The two scroll together, and
// what is chosen here is chosen in the table.
type View struct {
	widget.BaseWidget
	prose.Selecting
	s     *session.Session
	desk  *ui.Desk
	wrap  *prose.Wrapper
	calls Calls
	On    bool
	side  int // that the keyboard is on: 0 the original, 1 the account
	pages [2]*page
	ties  []tie
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
	readPad     = 22
	barWide     = 3
	longestLine = 36  // of a page, in sizes of its text: about 80 letters
	anchoring   = 0.3 // how far down the view the two pages are kept level
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
	r.objects = []fyne.CanvasObject{r.back, r.links, r.body}
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
		r.pages = [2]*page{}
		return
	}
	r.load()
	r.Follow()
}

// load lays the two texts out.
func (r *View) load() {
	c := r.s.Cmp
	left, right := r.s.View.First(), r.s.Chosen.Column
	if right == left {
		if right = r.beside(left, 1); r.pages[1] != nil && r.pages[1].account < len(c.Accounts) && r.pages[1].account != left {
			right = r.pages[1].account
		}
	}
	offsets := [2]float32{}
	for i, old := range r.pages {
		if old != nil {
			offsets[i] = old.offset
		}
	}
	r.pages = [2]*page{newPage(c, left, right), newPage(c, right, left)}
	r.pages[0].first = true
	for i, p := range r.pages {
		p.offset = offsets[i]
	}
	r.Measure()
}

// Measure wraps both texts in the width that they have.
func (r *View) Measure() {
	if r.pages[0] == nil {
		return
	}
	room := r.Size().Width - between - ui.StripWide
	wide := min(room/2, longestLine*r.desk.Look.TextSize()+2*readPad)
	for i, p := range r.pages {
		p.x = room/2 - wide + float32(i)*(wide+between)
		p.measure(r.wrap, wide, r.desk.Look.TextSize())
	}
	r.ties = r.drawing().tied()
	r.arrange()
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

// turn shows another account beside the original.
func (r *View) turn(step int) {
	if r.pages[1] == nil {
		return
	}
	r.calls.Turn(r.beside(r.pages[1].account, step))
	r.load()
	r.Follow()
	r.Refresh()
	r.head.Refresh()
}

// paintHead draws who is read, and the way to the other accounts.
func (r *View) paintHead(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, ui.HeadHeight, s.Head, 0)
	s.Box(0, 0, size.Width, 1, s.Line, 0)
	s.Box(0, ui.HeadHeight-1, size.Width, 1, s.Line, 0)
	if r.pages[0] == nil {
		return
	}
	for i, p := range r.pages {
		a := r.s.Cmp.Accounts[p.account]
		x, room := p.x+readPad, p.width-2*readPad-70
		if i == 0 && r.s.Cmp.HasOriginal() {
			used := s.Text(say.Say("Original"), x, ui.HeadHeight/2, ui.ColumnFont, s.Ink)
			if len(r.s.Cmp.Accounts) > 2 {
				s.Hint(p.x, 0, p.width, ui.HeadHeight, "heat", say.Say("The darker a claim lies, the more accounts change it, tell it in part or leave it out."))
			}
			x += used + 13
			s.Text(ui.ValueFont.Fit(say.OutletOf(a), room-70), x, ui.HeadHeight/2, ui.ValueFont, s.Ink2)
			continue
		}
		s.Tag(session.Letter(r.s.Cmp, p.account), x, 9, 16, 4, true)
		s.Text(ui.ColumnFont.Fit(say.OutletOf(a), room), x+23, ui.HeadHeight/2, ui.ColumnFont, s.Ink)
	}
	right := r.pages[1].x + r.pages[1].width
	for n, sign := range []string{"‹", "›"} {
		x := right - 52 + float32(n)*28
		s.Middle(sign, x+12, ui.HeadHeight/2-1, ui.HeadFont, s.Ink2)
		s.Spot(x, 3, 24, ui.HeadHeight-6, "turn "+sign, func() { r.turn(2*n - 1) })
	}
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
		if p != nil {
			p.seen = map[int]*fyne.Container{}
		}
	}
	v.r.arrange()
	canvas.Refresh(v.r)
}

var _ desktop.Cursorable = (*View)(nil)
