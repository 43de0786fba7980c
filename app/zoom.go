package app

import (
	"os"
	"strconv"

	"fyne.io/fyne/v2"
)

// The least and the most that everything in the window is enlarged.
const (
	zoomLeast = 0.8
	zoomMost  = 2
)

// zoomTo sets how large everything in the window is. The window itself stays
// as large as it is on the screen, unless too little would fit in it.
func (w *window) zoomTo(zoom float32) {
	was := w.look.Zoom
	w.look.Zoom = zoomIn(zoom)
	if w.look.Zoom == was {
		return
	}
	size, scale := w.Canvas().Size(), w.Canvas().Scale()
	if c, ok := w.Canvas().(interface{ Resize(fyne.Size) }); ok { // else Fyne asks for a larger window first
		c.Resize(scaled(size, was/w.look.Zoom))
	}
	w.app.Settings().SetTheme(w.look) // makes Fyne ask for the scale
	w.Resize(scaled(size, scale/w.Canvas().Scale()))
	w.table.Forget()
	w.relayout()
}

// zoomIn keeps a zoom within what is offered, in tenths.
func zoomIn(zoom float32) float32 {
	return float32(int(max(zoomLeast, min(zoom, zoomMost))*10+0.5)) / 10
}

func scaled(s fyne.Size, by float32) fyne.Size { return fyne.NewSize(s.Width*by, s.Height*by) }

// baseScale takes what FYNE_SCALE says out of the environment, where Fyne would
// take it instead of the person's own size; 0 where it says nothing.
func baseScale() float32 {
	x, err := strconv.ParseFloat(os.Getenv("FYNE_SCALE"), 32)
	if err != nil || x <= 0 || os.Unsetenv("FYNE_SCALE") != nil {
		return 0
	}
	return float32(x)
}
