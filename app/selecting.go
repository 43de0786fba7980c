package app

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// prose is text of an account as it is drawn: its lines and where they stand.
type prose struct {
	lines             []line
	x, y, width, size float32
	account           int // whose words they are
}

// height is that of all lines.
func (p prose) height() float32 { return float32(len(p.lines)) * lineHeight(p.size) }

// holds reports whether a place is over the text.
func (p prose) holds(at fyne.Position) bool {
	return at.X >= p.x-4 && at.X <= p.x+p.width+4 && at.Y >= p.y && at.Y < p.y+p.height()
}

// left is where a line begins.
func (p prose) left(l line) float32 {
	if l.rtl {
		return p.x + p.width - l.end()
	}
	return p.x
}

// pick returns the letter boundary nearest to a place, in runes of the text.
func (p prose) pick(at fyne.Position) int {
	if len(p.lines) == 0 {
		return 0
	}
	n := int((at.Y - p.y) / lineHeight(p.size))
	l := p.lines[max(0, min(n, len(p.lines)-1))]
	best, nearest := 0, float32(1e9)
	for _, part := range l.pieces {
		x := at.X - p.left(l) - part.x
		if away := max(-x, x-part.w, 0); away < nearest {
			nearest, best = away, part.boundary(x, p.size)
		}
	}
	return best
}

// boundary is the letter boundary of a piece nearest to x, from its left edge.
func (p piece) boundary(x, size float32) int {
	letters := []rune(p.text)
	best, nearest := p.at, float32(1e9)
	for n := 0; n <= len(letters); n++ {
		if away := max(p.edge(n, size)-x, x-p.edge(n, size)); away < nearest {
			best, nearest = p.at+n, away
		}
	}
	return best
}

// edge is how far from the left edge of a piece its first n letters end.
func (p piece) edge(n int, size float32) float32 {
	letters := []rune(p.text)
	w := p.w
	if n < len(letters) {
		w = faceOf(p.mark, size).measure(string(letters[:n])).Width
	}
	if hasRTL(line{pieces: []piece{p}}) {
		return p.w - w
	}
	return w
}

// logical lists the pieces in the order of the text.
func (p prose) logical() []piece {
	var out []piece
	for _, l := range p.lines {
		out = append(out, l.pieces...)
	}
	slices.SortStableFunc(out, func(a, b piece) int { return cmp.Compare(a.at, b.at) })
	return out
}

// words returns the text from one rune to another. Words that are struck
// through are not the account's, and are left out.
func (p prose) words(from, to int) string {
	var b strings.Builder
	end := -1
	for _, part := range p.logical() {
		text := part.text
		if part.mirrored {
			text = mirror(text)
		}
		letters := []rune(text)
		start, stop := max(from, part.at), min(to, part.at+len(letters))
		if start >= stop || part.mark == deletedMark {
			continue
		}
		if end >= 0 && start > end {
			b.WriteByte(' ')
		}
		b.WriteString(string(letters[start-part.at : stop-part.at]))
		end = stop
	}
	return b.String()
}

// stops are the ends of words, by which keys select; the last one is the end.
func (p prose) stops() []int {
	out := []int{0}
	for _, part := range p.logical() {
		end := part.at + utf8.RuneCountInString(part.text)
		if last := len(out) - 1; last > 0 && out[last] == part.at {
			out[last] = end // the piece goes on with the word before it
		} else {
			out = append(out, end)
		}
	}
	return out
}

// word returns the word around a rune.
func (p prose) word(at int) (from, to int) {
	for _, part := range p.logical() {
		letters := []rune(part.text)
		if at < part.at || at > part.at+len(letters) {
			continue
		}
		from, to = at-part.at, at-part.at
		for from > 0 && !unicode.IsPunct(letters[from-1]) {
			from--
		}
		for to < len(letters) && !unicode.IsPunct(letters[to]) {
			to++
		}
		return part.at + from, part.at + to
	}
	return at, at
}

// drawSelected tints the letters from one rune to another.
func drawSelected(s *sheet, p prose, from, to int) {
	high := lineHeight(p.size)
	for i, l := range p.lines {
		for _, part := range l.pieces {
			n := utf8.RuneCountInString(part.text)
			start, stop := max(from, part.at), min(to, part.at+n)
			if start >= stop {
				continue
			}
			a, b := part.edge(start-part.at, p.size), part.edge(stop-part.at, p.size)
			x := p.left(l) + part.x + min(a, b)
			s.box(x-1, p.y+float32(i)*high+1, max(a, b)-min(a, b)+3, high-2, faint(s.accent, 0.28), 0)
		}
	}
}

// textHost is a part of the window whose text can be selected.
type textHost interface {
	textAt(fyne.Position) (key any, p prose, ok bool) // in the part's own coordinates
	reshow(key any)                                   // draws a text again
}

// selector is the text that is selected: at most one in the window.
type selector struct {
	host     textHost
	key      any
	p        prose
	anchor   int
	from, to int
	pressed  time.Time // the last time, to tell a double press
	at       fyne.Position
}

// twice is the longest time between the presses of a double one.
const twice = 400 * time.Millisecond

// clear selects nothing.
func (s *selector) clear() {
	host, key := s.host, s.key
	s.host, s.key, s.from, s.to = nil, nil, 0, 0
	if host != nil {
		host.reshow(key)
	}
}

// down begins to select at a place; pressed twice, it selects the word there.
// It reports whether there is text.
func (s *selector) down(host textHost, at fyne.Position) bool {
	double := time.Since(s.pressed) < twice && max(at.X-s.at.X, s.at.X-at.X) < 4
	s.clear()
	key, p, ok := host.textAt(at)
	if !ok {
		return false
	}
	s.host, s.key, s.p, s.anchor = host, key, p, p.pick(at)
	s.from, s.to = s.anchor, s.anchor
	s.pressed, s.at = time.Now(), at
	if double {
		s.from, s.to = p.word(s.anchor)
		host.reshow(key)
	}
	return true
}

// drag selects up to a place.
func (s *selector) drag(at fyne.Position) {
	if s.host == nil {
		return
	}
	to := s.p.pick(at)
	s.from, s.to = min(s.anchor, to), max(s.anchor, to)
	s.host.reshow(s.key)
}

// extend selects a word more or, below 0, a word less; all selects everything.
func (s *selector) extend(host textHost, key any, p prose, words int) {
	if s.host != host || s.key != key {
		s.clear()
		s.host, s.key, s.from, s.to = host, key, 0, 0
	}
	s.p = p
	stops := p.stops()
	at, _ := slices.BinarySearch(stops, s.to)
	s.to = stops[max(0, min(at+words, len(stops)-1))]
	host.reshow(key)
}

// all is more words than any text has.
const all = 1 << 20

// text is what is selected, empty for nothing.
func (s *selector) text() string {
	if s.host == nil || s.from == s.to {
		return ""
	}
	return s.p.words(s.from, s.to)
}

// of reports whether a text of a part is the one that is selected.
func (s *selector) of(host textHost, key any) bool {
	return s != nil && s.host == host && s.key == key && s.from < s.to
}
