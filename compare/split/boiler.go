package split

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
)

// Lines that stand around an article in one form or another. They are folded.
var (
	// (AP Photo/Ann Roe) and the like behind a caption.
	creditBehind = regexp.MustCompile(`\((file |ap |afp |photo |image |getty |reuters )*(photo|photos|image|images|photograph|picture|credit)( credit)?s?(:| by | courtesy| via |/)[^()]*\)$|\((ap|afp|reuters|epa)( photo)?/[^()]*\)$|\(getty images[^()]*\)$|(/|— ?|- )(agence france-presse|getty images|associated press|shutterstock|reuters)( - getty images)?\)?$`)
	// Image copyright Getty Images
	creditLabel = regexp.MustCompile(`^(image|photo|picture|media) ?(copyright|source|credit|rights)\b`)
	// Ann Roe in Oslo contributed to this report.
	helped = regexp.MustCompile(`\b(contributed|contributing)( reporting| writing| research)?( to| for) this (report|story|article|piece)\b|^(additional )?reporting (by|from) .*(editing|writing) by `)
	// Join 417 other subscribers
	joinOthers = regexp.MustCompile(`^join (over |more than )?[\d,.]+ (other |email |happy )*(subscribers|followers|readers|members)`)
	// LONDON, May 3, 2021 (Reuters) –
	placeLine = regexp.MustCompile(`^[\p{Lu}][\p{Lu} .'’-]{2,30}(, [\p{L}. ]{2,20})?,? \(?(\p{L}{3,9}\.? \d{1,2}(, \d{4})?|\d{1,2} \p{L}{3,9}( \d{4})?)?\)?,?( \([\p{L} ]{2,24}\))?( ?[-–—]+)?$`)
	// what a line for reaching somebody has: an address, a name of a network, a telephone
	reachable = regexp.MustCompile(`@\w|\(at\)|email protected|\bat www\.|https?://|\b\+?\d[\d ()-]{6,}\d\b`)
)

// isCaption reports whether a line ends with the credit of a picture.
func isCaption(l *lineLook) bool {
	line := strings.Join(l.words, " ")
	if starts := line[:min(len(line), 5)]; (starts == "image" || starts == "photo" || starts == "pictu" || starts == "media") && creditLabel.MatchString(line) {
		return len(l.words) <= 8 || !endsSentence(l.text)
	}
	if strings.HasPrefix(line, "image caption") {
		return !endsSentence(l.text)
	}
	if end := strings.TrimRight(line, ". "); !strings.HasSuffix(end, ")") && !l.lists.words["agencies"][end[strings.LastIndexByte(end, ' ')+1:]] && !strings.Contains(end, "/") {
		return false
	}
	at := creditBehind.FindStringIndex(strings.TrimRight(line, ". "))
	return at != nil && (strings.HasPrefix(line[at[0]:], "(") || !l.finite(l.words))
}

// isHelp reports whether a line says who helped to write.
func isHelp(l *lineLook) bool {
	line := strings.Join(l.words, " ")
	return (strings.Contains(line, "contribut") || strings.Contains(line, "reporting ")) && helped.MatchString(line)
}

// isReach reports whether a line says how somebody is reached: Follow her on
// Twitter @annroe.
func isReach(l *lineLook) bool {
	line := strings.TrimLeft(strings.Join(l.words, " "), "-–—*• ")
	for phrase := range l.lists.lines["reach"] {
		if strings.HasPrefix(line, phrase) {
			return reachable.MatchString(line) && !l.finite(l.words[min(3, len(l.words)):])
		}
	}
	return false
}

// isPrivacy reports whether a line tells readers of a page about cookies.
func isPrivacy(l *lineLook) bool {
	cookies, page, reader := false, false, false
	for _, w := range l.words {
		w = strings.Trim(w, `.,;:!?"'()`)
		if l.tongue.Words["say"][w] {
			return false // of whom a story tells
		}
		cookies = cookies || w == "cookies" || w == "cookie"
		page = page || l.lists.words["privacy"][w]
		reader = reader || l.lists.words["reader"][w]
	}
	return cookies && page && reader
}

