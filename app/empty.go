package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data/read"
)

// missing says what the window lacks.
type missing uint8

// What may be missing, the worst first.
const (
	nothingMissing missing = iota
	noProject              // no text at all
	noAccount              // an original, and no account of it
	noResult               // nothing matches filter and search
	noTable                // texts, and no comparison yet
	noLibrary              // no file to keep anything in
)

// emptyState stands in for the table where there is none to show.
type emptyState struct {
	ui.Drawing
	w       *window
	actions []action // its buttons
	at      int      // the one that the keyboard is on
	focused bool
}

func newEmpty(w *window) *emptyState {
	e := &emptyState{w: w}
	e.Look, e.Over = w.look, -1
	e.Paint = e.draw
	e.ExtendBaseWidget(e)
	return e
}

// wanted says what the window lacks now.
func (e *emptyState) wanted() missing {
	w := e.w
	switch {
	case w.s.Store == nil && w.s.Loading.Busy:
		return noTable
	case w.s.Store == nil:
		return noLibrary
	case len(w.s.Accounts) == 0:
		return noProject
	case len(w.s.Accounts) == 1:
		return noAccount
	case w.s.Cmp == nil:
		return noTable
	case len(w.s.View.Order) == 0:
		return noResult
	}
	return nothingMissing
}

func (e *emptyState) draw(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Page, 0)
	e.actions = nil
	formats := say.Say("%s Or paste with Ctrl+V.", formatsSay())
	switch e.wanted() {
	case noLibrary:
		e.card(s, size, card{trouble, say.Say("No library is open"), []string{say.Say("Nothing was changed.")},
			[]action{{say.Phrase("Open a project file…"), e.w.library.OpenFile}, {say.Phrase("Try again"), e.w.start}}})
	case noProject:
		e.card(s, size, card{plus, say.Say("Drop the original here"),
			[]string{formats, say.Say("Next, drop accounts of it: the articles that tell it. A table then shows, claim by claim, what each of them keeps, changes, leaves out and adds.")},
			[]action{{say.Phrase("Import…"), e.w.intake.OpenImport}, {say.Phrase("Try the sample"), e.w.s.OpenSample}}})
	case noAccount:
		title, line := say.Say("Drop an account here"), say.Say("The original stays as it is; each account gets its own column.")
		if e.w.s.Accounts[0].Role != compare.Original {
			title, line = say.Say("Drop a second text here"), say.Say("Texts without an original are compared with one another.")
		}
		e.card(s, size, card{plus, title, []string{formats, line}, []action{{say.Phrase("Import…"), e.w.intake.OpenImport}}})
	case noTable:
		s.Middle(say.Say("The table appears here as soon as the texts are compared."), size.Width/2, size.Height/2, ui.TextFont, s.Ink3)
	case noResult:
		e.card(s, size, card{lens, say.Say("No claims match"), []string{e.filterWords()}, []action{{say.Phrase("Clear filters"), e.w.s.View.Clear}}})
	}
}

// commonFormats are the kinds of file that the window names, where they can be
// read. The others are too special to fill the line.
var commonFormats = []struct{ begins, says string }{
	{"Text", say.Phrase("Text")}, {"Web page", say.Phrase("web page")}, {"Word", say.Phrase("Word")}, {"PDF", say.Phrase("PDF")},
}

// formatsSay names the kinds of file that can be read.
func formatsSay() string {
	var names []string
	for _, x := range commonFormats {
		if slices.ContainsFunc(read.Formats, func(f read.Format) bool { return strings.HasPrefix(f.Name, x.begins) }) {
			names = append(names, say.Say(x.says))
		}
	}
	if len(names) < len(read.Formats) {
		return say.Say("%s and more.", strings.Join(names, ", "))
	}
	return strings.Join(names, ", ") + "."
}

// filterWords names the filter in force.
func (e *emptyState) filterWords() string {
	var says []string
	for _, x := range compare.Choices {
		if x.Key == e.w.s.View.Filter.Show && x.Key != compare.Choices[0].Key {
			says = append(says, say.Say(x.Name))
		}
	}
	for _, p := range e.w.filters.Parts() {
		says = append(says, p.Says)
	}
	return say.Say("Filter: %s", strings.Join(says, " · "))
}

// card is a centred box: a sign, a title, lines under it, and up to two buttons.
type card struct {
	sign    func(s *ui.Sheet, x, y float32) // centred there
	title   string
	lines   []string
	actions []action
}

