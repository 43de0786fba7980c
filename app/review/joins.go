package review

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read"
)

// join is what a list of references would change of one text.
type join struct {
	read.Match
	account *data.Account // a stored one
	subject *subject      // or one under review
	ticks   []bool        // of Changes
}

// accepted are the changes that are ticked.
func (j *join) accepted() []read.Change {
	var out []read.Change
	for i, c := range j.Changes {
		if j.ticks[i] {
			out = append(out, c)
		}
	}
	return out
}

// join matches the lists of references with the texts that are here. What only
// fills a gap is ticked at first; what replaces something is not.
func (r *Review) join() {
	var accounts []compare.Account
	var files []string
	var whose []join
	for i := range r.in.s.Accounts {
		a := &r.in.s.Accounts[i]
		accounts, files, whose = append(accounts, a.Account), append(files, a.Origin.File), append(whose, join{account: a})
	}
	for _, s := range r.Subjects {
		if s.isText() {
			accounts, files, whose = append(accounts, s.Im.Account), append(files, s.Im.Origin.File), append(whose, join{subject: s})
		}
	}
	for _, list := range r.Subjects {
		if list.refs == nil {
			continue
		}
		list.joins = nil
		for _, m := range read.MatchReferences(list.refs, accounts, files) {
			j := whose[m.Account]
			j.Match = m
			for _, c := range m.Changes {
				j.ticks = append(j.ticks, c.Fills)
			}
			list.joins = append(list.joins, &j)
		}
	}
}

// allJoins are those of the lists that are ticked.
func (r *Review) allJoins() []*join {
	var out []*join
	for _, s := range r.Subjects {
		if s.refs != nil && s.Take {
			out = append(out, s.joins...)
		}
	}
	return out
}

// changes counts the texts whose metadata would change.
func (r *Review) changes() int {
	n := 0
	for _, j := range r.allJoins() {
		if len(j.accepted()) > 0 {
			n++
		}
	}
	return n
}

// joinList shows what a list of references would change, to accept or leave.
type joinList struct {
	ui.Drawing
	r       *Review
	scroll  *container.Scroll
	rows    []joinRow
	At      int
	focused bool
}

// joinRow is a text (change -1) or one change of it.
type joinRow struct {
	join   *join
	change int
}

const joinHigh = 34

// joinedBy says by what a reference and a text were matched.
var joinedBy = map[string]string{"address": say.Phrase("the same address"), "title": say.Phrase("the same title"), "file": say.Phrase("the same file name")}

func newJoinList(r *Review) *joinList {
	l := &joinList{r: r}
	l.Look, l.Over = r.in.desk.Look, -1
	l.Paint = l.draw
	l.Least = func() fyne.Size { return fyne.NewSize(10, 70+joinHigh*float32(len(l.rows))) }
	l.ExtendBaseWidget(l)
	l.scroll = container.NewVScroll(l)
	return l
}

// show lists the changes of the list of references that is shown.
func (l *joinList) show() {
	l.rows, l.At = nil, 0
	for _, j := range l.r.Now().joins {
		l.rows = append(l.rows, joinRow{j, -1})
		for i := range j.Changes {
			l.rows = append(l.rows, joinRow{j, i})
		}
	}
	l.move(0, 1)
	l.scroll.Offset = fyne.Position{}
	l.Refresh()
	l.scroll.Refresh()
}

func (l *joinList) draw(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, max(size.Height, l.scroll.Size().Height), s.Page, 0)
	one := l.r.Now()
	says := say.Say("%s. What fills a gap is ticked; tick what should replace something.", one.says())
	if len(one.joins) == 0 {
		says = say.Say("%s: no address, title or file name is the same. Import the texts first, or together with the list.", one.says())
	}
	y := float32(24)
	for _, line := range ui.BreakLines(says, ui.ValueFont, size.Width-40) {
		s.Text(line, 20, y, ui.ValueFont, s.Ink2)
		y += 17
	}
	for i, row := range l.rows {
		l.row(s, i, row, 52+joinHigh*float32(i), size.Width)
	}
}

