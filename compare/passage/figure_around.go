package passage

import (
	"slices"
	"strings"

	"synoptic/compare/text"
)

// figureSurroundings reads what stands around a figure: its bound, what it
// counts, its rate and its direction.
type figureSurroundings struct{ figureReader }

// surround reads bound, role and label around a number.
func (r figureSurroundings) surround(x *Figure) {
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
func (r figureSurroundings) boundAfter(i int) Bound {
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
func (r figureSurroundings) aged(x *Figure, p text.Phrase) bool {
	before := x.Head - 1
	noun := before >= 0 && r.Words[before].Content && r.Words[before].Kind == text.WordToken && text.Plural(r.Words[before].Key)
	counted := x.To < len(r.Words) && r.Words[x.To].Content
	return (p.Words[0] == "over" || p.Words[0] == "under") && len(p.Words) == 1 && noun && !counted
}

// levelWords begin bounds that are places on a scale.
var levelWords = []string{"above", "below", "higher", "lower"}

// voidBound reports whether the words of a bound mean something else here:
// the some of "some of", over in "presided over two", about in "talk about".
func (r figureSurroundings) voidBound(start int, p text.Phrase) bool {
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

func (r figureSurroundings) labelled(x *Figure) bool {
	before := x.From - 1
	if r.Is(before, ".", "#") {
		before--
	}
	return before >= 0 && x.Unit == "" && r.Words[x.From].Kind == text.NumberToken && r.Words[before].Capital && labelNouns[r.Words[before].Key]
}

// describe reads what the figure counts, its rate, its direction and its
// neighbours.
func (r figureSurroundings) describe(x *Figure, all []Figure) {
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
func (r figureSurroundings) wholeAfter(i int, all []Figure) bool {
	for _, y := range all {
		if y.From == i || y.From == i+1 && r.In(i, owners) {
			return y.Unit == ""
		}
	}
	return false
}

func (r figureSurroundings) partBefore(i int, all []Figure) bool {
	for _, y := range all {
		if y.To <= i && i-y.To <= 4 && r.Is(y.To, "of") {
			return true
		}
	}
	return false
}

// nouns returns the stems of what a figure counts: the content words behind
// it up to a sign or a preposition.
func (r figureSurroundings) nouns(i int) []string {
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
func (r figureSurroundings) rate(x *Figure) string {
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
func (r figureSurroundings) trend(x *Figure, all []Figure) int {
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
func (r figureSurroundings) still(x *Figure) bool {
	for k := x.Head - 1; k >= max(0, x.Head-8) && r.Words[k].Kind != text.SignToken; k-- {
		if r.In(k, stillVerbs) {
			return true
		}
	}
	return false
}

// bounding reports whether the lexeme at k is part of a bound (up to 400).
func (r figureSurroundings) bounding(k int, all []Figure) bool {
	return slices.ContainsFunc(all, func(y Figure) bool { return k >= y.Head && k < y.To })
}

// trendJust reports whether the word for the rise stands right before the
// figure: rose 3 percent.
func (r figureSurroundings) trendJust(x *Figure) bool {
	return x.Head > 0 && r.Lex["trends"].Has(r.Words[x.Head-1].Key) && !strings.HasSuffix(r.Words[x.Head-1].Key, "er")
}

func direction(tag string) int {
	if tag == "up" {
		return 1
	}
	return -1
}
