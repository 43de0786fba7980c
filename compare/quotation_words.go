package compare

import (
	"strings"
	"unicode"
)

// quoteWord is a word of the original or of a quotation.
type quoteWord struct {
	Span         // bytes of the text
	key   string // by which it is the same word
	plain string // as key, but with its own spelling
	claim int
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
func quoteWords(text string, s Span, claim int) []quoteWord {
	tokens, done := borrowTokens(s.Of(text))
	defer done()
	out := make([]quoteWord, 0, len(tokens)/2+1)
	for _, t := range tokens {
		t.Start, t.End = t.Start+s.Start, t.End+s.Start
		if t.kind == signToken {
			if name := signWords[t.Of(text)]; name != "" {
				out = append(out, quoteWord{t.Span, name, name, claim})
			}
			continue
		}
		if t.kind == spaceToken || isNoteNumber(text, t) {
			continue
		}
		at := t.Start
		for part := range strings.FieldsFuncSeq(t.Of(text), func(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' || r == '/' }) {
			at += strings.Index(text[at:t.End], part)
			plain := plainWord(fold(part))
			if n := len(out); plain == "cent" && n > 0 && out[n-1].plain == "per" {
				out[n-1] = quoteWord{Span{out[n-1].Start, at + len(part)}, "percent", "percent", claim}
			} else if stem, rest, key := contraction(plain); rest != "" {
				cut := at + len(part) - (len(plain) - len(stem))
				out = append(out, quoteWord{Span{at, cut}, houseStyle(stem), stem, claim}, quoteWord{Span{cut, at + len(part)}, key, rest, claim})
			} else if plain != "" {
				out = append(out, quoteWord{Span{at, at + len(part)}, houseStyle(plain), plain, claim})
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
	for _, c := range contractions {
		if s, ok := strings.CutSuffix(plain, c.form); ok && s != "" && (c.form != "'s" || ownsNothing[s]) {
			return s, c.form, c.word
		}
	}
	return "", "", ""
}

var contractions = []struct{ form, word string }{{"n't", "not"}, {"'ve", "have"}, {"'re", "are"}, {"'ll", "will"}, {"'m", "am"}, {"'s", "is"}}

// ownsNothing are the words behind which 's is always short for is.
var ownsNothing = map[string]bool{"it": true, "that": true, "he": true, "she": true, "there": true, "what": true, "here": true, "where": true}

// isNoteNumber reports whether a token is the number of a note: [12].
func isNoteNumber(text string, t token) bool {
	return t.kind == numberToken && t.Start > 0 && text[t.Start-1] == '[' && t.End < len(text) && text[t.End] == ']'
}

var signWords = map[string]string{"%": "percent", "&": "and", "€": "€", "$": "$", "£": "£", "¥": "¥"}

// plainWord takes the stops out of initialisms and the commas out of numbers.
func plainWord(key string) string {
	if strings.IndexFunc(key, unicode.IsDigit) == 0 {
		return separators.Replace(key)
	}
	return strings.Trim(strings.ReplaceAll(key, ".", ""), "'")
}

// separators are what numbers have between groups of digits.
var separators = strings.NewReplacer(",", "", "\u202f", "", " ", "")

// houseStyle maps British and American spelling of a word, and a number in
// letters and in digits, to one form. Words that become the same by it are
// edited, never altered.
func houseStyle(w string) string {
	if digits := numberWords[w]; digits != "" {
		return digits
	}
	if owner, ok := strings.CutSuffix(w, "s's"); ok {
		return owner + "s" // princess' and princess's
	}
	return spelling(w)
}
