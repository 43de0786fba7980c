package main

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"synoptic/compare/lexis"
	"synoptic/compare/unit"
)

// alteration replaces a place of a text.
type alteration struct {
	kind string
	at   unit.Span
	by   string
}

// copies is how many altered copies are made of a pair of a set.
var copies = map[string]int{"mrpc": 1, "stsb": 1, "wice": 3, "superpal": 2}

// altered returns pairs in which one thing of what both sides say was changed
// on the second.
func altered(pairs []pair) []pair {
	r := rand.New(rand.NewPCG(4, 1848))
	var out []pair
	for _, p := range pairs {
		if p.change || p.set == "stsb" && r.IntN(2) == 0 {
			continue
		}
		for n := range copies[p.set] {
			if made, ok := alter(r, p.before, p.after); ok {
				out = append(out, pair{id: p.id + "#" + strconv.Itoa(n), group: p.group, set: "altered", domain: made.kind, before: p.before, after: made.text, altered: &made, change: true, weight: .2, kept: p.kept})
			}
		}
	}
	return out
}

// unNot finds a word that a prefix denies.
var unNot = regexp.MustCompile(`\b(un|in|dis)([a-z]{4,})\b`)

// reworded returns pairs in which the second says the same in other words:
// "unwilling" as "not willing".
func reworded(pairs []pair) []pair {
	var out []pair
	for _, p := range pairs {
		if p.set == "altered" {
			continue
		}
		for n, m := range unNot.FindAllStringSubmatchIndex(p.before, -1) {
			head, rest := p.before[m[0]:m[1]], p.before[m[4]:m[5]]
			if r := lexis.Relate(lexis.Of(head), lexis.Of(rest)); r.Opposite < .6 || lexis.Of(rest).Parts[lexis.Adjective]+lexis.Of(rest).Parts[lexis.Adverb] < .5 {
				continue
			}
			said := p.before[:m[0]] + "not " + rest + p.before[m[1]:]
			out = append(out, pair{id: p.id + "~" + strconv.Itoa(n), group: p.group, set: "reworded", before: p.before, after: said, weight: .5, kept: p.kept},
				pair{id: p.id + "~~" + strconv.Itoa(n), group: p.group, set: "reworded", before: said, after: p.before, weight: .5, kept: p.kept})
		}
	}
	return out
}

// alter changes one thing.
func alter(r *rand.Rand, before, after string) (made alteredText, ok bool) {
	c := unit.Compare(unit.Read(before, "en"), unit.Read(after, "en"))
	a := &alterer{Rand: r, before: before, after: after}
	for k, s := range c.Same {
		next := ""
		if k+1 < len(c.Same) {
			next = after[c.Same[k+1][1].Start:c.Same[k+1][1].End]
		}
		last := ""
		if k > 0 {
			last = after[c.Same[k-1][1].Start:c.Same[k-1][1].End]
		}
		a.word(s[1], last, next)
	}
	a.markers()
	if len(a.found) == 0 {
		return made, false
	}
	var kinds []string
	for _, f := range a.found {
		kinds = append(kinds, f.kind)
	}
	slices.Sort(kinds)
	kinds = slices.Compact(kinds)
	kind := kinds[r.IntN(len(kinds))]
	of := slices.DeleteFunc(a.found, func(f alteration) bool { return f.kind != kind })
	f := of[r.IntN(len(of))]
	return alteredText{text: after[:f.at.Start] + f.by + after[f.at.End:], kind: kind, place: unit.Span{Start: f.at.Start, End: f.at.Start + len(f.by)}, was: after[f.at.Start:f.at.End]}, true
}

// alteredText is a text with one thing changed, and where.
type alteredText struct {
	text, kind string
	place      unit.Span // of the new words; empty where some were taken out
	was        string
}

// holds reports whether a unit is the change.
func (t *alteredText) holds(before string, u unit.Unit) bool {
	if t.place.Empty() || strings.TrimSpace(t.text[t.place.Start:t.place.End]) == "" {
		return !u.From.Empty() && strings.Contains(t.was, before[u.From.Start:u.From.End])
	}
	return u.To.Start < t.place.End && t.place.Start < u.To.End
}

// alterer collects what may be changed.
type alterer struct {
	*rand.Rand
	before, after string
	found         []alteration
}

func (a *alterer) put(kind string, at unit.Span, by string) {
	if by != "" || kind == "dropped" {
		a.found = append(a.found, alteration{kind, at, by})
	}
}

func (a *alterer) pick(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[a.IntN(len(list))]
}

// other picks another word of a list, written as the word is.
func (a *alterer) other(list []string, word string) string {
	y := a.pick(list)
	if y == strings.ToLower(word) {
		return ""
	}
	if unicode.IsUpper(rune(word[0])) && y != "" {
		y = strings.ToUpper(y[:1]) + y[1:]
	}
	return y
}

