package app

import (
	"path/filepath"
	"slices"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
)

// pending is an import that is under way or has failed.
type pending struct {
	errand
	says   string // why it failed; empty while it works
	inside bool   // it failed because the address is not a public one
}

const (
	pendingHigh = 78
	causeLine   = 14
	// pendingShown is how many files under way are listed one by one.
	pendingShown = 3
)

// name is what to call a file or an address in the list.
func (p pending) name() string {
	if files.IsAddress(p.path) {
		return p.path
	}
	return filepath.Base(p.path)
}

// underWay are the files that are read or wait for it, failed the others.
func (w *window) underWay() (working, failed []pending) {
	for _, p := range w.working {
		if p.says == "" {
			working = append(working, p)
		} else {
			failed = append(failed, p)
		}
	}
	if w.importing.Busy && len(working) > 0 { // those before are read
		working = working[min(w.filesRead, len(working)-1):]
	}
	return working, failed
}

// pendingSize is how high the rows of the files are in the pane.
func (w *window) pendingSize() float32 {
	working, failed := w.underWay()
	high := pendingHigh * float32(min(len(working), pendingShown))
	if len(w.unseen) > 0 {
		high += pendingHigh
	}
	for _, one := range failed {
		high += failedHigh(one.cause())
	}
	return high
}

// cause is why a file could not be read, in the lines of the pane.
func (p pending) cause() []string { return ui.BreakLines(p.says, ui.SmallFont, 204) }

// failedHigh is the height of a file that could not be read: its cause is
// never cut off, because it tells what to do.
func failedHigh(cause []string) float32 { return 50 + causeLine*float32(len(cause)) }

// drawPending draws the files that are not stored yet; y is the top.
func (s *sources) drawPending(p *ui.Sheet, y float32) {
	working, failed := s.w.underWay()
	if n := len(s.w.unseen); n > 0 {
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
func (s *sources) drawWaiting(p *ui.Sheet, n int, y float32) {
	s.ring(p, y, pendingHigh)
	p.Text(say.Say("%s to review", say.Count(n, "text", "texts")), 16, y+10, ui.OutletFont, p.Ink)
	p.Text(say.Say("Nothing is stored yet"), 16, y+29, ui.SmallFont, p.Ink3)
	s.link(p, "Review", 16, y+52, s.w.openReview)
}

// drawWorking draws a file that is read, or waits for the one before it.
func (s *sources) drawWorking(p *ui.Sheet, one pending, i, all int, y float32) {
	s.ring(p, y, pendingHigh)
	p.Text(ui.OutletFont.Fit(one.name(), 200), 16, y+10, ui.OutletFont, p.Ink)
	if i > 0 {
		says := say.Say("Waiting")
		if more := all - pendingShown; i == pendingShown-1 && more > 0 {
			says = say.Say("Waiting, and %s more", say.Thousands(more))
		}
		p.Text(says, 16, y+29, ui.SmallFont, p.Ink3)
		return
	}
	says := say.Say("Reading…")
	if s.w.filesAll > 1 {
		says = say.Say("Reading %s of %s…", say.Thousands(s.w.filesRead+1), say.Thousands(s.w.filesAll))
	}
	p.Text(says, 16, y+29, ui.SmallFont, p.Ink3)
	p.Box(16, y+43, 204, 3, p.Line, 1.5)
	p.Box(16, y+43, 204*max(0.06, float32(s.w.filesRead)/float32(max(s.w.filesAll, 1))), 3, p.Accent, 1.5)
	s.link(p, "Cancel", 16, y+60, s.w.cancelImport)
}

// drawFailed draws a file that could not be read, with the cause, and returns
// how high that is.
func (s *sources) drawFailed(p *ui.Sheet, one pending, y float32) float32 {
	lines := one.cause()
	high := failedHigh(lines)
	s.ring(p, y, high)
	p.Text(ui.OutletFont.Fit(one.name(), 200), 16, y+10, ui.OutletFont, p.DeletedText)
	for n, l := range lines {
		p.Text(l, 16, y+27+causeLine*float32(n), ui.SmallFont, p.DeletedText)
	}
	again := say.Phrase("Try again")
	if one.inside {
		again = say.Phrase("Fetch it…")
	}
	x := s.link(p, again, 16, y+high-18, func() { s.w.retry(one) })
	s.link(p, "Dismiss", x+14, y+high-18, func() { s.w.forget(one.path) })
	return high
}

// link draws words that can be pressed and returns where they end.
func (s *sources) link(p *ui.Sheet, words string, x, y float32, do func()) float32 {
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
func (s *sources) rows() []paneRow {
	w := s.w
	var out []paneRow
	for _, a := range w.s.Accounts {
		out = append(out, paneRow{func() { w.openDetails(a) }, func() { w.remove(a) }})
	}
	if len(w.unseen) > 0 {
		out = append(out, paneRow{enter: w.openReview})
	}
	working, failed := w.underWay()
	for range working[:min(len(working), pendingShown)] {
		out = append(out, paneRow{w.cancelImport, w.cancelImport})
	}
	for _, one := range failed {
		out = append(out, paneRow{func() { w.retry(one) }, func() { w.forget(one.path) }})
	}
	if w.s.Withdrawn > 0 {
		out = append(out, paneRow{enter: w.openRemoved})
	}
	return out
}

// ring draws the focus around the next row that is no account, where the
// keyboard is on it.
func (s *sources) ring(p *ui.Sheet, y, high float32) {
	if s.focused && s.at == s.drawn {
		p.Frame(8, y-6, 218, high-2, p.Side, p.Accent, 8, 2)
	}
	s.drawn++
}

// retry reads a file again that failed.
func (w *window) retry(p pending) {
	if p.inside {
		w.askPrivate(p)
		return
	}
	w.forget(p.path)
	w.importAll([]errand{p.errand})
}

// forget takes a failed import out of the list.
func (w *window) forget(path string) {
	w.working = slices.DeleteFunc(w.working, func(p pending) bool { return p.says != "" && p.path == path })
	w.sourcesChanged()
}

// dropWorking takes the imports under way out of the list.
func (w *window) dropWorking() {
	w.working = slices.DeleteFunc(w.working, func(p pending) bool { return p.says == "" })
	w.sourcesChanged()
}

// cancelImport stops reading. What was read so far is dropped.
func (w *window) cancelImport() {
	w.importing.Stop()
	w.waiting = nil
	w.dropWorking()
	w.s.Tell("Stopped. Nothing of these files was stored.")
}

// sourcesChanged draws the pane anew, whose height may be another.
func (w *window) sourcesChanged() {
	w.sources.Refresh()
	w.sources.scroll.Refresh()
}
