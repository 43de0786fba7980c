package split

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
)

// phrases are the lists of words/furniture.txt: whole lines under their
// section, and the single words of the lists that are made of words.
type phrases struct {
	lines map[string]text.WordBag
	words map[string]text.WordBag
	calls []string
}

var furniturePhrases = sync.OnceValue(func() *phrases {
	p := &phrases{lines: map[string]text.WordBag{}, words: map[string]text.WordBag{}}
	for section, phrases := range text.Lines("furniture") {
		if p.lines[section] == nil {
			p.lines[section], p.words[section] = text.WordBag{}, text.WordBag{}
		}
		for _, phrase := range phrases {
			p.lines[section][phrase] = true
			for _, w := range strings.Fields(phrase) {
				p.words[section][w] = true
			}
		}
		if section == "call" {
			p.calls = append(p.calls, phrases...)
		}
	}
	return p
})

// longestFurniture is how many words a line of furniture has at most. Longer
// ones are read as claims: a claim that is lost does more harm.
const longestFurniture = 40

// furnitureChecks say of a line what it is besides a claim. A line is
// furniture where one of them says so.
var furnitureChecks = []struct {
	name string
	is   func(*lineLook) bool
}{
	{"no words", func(l *lineLook) bool { return !HasWord(l.text) }},
	{"whole line", func(l *lineLook) bool { return l.lists.lines["whole"][l.key] }},
	{"label", isLabelled},
	{"another story", isInvitation},
	{"share bar", isShareBar},
	{"date", isDateLine},
	{"byline", isByline},
	{"copyright", isCopyright},
	{"call to the reader", isCall},
	{"count", func(l *lineLook) bool { return countLine.MatchString(l.key) }},
	{"credit", isCredit},
	{"caption", isCaption},
	{"who helped", isHelp},
	{"how to reach somebody", isReach},
	{"cookies", isPrivacy},
	{"remark of a transcript", isStaged},
	{"announcement of words", isLeadIn},
	{"row of links", isBar},
	{"dateline alone", isPlaceLine},
	{"subscribers", func(l *lineLook) bool {
		return l.words[0] == "join" && joinOthers.MatchString(strings.Join(l.words, " "))
	}},
}

// lineLook is a paragraph as the checks look at it.
type lineLook struct {
	text   string
	key    string // folded, single blanks, no signs at the ends
	words  []string
	tongue *text.Tongue
	lists  *phrases
}

// isFurniture reports whether a paragraph is page furniture.
func isFurniture(body string, t *text.Tongue) bool {
	if isForwardLooking(body) {
		return true
	}
	if len(body) > 12*longestFurniture {
		return false
	}
	l := &lineLook{text: body, tongue: t, lists: furniturePhrases()}
	l.words = strings.Fields(text.Fold(body))
	l.key = strings.TrimFunc(strings.Join(l.words, " "), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '@' && r != ')' && r != '('
	})
	if len(l.words) > longestFurniture || opensQuoted(body) {
		return false
	}
	for _, check := range furnitureChecks {
		if check.is(l) {
			return true
		}
	}
	return false
}

// opensQuoted reports whether a line begins with a quotation mark.
func opensQuoted(text string) bool {
	return strings.ContainsRune("“\"«„‘", FirstRune(text)) && HasWord(text)
}

// sentence reports whether the words read as a sentence: a stop at the end
// and either a verb that is known or more words than a label has.
func (l *lineLook) sentence(words []string) bool {
	if len(words) == 0 || !endsSentence(l.text) {
		return false
	}
	return len(words) > 7 || l.finite(words)
}

// finite reports whether a word is a known finite verb or a pronoun.
func (l *lineLook) finite(words []string) bool {
	for _, w := range words {
		if l.tongue.Words["finite"][strings.Trim(w, `.,;:!?"'()`)] {
			return true
		}
	}
	return false
}

// label cuts the line at its first colon or bar.
func (l *lineLook) label() (name string, rest []string) {
	head, tail, found := strings.Cut(strings.Join(l.words, " "), ":")
	if !found || strings.HasPrefix(tail, "//") {
		return "", nil
	}
	return strings.Trim(head, " [](*-|"), strings.Fields(tail)
}

// Source: Valley Press
func isLabelled(l *lineLook) bool {
	name, rest := l.label()
	return l.lists.lines["label"][name] && len(rest) <= 14 && !l.sentence(rest) && (len(rest) <= 8 || !l.finite(rest))
}

// Read also: …, and the same without a colon before a title.
func isInvitation(l *lineLook) bool {
	name, rest := l.label()
	if l.lists.lines["also"][name] {
		return len(rest) > 0 && (!l.sentence(rest) || len(strings.Fields(name)) > 1)
	}
	head := strings.Fields(l.text)
	if len(head) < 4 || strings.HasSuffix(l.text, ".") {
		return false
	}
	return l.lists.lines["also"][strings.Join(l.words[:2], " ")] && head[0] != strings.ToLower(head[0]) &&
		!unicode.IsLower(FirstRune(strings.TrimLeft(head[2], "“\"‘'«"))) && !l.finite(l.words)
}