var (
	days     = strings.Fields("monday tuesday wednesday thursday friday saturday sunday")
	months   = strings.Fields("january february march april may june july august september october november december")
	people   = strings.Fields("Smith Johnson Brown Miller Garcia Wilson Moore Taylor Harris Clark Lewis Walker Young King Wright Hill Green Baker Nelson Carter Boston Chicago Texas Paris London Berlin France Germany Japan India Brazil Canada Mexico Microsoft Toyota Boeing Pfizer Samsung Reuters Oxford Stanford Sydney Toronto Ohio Florida Kenya Nigeria Egypt Poland")
	measures = [][]string{strings.Fields("second minute hour day week month year decade"), strings.Fields("seconds minutes hours days weeks months years decades"),
		strings.Fields("hundred thousand million billion"), strings.Fields("inch foot yard mile metre kilometre"), strings.Fields("inches feet yards miles metres kilometres"), strings.Fields("ounce pound ton kilogram"), strings.Fields("dollars euros pounds yen")}
	ups, downs = strings.Fields("increase rise grow climb jump soar gain expand boost raise"), strings.Fields("decrease fall drop decline shrink plunge slump lower cut reduce")
	scopes     = map[string][]string{"all": {"some", "many", "few"}, "every": {"almost every"}, "most": {"some", "many", "few"}, "some": {"all", "most"}, "many": {"all", "few"}, "several": {"all", "most"}, "few": {"many"}}
)

var plainNumber = regexp.MustCompile(`^\$?\d[\d,.]*%?$`)

// word looks at what may be changed of a word that both sides have.
func (a *alterer) word(at unit.Span, last, next string) {
	word := a.after[at.Start:at.End]
	low := strings.ToLower(word)
	first := at.Start == 0 || strings.HasSuffix(strings.TrimSpace(a.after[:at.Start]), ".")
	capital := unicode.IsUpper(rune(word[0]))
	if quoted(a.after, at) && !capital && len(low) > 3 && lexis.Of(low).Known {
		a.put("quote", at, flex(low, a.pick(quoteWords)))
	}
	switch {
	case plainNumber.MatchString(word):
		a.put("figure", at, a.number(word))
		if !slices.Contains(strings.Fields("than least about around nearly almost to in some may june july march april august over under"), strings.ToLower(last)) && !year(word) {
			a.put("bound", unit.Span{Start: at.Start, End: at.Start}, a.pick([]string{"more than ", "at least ", "nearly ", "about ", "up to ", "less than "}))
		}
	case slices.Contains(days, low):
		a.put("date", at, a.other(days, word))
	case capital && slices.Contains(months, low):
		a.put("date", at, a.other(months, word))
	case capital && !first && len(word) > 2:
		a.put("name", at, a.other(people, word))
	case speaks(a.after[at.End:]) && capital && !first:
		a.put("speaker", at, a.other(people, word))
	case strings.EqualFold(next, "said") || strings.EqualFold(last, "said"):
		for _, list := range officials {
			if slices.Contains(list, low) {
				a.put("speaker", at, a.other(list, word))
			}
		}
	case scopes[low] != nil:
		a.put("scope", at, a.other(scopes[low], word))
	case low == "may" || low == "might" || low == "could":
		a.put("hedge", at, "will")
	case slices.Contains(strings.Fields("will is was are were has have would can"), low):
		a.put("negation", at, word+" not")
		if !first {
			a.put("marker", at, word+" "+a.pick(strings.Fields("reportedly allegedly possibly never probably")))
			if low != "has" && low != "have" && low != "would" && low != "can" && low != "will" {
				a.put("hedge", at, a.pick([]string{"may be", "could be", "might be"}))
			}
		}
	case !capital && len(low) > 2 && strings.Trim(low, "abcdefghijklmnopqrstuvwxyz") == "":
		a.content(at, low)
		if strings.HasSuffix(low, "s") && lexis.Of(low).Parts[lexis.Noun] > .7 && slices.Contains(strings.Fields("of the in that by with for to from on"), strings.ToLower(last)) {
			a.put("scope", unit.Span{Start: at.Start, End: at.Start}, a.pick([]string{"all ", "most ", "some ", "only ", "many ", "few "}))
		}
	}
}

// quoteWords are put where a quotation had another word.
var quoteWords = strings.Fields("terrible welcome careful broken sudden honest strange simple winter market music garden weather history promise answer")

// quoted reports whether a place lies between quotation marks.
func quoted(text string, at unit.Span) bool {
	before := text[:at.Start]
	return strings.Count(before, `"`)%2 == 1 || strings.LastIndex(before, "“") > strings.LastIndex(before, "”")
}

// speaks reports whether a text goes on with a verb of saying.
func speaks(rest string) bool { return speech.MatchString(rest) }

var speech = regexp.MustCompile(`^ (said|says|told|added|warned|argued|told|announced|explained|wrote)\b`)

