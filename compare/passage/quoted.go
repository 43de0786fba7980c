package passage

import (
	"slices"

	"synoptic/compare/text"
)

// opens reports whether something of a kind may begin at the lexeme at i.
func (f *Passage) opens(i int, what text.Opening) bool {
	return i >= 0 && i < len(f.Words) && f.Words[i].Opens&what != 0
}

// markQuoted marks the words that stand in quotations of the document.
func markQuoted(f *Passage, quotes []text.Quote) {
	if len(f.Words) == 0 {
		return
	}
	at, _ := slices.BinarySearchFunc(quotes, f.Words[0].Start+1, func(q text.Quote, start int) int { return q.End - start })
	for _, q := range quotes[at:] {
		if q.Start >= f.Words[len(f.Words)-1].End {
			return
		}
		for i := range f.Words {
			if w := &f.Words[i]; w.Start >= q.Inner.Start && w.End <= q.Inner.End {
				w.Quoted = true
			}
		}
	}
}

// QuotedSpans returns the ranges of lexemes between quotation marks.
func QuotedSpans(f *Passage) []text.Span {
	var out []text.Span
	open := -1
	for i, w := range f.Words {
		switch {
		case w.Quoted && open < 0:
			open = i
		case !w.Quoted && open >= 0:
			out = append(out, text.Span{Start: open, End: i})
			open = -1
		}
	}
	if open >= 0 {
		out = append(out, text.Span{Start: open, End: len(f.Words)})
	}
	return out
}

// markCapitals notes whether the claim is set in the capitals of a headline.
func markCapitals(f *Passage) {
	words, capitals := 0, 0
	for _, w := range f.Words {
		if w.Kind == text.WordToken && w.Content {
			words++
			if w.Capital {
				capitals++
			}
		}
	}
	f.caps = words > 3 && capitals*20 >= words*19
}
