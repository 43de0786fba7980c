package main

import (
	"cmp"
	"fmt"
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

// copied returns lines of real reports and stories beside themselves with one
// thing changed: what a judge must never miss.
func copied(lines []pair) []pair {
	r := rand.New(rand.NewPCG(16, 1848))
	var out []pair
	for _, p := range lines {
		for n := range 2 {
			if made, ok := alter(r, p.before, p.before); ok && made.kind != "word" {
				out = append(out, pair{id: p.id + "=" + strconv.Itoa(n), group: p.group, set: "copied", domain: made.kind, before: p.before, after: made.text, change: true, weight: copiedWeight * surer[made.kind], kept: p.kept})
			}
		}
		if before, ok := attributed(r, p.before); ok {
			out = append(out, pair{id: p.id + "=fact", group: p.group, set: "copied", domain: "fact", before: before, after: p.before, change: true, weight: copiedWeight, kept: p.kept})
		}
		for _, c := range []struct {
			kind   string
			weight float64
			make   func(string) (string, bool)
		}{
			{"told", 5, untold},
			{"speaker", 3, func(line string) (string, bool) { return respoken(r, line) }},
			{"done", 2, done},
			{"misquoted", 3, func(line string) (string, bool) { return misquoted(r, line) }},
			{"condition", 1, func(line string) (string, bool) { return conditioned(r, line) }},
			{"role", 1, exchanged},
			{"base", 1, func(line string) (string, bool) { return rebased(r, line) }},
		} {
			if after, ok := c.make(p.before); ok {
				out = append(out, pair{id: p.id + "=" + c.kind, group: p.group, set: "copied", domain: c.kind, before: p.before, after: after, change: true, weight: c.weight * copiedWeight, kept: p.kept})
			}
		}
	}
	return out
}

// frames are the sentences in which a run of words is quoted.
var frames = []string{"The report speaks of “%s” there.", "“%s,” it said.", "He called that “%s”.", "It goes on: “%s …”"}

// misquoted quotes a run of a line with one word exchanged.
func misquoted(r *rand.Rand, line string) (string, bool) {
	words := strings.Fields(strings.TrimSuffix(line, "."))
	n := 6 + r.IntN(6)
	if len(words) < n+2 || r.IntN(2) > 0 || strings.ContainsAny(line, `"“”`) {
		return "", false
	}
	from := r.IntN(len(words) - n)
	run := slices.Clone(words[from : from+n])
	left := 1 + r.IntN(2)
	for _, k := range r.Perm(n - 2) {
		if w := run[k+1]; left > 0 && len(w) > 4 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
			run[k+1] = cmp.Or(flex(w, quoteWords[r.IntN(len(quoteWords))]), w)
			left--
		}
	}
	made := strings.Join(run, " ")
	return fmt.Sprintf(frames[r.IntN(len(frames))], made), made != strings.Join(words[from:from+n], " ")
}

// untold takes away who says what a line tells.
func untold(line string) (string, bool) {
	if strings.ContainsAny(line, `"“”`) {
		return "", false
	}
	if m := told.FindStringSubmatchIndex(line); m != nil && m[0] > 30 {
		return line[:m[0]] + ".", true
	}
	if m := toldFirst.FindStringSubmatchIndex(line); m != nil {
		return strings.ToUpper(line[m[2]:m[2]+1]) + line[m[2]+1:], true
	}
	return "", false
}

// condition is a clause that says under which condition a line holds, at its end.
var condition = regexp.MustCompile(`,? (?:but )?(?:only )?(?:if|unless|provided that|as long as|on condition that) [^,.;]{8,70}\.$`)

// conditions are put where a line has none.
var conditions = []string{"unless the court objects", "if the weather allows it", "only if prices stay as they are", "unless both sides agree otherwise", "provided that the money is found", "if the vote is won", "unless a new owner comes forward"}

// conditioned takes away the condition of a line, or puts one in.
func conditioned(r *rand.Rand, line string) (string, bool) {
	if strings.ContainsAny(line, `"“”`) || !strings.HasSuffix(line, ".") {
		return "", false
	}
	if m := condition.FindStringIndex(line); m != nil && m[0] > 25 {
		return line[:m[0]] + ".", true
	}
	if r.IntN(12) > 0 || strings.Contains(line, " if ") {
		return "", false
	}
	return strings.TrimSuffix(line, ".") + " " + conditions[r.IntN(len(conditions))] + ".", true
}

// names are of persons and bodies, to exchange.
var names = regexp.MustCompile(`\b[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?\b`)

