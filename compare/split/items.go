package split

import (
	"regexp"
	"strconv"
	"strings"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

// An item of a list that was written in one line begins with a bullet, or with
// a number or letter and what closes it, or with both.
var (
	itemMark   = regexp.MustCompile(`^([•⁃‣▪■●]?)\s?(?:(\d{1,3}|[a-z])(\.\)|[.)]))?\s+`)
	itemInside = regexp.MustCompile(`\s([•⁃‣▪■●]?)\s?(?:(\d{1,3}|[a-z])(\.\)|[.)]))?\s+`)
)

// Where a full stop alone closes the number, so many items make a list: a
// sentence may end with a number too.
const leastItems = 3

// items cuts a paragraph that is a list in one line into its items, in order;
// any other paragraph is one piece. lead is the length of the mark with which an
// item begins, 0 where the paragraph is no list.
func items(reading *work.Reading, body string, p text.Span) (pieces []text.Span, lead []int) {
	para := p.Of(body)
	first := itemMark.FindStringSubmatch(para)
	if first == nil || first[1] == "" && first[2] == "" {
		return []text.Span{p}, []int{0}
	}
	starts, lead := []int{0}, []int{len(first[0])}
	value := first[2]
	for at := len(first[0]); ; {
		m := nextMark(reading, para[at:])
		if m == nil {
			break
		}
		bullet, next, close := part(para[at:], m, 1), part(para[at:], m, 2), part(para[at:], m, 3)
		if bullet == first[1] && close == first[3] && (bullet != "" || next != "") && (value == "" && next == "" || next != "" && next == following(value)) {
			starts, lead = append(starts, at+m[0]+1), append(lead, m[1]-m[0]-1)
			value = next
		}
		if bullet == "" && next == "" { // of many blanks only the last two may belong to a mark
			m[0] = max(m[0], m[1]-3)
		}
		at += m[0] + 1
	}
	if len(starts) == 1 || first[1] == "" && first[3] == "." && len(starts) < leastItems {
		return []text.Span{p}, []int{0}
	}
	for i, s := range starts {
		end := len(para)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		pieces = append(pieces, Trim(body, text.Span{Start: p.Start + s, End: p.Start + end}))
	}
	return pieces, lead
}

// Marks are looked for in so many bytes at a time, and none is longer than
// longestMark before the blanks behind it.
const markWindow, longestMark = 1 << 12, 16

// nextMark finds the next mark, or run of blanks, inside a paragraph, which may
// be a whole book. It is nil where there is none, or where the reading is stopped.
func nextMark(reading *work.Reading, para string) []int {
	for from := 0; from < len(para) && !reading.Stopped(markWindow); {
		window := para[from:min(len(para), from+markWindow)]
		m := itemInside.FindStringSubmatchIndex(window)
		if m == nil {
			from += max(len(window)-longestMark, 1)
			continue
		}
		for i := range m {
			if m[i] >= 0 {
				m[i] += from
			}
		}
		rest := para[m[1]:]
		m[1] += len(rest) - len(strings.TrimLeft(rest, " \t\r\n\f")) // the blanks may reach beyond the window
		return m
	}
	return nil
}

// part is a group of a match, empty where it took no part.
func part(s string, m []int, group int) string {
	if m[2*group] < 0 {
		return ""
	}
	return s[m[2*group]:m[2*group+1]]
}

// following is the number or letter after one.
func following(value string) string {
	if n, err := strconv.Atoi(value); err == nil {
		return strconv.Itoa(n + 1)
	}
	if value == "" || value == "z" {
		return ""
	}
	return string(value[0] + 1)
}

// reference is a note on where words come from behind a quotation: (Smith 55).
var reference = regexp.MustCompile(`^\([^().!?]{1,40}\d[^().!?]{0,12}\)\.`)

// ruleReference keeps such a note in the sentence of the words.
func ruleReference(p *spot) answer {
	if p.end > p.after && strings.HasPrefix(p.text[p.next:], "(") && reference.MatchString(p.text[p.next:]) {
		return joined
	}
	return silent
}
