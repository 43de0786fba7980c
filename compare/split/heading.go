package split

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

const (
	headlineWords = 25 // at most, in the first line
	headingWords  = 10 // at most, in a line between paragraphs
	headingRunes  = 80
)

// kindsOf says of every paragraph whether it is a claim, a heading or
// furniture. In doubt it is a claim: one that is dropped would look like an
// omission. The rest is left out where the reading is stopped.
func kindsOf(reading *work.Reading, body string, ps []text.Span, t *text.Tongue) []text.ClaimKind {
	kinds := make([]text.ClaimKind, len(ps))
	var titles []int // paragraphs that may be headings, in a row
	settle := func(followed bool) {
		for _, i := range titles {
			if !followed || reading.Stopped(leastRead) {
				break
			}
			// Many in a row are the items of a list.
			if len(titles) <= 3 || isMarkedHeading(ps[i].Of(body)) {
				kinds[i] = text.Heading
			}
		}
		titles = titles[:0]
	}
	first, listed := true, false
	for i, p := range ps {
		line := p.Of(body)
		if reading.Stopped(max(leastRead, len(line))) {
			break
		}
		kinds[i] = text.Statement
		if isTableRow(body, ps, i) {
			settle(true)
			first, listed = false, false
			continue
		}
		if isFurniture(line, t) {
			kinds[i] = text.Furniture
			continue
		}
		switch {
		case !listed && couldHead(line, first, t):
			titles = append(titles, i)
		default:
			settle(endsSentence(line) || strings.HasSuffix(line, ":") || isLong(line))
			// What follows a colon is a list.
			listed = strings.HasSuffix(line, ":") || listed && !endsSentence(line)
		}
		first = false
	}
	settle(false)
	takeMenus(reading, body, ps, kinds, t)
	return kinds
}

// isLong reports whether a line is longer than a heading may be.
func isLong(line string) bool {
	return len(line) > utf8.UTFMax*headingRunes || utf8.RuneCountInString(line) > headingRunes
}

// tableFigure is a cell of a table that is a figure with its unit.
var tableFigure = regexp.MustCompile(`^[\p{Sc}+−–~<>≤≥-]?\s?\p{Nd}[\p{Nd}.,'’\x{a0}\x{202f} /:–-]*(%|‰|\p{Sc}|\s?\p{L}{1,12})?$`)

// isTableRow reports whether a paragraph is a row of a table: its cells, between
// which tabs stand, hold a figure, or those of the row below or above do. What
// a table says is never a heading, and bare figures in it are no furniture.
func isTableRow(body string, ps []text.Span, i int) bool {
	short := func(p text.Span) bool { return p.End-p.Start <= longestClaim } // a longer one is cut into parts, whatever it is
	if !short(ps[i]) || !strings.Contains(ps[i].Of(body), "\t") || numberedHeading.MatchString(ps[i].Of(body)) {
		return false
	}
	for j := max(0, i-1); j <= min(i+1, len(ps)-1); j++ {
		if !short(ps[j]) {
			continue
		}
		cells := strings.FieldsFunc(ps[j].Of(body), func(r rune) bool { return r == '\t' || r == '\n' })
		for _, c := range cells {
			if len(cells) > 1 && tableFigure.MatchString(strings.TrimSpace(c)) && strings.Contains(ps[j].Of(body), "\t") {
				return true
			}
		}
	}
	return false
}

var (
	numberedHeading = regexp.MustCompile(`^((\d{1,2}(\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]|[A-H][.)]|(Section|Chapter|Part|Annex|Appendix|Article|Kapitel|Chapitre|Capítulo) ([IVX]+|\d+|[A-H])[.:]?)\s+|#{1,6} )\p{Lu}`)
	shoutedLabel    = regexp.MustCompile(`^\p{Lu}[\p{Lu} .'’-]{1,40}: .*\p{Ll}`)
	speakerLabel    = regexp.MustCompile(`^\p{Lu}[\p{Lu}\p{Ll} .'’-]{0,40}: \S`)
)

// isMarkedHeading reports whether a line is a heading by its looks: numbered,
// marked with #, or all in capitals.
func isMarkedHeading(line string) bool {
	return numberedHeading.MatchString(line) || allCapitals(line)
}

func allCapitals(line string) bool {
	letters := 0
	for _, r := range line {
		if unicode.IsLower(r) || unicode.IsLetter(r) && !unicode.IsUpper(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 3
}

// couldHead reports whether a line may be a heading: short, without a stop
// at the end, and not like a sentence that lost its stop.
func couldHead(line string, first bool, t *text.Tongue) bool {
	if len(line) > longestClaim {
		return false
	}
	words := firstWords(line, headlineWords+1)
	switch {
	case endsSentence(line) || !HasWord(line) || strings.HasSuffix(line, ",") || strings.HasSuffix(line, ";"):
		return false
	case unicode.IsLower(FirstRune(line)):
		return false
	case first:
		return len(words) <= headlineWords && !shoutedLabel.MatchString(line)
	case isLong(line) || len(words) > headingWords || bullet(line) > 0 && !numberedHeading.MatchString(line):
		return false
	case strings.HasSuffix(line, ":"):
		return len(words) <= 4 && !likeSentence(words, t)
	case opensQuoted(line) || speakerLabel.MatchString(line) && !isMarkedHeading(line):
		return false
	case t.Words["small"][strings.ToLower(words[len(words)-1])]:
		return false // the line was cut
	}
	return isMarkedHeading(line) || !likeSentence(words, t)
}

// firstWords returns up to n words of a line.
func firstWords(line string, n int) []string {
	var out []string
	for w := range strings.FieldsSeq(line) {
		if out = append(out, w); len(out) == n {
			break
		}
	}
	return out
}

// likeSentence reports whether words have a finite verb or a pronoun in small
// letters behind the first of them.
func likeSentence(words []string, t *text.Tongue) bool {
	if t.Words["asking"][words[0]] && len(words) <= 6 {
		return false
	}
	for i, w := range words {
		w = strings.Trim(w, `.,;:!?"'()“”‘’`)
		if i > 0 && (t.Words["finite"][strings.ReplaceAll(w, "’", "'")] || t.Words["say"][w]) {
			return true
		}
	}
	l := lineLook{tongue: t}
	return l.finite([]string{strings.ToLower(words[0])}) && len(words) > 3 && !t.Is("openers", words[0])
}
