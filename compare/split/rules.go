package split

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
)

// answer is what a rule says of a place.
type answer int

const (
	silent answer = iota // the next rule is asked
	joined
	parted
)

// cutRules are asked in order; the first that is not silent decides. Where
// all are silent the sentence ends.
var cutRules = []struct {
	name string
	ask  func(*spot) answer
}{
	{"list number", ruleListNumber},
	{"reference", ruleReference},
	{"missing blank", ruleMissingBlank},
	{"small letter", ruleSmallLetter},
	{"open bracket", ruleBracket},
	{"ellipsis", ruleEllipsis},
	{"speaker behind the marks", ruleSpeaker},
	{"name with a mark", ruleNameMark},
	{"before a name", ruleBefore},
	{"before a number", ruleNumber},
	{"time of day", ruleClock},
	{"initial", ruleInitial},
	{"abbreviation", ruleMaybe},
	{"ordinal", ruleOrdinal},
}

// cuts reports whether a sentence ends at p.
func cuts(p *spot) bool {
	for _, rule := range cutRules {
		if a := rule.ask(p); a != silent {
			return a == parted
		}
	}
	return true
}

// word returns what stands before the stop, from the last blank or opening mark.
func (p *spot) word() string {
	head := p.text[p.from:p.stop]
	at := strings.LastIndexFunc(head[max(0, len(head)-40):], func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("([{“„«\"‘—–/", r)
	})
	word := head[max(0, len(head)-40):]
	if at >= 0 {
		_, n := utf8.DecodeRuneInString(word[at:])
		word = word[at+n:]
	}
	if p.tongue.Code == "fr" {
		word = word[elided(word):] // l'art.
	}
	return strings.TrimPrefix(word, "'")
}

// elided returns the length of the French article or pronoun that a word
// begins with: l', d'.
func elided(word string) int {
	if i := strings.IndexAny(word, "'’"); i == 1 {
		_, n := utf8.DecodeRuneInString(word[i:])
		return i + n
	}
	return 0
}

// token returns what stands before the stop, from the last blank; of a very
// long one the end.
func (p *spot) token() string {
	head := p.text[max(p.from, p.stop-300):p.stop]
	return head[strings.LastIndexAny(head, " \t\n")+1:]
}

// rest returns what stands behind the stop, up to the next blank; of a very
// long one the beginning.
func (p *spot) rest() string {
	tail := p.text[p.after:min(len(p.text), p.after+300)]
	if at := strings.IndexFunc(tail, unicode.IsSpace); at >= 0 {
		return tail[:at]
	}
	return tail
}

// before returns the word before the word, in small letters.
func (p *spot) before() string { return strings.ToLower(p.beforeAsWritten()) }

// beforeAsWritten is before with its capitals.
func (p *spot) beforeAsWritten() string {
	fields := strings.Fields(p.text[max(p.from, p.stop-60):p.stop])
	if len(fields) < 2 {
		return ""
	}
	return strings.Trim(fields[len(fields)-2], ",;:“”\"'‘’")
}

// following returns the next n words, without marks that open before them.
func (p *spot) following(n int) []string {
	fields := strings.Fields(p.text[p.next:min(len(p.text), p.next+80)])
	fields = fields[:min(n, len(fields))]
	for i, f := range fields {
		fields[i] = strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	return fields
}

// opener reports whether the next word is one that opens sentences.
func (p *spot) opener() bool {
	f := p.following(1)
	if len(f) == 0 {
		return false
	}
	word, _, _ := strings.Cut(strings.ReplaceAll(f[0], "’", "'"), "'s")
	elided, _, _ := strings.Cut(word, "'") // L'accord
	return p.tongue.Is("openers", word) || elided != "" && p.tongue.Code == "fr" && p.tongue.Is("openers", elided)
}

// single reports whether the stop is one full stop and no more.
func (p *spot) single() bool { return p.mark == '.' && p.after == p.stop+1 }

// bare reports whether nothing closes between the stop and the next text.
func (p *spot) bare() bool { return p.end == p.after }

// nextRune returns the first letter or digit of the next text, and whether
// it is the very first sign.
func (p *spot) nextRune() (r rune, first bool) {
	for i, r := range p.text[p.next:] {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r, i == 0
		}
		if unicode.IsSpace(r) || i > 8 {
			return r, false
		}
	}
	return 0, false
}

