package review

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
)

// Measures of the review.
const (
	reviewHead = 58
	reviewFoot = 56
	sideWide   = 296
	listWide   = 372
	listLeast  = 288
)

// reviewLayout lays the review out by the size of the window.
type reviewLayout struct{ r *Review }

// MinSize implements fyne.Layout.
func (l *reviewLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	room := l.r.in.desk.Window.Canvas().Size()
	most := float32(1000)
	if len(l.r.Subjects) > 1 {
		most = 1400
	}
	return fyne.NewSize(max(720, min(most, room.Width-56)), max(420, room.Height-64))
}

// Layout implements fyne.Layout.
func (l *reviewLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r := l.r
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	high := size.Height - reviewHead - reviewFoot
	place(r.head, 0, 0, size.Width, reviewHead)
	place(r.foot, 0, size.Height-reviewFoot, size.Width, reviewFoot)
	x, right := float32(0), size.Width
	if len(r.Subjects) > 1 {
		x = max(listLeast, min(listWide, size.Width*0.3))
		place(r.outer(r.List.scroll), 0, reviewHead, x, high)
	}
	if r.Now().isText() {
		right -= sideWide
		place(r.outer(r.Side.scroll), right, reviewHead, sideWide, high)
	}
	y := float32(reviewHead)
	if r.modes.Visible() {
		place(r.modes, x+18, y+8, 240, 34)
		y += 46
	}
	place(r.outer(r.Text.scroll), x, y, right-x, size.Height-reviewFoot-y)
	place(r.outer(r.joins.scroll), x, y, right-x, size.Height-reviewFoot-y)
	accept := max(96, r.Accept.MinSize().Width)
	place(r.Accept, size.Width-16-accept, size.Height-43, accept, 30)
	place(r.cancel, size.Width-24-accept-84, size.Height-43, 84, 30)
	r.Text.fit()
}

// outer is the object of the layout that holds a scroll.
func (r *Review) outer(o fyne.CanvasObject) fyne.CanvasObject { return r.wraps[o] }

// Fit follows the size of the window.
func (r *Review) Fit() {
	if size := r.in.desk.Window.Canvas().Size(); r.pop != nil && (size != r.size || r.pop.MinSize() != r.pop.Size()) {
		r.size = size
		r.pop.Resize(r.pop.MinSize())
		r.pop.Show() // in the middle again
	}
}

// drawHead says what is reviewed.
func (r *Review) drawHead(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Raised, 10)
	title := say.Say("Review before it is stored")
	if n := r.texts(); n > 1 {
		title = say.Say("Review %s before they are stored", say.Count(n, "text", "texts"))
	}
	used := s.Text(title, 20, 20, ui.HeadFont, s.Ink)
	s.Text(ui.ValueFont.Fit(r.announced(), size.Width-used-60), 20+used+14, 20, ui.ValueFont, s.Ink2)
	s.Text(ui.ValueFont.Fit(r.hint(), size.Width-40), 20, 41, ui.ValueFont, s.Ink3)
	s.Box(0, size.Height-1, size.Width, 1, s.Line, 0)
}

// hint says what keys do here.
func (r *Review) hint() string {
	switch s := r.Now(); {
	case s.refs != nil:
		return say.Say("Space accepts or leaves a change. Enter makes those that are ticked.")
	case len(r.Subjects) > 1:
		return say.Say("Space ticks a text, A all, O makes it the original, Tab goes to its words and fields. Enter imports what is ticked.")
	}
	return say.Say("Grey is left out: Space brings a paragraph back or takes it out, E edits it. Enter imports. After that the text never changes.")
}

// drawFoot says what will become of what is ticked, or what is wrong.
func (r *Review) drawFoot(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Raised, 10)
	s.Box(0, 0, size.Width, 1, s.Line, 0)
	says, ink := r.sum(), s.Ink2
	if r.Trouble != "" {
		says, ink = r.Trouble, s.DeletedText
	}
	room := size.Width - 250 - r.Accept.MinSize().Width
	lines := ui.BreakLines(says, ui.ValueFont, room)
	y := size.Height/2 - 8*float32(min(len(lines), 2)-1)
	for i, l := range lines {
		if i < 2 {
			s.Text(l, 20, y+16*float32(i), ui.ValueFont, ink)
		}
	}
}

// sum says what Enter will do.
func (r *Review) sum() string {
	n, all := len(r.Taken()), r.texts()
	if all == 0 {
		return ""
	}
	says := ""
	if all > 1 {
		says = say.Say("%s of %s ticked.", say.Thousands(n), say.Count(all, "text", "texts")) + " "
	}
	for _, s := range r.Subjects {
		switch {
		case !s.Original():
		case session.HasOriginal(r.in.s.Accounts) && !s.newer:
			says += say.Say("“%s” becomes the original, and the one so far an account.", ui.ValueFont.Fit(say.OutletOf(s.Im.Account), 160))
		case !s.newer:
			says += say.Say("The original is “%s”.", ui.ValueFont.Fit(s.Im.Title, 220))
		}
	}
	switch taken := r.Taken(); {
	case len(taken) == 1 && taken[0].newer:
		says += say.Say("It takes the place of %s, with its decisions.", taken[0].like.who())
	case n > 0 && says == "" && len(r.in.s.Accounts) > 0:
		says = say.Say("It becomes an account of this comparison.")
	}
	return says
}
