package compare

import (
	"slices"
	"strconv"
	"strings"
)

// phrase returns the phrase of a list that begins at i, where what it begins
// may begin there.
func (f *facts) phrase(list string, what opening, i int) (phrase, bool) {
	if !f.opens(i, what) {
		return phrase{}, false
	}
	return f.lex[list].at(f.words, i)
}

// unitAt returns the unit that begins at i.
func (r figureReader) unitAt(i int) (phrase, bool) {
	return r.phrase("units", opensUnit, i)
}

// unit reads the unit before or behind a number and brings the value to its
// base unit.
func (r figureReader) unit(x *figure) {
	if x.vague && r.words[x.from].kind != numberToken && r.is(x.to, "of") && !r.currencyNoun(x.to+1) {
		return
	}
	if p, ok := r.unitAt(x.from - 1); ok && x.from > 0 && r.words[x.from-1].kind == signToken && !r.is(x.from-1, "%", "°") {
		r.measure(x, p)
		x.from--
		x.currency = true
		if r.is(x.from-1, "us", "a", "c", "hk", "nz", "s") && r.words[x.from].joined {
			x.from--
		}
		return
	}
	at := x.to
	if x.vague && r.is(at, "of") || (r.language == "fr" || r.language == "es") && r.is(at, "d'", "de") {
		at++
	}
	p, ok := r.unitAt(at)
	if !ok || x.ordinal || x.share || x.unit == "times" || len(p.words[0]) == 1 && !r.words[at].joined && p.words[0] != "%" && !r.apart(at) {
		return
	}
	if slices.Contains([]string{"second", "yard", "foot", "minute"}, p.words[0]) && x.lo != 1 && !r.words[at].hyphen {
		return
	}
	r.measure(x, p)
	x.to = at + len(p.words)
	if r.is(x.to, "and") && r.is(x.to+1, "a") && r.is(x.to+2, "half") { // a day and a half
		_, factor, _ := strings.Cut(p.tag, " ")
		by, _ := strconv.ParseFloat(factor, 64)
		x.lo, x.hi, x.to = x.lo+by/2, x.hi+by/2, x.to+3
	}
}

// apart reports whether the letter at i is a unit though a blank stands before
// it: 120 m tall. Before a noun it stands for a million.
func (r figureReader) apart(i int) bool {
	next := i + 1
	return !r.words[i].capital && (next >= len(r.words) || !r.words[next].content || r.is(next, "tall", "high", "long", "wide", "deep", "thick", "away"))
}

func (r figureReader) currencyNoun(i int) bool {
	p, ok := r.unitAt(i)
	return ok && len(strings.Fields(p.tag)[0]) == 3
}

// measure sets the dimension and converts the value.
func (r figureReader) measure(x *figure, p phrase) {
	dimension, factor, _ := strings.Cut(p.tag, " ")
	by, err := strconv.ParseFloat(factor, 64)
	if err != nil {
		by = 1
	}
	x.unit, x.factor = dimension, by
	x.lo, x.hi, x.step = x.lo*by, x.hi*by, x.step*by
}

// shareUnits gives the first of two figures the unit that is written only at
// the second (from 7.1 to 7.9 percent), and the second that of the first
// (seven years, from ten).
func (r figureReader) shareUnits(xs []figure) {
	for i := 0; i+1 < len(xs); i++ {
		x, y := xs[i], &xs[i+1]
		if y.unit == "" && x.unit != "" && !x.currency && !x.share && !y.weak && y.from-x.to == 1 && r.is(x.to, "from") && (y.to == len(r.words) || !r.words[y.to].content || r.words[y.to].kind == signToken) {
			if p, ok := r.unitAt(x.to - 1); ok {
				r.measure(y, p)
			}
		}
	}
	for i := 0; i+1 < len(xs); i++ {
		x, y := &xs[i], xs[i+1]
		between := y.from - x.to
		if x.unit == "" && y.unit != "" && !x.weak && !y.currency && between >= 1 && between <= 2 && r.is(x.to, "to", "and", "or", "per") && x.lo != 0 {
			if p, ok := r.unitAt(y.to - 1); ok {
				r.measure(x, p)
			} else {
				x.unit = y.unit
			}
		}
	}
}