// exchanged gives two names each other's place: who did what to whom.
func exchanged(line string) (string, bool) {
	at := names.FindAllStringIndex(line, -1)
	if len(at) > 0 && at[0][0] == 0 && !strings.Contains(line[at[0][0]:at[0][1]], " ") && !speaks(line[at[0][1]:]) {
		at = at[1:]
	}
	for k := 0; k+1 < len(at); k++ {
		x, y := at[k], at[k+1]
		between := line[x[1]:y[0]]
		if words := len(strings.Fields(between)); words < 2 || words > 8 || strings.Contains(between, ",") || strings.Contains(between, " and ") || line[x[0]:x[1]] == line[y[0]:y[1]] {
			continue
		}
		return line[:x[0]] + line[y[0]:y[1]] + between + line[x[0]:x[1]] + line[y[1]:], true
	}
	return "", false
}

// base is a share and of whom it is told.
var base = regexp.MustCompile(`(\d ?%|percent|per cent|half|third|quarter) of (?:all |the |its |their )?([a-z]{4,}s)\b`)

var wholes = strings.Fields("women men students patients voters teenagers households companies farmers teachers visitors drivers readers retirees")

// rebased tells a share of another whole.
func rebased(r *rand.Rand, line string) (string, bool) {
	m := base.FindStringSubmatchIndex(line)
	if m == nil {
		return "", false
	}
	other := wholes[r.IntN(len(wholes))]
	return line[:m[4]] + other + line[m[5]:], other != line[m[4]:m[5]]
}

// spoken finds who says what a line tells.
var spoken = regexp.MustCompile(`(?:^|, )((?:[Tt]he |[Aa] )?[A-Za-z][\w'’-]*(?: [A-Za-z][\w'’-]*){0,3}) (?:said|says|told reporters|argued|warned)\b`)

var speakers = []string{"the ministry", "the union", "a company spokesman", "the police chief", "a local farmer", "Elena Marsh", "Victor Hale", "the opposition leader", "a hospital doctor", "Ingrid Solberg"}

// respoken has somebody else say what a line tells.
func respoken(r *rand.Rand, line string) (string, bool) {
	m := spoken.FindStringSubmatchIndex(line)
	if m == nil || r.IntN(3) == 0 {
		return "", false
	}
	other := speakers[r.IntN(len(speakers))]
	if m[2] == 0 {
		other = strings.ToUpper(other[:1]) + other[1:]
	}
	switch strings.ToLower(line[m[2]:m[3]]) {
	case "he", "she", "they", "it", "we", "i", "who":
		return "", false
	}
	return line[:m[2]] + other + line[m[3]:], true
}

// intended finds what somebody means to do, or has agreed to.
var intended = regexp.MustCompile(`\b(?:(?:has|have|had) (?:agreed|promised|decided|pledged|vowed|threatened) to|(?:plans?|hopes?|intends?|wants?|expects?|aims?|promised|pledged|vowed|agreed|threatened|planned|hoped|offered) to) ([a-z]{3,})\b`)

// done tells it as done.
func done(line string) (string, bool) {
	m := intended.FindStringSubmatchIndex(line)
	if m == nil {
		return "", false
	}
	past := flex("acted", line[m[2]:m[3]])
	return line[:m[0]] + past + line[m[3]:], past != "" && past != line[m[2]:m[3]]
}

// attributed has somebody say a line, so that the line tells it as fact.
func attributed(r *rand.Rand, line string) (string, bool) {
	if r.IntN(6) > 0 || strings.ContainsAny(line, `"“”`) || !strings.HasSuffix(line, ".") || spoken.MatchString(line) || strings.Contains(line, " said") {
		return "", false
	}
	who := speakers[r.IntN(len(speakers))]
	if r.IntN(2) == 0 {
		return strings.TrimSuffix(line, ".") + ", " + who + " said.", true
	}
	first, _, _ := strings.Cut(line, " ")
	if !lexis.Of(strings.ToLower(first)).Known && !slices.Contains([]string{"The", "A", "In", "This", "It", "But", "These", "Some"}, first) {
		return "", false
	}
	return strings.ToUpper(who[:1]) + who[1:] + " said " + strings.ToLower(line[:1]) + line[1:], true
}

// toldFirst finds who says what a line tells, at its beginning.
var toldFirst = regexp.MustCompile(`^(?:According to [^,]+, |[A-Z][\w'’-]*(?: [\w'’-]+){0,4} (?:said|says|told reporters|argued|warned) that )([a-z].{20,})$`)

// surer is how much more a copy counts whose change few lines allow.
var surer = map[string]float64{"denied": 4, "bound": 3, "figure": 1, "date": 2, "name": 1, "scope": 1, "hedge": 1, "negation": 1, "marker": 1, "opposite": 1, "dropped": .5, "quote": 2, "speaker": 2}

// copiedWeight is that of a copy with one change beside a pair that people judged.
const copiedWeight = .4

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

// told finds who says what a sentence tells, at its end.
var told = regexp.MustCompile(`,? (according to [^,.]+|[^,.]* said)\.$`)

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
