package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/say"
)

// Field is an entry in a box of our own: Fyne strokes its box over a
// transparent fill, which turns the outline's inner edge grey.
type Field struct {
	widget.Entry
	look    *Look
	Hint    string // said while the field is empty
	Name    string // the label above it, for screen readers
	box     *canvas.Rectangle
	cover   *canvas.Rectangle       // over the scroll bar of one line; nil for none
	OnKey   func(fyne.KeyName) bool // true: the key is dealt with
	OnBlur  func()
	focused bool
}

// NewField makes an empty field of so many lines. The hint is English, said
// while the field is empty.
func NewField(l *Look, hint string, lines int) *Field {
	f := &Field{look: l, Hint: hint, box: canvas.NewRectangle(nil)}
	f.PlaceHolder = say.Say(hint)
	f.Wrapping = fyne.TextWrapOff
	if lines > 1 {
		f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	}
	f.SetMinRowsVisible(lines)
	f.ExtendBaseWidget(f)
	f.tint()
	return f
}

// Boxed puts the box behind the field.
func (f *Field) Boxed() *fyne.Container {
	if f.MultiLine {
		return container.New(fill{}, f.box, f)
	}
	f.cover = canvas.NewRectangle(f.look.Palette().Field)
	return container.New(covered{}, f.box, f, f.cover)
}

// coverHigh ends at the outline of a field that has not the keyboard.
const coverHigh = 3.9

// covered lays a strip over the scroll bar that Fyne draws in a field of one
// line, where it strikes through the feet of the letters.
type covered struct{ fill }

// Layout implements fyne.Layout.
func (c covered) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.fill.Layout(objects[:2], size)
	objects[2].Move(fyne.NewPos(3, size.Height-5.5))
	objects[2].Resize(fyne.NewSize(max(0, size.Width-6), coverHigh))
}

// MinSize implements fyne.Layout.
func (c covered) MinSize(objects []fyne.CanvasObject) fyne.Size { return c.fill.MinSize(objects[:2]) }

func (f *Field) tint() {
	p := f.look.Palette()
	f.box.FillColor, f.box.CornerRadius = p.Field, 6
	f.box.StrokeColor, f.box.StrokeWidth = p.FieldLine, 1
	if f.focused {
		f.box.StrokeColor, f.box.StrokeWidth = p.Accent, 2
	}
	f.box.Refresh()
	if f.cover != nil {
		f.cover.FillColor = p.Field
		f.cover.Resize(fyne.NewSize(f.cover.Size().Width, coverHigh-say.Ternary[float32](f.focused, 0.7, 0)))
		f.cover.Refresh()
	}
}

// Refresh takes up the colours of the theme and the language.
func (f *Field) Refresh() {
	f.tint()
	f.PlaceHolder = say.Say(f.Hint)
	f.Entry.Refresh()
}

// TypedKey implements fyne.Focusable.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	if f.look.Helps(e.Name) {
		return
	}
	if f.OnKey != nil && f.OnKey(e.Name) {
		return
	}
	f.Entry.TypedKey(e)
}

// TypedShortcut implements fyne.Shortcutable: Ctrl+Home and Ctrl+End, which
// Fyne leaves out, go to the ends of the text.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierShortcutDefault {
		switch c.KeyName {
		case fyne.KeyHome:
			f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageUp})
			return
		case fyne.KeyEnd:
			f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
			return
		}
	}
	f.Entry.TypedShortcut(s)
}

// AcceptsTab implements fyne.Tabbable: Tab leaves a field of several lines too.
func (f *Field) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable.
func (f *Field) FocusGained() {
	f.focused = true
	f.tint()
	f.Entry.FocusGained()
}

// FocusLost implements fyne.Focusable.
func (f *Field) FocusLost() {
	f.focused = false
	f.tint()
	f.Entry.FocusLost()
	if f.OnBlur != nil {
		f.OnBlur()
	}
}

// fill gives every object the whole room.
type fill struct{}

// Layout implements fyne.Layout.
func (fill) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// MinSize implements fyne.Layout.
func (fill) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := fyne.Size{}
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}
