package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
)

// percentKey is the one word for %, per cent, pour cent, por ciento and Prozent.
var percentKey = text.WordKey{Stem: "percent", Kind: text.ContentWord}

// percentWords are its spellings by language; those of two words are known by
// the last, behind the first.
var percentWords = map[string]string{"percent": "", "pct": "", "prozent": "", "cent": "per pour", "ciento": "por"}

// isPercent reports whether a word says percent, before being the one in front
// of it.
func isPercent(written, before string) bool {
	first, ok := percentWords[strings.ToLower(written)]
	if first == "" {
		return ok
	}
	for w := range strings.FieldsSeq(first) {
		if strings.EqualFold(w, before) {
			return true
		}
	}
	return false
}

// scales are the short forms of large numbers that are written without a blank
// behind figures: 450bn. Those of a single letter may be units too.
var scales = map[string]string{"bn": "billion", "mn": "million", "mln": "million", "tn": "trillion", "trn": "trillion", "mrd": "billion"}

// scaleOf returns the stem of the large number that a figure is written with,
// empty where there is none.
func scaleOf(written string) string {
	if r, _ := utf8.DecodeRuneInString(written); !unicode.IsDigit(r) {
		return ""
	}
	at := strings.LastIndexFunc(written, unicode.IsDigit)
	_, n := utf8.DecodeRuneInString(written[at:])
	return scales[strings.ToLower(written[at+n:])]
}
