package align

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
)

// percentKey is the one word for %, per cent, pour cent, por ciento and Prozent.
var percentKey = text.WordKey{Stem: "percent", Kind: text.ContentWord}

// percentWords are its spellings; those of two words are known by the last,
// behind the first, which is - where there is none.
var percentWords = func() map[string][]string {
	out := map[string][]string{}
	for first, words := range text.Lines("sets/percent") {
		for _, w := range words {
			out[w] = append(out[w], first)
		}
	}
	return out
}()

// isPercent reports whether a word says percent, before being the one in front
// of it.
func isPercent(written, before string) bool {
	return slices.ContainsFunc(percentWords[strings.ToLower(written)], func(first string) bool {
		return first == "-" || strings.EqualFold(first, before)
	})
}

// scales are the short forms of large numbers that are written without a blank
// behind figures: 450bn. Those of a single letter may be units too.
var scales = text.TagsOf("short-scales")

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
