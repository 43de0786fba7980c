package compare

// HedgeChange says what a finding of kind hedge does to the certainty of a
// statement: dropped (a marker of doubt is gone), added, strengthened or
// weakened (another marker, or a link told as a cause and the other way
// round), changed where the two markers are as strong. from and to are the
// accounts that the finding's spans point into.
func HedgeChange(f Finding, from, to *Account) string {
	switch {
	case f.To.Empty():
		return "dropped"
	case f.From.Empty():
		return "added"
	}
	lex := lexiconOf(to.Language)
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
func certainty(lex lexicon, marker string) float64 {
	words := lexemes(marker, Span{0, len(marker)}, lex, "")
	for i := range words {
		if p, ok := lex["hedges"].at(words, i); ok {
			m := newMark(i, p)
			if m.tag == "link" {
				return 0.5
			}
			return float64(m.weight)
		}
		if _, ok := lex["certain"].at(words, i); ok {
			return 9
		}
		if p, ok := lex["strength"].at(words, i); ok {
			return map[string]float64{"link": 0.5, "may": 2, "cause": 9}[p.tag]
		}
	}
	return 0
}
