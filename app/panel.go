package app

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// panel is a window within the window: a title, a body and buttons at the
// foot. Esc closes it; Enter in one of its fields does what the filled button
// does.
type panel struct {
	d       *Desk
	title   string
	width   float32
	body    []fyne.CanvasObject
	trouble string
	notice  string // what went right
	says    *drawing
	pop     *widget.PopUp
	filled  *button
	buttons []*button
	closed  func()
	before  fyne.Focusable // had the keyboard when the panel came over another one
	first   fyne.Focusable // has the keyboard at first
}

// Desk is what the parts of a window share: its look, its canvas and the
// person's settings.
type Desk struct {
	Look    *look
	Window  fyne.Window
	Setting func(key, otherwise string) string // a stored setting, or otherwise
	Set     func(key, value string)            // stores one
	Closed  func()                             // gives the keyboard back when a panel has closed
}

// NewPanel makes a panel that is not shown yet.
func (d *Desk) NewPanel(title string, width float32) *panel {
	return &panel{d: d, title: title, width: width}
}

// field adds a labelled field and returns it.
func (p *panel) field(label, hint, text string, lines int) *field {
	f := newField(p.d.Look, hint, lines)
	f.SetText(text)
	f.onKey = func(k fyne.KeyName) bool { return p.key(k, lines > 1) }
	p.add(p.label(label), f.boxed())
	if p.first == nil {
		p.first = f
	}
	return f
}

// key handles the keys that all fields of a panel have in common.
func (p *panel) key(k fyne.KeyName, lines bool) bool {
	switch {
	case k == fyne.KeyEscape:
		p.close()
		return true
	case (k == fyne.KeyReturn || k == fyne.KeyEnter) && !lines && p.filled != nil:
		p.filled.act()
		return true
	}
	return false
}

// label makes a line above a field.
func (p *panel) label(words string) fyne.CanvasObject {
	return labelOf(p.d.Look, words)
}

// note adds a sentence of our own.
func (p *panel) note(words string) {
	lines := breakLines(say(words), textFont, p.width-40)
	d := newDrawing(p.d.Look, func(s *sheet, _ fyne.Size) {
		for i, l := range lines {
			s.text(l, 0, 10+19*float32(i), textFont, s.ink2)
		}
	})
	d.least = func() fyne.Size { return fyne.NewSize(10, 6+19*float32(len(lines))) }
	p.add(d)
}

// add puts objects under one another.
func (p *panel) add(objects ...fyne.CanvasObject) { p.body = append(p.body, objects...) }

// button adds a button at the foot, from the left to the right.
func (p *panel) button(label string, filled bool, do func()) *button {
	b := newButton(p.d.Look, label, filled, do)
	b.escape = p.close
	p.buttons = append(p.buttons, b)
	if filled {
		p.filled = b
	}
	return b
}

// complain shows an error in the panel, which stays open.
func (p *panel) complain(err error) {
	p.trouble, p.notice = sentence(err), ""
	p.says.Refresh()
	p.pop.Resize(p.pop.MinSize())
}

// tell shows what went right in the panel, which stays open.
func (p *panel) tell(says string) {
	p.trouble, p.notice = "", say(says)
	p.says.Refresh()
	p.pop.Resize(p.pop.MinSize())
}

// hush takes away what was said.
func (p *panel) hush() {
	if p.pop != nil && p.trouble+p.notice != "" {
		p.tell("")
	}
}

// show opens the panel.
func (p *panel) show() {
	head := newDrawing(p.d.Look, func(s *sheet, _ fyne.Size) { s.text(say(p.title), 0, 10, headFont, s.ink) })
	head.least = func() fyne.Size { return fyne.NewSize(p.width-40, 24) }
	p.says = newDrawing(p.d.Look, p.paintTrouble)
	p.says.least = func() fyne.Size { return fyne.NewSize(10, 17*float32(len(p.troubleLines()))) }
	objects := append([]fyne.CanvasObject{head}, p.body...)
	objects = append(objects, p.says, container.New(footLayout{}, p.footObjects()...))
	content := container.New(panelLayout{p.width}, objects...)
	p.before = p.d.Window.Canvas().Focused()
	p.pop = widget.NewModalPopUp(content, p.d.Window.Canvas())
	p.pop.Show()
	if p.first != nil {
		p.d.Window.Canvas().Focus(p.first)
		if f, ok := p.first.(*field); ok {
			f.TypedShortcut(&fyne.ShortcutSelectAll{}) // typing replaces what is proposed
		}
	} else if p.filled != nil {
		p.d.Window.Canvas().Focus(p.filled)
	}
}

func (p *panel) footObjects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, b := range p.buttons {
		out = append(out, b)
	}
	return out
}

func (p *panel) troubleLines() []string {
	return breakLines(cmp.Or(p.trouble, p.notice), valueFont, p.width-40)
}

func (p *panel) paintTrouble(s *sheet, _ fyne.Size) {
	for i, l := range p.troubleLines() {
		ink := s.deletedText
		if p.trouble == "" {
			ink = s.matched
		}
		s.text(l, 0, 9+17*float32(i), valueFont, ink)
	}
}

// close takes the panel away and gives the keyboard back to the panel below,
// else to the table.
func (p *panel) close() {
	if p.pop == nil {
		return
	}
	p.pop.Hide()
	p.pop = nil
	if p.closed != nil {
		p.closed()
	}
	if p.d.Window.Canvas().Overlays().Top() != nil && p.before != nil {
		p.d.Window.Canvas().Focus(p.before)
		return
	}
	p.d.Closed()
}

// panelLayout puts objects under one another, 20 from the edges.
type panelLayout struct{ width float32 }

// MinSize implements fyne.Layout.
func (l panelLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := float32(32)
	for _, o := range objects {
		high += o.MinSize().Height + 6
	}
	return fyne.NewSize(l.width, high)
}

// Layout implements fyne.Layout.
func (l panelLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(16)
	for _, o := range objects {
		h := o.MinSize().Height
		o.Move(fyne.NewPos(20, y))
		o.Resize(fyne.NewSize(size.Width-40, h))
		y += h + 6
	}
}

// footLayout puts buttons at the right.
type footLayout struct{}

// MinSize implements fyne.Layout.
func (footLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, 40) }

// Layout implements fyne.Layout.
func (footLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := size.Width
	for i := len(objects) - 1; i >= 0; i-- {
		w := max(84, objects[i].MinSize().Width)
		x -= w
		objects[i].Move(fyne.NewPos(x, 10))
		objects[i].Resize(fyne.NewSize(w, 30))
		x -= 8
	}
}

// labelOf is a line above a field.
func labelOf(l *look, words string) fyne.CanvasObject {
	d := newDrawing(l, func(s *sheet, _ fyne.Size) { s.text(say(words), 0, 10, statusFont, s.ink2) })
	d.least = func() fyne.Size { return fyne.NewSize(10, 18) }
	return d
}
