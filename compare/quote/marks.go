package quote

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/split"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// openMark is a mark that waits for its other half.
type openMark struct {
	rune
	at, inner int
	again     int // behind the mark with which the last paragraph opens it again; 0 where none does
}

// markReader finds the passages of a text. Marks are paired paragraph by
// paragraph, so that one that is missing does no harm beyond its own.
type markReader struct {
	reading *work.Reading
	text    string
	claims  []text.Claim
	tongue  *text.Tongue
	stack   []openMark
	out     []text.Quote
}

// Mark reads the passages between quotation marks of a document, once, and
// keeps them with it. All who ask later what is quoted look there.
func Mark(d *text.Document) { MarkUntil(context.Background(), d) }

// MarkUntil is Mark until ctx is cancelled; then some are missing.
func MarkUntil(ctx context.Context, d *text.Document) {
	if d.Quotes == nil {
		d.Quotes = append([]text.Quote{}, quotationsOf(ctx, d)...)
	}
}

// quotationsOf returns the passages between quotation marks in the claims and
// headings of a text, in order. A passage runs over paragraphs where each of
// them opens with a mark again. One that is never closed ends with its claim,
// or before the remark on who speaks.
func quotationsOf(ctx context.Context, d *text.Document) []text.Quote {
	claims := d.Claims
	m := &markReader{reading: work.ReadingUntil(ctx), text: d.Text, claims: claims, tongue: text.TongueOf(d.Language)}
	follows := 0 // the next statement
	for i := 0; i < len(claims) && !m.reading.Stopped(leastRead); {
		end := i + 1
		for end < len(claims) && claims[end].Paragraph == claims[i].Paragraph {
			end++
		}
		for follows = max(follows, end); follows < len(claims) && claims[follows].Kind != text.Statement; follows++ {
		}
		for i+1 < end && claims[i].Kind == text.Furniture {
			i++ // (CNN) before the first sentence
		}
		if claims[i].Kind != text.Furniture {
			m.paragraph(text.Span{Start: claims[i].Start, End: claims[end-1].End}, m.opens(follows))
		}
		i = end
	}
	m.sort()
	m.locate()
	nest(m.out)
	return m.out
}

// nest notes which passages stand inside others.
func nest(all []text.Quote) {
	end := 0
	for i, p := range all {
		all[i].Nested = p.End <= end
		end = max(end, p.End)
	}
}

// sortPassages puts passages in the order of the text, the longer first.
func sortPassages(all []text.Quote) {
	slices.SortStableFunc(all, inText)
}

func inText(a, b text.Quote) int { return cmp.Or(a.Start-b.Start, b.End-a.End) }

// sort is sortPassages of what was found, of which a text may have any number:
// of a reading that is stopped nothing more is put in order.
func (m *markReader) sort() {
	slices.SortStableFunc(m.out, func(a, b text.Quote) int {
		if m.reading.Stopped(leastRead) {
			return 0
		}
		return inText(a, b)
	})
}

// outermost returns the passages that stand in no other one.
func outermost(all []text.Quote) []text.Quote {
	end, out := 0, []text.Quote(nil)
	for _, p := range all {
		if p.End > end {
			out = append(out, p)
		}
		end = max(end, p.End)
	}
	return out
}

// leastRead is the bytes that a claim or mark counts for at least.
const leastRead = 64

// opens returns the sign with which a claim begins, 0 where there is none.
func (m *markReader) opens(claim int) rune {
	if claim == len(m.claims) {
		return 0
	}
	return split.FirstRune(m.claims[claim].Of(m.text))
}

