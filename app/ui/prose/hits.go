package prose

import (
	"image/color"
	"strings"
	"unicode/utf8"

	"synoptic/app/ui"
	"synoptic/compare"
)

// Find returns the runes, from and to, of every place at which a text has one of
// some terms, as compare.Terms gives them. Words struck through are not its own.
func (p Text) Find(terms []string) [][2]int {
	if len(terms) == 0 {
		return nil
	}
	folded, at := p.folded()
	var out [][2]int
	for _, t := range terms {
		for from := 0; t != ""; {
			i := strings.Index(folded[from:], t)
			if i < 0 {
				break
			}
			start, end := from+i, from+i+len(t)
			out = append(out, [2]int{at[start], at[end-1] + 1})
			from = end
		}
	}
	return out
}

// folded is the text as search sees it, and for each byte of that the rune of
// the text from which it comes.
func (p Text) folded() (string, []int) {
	var b strings.Builder
	var at []int
	put := func(s string, rune int) {
		b.WriteString(s)
		for range len(s) {
			at = append(at, rune)
		}
	}
	end := -1
	for _, part := range p.logical() {
		if part.mark == DeletedMark {
			continue
		}
		if end >= 0 && part.at > end {
			put(" ", end)
		}
		end = part.at
		for _, r := range part.text {
			put(compare.Searchable(string(r)), end)
			end++
		}
	}
	return b.String(), at
}

// hitTint lies under what a search found, in light and dark.
var hitTint = color.NRGBA{R: 0xff, G: 0xb0, A: 0x70}

// DrawHits tints what a search found in a text; its words are drawn over it.
func DrawHits(s *ui.Sheet, p Text, terms []string) {
	high := LineHeight(p.Size)
	for _, hit := range p.Find(terms) {
		for i, l := range p.Lines {
			for _, part := range l.pieces {
				n := utf8.RuneCountInString(part.text)
				start, stop := max(hit[0], part.at), min(hit[1], part.at+n)
				if start >= stop || part.mark == DeletedMark {
					continue
				}
				a, b := part.edge(start-part.at, p.Size), part.edge(stop-part.at, p.Size)
				x, y := p.left(l)+part.x+min(a, b), p.Y+float32(i)*high
				s.Box(x-1, y+1, max(a, b)-min(a, b)+2, high-2, hitTint, 2)
				s.Box(x-1, y+high-3, max(a, b)-min(a, b)+2, 2, s.FigureRule, 0)
			}
		}
	}
}
