package compare

import (
	"context"
	"iter"
	"strings"
	"unicode"
)

// Split cuts text into claims, headings and furniture, in order, with exact
// byte spans; what lies between them is white space. A claim may run over the
// line ends of hard-wrapped text, never over a paragraph. language is two
// letters; an empty or unknown one is read as English.
func Split(text, language string) []Claim { return splitUntil(context.Background(), text, language) }

// splitUntil is Split until ctx is cancelled.
func splitUntil(ctx context.Context, text, language string) []Claim {
	t := tongueOf(language)
	ps := paragraphs(ctx, text)
	kinds := kindsOf(ctx, text, ps, t)
	out := make([]Claim, 0, len(text)/120+1)
	section := -1
	for i, p := range ps {
		if ctx.Err() != nil {
			break
		}
		c := Claim{Span: p, Kind: kinds[i], Paragraph: i + 1, Section: section}
		if c.Kind != Statement {
			if c.Kind == Heading {
				section = len(out)
			}
			out = append(out, c)
			continue
		}
		for _, s := range sentencesOf(ctx, text, p, t) {
			c.Span = s
			out = append(out, c)
		}
	}
	return out
}

// SplitLines makes a claim of every line that has a letter or a digit, and
// furniture of every other line that is not blank. Blank lines count, so that
// line numbers stay those of the file.
func SplitLines(text string) []Claim {
	var out []Claim
	n := 0
	for line := range linesOf(text) {
		n++
		s := trim(text, line)
		if s.Empty() {
			continue
		}
		c := Claim{Span: s, Kind: Statement, Paragraph: n, Line: n, Section: -1}
		if !hasWord(s.Of(text)) {
			c.Kind = Furniture
		}
		out = append(out, c)
	}
	return out
}

// hasWord reports whether s has a letter or a digit.
func hasWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// linesOf yields the spans of the lines of text, without their ends.
func linesOf(text string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		at := 0
		for piece := range strings.SplitSeq(text, "\n") {
			if !yield(Span{at, at + len(piece)}) {
				return
			}
			at += len(piece) + 1
		}
	}
}

// trim takes white space off both ends of a span.
func trim(text string, s Span) Span {
	piece := s.Of(text)
	left := strings.TrimLeftFunc(piece, unicode.IsSpace)
	s.Start += len(piece) - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return s
}
