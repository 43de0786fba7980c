package app

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"synoptic/app/task"
	"synoptic/app/ui"
)

// tipPause is how long the pointer rests before a tip comes.
const tipPause = 500 * time.Millisecond

// Measures of a tip.
const (
	tipWide = 300
	tipPad  = 9
	tipLine = 17
)

// tips shows what the thing under the pointer means. It lies over the window
// and takes neither the pointer nor the keyboard.
type tips struct {
	w    *window
	lane task.Lane
	box  *fyne.Container
	says string
}

func newTips(w *window) *tips {
	t := &tips{w: w, lane: w.s.Lane(), box: container.NewWithoutLayout()}
	t.box.Hide()
	return t
}

// tell shows a tip at a place of the window once the pointer has rested there;
// with nothing to say it takes away the one that is shown.
func (t *tips) tell(says string, at fyne.Position) {
	t.lane.Stop()
	if t.box.Visible() {
		t.box.Hide()
		t.repaint()
	}
	if t.says = says; says == "" {
		return
	}
	t.lane.Run(func(context.Context, task.Progress) error { return nil }, nil, func(error) { t.show(at) })
}

// show draws the tip, below the pointer where there is room.
func (t *tips) show(at fyne.Position) {
	lines := ui.BreakLines(t.says, ui.ValueFont, tipWide-2*tipPad)
	wide := float32(0)
	for _, l := range lines {
		wide = max(wide, ui.ValueFont.Measure(l).Width)
	}
	size := fyne.NewSize(wide+2*tipPad, float32(len(lines))*tipLine+2*tipPad-3)
	s := &ui.Sheet{Palette: t.w.look.Palette()}
	s.Frame(0, 0, size.Width, size.Height, s.ChipOn, s.ChipOn, 6, 1)
	for i, l := range lines {
		s.Text(l, tipPad, tipPad+6+tipLine*float32(i), ui.ValueFont, s.ChipText)
	}
	room := t.w.desk.root.Size()
	x, y := at.X+12, at.Y+20-t.top()
	if y+size.Height > room.Height-4 {
		y = at.Y - t.top() - size.Height - 8
	}
	t.box.Objects = s.Objects
	t.box.Resize(size)
	t.box.Move(fyne.NewPos(max(4, min(x, room.Width-size.Width-4)), max(4, y)))
	t.box.Show()
	t.repaint()
}

// repaint has the window painted: the canvas does not know a part that was
// hidden since it came.
func (t *tips) repaint() { canvas.Refresh(t.w.desk.back) }

// top is where the content of the window begins, below its menu.
func (t *tips) top() float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(t.w.desk.root).Y
}