// A number or a bullet's letter that begins a sentence belongs to it.
func ruleListNumber(p *spot) answer {
	head := p.text[p.from:p.stop]
	if p.single() && p.next > p.end && len(head) < 8 && !strings.Contains(head, " ") && bullet(head+". x") > 0 {
		return joined
	}
	return silent
}

// Without a blank a stop ends a sentence only between two plain words, or
// behind closing marks, or where the script needs no blank.
func ruleMissingBlank(p *spot) answer {
	if p.next > p.end {
		return silent
	}
	if p.mark == '。' || p.mark == '！' || p.mark == '？' || p.mark == '｡' {
		return parted
	}
	r, first := p.nextRune()
	word, follow := p.word(), p.text[p.next:]
	_, n := utf8.DecodeRuneInString(follow)
	second, _ := utf8.DecodeRuneInString(follow[n:])
	opens := strings.ContainsRune("“«„‘\"", FirstRune(follow))
	small := unicode.IsLower(second) || second == ' '
	switch {
	case !unicode.IsUpper(r) || !first && !opens || first && !small:
		return joined
	case strings.ContainsAny(p.token(), "@/._") || strings.Contains(p.rest(), "@"):
		return joined // an address
	case !p.bare():
		return silent
	case utf8.RuneCountInString(word) < 2 || !allSmallOrDigits(word):
		return joined
	}
	return parted
}

// FirstRune returns the first rune of s, utf8.RuneError where it has none.
func FirstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// allSmallOrDigits reports whether word ends in small letters or in digits
// alone, as the last word of a sentence does and initials do not.
func allSmallOrDigits(word string) bool {
	r, n := utf8.DecodeLastRuneInString(word)
	if unicode.IsDigit(r) {
		return strings.Trim(word, "0123456789,") == "" && len(word) > 1
	}
	prev, _ := utf8.DecodeLastRuneInString(word[:len(word)-n])
	return (unicode.IsLower(r) || r == '%') && !unicode.IsDigit(prev)
}

// A sentence does not begin with a small letter, but for names that do, nor
// with what goes on.
func ruleSmallLetter(p *spot) answer {
	r, first := p.nextRune()
	if unicode.IsLower(r) && bullet(p.text[p.next:]) == 0 {
		if p.next > p.end && p.plainWord() && p.smallStart() {
			return parted
		}
		return joined
	}
	if !first && strings.ContainsRune(",;:)]}%”’»&", FirstRune(p.text[p.next:])) {
		return joined
	}
	return silent
}

// A remark in brackets inside a sentence does not end it.
func ruleBracket(p *spot) answer {
	if p.inside <= p.from {
		return silent
	}
	rest := p.text[p.after:min(len(p.text), p.after+300)]
	if closing := strings.IndexByte(rest, ')'); closing >= 0 && p.end <= p.after+closing {
		return joined
	}
	return silent
}

// An ellipsis between blanks goes on; at the end of a word it ends a sentence
// where a capital follows.
func ruleEllipsis(p *spot) answer {
	run := p.text[p.stop:p.after]
	if p.mark != '…' && !(p.mark == '.' && p.after-p.stop > 1) {
		return silent
	}
	if p.stop == p.from || strings.TrimLeft(p.text[p.from:p.stop], "“\"«‘'([ ") == "" {
		return joined // “… and then”
	}
	spaced := p.text[p.stop-1] == ' ' && p.bare() && len(strings.ReplaceAll(run, " ", "")) != 4
	if spaced && (!p.opener() || p.sameAnywhere()) {
		return joined
	}
	return parted
}

