package quote

import (
	"strings"

	"synoptic/compare/text"
)

// quoteWord is a word of the original or of a quotation.
type quoteWord struct {
	text.Span        // bytes of the text
	key       string // by which it is the same word
	plain     string // as key, but with its own spelling
	claim     int
}

// weight says how much a word that matches speaks for a passage.
func (w quoteWord) weight() float64 {
	if len(w.key) <= 3 && w.key[0] > '9' {
		return 0.3
	}
	return 1
}

// quoteWords returns the words of text within s. Parts of hyphenated words
// stand alone, and signs that are read aloud are words.
func quoteWords(body string, s text.Span, claim int) []quoteWord {
	tokens, done := text.BorrowTokens(s.Of(body))
	defer done()
	out := make([]quoteWord, 0, len(tokens)/2+1)
	for _, t := range tokens {
		t.Start, t.End = t.Start+s.Start, t.End+s.Start
		if t.Kind == text.SignToken {
			if name := signWords[t.Of(body)]; name != "" {
				out = append(out, quoteWord{t.Span, name, name, claim})
			}
			continue
		}
		if t.Kind == text.SpaceToken || isNoteNumber(body, t) {
			continue
		}
		at := t.Start
		for part := range strings.FieldsFuncSeq(t.Of(body), func(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' || r == '/' }) {
			at += strings.Index(body[at:t.End], part)
			plain := text.PlainWord(text.Fold(part))
			if t.Kind == text.NumberToken && strings.HasPrefix(part, ".") { // .74 is 0.74
				plain = "0." + strings.TrimPrefix(plain, ".")
			}
			if n := len(out); plain == "cent" && n > 0 && out[n-1].plain == "per" {
				out[n-1] = quoteWord{text.Span{Start: out[n-1].Start, End: at + len(part)}, "percent", "percent", claim}
			} else if stem, rest, key := contraction(plain); rest != "" {
				cut := at + len(part) - (len(plain) - len(stem))
				out = append(out, quoteWord{text.Span{Start: at, End: cut}, houseStyle(stem), stem, claim}, quoteWord{text.Span{Start: cut, End: at + len(part)}, key, rest, claim})
			} else if plain != "" {
				out = append(out, quoteWord{text.Span{Start: at, End: at + len(part)}, houseStyle(plain), plain, claim})
			}
			at += len(part)
		}
	}
	return out
}

// contraction cuts the short form off a word (it's, don't, we've) and returns
// what stands before it, the form, and the word that it stands for; nothing
// where there is none or it may be a genitive.
func contraction(plain string) (stem, rest, key string) {
	if !strings.Contains(plain, "'") { // every short form has one
		return "", "", ""
	}
	for form, word := range contractions {
		if s, ok := strings.CutSuffix(plain, form); ok && s != "" && (form != "'s" || ownsNothing[s]) {
			return s, form, word
		}
	}
	return "", "", ""
}

// contractions are short forms, none the end of another, by what they stand for.
var contractions = text.TagsOf("contractions")

// lists are the words that quotations ask for, see words/sets/quote.txt.
var lists = text.SetsOf("quote")

// clippedWords are written with an apostrophe for what was left out before them.
var clippedWords = lists.Of("clipped")

// ownsNothing are the words behind which 's is always short for is.
var ownsNothing = lists.Of("owns nothing")

// isNoteNumber reports whether a token is the number of a note: [12].
func isNoteNumber(body string, t text.Token) bool {
	return t.Kind == text.NumberToken && t.Start > 0 && body[t.Start-1] == '[' && t.End < len(body) && body[t.End] == ']'
}

var signWords = map[string]string{"%": "percent", "&": "and", "€": "€", "$": "$", "£": "£", "¥": "¥"}

// houseStyle maps British and American spelling of a word, and a number in
// letters and in digits, to one form. Words that become the same by it are
// edited, never altered.
func houseStyle(w string) string {
	if digits := text.NumberWords()[w]; digits != "" {
		return digits
	}
	if owner, ok := strings.CutSuffix(w, "s's"); ok {
		return owner + "s" // princess' and princess's
	}
	return text.Spelling(w)
}
