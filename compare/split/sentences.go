package split

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

// spot is a point between two runs of text where a sentence may end.
type spot struct {
	text   string // the paragraph
	tongue *text.Tongue
	from   int  // where the sentence begins
	stop   int  // where the run of stops begins
	after  int  // behind the stops
	end    int  // behind the closing marks that follow the stops
	next   int  // where the next text begins
	inside int  // where an open bracket stands, -1 where none is open
	mark   rune // the last stop
}

// sentencesOf cuts the paragraph at p into sentences: every stop with the
// marks that close behind it is a place, and the rules say which places cut.
// UAX #29 is not asked for the places: it gives none before a dash or where
// the blank is missing, and puts others before the closing mark. The stops
// are its own, so that every script has them.
func sentencesOf(reading *work.Reading, body string, p text.Span, t *text.Tongue) []text.Span {
	pieces, lead := items(reading, body, p)
	var out []text.Span
	for i, piece := range pieces {
		for _, s := range sentencesIn(reading, body, piece, lead[i], t) {
			out = append(out, partsOf(reading, body, s)...)
		}
	}
	return out
}

// sentencesIn is sentencesOf for a paragraph or an item of a list in one line,
// whose mark takes so many bytes.
func sentencesIn(reading *work.Reading, body string, p text.Span, lead int, t *text.Tongue) []text.Span {
	var out []text.Span
	para := p.Of(body)
	s := scanner{reading: reading, text: para, open: -1}
	from, at := 0, min(lead, len(para))
	s.words = HasWord(para[:at])
	for at < len(para) {
		r, n := utf8.DecodeRuneInString(para[at:])
		if reading.Stopped(n) {
			break
		}
		if !isStop(r) {
			s.note(r, at)
			at += n
			continue
		}
		here := s.place(at, from, t)
		if reading.Stopped(leastRead + here.next - here.end) {
			break
		}
		at = here.end
		if here.next < len(para) && s.words && cuts(&here) {
			out = append(out, Trim(body, text.Span{Start: p.Start + from, End: p.Start + here.end}))
			from = here.next
			s.open, s.words = -1, false
			continue
		}
		s.words = s.words || HasWord(para[here.stop:here.end])
	}
	last := Trim(body, text.Span{Start: p.Start + from, End: p.End})
	if len(out) > 0 && !s.words { // a stray mark is no sentence
		out[len(out)-1].End = last.End
		return out
	}
	return append(out, last)
}

// scanner walks over a paragraph and knows which marks are open.
type scanner struct {
	reading    *work.Reading
	text       string
	plain      bool // an odd number of straight marks so far
	guillemets int  // « less »
	low        bool // „ is open
	open       int  // where a bracket opened, -1 where none is open
	words      bool // the sentence has a letter or a digit so far
}

// note keeps count of the marks in the text.
func (s *scanner) note(r rune, at int) {
	s.words = s.words || unicode.IsLetter(r) || unicode.IsDigit(r)
	switch r {
	case '"':
		if before, _ := utf8.DecodeLastRuneInString(s.text[:at]); s.plain || !unicode.IsDigit(before) { // 6" wide
			s.plain = !s.plain
		}
	case '«', '‹':
		s.guillemets++
	case '»', '›':
		s.guillemets--
	case '„':
		s.low = true
	case '“', '”':
		s.low = false
	case '(':
		s.open = at
	case ')':
		s.open = -1
	}
}

// place reads the stops at byte at and what closes behind them.
func (s *scanner) place(at, from int, t *text.Tongue) spot {
	p := spot{text: s.text, tongue: t, from: from, stop: at, after: at}
	for p.after < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[p.after:])
		// The stops of a spaced ellipsis (". . .") are one run.
		spaced := r == ' ' && p.mark == '.' && strings.HasPrefix(s.text[p.after:], " .") &&
			(strings.HasPrefix(s.text[p.after+2:], " ") || strings.HasPrefix(s.text[p.after+2:], ".") || p.after-at > 1)
		if !isStop(r) && !spaced || s.reading.Stopped(n) {
			break
		}
		p.after += n
		p.mark = r
	}
	if s.endsBeforeEllipsis(p.stop, p.after) {
		p.after = p.stop + 1
	}
	p.end = p.after
	for p.end < len(s.text) {
		n := s.closing(p.end)
		if n == 0 || s.reading.Stopped(n) {
			break
		}
		p.end += n
	}
	p.end += p.barred(p.end)
	p.next = p.end
	for p.next < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[p.next:])
		if !unicode.IsSpace(r) || s.reading.Stopped(n) {
			break
		}
		p.next += n
	}
	p.inside = s.open
	return p
}

// closing returns the length of what closes at byte at behind a stop: a mark,
// a bracket, a note number; 0 where something else stands there. It keeps the
// count of marks.
func (s *scanner) closing(at int) int {
	rest := s.text[at:]
	r, n := utf8.DecodeRuneInString(rest)
	follow, _ := utf8.DecodeRuneInString(rest[n:])
	ends := n == len(rest) || unicode.IsSpace(follow) || unicode.IsPunct(follow)
	switch {
	case r == '"':
		if !s.plain && !ends {
			return 0
		}
	case r == '\'' || r == '’' || r == '›':
		if unicode.IsLetter(follow) && r != '›' {
			return 0
		}
	case r == '“':
		if !s.low && !ends {
			return 0
		}
	case r == '«':
		if !ends || s.guillemets > 0 {
			return 0
		}
	case r == '[':
		return noteNumber(rest)
	case unicode.IsSpace(r):
		// « Non. » has a blank before the closing mark.
		if gap := len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace)); s.guillemets > 0 && strings.HasPrefix(rest[gap:], "»") {
			s.note('»', at)
			return gap + len("»")
		}
		return 0
	case !isCloser(r) && !strings.ContainsRune("¹²³⁴⁵⁶⁷⁸⁹⁰", r):
		return 0
	}
	s.note(r, at)
	return n
}

// noteNumber returns the length of a note in square brackets ([12], [a]) with
// which s begins, else 0.
func noteNumber(s string) int {
	end := strings.IndexByte(s[:min(len(s), 6)], ']')
	if end < 2 || !HasWord(s[1:end]) || strings.ContainsAny(s[1:end], " .") {
		return 0
	}
	return end + 1
}

// isStop reports whether r ends sentences in some script.
func isStop(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '.' || r == '!' || r == '?'
	}
	return r == '…' || unicode.Is(unicode.Sentence_Terminal, r)
}

// isCloser reports whether r closes a quotation or a bracket and nothing else.
func isCloser(r rune) bool {
	switch r {
	case ')', ']', '}', '”', '’', '»', '›', '」', '』', '）', '】', '》':
		return true
	}
	return false
}

// isPlainMark reports whether r is a quotation mark that may open or close.
func isPlainMark(r rune) bool { return r == '"' || r == '\'' || r == '“' || r == '‘' || r == '«' }
