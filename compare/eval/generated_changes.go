package main

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"

	"synoptic/compare"
)

// changes are the ways to alter one thing in a sentence.
var changes = []change{
	{compare.FigureKind, "another number", otherNumber},
	{compare.FigureKind, "another scale", swapper("million", "billion", "billion", "million", "hundred", "thousand", "thousand", "hundred")},
	{compare.FigureKind, "another unit", swapper("days", "months", "weeks", "days", "hours", "days", "months", "weeks", "miles", "feet", "minutes", "hours")},
	{compare.DateKind, "another year", otherYear},
	{compare.DateKind, "another month or day", otherMonth},
	{compare.QuoteKind, "a word in a quotation", otherQuoted},
	{compare.HedgeKind, "a modal dropped", swapper("may", "will", "might", "will", "could", "will")},
	{compare.HedgeKind, "a marker added", afterVerb("reportedly", "allegedly", "apparently", "possibly")},
	{compare.NegationKind, "not added", afterVerb("not")},
	{compare.NegationKind, "not dropped", dropNot},
	{compare.NameKind, "another name", otherName},
	{compare.AttributionKind, "another speaker", otherSpeaker},
	{compare.ScopeKind, "another quantifier", swapper("some", "all", "most", "some", "many", "all", "several", "most", "all", "some", "few", "many")},
	{compare.BoundKind, "another bound", swapper("more than", "nearly", "about", "more than", "at least", "up to", "nearly", "over", "up to", "at least", "almost", "more than")},
}

// swapper replaces the first of some phrases, each by the one that follows it
// in the list. Bounds and scales are only replaced beside a number.
func swapper(pairs ...string) func(*rand.Rand, string) (string, string, bool) {
	return func(r *rand.Rand, s string) (string, string, bool) {
		start := r.IntN(len(pairs)/2) * 2
		if strings.ContainsAny(s, `"“”`) {
			return "", "", false // it would be an altered quotation
		}
		for k := 0; k < len(pairs); k += 2 {
			i := (start + k) % len(pairs)
			at := phraseAt(s, pairs[i])
			if at < 0 || !sensible(s, pairs[i], at) {
				continue
			}
			return s, s[:at] + pairs[i+1] + s[at+len(pairs[i]):], true
		}
		return "", "", false
	}
}

// phraseAt returns where a phrase stands as whole words and only once, or -1.
func phraseAt(s, phrase string) int {
	places := regexp.MustCompile(`\b`+phrase+`\b`).FindAllStringIndex(s, -1)
	if len(places) != 1 {
		return -1
	}
	return places[0][0]
}

var (
	numberBefore = regexp.MustCompile(`(\d|one|two|three|four|five|six|seven|eight|nine|ten) $`)
	numberAfter  = regexp.MustCompile(`^ [$€£]?\d`)
	nounAfter    = regexp.MustCompile(`^ (of |the |of the )?[a-z]+s\b`)
	verbAfter    = regexp.MustCompile(`^ [a-z]+ `)
)

// sensible keeps to the phrases that are what the change takes them for.
func sensible(s, phrase string, at int) bool {
	before, after := s[:at], s[at+len(phrase):]
	switch phrase {
	case "million", "billion", "hundred", "thousand", "days", "weeks", "hours", "months", "miles", "minutes":
		return numberBefore.MatchString(before)
	case "more than", "about", "at least", "nearly", "up to", "almost":
		return numberAfter.MatchString(after)
	case "some", "most", "many", "several", "all", "few":
		if strings.HasSuffix(before, "as ") || strings.HasSuffix(before, "first ") || strings.HasPrefix(after, " the ") && !strings.HasPrefix(after, " of") {
			return false
		}
		return nounAfter.MatchString(after) && !strings.HasSuffix(before, "the ") && !strings.HasSuffix(before, "at ") && !strings.HasSuffix(before, "a ")
	case "may", "might", "could":
		return verbAfter.MatchString(after) && !strings.HasPrefix(after, " not ") && !strings.HasPrefix(after, " have ")
	}
	return true
}

var numeral = regexp.MustCompile(`(^|[\s($€£“"])(\d{1,3}(,\d{3})+|\d+)(\.\d+)?`)

// otherNumber changes the value of one number that is no year or day.
func otherNumber(r *rand.Rand, s string) (string, string, bool) {
	places := numeral.FindAllStringSubmatchIndex(s, -1)
	for _, k := range r.Perm(len(places)) {
		from, to := places[k][4], places[k][1]
		text := s[from:to]
		v, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
		rest := s[to:]
		if err != nil || v < 2 || dateLike(s[:from], text, rest) || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "/") {
			continue
		}
		decimals := -1
		if point := strings.Index(text, "."); point >= 0 {
			decimals = len(text) - point - 1
		}
		changed := grouped(v*(1.2+r.Float64()*2)+1, decimals, strings.Contains(text, ","))
		if changed == text {
			continue
		}
		return s, s[:from] + changed + s[to:], true
	}
	return "", "", false
}

