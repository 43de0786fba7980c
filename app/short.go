package app

import (
	"fmt"

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
	shortRoom = 640 // of a window that has room for it
)

// shortOf is the account whose sentence stands over the table, -1 for none.
func (d *desk) shortOf() int {
	c := d.w.s.Cmp
	if c == nil || !c.HasOriginal() || d.root.Size().Height < shortRoom || d.w.overview.Shown() {
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

// paintShort draws the sentence; what has no room is left out at the end.
func (d *desk) paintShort(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Page, 0)
	account := d.shortOf()
	if account < 0 {
		return
	}
	c, middle := d.w.s.Cmp, size.Height/2-3
	s.Tag(session.Letter(c, account), 16, middle-8, 16, 4, true)
	x := 38 + s.Text(ui.LabelFont.Fit(say.OutletOf(c.Accounts[account]), 170), 38, middle, ui.LabelFont, s.Ink) + 8
	parts := d.inShort(account)
	for i, p := range parts {
		words := shortSays(p)
		wide := ui.ValueFont.Measure(words).Width
		if x+wide+20 > size.Width {
			s.Text("…", x, middle, ui.ValueFont, s.Ink3)
			return
		}
		ink, name := s.Ink2, fmt.Sprint("short ", i)
		if p.Rows {
			ink = s.Accent
			if d.short.Hovered(name) {
				s.Box(x, middle+8, wide, 1, s.Accent, 0)
			}
			spot := s.Spot(x-4, 0, wide+8, size.Height, name, func() { d.w.places.showFilter(p.Filter) })
			spot.Says = say.Say("Show these rows in the table")
		}
		s.Text(words, x, middle, ui.ValueFont, ink)
		x += wide
		if i < len(parts)-1 {
			x += s.Text(" · ", x, middle, ui.ValueFont, s.Ink3)
		}
	}
}

// shortSays is a part in the language of the interface.
func shortSays(p compare.ShortPart) string {
	args := make([]any, len(p.N))
	for i, n := range p.N {
		args[i] = n
	}
	return say.Say(p.Form, args...)
}
