package data

import (
	"strings"
	"unicode/utf8"
)

// refiPlain is the text of an account as the exchange format wants it: UTF-8
// without a byte order mark, and LF at the end of lines, so that every program
// counts alike.
func refiPlain(s string) string {
	s = strings.TrimPrefix(s, bom)
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// pointCounter turns bytes of a stored text into code points of refiPlain of it.
type pointCounter struct {
	text      string
	at, point int // a place that was counted, from which the next one is counted where it lies behind
}

// of returns the code points before a byte. Between CR and LF that is those
// before both.
func (p *pointCounter) of(at int) int {
	if at < len(p.text) && p.text[at] == '\n' && at > 0 && p.text[at-1] == '\r' {
		at--
	}
	if at < p.at {
		p.at, p.point = 0, 0
	}
	between := p.text[p.at:at]
	if p.at > 0 {
		between = "|" + between // a mark further on is a character as others are
		p.point--
	}
	p.point += utf8.RuneCountInString(refiPlain(between))
	p.at = at
	return p.point
}