// isStaged reports whether a line is a remark of a transcript: (APPLAUSE)
func isStaged(l *lineLook) bool {
	if !strings.HasPrefix(l.text, "(") && !strings.HasPrefix(l.text, "[") {
		return false
	}
	for _, w := range l.words {
		if w = strings.Trim(w, "()[].,"); w != "" && !l.lists.words["staged"][w] {
			return false
		}
	}
	return true
}

// isLeadIn reports whether a line only announces what somebody says: He added:
func isLeadIn(l *lineLook) bool {
	if len(l.words) < 2 || len(l.words) > 3 || !strings.HasSuffix(l.text, ":") {
		return false
	}
	last := strings.TrimSuffix(l.words[len(l.words)-1], ":")
	return l.tongue.Words["say"][last] && l.tongue.Words["pronouns"][l.words[0]]
}

// isBar reports whether a line is a row of links: Forums | Terms of use | Contact
func isBar(l *lineLook) bool {
	if !strings.ContainsAny(l.text, "|•·") {
		return false
	}
	parts := strings.FieldsFunc(text.Fold(l.text), func(r rune) bool { return r == '|' || r == '•' || r == '·' })
	known := 0
	for _, p := range parts {
		p = strings.Join(strings.Fields(p), " ")
		if len(strings.Fields(p)) > menuWords {
			return false
		}
		if l.lists.lines["whole"][p] || l.lists.lines["menu"][p] {
			known++
		}
	}
	return len(parts) > 1 && 3*known >= len(parts) && known > 0
}

// isPlaceLine reports whether a line is nothing but a dateline.
func isPlaceLine(l *lineLook) bool {
	if _, n := utf8.DecodeRuneInString(l.text); !unicode.IsUpper(FirstRune(l.text)) || !unicode.IsUpper(FirstRune(l.text[n:])) {
		return false
	}
	m := placeLine.FindStringSubmatch(l.text)
	if m == nil {
		return false
	}
	for _, w := range strings.FieldsFunc(text.Fold(m[2]), func(r rune) bool { return strings.ContainsRune(" .,0123456789", r) }) {
		if l.lists.words["date"][w] {
			return true
		}
	}
	return m[5] != "" && m[6] != ""
}

// longestBoiler is how many bytes a notice of a company's lawyers has at most.
const longestBoiler = 6000

// isForwardLooking reports whether a paragraph is the notice that companies put
// under what they announce: its statements may not come true.
func isForwardLooking(body string) bool {
	if len(body) > longestBoiler {
		return false
	}
	if !strings.Contains(body, "ooking") && !strings.Contains(body, "OOKING") {
		return false
	}
	line := strings.ReplaceAll(text.Fold(body), "forward looking", "forward-looking")
	if !strings.Contains(line, "forward-looking statement") {
		return false
	}
	for phrase := range furniturePhrases().lines["notice"] {
		if strings.Contains(line, phrase) {
			return true
		}
	}
	return false
}

// tagLine is the name of an outlet in brackets before the first sentence of a
// story, with the dash or without a blank behind it: (CNN Business)A jury …
var tagLine = regexp.MustCompile(`^\(\p{Lu}[\p{L}\d.&’'-]*( \p{Lu}[\p{L}\d.&’'-]*){0,3}\)\s*[-–—]*\s*`)

// tagAtHead returns the length of such a name, 0 where there is none or what
// follows is no sentence of its own.
func tagAtHead(paragraph string) int {
	tag := tagLine.FindString(paragraph)
	if next := FirstRune(paragraph[len(tag):]); tag == "" || !unicode.IsUpper(next) && !isPlainMark(next) {
		return 0
	}
	return len(strings.TrimSpace(tag))
}
