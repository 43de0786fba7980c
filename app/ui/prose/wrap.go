// Package prose draws the words of accounts: claims become marked runs
// (marks.go), runs become lines (wrap.go), right-to-left words are put in order
// (order.go), lines become words on rectangles (lines.go), and letters of them
// can be selected (selecting.go, hands.go).
package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/app/ui"
)

// Mark is how a run of words is set off.
type Mark uint8

// The marks of words.
const (
	NoMark Mark = iota
	InsertedMark
	DeletedMark
	FigureMark
	QuoteMark
	SubstanceMark // another change of substance: a hedge, a negation, a name
)

// Run is a piece of text with one mark.
type Run struct {
	Text string
	Mark Mark
}

// piece is a part of a line: words of one mark, without the blank that parts
// them from the next.
type piece struct {
	text     string
	mark     Mark
	run      int // the run it comes from; pieces of one run share a tint
	x, w     float32
	space    bool // a blank stands before it
	at       int  // rune of the text at which it begins
	from     int  // byte of the passage at which it begins, where it is not struck through
	mirrored bool // its signs were turned round for the eye
}

// Line is what fits on one line.
type Line struct {
	pieces []piece
	rtl    bool
}

// Wrapper breaks runs into lines. It keeps the width of every word it has
// seen, because asking the font is slow.
type Wrapper struct {
	widths map[wordKey]float32
}

type wordKey struct {
	text string
	semi bool
	size float32
}

// NewWrapper makes a wrapper that knows no word yet.
func NewWrapper() *Wrapper { return &Wrapper{widths: map[wordKey]float32{}} }

// widthLimit bounds the map; beyond it the map starts anew.
const widthLimit = 200_000

// Width returns the width of a word.
func (w *Wrapper) Width(text string, m Mark, size float32) float32 {
	key := wordKey{text, m == FigureMark, size}
	if v, ok := w.widths[key]; ok {
		return v
	}
	if len(w.widths) > widthLimit {
		clear(w.widths)
	}
	f := faceOf(m, size)
	v := f.Measure(text).Width
	w.widths[key] = v
	return v
}

// faceOf is the font of a mark.
func faceOf(m Mark, size float32) ui.Font {
	if m == FigureMark {
		return ui.Font{Face: ui.FigureFont.Face, Size: size}
	}
	return ui.Font{Face: ui.ClaimFont.Face, Size: size}
}

// Wrap breaks runs into lines of at most a width.
func (w *Wrapper) Wrap(runs []Run, width, size float32) []Line {
	l := liner{Wrapper: w, limit: width, size: size, blank: w.Width(" ", NoMark, size)}
	words := cut(runs)
	for start := 0; start < len(words); {
		end := start + 1
		for end < len(words) && !words[end].space {
			end++
		}
		l.place(words[start:end])
		start = end
	}
	if len(l.now.pieces) > 0 {
		l.lines = append(l.lines, l.now)
	}
	return order(l.lines, w, size)
}

// cut parts runs into pieces at white space.
func cut(runs []Run) []piece {
	var out []piece
	space, at := false, 0 // at: rune of the text, whose blanks count once
	passed := 0           // bytes of the passage
	for i, r := range runs {
		rest := r.Text
		for rest != "" {
			end := strings.IndexFunc(rest, unicode.IsSpace)
			if end != 0 {
				if end < 0 {
					end = len(rest)
				}
				if space = space && len(out) > 0; space {
					at++
				}
				out = append(out, piece{text: rest[:end], mark: r.Mark, run: i, space: space, at: at, from: passed + len(r.Text) - len(rest)})
				at += utf8.RuneCountInString(rest[:end])
				space = false
				rest = rest[end:]
				continue
			}
			space = true
			rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
		}
		if r.Mark != DeletedMark {
			passed += len(r.Text)
		}
	}
	return out
}

// liner fills lines one after the other.
type liner struct {
	*Wrapper
	limit, size, blank float32
	lines              []Line
	now                Line
	x                  float32
}

// margin is the room that the box of a figure takes at each side.
func margin(m Mark) float32 {
	if m == FigureMark {
		return 2
	}
	return 0
}

// place puts pieces that stand together on the line, or on the next one.
func (l *liner) place(word []piece) {
	total := float32(0)
	for i := range word {
		word[i].w = l.Width(word[i].text, word[i].mark, l.size)
		total += word[i].w + 2*margin(word[i].mark)
	}
	gap := float32(0)
	if len(l.now.pieces) > 0 {
		gap = l.blank
	}
	if gap > 0 && l.x+gap+total > l.limit {
		l.feed()
		gap = 0
	}
	if total > l.limit {
		l.force(word)
		return
	}
	l.x += gap
	for _, p := range word {
		l.add(p)
	}
}

func (l *liner) add(p piece) {
	if n := len(l.now.pieces); n == 0 {
		l.x += margin(p.mark)
	} else if last := l.now.pieces[n-1]; last.mark != p.mark {
		l.x += margin(last.mark) + margin(p.mark)
	}
	p.x = l.x
	l.x += p.w
	l.now.pieces = append(l.now.pieces, p)
}

func (l *liner) feed() {
	l.lines = append(l.lines, l.now)
	l.now, l.x = Line{}, 0
}

// force breaks a word that is wider than a line between its letters.
func (l *liner) force(word []piece) {
	for _, p := range word {
		for rest := p.text; rest != ""; {
			n := 0
			w := float32(0)
			for n < len(rest) {
				_, size := utf8.DecodeRuneInString(rest[n:])
				step := l.Width(rest[n:n+size], p.mark, l.size)
				if l.x+w+step > l.limit && n > 0 {
					break
				}
				if l.x+step > l.limit && n == 0 && len(l.now.pieces) > 0 {
					l.feed()
				}
				w, n = w+step, n+size
			}
			part := p
			part.text, part.w = rest[:n], l.Width(rest[:n], p.mark, l.size)
			part.at = p.at + utf8.RuneCountInString(p.text[:len(p.text)-len(rest)])
			part.from = p.from + len(p.text) - len(rest)
			l.add(part)
			if rest = rest[n:]; rest != "" {
				l.feed()
			}
		}
	}
}

// LongestLine is how many letters the longest line of a text has.
func (p Text) LongestLine() int {
	most := 0
	for _, l := range p.Lines {
		n := 0
		for _, part := range l.pieces {
			n += utf8.RuneCountInString(part.text) + 1
		}
		most = max(most, n-1)
	}
	return most
}
