package review

import (
	"context"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
)

// storingPanel shows how far the storing of a review is, from when it takes
// long enough to be seen. It lies over the review, so that nothing is changed
// there that would not be stored.
type storingPanel struct {
	r         *Review
	p         *ui.Panel
	bar       *ui.Drawing
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
	v.p = v.r.in.desk.NewPanel("Storing", 420)
	v.bar = ui.NewDrawing(v.r.in.desk.Look, v.draw)
	v.bar.Least = func() fyne.Size { return fyne.NewSize(380, 40) }
	v.p.Add(v.bar)
	v.p.Closed = v.cancel
	v.p.Button("Cancel", false, v.p.Close)
	v.p.Show()
}

// Says tells how far it is, and what becomes of it when it is cancelled.
func (v *storingPanel) Says() string {
	return say.Say("%s of %s stored. Cancelled, none is kept.", say.Thousands(v.done), say.Count(v.all, "text", "texts"))
}

func (v *storingPanel) draw(s *ui.Sheet, size fyne.Size) {
	s.Text(v.Says(), 0, 10, ui.ValueFont, s.Ink2)
	s.Box(0, 28, size.Width, 3, s.Line, 1.5)
	s.Box(0, 28, size.Width*float32(v.done)/float32(max(v.all, 1)), 3, s.Accent, 1.5)
}

// close takes the panel away when the storing is over.
func (v *storingPanel) close() {
	if v.p != nil {
		v.p.Closed = nil
		v.p.Close()
	}
}
