package split

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

const (
	// widestWrap is the longest line, in runes, that a text wrapped by a
	// program has; a text with longer lines has a paragraph on every line.
	widestWrap = 110
	// longLine is how long a line must be, in runes, for a next line in small
	// letters to continue it in a text that is not wrapped.
	longLine = 50
)

// textLine is a line of a text that is not blank, or the gap of blank lines.
type textLine struct {
	text.Span // trimmed; empty for a blank line
	indent    int32
	runes     int32 // up to some more than widestWrap
	first     int32 // of them those of the first word
	ends      bool  // with a mark that ends a sentence
	goesOn    bool  // begins in small letters, or in a script that has no others
	small     bool  // begins in small letters
	listItem  bool
}

// paragraphsOf returns the paragraphs of text, trimmed. Lines that a program
// wrapped are joined; otherwise every line is a paragraph. The rest is left
// out where the reading is stopped.
func paragraphsOf(reading *work.Reading, body string) []text.Span {
	ls := readLines(reading, body)
	width := wrapWidth(reading, ls)
	var out []text.Span
	for i, l := range ls {
		switch {
		case reading.Stopped(1):
			return out
		case l.Empty():
		case i > 0 && continues(body, ls[i-1], l, width):
			out[len(out)-1].End = l.End
		default:
			out = append(out, l.Span)
		}
	}
	return out
}

func readLines(reading *work.Reading, text string) []textLine {
	var out []textLine
	for s := range linesOf(text) {
		if reading.Stopped(max(leastRead, s.End-s.Start)) {
			break
		}
		l := readLine(text, s)
		if n := len(out); n > 0 && l.Empty() && out[n-1].Empty() {
			continue // a gap is a gap, however wide
		}
		out = append(out, l)
	}
	return out
}

func readLine(text string, s text.Span) textLine {
	l := textLine{Span: Trim(text, s)}
	if l.Empty() {
		return l
	}
	piece := l.Of(text)
	l.indent = int32(l.Start - s.Start)
	start := piece[:min(len(piece), 2*utf8.UTFMax*widestWrap)] // the line may be a whole book
	l.runes = int32(utf8.RuneCountInString(start))
	l.first = l.runes
	if at := strings.IndexFunc(start, unicode.IsSpace); at >= 0 {
		l.first = int32(utf8.RuneCountInString(start[:at]))
	}
	l.ends = endsSentence(piece)
	l.goesOn = startsSmall(piece)
	l.small = unicode.IsLower(FirstRune(piece))
	l.listItem = bullet(piece) > 0
	return l
}

// wrapWidth returns the width, in runes, to which a text was wrapped, and 0
// where it was not. Most wrapped lines are full, few end where a sentence
// does, and many go on in small letters.
func wrapWidth(reading *work.Reading, ls []textLine) int32 {
	var lengths [widestWrap + 2]int // lines by their length
	n, goOn, end := 0, 0, 0
	for i := 1; i < len(ls); i++ {
		if reading.Stopped(1) {
			return 0
		}
		if ls[i].Empty() || ls[i-1].Empty() {
			continue
		}
		lengths[min(ls[i-1].runes, widestWrap+1)]++
		n++
		if ls[i-1].ends {
			end++
		} else if ls[i].goesOn {
			goOn++
		}
	}
	if n == 0 || 2*end > n || 5*goOn < 2*n {
		return 0
	}
	width, shorter := int32(0), lengths[0]
	for shorter <= n*9/10 {
		width++
		shorter += lengths[width]
	}
	full := 0
	for i := 1; i < len(ls); i++ {
		if !ls[i].Empty() && !ls[i-1].Empty() && isFull(ls[i-1], ls[i], width) {
			full++
		}
	}
	if width < 30 || width > widestWrap || 2*full < n {
		return 0
	}
	return width
}

// isFull reports whether the first word of b would not have fitted on line a.
// A few runes of slack: not every program counts in the same way.
func isFull(a, b textLine, width int32) bool { return a.runes+1+b.first > width-4 }

// continues reports whether line b goes on with the paragraph of line a.
func continues(text string, a, b textLine, width int32) bool {
	switch {
	case a.Empty() || b.Empty():
		return false
	case b.listItem && (a.ends || a.listItem || a.runes < longLine || strings.HasSuffix(a.Of(text), ":")):
		return false
	case width == 0:
		return a.runes >= longLine && !a.ends && b.small && !b.listItem
	case b.indent > a.indent+1 && !a.listItem:
		return false
	}
	return isFull(a, b, width) || b.small && !a.ends && 2*a.runes > width
}

// startsSmall reports whether s begins with a small letter, or with a letter
// of a script that has no large ones.
func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsTitle(r)
}

// endsSentence reports whether s ends with a mark that ends a sentence, maybe
// inside closing quotation marks or brackets.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s[max(0, len(s)-longestClaim):], func(r rune) bool { return unicode.IsSpace(r) || isCloser(r) || isPlainMark(r) })
	r, _ := utf8.DecodeLastRuneInString(s)
	return isStop(r)
}

// bullet returns the length in bytes of a list bullet or number with which s
// begins, the blank after it included; 0 where there is none.
func bullet(s string) int {
	head, _, found := strings.Cut(s[:min(len(s), 7)], " ") // no more: what follows may be a whole book
	if !found || head == "" || strings.TrimSpace(s[len(head):]) == "" {
		return 0
	}
	switch head {
	case "-", "*", "•", "·", "‣", "◦", "▪", "■", "●", "–", "+", "»", "→", "►", "✓":
		return len(head) + 1
	}
	body := strings.TrimLeft(head, "(")
	mark := body[max(len(body)-1, 0):]
	if mark != "." && mark != ")" {
		return 0
	}
	body = body[:len(body)-1]
	if isNumeral(body) || len(body) == 1 && mark == ")" {
		return len(head) + 1
	}
	return 0
}

// isNumeral reports whether s is a short number in digits, with inner stops
// (1.2), or a small Roman number.
func isNumeral(s string) bool {
	if s == "" {
		return false
	}
	digits := strings.Trim(s, "0123456789.") == "" && s[0] != '.'
	return digits && len(s) <= 4 || strings.Trim(s, "IVX") == "" || strings.Trim(s, "ivx") == ""
}