// officials may stand for one another only by mistake.
var officials = [][]string{strings.Fields("police prosecutors doctors residents investigators firefighters unions teachers"),
	strings.Fields("minister mayor judge spokesman spokeswoman coach analyst lawyer researcher")}

func year(word string) bool { return len(word) == 4 && (word[:2] == "19" || word[:2] == "20") }

// number returns another number, written like one.
func (a *alterer) number(word string) string {
	v, err := strconv.ParseFloat(strings.NewReplacer("$", "", ",", "", "%", "").Replace(strings.TrimRight(word, ".,")), 64)
	if err != nil {
		return ""
	}
	n := v
	switch {
	case year(word):
		n = v + float64([]int{-3, -2, -1, 1, 2}[a.IntN(5)])
	case a.IntN(2) == 0:
		n = v + float64([]int{1, 2, 3, 5, 10}[a.IntN(5)])
	default:
		n = v * []float64{2, 1.1, 1.5, .5, .8, 10}[a.IntN(6)]
	}
	decimals := 0
	if strings.Contains(strings.TrimRight(word, ".,%"), ".") {
		decimals = 1
	}
	out := strconv.FormatFloat(n, 'f', decimals, 64)
	if out == strconv.FormatFloat(v, 'f', decimals, 64) {
		return ""
	}
	if strings.Contains(word, ",") {
		out = grouped(out)
	}
	if strings.HasPrefix(word, "$") {
		out = "$" + out
	}
	if strings.HasSuffix(word, "%") {
		out += "%"
	}
	return out
}

// grouped puts commas between thousands.
func grouped(s string) string {
	whole, part, ok := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if ok {
		whole += "." + part
	}
	return whole
}

// content looks for another word of a measure, an opposite, and a thing of the
// same kind.
func (a *alterer) content(at unit.Span, low string) {
	for _, m := range measures {
		if slices.Contains(m, low) {
			a.put("figure", at, a.other(m, low))
		}
	}
	w := lexis.Of(low)
	if w.Frequency < 3 || !w.Known {
		return
	}
	a.put("opposite", at, flex(low, a.pick(w.Opposites())))
	if m := unNot.FindStringSubmatch(low); m != nil && m[0] == low && lexis.Relate(w, lexis.Of(m[2])).Opposite >= .6 {
		a.put("denied", at, m[2])
	}
	switch w.Direction {
	case 1:
		a.put("opposite", at, flex(low, a.pick(downs)))
	case -1:
		a.put("opposite", at, flex(low, a.pick(ups)))
	}
	if a.IntN(3) == 0 {
		a.put("word", at, flex(low, a.sister(w)))
	}
}

// sister picks a word of the same kind that is common and not said for it.
func (a *alterer) sister(w *lexis.Word) string {
	var out []string
	for _, s := range w.Sisters() {
		if y := lexis.Of(s); y.Frequency < 9.5 && lexis.Relate(w, y).Good < .5 {
			out = append(out, s)
		}
	}
	return a.pick(out)
}

// flex gives a word the ending of another.
func flex(like, word string) string {
	switch {
	case word == "" || like == word || strings.Contains(word, "_"):
		return ""
	case strings.HasSuffix(like, "s") && !strings.HasSuffix(like, "ss") && !strings.HasSuffix(word, "s"):
		return word + "s"
	case strings.HasSuffix(like, "ed") && lexis.Of(word).Parts[lexis.Verb] > 0:
		return strings.TrimSuffix(word, "e") + "ed"
	case strings.HasSuffix(like, "ing") && lexis.Of(word).Parts[lexis.Verb] > 0:
		return strings.TrimSuffix(word, "e") + "ing"
	}
	return word
}

var marker = regexp.MustCompile(`(?i)\b(more than|at least|nearly|almost|about|around|up to|some of|most of|all|many|several|some|only|possibly|reportedly|allegedly|likely|probably|partly|mostly|often|sometimes)\s+`)

// bounds are replaced by others before a figure.
var bounds = regexp.MustCompile(`(?i)\b(more than|less than|at least|at most|nearly|almost|about|around|up to|over|under|fewer than)( [$€£]?\d)`)

var otherBounds = []string{"more than", "less than", "at least", "nearly", "about", "up to", "almost", "some", "over"}

// markers looks for words that say how sure or how much, to be taken out.
func (a *alterer) markers() {
	for _, m := range marker.FindAllStringSubmatchIndex(a.after, -1) {
		if m[0] > 0 && strings.Contains(strings.ToLower(a.before), strings.ToLower(a.after[m[2]:m[3]])) {
			a.put("dropped", unit.Span{Start: m[0], End: m[1]}, "")
		}
	}
	for _, m := range bounds.FindAllStringSubmatchIndex(a.after, -1) {
		if y := a.other(otherBounds, a.after[m[2]:m[3]]); y != "" && strings.Contains(strings.ToLower(a.before), strings.ToLower(a.after[m[2]:m[5]])) {
			a.put("bound", unit.Span{Start: m[2], End: m[3]}, y)
		}
	}
}