// paragraph pairs the marks of one paragraph.
func (m *markReader) paragraph(p text.Span, following rune) {
	at := p.Start
	if len(m.stack) > 0 { // the paragraph reopens a passage
		_, n := utf8.DecodeRuneInString(m.text[at:])
		at += n
		m.stack[0].again = at
	}
	prev := ' '
	for at < p.End && !m.reading.Stopped(1) {
		r, n := utf8.DecodeRuneInString(m.text[at:])
		if isQuoteMark(r) || r == '`' {
			if doubled := m.text[at:p.End]; strings.HasPrefix(doubled, "''") || strings.HasPrefix(doubled, "``") {
				r, n = '"', 2 // two single marks stand for a double one
			}
			next := ' '
			if at+n < p.End {
				next, _ = utf8.DecodeRuneInString(m.text[at+n:])
			}
			if m.reading.Stopped(4 * leastRead) { // what stands around a mark is looked at
				break
			}
			if isWordRune(prev) && m.inches(r, at, n, p.End) {
				prev = r
				at += n
				continue
			}
			m.mark(r, at, n, prev, next, p.End)
		}
		prev = r
		at += n
	}
	m.finish(following, p.End)
}

// inches reports whether a mark right behind a digit measures (6" wide): no
// quotation is open, or of the one that is the end follows.
func (m *markReader) inches(r rune, at, n, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(m.text[:at])
	if r != '"' && r != '”' || !unicode.IsDigit(before) {
		return false
	}
	if m.opened("“\"„") < 0 {
		return true
	}
	rest := m.text[at+n : min(end, at+n+400)]
	i := strings.IndexAny(rest, "“\"”„")
	if i <= 0 || !unicode.IsLower(split.FirstRune(strings.TrimLeft(rest, " -"))) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(rest[:i])
	return !strings.HasPrefix(rest[i:], "“") && !strings.HasPrefix(rest[i:], "„") && !unicode.IsSpace(last) && !strings.ContainsRune("([", last)
}

// finish gives up on the marks that the paragraph up to end leaves open, but
// for one that the following paragraph opens again.
func (m *markReader) finish(following rune, end int) {
	if len(m.stack) > 0 && reopensWith(m.stack[0].rune, following) && !m.remarked(m.stack[0], end) {
		m.stack = m.stack[:1]
		return
	}
	m.giveUp(0, len(m.text))
}

func reopensWith(open, following rune) bool {
	switch open {
	case '“', '"', '„', '‘':
		return following == open
	case '«':
		return following == '«' || following == '»'
	}
	return false
}

// claimAt returns the claim in which a byte lies.
func (m *markReader) claimAt(at int) int {
	i, _ := slices.BinarySearchFunc(m.claims, at, func(c text.Claim, at int) int { return c.End - at - 1 })
	return min(i, len(m.claims)-1)
}

// locate names the claims of every passage.
func (m *markReader) locate() {
	for i := range m.out {
		if m.reading.Stopped(leastRead) {
			return
		}
		m.out[i].Claims = [2]int{m.claimAt(m.out[i].Start), m.claimAt(m.out[i].End - 1)}
	}
}

// opened returns the place in the stack of the last open mark among those of
// kinds, -1 where none is open.
func (m *markReader) opened(kinds string) int {
	for i := len(m.stack) - 1; i >= 0; i-- {
		if strings.ContainsRune(kinds, m.stack[i].rune) {
			return i
		}
	}
	return -1
}

func (m *markReader) open(r rune, at, n int) {
	if k := m.opened(string(r)); k >= 0 && r != '«' && !m.third(at+n) {
		m.giveUp(k, at) // the earlier one was never closed
	}
	if len(m.stack) < 4 {
		m.stack = append(m.stack, openMark{rune: r, at: at, inner: at + n})
	}
}

// third reports whether a mark before byte at opens a quotation within one in
// single marks: of both the ends follow.
func (m *markReader) third(at int) bool {
	if len(m.stack) < 2 || !isSingleMark(m.stack[len(m.stack)-1].rune) {
		return false
	}
	rest, _, _ := strings.Cut(m.text[at:min(len(m.text), at+400)], "\n")
	i := strings.IndexAny(rest, "”\"")
	return i >= 0 && strings.ContainsAny(rest[i:], "’'")
}

// close ends the passage of the k-th open mark at the mark at byte at.
func (m *markReader) close(k, at, n int) {
	open := m.stack[k]
	m.stack = m.stack[:k]
	if inner := split.Trim(m.text, text.Span{Start: open.inner, End: at}); !inner.Empty() && split.HasWord(inner.Of(m.text)) {
		m.out = append(m.out, text.Quote{Span: text.Span{Start: open.at, End: at + n}, Inner: inner})
	}
}

