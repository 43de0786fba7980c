package prose

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"synoptic/app/ui"
)

// Text is text of an account as it is drawn: its lines and where they stand.
type Text struct {
	Lines             []Line
	X, Y, Width, Size float32
	Account           int // whose words they are
}

// Height is that of all lines.
func (p Text) Height() float32 { return float32(len(p.Lines)) * LineHeight(p.Size) }

// Holds reports whether a place is over the text.
func (p Text) Holds(at fyne.Position) bool {
	return at.X >= p.X-4 && at.X <= p.X+p.Width+4 && at.Y >= p.Y && at.Y < p.Y+p.Height()
}

// left is where a line begins.
func (p Text) left(l Line) float32 {
	if l.rtl {
		return p.X + p.Width - l.end()
	}
	return p.X
}

// pick returns the letter boundary nearest to a place, in runes of the text.
func (p Text) pick(at fyne.Position) int {
	if len(p.Lines) == 0 {
		return 0
	}
	n := int((at.Y - p.Y) / LineHeight(p.Size))
	l := p.Lines[max(0, min(n, len(p.Lines)-1))]
	best, nearest := 0, float32(1e9)
	for _, part := range l.pieces {
		x := at.X - p.left(l) - part.x
		if away := max(-x, x-part.w, 0); away < nearest {
			nearest, best = away, part.boundary(x, p.Size)
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
		w = faceOf(p.mark, size).Measure(string(letters[:n])).Width
	}
	if hasRTL(Line{pieces: []piece{p}}) {
		return p.w - w
	}
	return w
}

// logical lists the pieces in the order of the text.
func (p Text) logical() []piece {
	var out []piece
	for _, l := range p.Lines {
		out = append(out, l.pieces...)
	}
	slices.SortStableFunc(out, func(a, b piece) int { return cmp.Compare(a.at, b.at) })
	return out
}

// words returns the text from one rune to another. Words that are struck
// through are not the account's, and are left out.
func (p Text) words(from, to int) string {
	var b strings.Builder
	end := -1
	for _, part := range p.logical() {
		letters := []rune(part.own())
		start, stop := max(from, part.at), min(to, part.at+len(letters))
		if start >= stop || part.mark == DeletedMark {
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
func (p Text) stops() []int {
	out := []int{0}
	for _, part := range p.logical() {
		end := part.at + utf8.RuneCountInString(part.text)
		if part.mark == DeletedMark {
			continue // no word of the account
		}
		if last := len(out) - 1; last > 0 && out[last] == part.at {
			out[last] = end // the piece goes on with the word before it
		} else {
			out = append(out, end)
		}
	}
	return out
}

// begins are the starts of words.
func (p Text) begins() []int {
	var out []int
	end := -1
	for _, part := range p.logical() {
		if part.mark == DeletedMark {
			continue
		}
		if part.at != end {
			out = append(out, part.at)
		}
		end = part.at + utf8.RuneCountInString(part.text)
	}
	return append(out, end)
}

// word returns the word around a rune.
func (p Text) word(at int) (from, to int) {
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

// DrawSelected tints the letters from one rune to another.
func DrawSelected(s *ui.Sheet, p Text, from, to int) {
	high := LineHeight(p.Size)
	for i, l := range p.Lines {
		for _, part := range l.pieces {
			n := utf8.RuneCountInString(part.text)
			start, stop := max(from, part.at), min(to, part.at+n)
			if start >= stop {
				continue
			}
			a, b := part.edge(start-part.at, p.Size), part.edge(stop-part.at, p.Size)
			x := p.left(l) + part.x + min(a, b)
			s.Box(x-1, p.Y+float32(i)*high+1, max(a, b)-min(a, b)+3, high-2, ui.Faint(s.Accent, 0.28), 0)
		}
	}
}

// TextHost is a part of the window whose text can be selected.
type TextHost interface {
	TextAt(fyne.Position) (key any, p Text, ok bool) // in the part's own coordinates
	Reshow(key any)                                  // draws a text again
}

// Selector is the text that is selected: at most one in the window.
type Selector struct {
	Host     TextHost
	key      any
	Prose    Text
	anchor   int
	From, To int
	pressed  time.Time // the last time, to tell a double press
	at       fyne.Position
}

// twice is the longest time between the presses of a double one.
const twice = 400 * time.Millisecond

// Clear selects nothing.
func (s *Selector) Clear() {
	host, key := s.Host, s.key
	s.Host, s.key, s.From, s.To = nil, nil, 0, 0
	if host != nil {
		host.Reshow(key)
	}
}

// Down begins to select at a place; pressed twice, it selects the word there.
// It reports whether there is text.
func (s *Selector) Down(host TextHost, at fyne.Position) bool {
	double := time.Since(s.pressed) < twice && max(at.X-s.at.X, s.at.X-at.X) < 4
	s.Clear()
	key, p, ok := host.TextAt(at)
	if !ok {
		return false
	}
	s.Host, s.key, s.Prose, s.anchor = host, key, p, p.pick(at)
	s.From, s.To = s.anchor, s.anchor
	s.pressed, s.at = time.Now(), at
	if double {
		s.From, s.To = p.word(s.anchor)
		host.Reshow(key)
	}
	return true
}

// Drag selects up to a place.
func (s *Selector) Drag(at fyne.Position) {
	if s.Host == nil {
		return
	}
	to := s.Prose.pick(at)
	s.From, s.To = min(s.anchor, to), max(s.anchor, to)
	s.Host.Reshow(s.key)
}

// Extend selects a word more or, below 0, a word less; all selects everything.
func (s *Selector) Extend(host TextHost, key any, p Text, words int) {
	if s.Host != host || s.key != key {
		s.Clear()
		s.Host, s.key, s.From, s.To = host, key, 0, 0
	}
	s.Prose = p
	stops := p.stops()
	at, _ := slices.BinarySearch(stops, s.To)
	s.To = stops[max(0, min(at+words, len(stops)-1))]
	host.Reshow(key)
}

// Begin moves the start of what is selected by a word: further on, or, below 0,
// back. It reports whether there was anything to move.
func (s *Selector) Begin(host TextHost, key any, p Text, words int) bool {
	if !s.Of(host, key) {
		return false
	}
	begins := p.begins()
	at, found := slices.BinarySearch(begins, s.From)
	if !found && words > 0 {
		at-- // it stood within a word
	}
	from := begins[max(0, min(at+words, len(begins)-1))]
	if from < s.To {
		s.From, s.Prose = from, p
	}
	host.Reshow(key)
	return true
}

// AllWords is more words than any text has.
const AllWords = 1 << 20

// Text is what is selected, empty for nothing.
func (s *Selector) Text() string {
	if s.Host == nil || s.From == s.To {
		return ""
	}
	return s.Prose.words(s.From, s.To)
}

// Of reports whether a text of a part is the one that is selected.
func (s *Selector) Of(host TextHost, key any) bool {
	return s != nil && s.Host == host && s.key == key && s.From < s.To
}
