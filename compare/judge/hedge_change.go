package judge

import (
	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// HedgeChange says what a finding of kind hedge does to the certainty of a
// statement: dropped (a marker of doubt is gone), added, strengthened or
// weakened (another marker, or a link told as a cause and the other way
// round), changed where the two markers are as strong. from and to are the
// accounts that the finding's spans point into.
func HedgeChange(f Finding, from, to *text.Account) string {
	switch {
	case f.To.Empty():
		return "dropped"
	case f.From.Empty():
		return "added"
	}
	lex := text.LexiconOf(to.Language)
	x, y := certainty(lex, f.From.Of(from.Text)), certainty(lex, f.To.Of(to.Text))
	switch {
	case y > x:
		return "strengthened"
	case y < x:
		return "weakened"
	}
	return "changed"
}

// certainty says how certain a marker leaves a statement: the weight of a
// hedge, or the place of a word on the scale from link to cause.
func certainty(lex text.Lexicon, marker string) float64 {
	words := text.Lexemes(marker, text.Span{Start: 0, End: len(marker)}, lex, "")
	for i := range words {
		if p, ok := lex["hedges"].At(words, i); ok {
			m := passage.NewMark(i, p)
			if m.Tag == "link" {
				return 0.5
			}
			return float64(m.Weight)
		}
		if _, ok := lex["certain"].At(words, i); ok {
			return 9
		}
		if p, ok := lex["strength"].At(words, i); ok {
			return map[string]float64{"link": 0.5, "may": 2, "cause": 9}[p.Tag]
		}
	}
	return 0
}
