package files

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/ui"
)

// lineAt is the entry at a place, -1 for none.
func (f *List) lineAt(p fyne.Position) int {
	if i := int(p.Y / EntryHigh); p.Y >= 0 && i < len(f.Entries) {
		return i
	}
	return -1
}

// MouseDown implements desktop.Mouseable: it chooses at once, where a tap
// would wait for a second one.
func (f *List) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		c.Focus(f)
	}
	i := f.lineAt(e.Position)
	if i < 0 || e.Button != desktop.MouseButtonPrimary {
		return
	}
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		f.extend(i)
	case e.Modifier&fyne.KeyModifierShortcutDefault != 0 || f.onTick(e.Position):
		f.toggle(i)
	default:
		f.adding = false
		f.moveTo(i)
	}
}

// tickWide is the room at the left of a line in which its tick stands: a press
// there adds the file to what is chosen, or takes it away.
const tickWide = 34

func (f *List) onTick(at fyne.Position) bool { return f.several && at.X < tickWide }

// MouseUp implements desktop.Mouseable.
func (f *List) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped implements fyne.DoubleTappable.
func (f *List) DoubleTapped(e *fyne.PointEvent) {
	if f.lineAt(e.Position) == f.at {
		f.onTake()
	}
}

// Tapped implements fyne.Tappable. The press has done it all.
func (f *List) Tapped(*fyne.PointEvent) {}

// Scrolled implements fyne.Scrollable at the pace of the table.
func (f *List) Scrolled(e *fyne.ScrollEvent) {
	faster := *e
	faster.Scrolled.DX, faster.Scrolled.DY = e.Scrolled.DX*ui.Wheel, e.Scrolled.DY*ui.Wheel
	f.scroll.Scrolled(&faster)
}

// MouseIn implements desktop.Hoverable.
func (f *List) MouseIn(e *desktop.MouseEvent) { f.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (f *List) MouseMoved(e *desktop.MouseEvent) {
	if i := f.lineAt(e.Position); i != f.Over {
		f.Over = i
		f.Refresh()
	}
}

// Cursor implements desktop.Cursorable.
func (f *List) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// FocusGained implements fyne.Focusable.
func (f *List) FocusGained() { f.focused = true; f.Refresh() }

// FocusLost implements fyne.Focusable.
func (f *List) FocusLost() { f.focused, f.Shift = false, false; f.Refresh() }

// TypedRune implements fyne.Focusable: letters go to a name. TypedKey deals
// with the space.
func (f *List) TypedRune(r rune) {
	if r != ' ' {
		f.seek(string(r), time.Now())
	}
}

// space marks an entry, unless it goes on with a name that is being typed.
func (f *List) space(now time.Time) {
	typing := f.typed != "" && now.Sub(f.typedAt) <= typingGap
	if !typing || !f.seek(" ", now) {
		f.typed = ""
		f.mark()
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (f *List) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		f.all()
	case *desktop.CustomShortcut:
		if s.Modifier == fyne.KeyModifierAlt && s.KeyName == fyne.KeyUp {
			f.onUp()
		}
		if s.Modifier == fyne.KeyModifierShortcutDefault {
			f.beside(s.KeyName)
		}
	}
}

// beside is what keys do with Ctrl: they move and leave what is chosen.
func (f *List) beside(k fyne.KeyName) {
	if to, ok := f.towards(k); ok {
		f.adding = f.several
		f.moveTo(to)
	} else if k == fyne.KeySpace {
		f.toggle(f.at)
	}
}

// towards is the entry to which a key goes.
func (f *List) towards(k fyne.KeyName) (to int, ok bool) {
	page := max(1, int(f.scroll.Size().Height/EntryHigh)-1)
	switch k {
	case fyne.KeyDown:
		return f.at + 1, true
	case fyne.KeyUp:
		return f.at - 1, true
	case fyne.KeyPageDown:
		return f.at + page, true
	case fyne.KeyPageUp:
		return f.at - page, true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return len(f.Entries) - 1, true
	}
	return 0, false
}

// TypedKey implements fyne.Focusable.
func (f *List) TypedKey(e *fyne.KeyEvent) {
	if f.Look.Helps(e.Name) {
		return
	}
	if to, ok := f.towards(e.Name); ok {
		if f.Shift {
			f.extend(to)
		} else {
			f.moveTo(to)
		}
		return
	}
	switch e.Name {
	case fyne.KeySpace:
		f.space(time.Now())
	case fyne.KeyReturn, fyne.KeyEnter:
		f.onTake()
	case fyne.KeyBackspace:
		f.onUp()
	case fyne.KeyEscape:
		f.onClose()
	}
}