// surround reads bound, role and label around a number.
func (r figureReader) surround(x *figure) {
	start := x.from
	if r.is(start-1, "a", "another", "an") {
		if _, ok := r.lex["bounds"].before(r.words, start-1); ok {
			start--
		}
	}
	x.head = start
	if p, ok := r.lex["bounds"].before(r.words, start); ok && !r.voidBound(start, p) {
		x.bound = bound(p.tag)
		x.head = start - len(p.words)
		x.level = slices.Contains(levelWords, p.words[0]) || r.aged(x, p)
	} else {
		x.bound = r.boundAfter(x.to)
	}
	switch r.key(x.head - 1) {
	case "from", "de", "del", "desde":
		x.role = roleFrom
	case "to", "à", "al", "hasta":
		x.role = roleTo
	case "by":
		x.role = roleBy
	}
	x.label = r.labelled(x)
	if x.unit == "day" && r.is(x.head, "over") && x.head+1 == x.from && !r.is(x.head-1, overLimits...) {
		x.bound, x.head = exact, x.from
	}
}

// overLimits stand before an over that is a bound of a time. Elsewhere it
// tells in the course of what something happened: fell over two years.
var overLimits = []string{"for", "of", "by", "after", "in", "than", "take", "takes", "took", "taken", "last", "lasts", "lasted", "spent", "spend", "until", "is", "are", "was", "were", "be", "been",
	"waited", "wait", "with", "just", "well", "served", "within", "lived", "survived", "aged", "age", "a", "an", "the", "every", "at"}

// boundAfter returns the bound behind a figure or the noun that it counts: 20
// rooms or more.
func (r figureReader) boundAfter(i int) bound {
	for k := i; k < i+3 && k < len(r.words) && r.words[k].kind != signToken; k++ {
		if p, ok := r.phrase("bounds-after", opensBound, k); ok && (k == i || len(p.words) > 1 && p.words[0] != "at") {
			return bound(p.tag)
		}
		if !r.words[k].content {
			break
		}
	}
	return exact
}

// aged reports whether the bound of a figure behind a noun says who is meant,
// as a place on a scale does: people over 65, children under five.
func (r figureReader) aged(x *figure, p phrase) bool {
	before := x.head - 1
	noun := before >= 0 && r.words[before].content && r.words[before].kind == wordToken && plural(r.words[before].key)
	counted := x.to < len(r.words) && r.words[x.to].content
	return (p.words[0] == "over" || p.words[0] == "under") && len(p.words) == 1 && noun && !counted
}

// levelWords begin bounds that are places on a scale.
var levelWords = []string{"above", "below", "higher", "lower"}

// voidBound reports whether the words of a bound mean something else here:
// the some of "some of", over in "presided over two", about in "talk about".
func (r figureReader) voidBound(start int, p phrase) bool {
	before := r.key(start - len(p.words) - 1)
	switch p.words[0] {
	case "over", "about", "under", "around":
		return len(p.words) == 1 && slices.Contains([]string{"concerns", "talk", "talked", "worried", "concerned", "spread", "row", "took", "dispute", "complaints", "presided"}, before)
	case "more", "less", "fewer":
		return before == "no" || before == "not"
	case "up":
		return slices.Contains([]string{"go", "goes", "went", "gone", "going", "rise", "rises", "rose", "risen", "climb", "climbed", "climbs", "move", "moved", "moves", "push", "pushed", "pushes", "edged", "crept"}, before)
	}
	return false
}

// labelNouns stand before numbers that name something.
var labelNouns = []string{"article", "articles", "section", "no", "number", "resolution", "room", "flight", "route", "chapter", "page", "figure",
	"table", "highway", "act", "decree", "law", "phase", "group", "grade", "level", "version", "proposition", "channel", "gate", "line", "unit", "case", "track", "part", "block", "platform"}

func (r figureReader) labelled(x *figure) bool {
	before := x.from - 1
	if r.is(before, ".", "#") {
		before--
	}
	return before >= 0 && x.unit == "" && r.words[x.from].kind == numberToken && r.words[before].capital && slices.Contains(labelNouns, r.words[before].key)
}

// describe reads what the figure counts, its rate, its direction and its
// neighbours.
func (r figureReader) describe(x *figure, all []figure) {
	x.noun = r.nouns(x.to)
	x.near = r.near(x.from, x.to, 4)
	x.each = r.rate(x)
	x.trend = r.trend(x, all)
	x.still = x.trend == 0 && x.unit != "" && r.still(x)
	switch {
	case r.is(x.to, "of") && r.wholeAfter(x.to+1, all):
		x.role = rolePart
	case r.is(x.from-1, "the", "its", "their", "his", "her") && r.is(x.from-2, "of") || r.is(x.from-1, "of") && x.role == "" || r.genitiveAt(x.from-1):
		if r.partBefore(x.from, all) {
			x.role = roleWhole
		}
	}
	if x.role == "" && r.is(x.to, "of") && x.unit == "" && r.is(x.to+1, "the", "its", "their", "them", "those") {
		x.role = rolePart
	}
	if x.role == "" && x.trend != 0 && x.unit != "" && x.bound != lessThan && x.bound != moreThan && r.trendJust(x) {
		x.role = roleBy
	}
}

