package doc

import (
	"slices"
	"strings"
	"unicode/utf8"

	"synoptic/data"
)

// PagesOf returns where the pages begin of which pieces are.
func PagesOf(pieces []Piece) []data.Page {
	var out []data.Page
	at, page := 0, 0
	for _, p := range pieces {
		for _, m := range p.Pages {
			if m.Page > page {
				out, page = append(out, data.Page{Start: at + m.At, Says: m.Says}), m.Page
			}
		}
		at += len(p.Text) + len(gap)
	}
	return out
}

// marksIn returns where pages begin in what became of the text of a piece when
// it was cleaned: before the same words.
func marksIn(text string, p Piece) []PageMark {
	if text == p.Text {
		return p.Pages
	}
	marks := slices.Clone(p.Pages)
	for i, m := range marks {
		rest, _ := Clean(p.Text[min(m.At, len(p.Text)):])
		at := max(0, len(text)-len(strings.TrimSpace(rest)))
		for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
			at--
		}
		marks[i].At = at
	}
	return marks
}
