package sources

import (
	"path/filepath"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
)

const (
	pendingHigh = 78
	causeLine   = 14
	// pendingShown is how many files under way are listed one by one.
	pendingShown = 3
)

// nameOf is what to call a file or an address in the list.
func nameOf(p session.Pending) string {
	if files.IsAddress(p.Path) {
		return p.Path
	}
	return filepath.Base(p.Path)
}

// pendingSize is how high the rows of the files are in the pane.
func (s *Pane) pendingSize() float32 {
	working, failed := s.ss.Imports.UnderWay()
	high := pendingHigh * float32(min(len(working), pendingShown))
	if s.ss.Imports.Unseen > 0 {
		high += pendingHigh
	}
	for _, one := range failed {
		high += failedHigh(s.causeOf(one))
	}
	return high
}

// causeOf is why a file could not be read, in the lines of the pane.
func (s *Pane) causeOf(p session.Pending) []string {
	return ui.BreakLines(p.Says, ui.SmallFont, s.right()-16)
}

// failedHigh is the height of a file that could not be read: its cause is
// never cut off, because it tells what to do.
func failedHigh(cause []string) float32 { return 50 + causeLine*float32(len(cause)) }

// drawPending draws the files that are not stored yet; y is the top.
func (s *Pane) drawPending(p *ui.Sheet, y float32) {
	working, failed := s.ss.Imports.UnderWay()
	if n := s.ss.Imports.Unseen; n > 0 {
		s.drawWaiting(p, n, y)
		y += pendingHigh
	}
	for i, one := range working[:min(len(working), pendingShown)] {
		s.drawWorking(p, one, i, len(working), y)
		y += pendingHigh
	}
	for _, one := range failed {
		y += s.drawFailed(p, one, y)
	}
}

// drawWaiting tells of texts that were read while something else was open.
func (s *Pane) drawWaiting(p *ui.Sheet, n int, y float32) {
	s.ring(p, y, pendingHigh)
	p.Text(say.Say("%s to review", say.Count(n, "text", "texts")), 16, y+10, ui.OutletFont, p.Ink)
	p.Text(say.Say("Nothing is stored yet"), 16, y+29, ui.SmallFont, p.Ink3)
	s.link(p, "Review", 16, y+52, s.calls.Review)
}

// drawWorking draws a file that is read, or waits for the one before it.
func (s *Pane) drawWorking(p *ui.Sheet, one session.Pending, i, all int, y float32) {
	s.ring(p, y, pendingHigh)
	p.Text(ui.OutletFont.Fit(nameOf(one), s.right()-20), 16, y+10, ui.OutletFont, p.Ink)
	if i > 0 {
		says := say.Say("Waiting")
		if more := all - pendingShown; i == pendingShown-1 && more > 0 {
			says = say.Say("Waiting, and %s more", say.Thousands(more))
		}
		p.Text(says, 16, y+29, ui.SmallFont, p.Ink3)
		return
	}
	says := say.Say("Reading…")
	if s.ss.Imports.All > 1 {
		says = say.Say("Reading %s of %s…", say.Thousands(s.ss.Imports.Read+1), say.Thousands(s.ss.Imports.All))
	}
	p.Text(says, 16, y+29, ui.SmallFont, p.Ink3)
	p.Box(16, y+43, (s.right() - 16), 3, p.Line, 1.5)
	p.Box(16, y+43, (s.right()-16)*max(0.06, float32(s.ss.Imports.Read)/float32(max(s.ss.Imports.All, 1))), 3, p.Accent, 1.5)
	s.link(p, "Cancel", 16, y+60, s.calls.Cancel)
}

// drawFailed draws a file that could not be read, with the cause, and returns
// how high that is.
func (s *Pane) drawFailed(p *ui.Sheet, one session.Pending, y float32) float32 {
	lines := s.causeOf(one)
	high := failedHigh(lines)
	s.ring(p, y, high)
	p.Text(ui.OutletFont.Fit(nameOf(one), s.right()-20), 16, y+10, ui.OutletFont, p.DeletedText)
	for n, l := range lines {
		p.Text(l, 16, y+27+causeLine*float32(n), ui.SmallFont, p.DeletedText)
	}
	again := say.Phrase("Try again")
	if one.Inside {
		again = say.Phrase("Fetch it…")
	}
	x := s.link(p, again, 16, y+high-18, func() { s.calls.Retry(one) })
	s.link(p, "Dismiss", x+14, y+high-18, func() { s.calls.Forget(one.Path) })
	return high
}

// link draws words that can be pressed and returns where they end.
func (s *Pane) link(p *ui.Sheet, words string, x, y float32, do func()) float32 {
	used := p.Text(say.Say(words), x, y, ui.StatusFont, p.Accent)
	if s.Over == len(p.Spots) { // others have the same words
		p.Box(x, y+7, used, 1, p.Accent, 0)
	}
	p.Spot(x-6, y-11, used+12, 22, words, do)
	return x + used
}

// paneRow is what the keyboard can do with a row of the pane.
type paneRow struct{ enter, remove func() }

// rows are those of the pane from top to bottom.
func (s *Pane) rows() []paneRow {
	var out []paneRow
	for _, a := range s.ss.Accounts {
		out = append(out, paneRow{func() { s.texts.OpenDetails(a) }, func() { s.texts.Remove(a) }})
	}
	if s.ss.Imports.Unseen > 0 {
		out = append(out, paneRow{enter: s.calls.Review})
	}
	working, failed := s.ss.Imports.UnderWay()
	for range working[:min(len(working), pendingShown)] {
		out = append(out, paneRow{s.calls.Cancel, s.calls.Cancel})
	}
	for _, one := range failed {
		out = append(out, paneRow{func() { s.calls.Retry(one) }, func() { s.calls.Forget(one.Path) }})
	}
	if s.ss.Withdrawn > 0 {
		out = append(out, paneRow{enter: s.texts.OpenRemoved})
	}
	return out
}

// ring draws the focus around the next row that is no account, where the
// keyboard is on it.
func (s *Pane) ring(p *ui.Sheet, y, high float32) {
	if s.focused && s.at == s.drawn {
		p.Frame(8, y-6, s.right()-2, high-2, p.Side, p.Accent, 8, 2)
	}
	s.drawn++
}

// Changed draws the pane anew, whose height may be another.
func (s *Pane) Changed() {
	s.Refresh()
	s.scroll.Refresh()
}