// grouped writes a number the way the old one was written.
func grouped(v float64, decimals int, commas bool) string {
	s := strconv.FormatFloat(v, 'f', max(0, decimals), 64)
	if !commas {
		return s
	}
	whole, part, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if part != "" {
		whole += "." + part
	}
	return whole
}

var monthNames = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// dateLike reports whether a number is part of a date or names something.
func dateLike(before, text, after string) bool {
	if len(text) == 4 && (text[0] == '1' || text[0] == '2') && !strings.Contains(text, ".") {
		return true
	}
	for _, m := range append(monthNames, "Jan.", "Feb.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.", "No.", "Section", "Article", "Flight", "Route", "Highway", "Room", "Chapter", "No") {
		if strings.HasSuffix(before, m+" ") || strings.HasPrefix(after, " "+m) {
			return true
		}
	}
	return strings.HasPrefix(after, "th") || strings.HasPrefix(after, "st") || strings.HasPrefix(after, "nd") || strings.HasPrefix(after, "rd") ||
		strings.HasPrefix(after, " a.m") || strings.HasPrefix(after, " p.m") || len(after) > 0 && after[0] >= 'A' && after[0] <= 'z' ||
		regexp.MustCompile(`[A-Z][a-z]+ $`).MatchString(before)
}

var yearForm = regexp.MustCompile(`\b(in|since|of|until|by|from|,) ((?:19|20)\d\d)\b`)

func otherYear(r *rand.Rand, s string) (string, string, bool) {
	places := yearForm.FindAllStringSubmatchIndex(s, -1)
	if len(places) == 0 {
		return "", "", false
	}
	p := places[r.IntN(len(places))]
	y, _ := strconv.Atoi(s[p[4]:p[5]])
	changed := strconv.Itoa(y - 1 - r.IntN(12))
	return s, s[:p[4]] + changed + s[p[5]:], !strings.Contains(s, changed)
}

func otherMonth(r *rand.Rand, s string) (string, string, bool) {
	days := []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	for _, list := range [][]string{monthNames, days} {
		for _, i := range r.Perm(len(list)) {
			at := phraseAt(s, list[i])
			changed := list[(i+1+r.IntN(len(list)-2))%len(list)]
			if at <= 0 || !regexp.MustCompile(`(on|in|since|until|by|of|from|last|\d) $`).MatchString(s[:at]) || strings.Contains(s, changed) {
				continue
			}
			return s, s[:at] + changed + s[at+len(list[i]):], true
		}
	}
	return "", "", false
}

// otherQuoted makes the account quote a run of the sentence with one word
// exchanged.
func otherQuoted(r *rand.Rand, s string) (string, string, bool) {
	words := strings.Fields(strings.TrimSuffix(s, "."))
	if len(words) < 10 || strings.ContainsAny(s, `"“”'`) {
		return "", "", false
	}
	from := r.IntN(len(words) - 8)
	run := append([]string(nil), words[from:from+8]...)
	for _, k := range r.Perm(6) {
		w := run[k+1]
		if len(w) >= 5 && w == strings.ToLower(w) && !strings.ContainsAny(w, ",;:().-0123456789") {
			run[k+1] = []string{"gentle", "purple", "distant", "wooden", "silent"}[r.IntN(5)]
			return s, fmt.Sprintf("The report speaks of “%s” in this place.", strings.Join(run, " ")), true
		}
	}
	return "", "", false
}

var beForm = regexp.MustCompile(`\b(is|are|was|were|has been|have been) ([a-z]+)\b`)

// afterVerb puts a word behind a form of to be.
func afterVerb(options ...string) func(*rand.Rand, string) (string, string, bool) {
	return func(r *rand.Rand, s string) (string, string, bool) {
		word := options[r.IntN(len(options))]
		places := beForm.FindAllStringSubmatchIndex(s, -1)
		if len(places) != 1 || strings.ContainsAny(s, `"“”`) || strings.Contains(s, "not") || strings.Contains(s, "n't") || strings.Contains(s, " no ") || regexp.MustCompile(`\b(never|alleged|report|appar|possib|may|might|could|likely|suspect|believed|only|expected)`).MatchString(s) {
			return "", "", false
		}
		p := places[0]
		if next := s[p[4]:p[5]]; next == "not" || next == "to" || next == "going" {
			return "", "", false
		}
		return s, s[:p[3]] + " " + word + s[p[3]:], true
	}
}

var notForm = regexp.MustCompile(`\b(is|are|was|were|will|would|could|can|had|has|have|should) not ([a-z]+)\b`)

func dropNot(_ *rand.Rand, s string) (string, string, bool) {
	places := notForm.FindAllStringSubmatchIndex(s, -1)
	if len(places) != 1 || strings.ContainsAny(s, `"“”`) || strings.Contains(s, "not only") || strings.Contains(s, "n't") {
		return "", "", false
	}
	p := places[0]
	next := s[p[4]:p[5]]
	if next == "only" || next == "just" || next == "until" || next == "least" {
		return "", "", false
	}
	return s, s[:p[3]] + " " + s[p[4]:], true
}