// action is a button of a card.
type action struct {
	label string
	do    func()
}

// The signs of cards: there is something to add, nothing was found, something
// is wrong.
func plus(s *ui.Sheet, x, y float32) {
	s.Box(x-5, y-1, 10, 2, s.Accent, 0)
	s.Box(x-1, y-5, 2, 10, s.Accent, 0)
}

func lens(s *ui.Sheet, x, y float32) {
	handle := canvas.NewLine(s.Accent)
	handle.StrokeWidth = 2
	handle.Position1, handle.Position2 = fyne.NewPos(x+2, y+2), fyne.NewPos(x+7, y+7)
	s.Objects = append(s.Objects, handle)
	s.Frame(x-7, y-7, 12, 12, s.Selected, s.Accent, 6, 2)
}

func trouble(s *ui.Sheet, x, y float32) {
	s.Box(x-1, y-7, 2, 9, s.DeletedText, 1)
	s.Box(x-1, y+4, 2, 2, s.DeletedText, 1)
}

// Measures of a card: the height without lines and buttons, of a line, and of
// the buttons.
const (
	cardHigh = 122
	cardLine = 21
	cardFoot = 48
)

func (e *emptyState) card(s *ui.Sheet, size fyne.Size, c card) {
	w := min(460, size.Width-40)
	var lines []string
	for _, l := range c.lines {
		lines = append(lines, ui.BreakLines(l, ui.TextFont, w-24)...)
	}
	high := cardHigh + cardLine*float32(len(lines))
	if len(c.actions) > 0 {
		high += cardFoot
	}
	x, y := (size.Width-w)/2, (size.Height-high)/2
	s.Frame(x, y, w, high, s.Head, s.Line, 12, 1)
	mid := x + w/2
	s.Box(mid-20, y+24, 40, 40, s.Selected, 8)
	c.sign(s, mid, y+44)
	s.Middle(ui.HeadFont.Fit(c.title, w-32), mid, y+90, ui.HeadFont, s.Ink)
	for i, l := range lines {
		s.Middle(l, mid, y+114+cardLine*float32(i), ui.TextFont, s.Ink2)
	}
	e.actions = c.actions
	e.at = min(e.at, max(0, len(e.actions)-1))
	all := float32(-8)
	for _, a := range c.actions {
		all += ui.ButtonFont.Measure(say.Say(a.label)).Width + 36
	}
	left := mid - all/2
	for i, a := range c.actions {
		wide := ui.ButtonFont.Measure(say.Say(a.label)).Width + 28
		e.push(s, i, a, left, y+high-cardFoot-4, wide)
		left += wide + 8
	}
}

// push draws a button of the card; the first is the filled one.
func (e *emptyState) push(s *ui.Sheet, i int, a action, x, y, w float32) {
	fill, ink, line := s.Raised, s.Ink, s.FieldLine
	if i == 0 {
		fill, ink, line = s.Accent, s.OnAccent, s.Accent
	}
	if e.focused && e.at == i {
		s.Box(x-3, y-3, w+6, 36, s.Accent, 9)
		s.Box(x-1, y-1, w+2, 32, s.Head, 7)
	}
	s.Frame(x, y, w, 30, fill, line, 6, 1)
	s.Middle(say.Say(a.label), x+w/2, y+15, ui.ButtonFont, ink)
	s.Spot(x, y, w, 30, a.label, a.do)
}

// FocusGained implements fyne.Focusable.
func (e *emptyState) FocusGained() { e.focused = true; e.Refresh() }

// FocusLost implements fyne.Focusable.
func (e *emptyState) FocusLost() { e.focused = false; e.Refresh() }

// TypedRune implements fyne.Focusable.
func (e *emptyState) TypedRune(r rune) { e.w.hands.tableRune(r) }

// TypedKey implements fyne.Focusable.
func (e *emptyState) TypedKey(k *fyne.KeyEvent) {
	if e.Look.Helps(k.Name) {
		return
	}
	switch k.Name {
	case fyne.KeyRight, fyne.KeyDown:
		e.at = min(e.at+1, max(0, len(e.actions)-1))
	case fyne.KeyLeft, fyne.KeyUp:
		e.at = max(e.at-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if e.at < len(e.actions) {
			e.actions[e.at].do()
		}
	case fyne.KeyEscape:
		e.w.s.View.Clear()
	}
	e.Refresh()
}
