// Package sources is the pane at the left: the original, the accounts, and the
// files that are being imported (pane.go, pending.go). Texts is what can be done
// with a text (texts.go): its details (details.go), its versions side by side
// (versions.go), taking it out and bringing it back (removed.go).
package sources

import (
	"cmp"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data"
)

// Pane is the pane at the left: the original, the accounts, and what is
// being imported.
type Pane struct {
	ui.Drawing
	ss      *session.Session
	texts   *Texts
	calls   Calls
	Root    *fyne.Container // the pane with its button
	scroll  *container.Scroll
	Add     *ui.Button // at the foot
	focused bool
	words   map[int64]int // of each account that was drawn
	at      int           // the row that the keyboard is on
	drawn   int           // rows that were drawn so far
	late    []func()      // draw over the account that is being drawn
}

// removedHigh is the height of the line on texts that take no part.
const removedHigh = 34

// accountHigh is the height of one account in the list.
const accountHigh = 106

// Calls is what the pane asks of the window.
type Calls struct {
	Add    func()                 // what the button at the foot says
	Import func()                 // asks for texts
	Review func()                 // shows the texts that wait for a review
	Cancel func()                 // stops the reading of files
	Retry  func(session.Pending)  // reads a file again that failed
	Forget func(path string)      // takes a failed one out of the list
	GoTo   func(id int64)         // goes to the column of an account
	Shown  func(account int) bool // it has a column in the table
}

// New makes the pane of a session.
func New(ss *session.Session, t *Texts, calls Calls) *Pane {
	s := &Pane{ss: ss, texts: t, calls: calls, words: map[int64]int{}}
	s.Look, s.Over = t.desk.Look, -1
	s.Paint, s.Least = s.draw, s.leastSize
	s.ExtendBaseWidget(s)
	s.scroll = container.NewVScroll(s)
	s.Add = ui.NewButton(s.Look, "Add account…", false, calls.Add)
	s.Root = container.New(sourcesLayout{}, s.Look.Quietly(s.scroll), s.Add)
	return s
}

func (s *Pane) leastSize() fyne.Size {
	return fyne.NewSize(0, 158+accountHigh*float32(len(s.others()))+s.pendingSize()+removedHigh)
}

// sourcesLayout keeps the button at the foot of the pane.
type sourcesLayout struct{}

// MinSize implements fyne.Layout.
func (sourcesLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(ui.SourcesLeast, 200)
}

// Layout implements fyne.Layout.
func (sourcesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width-1, size.Height-54))
	objects[1].Move(fyne.NewPos(16, size.Height-46))
	objects[1].Resize(fyne.NewSize(size.Width-32, 30))
}

// right is where the rows of the pane end.
func (s *Pane) right() float32 { return max(ui.SourcesLeast-1, s.Size().Width) - 15 }

// others are the accounts that are not the original.
func (s *Pane) others() []data.Account {
	if len(s.ss.Accounts) > 0 && s.ss.Accounts[0].Role == compare.Original {
		return s.ss.Accounts[1:]
	}
	return s.ss.Accounts
}

func (s *Pane) draw(p *ui.Sheet, size fyne.Size) {
	p.Text(say.Say("ORIGINAL"), 16, 26, ui.SectionFont, p.Ink2)
	s.drawOriginal(p)
	y := float32(160)
	p.Text(say.Say("ACCOUNTS"), 16, y, ui.SectionFont, p.Ink2)
	others := s.others()
	if len(others) > 0 && s.ss.Cmp != nil && s.ss.Cmp.HasOriginal() {
		p.Right(say.Say("matched"), s.right(), y, ui.SmallFont, p.Ink3)
	}
	y += 24
	for i, a := range others {
		s.drawAccount(p, a, y)
		if i < len(others)-1 {
			p.Box(45, y+95, s.right()-45, 1, p.Line, 0)
		}
		y += accountHigh
	}
	if len(others) == 0 && s.pendingSize() == 0 {
		p.Text(say.Say("None yet"), 16, y+6, ui.SmallFont, p.Ink3)
		y += 24
	}
	s.drawn = len(s.ss.Accounts)
	s.drawPending(p, y)
	y += s.pendingSize()
	if n := s.ss.Withdrawn; n > 0 {
		if s.focused && s.at == s.drawn {
			p.Frame(8, y-2, s.right()-2, 28, p.Side, p.Accent, 8, 2)
		}
		s.link(p, say.Say("%s taken out or older", say.Count(n, "text", "texts")), 16, y+12, s.texts.OpenRemoved)
	}
}

