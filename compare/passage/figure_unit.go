package passage

import (
	"slices"
	"strconv"
	"strings"

	"synoptic/compare/text"
)

// phrase returns the phrase of a list that begins at i, where what it begins
// may begin there.
func (f *Passage) phrase(list string, what text.Opening, i int) (text.Phrase, bool) {
	if !f.opens(i, what) {
		return text.Phrase{}, false
	}
	return f.Lex[list].At(f.Words, i)
}

// unitAt returns the unit that begins at i.
func (r numberReader) unitAt(i int) (text.Phrase, bool) {
	return r.phrase("units", text.OpensUnit, i)
}

// unit reads the unit before or behind a number and brings the value to its
// base unit.
func (r figureReader) unit(x *Figure) {
	if x.Vague && r.Words[x.From].Kind != text.NumberToken && r.Is(x.To, "of") && !r.currencyNoun(x.To+1) {
		return
	}
	if p, ok := r.unitAt(x.From - 1); ok && x.From > 0 && (r.Words[x.From-1].Kind == text.SignToken && !r.Is(x.From-1, "%", "°") || r.code(x.From-1)) {
		r.measure(x, p)
		x.From--
		x.currency = true
		if r.Is(x.From-1, "us", "a", "c", "hk", "nz", "s") && r.Words[x.From].Joined {
			x.From--
		}
		return
	}
	at := x.To
	if x.Vague && r.Is(at, "of") || (r.language == "fr" || r.language == "es") && r.Is(at, "d'", "de") {
		at++
	}
	p, ok := r.unitAt(at)
	if !ok || x.Ordinal || x.Share || x.Unit == "times" || len(p.Words[0]) == 1 && !r.Words[at].Joined && p.Words[0] != "%" && !r.apart(at) {
		return
	}
	if slices.Contains([]string{"second", "yard", "foot", "minute"}, p.Words[0]) && x.Lo != 1 && !r.Words[at].Hyphen {
		return
	}
	r.measure(x, p)
	x.To = at + len(p.Words)
	if r.Is(x.To, "and") && r.Is(x.To+1, "a") && r.Is(x.To+2, "half") { // a day and a half
		_, factor, _ := strings.Cut(p.Tag, " ")
		by, _ := strconv.ParseFloat(factor, 64)
		x.Lo, x.Hi, x.To = x.Lo+by/2, x.Hi+by/2, x.To+3
	}
}

// code reports whether a word is the code of a currency, which stands before
// the figure: CHF 1,200.
func (r numberReader) code(i int) bool {
	w := r.Words[i]
	written := w.Of(r.Text)
	return len(w.Key) == 3 && written == strings.ToUpper(written) && r.currencyNoun(i)
}

// apart reports whether the letter at i is a unit though a blank stands before
// it: 120 m tall. Before a noun it stands for a million.
func (r figureReader) apart(i int) bool {
	next := i + 1
	return !r.Words[i].Capital && (next >= len(r.Words) || !r.Words[next].Content || r.In(next, measureEnds))
}

func (r numberReader) currencyNoun(i int) bool {
	p, ok := r.unitAt(i)
	return ok && len(strings.Fields(p.Tag)[0]) == 3
}

// measure sets the dimension and converts the value.
func (r figureReader) measure(x *Figure, p text.Phrase) {
	dimension, factor, _ := strings.Cut(p.Tag, " ")
	by, err := strconv.ParseFloat(factor, 64)
	if err != nil {
		by = 1
	}
	x.Unit, x.factor = dimension, by
	x.Lo, x.Hi, x.step = x.Lo*by, x.Hi*by, x.step*by
}

// shareUnits gives the first of two figures the unit that is written only at
// the second (from 7.1 to 7.9 percent), and the second that of the first
// (seven years, from ten).
func (r figureReader) shareUnits(xs []Figure) {
	for i := 0; i+1 < len(xs); i++ {
		x, y := xs[i], &xs[i+1]
		if y.Unit == "" && x.Unit != "" && !x.currency && !x.Share && !y.Weak && y.From-x.To == 1 && r.Is(x.To, "from") && (y.To == len(r.Words) || !r.Words[y.To].Content || r.Words[y.To].Kind == text.SignToken) {
			if p, ok := r.unitAt(x.To - 1); ok {
				r.measure(y, p)
			}
		}
	}
	for i := 0; i+1 < len(xs); i++ {
		x, y := &xs[i], xs[i+1]
		between := y.From - x.To
		if x.Unit == "" && y.Unit != "" && !x.Weak && !y.currency && between >= 1 && between <= 2 && r.Is(x.To, "to", "and", "or", "per") && x.Lo != 0 {
			if p, ok := r.unitAt(y.To - 1); ok {
				r.measure(x, p)
			} else {
				x.Unit = y.Unit
			}
		}
	}
}
