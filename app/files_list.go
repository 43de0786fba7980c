package app

import (
	"fmt"
	"maps"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// fileList shows the entries of a folder, of which some are chosen. It draws
// those that are in view. Ctrl and Shift add to what is chosen, and so does
// Space: after it, plain arrows only move.
type fileList struct {
	drawing
	scroll  *container.Scroll
	entries []entry
	says    string // in place of entries
	several bool

	at     int // the entry that the keyboard is on
	anchor int // where a range begins
	chosen map[int]bool
	base   map[int]bool // what a range is added to
	adding bool         // plain arrows leave what is chosen
	focused,
	shift bool

	typed   string // of a name, letter by letter
	typedAt time.Time

	onTake   func()
	onUp     func()
	onClose  func()
	onChoose func() // after what is chosen or entered has changed
}

// entryLine is the height of an entry.
const entryLine = 28

// typingGap is how long the letters of a name are taken together.
const typingGap = time.Second

func newFileList(l *look, several bool, size fyne.Size) *fileList {
	f := &fileList{several: several}
	f.look, f.over = l, -1
	f.paint = f.draw
	f.least = func() fyne.Size { return fyne.NewSize(10, max(size.Height, entryLine*float32(len(f.entries)))) }
	f.ExtendBaseWidget(f)
	f.scroll = container.NewVScroll(f)
	f.scroll.SetMinSize(size)
	f.scroll.OnScrolled = func(fyne.Position) { f.Refresh() }
	return f
}

// offer shows other entries, the keyboard on the one of that name, or words
// where there are none.
func (f *fileList) offer(entries []entry, name, says string) {
	f.entries, f.says, f.over, f.typed = entries, says, -1, ""
	f.at, f.anchor, f.adding = 0, 0, false
	f.chosen, f.base = map[int]bool{}, nil
	for i, e := range entries {
		if e.name == name {
			f.at, f.anchor = i, i
		}
	}
	f.scroll.Offset = fyne.Position{}
	f.scroll.Refresh()
	f.reveal()
	f.changed()
}

func (f *fileList) changed() {
	f.Refresh()
	if f.onChoose != nil {
		f.onChoose()
	}
}

// choosable reports whether an entry is a file that is asked for.
func (f *fileList) choosable(i int) bool {
	return i >= 0 && i < len(f.entries) && !f.entries[i].dir && !f.entries[i].dim
}

// current is the entry that the keyboard is on.
func (f *fileList) current() (entry, bool) {
	if f.at >= len(f.entries) {
		return entry{}, false
	}
	return f.entries[f.at], true
}

// paths are those of the chosen files, in the order of the list.
func (f *fileList) paths(dir string) []string {
	var out []string
	for i, e := range f.entries {
		if f.chosen[i] {
			out = append(out, filepath.Join(dir, e.name))
		}
	}
	return out
}

// move goes to an entry and chooses it alone.
func (f *fileList) move(to int) {
	f.goTo(to)
	f.anchor = f.at
	if !f.adding {
		f.chosen = map[int]bool{}
		if f.choosable(f.at) {
			f.chosen[f.at] = true
		}
	}
	f.base = nil
	f.changed()
}

// extend goes to an entry and chooses all from the anchor on.
func (f *fileList) extend(to int) {
	if !f.several {
		f.move(to)
		return
	}
	if f.base == nil {
		f.base = map[int]bool{}
		if f.adding {
			f.base = maps.Clone(f.chosen)
		}
	}
	f.goTo(to)
	f.chosen = maps.Clone(f.base)
	for i := min(f.anchor, f.at); i <= max(f.anchor, f.at); i++ {
		if f.choosable(i) {
			f.chosen[i] = true
		}
	}
	f.changed()
}

// toggle chooses an entry beside the others, or no longer.
func (f *fileList) toggle(to int) {
	if !f.several {
		f.move(to)
		return
	}
	f.goTo(to)
	f.anchor, f.base, f.adding = f.at, nil, true
	if f.chosen[f.at] {
		delete(f.chosen, f.at)
	} else if f.choosable(f.at) {
		f.chosen[f.at] = true
	}
	f.changed()
}

// mark is toggle by the keyboard: the first time it keeps the entry that the
// arrows have chosen, and arrows choose no more.
func (f *fileList) mark() {
	if f.several && !f.adding && f.chosen[f.at] {
		f.adding, f.anchor, f.base = true, f.at, nil
		f.changed()
		return
	}
	f.toggle(f.at)
}

// all chooses every file that can be chosen.
func (f *fileList) all() {
	if !f.several {
		return
	}
	f.base, f.adding = nil, true
	for i := range f.entries {
		if f.choosable(i) {
			f.chosen[i] = true
		}
	}
	f.changed()
}

func (f *fileList) goTo(to int) {
	f.at = max(0, min(to, len(f.entries)-1))
	f.reveal()
}

// reveal scrolls until the entry of the keyboard is in view.
func (f *fileList) reveal() {
	top, room := float32(f.at)*entryLine, f.scroll.Size().Height
	offset := f.scroll.Offset.Y
	if room <= 0 {
		return
	}
	if offset = min(offset, top); top+entryLine > offset+room {
		offset = top + entryLine - room
	}
	if offset != f.scroll.Offset.Y {
		f.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	}
}

// seek goes to the next name that begins with the letters typed so far.
func (f *fileList) seek(r rune, now time.Time) {
	if now.Sub(f.typedAt) > typingGap {
		f.typed = ""
	}
	f.typed, f.typedAt = f.typed+strings.ToLower(string(r)), now
	from := f.at
	if len([]rune(f.typed)) == 1 {
		from++
	}
	for n := range f.entries {
		i := (from + n) % len(f.entries)
		if strings.HasPrefix(strings.ToLower(f.entries[i].name), f.typed) {
			f.move(i)
			return
		}
	}
}

// columns are where the columns of the list begin or end.
type columns struct{ name, kind, size, date float32 }

func columnsOf(width float32) columns {
	return columns{name: 36, kind: width - 300, size: width - 112, date: width - 16}
}

// heads draws the names of the columns.
func (f *fileList) heads(s *sheet, size fyne.Size) {
	c := columnsOf(size.Width)
	y := size.Height / 2
	s.text("Name", c.name, y, statusFont, s.ink2)
	s.text("Kind", c.kind, y, statusFont, s.ink2)
	s.right("Size", c.size, y, statusFont, s.ink2)
	s.right("Changed", c.date, y, statusFont, s.ink2)
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
	s.icon(e, f.chosen[i], 12, mid)
	name := textFont
	if e.dir {
		name = font{sansMedium, 13}
	}
	s.text(name.fit(e.name, c.kind-c.name-12), c.name, mid, name, ink)
	s.text(valueFont.fit(e.kind, 122), c.kind, mid, valueFont, less)
	if !e.dir {
		s.right(sizeSays(e.size), c.size, mid, valueFont, less)
	}
	s.right(e.at.Format("2 Jan 2006"), c.date, mid, valueFont, less)
}

// icon draws a folder, a sheet of paper, or the tick of a chosen file, 14 wide.
func (s *sheet) icon(e entry, chosen bool, x, mid float32) {
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
		return fmt.Sprintf("%d B", n)
	case n < 1000*1000:
		return fmt.Sprintf("%d kB", (n+500)/1000)
	case n < 1000*1000*1000:
		return fmt.Sprintf("%.1f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.1f GB", float64(n)/1e9)
}
