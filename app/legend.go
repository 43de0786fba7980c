package app

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// The legend of marks stands over the table until it is closed once, and in the
// menu of help.
const (
	legendPad  = 12 // over and under its lines, together
	legendLine = 24
	legendRoom = 680 // of a window that has room for it
)

// legendSeen is the setting that says that the legend was closed.
const legendSeen = "legend"

// wantsLegend reports whether the legend is still to be seen.
func (d *desk) wantsLegend() bool {
	return d.root.Size().Height >= legendRoom && d.w.s.Cmp != nil && d.empty.wanted() == nothingMissing && !d.w.overview.Shown() && d.w.s.Setting(legendSeen, "") == ""
}

// closeLegend takes the legend away for good.
func (d *desk) closeLegend() {
	d.w.s.Set(legendSeen, "seen")
	d.w.relayout()
}

// paintLegend draws the two lines with the way to close them.
func (d *desk) paintLegend(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, size.Height, s.Head, 0)
	s.Box(0, size.Height-1, size.Width, 1, s.Line, 0)
	label := say.Say("Close")
	used := ui.LabelFont.Measure(label).Width
	drawLegend(s, d.w.table.Wrap, 16, 18, d.legendWide(size.Width))
	s.Text(label, size.Width-16-used, 18, ui.LabelFont, s.Accent)
	s.Spot(size.Width-28-used, 4, used+24, 28, label, d.closeLegend)
}

// legendWide is the room of the legend beside the way to close it.
func (d *desk) legendWide(width float32) float32 {
	return width - ui.LabelFont.Measure(say.Say("Close")).Width - 60
}

// legendHeight is the height of the legend at a width.
func (d *desk) legendHeight(width float32) float32 {
	s := &ui.Sheet{Palette: d.look.Palette()}
	return legendPad + legendLine*float32(drawLegend(s, d.w.table.Wrap, 16, 18, d.legendWide(width)))
}

// markSamples are the marks of words with what they mean.
var markSamples = []struct {
	mark  prose.Mark
	words string
}{
	{prose.InsertedMark, say.Phrase("words put in")}, {prose.DeletedMark, say.Phrase("words left out")}, {prose.FigureMark, say.Phrase("figure or date changed")},
	{prose.QuoteMark, say.Phrase("quotation altered")}, {prose.SubstanceMark, say.Phrase("another change of substance")},
}

// drawLegend draws the marks of words and, from the next line on, the signs of
// cells, in as many lines as the width needs, and returns how many; y is the middle
// of the first.
func drawLegend(s *ui.Sheet, wrap *prose.Wrapper, x, y, width float32) (lines int) {
	at, first := x, y
	feed := func(wide float32) { // begins a line where the next one would be cut
		if at > x && at+wide > x+width {
			at, y = x, y+legendLine
		}
	}
	for _, m := range markSamples {
		words := say.Say(m.words)
		lines := wrap.Wrap([]prose.Run{{Text: words, Mark: m.mark}}, 400, 13)
		wide := wrap.Width(words, m.mark, 13)
		feed(wide)
		prose.DrawLines(s, lines, at, y-prose.LineHeight(13)/2, wide+8, 13, false)
		at += wide + 20
	}
	at, y = x, y+legendLine
	for _, st := range compare.States {
		v := prose.VerdictOf(s.Palette, compare.Cell{Status: st.Status})
		words := say.Say(st.Name)
		badges := []prose.Verdict{v}
		if st.Status == compare.Changed {
			badges = append(badges, prose.Verdict{Badge: "#", Tint: s.Figure, Ink: s.FigureRule}, prose.Verdict{Badge: "“", Tint: s.Quote, Ink: s.QuoteRule})
		}
		wide := ui.StatusFont.Measure(words).Width + 18*float32(len(badges)) + 4
		feed(wide)
		for i, b := range badges {
			s.Box(at+18*float32(i), y-8, 16, 16, b.Tint, 4)
			s.Middle(b.Badge, at+18*float32(i)+8, y, ui.BadgeFont, b.Ink)
		}
		s.Text(words, at+18*float32(len(badges))+4, y, ui.StatusFont, s.Ink2)
		at += wide + 12
	}
	return int((y-first)/legendLine+0.5) + 1
}

// openLegend shows all marks and words with what they mean.
func (w helps) openLegend() {
	const wide, name, line = 620, 150, 17
	p := w.newPanel("Marks and words", wide+40)
	rows := func(draw func(st compare.State, y float32, lines []string)) (y float32) {
		y = 28 + legendLine*float32(drawLegend(&ui.Sheet{Palette: w.look.Palette()}, w.table.Wrap, 0, 12, wide))
		for _, st := range compare.States {
			lines := ui.BreakLines(say.Say(say.StateTips[st.Status]), ui.ValueFont, wide-name)
			if draw != nil {
				draw(st, y, lines)
			}
			y += float32(len(lines))*line + 12
		}
		return y
	}
	d := ui.NewDrawing(w.look, func(s *ui.Sheet, size fyne.Size) {
		drawLegend(s, w.table.Wrap, 0, 12, wide)
		rows(func(st compare.State, y float32, lines []string) {
			v := prose.VerdictOf(s.Palette, compare.Cell{Status: st.Status})
			s.Box(0, y-8, 16, 16, v.Tint, 4)
			s.Middle(v.Badge, 8, y, ui.BadgeFont, v.Ink)
			s.Text(say.Say(st.Cell), 24, y, ui.LabelFont, s.Ink)
			for i, l := range lines {
				s.Text(l, name, y+float32(i)*line, ui.ValueFont, s.Ink2)
			}
		})
	})
	d.Least = func() fyne.Size { return fyne.NewSize(10, rows(nil)) }
	p.Add(d)
	p.Button("Close", true, p.Close)
	p.Show()
}

// matchPages say how matches are made, paragraph by paragraph.
var matchPages = []string{
	say.Phrase("Every text is cut into claims: its sentences. Headings, captions and navigation are no claims."),
	say.Phrase("Each claim of the original is held against every claim of each account. What speaks for a match: the same words and words that are used alike, long runs in common, the same figures, names and dates, and sentences near in meaning. The order of the text plays a small part; a claim told elsewhere is marked as moved."),
	say.Phrase("From these signs, learnt on stories that people matched by hand, comes how sure the match is. What is sure is matched; what is only possible is shown with a question mark and counts as nothing until you decide."),
	say.Phrase("Between matched claims every difference of wording is looked at: figures and their limits (at least, up to), dates, names, hedges, negations, who is credited, quotations, and other words by what was learnt from edits that people rated. What changes the substance is a finding, said in a sentence at the right."),
	say.Phrase("Nothing is ever certain: the program misses matches and findings, and some are wrong. Every one can be confirmed, rejected, linked, added or dismissed, and every decision can be undone. “Left out here” means that no sentence was found; the nearest one is shown, so that you can see for yourself."),
}

// openMatching shows how matches are made.
func (w helps) openMatching() {
	p := w.newPanel("How matches are made", 620)
	for _, words := range matchPages {
		p.Note(words)
	}
	p.Button("Close", true, p.Close)
	p.Show()
}
