package passage

import (
	"slices"
	"strings"

	"synoptic/compare/text"
)

// opens reports whether something of a kind may begin at the lexeme at i.
func (f *Passage) opens(i int, what text.Opening) bool {
	return i >= 0 && i < len(f.Words) && f.Words[i].Opens&what != 0
}

// markQuoted marks the words between quotation marks. A mark that is closed
// and was not opened quotes from the start, one left open to the end.
func markQuoted(f *Passage) {
	for _, s := range QuotedSpans(f) {
		for i := s.Start; i < s.End; i++ {
			f.Words[i].Quoted = true
		}
	}
}

// QuotedSpans returns the ranges of lexemes between quotation marks.
func QuotedSpans(f *Passage) []text.Span {
	var out []text.Span
	open := -1
	for i, w := range f.Words {
		if w.Kind != text.SignToken || w.Key != `"` && !singleQuote(f, i, open >= 0) {
			continue
		}
		opens := strings.ContainsAny(w.Of(f.Text), "“„«‘") || w.Of(f.Text) != "”" && w.Of(f.Text) != "»" && open < 0 && (i == 0 || !w.Joined)
		switch {
		case opens && open < 0:
			open = i + 1
		case !opens && open >= 0:
			out = append(out, text.Span{Start: open, End: i})
			open = -1
		case !opens && len(out) == 0 && i > 0 && w.Joined:
			out = append(out, text.Span{Start: 0, End: i})
		}
	}
	if open >= 0 {
		out = append(out, text.Span{Start: open, End: len(f.Words)})
	}
	return out
}

// singleQuote reports whether the sign at i is a single quotation mark and
// no apostrophe.
func singleQuote(f *Passage, i int, open bool) bool {
	w := f.Words[i]
	if w.Key != "'" {
		return false
	}
	if open {
		return w.Joined && (i+1 == len(f.Words) || !f.Words[i+1].Joined || f.Words[i+1].Kind == text.SignToken)
	}
	closes := slices.ContainsFunc(f.Words[i+1:], func(l text.Lexeme) bool { return l.Key == "'" })
	return closes && (i == 0 || !w.Joined || f.Words[i-1].Kind == text.SignToken) && i+1 < len(f.Words) && f.Words[i+1].Joined
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
