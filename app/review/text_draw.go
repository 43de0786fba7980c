package review

import (
	"fmt"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
	"synoptic/data"
)

func (t *reviewText) draw(s *ui.Sheet, size fyne.Size) {
	s.Box(0, 0, size.Width, max(size.Height, t.scroll.Size().Height), s.Page, 0)
	if t.r.Now().failed != "" {
		t.drawFailed(s, size)
		return
	}
	from, to := t.scroll.Offset.Y, t.scroll.Offset.Y+max(t.scroll.Size().Height, 100)
	if t.beside != nil {
		t.beside.Draw(s, from, to)
		return
	}
	blocks := t.Blocks()
	for i, d := range t.drawn {
		if d.y+d.high > from && d.y < to && i < len(blocks) {
			switch {
			case d.under:
			case d.folds > 0:
				t.fold(s, i, d, blocks, size.Width)
			default:
				t.block(s, i, d, blocks[i], size.Width)
			}
		}
	}
	if len(t.drawn) < len(blocks) {
		more := 0
		for _, b := range blocks[len(t.drawn):] {
			more += compare.Words(b.Text)
		}
		s.Text(say.Say("%s more words are imported and not shown here.", say.Thousands(more)), blockEdge, t.high-28, ui.ValueFont, s.Ink3)
	}
}

// drawFailed says why a file could not be read.
func (t *reviewText) drawFailed(s *ui.Sheet, size fyne.Size) {
	one := t.r.Now()
	s.Text(ui.HeadFont.Fit(one.name(), size.Width-2*blockEdge), blockEdge, 30, ui.HeadFont, s.Ink)
	y := float32(60)
	for _, l := range ui.BreakLines(one.failed, ui.TextFont, size.Width-2*blockEdge) {
		s.Text(l, blockEdge, y, ui.TextFont, s.DeletedText)
		y += 20
	}
	s.Text(say.Say("The other texts can be imported. This file stays in the list of accounts, where you can try again."), blockEdge, y+12, ui.ValueFont, s.Ink3)
}

// whyNames say for people why a paragraph is left out.
var whyNames = map[string]string{"navigation": say.Phrase("Navigation"), "caption": say.Phrase("Caption"), "header": say.Phrase("Header"), "footer": say.Phrase("Footer"), "related": say.Phrase("Related stories"), "standfirst": say.Phrase("Standfirst or key points"),
	"hidden": say.Phrase("Hidden in the document"), "struck": say.Phrase("Struck out"), "quoted": say.Phrase("Quoted from another message"), "other": say.Phrase("Not part of the article"), data.ByHand: say.Phrase("Taken out by you")}

func (t *reviewText) block(s *ui.Sheet, i int, d shownBlock, b data.Block, width float32) {
	out, here := b.Why != "", i == t.At && t.focused
	over := t.Hovered(BlockSpot(i)) || t.Hovered("toggle "+BlockSpot(i)) || t.Hovered("edit "+BlockSpot(i))
	switch {
	case out:
		s.Box(8, d.y, width-16, d.high, s.Head, 6)
		s.Box(8, d.y, 3, d.high, s.Line, 1.5)
	case over && i != t.editing:
		s.Box(8, d.y, width-16, d.high, s.Hover, 6)
	}
	if here {
		s.Frame(8, d.y, width-16, d.high, say.Ternary(out, s.Head, s.Selected), s.Accent, 6, 2)
	}
	if i == t.editing {
		s.Text(say.Say("Enter keeps"), width-actionsWide+18, d.y+18, ui.SmallFont, s.Ink3)
		s.Text(say.Say("Esc does not"), width-actionsWide+18, d.y+34, ui.SmallFont, s.Ink3)
		return
	}
	s.Spot(8, d.y, width-16, d.high, BlockSpot(i), func() {
		t.r.in.desk.Window.Canvas().Focus(t)
		if t.At = i; out {
			t.Toggle(i)
		}
		t.Refresh()
	})
	top := d.y + blockPad
	if out {
		name := whyNames[b.Why]
		if name == "" {
			name = say.CapitalFirst(b.Why)
		}
		s.Text(say.Say("%s · left out", say.Say(name)), blockEdge, d.y+blockPad+7, ui.StatusFont, s.Ink3)
		top += labelHigh
	}
	t.words(s, d, top, width, out)
	t.offers(s, i, d, out, here || over, width)
}

