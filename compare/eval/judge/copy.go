package main

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"synoptic/compare/lexis"
)

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
			{"done", 2, func(line string) (string, bool) { return deed(line, doneForm) }},
			{"refused", 2, func(line string) (string, bool) { return deed(line, refusedForm) }},
			{"extreme", 1, func(line string) (string, bool) { return unheardOf(r, line) }},
			{"widened", 1, func(line string) (string, bool) { return widened(r, line) }},
			{"only one", 2, func(line string) (string, bool) { return onlyOne.told(r, line) }},
			{"wholly", 1, func(line string) (string, bool) { return wholly.told(r, line) }},
			{"standing", 2, func(line string) (string, bool) { return standing.told(r, line) }},
			{"further", 2, func(line string) (string, bool) { return further.told(r, line) }},
			{"less far", 2, func(line string) (string, bool) { return lessFar.told(r, line) }},
			{"misquoted", 3, func(line string) (string, bool) { return misquoted(r, line) }},
			{"condition", 1, func(line string) (string, bool) { return conditioned(r, line) }},
			{"role", 1, exchanged},
			{"base", 1, func(line string) (string, bool) { return rebased(r, line) }},
		} {
			if after, ok := c.make(p.before); ok {
				if turnable[c.kind] {
					out = append(out, pair{id: p.id + "=un" + c.kind, group: p.group, set: "copied", domain: "un" + c.kind, before: after, after: p.before, change: true, weight: c.weight * copiedWeight, kept: p.kept})
				}
				out = append(out, pair{id: p.id + "=" + c.kind, group: p.group, set: "copied", domain: c.kind, before: p.before, after: after, change: true, weight: c.weight * copiedWeight, kept: p.kept})
			}
		}
	}
	return out
}

// turnable are the kinds of which the other way round is a change too.
var turnable = map[string]bool{"done": true, "refused": true, "extreme": true, "widened": true, "only one": true, "standing": true}

// quoteInserts are put into a quotation.
var quoteInserts = strings.Fields("not never only very really always also still all most no clearly simply perhaps")

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
	how, left := r.IntN(4), 1+r.IntN(2)
	for _, k := range r.Perm(n - 2) {
		if how == 0 && left > 0 { // a word is left out
			run[k+1], left = "", 0
		}
		if how == 1 && left > 0 { // or put in
			run[k+1], left = quoteInserts[r.IntN(len(quoteInserts))]+" "+run[k+1], 0
		}
		if w := run[k+1]; left > 0 && len(w) > 4 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
			run[k+1] = cmp.Or(flex(w, quoteWords[r.IntN(len(quoteWords))]), w)
			left--
		}
	}
	made := strings.Join(strings.Fields(strings.Join(run, " ")), " ")
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
var surer = map[string]float64{"denied": 4, "bound": 5, "figure": 1, "date": 2, "name": 1, "scope": 1, "hedge": 1, "negation": 1, "marker": 1, "opposite": 1, "dropped": .5, "quote": 2, "speaker": 2}

// copiedWeight is that of a copy with one change beside a pair that people judged.
const copiedWeight = .5

// told finds who says what a sentence tells, at its end.
var told = regexp.MustCompile(`,? (according to [^,.]+|[^,.]* said)\.$`)
