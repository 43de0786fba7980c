package app

import (
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// news is what the line above the table says, with one button.
type news struct {
	says, button string
	do           func()
	tone         prose.Tone
	bar          bool             // how far the work is
	more         []session.Remedy // what else can be done, left of the button
}

// news is the weightiest thing to say: trouble, work under way, texts that
// are not compared, what fonts lack, then what went right.
func (d *desk) news() news {
	w := d.w
	switch {
	case w.s.Trouble != "":
		return news{w.s.Trouble, "Close", func() { w.s.Complain(nil) }, prose.DeletedTone, false, w.s.Remedies}
	case w.s.Work.Stage != "":
		return news{w.s.Work.Stage, "Cancel", w.s.CancelWork, workTone, true, nil}
	case w.s.Unfinished:
		return news{say.Say("These texts were not compared: Synoptic ended while it compared them the last time. Compare them again, or take out the longest first."), "Compare", w.s.Recompute, workTone, false, nil}
	case w.s.Stale && len(w.s.Accounts) > 1 && !w.s.Comparing.Busy:
		return news{say.Say("The texts are not compared yet."), "Compare", w.s.Recompute, workTone, false, nil}
	}
	if w.s.ReadOnly != "" && w.s.Notice == "" {
		return news{w.s.ReadOnly, "Try again", func() { w.openPath(w.s.Store.Path(), false) }, workTone, false, nil}
	}
	if w.fonts != "" && w.fonts != w.fontsSeen {
		return news{w.fonts, "Close", func() { w.fontsSeen = w.fonts; w.relayout() }, prose.DeletedTone, false, nil}
	}
	said := prose.Tone(prose.MatchedTone)
	if w.s.Refused {
		said = prose.DeletedTone
	}
	return news{w.s.Notice, "Close", func() { w.s.Tell("") }, said, false, w.written()}
}

// written are the ways to a file that was just written.
func (w *window) written() []session.Remedy {
	path := w.s.Written
	if path == "" {
		return nil
	}
	return []session.Remedy{{Label: say.Phrase("Open"), Do: func() { w.openFile(path) }}, {Label: say.Phrase("Show in folder"), Do: func() { w.openFile(filepath.Dir(path)) }},
		{Label: say.Phrase("Copy path"), Do: func() { w.app.Clipboard().SetContent(path) }}}
}

// openFile opens a file or a folder in the program that the system has for it.
func (w *window) openFile(path string) {
	w.s.ComplainIf(w.showFile(path))
}

func (w *window) showFile(path string) error {
	return w.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)})
}

func workTone(p *ui.Palette) (tint, ink ui.Colour) { return p.Selected, p.Accent }

// buttons are what can be done about the news, from the right.
func (n news) buttons() []session.Remedy {
	out := []session.Remedy{{Label: n.button, Do: n.do}}
	for i := len(n.more) - 1; i >= 0; i-- {
		out = append(out, n.more[i])
	}
	return out
}

// bannerLines breaks the sentence into lines.
func (d *desk) bannerLines(n news, width float32) []string {
	taken := float32(28)
	for _, b := range n.buttons() {
		taken += 28 + ui.LabelFont.Measure(say.Say(b.Label)).Width
	}
	return ui.BreakLines(n.says, ui.LabelFont, max(200, width-taken))
}

// bannerHeight is 0 where there is nothing to say.
func (d *desk) bannerHeight(width float32) float32 {
	n := d.news()
	if n.says == "" {
		return 0
	}
	return 16 + 18*float32(len(d.bannerLines(n, width)))
}

// paintBanner draws the news.
func (d *desk) paintBanner(s *ui.Sheet, size fyne.Size) {
	n := d.news()
	tint, ink := n.tone(s.Palette)
	s.Box(0, 0, size.Width, size.Height, tint, 0)
	for i, l := range d.bannerLines(n, size.Width) {
		s.Text(l, 16, 17+18*float32(i), ui.LabelFont, ink)
	}
	right := size.Width - 16
	for _, b := range n.buttons() {
		used := ui.LabelFont.Measure(say.Say(b.Label)).Width
		s.Text(say.Say(b.Label), right-used, 17, ui.LabelFont, s.Ink)
		s.Spot(right-12-used, 0, used+24, 34, b.Label, b.Do)
		right -= used + 28
	}
	if n.bar {
		s.Box(0, size.Height-2, size.Width*d.w.s.Work.Done, 2, s.Accent, 0)
	}
}