// words draws a paragraph, in grey where it is left out.
func (t *reviewText) words(s *ui.Sheet, d shownBlock, top, width float32, out bool) {
	if !out {
		prose.DrawLines(s, d.lines, blockEdge, top, width-blockEdge-actionsWide, t.fitted.size, false)
		return
	}
	grey := *s.Palette
	grey.Ink2 = grey.Ink3
	g := &ui.Sheet{Palette: &grey}
	prose.DrawLines(g, d.lines, blockEdge, top, width-blockEdge-actionsWide, t.fitted.size, true)
	s.Objects = append(s.Objects, g.Objects...)
}

// offers draws what can be done with a paragraph, at its right.
func (t *reviewText) offers(s *ui.Sheet, i int, d shownBlock, out, near bool, width float32) {
	x, y := width-actionsWide+18, d.y+blockPad+8
	offer := func(words, name string, do func()) {
		used := s.Text(words, x, y, ui.StatusFont, s.Accent)
		if t.Hovered(name) {
			s.Box(x, y+7, used, 1, s.Accent, 0)
		}
		s.Spot(x-6, y-10, actionsWide-20, 20, name, do)
		y += 20
	}
	switch {
	case out:
		offer(say.Say("Bring back"), "toggle "+BlockSpot(i), func() { t.Toggle(i) })
	case near:
		offer(say.Say("Take out"), "toggle "+BlockSpot(i), func() { t.Toggle(i) })
	}
	if near && d.high > 40 {
		offer(say.Say("Edit"), "edit "+BlockSpot(i), func() { t.edit(i) })
	}
}

// BlockSpot names the spot of a paragraph.
func BlockSpot(i int) string { return fmt.Sprint("block ", i) }

// FocusGained implements fyne.Focusable.
func (t *reviewText) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost implements fyne.Focusable.
func (t *reviewText) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune implements fyne.Focusable.
func (t *reviewText) TypedRune(r rune) {
	switch r {
	case 'e', 'E':
		t.edit(t.At)
	case 'n', 'N':
		t.next(1)
	case 'p', 'P':
		t.next(-1)
	}
}

// next goes to the next paragraph that is left out.
func (t *reviewText) next(by int) {
	blocks := t.Blocks()
	for i := t.At + by; i >= 0 && i < len(t.drawn); i += by {
		if blocks[i].Why != "" && !t.drawn[i].under {
			t.At = i
			t.reveal()
			return
		}
	}
}

// TypedKey implements fyne.Focusable.
func (t *reviewText) TypedKey(e *fyne.KeyEvent) {
	if t.Look.Helps(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		t.move(1)
	case fyne.KeyUp:
		t.move(-1)
	case fyne.KeyPageDown:
		t.page(1)
	case fyne.KeyPageUp:
		t.page(-1)
	case fyne.KeyHome:
		t.move(-len(t.drawn))
	case fyne.KeyEnd:
		t.move(len(t.drawn))
	case fyne.KeySpace, fyne.KeyDelete, fyne.KeyBackspace:
		switch {
		case t.beside != nil:
		case t.At < len(t.drawn) && t.drawn[t.At].folds > 0:
			t.unfold(t.At)
		default:
			t.Toggle(t.At)
		}
	case fyne.KeyF2:
		t.edit(t.At)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.r.Take()
	case fyne.KeyEscape:
		t.r.leave()
	}
}

// move goes some paragraphs on; what changed is scrolled.
func (t *reviewText) move(by int) {
	if t.beside != nil {
		t.scrollBy(float32(by) * 48)
		return
	}
	t.At = max(0, min(t.At+by, len(t.drawn)-1))
	for step := say.Ternary(by < 0, -1, 1); t.At > 0 && t.At < len(t.drawn)-1 && t.drawn[t.At].under; {
		t.At += step
	}
	for t.At > 0 && t.drawn[t.At].under {
		t.At--
	}
	t.reveal()
}

// page goes on by what fits into the view.
func (t *reviewText) page(by int) {
	room := t.scroll.Size().Height - 40
	if t.beside != nil {
		t.scrollBy(float32(by) * room)
		return
	}
	goal := t.At
	for gone := float32(0); goal+by >= 0 && goal+by < len(t.drawn) && gone < room; goal += by {
		gone += t.drawn[goal].high
	}
	t.move(goal - t.At)
}

func (t *reviewText) scrollBy(dy float32) {
	most := max(0, t.high-t.scroll.Size().Height)
	t.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(t.scroll.Offset.Y+dy, most))))
}
