package prose

import (
	"fmt"
	"image/color"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/app/bidi"
	"synoptic/app/ui"
	"synoptic/compare"
)

// Coded are words of a passage that have a code of their own.
type Coded struct {
	compare.Span // bytes of the passage's text
	Ink          color.Color
}

// CodeInk is the colour of a code, that of the accent where it has none.
func CodeInk(p *ui.Palette, hex string) color.Color {
	var r, g, b uint8
	if n, _ := fmt.Sscanf(hex, "#%02x%02x%02x", &r, &g, &b); n < 3 {
		return p.Accent
	}
	return color.NRGBA{R: r, G: g, B: b, A: 0xff}
}

// CodedIn lists the words of claims of an account that codings give a code of
// their own.
func CodedIn(p *ui.Palette, c *compare.Comparison, account int, claims []int, codings []compare.Coding) []Coded {
	var out []Coded
	for _, m := range codings {
		for _, w := range m.Words {
			k, _ := c.Codes().Codebook().Find(w.Code)
			for _, s := range PassageOf(c, account, claims).Local(w.Span) {
				out = append(out, Coded{s, CodeInk(p, k.Colour)})
			}
		}
	}
	return out
}

// Short is text on one line, cut where it has more letters than most.
func Short(text string, most int) string {
	letters := []rune(strings.Join(strings.Fields(text), " "))
	if len(letters) > most {
		return strings.TrimSpace(string(letters[:most-1])) + "…"
	}
	return string(letters)
}

// own is the text of a piece as the account has it.
func (p piece) own() string {
	if p.mirrored {
		return bidi.Mirror(p.text)
	}
	return p.text
}

// DrawCoded sets off words that have a code of their own: a tint, and under them
// a bracket in the colour of the code. Where codes overlap, their brackets stand
// one above the other.
func DrawCoded(s *ui.Sheet, p Text, coded []Coded) {
	high := LineHeight(p.Size)
	for n, c := range coded {
		level := 0
		for _, before := range coded[:n] {
			if before.Start < c.End && c.Start < before.End {
				level++
			}
		}
		rise := float32(min(level, 2)) * 3
		for i, l := range p.Lines {
			left, right, first, last := p.reach(l, c.Span)
			if left >= right {
				continue
			}
			top := p.Y + float32(i)*high
			s.Box(left, top+1, right-left, high-2, ui.Faint(c.Ink, 0.13), 2)
			s.Box(left, top+high-2-rise, right-left, 2, c.Ink, 0)
			if l.rtl {
				first, last = last, first
			}
			if first {
				s.Box(left, top+high-6-rise, 2, 5, c.Ink, 0)
			}
			if last {
				s.Box(right-2, top+high-6-rise, 2, 5, c.Ink, 0)
			}
		}
	}
}

// reach is where a stretch of the passage lies on a line, and whether it begins
// and ends there.
func (p Text) reach(l Line, s compare.Span) (left, right float32, first, last bool) {
	left = 1e9
	for _, part := range l.pieces {
		text := part.own()
		from, to := max(s.Start, part.from), min(s.End, part.from+len(text))
		if from >= to || part.mark == DeletedMark {
			continue
		}
		a := part.edge(utf8.RuneCountInString(text[:from-part.from]), p.Size)
		b := part.edge(utf8.RuneCountInString(text[:to-part.from]), p.Size)
		x := p.left(l) + part.x
		left, right = min(left, x+min(a, b)-1), max(right, x+max(a, b)+1)
		first, last = first || from == s.Start, last || to == s.End
	}
	return left, right, first, last
}

// bytes returns the stretch of the passage that lies from one rune to another, as
// it is drawn; empty where all of it is words that are struck through.
func (p Text) bytes(from, to int) (out compare.Span) {
	found := false
	for _, part := range p.logical() {
		letters := []rune(part.own())
		start, stop := max(from, part.at), min(to, part.at+len(letters))
		if start >= stop || part.mark == DeletedMark {
			continue
		}
		if !found {
			out.Start, found = part.from+len(string(letters[:start-part.at])), true
		}
		out.End = part.from + len(string(letters[:stop-part.at]))
	}
	return out
}

// InAccount turns a stretch of the passage's text into spans of the account:
// one, where nothing but blanks lies between its claims there.
func (p passage) InAccount(s compare.Span, text string) []compare.Span {
	var out []compare.Span
	for i, own := range p.spans {
		shift := own.Start - p.at[i]
		from, to := max(s.Start+shift, own.Start), min(s.End+shift, own.End)
		if from >= to {
			continue
		}
		if n := len(out); n > 0 && out[n-1].End <= from && strings.TrimSpace(text[out[n-1].End:from]) == "" {
			out[n-1].End = to
			continue
		}
		out = append(out, compare.Span{Start: from, End: to})
	}
	return out
}

// Claims are what a text of a part of the window shows: claims of an account
// that stand in a group.
type Claims struct {
	Group, Account int
	Claims         []int
}

// ClaimsHost is a part of the window whose texts are claims; ok is false for one
// that is in no group.
type ClaimsHost interface {
	ClaimsOf(key any) (c Claims, ok bool)
}

// Claims are those in which the words lie that are chosen; ok is false where none
// are, or what is chosen is no words of claims.
func (s *Selector) Claims() (of Claims, ok bool) {
	if host, is := s.Host.(ClaimsHost); is && s.Text() != "" {
		return host.ClaimsOf(s.key)
	}
	return of, false
}

// wholeWords widens a span of a text to the words that it begins and ends in: a
// hand that drags seldom stops at the very edge of one.
func wholeWords(s compare.Span, text string) compare.Span {
	within := func(at int) bool {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		next, _ := utf8.DecodeRuneInString(text[at:])
		return ofWord(before) && ofWord(next)
	}
	for s.Start > 0 && within(s.Start) {
		_, size := utf8.DecodeLastRuneInString(text[:s.Start])
		s.Start -= size
	}
	for s.End < len(text) && within(s.End) {
		_, size := utf8.DecodeRuneInString(text[s.End:])
		s.End += size
	}
	return s
}

func ofWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// Chosen are the words that are chosen, whole ones, as spans of their account;
// none where nothing is, or what is no words of a claim of it.
func (s *Selector) Chosen(c *compare.Comparison) (of Claims, words []compare.Span) {
	of, ok := s.Claims()
	if !ok || c == nil {
		return of, nil
	}
	text := c.Accounts[of.Account].Text
	words = PassageOf(c, of.Account, of.Claims).InAccount(s.Prose.bytes(s.From, s.To), text)
	for i := range words {
		words[i] = wholeWords(words[i], text)
	}
	return of, words
}