// drawOriginal draws the card at the top.
func (s *Pane) drawOriginal(p *ui.Sheet) {
	if len(s.ss.Accounts) == 0 || s.ss.Accounts[0].Role != compare.Original {
		if s.focused && len(s.ss.Accounts) == 0 { // the keyboard is on nothing else
			p.Frame(12, 42, s.right()-8, 88, p.Side, p.Accent, 8, 2)
		} else {
			p.Frame(12, 42, s.right()-8, 88, p.Side, p.Line, 8, 1)
		}
		p.Text(say.Say("No original yet"), 25, 72, ui.OutletFont, p.Ink2)
		p.Text(say.Say("Import it, or mark an account as it."), 25, 94, ui.SmallFont, p.Ink3)
		p.Spot(12, 42, s.right()-8, 88, "original", s.calls.Import)
		return
	}
	a := s.ss.Accounts[0]
	line := p.Line
	if s.focused && s.at == 0 {
		line = p.Accent
	}
	p.Frame(12, 42, s.right()-8, 88, p.Raised, line, 8, 1)
	s.drawPublisher(p, a, 25, 61, s.right()-34)
	drawTitle(p, a.Title, 25, 82, s.right()-34)
	p.Text(ui.SmallFont.Fit(s.facts(a), s.right()-56), 25, 117, ui.SmallFont, p.Ink3)
	s.drawMore(p, a, s.right()-16, 117)
	s.spotFor(p, a, 12, 42, s.right()-8, 88)
	s.drawLate()
}

// drawTitle draws at most two lines of an article's title.
func drawTitle(s *ui.Sheet, title string, x, y, width float32) {
	words := strings.Fields(title)
	first := ""
	for len(words) > 0 && ui.TitleFont.Measure(strings.TrimSpace(first+" "+words[0])).Width <= width {
		first = strings.TrimSpace(first + " " + words[0])
		words = words[1:]
	}
	if first == "" {
		first, words = ui.TitleFont.Fit(title, width), nil
	}
	s.Text(first, x, y, ui.TitleFont, s.Ink2)
	s.Text(ui.TitleFont.Fit(strings.Join(words, " "), width), x, y+17, ui.TitleFont, s.Ink2)
}

// drawAccount draws one account of the list; y is its top.
func (s *Pane) drawAccount(p *ui.Sheet, a data.Account, y float32) {
	account, wide := session.IndexOf(s.ss.Cmp, a.ID), s.right()-45
	if s.focused && s.accountAt(s.at) == a.ID {
		p.Frame(8, y-6, s.right()-2, 98, p.Side, p.Accent, 8, 2)
	} else if s.Hovered(spotName(a.ID)) {
		p.Box(8, y-6, s.right()-2, 98, p.Soft, 8)
	}
	p.Tag(session.Letter(s.ss.Cmp, account), 16, y, 20, 5, s.calls.Shown(account))
	share, known := s.ss.Share(account)
	used := float32(0)
	comparing := account < 0 && s.ss.Comparing.Busy
	if comparing {
		used = s.drawComparing(p, y)
	} else if known {
		used = p.Right(say.Percent(share), s.right(), y+10, ui.OutletFont, p.Ink) + 8
	}
	s.drawPublisher(p, a, 45, y+10, wide-used)
	drawTitle(p, a.Title, 45, y+31, wide)
	facts := s.facts(a)
	far := float32(0)
	if comparing {
		far, facts = s.ss.Work.Of(a.ID)
	} else if account < 0 && len(s.ss.Accounts) > 1 {
		facts = say.Say("Imported, not compared yet")
	}
	p.Text(ui.SmallFont.Fit(facts, s.right()-70), 45, y+65, ui.SmallFont, p.Ink3)
	s.drawMore(p, a, s.right()-11, y+65)
	p.Box(45, y+78, wide, 4, p.Line, 2)
	if comparing {
		p.Box(45, y+78, wide*far, 4, p.Accent, 2)
	} else if known && share > 0 {
		p.Box(45, y+78, max(4, wide*float32(share)), 4, p.Matched, 2)
	}
	s.spotFor(p, a, 8, y-6, s.right()-2, 98)
	s.drawLate()
}

// drawLate draws what can be pressed within an account, over its spot.
func (s *Pane) drawLate() {
	for _, draw := range s.late {
		draw()
	}
	s.late = nil
}

// drawPublisher draws who published an account. Where nobody knows, it asks.
func (s *Pane) drawPublisher(p *ui.Sheet, a data.Account, x, y, width float32) {
	if a.Outlet != "" || a.Author != "" {
		drawPublisher(p, a.Account, x, y, width)
		return
	}
	words := ui.StatusFont.Fit(say.Say("No outlet"), width)
	if a.ID == s.firstUnnamed() { // once is enough
		words = ui.StatusFont.Fit(say.Say("Name the outlet…"), width)
	}
	s.late = append(s.late, func() {
		name := fmt.Sprint("name ", a.ID)
		ink := p.Accent
		if a.ID != s.firstUnnamed() && !s.Hovered(name) {
			ink = p.Ink3
		}
		used := p.Text(words, x, y, ui.StatusFont, ink)
		if s.Hovered(name) {
			p.Box(x, y+7, used, 1, p.Accent, 0)
		}
		p.Spot(x-6, y-11, used+12, 22, name, func() { s.texts.openOutlet(a) })
	})
}