// wholeAfter reports whether a figure begins at i or behind an article at i.
func (r figureReader) wholeAfter(i int, all []figure) bool {
	for _, y := range all {
		if y.from == i || y.from == i+1 && r.is(i, "the", "its", "their", "his", "her") {
			return y.unit == ""
		}
	}
	return false
}

func (r figureReader) partBefore(i int, all []figure) bool {
	for _, y := range all {
		if y.to <= i && i-y.to <= 4 && r.is(y.to, "of") {
			return true
		}
	}
	return false
}

// nouns returns the stems of what a figure counts: the content words behind
// it up to a sign or a preposition.
func (r figureReader) nouns(i int) []string {
	var out []string
	for k := i; k < len(r.words) && k < i+6 && len(out) < 3; k++ {
		w := r.words[k]
		if w.kind == signToken || w.used || r.is(k, "in", "on", "at", "by", "for", "from", "with", "as", "and", "or", "to", "was", "were", "had", "have", "has", "is", "are", "who", "which", "that", "a", "per", "dans", "sur", "par", "pour", "ont", "sont", "qui") {
			break
		}
		if w.content && w.kind == wordToken && w.key != "old" {
			out = append(out, w.stem)
		}
	}
	return out
}

// rate returns the period of "a month", "per day" behind a figure.
func (r figureReader) rate(x *figure) string {
	for k := x.to; k < len(r.words) && k < x.to+5 && r.words[k].kind != signToken; k++ {
		if p, ok := r.phrase("rates", opensRate, k); ok && !r.is(k+len(p.words), "ago", "earlier", "before", "later", "after") && !r.is(k-1, "in", "within", "for", "over", "after", "half", "than", "about") {
			return p.tag
		}
	}
	for k := x.head - 1; k >= 0 && k >= x.head-3 && r.words[k].kind != signToken; k-- {
		if p, ok := r.phrase("rates", opensRate, k); ok && len(p.words) == 1 {
			return p.tag
		}
	}
	return ""
}

// trend looks for the word that says whether the figure is a rise or a fall.
func (r figureReader) trend(x *figure, all []figure) int {
	switch {
	case r.is(x.to, "more"):
		return 1
	case r.is(x.to, "less", "fewer"):
		return -1
	}
	for k := x.to; k < len(r.words) && k < x.to+2; k++ {
		if p, ok := r.phrase("trends", opensTrend, k); ok && r.words[k].kind == wordToken && !r.taken(k) {
			return direction(p.tag)
		}
	}
	for k := x.head - 1; k >= 0 && k >= x.head-10; k-- {
		if r.is(k, ",", ";", ":", "while", "but", "compared", "and") {
			return 0
		}
		if p, ok := r.phrase("trends", opensTrend, k); ok && !r.bounding(k, all) && !r.taken(k) {
			return direction(p.tag)
		}
	}
	return 0
}

// taken reports whether the verb of a fall at k tells what became of somebody:
// fell ill, fell into the river.
func (f *facts) taken(k int) bool {
	return f.is(k, "fell", "fall", "falls", "falling", "fallen") && f.is(k+1, "ill", "sick", "asleep", "victim", "prey", "silent", "foul", "apart", "overboard", "into", "off", "unconscious")
}

// still reports whether a verb before a figure says that it stayed as it was.
func (r figureReader) still(x *figure) bool {
	for k := x.head - 1; k >= max(0, x.head-8) && r.words[k].kind != signToken; k-- {
		if r.is(k, "kept", "keeps", "keep", "keeping", "held", "holds", "holding", "left", "leaves", "leaving", "remained", "remains", "maintained", "stayed", "stays", "unchanged") {
			return true
		}
	}
	return false
}

// bounding reports whether the lexeme at k is part of a bound (up to 400).
func (r figureReader) bounding(k int, all []figure) bool {
	return slices.ContainsFunc(all, func(y figure) bool { return k >= y.head && k < y.to })
}

// trendJust reports whether the word for the rise stands right before the
// figure: rose 3 percent.
func (r figureReader) trendJust(x *figure) bool {
	return x.head > 0 && r.lex["trends"].has(r.words[x.head-1].key) && !strings.HasSuffix(r.words[x.head-1].key, "er")
}

func direction(tag string) int {
	if tag == "up" {
		return 1
	}
	return -1
}
