package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// field is an entry in a box of our own: Fyne strokes its box over a
// transparent fill, which turns the outline's inner edge grey.
type field struct {
	widget.Entry
	look    *look
	hint    string // said while the field is empty
	box     *canvas.Rectangle
	onKey   func(fyne.KeyName) bool // true: the key is dealt with
	onBlur  func()
	focused bool
}

func newField(l *look, hint string, lines int) *field {
	f := &field{look: l, hint: hint, box: canvas.NewRectangle(nil)}
	f.PlaceHolder = say(hint)
	f.Wrapping = fyne.TextWrapOff
	if lines > 1 {
		f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	}
	f.SetMinRowsVisible(lines)
	f.ExtendBaseWidget(f)
	f.tint()
	return f
}

// boxed puts the box behind the field.
func (f *field) boxed() *fyne.Container {
	return container.New(fill{}, f.box, f)
}

func (f *field) tint() {
	p := f.look.palette()
	f.box.FillColor, f.box.CornerRadius = p.field, 6
	f.box.StrokeColor, f.box.StrokeWidth = p.fieldLine, 1
	if f.focused {
		f.box.StrokeColor, f.box.StrokeWidth = p.accent, 2
	}
	f.box.Refresh()
}

// Refresh takes up the colours of the theme and the language.
func (f *field) Refresh() {
	f.tint()
	f.PlaceHolder = say(f.hint)
	f.Entry.Refresh()
}

// TypedKey implements fyne.Focusable.
func (f *field) TypedKey(e *fyne.KeyEvent) {
	if f.look.helps(e.Name) {
		return
	}
	if f.onKey != nil && f.onKey(e.Name) {
		return
	}
	f.Entry.TypedKey(e)
}

// TypedShortcut implements fyne.Shortcutable: Ctrl+Home and Ctrl+End, which
// Fyne leaves out, go to the ends of the text.
func (f *field) TypedShortcut(s fyne.Shortcut) {
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
func (f *field) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable.
func (f *field) FocusGained() {
	f.focused = true
	f.tint()
	f.Entry.FocusGained()
}

// FocusLost implements fyne.Focusable.
func (f *field) FocusLost() {
	f.focused = false
	f.tint()
	f.Entry.FocusLost()
	if f.onBlur != nil {
		f.onBlur()
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
