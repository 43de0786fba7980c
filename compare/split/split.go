package split

import (
	"context"
	"iter"
	"strings"
	"unicode"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

// Split cuts text into claims, headings and furniture, in order, with exact
// byte spans; what lies between them is white space. A claim may run over the
// line ends of hard-wrapped text, never over a paragraph. language is two
// letters; an empty or unknown one is read as English.
func Split(text, language string) []text.Claim {
	return splitUntil(context.Background(), text, language)
}

// splitUntil is Split until ctx is cancelled.
func splitUntil(ctx context.Context, body, language string) []text.Claim {
	t, reading := text.TongueOf(language), work.ReadingUntil(ctx)
	ps := paragraphsOf(reading, body)
	kinds := kindsOf(reading, body, ps, t)
	out := make([]text.Claim, 0, max(len(ps), len(body)/120+1))
	section, told := -1, false
	for i, p := range ps {
		if reading.Stopped(leastRead) {
			break
		}
		c := text.Claim{Span: p, Kind: kinds[i], Paragraph: i + 1, Section: section}
		if c.Kind != text.Statement {
			if c.Kind == text.Heading {
				section = len(out)
			}
			out = append(out, c)
			continue
		}
		if n := tagAtHead(p.Of(body)); n > 0 && !told {
			c.Span, c.Kind = text.Span{Start: p.Start, End: p.Start + n}, text.Furniture
			out = append(out, c)
			p = Trim(body, text.Span{Start: p.Start + n, End: p.End})
		}
		told = true
		for _, s := range sentencesOf(reading, body, p, t) {
			if reading.Stopped(s.End - s.Start) {
				break
			}
			c.Span, c.Kind = s, kindOf(s.Of(body))
			out = append(out, c)
		}
	}
	return out
}

// leastRead is the bytes that a line or paragraph counts for at least: the work
// on an empty one is not nothing.
const leastRead = 64

// SplitLines makes a claim of every line that has a letter or a digit, and
// furniture of every other line that is not blank. Blank lines count, so that
// line numbers stay those of the file. A line that is too long for a claim is
// several.
func SplitLines(body string) []text.Claim { return linesUntil(context.Background(), body) }

// linesUntil is SplitLines until ctx is cancelled.
func linesUntil(ctx context.Context, body string) []text.Claim {
	reading := work.ReadingUntil(ctx)
	var out []text.Claim
	n := 0
	for line := range linesOf(body) {
		n++
		if reading.Stopped(max(leastRead, line.End-line.Start)) {
			break
		}
		s := Trim(body, line)
		if s.Empty() {
			continue
		}
		c := text.Claim{Span: s, Kind: text.Statement, Paragraph: n, Line: n, Section: -1}
		for _, c.Span = range partsOf(reading, body, s) {
			c.Kind = kindOf(c.Of(body))
			out = append(out, c)
		}
	}
	return out
}

// kindOf is a statement's kind: without a word, as a row of signs or a part of a
// long one, it is furniture.
func kindOf(statement string) text.ClaimKind {
	if HasWord(statement) {
		return text.Statement
	}
	return text.Furniture
}

// HasWord reports whether s has a letter or a digit.
func HasWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// linesOf yields the spans of the lines of text, without their ends.
func linesOf(body string) iter.Seq[text.Span] {
	return func(yield func(text.Span) bool) {
		at := 0
		for piece := range strings.SplitSeq(body, "\n") {
			if !yield(text.Span{Start: at, End: at + len(piece)}) {
				return
			}
			at += len(piece) + 1
		}
	}
}

// Trim takes white space off both ends of a span.
func Trim(text string, s text.Span) text.Span {
	piece := s.Of(text)
	left := strings.TrimLeftFunc(piece, unicode.IsSpace)
	s.Start += len(piece) - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return s
}

// Paragraphs returns the paragraphs of a text as a comparison reads it, in
// bytes, trimmed: lines that a program wrapped are one, otherwise every line
// that is not blank is one. Between two of them is nothing but white space.
func Paragraphs(text string) []text.Span {
	return paragraphsOf(work.ReadingUntil(context.Background()), text)
}
