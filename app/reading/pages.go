package reading

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
)

// Measures of pages beside one another.
const (
	gap       = 26  // between two accounts
	leastPage = 190 // else an account fewer is shown
	mostPages = 5   // accounts beside the original
)

// spread shares the room of the view among its pages.
type spread struct{ *View }

func (r *View) spread() spread { return spread{r} }

// split is how the room is shared: how many accounts stand beside the original,
// and how wide the original is against one of them.
type split struct {
	edge   *ui.Edge
	beside int
	weight float32
}

// newSplit takes up what the person left.
func newSplit(r *View) split {
	s := split{beside: 1, weight: 1}
	if n, err := strconv.Atoi(r.desk.Setting("reading.beside", "")); err == nil {
		s.beside = max(1, min(n, mostPages))
	}
	if w, err := strconv.ParseFloat(r.desk.Setting("reading.split", ""), 32); err == nil {
		s.weight = clampWeight(float32(w))
	}
	s.edge = ui.NewEdge(r.desk.Look, r.spread().drag, r.spread().keepSplit, func() { r.split.weight = 1; r.spread().keepSplit() })
	return s
}

func clampWeight(w float32) float32 { return max(0.4, min(w, 2.5)) }

// drag makes the original wider.
func (r spread) drag(by float32) {
	if len(r.pages) == 0 {
		return
	}
	n := float32(len(r.pages) - 1)
	room := r.room(len(r.pages) - 1)
	left := room*r.split.weight/(r.split.weight+n) + by
	r.split.weight = clampWeight(n * left / max(1, room-left))
	r.Measure()
	r.head.Refresh()
}

// keepSplit stores how the room is shared.
func (r spread) keepSplit() {
	r.desk.Set("reading.split", fmt.Sprintf("%.3f", r.split.weight))
	r.desk.Set("reading.beside", strconv.Itoa(r.split.beside))
	r.Measure()
	r.head.Refresh()
}

// between is the room for the lines.
func (r *View) between() float32 {
	if r.Size().Width < 620 {
		return narrow
	}
	return between
}

// room is what is left for the words of pages.
func (r spread) room(accounts int) float32 {
	return r.Size().Width - r.between() - ui.StripWide - gap*float32(accounts-1)
}

// fits is how many accounts there is room for.
func (r spread) fits() int {
	n := min(r.split.beside, len(r.s.Cmp.Accounts)-1)
	for n > 1 && r.Size().Width > 0 && r.room(n)/float32(n+1) < leastPage {
		n--
	}
	return max(1, n)
}

// choosePages finds the accounts that stand beside the original: those that did,
// where the active column is one of them.
func (r spread) choosePages(left int) {
	active, n := r.s.Chosen.Column, r.fits()
	r.shown = slices.DeleteFunc(r.shown, func(a int) bool { return a == left || a >= len(r.s.Cmp.Accounts) })
	if active == left && len(r.shown) > 0 {
		active = r.shown[0]
	} else if active == left || active >= len(r.s.Cmp.Accounts) {
		active = r.beside(left, 1)
	}
	if !slices.Contains(r.shown[:min(n, len(r.shown))], active) {
		r.shown = []int{active}
	}
	for len(r.shown) < n {
		next := r.beside(r.shown[len(r.shown)-1], 1)
		if slices.Contains(r.shown, next) {
			break
		}
		r.shown = append(r.shown, next)
	}
	r.shown = r.shown[:min(n, len(r.shown))]
}

// load lays the texts out.
func (r *View) load() {
	c, left := r.s.Cmp, r.s.View.First()
	offsets := map[int]float32{}
	for _, old := range r.pages {
		offsets[old.account] = old.offset
	}
	r.spread().choosePages(left)
	r.pages = []*page{newPage(c, left, r.shown...)}
	r.pages[0].first = true
	for _, account := range r.shown {
		r.pages = append(r.pages, newPage(c, account, left))
	}
	for _, p := range r.pages {
		p.offset = offsets[p.account]
	}
	r.side = min(r.side, len(r.shown))
	r.Measure()
}