// firstUnnamed is the first account of which nobody knows who published it, 0 for none.
func (s *Pane) firstUnnamed() int64 {
	for _, a := range s.ss.Accounts {
		if a.Outlet == "" && a.Author == "" {
			return a.ID
		}
	}
	return 0
}

// drawMore draws the three dots that open the menu of an account; x and y are
// their middle.
func (s *Pane) drawMore(p *ui.Sheet, a data.Account, x, y float32) {
	s.late = append(s.late, func() {
		name := fmt.Sprint("more ", a.ID)
		ink := p.Ink3
		if s.Hovered(name) {
			p.Box(x-13, y-9, 26, 18, p.Active, 5)
			ink = p.Accent
		}
		for n := float32(-1); n < 2; n++ {
			p.Box(x+6*n-1.5, y-1.5, 3, 3, ink, 1.5)
		}
		p.Spot(x-15, y-11, 30, 20, name, func() { s.texts.accountMenu(a, s.below(x, y)) })
	})
}

// below is where a menu opens under a place of the pane, in the window.
func (s *Pane) below(x, y float32) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(s).AddXY(x-13, y+10)
}

// drawComparing offers to stop the comparison of an account that is new, and
// returns the width of that.
func (s *Pane) drawComparing(p *ui.Sheet, y float32) float32 {
	wide := ui.StatusFont.Measure(say.Say("Cancel")).Width
	s.late = append(s.late, func() { s.link(p, "Cancel", s.right()-wide, y+10, s.ss.CancelWork) })
	return wide + 8
}

func spotName(id int64) string { return fmt.Sprint("account ", id) }

// spotFor makes an account answer to the pointer.
func (s *Pane) spotFor(p *ui.Sheet, a data.Account, x, y, w, h float32) {
	spot := p.Spot(x, y, w, h, spotName(a.ID), func() { s.calls.GoTo(a.ID) })
	spot.Menu = func(at fyne.Position) { s.texts.accountMenu(a, at) }
	if share := s.shareSays(a); share != "" {
		spot.Says = share
	}
}

// shareSays says how much of the original an account tells, empty where that is
// not known.
func (s *Pane) shareSays(a data.Account) string {
	c := s.ss.Cmp
	if c == nil || !c.HasOriginal() || s.ss.Stale {
		return ""
	}
	i := session.IndexOf(c, a.ID)
	if i < 1 || i >= len(s.ss.Shares) || s.ss.Shares[i] < 0 {
		return ""
	}
	return say.Say("%s tells %s of the claims of the original, possible matches not counted.", say.OutletOf(a.Account), say.Percent(s.ss.Shares[i]))
}

// drawPublisher draws who published an account, in the width given.
func drawPublisher(s *ui.Sheet, a compare.Account, x, y, width float32) {
	s.Text(ui.OutletFont.Fit(cmp.Or(a.Outlet, a.Author), width), x, y, ui.OutletFont, s.Ink)
}

// facts is the line under the title. The words are counted once: the pane is
// drawn whenever the pointer moves over it.
func (s *Pane) facts(a data.Account) string {
	n, known := s.words[a.ID]
	if !known {
		n = compare.Words(a.Text)
		s.words[a.ID] = n
	}
	return factsOf(a.Account, n)
}

// factsOf says the date and the length of a text.
func factsOf(a compare.Account, words int) string {
	date := say.Say("No date")
	if a.Published != "" {
		date = say.DateOf(a.Published)
	}
	return date + " · " + say.Count(words, "word", "words")
}

// FocusGained implements fyne.Focusable.
func (s *Pane) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost implements fyne.Focusable.
func (s *Pane) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune implements fyne.Focusable: V shows the versions of an account.
func (s *Pane) TypedRune(r rune) {
	if (r == 'v' || r == 'V') && s.at < len(s.ss.Accounts) {
		s.texts.OpenVersions(s.ss.Accounts[s.at])
	}
}

// TypedKey implements fyne.Focusable: arrows choose a row, Enter opens the
// details of an account, or does what the row offers first, Delete takes an
// account out and forgets a file that could not be read.
func (s *Pane) TypedKey(e *fyne.KeyEvent) {
	if s.Look.Helps(e.Name) {
		return
	}
	rows := s.rows()
	if len(rows) == 0 {
		if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
			s.calls.Import() // the original, on which the keyboard is
		}
		return
	}
	s.at = min(s.at, len(rows)-1)
	row := rows[s.at]
	switch e.Name {
	case fyne.KeyDown:
		s.at = min(s.at+1, len(rows)-1)
	case fyne.KeyUp:
		s.at = max(s.at-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		row.enter()
	case fyne.KeyDelete:
		if row.remove != nil {
			row.remove()
		}
	}
	s.Refresh()
}

// accountAt is the ID of the account at a place of the list, 0 for none.
func (s *Pane) accountAt(i int) int64 {
	if i < 0 || i >= len(s.ss.Accounts) {
		return 0
	}
	return s.ss.Accounts[i].ID
}
