package office

import (
	"strings"

	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// look is how a document shows a run of characters, as far as it changes what
// they say.
type look struct {
	hidden, struck, raised bool
	font                   string
}

// shown returns characters as they are seen: raised digits and the signs of
// fonts of signs are characters of their own.
func (k look) shown(text string) string {
	if isSymbolFont(k.font) || strings.ContainsFunc(text, func(r rune) bool { return r >= 0xF020 && r <= 0xF0FF }) {
		text = inSigns(k.font, text)
	}
	if k.raised && web.RaisedText.MatchString(strings.TrimSpace(text)) {
		text = web.InRaised(text)
	}
	return text
}

// wordParagraph is a paragraph of a document while it is read.
type wordParagraph struct {
	text   strings.Builder
	unseen strings.Builder // of it, what the document does not show
	struck strings.Builder // of it, what is struck out
	title  bool
	drop   bool // it is the large first letter of the next one
}

// write adds characters that look so.
func (p *wordParagraph) write(text string, k look) {
	switch {
	case k.hidden:
		p.unseen.WriteString(text)
	case k.struck:
		p.struck.WriteString(k.shown(text))
	default:
		p.text.WriteString(k.shown(text))
	}
}

// pieces are the paragraph, set apart for a reason or not, and behind it what
// the document hides in it or strikes out.
func (p *wordParagraph) pieces(why string) []doc.Piece {
	text := p.text.String()
	if p.struck.Len() > 0 {
		text = strings.ReplaceAll(text, "  ", " ") // it stood between two blanks
	}
	out := []doc.Piece{{Text: text, Why: why, Title: p.title}}
	for _, aside := range []struct{ text, why string }{{p.unseen.String(), "hidden"}, {p.struck.String(), doc.StruckWhy}} {
		if strings.TrimSpace(aside.text) != "" {
			out = append(out, doc.Piece{Text: aside.text, Why: aside.why})
		}
	}
	return out
}