// Measure wraps the texts in the width that they have.
func (r *View) Measure() {
	if len(r.pages) == 0 {
		return
	}
	n := len(r.pages) - 1
	if want := r.spread().fits(); want != n && want != len(r.shown) {
		r.load() // which measures
		return
	}
	size := r.desk.Look.TextSize()
	most, room := longestLine*size+2*readPad, r.spread().room(n)
	left := room * r.split.weight / (r.split.weight + float32(n))
	wide := min((room-left)/float32(n), most)
	left = min(left, most)
	x := max(0, (room-left-wide*float32(n))/2)
	for i, p := range r.pages {
		width := say.Ternary(i == 0, left, wide)
		p.x = x
		p.measure(r.wrap, width, size)
		x += width + say.Ternary[float32](i == 0, r.between(), gap)
		if i > 0 {
			p.ties = r.drawing().tied(p)
		}
	}
	r.split.edge.Move(fyne.NewPos(r.pages[0].x+left+r.between()/2-ui.EdgeWide/2, 0))
	r.split.edge.Resize(fyne.NewSize(ui.EdgeWide, r.Size().Height))
	r.arrange()
}

// turn shows other accounts beside the original.
func (r spread) turn(step int) {
	if len(r.pages) == 0 {
		return
	}
	next := r.beside(r.shown[0], step)
	r.shown = nil
	r.calls.Turn(next)
	r.reload()
}

// widen shows so many accounts more beside the original, as far as there are
// any and there is room.
func (r spread) widen(by int) {
	if len(r.pages) == 0 {
		return
	}
	was := r.spread().fits()
	r.split.beside = max(1, min(was+by, min(mostPages, len(r.s.Cmp.Accounts)-1)))
	if by > 0 && r.spread().fits() == was {
		r.s.Refuse(say.Say("There is no room for another account: close the inspector, or make the window wider."))
		r.split.beside = was
	}
	r.spread().keepSplit()
	r.reload()
}

func (r *View) reload() {
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
	for i, p := range r.pages {
		a := r.s.Cmp.Accounts[p.account]
		x, room := p.x+readPad, p.width-2*readPad
		if i == 0 && r.s.Cmp.HasOriginal() {
			used := s.Text(ui.ColumnFont.Fit(say.Say("Original"), room), x, ui.HeadHeight/2, ui.ColumnFont, s.Ink)
			if len(r.s.Cmp.Accounts) > 2 {
				s.Hint(p.x, 0, p.width, ui.HeadHeight, "heat", say.Say("The darker a claim lies, the more accounts change it, tell it in part or leave it out."))
			}
			if left := room - used - 13; left > 40 {
				s.Text(ui.ValueFont.Fit(say.OutletOf(a), left), x+used+13, ui.HeadHeight/2, ui.ValueFont, s.Ink2)
			}
			continue
		}
		if i == len(r.pages)-1 {
			room -= r.spread().paintTurns(s, p)
		}
		s.Tag(session.Letter(r.s.Cmp, p.account), x, 9, 16, 4, true)
		s.Text(ui.ColumnFont.Fit(say.OutletOf(a), max(20, room-23)), x+23, ui.HeadHeight/2, ui.ColumnFont, s.Ink)
	}
}

// paintTurns draws what shows other accounts, more and fewer of them, and
// returns its width.
func (r spread) paintTurns(s *ui.Sheet, p *page) float32 {
	if len(r.s.Cmp.Accounts) < 3 {
		return 0
	}
	const each = 24
	turns := []struct {
		sign, name, says string
		do               func()
	}{
		{"‹", "turn‹", say.Say("The account before (Shift+A)"), func() { r.spread().turn(-1) }},
		{"›", "turn›", say.Say("The next account (A)"), func() { r.spread().turn(1) }},
		{"−", "fewer", say.Say("One account fewer beside the original (−)"), func() { r.spread().widen(-1) }},
		{"+", "more", say.Say("One account more beside the original (+)"), func() { r.spread().widen(1) }},
	}
	x := p.x + p.width - 4 - each*float32(len(turns))
	for i, t := range turns {
		at := x + each*float32(i)
		s.Middle(t.sign, at+each/2, ui.HeadHeight/2-1, ui.HeadFont, s.Ink2)
		s.Spot(at, 3, each, ui.HeadHeight-6, t.name, t.do).Says = t.says
	}
	return each*float32(len(turns)) - readPad + 10
}