// Facebook Twitter WhatsApp
func isShareBar(l *lineLook) bool {
	if endsSentence(l.text) {
		return false
	}
	named := 0
	for _, w := range l.words {
		w = strings.Trim(w, ".,|/()-:•·")
		if w == "" || strings.Trim(w, "0123456789.,k") == "" {
			continue
		}
		if !l.lists.words["share"][w] {
			return false
		}
		if utf8.RuneCountInString(w) > 3 {
			named++
		}
	}
	return named > 0
}

// Updated 21 February 2023, 10:42 GMT
func isDateLine(l *lineLook) bool {
	if strings.HasSuffix(l.text, ".") || len(l.words) > 16 {
		return false
	}
	digits, named := false, false
	for _, w := range strings.FieldsFunc(l.key, func(r rune) bool { return strings.ContainsRune(" ,/|-:()[]·•", r) }) {
		w = strings.Trim(w, ".")
		bare := strings.Trim(w, "0123456789.")
		digits = digits || bare != w
		switch {
		case bare == "" || isOrdinalEnd(bare):
		case l.lists.words["date"][bare]:
			named = named || utf8.RuneCountInString(bare) > 1
		default:
			return false
		}
	}
	return digits && (named || strings.ContainsAny(l.key, "/-:") || len(l.words) == 1 && len(l.key) != 4)
}

func isOrdinalEnd(s string) bool {
	return s == "st" || s == "nd" || s == "rd" || s == "th" || s == "er"
}

// By Jane Doe and John Smith, staff writers
func isByline(l *lineLook) bool {
	if endsSentence(l.text) && !strings.HasSuffix(l.text, "Jr.") || len(l.words) > 14 {
		return false
	}
	fields := strings.Fields(l.text)
	used := 0
	for n := min(3, len(l.words)-1); n > 0 && used == 0; n-- {
		if l.lists.lines["byline"][strings.Trim(strings.Join(l.words[:n], " "), ":")] {
			used = n
		}
	}
	if used == 0 || !unicode.IsUpper(FirstRune(fields[0])) && unicode.IsLower(FirstRune(fields[0])) && len(fields) > 4 {
		return false
	}
	names := 0
	for i, f := range fields[used:] {
		word := strings.Trim(f, ",.;:|()@")
		small := strings.ToLower(word)
		switch {
		case word == "" || l.lists.words["connecting"][small]:
			if i == 0 {
				return false // by the end of March
			}
		case !unicode.IsLetter(FirstRune(word)) || unicode.IsLower(FirstRune(word)), i == 0 && l.lists.words["date"][small], i == 0 && l.tongue.Is("openers", text.Capitalized(word)):
			return false
		default:
			names++
		}
	}
	return names > 0 && names <= 9
}

var (
	copyrightLine = regexp.MustCompile(`^(©|\(c\) ?(\d{4}|copyright)|copyright (©|\(c\)|\d{4})|\d{4} ?©)`)
	countLine     = regexp.MustCompile(`^(page \d+( (of|/) \d+)?|\d{1,3}|\d+ of \d+ documents|\d+ (comments?|shares?|likes|views|replies|retweets|kommentare|commentaires|comentarios)|\d+ ?[- ]?(min|mins|minute|minutes) (read|de lecture|de lectura)|(estimated )?reading time:? .{1,20}|\d+ words|-30-)$`)
	creditLine    = regexp.MustCompile(`^\(?(photo|photos|image|photograph|picture|foto) (by|via|courtesy of|courtesy) |(/|\| ?)(ap|afp|reuters|getty images|epa|ap photo|getty|shutterstock|alamy|via getty images)\)?$|^\((ap photo|reuters|afp|getty)[^)]*\)$|^reporting by .*; (editing|writing|additional)`)
)

func isCopyright(l *lineLook) bool {
	line := strings.Join(l.words, " ")
	return copyrightLine.MatchString(strings.TrimLeft(line, "|-– ")) ||
		strings.Contains(line, "all rights reserved") && len(l.words) <= 25 && !l.finite(l.words)
}

// Sign up for our newsletter
func isCall(l *lineLook) bool {
	if len(l.words) > 30 || l.tells() {
		return false
	}
	for _, call := range l.lists.calls {
		if !strings.HasPrefix(l.key, call) {
			continue
		}
		for _, w := range l.words {
			if l.lists.words["reader"][strings.Trim(w, `.,;:!?"'()»>→`)] || strings.HasPrefix(w, "@") {
				return true
			}
		}
	}
	return false
}

// tells reports whether an order is told of ("…, the posters read.") and not
// given to the reader.
func (l *lineLook) tells() bool {
	switch l.words[0] {
	case "we", "by", "this": // We use cookies so that we can …
		return false
	}
	last := strings.Trim(l.words[len(l.words)-1], `.,;:!?"'()`)
	return l.finite(l.words[1:]) || l.tongue.Words["say"][last]
}

// (Photo by Jane Doe/AFP)
func isCredit(l *lineLook) bool {
	line := strings.Join(l.words, " ")
	if strings.HasPrefix(line, "reporting by ") {
		return creditLine.MatchString(line)
	}
	return len(l.words) <= 14 && !l.sentence(l.words) && !l.finite(l.words) && creditLine.MatchString(line)
}
