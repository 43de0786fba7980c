package app

import (
	"fmt"

	"fyne.io/fyne/v2"

	"synoptic/data"
)

func (t *reviewText) draw(s *sheet, size fyne.Size) {
	s.box(0, 0, size.Width, max(size.Height, t.scroll.Size().Height), s.page, 0)
	if t.r.now().failed != "" {
		t.drawFailed(s, size)
		return
	}
	from, to := t.scroll.Offset.Y, t.scroll.Offset.Y+max(t.scroll.Size().Height, 100)
	if t.beside != nil {
		t.beside.draw(s, from, to)
		return
	}
	blocks := t.blocks()
	for i, d := range t.drawn {
		if d.y+d.high > from && d.y < to && i < len(blocks) {
			t.block(s, i, d, blocks[i], size.Width)
		}
	}
	if len(t.drawn) < len(blocks) {
		more := 0
		for _, b := range blocks[len(t.drawn):] {
			more += wordsOf(b.Text)
		}
		s.text(say("%s more words are imported and not shown here.", thousands(more)), blockEdge, t.high-28, valueFont, s.ink3)
	}
}

// drawFailed says why a file could not be read.
func (t *reviewText) drawFailed(s *sheet, size fyne.Size) {
	one := t.r.now()
	s.text(headFont.fit(one.name(), size.Width-2*blockEdge), blockEdge, 30, headFont, s.ink)
	y := float32(60)
	for _, l := range breakLines(one.failed, textFont, size.Width-2*blockEdge) {
		s.text(l, blockEdge, y, textFont, s.deletedText)
		y += 20
	}
	s.text(say("The other texts can be imported. This file stays in the list of accounts, where you can try again."), blockEdge, y+12, valueFont, s.ink3)
}

// whyNames say for people why a paragraph is left out.
var whyNames = map[string]string{"navigation": phrase("Navigation"), "caption": phrase("Caption"), "header": phrase("Header"), "footer": phrase("Footer"), "related": phrase("Related stories"), "standfirst": phrase("Standfirst or key points"),
	"hidden": phrase("Hidden in the document"), "other": phrase("Not part of the article"), data.ByHand: phrase("Taken out by you")}

func (t *reviewText) block(s *sheet, i int, d shownBlock, b data.Block, width float32) {
	out, here := b.Why != "", i == t.at && t.focused
	over := t.hovered(blockSpot(i)) || t.hovered("toggle "+blockSpot(i)) || t.hovered("edit "+blockSpot(i))
	switch {
	case out:
		s.box(8, d.y, width-16, d.high, s.head, 6)
		s.box(8, d.y, 3, d.high, s.line, 1.5)
	case over && i != t.editing:
		s.box(8, d.y, width-16, d.high, s.hover, 6)
	}
	if here {
		s.frame(8, d.y, width-16, d.high, ternary(out, s.head, s.selected), s.accent, 6, 2)
	}
	if i == t.editing {
		s.text(say("Enter keeps"), width-actionsWide+18, d.y+18, smallFont, s.ink3)
		s.text(say("Esc does not"), width-actionsWide+18, d.y+34, smallFont, s.ink3)
		return
	}
	s.spot(8, d.y, width-16, d.high, blockSpot(i), func() {
		t.r.w.Canvas().Focus(t)
		if t.at = i; out {
			t.toggle(i)
		}
		t.Refresh()
	})
	top := d.y + blockPad
	if out {
		name := whyNames[b.Why]
		if name == "" {
			name = capitalFirst(b.Why)
		}
		s.text(say("%s · left out", say(name)), blockEdge, d.y+blockPad+7, statusFont, s.ink3)
		top += labelHigh
	}
	t.words(s, d, top, width, out)
	t.offers(s, i, d, out, here || over, width)
}

// words draws a paragraph, in grey where it is left out.
func (t *reviewText) words(s *sheet, d shownBlock, top, width float32, out bool) {
	if !out {
		drawLines(s, d.lines, blockEdge, top, width-blockEdge-actionsWide, t.fitted.size, false)
		return
	}
	grey := *s.palette
	grey.ink2 = grey.ink3
	g := &sheet{palette: &grey}
	drawLines(g, d.lines, blockEdge, top, width-blockEdge-actionsWide, t.fitted.size, true)
	s.objects = append(s.objects, g.objects...)
}

// offers draws what can be done with a paragraph, at its right.
func (t *reviewText) offers(s *sheet, i int, d shownBlock, out, near bool, width float32) {
	x, y := width-actionsWide+18, d.y+blockPad+8
	offer := func(words, name string, do func()) {
		used := s.text(words, x, y, statusFont, s.accent)
		if t.hovered(name) {
			s.box(x, y+7, used, 1, s.accent, 0)
		}
		s.spot(x-6, y-10, actionsWide-20, 20, name, do)
		y += 20
	}
	switch {
	case out:
		offer(say("Bring back"), "toggle "+blockSpot(i), func() { t.toggle(i) })
	case near:
		offer(say("Take out"), "toggle "+blockSpot(i), func() { t.toggle(i) })
	}
	if near && d.high > 40 {
		offer(say("Edit"), "edit "+blockSpot(i), func() { t.edit(i) })
	}
}

func blockSpot(i int) string { return fmt.Sprint("block ", i) }

// FocusGained implements fyne.Focusable.
func (t *reviewText) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost implements fyne.Focusable.
func (t *reviewText) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune implements fyne.Focusable.
func (t *reviewText) TypedRune(r rune) {
	switch r {
	case 'e', 'E':
		t.edit(t.at)
	case 'n', 'N':
		t.next(1)
	case 'p', 'P':
		t.next(-1)
	}
}

// next goes to the next paragraph that is left out.
func (t *reviewText) next(by int) {
	blocks := t.blocks()
	for i := t.at + by; i >= 0 && i < len(t.drawn); i += by {
		if blocks[i].Why != "" {
			t.at = i
			t.reveal()
			return
		}
	}
}

// TypedKey implements fyne.Focusable.
func (t *reviewText) TypedKey(e *fyne.KeyEvent) {
	if t.look.helps(e.Name) {
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
		if t.beside == nil {
			t.toggle(t.at)
		}
	case fyne.KeyF2:
		t.edit(t.at)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.r.take()
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
	t.at = max(0, min(t.at+by, len(t.drawn)-1))
	t.reveal()
}

// page goes on by what fits into the view.
func (t *reviewText) page(by int) {
	room := t.scroll.Size().Height - 40
	if t.beside != nil {
		t.scrollBy(float32(by) * room)
		return
	}
	goal := t.at
	for gone := float32(0); goal+by >= 0 && goal+by < len(t.drawn) && gone < room; goal += by {
		gone += t.drawn[goal].high
	}
	t.move(goal - t.at)
}

func (t *reviewText) scrollBy(dy float32) {
	most := max(0, t.high-t.scroll.Size().Height)
	t.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(t.scroll.Offset.Y+dy, most))))
}
