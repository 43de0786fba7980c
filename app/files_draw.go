package app

import (
	"fyne.io/fyne/v2"
)

// columns are where the columns of the list begin or end.
type columns struct{ name, kind, size, date float32 }

func columnsOf(width float32) columns {
	return columns{name: 36, kind: width - 300, size: width - 112, date: width - 16}
}

// heads draws the names of the columns.
func (f *fileList) heads(s *sheet, size fyne.Size) {
	c := columnsOf(size.Width)
	y := size.Height / 2
	s.text(say("Name"), c.name, y, statusFont, s.ink2)
	s.text(say("Kind"), c.kind, y, statusFont, s.ink2)
	s.right(say("Size"), c.size, y, statusFont, s.ink2)
	s.right(say("Changed"), c.date, y, statusFont, s.ink2)
	s.box(0, size.Height-1, size.Width, 1, s.line, 0)
}

func (f *fileList) draw(s *sheet, size fyne.Size) {
	if len(f.entries) == 0 {
		for i, l := range breakLines(f.says, textFont, size.Width-80) {
			s.middle(l, size.Width/2, 60+20*float32(i), textFont, s.ink2)
		}
		if f.focused {
			s.frame(1, 1, size.Width-2, f.scroll.Size().Height-2, s.page, s.accent, 6, 2)
			s.objects = append(s.objects[len(s.objects)-1:], s.objects[:len(s.objects)-1]...) // behind the words
		}
		return
	}
	first := max(0, int(f.scroll.Offset.Y/entryLine))
	for i := first; i < len(f.entries) && float32(i)*entryLine < f.scroll.Offset.Y+f.scroll.Size().Height; i++ {
		f.line(s, i, size.Width)
	}
}

// line draws an entry.
func (f *fileList) line(s *sheet, i int, width float32) {
	e, y, c := f.entries[i], float32(i)*entryLine, columnsOf(width)
	switch {
	case i == f.at && f.focused && f.chosen[i]:
		s.frame(1, y+1, width-10, entryLine-2, s.active, s.accent, 5, 2)
	case i == f.at && f.focused:
		s.frame(1, y+1, width-10, entryLine-2, s.page, s.accent, 5, 2)
	case f.chosen[i]:
		s.box(0, y, width-8, entryLine, s.active, 5)
	case i == f.over && !e.dim:
		s.box(0, y, width-8, entryLine, s.hover, 5)
	}
	ink, less := s.ink, s.ink2
	if e.dim {
		ink, less = s.ink3, s.ink3
	}
	mid := y + entryLine/2
	drawIcon(s, e, f.chosen[i], 12, mid)
	name := textFont
	if e.dir {
		name = font{sansMedium, 13}
	}
	s.text(name.fit(e.name, c.kind-c.name-12), c.name, mid, name, ink)
	s.text(valueFont.fit(say(e.kind), 122), c.kind, mid, valueFont, less)
	if !e.dir {
		s.right(sizeSays(e.size), c.size, mid, valueFont, less)
	}
	s.right(e.at.Format("2 Jan 2006"), c.date, mid, valueFont, less)
}

// drawIcon draws a folder, a sheet of paper, or the tick of a chosen file, 14 wide.
func drawIcon(s *sheet, e entry, chosen bool, x, mid float32) {
	switch {
	case chosen:
		s.box(x, mid-7, 14, 14, s.accent, 4)
		s.tick(x+3, mid)
	case e.dir:
		s.box(x, mid-6, 7, 4, s.ink3, 1.5)
		s.box(x, mid-4, 15, 10, s.ink3, 2)
	default:
		s.frame(x+2, mid-7, 11, 14, s.page, s.fieldLine, 2, 1)
		s.box(x+5, mid-3, 5, 1, s.fieldLine, 0)
		s.box(x+5, mid, 5, 1, s.fieldLine, 0)
	}
}

// sizeSays writes a number of bytes for people.
func sizeSays(n int64) string {
	switch {
	case n < 1000:
		return say("%d B", n)
	case n < 1000*1000:
		return say("%d kB", (n+500)/1000)
	case n < 1000*1000*1000:
		return say("%.1f MB", float64(n)/1e6)
	}
	return say("%.1f GB", float64(n)/1e9)
}
