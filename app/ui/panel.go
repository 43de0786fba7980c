package ui

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/say"
)

// Panel is a window within the window: a title, a body and buttons at the
// foot. Esc closes it; Enter in one of its fields does what the filled button
// does.
type Panel struct {
	d       *Desk
	title   string
	Width   float32
	Body    []fyne.CanvasObject
	Trouble string
	notice  string // what went right
	says    *Drawing
	Pop     *widget.PopUp
	Filled  *Button
	buttons []*Button
	Closed  func()
	before  fyne.Focusable // had the keyboard when the panel came over another one
	First   fyne.Focusable // has the keyboard at first
}

// Desk is what the parts of a window share: its look, its canvas and the
// person's settings.
type Desk struct {
	Look    *Look
	Window  fyne.Window
	Setting func(key, otherwise string) string // a stored setting, or otherwise
	Set     func(key, value string)            // stores one
	Closed  func()                             // gives the keyboard back when a panel has closed
}

// NewPanel makes a panel that is not shown yet.
func (d *Desk) NewPanel(title string, width float32) *Panel {
	return &Panel{d: d, title: title, Width: width}
}

// Field adds a labelled field and returns it.
func (p *Panel) Field(label, hint, text string, lines int) *Field {
	f := NewField(p.d.Look, hint, lines)
	f.Name = say.Say(label)
	f.SetText(text)
	f.OnKey = func(k fyne.KeyName) bool { return p.Key(k, lines > 1) }
	p.Add(p.Label(label), f.Boxed())
	if p.First == nil {
		p.First = f
	}
	return f
}

// Key handles the keys that all fields of a panel have in common.
func (p *Panel) Key(k fyne.KeyName, lines bool) bool {
	switch {
	case k == fyne.KeyEscape:
		p.Close()
		return true
	case (k == fyne.KeyReturn || k == fyne.KeyEnter) && !lines && p.Filled != nil:
		p.Filled.Act()
		return true
	}
	return false
}

// Label makes a line above a field.
func (p *Panel) Label(words string) fyne.CanvasObject {
	return LabelOf(p.d.Look, words)
}

// Note adds a sentence of our own.
func (p *Panel) Note(words string) {
	lines := BreakLines(say.Say(words), TextFont, p.Width-40)
	d := NewDrawing(p.d.Look, func(s *Sheet, _ fyne.Size) {
		for i, l := range lines {
			s.Text(l, 0, 10+19*float32(i), TextFont, s.Ink2)
		}
	})
	d.Least = func() fyne.Size { return fyne.NewSize(10, 6+19*float32(len(lines))) }
	p.Add(d)
}

// Add puts objects under one another.
func (p *Panel) Add(objects ...fyne.CanvasObject) { p.Body = append(p.Body, objects...) }

// Button adds a button at the foot, from the left to the right.
func (p *Panel) Button(label string, filled bool, do func()) *Button {
	b := NewButton(p.d.Look, label, filled, do)
	b.Escape = p.Close
	p.buttons = append(p.buttons, b)
	if filled {
		p.Filled = b
	}
	return b
}

// Complain shows an error in the panel, which stays open.
func (p *Panel) Complain(err error) {
	p.Trouble, p.notice = say.Sentence(err), ""
	p.says.Refresh()
	p.Pop.Resize(p.Pop.MinSize())
}

// Tell shows what went right in the panel, which stays open.
func (p *Panel) Tell(says string) {
	p.Trouble, p.notice = "", say.Say(says)
	p.says.Refresh()
	p.Pop.Resize(p.Pop.MinSize())
}

// Hush takes away what was said.
func (p *Panel) Hush() {
	if p.Pop != nil && p.Trouble+p.notice != "" {
		p.Tell("")
	}
}

// Show opens the panel.
func (p *Panel) Show() {
	head := NewDrawing(p.d.Look, func(s *Sheet, _ fyne.Size) {
		for i, l := range p.titleLines() {
			s.Text(l, 0, 10+titleLine*float32(i), HeadFont, s.Ink)
		}
	})
	head.Least = func() fyne.Size { return fyne.NewSize(p.Width-40, 4+titleLine*float32(len(p.titleLines()))) }
	p.says = NewDrawing(p.d.Look, p.paintTrouble)
	p.says.Least = func() fyne.Size { return fyne.NewSize(10, 17*float32(len(p.troubleLines()))) }
	objects := append([]fyne.CanvasObject{head}, p.Body...)
	objects = append(objects, p.says, container.New(footLayout{}, p.footObjects()...))
	content := container.New(panelLayout{p.Width}, objects...)
	p.before = p.d.Window.Canvas().Focused()
	p.Pop = widget.NewModalPopUp(content, p.d.Window.Canvas())
	p.Pop.Show()
	if p.First != nil {
		p.d.Window.Canvas().Focus(p.First)
		if f, ok := p.First.(*Field); ok {
			f.TypedShortcut(&fyne.ShortcutSelectAll{}) // typing replaces what is proposed
		}
	} else if p.Filled != nil {
		p.d.Window.Canvas().Focus(p.Filled)
	}
}

// titleLine is how high a line of a title is.
const titleLine = 20

// titleLines are the title in the width of the panel: outlets have long names.
func (p *Panel) titleLines() []string { return BreakLines(say.Say(p.title), HeadFont, p.Width-40) }

func (p *Panel) footObjects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, b := range p.buttons {
		out = append(out, b)
	}
	return out
}

func (p *Panel) troubleLines() []string {
	return BreakLines(cmp.Or(p.Trouble, p.notice), ValueFont, p.Width-40)
}

func (p *Panel) paintTrouble(s *Sheet, _ fyne.Size) {
	for i, l := range p.troubleLines() {
		ink := s.DeletedText
		if p.Trouble == "" {
			ink = s.Matched
		}
		s.Text(l, 0, 9+17*float32(i), ValueFont, ink)
	}
}

// Close takes the panel away and gives the keyboard back to the panel below,
// else to the table.
func (p *Panel) Close() {
	if p.Pop == nil {
		return
	}
	p.Pop.Hide()
	p.Pop = nil
	if p.Closed != nil {
		p.Closed()
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

// LabelOf is a line above a field.
func LabelOf(l *Look, words string) fyne.CanvasObject {
	d := NewDrawing(l, func(s *Sheet, _ fyne.Size) { s.Text(say.Say(words), 0, 10, StatusFont, s.Ink2) })
	d.Least = func() fyne.Size { return fyne.NewSize(10, 18) }
	return d
}
