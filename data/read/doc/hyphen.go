package doc

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare"
)

// Words is what a text tells of hyphens at the ends of its lines: how often it
// has each word, in small letters, within a line, and whether it is English.
type Words struct {
	Count   map[string]int
	English bool
}

// Add counts the words of a line, but for a last one that goes on in the next.
func (w *Words) Add(line string) {
	if w.Count == nil {
		w.Count = map[string]int{}
	}
	for _, word := range strings.FieldsFunc(line, notOfWord) {
		if !strings.HasSuffix(word, "-") {
			w.Count[strings.ToLower(word)]++
		}
	}
}

func notOfWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }

// LastWord returns the word that s ends with, its hyphens included.
func LastWord(s string) string { return s[strings.LastIndexFunc(s, notOfWord)+1:] }

// leadingWord returns the word that s begins with.
func leadingWord(s string) string {
	if i := strings.IndexFunc(s, notOfWord); i >= 0 {
		return s[:i]
	}
	return s
}

// keepsHyphen are beginnings of words that keep their hyphen.
var keepsHyphen = Set("self well non ex half all anti pro co post pre semi quasi vice anglo franco mid multi inter cross nicht sous demi mi contre")

// KeepsHyphen reports whether a hyphen at the end of a line belongs to the word
// that it parts, before being all that stands before it and after all behind:
// the text writes the word so elsewhere, a number, a capital or an abbreviation
// stands beside it, or both halves are English words and the whole is none.
func (w *Words) KeepsHyphen(before, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	if !unicode.IsLower(next) && unicode.In(next, unicode.Latin, unicode.Digit, unicode.Cyrillic, unicode.Greek) {
		return true
	}
	if LastWord(before) == "" {
		return strings.HasSuffix(before, ".") // U.S.-led
	}
	first, rest := strings.ToLower(LastWord(before)), strings.ToLower(leadingWord(after))
	whole, hyphened := w.Count[first+rest], w.Count[first+"-"+rest]
	switch {
	case whole > 0 || hyphened > 0:
		return hyphened > whole
	case strings.ContainsFunc(first, unicode.IsDigit), keepsHyphen[first]:
		return true
	case strings.Contains(first, "-") && w.Count[rest] > 0:
		return true
	}
	return w.English && w.compound(LastWord(before), first, rest)
}

// compound reports whether an English word that nobody writes as one is made of
// two: state-owned, but not har-bour or under-standing. A name may be parted
// anywhere.
func (w *Words) compound(written, first, rest string) bool {
	capital, _ := utf8.DecodeRuneInString(written)
	if i := strings.LastIndexByte(first, '-'); i >= 0 {
		first = first[i+1:]
	}
	return unicode.IsLower(capital) && len(first) > 2 && len(rest) > 2 &&
		!compare.IsEnglish(first+rest) && compare.IsEnglish(first) && compare.IsEnglish(rest)
}

// parted is the end of a line that parts a word: no blank before the hyphen, so
// that no dialogue is meant.
var parted = regexp.MustCompile(`[\p{L}\p{N}.][-\x{2010}\x{00AD}]$`)

// widthShare is the share of a text's longest line that its lines reach where it
// was broken at a width.
const widthShare = 0.6

// Rejoined puts words together again that the ends of lines part, in a text whose
// lines are broken at a width, as what is copied from a PDF is. The paragraphs
// with such words become one line, save where a line is short or the next begins
// an item of a list.
func Rejoined(text string) string {
	if !strings.Contains(text, "-\n") && !strings.Contains(text, "\u2010\n") && !strings.Contains(text, "\u00AD\n") {
		return text
	}
	width, ok := brokenAtWidth(text)
	if !ok {
		return text
	}
	words := &Words{English: compare.LanguageOf(text) == "en"}
	for line := range strings.Lines(text) {
		words.Add(strings.TrimSpace(line))
	}
	blocks := strings.Split(text, "\n\n")
	for i, b := range blocks {
		blocks[i] = words.reflow(b, width)
	}
	return strings.Join(blocks, "\n\n")
}

// reflow joins the lines of a paragraph where one of them parts a word.
func (w *Words) reflow(block string, width int) string {
	lines := strings.Split(block, "\n")
	if !slices.ContainsFunc(lines[:len(lines)-1], parted.MatchString) {
		return block
	}
	var out strings.Builder
	for i, line := range lines[:len(lines)-1] {
		next := lines[i+1]
		small, _ := utf8.DecodeRuneInString(next)
		_, n := utf8.DecodeLastRuneInString(line)
		switch {
		case parted.MatchString(line) && unicode.IsLower(small):
			out.WriteString(line[:len(line)-n])
			if w.KeepsHyphen(line[:len(line)-n], next) {
				out.WriteByte('-')
			}
		case strings.TrimSpace(next) == "", float64(utf8.RuneCountInString(line)) < widthShare*float64(width), item.MatchString(next):
			out.WriteString(line + "\n")
		default:
			out.WriteString(line + " ")
		}
	}
	out.WriteString(lines[len(lines)-1])
	return out.String()
}

// item is the beginning of an item of a list.
var item = regexp.MustCompile(`^\s*([-–—•*·]|\(?\w{1,3}[.)])\s`)

// brokenAtWidth reports whether lines that part a word are about as long as the
// longest line of the text, and how long that is: no longer than lines of print.
func brokenAtWidth(text string) (width int, ok bool) {
	longest, lines := 0, strings.Split(text, "\n")
	for _, line := range lines {
		longest = max(longest, utf8.RuneCountInString(line))
	}
	for _, line := range lines {
		if parted.MatchString(line) && float64(utf8.RuneCountInString(line)) < widthShare*float64(longest) {
			return 0, false
		}
	}
	return longest, longest >= shortestWidth && longest <= longestWidth
}

// Lines of print and of mail have so many letters.
const shortestWidth, longestWidth = 25, 160
