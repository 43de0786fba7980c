package files

import (
	"maps"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"synoptic/app/ui"
)

// List shows the entries of a folder, of which some are chosen. It draws
// those that are in view. Ctrl and Shift add to what is chosen, and so does
// Space: after it, plain arrows only move.
type List struct {
	ui.Drawing
	ui.Shifting
	scroll  *container.Scroll
	Entries []Entry
	says    string // in place of entries
	several bool

	at      int // the entry that the keyboard is on
	anchor  int // where a range begins
	chosen  map[int]bool
	base    map[int]bool // what a range is added to
	adding  bool         // plain arrows leave what is chosen
	focused bool

	typed   string // of a name, letter by letter
	typedAt time.Time

	onTake   func()
	onUp     func()
	onClose  func()
	onChoose func() // after what is chosen or entered has changed
}

// EntryHigh is the height of an entry.
const EntryHigh = 28

// typingGap is how long the letters of a name are taken together.
const typingGap = time.Second

func newFileList(l *ui.Look, several bool, size fyne.Size) *List {
	f := &List{several: several}
	f.Look, f.Over = l, -1
	f.Paint = f.draw
	f.Least = func() fyne.Size { return fyne.NewSize(10, max(size.Height, EntryHigh*float32(len(f.Entries)))) }
	f.ExtendBaseWidget(f)
	f.scroll = container.NewVScroll(f)
	f.scroll.SetMinSize(size)
	f.scroll.OnScrolled = func(fyne.Position) { f.Refresh() }
	return f
}

// offer shows other entries, the keyboard on the one of that name, or words
// where there are none.
func (f *List) offer(entries []Entry, name, says string) {
	f.Entries, f.says, f.Over, f.typed = entries, says, -1, ""
	f.at, f.anchor, f.adding = 0, 0, false
	f.chosen, f.base = map[int]bool{}, nil
	for i, e := range entries {
		if e.Name == name {
			f.at, f.anchor = i, i
		}
	}
	f.scroll.Offset = fyne.Position{}
	f.scroll.Refresh()
	f.reveal()
	f.changed()
}

func (f *List) changed() {
	f.Refresh()
	if f.onChoose != nil {
		f.onChoose()
	}
}

// choosable reports whether an entry is a file that is asked for.
func (f *List) choosable(i int) bool {
	return i >= 0 && i < len(f.Entries) && !f.Entries[i].dir && !f.Entries[i].dim
}

// current is the entry that the keyboard is on.
func (f *List) current() (Entry, bool) {
	if f.at >= len(f.Entries) {
		return Entry{}, false
	}
	return f.Entries[f.at], true
}

// Paths are those of the chosen files, in the order of the list.
func (f *List) Paths(dir string) []string {
	var out []string
	for i, e := range f.Entries {
		if f.chosen[i] {
			out = append(out, filepath.Join(dir, e.Name))
		}
	}
	return out
}

// moveTo goes to an entry and chooses it alone.
func (f *List) moveTo(to int) {
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
func (f *List) extend(to int) {
	if !f.several {
		f.moveTo(to)
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
func (f *List) toggle(to int) {
	if !f.several {
		f.moveTo(to)
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
func (f *List) mark() {
	if f.several && !f.adding && f.chosen[f.at] {
		f.adding, f.anchor, f.base = true, f.at, nil
		f.changed()
		return
	}
	f.toggle(f.at)
}

// all chooses every file that can be chosen.
func (f *List) all() {
	if !f.several {
		return
	}
	f.base, f.adding = nil, true
	for i := range f.Entries {
		if f.choosable(i) {
			f.chosen[i] = true
		}
	}
	f.changed()
}

func (f *List) goTo(to int) {
	f.at = max(0, min(to, len(f.Entries)-1))
	f.reveal()
}

// reveal scrolls until the entry of the keyboard is in view.
func (f *List) reveal() {
	top, room := float32(f.at)*EntryHigh, f.scroll.Size().Height
	offset := f.scroll.Offset.Y
	if room <= 0 {
		return
	}
	if offset = min(offset, top); top+EntryHigh > offset+room {
		offset = top + EntryHigh - room
	}
	if offset != f.scroll.Offset.Y {
		f.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	}
}

// seek goes to the next name that begins with what was typed so far. It
// reports whether there is one.
func (f *List) seek(more string, now time.Time) bool {
	if now.Sub(f.typedAt) > typingGap {
		f.typed = ""
	}
	from := f.at
	if f.typed == "" {
		from++ // the same letter again goes on to the next name
	}
	f.typed, f.typedAt = f.typed+strings.ToLower(more), now
	for n := range f.Entries {
		i := (from + n) % len(f.Entries)
		if strings.HasPrefix(strings.ToLower(f.Entries[i].Name), f.typed) {
			f.moveTo(i)
			return true
		}
	}
	return false
}
