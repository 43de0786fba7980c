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
func (r figureReader) unitAt(i int) (text.Phrase, bool) {
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
func (r figureReader) code(i int) bool {
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

func (r figureReader) currencyNoun(i int) bool {
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

// surround reads bound, role and label around a number.
func (r figureReader) surround(x *Figure) {
	start := x.From
	if r.Is(start-1, "a", "another", "an") {
		if _, ok := r.Lex["bounds"].Before(r.Words, start-1); ok {
			start--
		}
	}
	x.Head = start
	if p, ok := r.Lex["bounds"].Before(r.Words, start); ok && !r.voidBound(start, p) {
		x.Bound = Bound(p.Tag)
		x.Head = start - len(p.Words)
		x.Level = slices.Contains(levelWords, p.Words[0]) || r.aged(x, p)
	} else {
		x.Bound = r.boundAfter(x.To)
	}
	switch r.Key(x.Head - 1) {
	case "from", "de", "del", "desde":
		x.Role = RoleFrom
	case "to", "à", "al", "hasta":
		x.Role = RoleTo
	case "by":
		x.Role = RoleBy
	}
	x.Label = r.labelled(x)
	if x.Unit == "day" && r.Is(x.Head, "over") && x.Head+1 == x.From && !r.In(x.Head-1, overLimits) {
		x.Bound, x.Head = Exact, x.From
	}
}

// overLimits stand before an over that is a bound of a time. Elsewhere it
// tells in the course of what something happened: fell over two years.
var overLimits = lists.Of("over limits")

// boundAfter returns the bound behind a figure or the noun that it counts: 20
// rooms or more.
func (r figureReader) boundAfter(i int) Bound {
	if p, ok := r.Lex["bounds-joined"].At(r.Words, i); ok && r.Words[i].Joined {
		return Bound(p.Tag) // 300+, 300-plus; not 300 plus 20
	}
	for k := i; k < i+3 && k < len(r.Words) && r.Words[k].Kind != text.SignToken; k++ {
		if p, ok := r.phrase("bounds-after", text.OpensBound, k); ok && (k == i || len(p.Words) > 1 && p.Words[0] != "at") {
			return Bound(p.Tag)
		}
		if !r.Words[k].Content {
			break
		}
	}
	return Exact
}

// aged reports whether the bound of a figure behind a noun says who is meant,
// as a place on a scale does: people over 65, children under five.
func (r figureReader) aged(x *Figure, p text.Phrase) bool {
	before := x.Head - 1
	noun := before >= 0 && r.Words[before].Content && r.Words[before].Kind == text.WordToken && text.Plural(r.Words[before].Key)
	counted := x.To < len(r.Words) && r.Words[x.To].Content
	return (p.Words[0] == "over" || p.Words[0] == "under") && len(p.Words) == 1 && noun && !counted
}

// levelWords begin bounds that are places on a scale.
var levelWords = []string{"above", "below", "higher", "lower"}

// voidBound reports whether the words of a bound mean something else here:
// the some of "some of", over in "presided over two", about in "talk about".
func (r figureReader) voidBound(start int, p text.Phrase) bool {
	before := r.Key(start - len(p.Words) - 1)
	switch p.Words[0] {
	case "over", "about", "under", "around":
		return len(p.Words) == 1 && aboutNouns[before]
	case "more", "less", "fewer":
		return before == "no" || before == "not"
	case "up":
		return risingVerbs[before]
	}
	return false
}

// labelNouns stand before numbers that name something.
var labelNouns = lists.Of("label nouns")

func (r figureReader) labelled(x *Figure) bool {
	before := x.From - 1
	if r.Is(before, ".", "#") {
		before--
	}
	return before >= 0 && x.Unit == "" && r.Words[x.From].Kind == text.NumberToken && r.Words[before].Capital && labelNouns[r.Words[before].Key]
}

// describe reads what the figure counts, its rate, its direction and its
// neighbours.
func (r figureReader) describe(x *Figure, all []Figure) {
	x.Noun = r.nouns(x.To)
	x.Near = r.Near(x.From, x.To, 4)
	x.Each = r.rate(x)
	x.Trend = r.trend(x, all)
	x.Still = x.Trend == 0 && x.Unit != "" && r.still(x)
	switch {
	case r.Is(x.To, "of") && r.wholeAfter(x.To+1, all):
		x.Role = RolePart
	case r.In(x.From-1, owners) && r.Is(x.From-2, "of") || r.Is(x.From-1, "of") && x.Role == "" || r.genitiveAt(x.From-1):
		if r.partBefore(x.From, all) {
			x.Role = RoleWhole
		}
	}
	if x.Role == "" && r.Is(x.To, "of") && x.Unit == "" && r.In(x.To+1, wholeWords) {
		x.Role = RolePart
	}
	if x.Role == "" && x.Trend != 0 && x.Unit != "" && x.Bound != LessThan && x.Bound != MoreThan && r.trendJust(x) {
		x.Role = RoleBy
	}
}

// wholeAfter reports whether a figure begins at i or behind an article at i.
func (r figureReader) wholeAfter(i int, all []Figure) bool {
	for _, y := range all {
		if y.From == i || y.From == i+1 && r.In(i, owners) {
			return y.Unit == ""
		}
	}
	return false
}

func (r figureReader) partBefore(i int, all []Figure) bool {
	for _, y := range all {
		if y.To <= i && i-y.To <= 4 && r.Is(y.To, "of") {
			return true
		}
	}
	return false
}

// nouns returns the stems of what a figure counts: the content words behind
// it up to a sign or a preposition.
func (r figureReader) nouns(i int) []string {
	var out []string
	for k := i; k < len(r.Words) && k < i+6 && len(out) < 3; k++ {
		w := r.Words[k]
		if w.Kind == text.SignToken || w.Used || r.In(k, nounGaps) {
			break
		}
		if w.Content && w.Kind == text.WordToken && w.Key != "old" {
			out = append(out, w.Stem)
		}
	}
	return out
}

// rate returns the period of "a month", "per day" behind a figure.
func (r figureReader) rate(x *Figure) string {
	for k := x.To; k < len(r.Words) && k < x.To+5 && r.Words[k].Kind != text.SignToken; k++ {
		if p, ok := r.phrase("rates", text.OpensRate, k); ok && !r.In(k+len(p.Words), noRates) && !r.In(k-1, durations) {
			return p.Tag
		}
	}
	for k := x.Head - 1; k >= 0 && k >= x.Head-3 && r.Words[k].Kind != text.SignToken; k-- {
		if p, ok := r.phrase("rates", text.OpensRate, k); ok && len(p.Words) == 1 {
			return p.Tag
		}
	}
	return ""
}

// trend looks for the word that says whether the figure is a rise or a fall.
func (r figureReader) trend(x *Figure, all []Figure) int {
	switch {
	case r.Is(x.To, "more"):
		return 1
	case r.Is(x.To, "less", "fewer"):
		return -1
	}
	for k := x.To; k < len(r.Words) && k < x.To+2; k++ {
		if p, ok := r.phrase("trends", text.OpensTrend, k); ok && r.Words[k].Kind == text.WordToken && !taken(r.Passage, k) {
			return direction(p.Tag)
		}
	}
	for k := x.Head - 1; k >= 0 && k >= x.Head-10; k-- {
		if r.Is(k, ",", ";", ":", "while", "but", "compared", "and") {
			return 0
		}
		if p, ok := r.phrase("trends", text.OpensTrend, k); ok && !r.bounding(k, all) && !taken(r.Passage, k) {
			return direction(p.Tag)
		}
	}
	return 0
}

// taken reports whether the verb of a fall at k tells what became of somebody:
// fell ill, fell into the river.
func taken(f *Passage, k int) bool {
	return f.In(k, fallForms) && f.In(k+1, fallenInto)
}

// still reports whether a verb before a figure says that it stayed as it was.
func (r figureReader) still(x *Figure) bool {
	for k := x.Head - 1; k >= max(0, x.Head-8) && r.Words[k].Kind != text.SignToken; k-- {
		if r.In(k, stillVerbs) {
			return true
		}
	}
	return false
}

// bounding reports whether the lexeme at k is part of a bound (up to 400).
func (r figureReader) bounding(k int, all []Figure) bool {
	return slices.ContainsFunc(all, func(y Figure) bool { return k >= y.Head && k < y.To })
}

// trendJust reports whether the word for the rise stands right before the
// figure: rose 3 percent.
func (r figureReader) trendJust(x *Figure) bool {
	return x.Head > 0 && r.Lex["trends"].Has(r.Words[x.Head-1].Key) && !strings.HasSuffix(r.Words[x.Head-1].Key, "er")
}

func direction(tag string) int {
	if tag == "up" {
		return 1
	}
	return -1
}
