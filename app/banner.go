package app

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// news is what the line above the table says, with one button.
type news struct {
	says, button string
	do           func()
	tone         prose.Tone
	bar          bool // how far the work is
}

// news is the weightiest thing to say: trouble, work under way, texts that
// are not compared, what fonts lack, then what went right.
func (d *desk) news() news {
	w := d.w
	switch {
	case w.s.Trouble != "":
		return news{w.s.Trouble, "Close", func() { w.s.Complain(nil) }, prose.DeletedTone, false}
	case w.s.Work.Stage != "":
		return news{w.s.Work.Stage, "Cancel", w.s.CancelWork, workTone, true}
	case w.s.Unfinished:
		return news{say.Say("These texts were not compared: Synoptic ended while it compared them the last time. Compare them again, or take out the longest first."), "Compare", w.s.Recompute, workTone, false}
	case w.s.Stale && len(w.s.Accounts) > 1 && !w.s.Comparing.Busy:
		return news{say.Say("The texts are not compared yet."), "Compare", w.s.Recompute, workTone, false}
	}
	if w.fonts != "" && w.fonts != w.fontsSeen {
		return news{w.fonts, "Close", func() { w.fontsSeen = w.fonts; w.relayout() }, prose.DeletedTone, false}
	}
	said := prose.Tone(prose.MatchedTone)
	if w.s.Refused {
		said = prose.DeletedTone
	}
	return news{w.s.Notice, "Close", func() { w.s.Tell("") }, said, false}
}

func workTone(p *ui.Palette) (tint, ink ui.Colour) { return p.Selected, p.Accent }

// bannerLines breaks the sentence into lines.
func (d *desk) bannerLines(n news, width float32) []string {
	return ui.BreakLines(n.says, ui.LabelFont, width-56-ui.LabelFont.Measure(say.Say(n.button)).Width)
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
	used := ui.LabelFont.Measure(say.Say(n.button)).Width
	s.Text(say.Say(n.button), size.Width-16-used, 17, ui.LabelFont, s.Ink)
	s.Spot(size.Width-28-used, 0, used+28, 34, n.button, n.do)
	if n.bar {
		s.Box(0, size.Height-2, size.Width*d.w.s.Work.Done, 2, s.Accent, 0)
	}
}
