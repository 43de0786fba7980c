package files

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
)

// columns are where the columns of the list begin or end.
type columns struct{ name, kind, size, date float32 }

func columnsOf(width float32) columns {
	return columns{name: 36, kind: width - 300, size: width - 112, date: width - 16}
}

// heads draws the names of the columns.
func (f *List) heads(s *ui.Sheet, size fyne.Size) {
	c := columnsOf(size.Width)
	y := size.Height / 2
	s.Text(say.Say("Name"), c.name, y, ui.StatusFont, s.Ink2)
	s.Text(say.Say("Kind"), c.kind, y, ui.StatusFont, s.Ink2)
	s.Right(say.Say("Size"), c.size, y, ui.StatusFont, s.Ink2)
	s.Right(say.Say("Changed"), c.date, y, ui.StatusFont, s.Ink2)
	s.Box(0, size.Height-1, size.Width, 1, s.Line, 0)
}

func (f *List) draw(s *ui.Sheet, size fyne.Size) {
	if len(f.Entries) == 0 {
		for i, l := range ui.BreakLines(f.says, ui.TextFont, size.Width-80) {
			s.Middle(l, size.Width/2, 60+20*float32(i), ui.TextFont, s.Ink2)
		}
		if f.focused {
			s.Frame(1, 1, size.Width-2, f.scroll.Size().Height-2, s.Page, s.Accent, 6, 2)
			s.Objects = append(s.Objects[len(s.Objects)-1:], s.Objects[:len(s.Objects)-1]...) // behind the words
		}
		return
	}
	first := max(0, int(f.scroll.Offset.Y/EntryHigh))
	for i := first; i < len(f.Entries) && float32(i)*EntryHigh < f.scroll.Offset.Y+f.scroll.Size().Height; i++ {
		f.line(s, i, size.Width)
	}
}

// line draws an entry.
func (f *List) line(s *ui.Sheet, i int, width float32) {
	e, y, c := f.Entries[i], float32(i)*EntryHigh, columnsOf(width)
	switch {
	case i == f.at && f.focused && f.chosen[i]:
		s.Frame(1, y+1, width-10, EntryHigh-2, s.Active, s.Accent, 5, 2)
	case i == f.at && f.focused:
		s.Frame(1, y+1, width-10, EntryHigh-2, s.Page, s.Accent, 5, 2)
	case f.chosen[i]:
		s.Box(0, y, width-8, EntryHigh, s.Active, 5)
	case i == f.Over && !e.dim:
		s.Box(0, y, width-8, EntryHigh, s.Hover, 5)
	}
	ink, less := s.Ink, s.Ink2
	if e.dim {
		ink, less = s.Ink3, s.Ink3
	}
	mid := y + EntryHigh/2
	drawIcon(s, e, f.chosen[i], 12, mid)
	name := ui.TextFont
	if e.dir {
		name = ui.Font{Face: ui.SansMedium, Size: 13}
	}
	s.Text(name.Fit(e.Name, c.kind-c.name-12), c.name, mid, name, ink)
	s.Text(ui.ValueFont.Fit(say.Say(e.kind), 122), c.kind, mid, ui.ValueFont, less)
	if !e.dir {
		s.Right(SizeSays(e.size), c.size, mid, ui.ValueFont, less)
	}
	s.Right(e.at.Format("2 Jan 2006"), c.date, mid, ui.ValueFont, less)
}

// drawIcon draws a folder, a sheet of paper, or the tick of a chosen file, 14 wide.
func drawIcon(s *ui.Sheet, e Entry, chosen bool, x, mid float32) {
	switch {
	case chosen:
		s.Box(x, mid-7, 14, 14, s.Accent, 4)
		s.Tick(x+3, mid)
	case e.dir:
		s.Box(x, mid-6, 7, 4, s.Ink3, 1.5)
		s.Box(x, mid-4, 15, 10, s.Ink3, 2)
	default:
		s.Frame(x+2, mid-7, 11, 14, s.Page, s.FieldLine, 2, 1)
		s.Box(x+5, mid-3, 5, 1, s.FieldLine, 0)
		s.Box(x+5, mid, 5, 1, s.FieldLine, 0)
	}
}

// SizeSays writes a number of bytes for people.
func SizeSays(n int64) string {
	switch {
	case n < 1000:
		return say.Say("%d B", n)
	case n < 1000*1000:
		return say.Say("%d kB", (n+500)/1000)
	case n < 1000*1000*1000:
		return say.Say("%.1f MB", float64(n)/1e6)
	}
	return say.Say("%.1f GB", float64(n)/1e9)
}
