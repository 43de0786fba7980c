package doc_test

import (
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"

	"synoptic/data/read/doc"
)

// threePages is an import of three pages with a running head before each.
func threePages() data.Import {
	var pieces []doc.Piece
	for i, text := range []string{"It held on Monday.", "It failed on Tuesday, and nobody knew.", "It was mended."} {
		mark := []doc.PageMark{{Page: i + 1, Says: []string{"xi", "12", "13"}[i]}}
		pieces = append(pieces, doc.Piece{Text: "Fenland Water Board", Why: "header", Pages: mark}, doc.Piece{Text: text, Pages: mark})
	}
	im := data.Import{Pages: doc.PagesOf(pieces)}
	im.Text, im.Removed = doc.Assemble(pieces)
	return im
}

func TestPagesAreKept(t *testing.T) {
	s, p := datatest.Library(t)
	im := threePages()
	_, err := s.Add(p.ID, im)
	datatest.Must(t, err)
	as, err := datatest.Reopen(t, s).Accounts(p.ID)
	datatest.Must(t, err)
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
	if got := (data.Import{Account: im.Account}).Cite(0, 4); got != "" {
		t.Errorf("without pages: %q", got)
	}
}
