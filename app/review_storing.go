package app

import (
	"context"

	"fyne.io/fyne/v2"
)

// storingPanel shows how far the storing of a review is, from when it takes
// long enough to be seen. It lies over the review, so that nothing is changed
// there that would not be stored.
type storingPanel struct {
	r         *review
	p         *panel
	bar       *drawing
	done, all int
	cancel    context.CancelFunc
}

// watch shows how many texts are stored.
func (v *storingPanel) watch(_ string, done, total int) {
	v.done, v.all = done, total
	if v.p == nil {
		v.open()
	}
	v.bar.Refresh()
}

func (v *storingPanel) open() {
	v.p = v.r.w.newPanel("Storing", 420)
	v.bar = newDrawing(v.r.w.look, v.draw)
	v.bar.least = func() fyne.Size { return fyne.NewSize(380, 40) }
	v.p.add(v.bar)
	v.p.closed = v.cancel
	v.p.button("Cancel", false, v.p.close)
	v.p.show()
}

// says tells how far it is, and what becomes of it when it is cancelled.
func (v *storingPanel) says() string {
	return say("%s of %s stored. Cancelled, none is kept.", thousands(v.done), count(v.all, "text", "texts"))
}

func (v *storingPanel) draw(s *sheet, size fyne.Size) {
	s.text(v.says(), 0, 10, valueFont, s.ink2)
	s.box(0, 28, size.Width, 3, s.line, 1.5)
	s.box(0, 28, size.Width*float32(v.done)/float32(max(v.all, 1)), 3, s.accent, 1.5)
}

// close takes the panel away when the storing is over.
func (v *storingPanel) close() {
	if v.p != nil {
		v.p.closed = nil
		v.p.close()
	}
}
