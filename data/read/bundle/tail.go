package bundle

import (
	"regexp"
	"strings"

	"synoptic/data"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// pictureLine is how a database describes a picture of an article.
var pictureLine = regexp.MustCompile(`(?i)^\W*(photos?|pictures?|graphics?|charts?|maps?|illustrations?|drawings?|tables?|image|foto|bild|gráfico|carte|infografik)\b`)

// reads reports whether a line is a sentence of a text and no value of a label.
func reads(line string) bool {
	return data.CountFields(line) >= 6 && web.EndsSentence(line) && !pictureLine.MatchString(line)
}

// tailOf returns where the labels begin that a database puts behind the body of
// an article: a label ends the text only where nothing but labels follows. One
// with a sentence behind it is a line of the text.
func tailOf(pieces []doc.Piece, from int, known map[string]bool) int {
	tail := len(pieces)
	for i := len(pieces) - 1; i >= from; i-- {
		line := strings.ReplaceAll(pieces[i].Text, "\u00a0", " ")
		name, rest, ok := labelled(line)
		if head, tail, found := strings.Cut(line, ":"); found && known[strings.ToLower(strings.TrimSpace(head))] {
			name, rest, ok = strings.ToLower(strings.TrimSpace(head)), strings.TrimSpace(tail), true
		}
		bare := pieces[i].Is(known)
		switch {
		case !nexisCopyline.MatchString(line) && (reads(line) || ok && reads(rest)):
			return tail
		case bare || ok && known[name]:
			tail = i
		case ok && tail < len(pieces): // a label that is not known, among others
		case nexisCopyline.MatchString(line), pictureLine.MatchString(line):
		case i > from && pieces[i-1].Is(known): // what a bare label above says
		default:
			return tail
		}
	}
	return tail
}