// “Stop!” Smith said: a name and a verb of saying go on behind the marks.
func ruleSpeaker(p *spot) answer {
	if p.bare() || p.mark == '.' {
		return silent
	}
	r, _ := utf8.DecodeLastRuneInString(p.text[:p.end])
	if r == ')' || r == ']' {
		return silent
	}
	for i, w := range p.following(5) {
		if i > 0 && p.tongue.Is("say", strings.ToLower(w)) {
			return joined
		}
		if r := FirstRune(w); !unicode.IsUpper(r) || i == 0 && p.tongue.Is("openers", w) && w != "The" {
			return silent
		}
	}
	return silent
}

// Some names carry a mark: Yahoo!
func ruleNameMark(p *spot) answer {
	if p.mark == '!' && p.bare() && p.tongue.Is("bang", p.word()) && !p.opener() {
		return joined
	}
	return silent
}

// Titles and the like stand before what they belong to.
func ruleBefore(p *spot) answer {
	if p.single() && p.bare() && p.tongue.Is("before", p.word()) {
		return joined
	}
	return silent
}

// No. 5 is one thing; “He said no.” ends.
func ruleNumber(p *spot) answer {
	if !p.single() || !p.bare() || !p.tongue.Is("number", p.word()) {
		return silent
	}
	next := p.following(2)
	if len(next) == 0 || !unicode.IsDigit(FirstRune(next[0])) && !isNumeral(next[0]) && !p.lettered(next) {
		if len(next) > 0 && p.tongue.Is("before", next[0]) && !p.opener() {
			return joined // Det. Ch. Insp. Roe
		}
		if p.tongue.Is("maybe", p.word()) || utf8.RuneCountInString(p.word()) == 1 {
			return silent
		}
		return parted
	}
	if answers[p.before()] {
		return parted
	}
	return joined
}

// A time of day ends a sentence before a capital, unless that is its zone.
func ruleClock(p *spot) answer {
	if !p.single() || !p.tongue.Is("clock", p.word()) {
		return silent
	}
	next := p.following(1)
	if p.onlyWhen() {
		return joined
	}
	if len(next) > 0 {
		next[0], _, _ = strings.Cut(next[0], "/") // ET/PT
	}
	if len(next) == 0 || p.tongue.Is("zones", next[0]) || unicode.IsDigit(FirstRune(next[0])) && p.bare() {
		return joined
	}
	return parted
}

// initialNext is an initial: A. Santamaria
var initialNext = regexp.MustCompile(`^\p{Lu}\.`)

// An initial belongs to the name that follows.
func ruleInitial(p *spot) answer {
	word := p.word()
	if at := strings.LastIndex(word, "-"); at >= 0 && p.single() && doubleInitial.MatchString(word) {
		word = word[at+1:] // J.-P.
	}
	if !p.single() || !p.bare() || utf8.RuneCountInString(word) != 1 || !unicode.IsLetter(FirstRune(word)) {
		return silent
	}
	if p.opener() && !initialNext.MatchString(p.text[p.next:]) {
		return parted
	}
	if word == "I" && unicode.IsLower(FirstRune(p.beforeAsWritten())) && p.before() != "" {
		return parted
	}
	return joined
}

// Other abbreviations end a sentence only before a typical opener.
func ruleMaybe(p *spot) answer {
	word := p.word()
	if !p.single() || !p.bare() || !(p.tongue.Is("maybe", word) || p.shortened(word) || text.IsInitialism(word)) {
		return silent
	}
	if p.opener() {
		return parted
	}
	return joined
}

// German writes ordinals with a stop: 21. Februar.
func ruleOrdinal(p *spot) answer {
	word := p.word()
	if p.tongue.Code != "de" || !p.single() || !p.bare() || len(word) > 2 || strings.Trim(word, "0123456789") != "" || word == "" {
		return silent
	}
	next := p.following(1)
	if len(next) > 0 && p.tongue.Is("months", next[0]) || !p.opener() {
		return joined
	}
	return silent
}

// answers stand before a no that is an answer and no number.
var answers = text.SetsOf("split").Of("answers")
