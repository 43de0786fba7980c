package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
)

// What the active account makes of the original stands over the table in one
// sentence, each part of which leads to its rows.
const (
	shortHigh = 30
	shortLine = 18  // of a further line
	shortFew  = 8   // accounts whose sentences are all measured
	shortRoom = 640 // of a window that has room for all of it
	shortLow  = 22  // its height in a lower one: one line, and what has no room there in a tip
)

// low reports whether the window has room for one line of the sentence alone.
func (d *desk) low() bool { return d.root.Size().Height < shortRoom }

// shortOf is the account whose sentence stands over the table, -1 for none.
func (d *desk) shortOf() int {
	c := d.w.s.Cmp
	if c == nil || !c.HasOriginal() || d.w.overview.Shown() {
		return -1
	}
	if missing := d.empty.wanted(); missing != nothingMissing && missing != noResult {
		return -1
	}
	if d.w.s.Chosen.Column > 0 && d.w.s.Chosen.Column < len(c.Accounts) {
		return d.w.s.Chosen.Column
	}
	return 1
}

// inShort are the parts of an account, counted once for a comparison.
func (d *desk) inShort(account int) []compare.ShortPart {
	if d.shortFor != d.w.s.Cmp {
		d.shortFor, d.shorts = d.w.s.Cmp, map[int][]compare.ShortPart{}
	}
	if _, known := d.shorts[account]; !known {
		d.shorts[account] = d.w.s.Cmp.InShort(account)
	}
	return d.shorts[account]
}

// shortPlace is where a part of the sentence stands.
type shortPlace struct {
	words   string
	x, wide float32
	line    int
}

// placeShort lays the sentence out in lines.
func (d *desk) placeShort(account int, width float32) (out []shortPlace, name float32) {
	name = min(170, ui.LabelFont.Measure(say.OutletOf(d.w.s.Cmp.Accounts[account])).Width)
	begin := 38 + name + 8
	x, line, blank := begin, 0, ui.ValueFont.Measure(" · ").Width
	for _, p := range d.inShort(account) {
		words := shortSays(p)
		wide := ui.ValueFont.Measure(words).Width
		room := width - 16
		if line == 0 {
			room -= d.decidedWide(width)
		}
		if d.low() {
			room -= 16 // for the dots
		}
		if x+wide > room && x > begin {
			x, line = begin, line+1
		}
		out = append(out, shortPlace{words, x, wide, line})
		x += wide + blank
	}
	return out, name
}

// shortHeight is the height of the sentence at a width.
func (d *desk) shortHeight(width float32) float32 {
	if d.low() {
		return shortLow
	}
	accounts := len(d.w.s.Cmp.Accounts)
	lines := 0
	if accounts > shortFew { // too many to measure: as most of them need, and the chosen one
		lines = max(1, d.shortLines(d.shortOf(), width))
	}
	for account := 1; account < accounts && accounts <= shortFew; account++ { // so that nothing moves between them
		lines = max(lines, d.shortLines(account, width))
	}
	return shortHigh + shortLine*float32(lines)
}

// shortLines is how many lines the sentence of an account needs beside the first.
func (d *desk) shortLines(account int, width float32) int {
	if account < 0 {
		return 0
	}
	places, _ := d.placeShort(account, width)
	if len(places) == 0 {
		return 0
	}
	return places[len(places)-1].line
}

// paintShort draws the sentence.
func (d *desk) paintShort(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Page, 0)
	account := d.shortOf()
	if account < 0 {
		return
	}
	c, middle, low := d.w.s.Cmp, float32(shortHigh/2-3), d.low()
	if low {
		middle = shortLow/2 - 1
	}
	s.Tag(session.Letter(c, account), 16, middle-8, 16, 4, true)
	places, name := d.placeShort(account, size.Width)
	s.Text(ui.LabelFont.Fit(say.OutletOf(c.Accounts[account]), name+1), 38, middle, ui.LabelFont, s.Ink)
	d.paintDecided(s, size.Width-16, middle)
	for i, p := range d.inShort(account) {
		at := places[i]
		if low && at.line > 0 {
			d.paintRest(s, d.inShort(account)[i:], places[i-1], middle)
			return
		}
		y, ink, spot := middle+shortLine*float32(at.line), s.Ink2, fmt.Sprint("short ", i)
		if p.Rows {
			ink = s.Accent
			if d.short.Hovered(spot) {
				s.Box(at.x, y+8, at.wide, 1, s.Accent, 0)
			}
			s.Spot(at.x-4, y-shortLine/2, at.wide+8, shortLine, spot, func() { d.w.places.showFilter(p.Filter) }).Says = say.Say("Show these rows in the table")
		}
		s.Text(at.words, at.x, y, ui.ValueFont, ink)
		if i < len(places)-1 && !(low && places[i+1].line > 0) {
			s.Text(" · ", at.x+at.wide, y, ui.ValueFont, s.Ink3)
		}
	}
}

// paintRest draws three dots behind the last part that has room in a low window,
// whose tip says the others.
func (d *desk) paintRest(s *ui.Sheet, rest []compare.ShortPart, last shortPlace, middle float32) {
	var says []string
	for _, p := range rest {
		says = append(says, shortSays(p))
	}
	x := last.x + last.wide
	used := s.Text(" …", x, middle, ui.LabelFont, s.Ink2)
	s.Hint(x, 0, used+8, shortLow, "rest", strings.Join(says, " · "))
}

// decidedBar is the width of the bar that shows how much is decided.
const decidedBar = 54

// decidedSays is what the bar shows in words, empty where there is no room or
// nothing to decide.
func (d *desk) decidedSays(width float32) string {
	done, all := d.w.s.Decided()
	if all == 0 || width < 560 {
		return ""
	}
	return say.Say("%s of %s decided", say.Thousands(done), say.Thousands(all))
}

// decidedWide is the room that this takes.
func (d *desk) decidedWide(width float32) float32 {
	says := d.decidedSays(width)
	if says == "" || d.low() {
		return 0
	}
	return ui.SmallFont.Measure(says).Width + decidedBar + 24
}

// paintDecided draws how much is decided, ending at the right.
func (d *desk) paintDecided(s *ui.Sheet, right, middle float32) {
	says := d.decidedSays(right + 16)
	if says == "" || d.low() {
		return
	}
	done, all := d.w.s.Decided()
	s.Box(right-decidedBar, middle-2, decidedBar, 4, s.Line, 2)
	if done > 0 {
		s.Box(right-decidedBar, middle-2, max(3, decidedBar*float32(done)/float32(all)), 4, s.Matched, 2)
	}
	used := s.Right(says, right-decidedBar-8, middle, ui.SmallFont, s.Ink3)
	s.Hint(right-decidedBar-8-used, 0, used+decidedBar+8, shortHigh, "decided", say.Say("Matches, possible matches and silences that a person has decided, of all accounts. Enter confirms, Backspace rejects; Claim > Confirm all sure matches shown takes many at once."))
}

// shortSays is a part in the language of the interface.
func shortSays(p compare.ShortPart) string {
	args := make([]any, len(p.N))
	for i, n := range p.N {
		args[i] = n
	}
	return say.Say(p.Form, args...)
}