func (l *joinList) row(s *ui.Sheet, i int, row joinRow, y, width float32) {
	mid := y + joinHigh/2
	if row.change < 0 {
		name, title := "", ""
		if row.join.account != nil {
			name, title = say.OutletOf(row.join.account.Account), row.join.account.Title
		} else {
			name, title = say.OutletOf(row.join.subject.Im.Account), row.join.subject.Im.Title
		}
		used := s.Text(ui.OutletFont.Fit(name, width/3), 20, mid, ui.OutletFont, s.Ink)
		by := say.Say(joinedBy[row.join.By])
		if len(row.join.Changes) == 0 {
			by += say.Say(", nothing new")
		}
		s.Right(by, width-20, mid, ui.SmallFont, s.Ink3)
		s.Text(ui.TitleFont.Fit(title, width-used-60-ui.SmallFont.Measure(by).Width), 20+used+10, mid, ui.TitleFont, s.Ink2)
		return
	}
	switch {
	case i == l.At && l.focused:
		s.Frame(30, y+1, width-46, joinHigh-2, s.Active, s.Accent, 6, 2)
	case l.Hovered(fmt.Sprint("join ", i)):
		s.Box(30, y+1, width-46, joinHigh-2, s.Hover, 6)
	}
	c := row.join.Changes[row.change]
	if row.join.ticks[row.change] {
		s.Box(40, mid-8, 16, 16, s.Accent, 4)
		s.Tick(44, mid)
	} else {
		s.Frame(40, mid-8, 16, 16, s.Field, s.Ink3, 4, 1)
	}
	s.Text(say.Say(say.CapitalFirst(c.Field)), 68, mid, ui.LabelFont, s.Ink2)
	x, room := float32(150), (width-190)/2
	if c.Was != "" {
		was := ui.TitleFont.Fit(c.Was, room)
		used := s.Text(was, x, mid, ui.TitleFont, s.DeletedText)
		s.Box(x, mid, used, 1.2, s.DeletedText, 0)
		x += used + 12
	}
	s.Text(ui.TitleFont.Fit(c.Now, width-30-x), x, mid, ui.TitleFont, s.Ink)
	s.Spot(30, y, width-46, joinHigh, fmt.Sprint("join ", i), func() { l.At = i; l.r.in.desk.Window.Canvas().Focus(l); l.toggle() })
	s.Box(40, y+joinHigh-1, width-60, 1, s.Soft, 0)
}

// toggle accepts a change or leaves it.
func (l *joinList) toggle() {
	if l.At < len(l.rows) && l.rows[l.At].change >= 0 {
		row := l.rows[l.At]
		row.join.ticks[row.change] = !row.join.ticks[row.change]
		l.Refresh()
		l.r.refresh()
	}
}

// move goes to the next change in a direction.
func (l *joinList) move(by, way int) {
	at := l.At + by
	for at >= 0 && at < len(l.rows) && l.rows[at].change < 0 {
		at += way
	}
	if at >= 0 && at < len(l.rows) {
		l.At = at
	}
	top, room := 52+joinHigh*float32(l.At), l.scroll.Size().Height
	offset := min(l.scroll.Offset.Y, top-52)
	if top+joinHigh > offset+room {
		offset = top + joinHigh - room
	}
	if offset = max(0, offset); offset != l.scroll.Offset.Y && room > 0 {
		l.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	}
	l.Refresh()
}

// FocusGained implements fyne.Focusable.
func (l *joinList) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost implements fyne.Focusable.
func (l *joinList) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune implements fyne.Focusable.
func (l *joinList) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (l *joinList) TypedKey(e *fyne.KeyEvent) {
	if l.Look.Helps(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		l.move(1, 1)
	case fyne.KeyUp:
		l.move(-1, -1)
	case fyne.KeySpace:
		l.toggle()
	case fyne.KeyReturn, fyne.KeyEnter:
		l.r.Take()
	case fyne.KeyEscape:
		l.r.leave()
	}
}
