package data

import (
	"strings"
	"testing"
)

// threePages is an import of three pages with a running head before each.
func threePages() Import {
	var pieces []piece
	for i, text := range []string{"It held on Monday.", "It failed on Tuesday, and nobody knew.", "It was mended."} {
		mark := []pageMark{{page: i + 1, says: []string{"xi", "12", "13"}[i]}}
		pieces = append(pieces, piece{text: "Fenland Water Board", why: "header", pages: mark}, piece{text: text, pages: mark})
	}
	im := Import{Pages: pagesOf(pieces)}
	im.Text, im.Removed = assemble(pieces)
	return im
}

func TestPagesAreKept(t *testing.T) {
	s, p := Library(t)
	im := threePages()
	_, err := s.Add(p.ID, im)
	Must(t, err)
	as, err := Reopen(t, s).Accounts(p.ID)
	Must(t, err)
	if got := cited(as[0].Text, as[0].Cite); got != "xi 12 13 xi–12" {
		t.Errorf("%s", got)
	}
}

// cited returns the pages of four passages.
func cited(text string, cite func(start, end int) string) string {
	out := ""
	for _, s := range [][2]string{{"held", "held"}, {"failed", "knew"}, {"mended", "mended"}, {"Monday", "Tuesday"}} {
		out += " " + cite(strings.Index(text, s[0]), strings.Index(text, s[1])+len(s[1]))
	}
	return out[1:]
}

func TestPagesAfterAReview(t *testing.T) {
	im := threePages()
	blocks := im.Blocks()
	for i := range blocks {
		if blocks[i].Why != "" {
			blocks[i].Why = ""
			break
		}
	}
	back := im.With(blocks, false)
	if got := cited(back.Text, back.Cite); got != "xi 12 13 xi–12" {
		t.Errorf("a head brought back: %s in %q", got, back.Text)
	}
	for i := range blocks {
		if blocks[i].Text == "It held on Monday." {
			blocks[i].Text = "It held on Monday, in spite of all that had been said of it in the years before."
		}
	}
	edited := im.With(blocks, true)
	if got := cited(edited.Text, edited.Cite); got != "xi 12 13 xi–12" {
		t.Errorf("edited: %s in %q", got, edited.Text)
	}
	if got := (Import{Account: im.Account}).Cite(0, 4); got != "" {
		t.Errorf("without pages: %q", got)
	}
}