// mark takes the mark r of n bytes at byte at. prev and next stand beside it.
func (m *markReader) mark(r rune, at, n int, prev, next rune, end int) {
	opens := !isWordRune(prev) && !unicode.IsSpace(next) && (isWordRune(next) || isQuoteMark(next) || strings.ContainsRune("[($€£¿¡#@.…-—", next))
	closes := !unicode.IsSpace(prev) && !isWordRune(next)
	switch r {
	case '“', '”', '"', '„', '‟':
		m.double(r, at, n, prev, next, opens, closes)
	case '«', '»':
		m.guillemet(r, at, n, prev, next)
	case '「', '『':
		m.open(r, at, n)
	case '」', '』':
		if k := m.opened("「『"); k >= 0 {
			m.close(k, at, n)
		}
	case '`':
	default:
		m.single(r, at, n, prev, opens, closes, end)
	}
}

func (m *markReader) double(r rune, at, n int, prev, next rune, opens, closes bool) {
	k := m.opened("“\"„")
	spaceBefore := unicode.IsSpace(prev) || prev == '(' || prev == '['
	switch {
	case r == '„':
		m.open(r, at, n)
	case r == '“' && (k < 0 || m.stack[k].rune != '„') && !(k >= 0 && closes && !opens):
		m.open(r, at, n)
	case k >= 0 && !(r == '"' && spaceBefore && opens && m.stack[k].rune == '"'):
		m.close(k, at, n)
	case k >= 0 || r == '"' && (opens && !isWordRune(prev)) || spaceBefore && isWordRune(next):
		if r == '”' {
			r = '“' // turned the wrong way
		}
		m.open(r, at, n)
	}
}

func (m *markReader) guillemet(r rune, at, n int, prev, next rune) {
	straight, turned := m.opened("«"), m.opened("»")
	switch {
	case r == '«' && turned >= 0:
		m.close(turned, at, n)
	case r == '«':
		m.open('«', at, n)
	case straight >= 0:
		m.close(straight, at, n)
	case isWordRune(next) && !isWordRune(prev):
		m.open('»', at, n)
	}
}

// single takes a single mark, which may be an apostrophe.
func (m *markReader) single(r rune, at, n int, prev rune, opens, closes bool, end int) {
	k := m.opened("‘'‚")
	switch {
	case r == '‘' && k >= 0 && m.stack[k].rune == '‚':
		m.close(k, at, n)
	case k >= 0 && closes && r != '‘' && r != '‚':
		if !m.possessive(prev, at+n, end) {
			m.close(k, at, n)
		}
	case r != '’' && opens && !clipped(m.text[at+n:end]):
		m.open(r, at, n)
	}
}

// possessive reports whether a mark behind an s is an apostrophe: a word in
// small letters follows, and a better mark stands later.
func (m *markReader) possessive(prev rune, after, end int) bool {
	rest := m.text[after:min(end, after+400)]
	if prev != 's' || len(rest) < 2 || rest[0] != ' ' || !unicode.IsLower(split.FirstRune(rest[1:])) {
		return false
	}
	for i, r := range rest {
		if (r == '’' || r == '\'') && i > 0 {
			before, _ := utf8.DecodeLastRuneInString(rest[:i])
			follow := split.FirstRune(rest[i+utf8.RuneLen(r):])
			if !unicode.IsSpace(before) && !isWordRune(follow) {
				return true
			}
		}
		if r == '‘' {
			return false
		}
	}
	return false
}

// clipped reports whether a word follows that begins with an apostrophe.
func clipped(rest string) bool {
	rest = rest[:min(len(rest), 12)]
	word := strings.ToLower(rest[:strings.IndexFunc(rest+" ", func(r rune) bool { return !isWordRune(r) })])
	if clippedWords[word] {
		return true
	}
	digits := strings.TrimLeft(word, "0123456789")
	return len(word)-len(digits) == 2 && (digits == "s" || digits == "")
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isSingleMark(r rune) bool { return r == '‘' || r == '’' || r == '\'' || r == '‚' }

func isQuoteMark(r rune) bool {
	switch r {
	case '"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '「', '」', '『', '』':
		return true
	}
	return false
}
