package files

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
)

// placeList is the column of places beside the list of files.
type placeList struct {
	ui.Drawing
	places  []place
	dir     string // that is shown
	at      int
	focused bool
	enter   func(path string)
	escape  func()
}

// The measures of the chooser.
const (
	placesWide = 132
	placeHigh  = 30
	headsHigh  = 30
)

func newPlaces(l *ui.Look, enter func(string), escape func()) *placeList {
	p := &placeList{enter: enter, escape: escape}
	p.Look, p.Over = l, -1
	p.Paint = p.draw
	p.ExtendBaseWidget(p)
	return p
}

// offer shows places.
func (p *placeList) offer(places []place) {
	p.places, p.at = places, 0
	p.Refresh()
}

// here marks the place whose folder is shown.
func (p *placeList) here(dir string) {
	p.dir = dir
	p.Refresh()
}

func (p *placeList) draw(s *ui.Sheet, size fyne.Size) {
	w := size.Width - 12
	for i, one := range p.places {
		y := placeHigh * float32(i)
		if y+placeHigh > size.Height {
			return
		}
		ink, f := s.Ink2, ui.ValueFont
		f.Size = 12.5
		switch {
		case one.path == p.dir:
			s.Box(0, y, w, placeHigh-2, s.Active, 6)
			ink, f = s.Ink, ui.ButtonFont
		case p.Hovered(one.path):
			s.Box(0, y, w, placeHigh-2, p.Look.Color("hover", 0), 6)
		}
		if p.focused && i == p.at {
			s.Frame(1, y+1, w-2, placeHigh-4, s.Raised, s.Accent, 6, 2)
		}
		s.Text(f.Fit(say.Say(one.name), w-20), 10, y+placeHigh/2-1, f, ink)
		s.Spot(0, y, w, placeHigh, one.path, func() { p.at = i; p.enter(one.path) })
	}
}

// FocusGained implements fyne.Focusable.
func (p *placeList) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost implements fyne.Focusable.
func (p *placeList) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune implements fyne.Focusable.
func (p *placeList) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (p *placeList) TypedKey(e *fyne.KeyEvent) {
	if p.Look.Helps(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		p.at = max(0, min(p.at+1, len(p.places)-1))
	case fyne.KeyUp:
		p.at = max(p.at-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if p.at < len(p.places) {
			p.enter(p.places[p.at].path)
		}
	case fyne.KeyEscape:
		p.escape()
	}
	p.Refresh()
}

// filesLayout places the parts of the chooser: button and path above, places
// at the left, heads and list at the right.
type filesLayout struct{ list fyne.Size }

// MinSize implements fyne.Layout.
func (l filesLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.list.Width+placesWide, 32+10+headsHigh+l.list.Height+2)
}

// Layout implements fyne.Layout.
func (l filesLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	top, w := float32(42), size.Width-placesWide
	put(o[0], placesWide, top, w, size.Height-top)
	put(o[1], placesWide, top, w, headsHigh)
	put(o[2], placesWide, 0, w, 32)
	put(o[3], placesWide, top+headsHigh, w, l.list.Height)
	put(o[4], 0, top, placesWide, size.Height-top)
	put(o[5], 0, 1, placesWide-12, 30)
}

// filesFoot gives the foot its place under the list.
type filesFoot struct{}

// MinSize implements fyne.Layout.
func (filesFoot) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, 34) }

// Layout implements fyne.Layout.
func (filesFoot) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(placesWide, 4))
	o[0].Resize(fyne.NewSize(size.Width-placesWide, size.Height-4))
}
